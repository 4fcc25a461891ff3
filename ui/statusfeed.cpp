#include "ui/statusfeed.h"

#include "ui/panels/statuspanel.h"
#include "ui/panels/targetspanel.h"
#include "ui/panels/targetview.h"

namespace syncdesk {

namespace {

constexpr int AttentionMs = 200;
constexpr int HistoryRuns = 24;
constexpr int ManyRows = 300;

} // namespace

StatusFeed::StatusFeed(Desk &desk, TargetsPanel *targets, StatusPanel *panel, QObject *parent)
    : QObject(parent), m_desk(desk), m_targets(targets), m_panel(panel)
{
    m_attention.setSingleShot(true);
    m_attention.setInterval(AttentionMs);
    connect(&m_attention, &QTimer::timeout, this, &StatusFeed::tellAttention);
    connect(targets, &TargetsPanel::selectionMoved, this, &StatusFeed::update);
    connect(targets, &TargetsPanel::visibleRowsMoved, this, &StatusFeed::scheduleAttention);
    connect(&desk, &Desk::runEnded, this, [this](const RunPtr &run) {
        if (run->target == m_historyOf)
            loadHistory(m_historyOf);
    });
    update();
}

StatusView StatusFeed::viewOf(const TargetState &row) const
{
    StatusView view;
    view.row = row;
    view.project = m_desk.project(row.key.project);
    const TargetKey key = row.target ? row.target->syncKey() : row.key;
    view.usual = m_desk.usualRange(key);
    if (const auto in = m_desk.nextCheckIn(key))
        view.nextCheck = m_desk.time().wall() + *in;
    view.paused = m_desk.isPaused();
    return view;
}

void StatusFeed::update()
{
    scheduleAttention();
    m_summaryIsOld = false;
    const QList<TargetKey> selected = m_targets->currentView()->selectedKeys();
    if (selected.size() > 1) {
        QList<TargetState> rows;
        for (const TargetKey &key : selected) {
            if (const auto row = m_desk.find(key))
                rows.append(*row);
        }
        m_shown = {};
        m_panel->showSummary(rows);
        return;
    }
    const std::optional<TargetState> row = selected.isEmpty() ? std::nullopt : m_desk.find(selected.first());
    if (!row || !row->target) {
        m_shown = {};
        m_panel->showNothing();
        return;
    }
    m_shown = row->key;
    const TargetKey whole = row->target->syncKey();
    if (whole != m_historyOf) {
        m_panel->setHistory({});
        loadHistory(whole);
    }
    m_panel->showRow(viewOf(*row));
}

void StatusFeed::rowsApplied(const QSet<TargetKey> &changed)
{
    scheduleAttention(); // rows may have come into sight
    const int selected = m_targets->currentView()->selectedRowCount();
    if (m_shown.isEmpty()) {
        if (selected > ManyRows)
            m_summaryIsOld = true; // summed up once a second, not once a frame
        else if (selected > 0 || m_panel->showsSummary())
            update();
        return;
    }
    if (selected == 0 || changed.contains(m_shown) || changed.contains(m_historyOf))
        update();
}

void StatusFeed::tick()
{
    if (m_summaryIsOld)
        update();
    if (!m_shown.isEmpty()) {
        if (const auto row = m_desk.find(m_shown); row && row->target)
            m_panel->showRow(viewOf(*row));
    }
}

void StatusFeed::loadHistory(const TargetKey &key)
{
    m_historyOf = key;
    m_desk.history().loadRuns(key, HistoryRuns, this, [this, key](const QList<RunPtr> &runs) {
        if (key != m_historyOf)
            return; // another row was chosen meanwhile
        QList<RunPtr> over;
        for (const RunPtr &run : runs) {
            if (run->isOver())
                over.append(run);
        }
        m_panel->setHistory(over);
    });
}

void StatusFeed::setWindowHidden(bool hidden)
{
    m_hidden = hidden;
    scheduleAttention();
}

void StatusFeed::scheduleAttention()
{
    if (!m_attention.isActive())
        m_attention.start();
}

void StatusFeed::tellAttention()
{
    const TargetKey current = m_targets->currentView()->currentKey();
    const QList<TargetKey> visible = m_targets->currentView()->visibleKeys();
    if (m_told && current == m_toldCurrent && visible == m_toldVisible && m_hidden == m_toldHidden)
        return;
    m_told = true;
    m_toldCurrent = current;
    m_toldVisible = visible;
    m_toldHidden = m_hidden;
    m_desk.setAttention(current, visible, m_hidden);
}

} // namespace syncdesk
