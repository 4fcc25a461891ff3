#include "ui/paint/theme.h"
#include "ui/panels/targettab.h"
#include "ui/panels/targetview.h"
#include "ui/panels/textlabel.h"
#include "ui/text/wording.h"

using namespace Qt::Literals::StringLiterals;

// The part of TargetTab that says what an empty or an old table means.
namespace syncdesk {

void TargetTab::updateState()
{
    const bool empty = m_table->rowCount() == 0;
    m_empty->setVisible(empty);
    if (empty) {
        m_empty->setContent(emptyContent());
        placeEmptyState();
    }
    const QString troubles = m_table->totalRows() > 0 ? Wording::troubles(m_projects) : QString();
    m_trouble->setText(troubles);
    m_trouble->setVisible(!troubles.isEmpty());
    const Colours c = Theme::colours(palette());
    QPalette strip = m_trouble->palette();
    strip.setColor(QPalette::Window, c.warningFill);
    m_trouble->setPalette(strip);
}

EmptyState::Content TargetTab::emptyContent() const
{
    const bool datasets = m_kind == TargetTable::Kind::Datasets;
    const EmptyWords::Rows rows = datasets ? EmptyWords::Rows::Datasets : EmptyWords::Rows::Jobs;
    if (m_projects.isEmpty())
        return {u"link-idle"_s, EmptyWords::noProject()};
    if (m_table->totalRows() > 0)
        return {u"filter"_s, EmptyWords::nothingMatches(m_table->totalRows())};

    bool loading = false;
    bool listed = false; // by the service, by any of them
    for (const ProjectState &project : m_projects) {
        if (project.isInTrouble() && m_projects.size() == 1) {
            const bool signIn = project.link == ProjectState::Link::SignInNeeded;
            const bool offered = project.link != ProjectState::Link::NotOffered;
            return {signIn    ? u"link-signin"_s
                    : offered ? u"link-unreachable"_s
                              : u"link-notoffered"_s,
                    EmptyWords::trouble(project), true};
        }
        const bool idle = project.link == ProjectState::Link::Idle || project.link == ProjectState::Link::Connecting;
        loading = loading || (!project.seen && (idle || project.refreshing));
        listed = listed || project.seen;
    }
    if (loading)
        return {u"link-connecting"_s, EmptyWords::loading(rows)};
    if (!listed)
        return {u"link-signin"_s, EmptyWords::notRead(), true};
    return {datasets ? u"project-all"_s : u"report"_s, EmptyWords::noneListed(rows)};
}

void TargetTab::emptyAction()
{
    if (m_projects.isEmpty()) {
        Q_EMIT addProjectRequested();
    } else if (m_table->totalRows() > 0) {
        clearFilter();
        m_view->setFocus();
    } else if (m_projects.size() == 1 && m_projects.first().link == ProjectState::Link::SignInNeeded) {
        Q_EMIT signInRequested(m_projects.first().project.id);
    } else if (m_projects.size() == 1 && m_projects.first().isUntrusted()) {
        Q_EMIT caFileRequested(m_projects.first().project.id);
    } else if (m_projects.size() == 1 && m_projects.first().isInTrouble()) {
        Q_EMIT refreshRequested();
    } else {
        Q_EMIT addByIdRequested();
    }
}

} // namespace syncdesk
