#pragma once

#include "ui/models/targettable.h"
#include "ui/panels/emptystate.h"

#include <QWidget>

class QButtonGroup;
class QComboBox;
class QLabel;
class QPushButton;

namespace syncdesk {

class Chip;
class FlowLayout;
class TargetView;
class TextLabel;

/// One tab: chips, type filter, counts, the table, and what stands in its place while there are no rows.
class TargetTab : public QWidget
{
    Q_OBJECT
public:
    TargetTab(TargetTable *table, TargetTable::Kind kind, Timebase &time, QWidget *parent = nullptr);

    TargetView *view() const { return m_view; }
    TargetTable::Kind kind() const { return m_kind; }
    /// The projects whose rows the table shows: their link, error and age say what an empty table means.
    void setProjects(const QList<ProjectState> &projects);
    void tick(); ///< ages and elapsed times moved on
    void setFilterText(const QString &text);
    void clearFilter(); ///< text (asks the window to clear it), group and type
    bool isFiltered() const;

Q_SIGNALS:
    void countsChanged();
    void filterCleared(); ///< the window's filter edit is to be emptied
    void addProjectRequested();
    void refreshRequested();
    void signInRequested(const QString &projectId);
    void caFileRequested(const QString &projectId);
    void addByIdRequested();

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void retranslate();
    void updateCounts();
    void updateChips();
    void updateTypes();
    void updateAge();
    void updateState();
    void placeEmptyState();
    EmptyState::Content emptyContent() const;
    void emptyAction();

    TargetTable *m_table;
    TargetTable::Kind m_kind;
    Timebase &m_time;
    QList<ProjectState> m_projects;
    QString m_filterText;
    std::optional<TargetTable::Group> m_group;
    std::optional<QString> m_type;

    FlowLayout *m_bar;
    QButtonGroup *m_chipGroup;
    Chip *m_all;
    QHash<int, Chip *> m_chips; ///< by Group
    QLabel *m_typeCaption;
    QComboBox *m_types;
    QLabel *m_age;
    TextLabel *m_trouble; ///< beside old rows: why there are no newer ones
    TargetView *m_view;
    EmptyState *m_empty;
};

} // namespace syncdesk
