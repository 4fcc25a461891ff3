#pragma once

#include "app/store/listdiff.h"
#include "app/sync/run.h"

#include <functional>
#include <optional>
#include <QHash>
#include <QList>
#include <QSqlDatabase>
#include <QSqlQuery>

namespace syncdesk {

/// The SQLite file of the history: opening, migration, statements. Used by one thread, the one that made it.
///
/// Schema 1: lists (one row for each project), targets (the rows of its list), runs, latest (a copy of each target's
/// newest run side by side, for a quick start). What is searched for or sorted by stands in columns, all else in a blob
/// (see recordcodec). `place` falls along a list, see SavedRow.
class HistoryDatabase
{
public:
    static constexpr int schema = 1;

    enum class Opened {
        ReadWrite,
        ReadOnly, ///< what there is can be read
        Newer,    ///< of a newer version of this program: not touched
        Damaged,  ///< to be set aside
        Failed    ///< no file can be had there
    };

    /// \a maxPages: bounds the size of the file, to test a full disk; 0: no bound.
    explicit HistoryDatabase(QString path, int maxPages = 0);
    ~HistoryDatabase();
    Q_DISABLE_COPY_MOVE(HistoryDatabase)

    Opened open();
    void close();
    QString path() const { return m_path; }
    /// English, of the last statement that failed; with the file's name, never with its content.
    QString error() const { return m_error; }
    /// The last failure was that the file is no sound database.
    bool isDamaged() const;

    // All give false when a statement failed.
    bool begin();
    bool commit();
    void rollback();

    bool readLists(const std::function<void(const QString &project, std::optional<WallTime> seen)> &each);
    /// In the order of the lists, project by project. A row whose blob is damaged is left out.
    bool readTargets(const std::function<void(SavedRow)> &each);
    bool readLatestRuns(const std::function<void(RunPtr)> &each);
    bool readRuns(const TargetKey &target, int limit, const std::function<void(RunPtr)> &each);
    bool readRecentRuns(int limit, const std::function<void(RunPtr)> &each);

    bool writeList(const QString &project, std::optional<WallTime> seen);
    bool writeTarget(const Target &target, qint64 place);
    bool movePlace(const TargetKey &key, qint64 place);
    bool removeTarget(const TargetKey &key);
    bool writeRun(const Run &run);
    bool removeProject(const QString &project);
    bool removeRun(const QString &id);
    /// Keeps at most \a perTarget runs of each target, and none from before \a oldest.
    bool prune(WallTime oldest, int perTarget);

private:
    bool connectTo(const QString &name, const QString &options);
    Opened prepareFile();
    Opened openReadOnly();
    std::optional<int> readVersion();
    bool migrate(int from);
    bool execute(const QString &sql);
    QSqlQuery &statement(const char *sql);
    bool run(QSqlQuery &query);
    bool eachRun(QSqlQuery &query, const std::function<void(RunPtr)> &each);
    bool note(const QSqlError &error);

    QString m_path;
    int m_maxPages;
    QString m_connection;
    QSqlDatabase m_database;
    QHash<const char *, QSqlQuery *> m_statements; ///< by the literal that holds their text
    QString m_error;
    int m_code = 0; ///< of SQLite, of the last statement that failed
};

} // namespace syncdesk
