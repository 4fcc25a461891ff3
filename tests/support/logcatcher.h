#pragma once

#include <QLoggingCategory>
#include <QStringList>

namespace syncdesk::test {

/// What is logged while it lives, instead of being shown: "category level: message", level as in the log file. There
/// can be one at a time. Afterwards the categories are silent again.
class LogCatcher
{
public:
    /// \a rules: as for QLoggingCategory
    explicit LogCatcher(const QString &rules = QStringLiteral("syncdesk.*=true"))
    {
        s_lines.clear();
        QLoggingCategory::setFilterRules(rules);
        m_before = qInstallMessageHandler([](QtMsgType type, const QMessageLogContext &context, const QString &text) {
            const char *level = type == QtDebugMsg ? "debug" : type == QtInfoMsg ? "info" : "warning";
            s_lines
                << QStringLiteral("%1 %2: %3").arg(QLatin1StringView(context.category), QLatin1StringView(level), text);
        });
    }
    ~LogCatcher()
    {
        qInstallMessageHandler(m_before);
        QLoggingCategory::setFilterRules(QStringLiteral("syncdesk.*=false"));
    }
    Q_DISABLE_COPY_MOVE(LogCatcher)

    QString text() const { return s_lines.join(u'\n'); }
    /// Those that begin so.
    QStringList lines(const QString &start) const
    {
        QStringList found;
        for (const QString &line : s_lines) {
            if (line.startsWith(start))
                found << line;
        }
        return found;
    }

private:
    inline static QStringList s_lines;
    QtMessageHandler m_before;
};

} // namespace syncdesk::test
