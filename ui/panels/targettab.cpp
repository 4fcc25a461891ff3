#include "ui/panels/targettab.h"

#include "ui/paint/theme.h"
#include "ui/panels/chip.h"
#include "ui/panels/flowlayout.h"
#include "ui/panels/targetview.h"
#include "ui/panels/textlabel.h"
#include "ui/text/errorwords.h"
#include "ui/text/wording.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QSignalBlocker>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace syncdesk {

namespace {

using Group = TargetTable::Group;

/// What needs a person first, as wherever things are summarised.
constexpr Group GroupOrder[] = {Group::Failed, Group::Unknown,   Group::Running,   Group::Waiting,
                                Group::Done,   Group::NotSynced, Group::CannotSync};

bool hasTrouble(const ProjectState &project)
{
    switch (project.link) {
    case ProjectState::Link::Unreachable:
    case ProjectState::Link::SignInNeeded:
    case ProjectState::Link::NotOffered:
    case ProjectState::Link::Throttled:
        return true;
    case ProjectState::Link::Idle:
    case ProjectState::Link::Connecting:
    case ProjectState::Link::Reachable:
    case ProjectState::Link::Disabled:
        return false;
    }
    return false;
}

} // namespace

TargetTab::TargetTab(TargetTable *table, TargetTable::Kind kind, Timebase &time, QWidget *parent)
    : QWidget(parent), m_table(table), m_kind(kind), m_time(time), m_bar(new FlowLayout(6)),
      m_chipGroup(new QButtonGroup(this)), m_all(new Chip), m_typeCaption(new QLabel), m_types(new QComboBox),
      m_age(new TextLabel(TextLabel::Role::Muted)), m_trouble(new TextLabel), m_view(new TargetView(table, kind)),
      m_empty(new EmptyState(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_bar->setContentsMargins(8, 7, 8, 7);
    layout->addLayout(m_bar);
    m_bar->addWidget(m_all);
    m_chipGroup->setExclusive(true);
    m_chipGroup->addButton(m_all, -1);
    for (const Group group : GroupOrder) {
        auto *chip = new Chip;
        m_chips.insert(int(group), chip);
        m_chipGroup->addButton(chip, int(group));
        m_bar->addWidget(chip);
    }
    m_all->setChecked(true);
    m_typeCaption->setBuddy(m_types);
    m_types->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    auto *type = new QWidget; // caption and box wrap together
    auto *typeRow = new QHBoxLayout(type);
    typeRow->setContentsMargins(4, 0, 4, 0);
    typeRow->setSpacing(4);
    typeRow->addWidget(m_typeCaption);
    typeRow->addWidget(m_types);
    m_bar->addWidget(type);
    m_age->setAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    m_bar->addWidget(m_age);

    m_trouble->setContentsMargins(10, 5, 10, 5);
    m_trouble->setAutoFillBackground(true);
    m_trouble->hide();
    layout->addWidget(m_trouble);
    layout->addWidget(m_view, 1);
    m_empty->hide();
    m_view->viewport()->installEventFilter(this);

    connect(m_chipGroup, &QButtonGroup::idClicked, this, [this](int id) {
        m_group = id < 0 ? std::nullopt : std::optional(Group(id));
        m_table->setFilterGroup(m_group);
    });
    connect(m_types, &QComboBox::activated, this, [this](int row) {
        m_type = row <= 0 ? std::nullopt : std::optional(m_types->itemText(row));
        m_table->setFilterType(m_type);
    });
    connect(m_table, &TargetTable::countsChanged, this, &TargetTab::updateCounts);
    connect(m_empty, &EmptyState::buttonClicked, this, &TargetTab::emptyAction);
    retranslate();
}

QString TargetTab::groupName(Group group)
{
    switch (group) {
    case Group::Failed:
        return tr("Failed");
    case Group::Unknown:
        return tr("Unknown");
    case Group::Running:
        return tr("Running");
    case Group::Waiting:
        return tr("Waiting");
    case Group::Done:
        return tr("Done");
    case Group::NotSynced:
        return tr("Not synced");
    case Group::CannotSync:
        return tr("Cannot sync");
    }
    return {};
}

void TargetTab::setProjects(const QList<ProjectState> &projects)
{
    m_projects = projects;
    updateState();
    updateAge();
}

void TargetTab::tick()
{
    const auto [first, last] = m_view->visibleRows();
    if (first >= 0)
        m_table->tick(first, last);
    updateAge();
}

void TargetTab::setFilterText(const QString &text)
{
    m_filterText = text;
    m_table->setFilterText(text);
}

bool TargetTab::isFiltered() const
{
    return !m_filterText.trimmed().isEmpty() || m_group || m_type;
}

void TargetTab::clearFilter()
{
    m_group.reset();
    m_type.reset();
    m_all->setChecked(true);
    m_types->setCurrentIndex(0);
    m_table->setFilterGroup({});
    m_table->setFilterType({});
    setFilterText({});
    Q_EMIT filterCleared();
}

void TargetTab::updateCounts()
{
    updateChips();
    updateTypes();
    updateState();
    updateAge();
    Q_EMIT countsChanged();
}

void TargetTab::updateChips()
{
    m_all->setText(Wording::withCount(tr("All"), m_table->totalRows()));
    const QHash<Group, int> counts = m_table->groupCounts();
    bool changed = false;
    for (const Group group : GroupOrder) {
        Chip *chip = m_chips.value(int(group));
        const int n = counts.value(group);
        const QString text = Wording::withCount(groupName(group), n);
        const bool shown = n > 0 || m_group == group; // a chosen one stays, or it could not be undone
        changed = changed || chip->text() != text || chip->isHidden() == shown;
        chip->setText(text);
        chip->setVisible(shown);
    }
    if (changed)
        m_bar->invalidate();
}

void TargetTab::updateTypes()
{
    QStringList wanted{tr("Any")};
    wanted += m_table->types();
    if (m_type && !wanted.contains(*m_type))
        wanted.append(*m_type);
    QStringList have;
    for (int row = 0; row < m_types->count(); ++row)
        have.append(m_types->itemText(row));
    if (have == wanted)
        return;
    const QSignalBlocker quiet(m_types);
    m_types->clear();
    m_types->addItems(wanted);
    m_types->setCurrentIndex(m_type ? int(wanted.indexOf(*m_type)) : 0);
}

void TargetTab::updateAge()
{
    const WallTime now = m_time.wall();
    std::optional<WallTime> oldest;
    bool earlier = false;
    for (const ProjectState &project : std::as_const(m_projects)) {
        if (project.seen && (!oldest || *project.seen < *oldest))
            oldest = project.seen;
        earlier = earlier || project.fromEarlierStart;
    }
    const QString shown = Wording::shownOf(m_table->rowCount(), m_table->totalRows());
    const QString age = earlier ? Wording::fromEarlierStart(oldest, now) : Wording::seen(oldest, now);
    m_age->setText(m_projects.isEmpty() ? QString() : u"%1 · %2"_s.arg(shown, age));
}

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
            if (hasTrouble(project))
                troubles.append(m_projects.size() == 1
                                    ? Wording::projectNotice(project)
                                    : tr("%1: %2").arg(project.project.name, Wording::link(project)));
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
    for (const ProjectState &project : m_projects) {
        if (hasTrouble(project) && m_projects.size() == 1) {
            const bool signIn = project.link == ProjectState::Link::SignInNeeded;
            const bool offered = project.link != ProjectState::Link::NotOffered;
            return {signIn    ? u"link-signin"_s
                    : offered ? u"link-unreachable"_s
                              : u"link-notoffered"_s,
                    ErrorWords::title(project.lastError),
                    ErrorWords::cause(project.lastError) + u'\n' + ErrorWords::remedy(project.lastError),
                    signIn ? tr("Sign in again…") : tr("Try again"), true};
        }
        const bool idle = project.link == ProjectState::Link::Idle || project.link == ProjectState::Link::Connecting;
        loading = loading || (!project.seen && (idle || project.refreshing));
    }
    if (loading)
        return {u"link-connecting"_s, datasets ? tr("Loading datasets…") : tr("Loading annotation jobs…"), {}, {}};
    return {datasets ? u"project-all"_s : u"report"_s,
            datasets ? tr("No datasets here") : tr("No annotation jobs here"),
            datasets ? tr("The service lists none that this sign-in may see. A dataset whose ID is known can be added "
                          "by hand.")
                     : tr("The service lists none that this sign-in may see."),
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
    } else if (m_projects.size() == 1 && hasTrouble(m_projects.first())) {
        Q_EMIT refreshRequested();
    } else {
        Q_EMIT addByIdRequested();
    }
}

void TargetTab::placeEmptyState()
{
    // beside the table, not inside it: children of a table's viewport are not in the accessibility tree
    const QRect area(m_view->viewport()->mapTo(this, QPoint()), m_view->viewport()->size());
    const int margin = std::min(area.width() / 8, fontMetrics().averageCharWidth() * 12);
    m_empty->setGeometry(area.adjusted(margin, 0, -margin, 0));
    m_empty->raise();
}

bool TargetTab::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize || event->type() == QEvent::Move)
        placeEmptyState();
    return QWidget::eventFilter(watched, event);
}

void TargetTab::retranslate()
{
    m_view->retranslate();
    m_typeCaption->setText(tr("T&ype:"));
    m_types->setAccessibleDescription(tr("Type"));
    // the table's types are words of the language: a chosen one has no equal in the other
    if (m_type) {
        m_type.reset();
        m_table->setFilterType({});
    }
    updateCounts();
}

void TargetTab::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::LocaleChange)
        retranslate();
    else if (event->type() == QEvent::PaletteChange)
        updateState();
}

} // namespace syncdesk
