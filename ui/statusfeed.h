#pragma once

#include "app/desk/desk.h"
#include "ui/panels/statusview.h"

#include <QObject>
#include <QSet>
#include <QTimer>

namespace syncdesk {

class StatusPanel;
class TargetsPanel;

/// Keeps the live status panel on what is selected, and tells the desk where the person looks.
class StatusFeed : public QObject
{
    Q_OBJECT
public:
    StatusFeed(Desk &desk, TargetsPanel *targets, StatusPanel *panel, QObject *parent);

    void update();                                    ///< the selection moved
    void rowsApplied(const QSet<TargetKey> &changed); ///< rows changed
    void tick();
    void setWindowHidden(bool hidden);

    TargetKey shown() const { return m_shown; } ///< empty: none, or several

private:
    StatusView viewOf(const TargetState &row) const;
    void loadHistory(const TargetKey &key);
    void scheduleAttention();
    void tellAttention();

    Desk &m_desk;
    TargetsPanel *m_targets;
    StatusPanel *m_panel;
    TargetKey m_shown;
    TargetKey m_historyOf; ///< whose synchronisations the history shows
    QTimer m_attention;    ///< single shot: scrolling tells once it rests
    TargetKey m_toldCurrent;
    QList<TargetKey> m_toldVisible;
    bool m_toldHidden = false;
    bool m_hidden = false;
    bool m_told = false;
    bool m_summaryIsOld = false;
};

} // namespace syncdesk
