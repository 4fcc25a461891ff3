#include "ui/paint/theme.h"
#include "ui/panels/targettab.h"
#include "ui/panels/targetview.h"
#include "ui/panels/textlabel.h"
#include "ui/text/errorwords.h"
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
    QStringList troubles;
    if (m_table->totalRows() > 0) {
        for (const ProjectState &project : std::as_const(m_projects)) {
            if (project.isInTrouble())
                troubles.append(m_projects.size() == 1
                                    ? Wording::projectNotice(project)
                                    : tr("%1: %2").arg(Wording::projectName(project.project), Wording::link(project)));
        }
    }
    // with many projects the first few say enough; the list at the left shows all of them
    if (troubles.size() > 3)
        troubles = troubles.mid(0, 3) << tr("and %n more", nullptr, int(troubles.size()) - 3);
    m_trouble->setText(troubles.join(u'\n'));
    m_trouble->setVisible(!troubles.isEmpty());
    const Colours c = Theme::colours(palette());
    QPalette strip = m_trouble->palette();
    strip.setColor(QPalette::Window, c.warningFill);
    m_trouble->setPalette(strip);
}

EmptyState::Content TargetTab::emptyContent() const
{
    const bool datasets = m_kind == TargetTable::Kind::Datasets;
    if (m_projects.isEmpty())
        return {u"link-idle"_s, tr("No project yet"),
                tr("Add a ModelArts project to see its datasets and annotation jobs here."), tr("Add project…")};
    if (m_table->totalRows() > 0)
        return {u"filter"_s, tr("Nothing matches the filter"), Wording::shownOf(0, m_table->totalRows()),
                tr("Clear filter")};

    bool loading = false;
    bool listed = false; // by the service, by any of them
    for (const ProjectState &project : m_projects) {
        if (project.isInTrouble() && m_projects.size() == 1) {
            const bool signIn = project.link == ProjectState::Link::SignInNeeded;
            const bool offered = project.link != ProjectState::Link::NotOffered;
            return {signIn    ? u"link-signin"_s
                    : offered ? u"link-unreachable"_s
                              : u"link-notoffered"_s,
                    ErrorWords::title(project.lastError),
                    ErrorWords::cause(project.lastError) + u'\n' + ErrorWords::remedy(project.lastError),
                    signIn                  ? tr("Sign in again…")
                    : project.isUntrusted() ? tr("Use a CA file…")
                                            : tr("Try again"),
                    true};
        }
        const bool idle = project.link == ProjectState::Link::Idle || project.link == ProjectState::Link::Connecting;
        loading = loading || (!project.seen && (idle || project.refreshing));
        listed = listed || project.seen;
    }
    if (loading)
        return {u"link-connecting"_s, datasets ? tr("Loading datasets…") : tr("Loading annotation jobs…"), {}, {}};
    if (!listed)
        return {u"link-signin"_s,
                tr("No list was read yet"),
                tr("The list of projects at the left says what is needed."),
                {},
                true};
    return {datasets ? u"project-all"_s : u"report"_s,
            datasets ? tr("No datasets here") : tr("No annotation jobs here"),
            datasets ? tr("The service lists none that this sign-in may see. A wrong region or project looks the same: "
                          "check both if there should be some. A dataset whose ID is known can be added by hand.")
                     : tr("The service lists none that this sign-in may see. A wrong region or project looks the "
                          "same: check both if there should be some."),
            datasets ? tr("Add by ID…") : QString()};
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
