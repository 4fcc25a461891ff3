#pragma once

#include "ui/models/activitytable.h"

#include <QObject>

namespace syncdesk {

class ActivityPanel;
class Desk;
class MainActions;
class StartFlow;
class TargetsPanel;

/// What is done with rows and activity entries: decides which actions can be used, says why not, and does them.
class RowFlow : public QObject
{
    Q_OBJECT
public:
    RowFlow(Desk &desk, MainActions &actions, StartFlow &start, TargetsPanel *targets, ActivityPanel *activity,
            QObject *parent);

    void update(); ///< selection, states or language changed
    void answer(const QString &runId, ActivityTable::Offer offer);

Q_SIGNALS:
    void said(const QString &message);
    void showRowRequested(const syncdesk::TargetKey &key);

private:
    void connectRowActions();
    void connectCopyActions();
    void updateRows();
    void updateActivity();
    void copy(const QString &text, const QString &message);
    QList<TargetKey> selected() const;

    Desk &m_desk;
    MainActions &m_actions;
    StartFlow &m_start;
    TargetsPanel *m_targets;
    ActivityPanel *m_activity;
};

} // namespace syncdesk
