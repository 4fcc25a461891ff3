#include "app/import/findings.h"
#include "app/import/parsers.h"
#include "app/import/shellwords.h"

#include <QRegularExpression>
#include <QSet>

namespace syncdesk::importing {

using namespace Qt::Literals::StringLiterals;
using Reason = ImportProblem::Reason;

namespace {

bool isOfSignIn(QStringView name)
{
    return name.startsWith("OS_"_L1) || name.startsWith("HUAWEICLOUD_SDK_"_L1) || name.startsWith("HW_"_L1);
}

/// Reads a script line by line. What stands within if, for or case may never be run: it counts as needing a shell.
class ScriptReader
{
public:
    explicit ScriptReader(Findings &findings) : m_findings(findings) {}

    void read(const QString &text)
    {
        for (const QStringView line : QStringView(text).split(u'\n')) {
            ++m_line;
            readLine(line.trimmed());
        }
    }
    const Environment &variables() const { return m_variables; }

private:
    void readLine(QStringView line)
    {
        if (line.isEmpty() || line.startsWith(u'#'))
            return;
        static const QRegularExpression form(u"\\Aexport[ \\t]+(?=[A-Za-z_][A-Za-z0-9_]*=)"_s);
        const QRegularExpressionMatch match = form.match(line.toString());
        if (match.hasMatch())
            return readAssignments(line.sliced(match.capturedLength()));
        static const QRegularExpression harmless(
            u"\\A(export[ \\t]+[A-Za-z0-9_ \\t]*|unset[ \\t]+[A-Za-z0-9_ \\t]*)\\z"_s);
        const QString whole = line.toString();
        if (whole.startsWith("unset"_L1) && harmless.match(whole).hasMatch()) {
            if (m_depth == 0)
                unset(whole);
            return;
        }
        if (harmless.match(whole).hasMatch())
            return;
        countBlocks(whole);
        if (!m_toldCommand) // one is enough to say that the rest was not run
            m_findings.problem(Reason::NeedsShell, m_line);
        m_toldCommand = true;
    }

    void unset(const QString &line)
    {
        const QStringList names = line.split(u' ', Qt::SkipEmptyParts).mid(1);
        for (const QString &name : names)
            m_variables.remove(name);
    }

    void countBlocks(const QString &line)
    {
        static const QSet<QString> opens{u"if"_s, u"for"_s, u"while"_s, u"until"_s, u"case"_s, u"{"_s, u"function"_s};
        static const QSet<QString> closes{u"fi"_s, u"done"_s, u"esac"_s, u"}"_s};
        static const QRegularExpression between(u"[\\s;]+"_s);
        for (const QString &word : line.split(between, Qt::SkipEmptyParts))
            m_depth += opens.contains(word) ? 1 : closes.contains(word) ? -1 : 0;
        m_depth = std::max(0, m_depth);
    }

    /// Letters, digits and underscores, no digit first. By hand: a line may hold very many, and a copy for each is too
    /// much.
    static qsizetype nameLength(QStringView text)
    {
        const auto isLetter = [](QChar c) { return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || c == u'_'; };
        const auto isDigit = [](QChar c) { return c >= u'0' && c <= u'9'; };
        qsizetype length = 0;
        while (length < text.size() && (isLetter(text[length]) || (length > 0 && isDigit(text[length]))))
            ++length;
        return length;
    }

    void readAssignments(QStringView rest)
    {
        while (!rest.isEmpty() && !rest.startsWith(u'#')) {
            const qsizetype length = nameLength(rest);
            if (length == 0 || length == rest.size() || rest[length] != u'=') // export A=1 B
                return;
            const QString name = rest.first(length).toString();
            rest = rest.sliced(length + 1);
            const std::optional<ShellValue> value = m_depth == 0 ? readShellValue(rest) : std::nullopt;
            if (!value) {
                m_variables.remove(name); // what an earlier line said is no longer true
                if (isOfSignIn(name))
                    m_findings.problem(Reason::NeedsShell, m_line, m_findings.line(name, {}));
                return;
            }
            m_variables.insert(name, value->text);
            rest = rest.sliced(value->end).trimmed();
        }
    }

    Findings &m_findings;
    Environment m_variables;
    int m_line = 0;
    int m_depth = 0;
    bool m_toldCommand = false;
};

} // namespace

ImportFindings parseOpenRc(const QString &text, const QString &file)
{
    Findings findings(SignInSource::OpenRc, file);
    ScriptReader reader(findings);
    reader.read(text);
    addVariables(findings, reader.variables());
    ImportFindings found = findings.take();
    if (found.signIns.isEmpty()) {
        const auto hasReason = [&](Reason reason) {
            return std::any_of(found.problems.cbegin(), found.problems.cend(),
                               [&](const ImportProblem &problem) { return problem.reason == reason; });
        };
        if (!hasReason(Reason::NothingInIt) && !hasReason(Reason::Incomplete))
            found.problems.append({SignInSource::OpenRc, file, Reason::NothingInIt, 0, {}, {}});
    }
    return found;
}

} // namespace syncdesk::importing
