#pragma once

#include <optional>
#include <QFile>
#include <QString>
#include <QtGlobal>

class QMessageLogContext;

namespace syncdesk {

enum class LogLevel { Debug, Info, Warning, Critical };

/// "debug", "info", "warning" or "critical"; absent: another word.
std::optional<LogLevel> readLogLevel(const QString &word);

/// Where qDebug() and its kin go: a file of bounded size, for the owner alone, and stderr. Every line is scrubbed.
/// While it lives it is Qt's message handler; there can be one at a time.
class LogFile
{
public:
    static constexpr qint64 defaultSize = 1024LL * 1024;

    /// \a path: empty for stderr only. At \a size bytes the file is renamed to "<path>.1", which replaces the earlier
    /// one. What \a level keeps out of the file is kept out of stderr too, which besides shows warnings and errors
    /// only.
    LogFile(const QString &path, LogLevel level, qint64 size = defaultSize);
    ~LogFile();
    Q_DISABLE_COPY_MOVE(LogFile)

    /// The line as it is written, without its end: time (UTC), level, category, message. Line ends in the message
    /// become
    /// "\n", so that no reply can forge a line.
    static QString line(QtMsgType type, const char *category, const QString &message);

private:
    static void handle(QtMsgType type, const QMessageLogContext &context, const QString &message);
    void write(QtMsgType type, const QString &text);
    bool openFile();
    void rotate();

    QFile m_file;
    LogLevel m_level;
    qint64 m_size;
    QtMessageHandler m_before = nullptr;
};

} // namespace syncdesk
