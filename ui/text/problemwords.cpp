#include "ui/text/problemwords.h"

#include <QDir>

namespace syncdesk {

QString ProblemWords::sentence(const ProjectsProblem &problem)
{
    QString file = QDir::toNativeSeparators(problem.file);
    const QString entry = problem.name.isEmpty() ? tr("entry %1").arg(problem.index + 1) : problem.name;
    switch (problem.kind) {
    case ProjectsProblem::Kind::NotReadable:
        return tr("The file of projects cannot be read and is left as it is: %1").arg(file);
    case ProjectsProblem::Kind::NotJson:
        return tr("The file of projects is damaged at line %1, column %2: %3")
            .arg(QString::number(problem.line), QString::number(problem.column), file);
    case ProjectsProblem::Kind::WrongVersion:
        return tr("The file of projects was written by a newer version of Sync Desk and is left as it is: %1")
            .arg(file);
    case ProjectsProblem::Kind::BadEntry:
        return tr("A project could not be read and is not shown (%1, field %2). Its text is kept in the file.")
            .arg(entry, problem.field.isEmpty() ? tr("none") : problem.field);
    case ProjectsProblem::Kind::BadField:
        return tr("A value cannot be used, its default was taken (%1, field %2).").arg(entry, problem.field);
    case ProjectsProblem::Kind::SecretInFile:
        return tr("The file of projects holds a secret (%1, field %2). It was ignored: secrets belong in the key "
                  "store, and the file is written without it next time.")
            .arg(entry, problem.field);
    case ProjectsProblem::Kind::SetAside:
        return problem.path.isEmpty()
                   ? tr("The damaged file of projects could not be renamed and is not overwritten: %1").arg(file)
                   : tr("The damaged file of projects was set aside as %1").arg(QDir::toNativeSeparators(problem.path));
    }
    return file;
}

QString ProblemWords::importSentence(const ProjectsProblem &problem)
{
    QString file = QDir::toNativeSeparators(problem.file);
    const QString entry = problem.name.isEmpty() ? tr("entry %1").arg(problem.index + 1) : problem.name;
    switch (problem.kind) {
    case ProjectsProblem::Kind::NotReadable:
    case ProjectsProblem::Kind::SetAside:
        return tr("The file cannot be read, or is too large: %1").arg(file);
    case ProjectsProblem::Kind::NotJson:
        return tr("This is no file of projects, or it is damaged at line %1, column %2: %3")
            .arg(QString::number(problem.line), QString::number(problem.column), file);
    case ProjectsProblem::Kind::WrongVersion:
        return tr("The file was written by a newer version of Sync Desk: %1").arg(file);
    case ProjectsProblem::Kind::BadEntry:
        if (problem.index < 0)
            return tr("This is no file of projects: %1").arg(file);
        return tr("A project cannot be read and is left out (%1, field %2).")
            .arg(entry, problem.field.isEmpty() ? tr("none") : problem.field);
    case ProjectsProblem::Kind::BadField:
        return tr("A value cannot be used, its default was taken (%1, field %2).").arg(entry, problem.field);
    case ProjectsProblem::Kind::SecretInFile:
        return tr("There is a secret in the file (%1, field %2). It was ignored; whoever gave you the file should "
                  "change it.")
            .arg(entry, problem.field);
    }
    return file;
}

} // namespace syncdesk
