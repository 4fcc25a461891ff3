#include "app/import/findings.h"
#include "app/import/parsers.h"

#include <QStringList>

namespace syncdesk::importing {

using namespace Qt::Literals::StringLiterals;
using Reason = ImportProblem::Reason;

namespace {

struct Row
{
    QStringList cells{};
    int line = 0;
    bool open = false; ///< a quote was not closed
};

/// One row with its quotes taken off; a quoted cell may hold line ends. \a at and \a line move behind it.
Row nextRow(const QString &text, qsizetype &at, int &line, QChar separator)
{
    Row row{.line = line};
    QString cell;
    bool quoted = false;
    while (at < text.size()) {
        const QChar c = text[at++];
        if (c == u'\n')
            ++line;
        if (quoted && c == u'"' && at < text.size() && text[at] == u'"') {
            cell += c;
            ++at;
        } else if (c == u'"' && (quoted || cell.trimmed().isEmpty())) {
            quoted = !quoted;
        } else if (c == separator && !quoted) {
            row.cells.append(cell.trimmed());
            cell.clear();
        } else if (c == u'\n' && !quoted) {
            break;
        } else {
            cell += c;
        }
    }
    row.open = quoted;
    row.cells.append(cell.trimmed());
    return row;
}

qsizetype column(const QStringList &header, QLatin1StringView name)
{
    for (qsizetype i = 0; i < header.size(); ++i) {
        QString plain = header[i].toLower().simplified();
        plain.remove(u' ').remove(u'_');
        if (plain == name)
            return i;
    }
    return -1;
}

} // namespace

ImportFindings parseConsoleCsv(const QString &text, const QString &file)
{
    Findings findings(SignInSource::ConsoleCsv, file);
    qsizetype at = 0;
    int line = 1;
    // spreadsheets write semicolons or tabs where the comma is a decimal point
    const QString first = text.section(u'\n', 0, 0);
    const QChar separator = first.contains(u',') ? u',' : first.contains(u';') ? u';' : u'\t';
    const Row header = nextRow(text, at, line, separator);
    const qsizetype user = column(header.cells, "username"_L1);
    const qsizetype accessKey = column(header.cells, "accesskeyid"_L1);
    const qsizetype secretKey = column(header.cells, "secretaccesskey"_L1);
    if (accessKey < 0 || secretKey < 0) {
        findings.problem(Reason::WrongFormat, 1);
        return findings.take();
    }
    while (at < text.size() && findings.hasRoom()) {
        const Row row = nextRow(text, at, line, separator);
        if (row.cells.size() == 1 && row.cells.first().isEmpty())
            continue;
        findings.setName(row.cells.value(user));
        if (row.open || row.cells.size() <= std::max(accessKey, secretKey))
            findings.problem(Reason::WrongFormat, row.line);
        else
            findings.addKey(row.cells[accessKey], row.cells[secretKey], {}, {});
    }
    findings.setName({});
    return findings.take();
}

} // namespace syncdesk::importing
