#include "app/store/historydatabase.h"
#include "app/store/recordcodec.h"

#include <QSqlError>
#include <QVariant>

using namespace Qt::Literals::StringLiterals;

namespace syncdesk {

namespace {

QVariant timeValue(std::optional<WallTime> time)
{
    return time ? QVariant(toEpoch(*time)) : QVariant();
}

/// A null text would be written as NULL.
QString textValue(const QString &text)
{
    return text.isNull() ? u""_s : text;
}

/// The kind of an unknown number is of a newer version: nobody could show it.
std::optional<TargetKind> readKind(const QVariant &value)
{
    const int number = value.toInt();
    return number >= 0 && number <= int(TargetKind::SmartTask) ? std::optional(TargetKind(number)) : std::nullopt;
}

} // namespace

bool HistoryDatabase::readLists(const std::function<void(const QString &, std::optional<WallTime>)> &each)
{
    QSqlQuery &query = statement("SELECT project, seen FROM lists");
    if (!run(query))
        return false;
    while (query.next()) {
        const QVariant seen = query.value(1);
        each(query.value(0).toString(), seen.isNull() ? std::nullopt : std::optional(fromEpoch(seen.toLongLong())));
    }
    const bool whole = !query.lastError().isValid() || note(query.lastError());
    query.finish();
    return whole;
}

bool HistoryDatabase::readTargets(const std::function<void(SavedRow)> &each)
{
    QSqlQuery &query = statement("SELECT project, kind, id, place, data FROM targets ORDER BY project, place DESC");
    if (!run(query))
        return false;
    QString project; // one copy for all rows of a project
    while (query.next()) {
        const QString name = query.value(0).toString();
        if (name != project)
            project = name;
        const std::optional<TargetKind> kind = readKind(query.value(1));
        const auto target = std::make_shared<Target>();
        if (!kind || !recordcodec::decode(query.value(4).toByteArray(), *target))
            continue;
        target->key = {project, *kind, query.value(2).toString()};
        each({target, query.value(3).toLongLong()});
    }
    const bool whole = !query.lastError().isValid() || note(query.lastError());
    query.finish();
    return whole;
}

bool HistoryDatabase::eachRun(QSqlQuery &query, const std::function<void(RunPtr)> &each)
{
    if (!run(query))
        return false;
    while (query.next()) {
        const std::optional<TargetKind> kind = readKind(query.value(2));
        const auto found = std::make_shared<Run>();
        if (!kind || !recordcodec::decode(query.value(4).toByteArray(), *found))
            continue;
        found->id = query.value(0).toString();
        found->target = {query.value(1).toString(), *kind, query.value(3).toString()};
        each(found);
    }
    const bool whole = !query.lastError().isValid() || note(query.lastError());
    query.finish();
    return whole;
}

bool HistoryDatabase::readLatestRuns(const std::function<void(RunPtr)> &each)
{
    return eachRun(statement("SELECT id, project, kind, target, data FROM latest"), each);
}

bool HistoryDatabase::readRuns(const TargetKey &target, int limit, const std::function<void(RunPtr)> &each)
{
    QSqlQuery &query = statement("SELECT id, project, kind, target, data FROM runs "
                                 "WHERE project = ? AND kind = ? AND target = ? ORDER BY since DESC LIMIT ?");
    query.addBindValue(textValue(target.project));
    query.addBindValue(int(target.kind));
    query.addBindValue(textValue(target.id));
    query.addBindValue(limit);
    return eachRun(query, each);
}

bool HistoryDatabase::readRecentRuns(int limit, const std::function<void(RunPtr)> &each)
{
    QSqlQuery &query = statement("SELECT id, project, kind, target, data FROM runs ORDER BY since DESC LIMIT ?");
    query.addBindValue(limit);
    return eachRun(query, each);
}

bool HistoryDatabase::writeList(const QString &project, std::optional<WallTime> seen)
{
    QSqlQuery &query = statement("INSERT INTO lists (project, seen) VALUES (?, ?) "
                                 "ON CONFLICT (project) DO UPDATE SET seen = excluded.seen");
    query.addBindValue(textValue(project));
    query.addBindValue(timeValue(seen));
    return run(query);
}

bool HistoryDatabase::writeTarget(const Target &target, qint64 place)
{
    QSqlQuery &query = statement("INSERT INTO targets (project, kind, id, place, data) VALUES (?, ?, ?, ?, ?) "
                                 "ON CONFLICT (project, kind, id) DO UPDATE "
                                 "SET place = excluded.place, data = excluded.data");
    query.addBindValue(textValue(target.key.project));
    query.addBindValue(int(target.key.kind));
    query.addBindValue(textValue(target.key.id));
    query.addBindValue(place);
    query.addBindValue(recordcodec::encode(target));
    return run(query);
}

bool HistoryDatabase::movePlace(const TargetKey &key, qint64 place)
{
    QSqlQuery &query = statement("UPDATE targets SET place = ? WHERE project = ? AND kind = ? AND id = ?");
    query.addBindValue(place);
    query.addBindValue(textValue(key.project));
    query.addBindValue(int(key.kind));
    query.addBindValue(textValue(key.id));
    return run(query);
}

bool HistoryDatabase::removeTarget(const TargetKey &key)
{
    QSqlQuery &query = statement("DELETE FROM targets WHERE project = ? AND kind = ? AND id = ?");
    query.addBindValue(textValue(key.project));
    query.addBindValue(int(key.kind));
    query.addBindValue(textValue(key.id));
    return run(query);
}

bool HistoryDatabase::writeRun(const Run &what)
{
    const QByteArray data = recordcodec::encode(what);
    // The latest is the one that came last. Its time does not say so: the clock may have been set back, and the time of
    // a run that was found is the service's.
    QSqlQuery &latest =
        statement("INSERT INTO latest (id, project, kind, target, since, data) VALUES (?, ?, ?, ?, ?, ?) "
                  "ON CONFLICT (project, kind, target) DO UPDATE "
                  "SET id = excluded.id, since = excluded.since, data = excluded.data "
                  "WHERE excluded.id = latest.id OR NOT EXISTS (SELECT 1 FROM runs WHERE runs.id = excluded.id)");
    QSqlQuery &query =
        statement("INSERT INTO runs (id, project, kind, target, since, data, started, ended, phase) "
                  "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET project = excluded.project, "
                  "kind = excluded.kind, target = excluded.target, since = excluded.since, data = excluded.data, "
                  "started = excluded.started, ended = excluded.ended, phase = excluded.phase");
    for (QSqlQuery *both : {&query, &latest}) {
        both->addBindValue(textValue(what.id));
        both->addBindValue(textValue(what.target.project));
        both->addBindValue(int(what.target.kind));
        both->addBindValue(textValue(what.target.id));
        both->addBindValue(toEpoch(what.since));
        both->addBindValue(data);
    }
    query.addBindValue(timeValue(what.started));
    query.addBindValue(timeValue(what.ended));
    query.addBindValue(int(what.phase));
    return run(latest) && run(query);
}

bool HistoryDatabase::removeProject(const QString &project)
{
    const auto removeFrom = [&](QSqlQuery &query) {
        query.addBindValue(textValue(project));
        return run(query);
    };
    return removeFrom(statement("DELETE FROM lists WHERE project = ?")) &&
           removeFrom(statement("DELETE FROM targets WHERE project = ?")) &&
           removeFrom(statement("DELETE FROM latest WHERE project = ?")) &&
           removeFrom(statement("DELETE FROM runs WHERE project = ?"));
}

bool HistoryDatabase::removeRun(const QString &id)
{
    const auto removeFrom = [&](QSqlQuery &query) {
        query.addBindValue(textValue(id));
        return run(query);
    };
    return removeFrom(statement("DELETE FROM latest WHERE id = ?")) &&
           removeFrom(statement("DELETE FROM runs WHERE id = ?"));
}

bool HistoryDatabase::prune(WallTime oldest, int perTarget)
{
    for (const char *sql : {"DELETE FROM runs WHERE since < ?", "DELETE FROM latest WHERE since < ?"}) {
        QSqlQuery &old = statement(sql);
        old.addBindValue(toEpoch(oldest));
        if (!run(old))
            return false;
    }
    QSqlQuery &many = statement("SELECT project, kind, target FROM runs GROUP BY project, kind, target "
                                "HAVING count(*) > ?");
    many.addBindValue(perTarget);
    if (!run(many))
        return false;
    QList<TargetKey> crowded;
    while (many.next())
        crowded.append({many.value(0).toString(), TargetKind(many.value(1).toInt()), many.value(2).toString()});
    many.finish();
    for (const TargetKey &key : std::as_const(crowded)) {
        QSqlQuery &cut = statement("DELETE FROM runs WHERE rowid IN (SELECT rowid FROM runs WHERE project = ? "
                                   "AND kind = ? AND target = ? ORDER BY since DESC LIMIT -1 OFFSET ?)");
        cut.addBindValue(key.project);
        cut.addBindValue(int(key.kind));
        cut.addBindValue(key.id);
        cut.addBindValue(perTarget);
        if (!run(cut))
            return false;
    }
    return true;
}

} // namespace syncdesk
