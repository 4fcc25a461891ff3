#pragma once

#include "app/desk/targetstate.h"

#include <QAbstractListModel>
#include <QHash>

namespace syncdesk {

/// The list "Projects": "All projects" first, then one entry for each project in the user's order. Updated in place.
/// Projects can be dragged, or moved with moveRow(); "All projects" stays first.
class ProjectList : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role {
        IdRole = Qt::UserRole, ///< QString of Project::id; empty for "All projects"
        SecondLineRole,        ///< QString: place and age, or what is wrong
        CountsRole,            ///< QString: "1 failed · 2 running"; may be empty
        LinkRole,              ///< int of ProjectState::Link; -1 for "All projects"
        RunningRole,           ///< int
        FailedRole,            ///< int, unknown ones included
        StaleRole              ///< bool: what is shown of it is from an earlier start, or was not refreshed
    };

    explicit ProjectList(Timebase &time, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    Qt::DropActions supportedDropActions() const override;
    bool moveRows(const QModelIndex &sourceParent, int sourceRow, int count, const QModelIndex &destinationParent,
                  int destinationChild) override;

    /// All projects in the user's order.
    void apply(const QList<ProjectState> &projects);
    /// One that is already in the list; others are ignored.
    void update(const ProjectState &project);
    void tick();        ///< ages moved on
    void retranslate(); ///< the language changed

    QModelIndex indexOf(const QString &projectId) const; ///< empty: "All projects"; invalid when it is not there
    const ProjectState *project(const QModelIndex &index) const; ///< null for "All projects"

Q_SIGNALS:
    /// A person moved the project to \a position among the projects (0: first).
    void moved(const QString &projectId, int position);

private:
    int find(const QString &projectId) const; ///< position in m_projects, or -1
    ProjectState sum() const;
    /// What a view paints of an entry: a state also holds what is only read when somebody asks.
    struct Shown
    {
        QString name{}, second{}, counts{};
        int link = 0, running = 0, failed = 0;
        bool stale = false;
        bool operator==(const Shown &) const = default;
    };
    Shown shown(int position) const;
    void touched(int position); ///< of m_projects; -1: "All projects". Tells views if they have something to paint

    Timebase &m_time;
    QList<ProjectState> m_projects{};
    QHash<QString, Shown> m_told{}; ///< by project; empty: of "All projects"
};

} // namespace syncdesk
