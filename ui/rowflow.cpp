#include "ui/rowflow.h"

#include "app/desk/desk.h"
#include "ui/mainactions.h"
#include "ui/panels/activitypanel.h"
#include "ui/panels/statusview.h"
#include "ui/panels/targetspanel.h"
#include "ui/panels/targetview.h"
#include "ui/startflow.h"
#include "ui/text/actionwords.h"
#include "ui/text/wording.h"

#include <QApplication>
#include <QClipboard>

namespace syncdesk {

namespace {

constexpr int LongSelection = 300;

} // namespace

RowFlow::RowFlow(Desk &desk, MainActions &actions, StartFlow &start, TargetsPanel *targets, ActivityPanel *activity,
                 QObject *parent)
    : QObject(parent), m_desk(desk), m_actions(actions), m_start(start), m_targets(targets), m_activity(activity)
{
    connectRowActions();
    connectCopyActions();
    connect(targets, &TargetsPanel::syncClicked, this, [this](const TargetKey &key) { m_start.start({key}); });
    connect(targets, &TargetsPanel::selectionMoved, this, &RowFlow::updateRows);
    connect(activity, &ActivityPanel::currentMoved, this, &RowFlow::updateActivity);
    connect(activity, &ActivityPanel::offerRequested, this, &RowFlow::answer);
    connect(activity, &ActivityPanel::showRequested, this, &RowFlow::showRowRequested);
    update();
}

QList<TargetKey> RowFlow::selected() const
{
    return m_targets->currentView()->selectedKeys();
}

void RowFlow::connectRowActions()
{
    const auto on = [this](Act act, auto &&slot) { connect(m_actions[act], &QAction::triggered, this, slot); };
    on(Act::SyncSelected, [this] { m_start.start(selected()); });
    on(Act::SyncAllShown, [this] {
        const TargetTable *table = m_targets->currentView()->table();
        QList<TargetKey> keys;
        for (int row = 0; row < table->rowCount(); ++row)
            keys.append(table->row(row)->key);
        m_start.start(keys, true);
    });
    on(Act::StartAgain, [this] {
        if (const QList<TargetKey> keys = selected(); keys.size() == 1)
            m_start.startAgain(keys.first());
    });
    const auto onEach = [this, &on](Act act, bool RunActions::*can, auto what) {
        on(act, [this, can, what] {
            const QList<TargetKey> keys = selected();
            for (const TargetKey &key : keys) {
                const auto row = m_desk.find(key);
                if (row && row->target && RunActions::of(*row).*can)
                    what(m_desk, row->target->syncKey());
            }
        });
    };
    onEach(Act::StopWatching, &RunActions::stopWatching,
           [](Desk &desk, const TargetKey &key) { desk.stopWatching(key); });
    onEach(Act::WatchAgain, &RunActions::watchAgain, [](Desk &desk, const TargetKey &key) { desk.watchAgain(key); });
    onEach(Act::TakeFromQueue, &RunActions::takeFromQueue,
           [](Desk &desk, const TargetKey &key) { desk.takeFromQueue(key); });
    on(Act::SelectAll, [this] { m_targets->currentView()->selectAll(); });
    on(Act::RemoveById, [this] {
        const QList<TargetKey> keys = selected();
        for (const TargetKey &key : keys)
            m_desk.removeTarget(key);
    });
    on(Act::Retry, [this] {
        if (const Run *run = m_activity->current())
            answer(run->id, ActivityTable::Retry);
    });
    on(Act::LookAgain, [this] {
        if (const Run *run = m_activity->current())
            answer(run->id, ActivityTable::LookAgain);
    });
    on(Act::Dismiss, [this] {
        if (const Run *run = m_activity->current())
            answer(run->id, ActivityTable::Dismiss);
    });
    on(Act::ShowRow, [this] {
        if (const Run *run = m_activity->current())
            Q_EMIT showRowRequested(run->target);
    });
}

void RowFlow::connectCopyActions()
{
    const auto on = [this](Act act, auto &&slot) { connect(m_actions[act], &QAction::triggered, this, slot); };
    on(Act::CopyRows, [this] {
        const int rows = int(m_targets->currentView()->selectedRowNumbers().size());
        copy(m_targets->currentView()->selectionAsText(), ActionWords::rowsCopied(rows));
    });
    on(Act::CopyReport, [this] {
        QStringList reports;
        const QList<TargetKey> keys = selected();
        for (const TargetKey &key : keys) {
            if (const auto row = m_desk.find(key); row && row->target)
                reports.append(
                    Wording::report(*row, m_desk.project(key.project), m_desk.time().wall(), m_desk.time().now()));
        }
        copy(reports.join(QChar::LineFeed), ActionWords::reportCopied());
    });
    const auto copyEach = [this, &on](Act act, auto &&textOf) {
        on(act, [this, textOf] {
            QStringList texts;
            const QList<TargetKey> keys = selected();
            for (const TargetKey &key : keys) {
                if (const auto row = m_desk.find(key); row && row->target)
                    texts.append(textOf(*row->target));
            }
            texts.removeAll(QString());
            copy(texts.join(QChar::LineFeed), ActionWords::copied());
        });
    };
    copyEach(Act::CopyId, [](const Target &target) { return target.key.id; });
    copyEach(Act::CopyPath, [](const Target &target) { return target.sourcePath(); });
}

void RowFlow::copy(const QString &text, const QString &message)
{
    if (text.isEmpty())
        return;
    QApplication::clipboard()->setText(text);
    Q_EMIT said(message);
}

void RowFlow::answer(const QString &runId, ActivityTable::Offer offer)
{
    const QList<RunPtr> runs = m_desk.activity();
    const auto found = std::find_if(runs.cbegin(), runs.cend(), [&](const RunPtr &run) { return run->id == runId; });
    if (found == runs.cend())
        return;
    const RunPtr &run = *found;
    switch (offer) {
    case ActivityTable::Retry:
        if (run->phase == RunPhase::UnknownOutcome)
            m_start.startAgain(run->target);
        else
            m_start.start({run->target});
        break;
    case ActivityTable::LookAgain:
        if (run->watched)
            m_desk.refresh(run->target.project);
        else
            m_desk.watchAgain(run->target);
        break;
    case ActivityTable::Dismiss:
        m_desk.dismissActivity(runId);
        break;
    case ActivityTable::NoOffer:
        break;
    }
}

void RowFlow::update()
{
    updateRows();
    updateActivity();
}

void RowFlow::updateRows()
{
    // of very many rows some can always be started, or the flow says that none can: they are not all looked at here
    const bool many = m_targets->currentView()->selectedRowCount() > LongSelection;
    const QList<TargetKey> keys = many ? QList<TargetKey>() : selected();
    RunActions any{many, false, many, many, many};
    bool removable = many;
    QHash<QString, QList<QPair<int, QString>>> added;
    QString whyNot = ActionWords::whyNot(WhyNot::NoRowSelected);
    for (const TargetKey &key : keys) {
        const auto row = m_desk.find(key);
        if (!row || !row->target)
            continue;
        const RunActions can = RunActions::of(*row);
        any.start = any.start || can.start;
        any.startAgain = any.startAgain || (can.startAgain && keys.size() == 1);
        any.stopWatching = any.stopWatching || can.stopWatching;
        any.watchAgain = any.watchAgain || can.watchAgain;
        any.takeFromQueue = any.takeFromQueue || can.takeFromQueue;
        whyNot = keys.size() == 1 ? Wording::whyNotStart(*row) : ActionWords::whyNot(WhyNot::NoneCanStart);
        if (!added.contains(key.project)) // a project's state counts its rows: read it once
            added.insert(key.project, m_desk.project(key.project).project.added);
        removable = removable || added.value(key.project).contains({int(key.kind), key.id});
    }
    const bool some = many || !keys.isEmpty();
    const auto reason = [some](WhyNot why) { return ActionWords::whyNot(some ? why : WhyNot::NoRowSelected); };
    m_actions.setEnabled(Act::SyncSelected, any.start, whyNot);
    m_actions.setEnabled(Act::StartAgain, any.startAgain, reason(WhyNot::NoLostStart));
    m_actions.setEnabled(Act::StopWatching, any.stopWatching, reason(WhyNot::NotWatched));
    m_actions.setEnabled(Act::WatchAgain, any.watchAgain, reason(WhyNot::NotStopped));
    m_actions.setEnabled(Act::TakeFromQueue, any.takeFromQueue, reason(WhyNot::NotQueued));
    for (const Act act : {Act::CopyRows, Act::CopyReport, Act::CopyId, Act::CopyPath})
        m_actions.setEnabled(act, some, reason(WhyNot::NoRowSelected));
    m_actions.setEnabled(Act::RemoveById, removable, reason(WhyNot::NotAddedById));
    const bool rows = m_targets->currentView()->table()->rowCount() > 0;
    m_actions.setEnabled(Act::SyncAllShown, rows, ActionWords::whyNot(WhyNot::NoRowsShown));
    m_actions.setEnabled(Act::SelectAll, rows, ActionWords::whyNot(WhyNot::NoRowsShown));
}

void RowFlow::updateActivity()
{
    const Run *run = m_activity->current();
    const ActivityTable::Offers offers = run ? ActivityTable::offers(*run) : ActivityTable::Offers();
    const auto reason = [run](WhyNot why) { return ActionWords::whyNot(run ? why : WhyNot::NoEntryChosen); };
    m_actions.setEnabled(Act::Retry, offers.testFlag(ActivityTable::Retry), reason(WhyNot::EntryCannotStart));
    m_actions.setEnabled(Act::LookAgain, offers.testFlag(ActivityTable::LookAgain), reason(WhyNot::EntryIsOver));
    m_actions.setEnabled(Act::Dismiss, offers.testFlag(ActivityTable::Dismiss), reason(WhyNot::EntryGoesOn));
    m_actions.setEnabled(Act::ShowRow, run, reason(WhyNot::NoEntryChosen));
}

} // namespace syncdesk
