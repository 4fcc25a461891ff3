#include "app/store/historydatabase.h"

#include "app/store/paths.h"

#include <atomic>
#include <QFile>
#include <QFileInfo>
#include <QSqlError>
#include <QUrl>

using namespace Qt::Literals::StringLiterals;

namespace syncdesk {

namespace {

constexpr int readOnly = 8;    // SQLITE_READONLY
constexpr int cannotOpen = 14; // SQLITE_CANTOPEN

} // namespace

HistoryDatabase::HistoryDatabase(QString path, int maxPages) : m_path(std::move(path)), m_maxPages(maxPages)
{
    static std::atomic<int> count = 0;
    m_connection = u"syncdesk-history-"_s + QString::number(++count);
}

HistoryDatabase::~HistoryDatabase()
{
    close();
}

void HistoryDatabase::close()
{
    qDeleteAll(m_statements);
    m_statements.clear();
    if (!m_database.isValid())
        return;
    m_database.close();
    m_database = {};
    QSqlDatabase::removeDatabase(m_connection);
}

bool HistoryDatabase::connectTo(const QString &name, const QString &options)
{
    close();
    m_database = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_connection);
    m_database.setDatabaseName(name);
    m_database.setConnectOptions(options);
    return m_database.open() || !note(m_database.lastError());
}

HistoryDatabase::Opened HistoryDatabase::open()
{
    m_code = 0;
    m_error.clear();
    // made here, for SQLite would make it readable to others; its side files get the mode of the file itself
    QFile file(m_path);
    const bool existed = file.exists();
    if (!file.open(QFile::ReadWrite, ownerOnly)) {
        m_error = file.errorString();
        return existed ? openReadOnly() : Opened::Failed;
    }
    file.close();
    QFile::setPermissions(m_path, ownerOnly);
    const Opened opened = connectTo(m_path, u"QSQLITE_BUSY_TIMEOUT=2000"_s) ? prepareFile() : Opened::Failed;
    if (opened != Opened::Failed)
        return opened;
    if (isDamaged())
        return Opened::Damaged;
    // anything else, above all "busy", may pass
    return m_code == cannotOpen || m_code == readOnly ? openReadOnly() : Opened::Failed;
}

HistoryDatabase::Opened HistoryDatabase::openReadOnly()
{
    const QString reason = m_error;
    // in a read-only folder SQLite cannot make its side files; it does without if the file is promised not to change
    const QString url = QString::fromUtf8(QUrl::fromLocalFile(m_path).toEncoded()) + u"?immutable=1"_s;
    const std::optional<int> version =
        connectTo(url, u"QSQLITE_OPEN_URI;QSQLITE_OPEN_READONLY"_s) ? readVersion() : std::nullopt;
    m_error = reason;
    if (!version || *version > schema)
        return version ? Opened::Newer : Opened::Failed;
    return *version == schema ? Opened::ReadOnly : Opened::Failed;
}

std::optional<int> HistoryDatabase::readVersion()
{
    QSqlQuery query(m_database);
    if (query.exec(u"PRAGMA user_version"_s) && query.next())
        return query.value(0).toInt();
    note(query.lastError());
    return std::nullopt;
}

HistoryDatabase::Opened HistoryDatabase::prepareFile()
{
    const std::optional<int> version = readVersion();
    if (!version)
        return Opened::Failed;
    if (*version > schema) {
        m_error = u"schema %1 is newer than %2"_s.arg(*version).arg(schema);
        return Opened::Newer;
    }
    const bool ready =
        execute(u"PRAGMA journal_mode = WAL"_s) && execute(u"PRAGMA synchronous = NORMAL"_s) &&
        execute(u"PRAGMA journal_size_limit = 1048576"_s) &&
        (m_maxPages == 0 || execute(u"PRAGMA max_page_count = %1"_s.arg(m_maxPages))) &&
        migrate(*version)
        // a first look at each table
        && execute(u"SELECT project FROM lists UNION ALL SELECT id FROM targets UNION ALL SELECT id FROM runs "
                   "UNION ALL SELECT id FROM latest LIMIT 1"_s);
    return ready ? Opened::ReadWrite : Opened::Failed;
}

bool HistoryDatabase::isDamaged() const
{
    return m_code == 11 || m_code == 26; // SQLITE_CORRUPT, SQLITE_NOTADB
}

bool HistoryDatabase::migrate(int from)
{
    // one step for each version; a new file goes through them all
    static const QStringList steps[] = {
        {
            u"CREATE TABLE lists (project TEXT NOT NULL PRIMARY KEY, seen INTEGER) WITHOUT ROWID"_s,
            u"CREATE TABLE targets (project TEXT NOT NULL, kind INTEGER NOT NULL, id TEXT NOT NULL, "
            "place INTEGER NOT NULL, data BLOB NOT NULL, PRIMARY KEY (project, kind, id)) WITHOUT ROWID"_s,
            u"CREATE TABLE runs (id TEXT NOT NULL PRIMARY KEY, project TEXT NOT NULL, kind INTEGER NOT NULL, "
            "target TEXT NOT NULL, since INTEGER NOT NULL, started INTEGER, ended INTEGER, phase INTEGER NOT NULL, "
            "data BLOB NOT NULL)"_s,
            u"CREATE INDEX runs_by_target ON runs (project, kind, target, since DESC)"_s,
            u"CREATE INDEX runs_by_time ON runs (since)"_s,
            u"CREATE TABLE latest (project TEXT NOT NULL, kind INTEGER NOT NULL, target TEXT NOT NULL, "
            "id TEXT NOT NULL, since INTEGER NOT NULL, data BLOB NOT NULL, "
            "PRIMARY KEY (project, kind, target)) WITHOUT ROWID"_s,
        },
    };
    static_assert(std::size(steps) == schema);
    if (from == schema)
        return true;
    if (!begin())
        return false;
    for (int version = from; version < schema; ++version) {
        for (const QString &sql : steps[version]) {
            if (!execute(sql)) {
                rollback();
                return false;
            }
        }
    }
    return execute(u"PRAGMA user_version = %1"_s.arg(schema)) && commit();
}

bool HistoryDatabase::note(const QSqlError &error)
{
    m_code = error.nativeErrorCode().toInt() & 0xff; // the rest is SQLite's extended part
    m_error = u"%1: %2 (%3)"_s.arg(QFileInfo(m_path).fileName(), error.databaseText(), error.nativeErrorCode());
    return false;
}

bool HistoryDatabase::execute(const QString &sql)
{
    QSqlQuery query(m_database);
    return query.exec(sql) || note(query.lastError());
}

QSqlQuery &HistoryDatabase::statement(const char *sql)
{
    QSqlQuery *&query = m_statements[sql];
    if (!query) {
        query = new QSqlQuery(m_database);
        query->setForwardOnly(true);
        if (!query->prepare(QString::fromLatin1(sql)))
            note(query->lastError());
    }
    return *query;
}

bool HistoryDatabase::run(QSqlQuery &query)
{
    const bool done = query.exec() || note(query.lastError());
    if (!query.isSelect())
        query.finish();
    return done;
}

bool HistoryDatabase::begin()
{
    return execute(u"BEGIN IMMEDIATE"_s);
}

bool HistoryDatabase::commit()
{
    if (execute(u"COMMIT"_s))
        return true;
    const QString reason = m_error;
    rollback();
    m_error = reason;
    return false;
}

void HistoryDatabase::rollback()
{
    // after some errors SQLite has rolled back by itself, and this fails: the reason that counts is the first
    QSqlQuery(m_database).exec(u"ROLLBACK"_s);
}

} // namespace syncdesk
