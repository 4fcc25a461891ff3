#include "app/import/jsonfile.h"

#include <QJsonDocument>

namespace syncdesk::importing {

std::optional<QJsonObject> readJsonObject(const QString &text, Findings &findings)
{
    const QByteArray bytes = text.toUtf8();
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &error);
    if (document.isObject())
        return document.object();
    const int offset = error.error == QJsonParseError::NoError ? 0 : std::max(error.offset, 0);
    findings.problem(ImportProblem::Reason::WrongFormat, int(bytes.left(offset).count('\n')) + 1);
    return std::nullopt;
}

} // namespace syncdesk::importing
