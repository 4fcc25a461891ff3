#include "ui/statuscounters.h"

#include "ui/panels/steadylabel.h"
#include "ui/text/plaintip.h"
#include "ui/text/wording.h"

#include <QDateTime>
#include <QLabel>
#include <QStatusBar>

using namespace Qt::Literals::StringLiterals;

namespace syncdesk {

StatusCounters::StatusCounters(Desk &desk, QStatusBar *bar)
    : QObject(bar), m_desk(desk), m_paused(new QLabel), m_counts(new QLabel), m_requests(new QLabel),
      m_connection(new QLabel), m_secrets(new QLabel)
{
    for (QLabel *label : {m_paused, m_counts, m_requests, m_connection, m_secrets}) {
        label->setTextFormat(Qt::PlainText);
        label->setContentsMargins(7, 2, 7, 2);
        bar->addPermanentWidget(label);
    }
    retranslate();
}

int StatusCounters::doneToday() const
{
    const QDate today = QDateTime::fromMSecsSinceEpoch(toEpoch(m_desk.time().wall())).date();
    int done = 0;
    const QList<RunPtr> runs = m_desk.activity();
    for (const RunPtr &run : runs) {
        if (run->phase == RunPhase::Done && run->ended &&
            QDateTime::fromMSecsSinceEpoch(toEpoch(*run->ended)).date() == today)
            ++done;
    }
    return done;
}

void StatusCounters::render(const QList<ProjectState> &all, const QList<ProjectState> &shown)
{
    m_all = all;
    m_shown = shown;
    int running = 0;
    int failed = 0;
    int used = 0;
    int limit = 0;
    for (const ProjectState &project : all) {
        running += project.running;
        failed += project.failed;
        used += project.requestsLastMinute;
        limit += project.requestsPerMinute;
    }
    sayInPlace(m_counts, Wording::runCounts(running, failed, doneToday()));
    sayInPlace(m_requests, Wording::requestUse(used, limit));
    m_requests->setToolTip(plainTip(Wording::requestsByProject(all)));
    sayInPlace(m_connection, Wording::connection(shown));
    sayInPlace(m_secrets, Wording::secretPlace(int(m_desk.secrets().place())));
    sayInPlace(m_paused, m_desk.isPaused() ? Wording::pollingPaused() : QString());
    m_paused->setVisible(m_desk.isPaused());
}

void StatusCounters::retranslate()
{
    m_counts->setAccessibleDescription(tr("Synchronisations"));
    m_requests->setAccessibleDescription(tr("Requests"));
    m_connection->setAccessibleDescription(tr("Connection"));
    m_secrets->setAccessibleDescription(tr("Secrets"));
    render(m_all, m_shown);
}

} // namespace syncdesk
