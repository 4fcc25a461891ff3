#include "tests/support/soakjudge.h"

namespace syncdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

using Told = SimCloud::Told;

/// The start of a run that began at \a since, the last if there were several.
const SimCloud::Post *lastPost(const SimCloud::Dataset &d, Millis since)
{
    return !d.posts.isEmpty() && d.posts.last().sent >= since ? &d.posts.last() : nullptr;
}

template<typename Suits>
bool anyStatus(const SimCloud::Dataset &d, Millis since, const Suits &suits)
{
    for (auto it = d.statuses.crbegin(); it != d.statuses.crend() && it->told >= since; ++it) {
        if (suits(*it))
            return true;
    }
    return false;
}

/// The program was told that one of the dataset's runs goes on.
bool wasToldMoving(const SimCloud::Dataset &d, Millis since)
{
    const bool named = d.target.key.kind == TargetKind::DatasetV1; // by the answer to its start
    return d.syncing.told >= since ||
           anyStatus(d, since, [](const SimCloud::Status &s) { return isMoving(s.state); }) ||
           std::any_of(d.posts.begin(), d.posts.end(), [&](const SimCloud::Post &post) {
               return post.told >= since && (post.what == Told::Joined || (named && post.what == Told::Accepted));
           });
}

} // namespace

void WatchedHistory::saveRun(const Run &run)
{
    const RunPtr kept = std::make_shared<const Run>(run);
    if (m_ids.contains(run.id)) { // the latest are looked for, and found, at the end
        for (qsizetype i = runs.size() - 1; i >= 0; --i) {
            if (runs[i]->id == run.id) {
                runs.removeAt(i);
                break;
            }
        }
    }
    m_ids.insert(run.id);
    runs << kept;
    latest[run.target] = kept;
    onSave(run);
}

void WatchedHistory::removeRun(const QString &id)
{
    MemoryHistory::removeRun(id);
    m_ids.remove(id);
    latest.clear();
    for (const RunPtr &run : std::as_const(runs))
        latest[run->target] = run;
}

SoakJudge::SoakJudge(SimCloud &cloud, WatchedHistory &history) : m_cloud(cloud), m_history(history)
{
    m_history.onSave = [this](const Run &run) { know(run); };
    m_cloud.onPost = [this](SimCloud::Dataset &d) { posting(d); };
}

void SoakJudge::watch(Desk &desk)
{
    m_desk = &desk;
    ++m_start;
    m_started = now();
    disturbed();
    connect(&desk, &Desk::targetsChanged, this, [this](const QList<TargetKey> &keys) {
        for (const TargetKey &key : keys) {
            look(key);
            m_changed[key] = now();
        }
    });
    connect(&desk, &Desk::runEnded, this, [this](const RunPtr &run) {
        if (m_ended.contains(run->id))
            fail("its end is told twice", *run);
        m_ended.insert(run->id);
    });
}

void SoakJudge::clicked(const TargetKey &key)
{
    m_clicks[key] = now();
}

void SoakJudge::look(const TargetKey &key)
{
    if (const std::optional<TargetState> row = m_desk->find(key))
        judge(*row);
}

void SoakJudge::disturbed(const QString &project)
{
    m_disturbed[project] = now();
}

void SoakJudge::judgeAll()
{
    for (const TargetState &row : m_desk->targets()) {
        judge(row);
        judgeKept(row);
        judgeProgress(row);
    }
    for (const RunPtr &entry : m_desk->activity()) {
        const std::optional<TargetState> row = m_desk->find(entry->target);
        if (!entry->isOver() && entry->phase != RunPhase::UnknownOutcome &&
            (!row || !row->run || row->run->id != entry->id || row->run->phase != entry->phase))
            fail("an entry of the activity that no row stands for", *entry);
    }
    for (const RunPtr &kept : std::as_const(m_history.runs)) {
        if (kept->isOver() || kept->phase == RunPhase::UnknownOutcome)
            continue;
        const std::optional<TargetState> row = m_desk->find(kept->target);
        if (row && (!row->run || row->run->id != kept->id))
            fail("kept as if it went on, with another in its place", *kept);
    }
}

void SoakJudge::judgeHistory()
{
    QSet<QString> ids, tasks;
    for (const RunPtr &run : std::as_const(m_history.runs)) {
        ids.insert(run->id);
        if (!run->isOver())
            continue;
        judgeEnd(*run, dataset(run->target));
        if (!run->task.taskId.isEmpty() && tasks.contains(run->task.taskId))
            fail("kept twice", *run);
        tasks.insert(run->task.taskId);
    }
    for (const auto &[key, id] : std::as_const(m_begun)) {
        const SimCloud::Dataset &d = dataset(key);
        const Millis posted = m_known.value(id).posted;
        if (!ids.contains(id) && std::any_of(d.posts.begin(), d.posts.end(), [&](const SimCloud::Post &post) {
                return post.run >= 0 && post.sent == posted;
            }))
            wrong << u"lost from history: what a start of %1 at %2 began"_s.arg(key.id).arg(posted.count());
    }
}

/// What a run has come through, and the log beside it, to find out what a seed has found.
void SoakJudge::fail(const char *what, const Run &run)
{
    if (wrong.size() > 3)
        return;
    QString text =
        u"%1 at %2: %3: phase %4, origin %5, confirmed %6, watched %7, task %8; steps"_s.arg(QLatin1String(what))
            .arg(now().count())
            .arg(run.target.id)
            .arg(int(run.phase))
            .arg(int(run.origin))
            .arg(run.confirmed)
            .arg(run.watched)
            .arg(run.task.taskId);
    for (const RunStep &step : run.timeline)
        text += u" %1@%2"_s.arg(int(step.what)).arg(toEpoch(step.at) - toEpoch(run.since));
    const SimCloud::Dataset &d = dataset(run.target);
    text += u"; first known %1; posts"_s.arg(m_known.value(run.id).first.count());
    for (const SimCloud::Post &p : d.posts.last(std::min<qsizetype>(d.posts.size(), 3)))
        text += u" %1-%2: %3, run %4"_s.arg(p.sent.count()).arg(p.told.count()).arg(int(p.what)).arg(p.run);
    text += u"; runs"_s;
    for (const SimCloud::RunRecord &r : d.runs.last(std::min<qsizetype>(d.runs.size(), 3)))
        text += u" %1: %2-%3"_s.arg(r.taskId).arg(r.created.count()).arg(r.ends.count());
    text += u"; told"_s;
    for (const SimCloud::Status &s : d.statuses.last(std::min<qsizetype>(d.statuses.size(), 5)))
        text += u" %1-%2: %3 of run %4"_s.arg(s.asked.count()).arg(s.told.count()).arg(int(s.state)).arg(s.run);
    text += u"; described free %1-%2, syncing %3-%4, busy %5-%6"_s.arg(d.free.asked.count())
                .arg(d.free.told.count())
                .arg(d.syncing.asked.count())
                .arg(d.syncing.told.count())
                .arg(d.busy.asked.count())
                .arg(d.busy.told.count());
    wrong << text;
}

SoakJudge::Known &SoakJudge::know(const Run &run)
{
    const auto found = m_known.find(run.id);
    if (found != m_known.end())
        return *found;
    const SimCloud::Dataset &d = dataset(run.target);
    Known known;
    known.first = now();
    known.firstStart = known.start = m_start;
    known.busy = d.busy.told > std::max(d.free.told, d.syncing.told);
    if (run.origin == RunOrigin::Here && m_clicks.value(run.target, -1ms) != now())
        fail("a start without a click", run);
    return *m_known.insert(run.id, known);
}

/// A start leaves: should the program end now, its next start has to know.
void SoakJudge::posting(const SimCloud::Dataset &d)
{
    const RunPtr kept = m_history.latest.value(d.target.key);
    if (!kept || kept->phase != RunPhase::Requested || kept->timeline.last().what != RunStep::What::Sent) {
        wrong << u"a start of %1 leaves at %2, and nothing was kept of it"_s.arg(d.target.key.id).arg(now().count());
        return;
    }
    m_known[kept->id].posted = now();
    m_begun << QPair(d.target.key, kept->id);
}

/// A reply that was asked at \a asked or later proved that a start sent at \a sent began a run.
bool SoakJudge::wasProven(const SimCloud::Dataset &d, Millis sent, Millis asked) const
{
    const bool named = d.isV2() && !m_cloud.faults.minimal;
    return anyStatus(d, asked, [&](const SimCloud::Status &s) {
        return s.asked >= asked && s.run >= 0 && d.runs[s.run].created >= sent && (isMoving(s.state) || named);
    });
}

void SoakJudge::judge(const TargetState &row)
{
    const SimCloud::Dataset &d = dataset(row.key);
    if (!row.run || row.run->isOver())
        m_cloud.credits[row.key] = 0; // what is over is started by another click alone
    if (!row.run)
        return;
    const Run &run = *row.run;
    Known &known = know(run);
    if (!run.isOver()) {
        // nothing in the queue: what is sent after it counts from then
        const Millis elapsed = run.elapsed(m_cloud.time().wall(), now()).value_or(0ms);
        if (run.phase == RunPhase::Waiting)
            known.elapsed = 0ms;
        if (known.start != m_start)
            known.dated = false;
        // of a run of others the first answer tells when it began
        const bool dated = run.origin == RunOrigin::Elsewhere && run.started && !std::exchange(known.dated, true);
        if (known.start == m_start && !dated && elapsed < known.elapsed)
            fail("elapsed time runs backwards", run);
        known.elapsed = elapsed;
        known.start = m_start;
    }
    const SimCloud::Post *post = run.origin == RunOrigin::Here ? lastPost(d, known.first) : nullptr;
    switch (run.phase) {
    case RunPhase::None:
    case RunPhase::Unknown:
        return fail("nobody said so", run);
    case RunPhase::Waiting:
        return judgeWaiting(run, d, post);
    case RunPhase::Requested:
        if (post && (post->what == Told::Joined || post->what == Told::No || post->what == Told::Nothing))
            fail("requested, and answered otherwise", run);
        else if (post && post->what == Told::Accepted && run.watched &&
                 anyStatus(d, std::max(post->told, m_started),
                           [&](const SimCloud::Status &s) { return s.asked >= post->told; }))
            fail("requested, though its status was told", run);
        return;
    case RunPhase::Unconfirmed:
        if (!post || post->what != Told::Accepted)
            fail("not yet confirmed, and never accepted", run);
        else if (wasProven(d, post->sent, post->told))
            fail("not yet confirmed, though proven", run);
        return;
    case RunPhase::UnknownOutcome:
        return judgeUnknown(run, d, post);
    case RunPhase::Queued:
    case RunPhase::Starting:
    case RunPhase::Running:
        if (!wasToldMoving(d, known.first))
            fail("goes on, and nobody said so", run);
        judgeIdentity(run, d);
        return;
    case RunPhase::Done:
    case RunPhase::Failed:
        return judgeEnd(run, d);
    }
}

void SoakJudge::judgeWaiting(const Run &run, const SimCloud::Dataset &d, const SimCloud::Post *post)
{
    const Known &known = know(run);
    const bool limited = run.wait == WaitReason::RateLimit && d.throttled >= known.first;
    const bool busy = run.wait == WaitReason::Publishing &&
                      (known.busy || d.busy.told >= known.first || (post && post->what == Told::Conflict));
    const bool cut = run.wait == WaitReason::NoConnection && d.unreached >= known.first;
    if (!limited && !busy && !cut)
        fail("waits for nothing", run);
}

void SoakJudge::judgeUnknown(const Run &run, const SimCloud::Dataset &d, const SimCloud::Post *post)
{
    if (run.origin != RunOrigin::Here || run.confirmed)
        return; // a run that was seen, and of which the service then told no more
    // a program that ends between the note that it sends and the sending cannot know that it did not
    const Known &known = know(run);
    const auto noted = std::count_if(run.timeline.begin(), run.timeline.end(),
                                     [](const RunStep &step) { return step.what == RunStep::What::Sent; });
    const auto left = std::count_if(d.posts.begin(), d.posts.end(),
                                    [&](const SimCloud::Post &each) { return each.sent >= known.first; });
    const bool untold = left < noted ? known.firstStart != m_start
                                     : post && (post->what == Told::Nothing || post->what == Told::OnTheWay);
    const bool endless = post && post->what == Told::Accepted && run.target.kind == TargetKind::ManualJob;
    if (!untold && !endless)
        fail("its outcome is known", run);
    else if (post && run.looking && run.watched &&
             wasProven(d, post->sent, std::max(post->told, m_changed.value(run.target))))
        fail("unknown, though proven", run);
}

/// The run that is named is in the log, and not the one before the click.
const SimCloud::RunRecord *SoakJudge::judgeIdentity(const Run &run, const SimCloud::Dataset &d)
{
    if (run.task.taskId.isEmpty())
        return nullptr;
    const auto record = std::find_if(d.runs.begin(), d.runs.end(),
                                     [&](const SimCloud::RunRecord &r) { return r.taskId == run.task.taskId; });
    if (record == d.runs.end())
        fail("a run that never was", run);
    else if (run.origin == RunOrigin::Here && record->created < know(run).first)
        fail("the run before the click", run);
    else
        return &*record;
    return nullptr;
}

void SoakJudge::judgeEnd(const Run &run, const SimCloud::Dataset &d)
{
    const Known &known = know(run);
    const bool failed = run.phase == RunPhase::Failed;
    if (run.notStarted) {
        if (std::any_of(d.posts.begin(), d.posts.end(), [&](const SimCloud::Post &post) {
                return post.sent == known.posted && (post.run >= 0 || post.what == Told::Accepted);
            }))
            fail("not started, and yet it was", run);
        return;
    }
    if (!run.confirmed && run.task.taskId.isEmpty()) {
        if (run.task.added || run.task.removed)
            fail("figures of nobody", run);
        if (run.origin == RunOrigin::Here && known.posted < known.first)
            fail("over, and never sent", run);
    }
    if (const SimCloud::RunRecord *record = judgeIdentity(run, d)) {
        if (record->fails != failed || record->ends > now())
            fail("another end", run);
        else if (!failed && d.isV2() && (run.task.added != record->added || run.task.removed != record->removed))
            fail("other figures", run);
    }
    const Millis clicked = run.origin == RunOrigin::Here ? known.first : Millis(0);
    if (run.confirmed && !anyStatus(d, clicked, [&](const SimCloud::Status &s) {
            return s.run >= 0 && s.state == (failed ? TaskState::Failed : TaskState::Completed) &&
                   d.runs[s.run].ends >= clicked &&
                   (run.task.taskId.isEmpty() || d.runs[s.run].taskId == run.task.taskId);
        }))
        fail("over, and nobody said so", run);
}

/// What a next start of the program would show is what this one shows.
void SoakJudge::judgeKept(const TargetState &row)
{
    const RunPtr kept = m_history.latest.value(row.key);
    if (!row.run) {
        if (kept)
            fail("kept, and not shown", *kept);
        return;
    }
    const Run &run = *row.run;
    // a next start makes the same of these: nothing was proven yet, or the program ended before the answer came
    const auto isSent = [](const Run &r) {
        return r.phase == RunPhase::Requested || r.phase == RunPhase::Unconfirmed ||
               (r.phase == RunPhase::UnknownOutcome && r.looking && !r.confirmed);
    };
    if (run.phase == RunPhase::Requested &&
        (run.timeline.isEmpty() || run.timeline.last().what == RunStep::What::Waiting))
        return; // nothing was sent: a next start knows nothing of it, or lets it wait on
    if (!kept || kept->id != run.id)
        fail("shown, and not kept", run);
    else if (run.isOver() && !run.reconciling ? !(*kept == run)
                                              : (kept->phase != run.phase && !(isSent(*kept) && isSent(run))) ||
                                                    kept->confirmed != run.confirmed || kept->watched != run.watched)
        fail("kept otherwise than shown", run);
}

/// What could be known by now is shown, and what could have come to its end has.
void SoakJudge::judgeProgress(const TargetState &row)
{
    const SimCloud::Dataset &d = dataset(row.key);
    const Millis changed = m_changed.value(row.key);
    const Millis quiet = std::max(m_disturbed.value({}), m_disturbed.value(row.key.project));
    const Millis ended = d.runs.isEmpty() ? Millis(0) : d.runs.last().ends;
    const bool rests = !row.run || (row.run->isOver() && !row.run->reconciling);
    if (ended > now()) {
        const Millis begun = d.runs.last().created;
        if (d.isV2() && rests &&
            (now() - std::max(quiet, begun) > patience || (d.syncing.asked > begun && d.syncing.asked > changed)))
            wrong << u"%1 goes on at %2, and its row rests; begun %3, told %4, row changed %5"_s.arg(row.key.id)
                         .arg(now().count())
                         .arg(begun.count())
                         .arg(d.syncing.told.count())
                         .arg(changed.count());
        return;
    }
    if (rests || !row.run->watched || (row.run->phase == RunPhase::UnknownOutcome && !row.run->looking))
        return;
    // a v1 dataset's run that was joined has no name to ask for
    const Millis blind = row.key.kind == TargetKind::DatasetV1 ? Millis(10min) : Millis(0);
    if (now() - std::max({quiet, ended, d.busyUntil, know(*row.run).first}) > patience + blind)
        fail("stuck", *row.run);
}

} // namespace syncdesk
