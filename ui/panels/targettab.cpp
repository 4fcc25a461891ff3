#include "ui/panels/targettab.h"

#include "ui/paint/em.h"
#include "ui/panels/chip.h"
#include "ui/panels/flowlayout.h"
#include "ui/panels/steadylabel.h"
#include "ui/panels/targetview.h"
#include "ui/panels/textlabel.h"
#include "ui/text/wording.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QEvent>
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

    // toggled: through the accessibility tree a chip is switched without a click
    connect(m_chipGroup, &QButtonGroup::idToggled, this, [this](int id, bool on) {
        if (!on)
            return;
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
        m_table->tick(first, last, m_view->isColumnShown(TargetTable::Seen));
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
        const QString text = Wording::withCount(TargetTable::groupText(group), n);
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
    sayInPlace(m_age, m_projects.isEmpty() ? QString() : Wording::join({shown, age}));
}

void TargetTab::placeEmptyState()
{
    // beside the table, not inside it: children of a table's viewport are not in the accessibility tree
    const QRect area(m_view->viewport()->mapTo(this, QPoint()), m_view->viewport()->size());
    const int margin = std::min(area.width() / 8, em(fontMetrics()) * 12);
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
