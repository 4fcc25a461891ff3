#pragma once

#include "app/sync/run.h"

#include <QAbstractTableModel>
#include <QHash>

namespace syncdesk {

/// The "Activity" list: runs that failed or need a look, then those that go on, then those that are done; newest
/// first within each. Rows are matched by run and updated in place. All texts are asked of Wording at call time.
class ActivityTable : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { When, Name, Project, What, Action, ColumnCount };
    enum Role {
        KeyRole = Qt::UserRole, ///< TargetKey of the row that the run belongs to
        RunIdRole,              ///< QString
        PhaseRole,              ///< int of RunPhase
        OfferRole,              ///< int of Offers: what may be done now
        FirstOfferRole          ///< int of Offer: what the button of the Action column does; 0: nothing
    };
    /// What a person may do about a run.
    enum Offer {
        NoOffer = 0,
        Retry = 1,     ///< start again
        LookAgain = 2, ///< ask the service how it stands, or watch it again
        Dismiss = 4    ///< take it from this list
    };
    Q_DECLARE_FLAGS(Offers, Offer)

    explicit ActivityTable(Timebase &time, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

    /// The runs to show, in any order, each once; \a projectNames by Project::id.
    void apply(const QList<RunPtr> &runs, const QHash<QString, QString> &projectNames);
    void tick();        ///< elapsed times and dates moved on
    void retranslate(); ///< the language changed

    const Run *run(int row) const;         ///< null out of range
    int rowOf(const QString &runId) const; ///< -1 when it is not there

    static Offers offers(const Run &run);
    static Offer firstOffer(const Run &run);
    static QString offerText(Offer offer); ///< "Retry", "Look again", "Dismiss"

private:
    QString display(const Run &run, int column) const;
    QString projectName(const Run &run) const;

    Timebase &m_time;
    QList<RunPtr> m_rows{};
    QHash<QString, QString> m_projects{};
};

Q_DECLARE_OPERATORS_FOR_FLAGS(ActivityTable::Offers)

} // namespace syncdesk
