#pragma once

#include "app/desk/desk.h"

#include <QObject>

class QWidget;

namespace syncdesk {

class MainActions;
class ProjectExchange;
class ProjectFlow;
class SignInImport;
struct ImportFindings;
struct ReadProjects;

/// Export and import of projects, and what is done with a file that was dropped on the window.
class ExchangeFlow : public QObject
{
    Q_OBJECT
public:
    ExchangeFlow(Desk &desk, MainActions &actions, ProjectFlow &projects, QWidget *window);

    /// Both outlive the window. Without them nothing can be exported, imported or dropped.
    void setFiles(ProjectExchange &exchange, SignInImport &signIns);
    void exportTo(const QString &file);
    void importFrom(const QString &file);
    /// A file of projects, or one with a sign-in: then "Add project" opens with it.
    void takeDropped(const QString &file);
    void update(); ///< which actions can be used

Q_SIGNALS:
    void added(const QString &id);
    void said(const QString &message);

private:
    QList<Project> projects() const; ///< without the demo
    void chooseExport();
    void chooseImport();
    void tellNotWritten(const QString &file);
    void offer(const QString &file, const ReadProjects &read);
    void offer(const ImportFindings &findings);
    void add(const QList<Project> &projects);

    Desk &m_desk;
    MainActions &m_actions;
    ProjectFlow &m_projectFlow;
    QWidget *m_window;
    ProjectExchange *m_exchange = nullptr;
    SignInImport *m_signIns = nullptr;
};

} // namespace syncdesk
