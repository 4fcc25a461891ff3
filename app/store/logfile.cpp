#include "app/store/logfile.h"

#include "app/store/paths.h"
#include "app/store/scrub.h"

#include <cstdio>
#include <QDateTime>
#include <QLoggingCategory>
#include <QMutex>

using namespace Qt::Literals::StringLiterals;

namespace syncdesk {

namespace {

// Qt's handler is a plain function, so it has to find its way
QBasicMutex currentMutex;
LogFile *current = nullptr;
// what is logged while a line is being written would wait for itself
thread_local bool writing = false;

LogLevel toLevel(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg:
        return LogLevel::Debug;
    case QtInfoMsg:
        return LogLevel::Info;
    case QtWarningMsg:
        return LogLevel::Warning;
    case QtCriticalMsg:
    case QtFatalMsg:
        break;
    }
    return LogLevel::Critical;
}

QString word(LogLevel level)
{
    switch (level) {
    case LogLevel::Debug:
        return u"debug"_s;
    case LogLevel::Info:
        return u"info"_s;
    case LogLevel::Warning:
        return u"warning"_s;
    case LogLevel::Critical:
        break;
    }
    return u"critical"_s;
}

} // namespace

std::optional<LogLevel> readLogLevel(const QString &text)
{
    for (const LogLevel level : {LogLevel::Debug, LogLevel::Info, LogLevel::Warning, LogLevel::Critical}) {
        if (text.compare(word(level), Qt::CaseInsensitive) == 0)
            return level;
    }
    return std::nullopt;
}

LogFile::LogFile(const QString &path, LogLevel level, qint64 size) : m_file(path), m_level(level), m_size(size)
{
    openFile();
    // categories say less than "debug" by themselves; what no line comes of need not be worded
    QLoggingCategory::setFilterRules(level == LogLevel::Debug  ? u"syncdesk.*.debug=true"_s
                                     : level == LogLevel::Info ? QString()
                                                               : u"syncdesk.*.info=false"_s);
    const QMutexLocker lock(&currentMutex);
    current = this;
    m_before = qInstallMessageHandler(handle);
}

LogFile::~LogFile()
{
    const QMutexLocker lock(&currentMutex);
    qInstallMessageHandler(m_before);
    current = nullptr;
}

QString LogFile::line(QtMsgType type, const char *category, const QString &message)
{
    QString text = scrubbed(message);
    text.replace(u'\\', u"\\\\"_s).replace(u'\n', u"\\n"_s).replace(u'\r', u"\\r"_s);
    for (QChar &c : text) { // nothing in a reply may command the terminal that shows the log
        if (c.category() == QChar::Other_Control)
            c = u'?';
    }
    const QString name = QString::fromUtf8(category);
    const QString time = QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs);
    return time + u' ' + word(toLevel(type)) + u' ' + (name.isEmpty() ? u"default"_s : name) + u": "_s + text;
}

void LogFile::handle(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    if (writing)
        return;
    writing = true;
    {
        const QMutexLocker lock(&currentMutex);
        if (current && toLevel(type) >= current->m_level)
            current->write(type, line(type, context.category, message));
    }
    writing = false;
}

void LogFile::write(QtMsgType type, const QString &text)
{
    const QByteArray bytes = text.toUtf8().left(m_size - 1) + '\n';
    if (toLevel(type) >= LogLevel::Warning) {
        std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stderr);
        std::fflush(stderr);
    }
    if (!m_file.isOpen() && !openFile())
        return;
    if (m_file.size() + bytes.size() > m_size)
        rotate();
    m_file.write(bytes);
    m_file.flush(); // the last line before a crash is the one that is wanted
}

bool LogFile::openFile()
{
    if (m_file.fileName().isEmpty() || !m_file.open(QFile::WriteOnly | QFile::Append, ownerOnly))
        return false;
    m_file.setPermissions(ownerOnly); // it may have been there
    return true;
}

void LogFile::rotate()
{
    m_file.close();
    const QString path = m_file.fileName();
    QFile::remove(path + u".1"_s);
    if (!QFile::rename(path, path + u".1"_s))
        QFile::resize(path, 0); // the bound counts for more than the past
    openFile();
}

} // namespace syncdesk
