#pragma once

#include "app/sync/run.h"
#include "ui/models/activitytable.h"

#include <QWidget>

class QTableView;

namespace syncdesk {

class TextLabel;

/// The bottom of the window: what needs a look, what goes on, what is done; from an entry to its row.
class ActivityPanel : public QWidget
{
    Q_OBJECT
public:
    explicit ActivityPanel(ActivityTable *table, QWidget *parent = nullptr);

    QTableView *view() const { return m_view; }
    const Run *current() const; ///< null: no entry is chosen

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void offerRequested(const QString &runId, syncdesk::ActivityTable::Offer offer); ///< the entry's button
    void showRequested(const syncdesk::TargetKey &key);                              ///< Enter or a double click
    void currentMoved();
    void menuRequested(const QPoint &globalPosition);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void showEmpty();
    void setWidths();

    ActivityTable *m_table;
    TextLabel *m_caption;
    TextLabel *m_empty;
    QTableView *m_view;
};

} // namespace syncdesk
