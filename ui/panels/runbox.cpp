#include "ui/panels/runbox.h"

#include "ui/paint/busybar.h"
#include "ui/paint/deskstyle.h"
#include "ui/paint/icons.h"
#include "ui/paint/theme.h"
#include "ui/panels/countbox.h"
#include "ui/panels/errorbox.h"
#include "ui/panels/flowlayout.h"
#include "ui/panels/historybox.h"
#include "ui/panels/rundetails.h"
#include "ui/panels/textlabel.h"
#include "ui/panels/timeline.h"
#include "ui/text/wording.h"

#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace syncdesk {

RunBox::RunBox(Timebase &time, QWidget *parent)
    : QWidget(parent), m_time(time), m_error(new ErrorBox), m_added(new CountBox), m_removed(new CountBox),
      m_total(new CountBox), m_reported(new TextLabel(TextLabel::Role::Muted)), m_details(new RunDetails),
      m_timeline(new Timeline), m_history(new HistoryBox)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(14, 12, 14, 14);
    layout->setSpacing(0);
    buildHead(layout);
    layout->addWidget(m_error); // brings its own distance, so that none is left when it is hidden
    layout->addSpacing(14);
    auto *counts = new QHBoxLayout;
    counts->setSpacing(8);
    for (CountBox *box : {m_added, m_removed, m_total})
        counts->addWidget(box, 1);
    layout->addLayout(counts);
    layout->addSpacing(4);
    layout->addWidget(m_reported);
    layout->addSpacing(10);
    layout->addWidget(m_details);
    layout->addSpacing(12);
    buildButtons(layout);
    layout->addSpacing(16);
    layout->addWidget(m_timeline);
    layout->addSpacing(16);
    layout->addWidget(m_history);
    layout->addStretch(1);
    m_timeline->hide();
    m_history->hide();
    retranslate();
}

void RunBox::buildHead(QVBoxLayout *layout)
{
    m_name = new TextLabel(TextLabel::Role::Big);
    m_place = new TextLabel(TextLabel::Role::Muted);
    m_icon = new QLabel;
    m_state = new TextLabel(TextLabel::Role::Strong);
    m_elapsed = new TextLabel(TextLabel::Role::Strong);
    m_bar = new BusyBar;
    m_pace = new TextLabel(TextLabel::Role::Muted);
    m_notes = new TextLabel;
    layout->addWidget(m_name);
    layout->addSpacing(1);
    layout->addWidget(m_place);
    layout->addSpacing(11);
    auto *state = new QHBoxLayout;
    state->setSpacing(6);
    state->addWidget(m_icon, 0, Qt::AlignTop);
    state->addWidget(m_state, 1);
    state->addWidget(m_elapsed, 0, Qt::AlignTop);
    layout->addLayout(state);
    layout->addSpacing(6);
    layout->addWidget(m_bar);
    layout->addSpacing(4);
    layout->addWidget(m_pace);
    layout->addWidget(m_notes);
}

void RunBox::buildButtons(QVBoxLayout *layout)
{
    m_buttons = new FlowLayout(6);
    const auto add = [this](void (RunBox::*signal)()) {
        auto *button = new QPushButton;
        connect(button, &QPushButton::clicked, this, signal);
        m_buttons->addWidget(button);
        return button;
    };
    m_sync = add(&RunBox::syncRequested);
    m_sync->setIcon(Icons::icon(u"sync"_s));
    m_startAgain = add(&RunBox::startAgainRequested);
    m_stop = add(&RunBox::stopWatchingRequested);
    m_watch = add(&RunBox::watchAgainRequested);
    m_takeOut = add(&RunBox::takeFromQueueRequested);
    m_copy = add(&RunBox::copyReportRequested);
    layout->addLayout(m_buttons);
}

void RunBox::render(const StatusView &view)
{
    m_view = view;
    if (!view.row.target)
        return;
    const Target &target = *view.row.target;
    m_name->say(target.name.isEmpty() ? target.key.id : target.name);
    QStringList place{Wording::projectName(view.project.project), view.project.project.region,
                      Wording::kind(target.key.kind)};
    if (const QString type = Wording::type(target); type != place.last())
        place.append(type);
    place.removeAll(QString());
    m_place->say(Wording::join(place));

    const Run *run = view.row.run.get();
    m_error->setError(run && run->hasError ? std::optional(run->error) : std::nullopt,
                      run && run->phase != RunPhase::Failed);
    renderCounts();
    renderButtons();
    m_timeline->setRun(view.row.run);
    tick();
}

void RunBox::renderCounts()
{
    const Run *run = m_view.row.run.get();
    const auto value = [run](std::optional<qint64> SyncTask::*count) {
        return run ? Wording::count(run->task.*count) : u"–"_s;
    };
    const bool added = run && run->task.added.value_or(0) > 0;
    const bool removed = run && run->task.removed.value_or(0) > 0;
    m_added->setValue(value(&SyncTask::added), added ? CountBox::Tone::Good : CountBox::Tone::Plain);
    m_removed->setValue(value(&SyncTask::removed), removed ? CountBox::Tone::Warning : CountBox::Tone::Plain);
    m_total->setValue(value(&SyncTask::total), CountBox::Tone::Plain);
    const bool any = run && (run->task.added || run->task.removed || run->task.total);
    m_reported->setVisible(any);
}

void RunBox::renderButtons()
{
    const RunActions can = RunActions::of(m_view.row);
    m_sync->setText(Wording::syncButton(*m_view.row.target));
    m_sync->setVisible(!can.startAgain);
    m_sync->setEnabled(can.start);
    m_sync->setToolTip(can.start ? tr("Synchronises with the OBS source now") : Wording::whyNotStart(m_view.row));
    m_startAgain->setVisible(can.startAgain);
    m_stop->setVisible(can.stopWatching);
    m_watch->setVisible(can.watchAgain);
    m_takeOut->setVisible(can.takeFromQueue);
}

bool RunBox::showsMovingTime() const
{
    return m_view.row.target != nullptr;
}

void RunBox::tick()
{
    if (!m_view.row.target)
        return;
    renderState();
    m_details->render(m_view, m_time.wall(), m_time.now());
}

void RunBox::renderState()
{
    const WallTime wall = m_time.wall();
    const Millis now = m_time.now();
    const Run *run = m_view.row.run.get();
    const Colours c = Theme::colours(palette());
    const QColor colour = Theme::ofRun(c, run);
    const bool unsupported = m_view.row.phase() == RunPhase::None && !canSync(m_view.row.support);
    m_state->say(unsupported ? Wording::rowState(m_view.row, wall, now) : Wording::state(run));
    m_state->setColour(colour);
    m_icon->setPixmap(Icons::pixmap(Icons::ofRow(m_view.row), colour, fontMetrics().height(), devicePixelRatioF()));

    const auto elapsed =
        run && run->phase != RunPhase::None && !run->notStarted ? run->elapsed(wall, now) : std::nullopt;
    m_elapsed->setVisible(elapsed.has_value());
    m_elapsed->say(elapsed ? Wording::elapsed(*elapsed) : QString());
    m_elapsed->setColour(colour);

    const bool going =
        run && run->isActive() && run->phase != RunPhase::Waiting && run->phase != RunPhase::UnknownOutcome;
    const Target &target = *m_view.row.target;
    std::optional<double> percent;
    if (m_view.row.import)
        percent = m_view.row.import->percent();
    else if (target.key.kind == TargetKind::SmartTask)
        percent = target.progressPercent;
    m_bar->setVisible(going || percent);
    if (going)
        m_bar->setBusy(); // the service tells no share of a synchronisation, so none is shown
    else if (percent)
        m_bar->setPercent(*percent);

    QStringList pace;
    if (const auto &usual = m_view.usual) {
        pace += Wording::usualRange(usual->from, usual->to, usual->runs);
        if (going && elapsed && *elapsed > usual->to)
            pace += Wording::longerThanUsual();
    }
    if (run && run->isActive() && m_view.paused)
        pace += Wording::noCheckWhilePaused();
    else if (run && run->isActive() && m_view.nextCheck)
        pace += Wording::nextCheck(std::max(Millis(0), *m_view.nextCheck - wall));
    m_pace->say(Wording::join(pace));
    m_pace->setVisible(!pace.isEmpty());
    const QString note = Wording::runNotes(m_view.row);
    m_notes->say(note);
    m_notes->setVisible(!note.isEmpty());
}

void RunBox::setHistory(const QList<RunPtr> &newestFirst)
{
    m_history->setRuns(newestFirst);
}

void RunBox::retranslate()
{
    m_state->setAccessibleDescription(tr("State"));
    m_elapsed->setAccessibleDescription(tr("Elapsed"));
    m_added->setCaption(tr("Added"));
    m_removed->setCaption(tr("Removed"));
    m_total->setCaption(tr("Total"));
    m_reported->setText(tr("as reported by the service"));
    m_bar->setAccessibleName(tr("Progress"));
    m_startAgain->setText(tr("Start again"));
    m_startAgain->setToolTip(tr("The earlier start left no trace in the service"));
    m_stop->setText(tr("Stop watching"));
    m_stop->setToolTip(Wording::stopWatchingNote());
    m_watch->setText(tr("Watch again"));
    m_takeOut->setText(tr("Take from queue"));
    m_takeOut->setToolTip(tr("Nothing was sent yet; nothing will be"));
    m_copy->setText(tr("Copy report"));
    m_copy->setToolTip(tr("Everything known about this run as text, without secrets"));
    if (m_view.row.target)
        render(m_view);
}

void RunBox::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::LocaleChange)
        retranslate();
    else if (event->type() == QEvent::PaletteChange && m_view.row.target)
        renderState();
}

} // namespace syncdesk
