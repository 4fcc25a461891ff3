#include "ui/startflow.h"

#include "ui/dialogs/startdialog.h"
#include "ui/models/targettable.h"
#include "ui/panels/statusview.h"
#include "ui/text/actionwords.h"
#include "ui/text/wording.h"

#include <QSet>

namespace syncdesk {

StartFlow::StartFlow(Desk &desk, QWidget *window) : QObject(window), m_desk(desk), m_window(window) {}

bool StartFlow::isAsking() const
{
    return m_dialog;
}

void StartFlow::start(const QList<TargetKey> &keys, bool alwaysAsk)
{
    if (m_dialog)
        return;
    QList<TargetState> rows;
    QSet<TargetKey> seen; // several jobs of one dataset are one synchronisation
    int leftOut = 0;
    QString why;
    for (const TargetKey &key : keys) {
        const std::optional<TargetState> row = m_desk.find(key);
        if (!row || !row->target)
            continue;
        if (!row->canStart()) {
            ++leftOut;
            why = Wording::whyNotStart(*row);
            continue;
        }
        const TargetKey whole = row->target->syncKey();
        if (seen.contains(whole))
            continue;
        seen.insert(whole);
        rows.append(*row);
    }
    if (rows.isEmpty()) {
        if (leftOut == 1)
            Q_EMIT said(why);
        else if (leftOut > 1)
            Q_EMIT said(ActionWords::whyNot(WhyNot::NoneCanStart));
        return;
    }
    ask(rows, leftOut, alwaysAsk);
}

void StartFlow::startAgain(const TargetKey &key)
{
    const std::optional<TargetState> row = m_desk.find(key);
    if (!m_dialog && row && row->target && RunActions::of(*row).startAgain)
        ask({*row}, 0, false);
}

QStringList StartFlow::projectsOf(const QList<TargetState> &rows) const
{
    QStringList ids;
    for (const TargetState &row : rows) {
        if (!ids.contains(row.key.project))
            ids.append(row.key.project);
    }
    return ids;
}

void StartFlow::ask(const QList<TargetState> &rows, int leftOut, bool alwaysAsk)
{
    QStringList names;
    bool asking = false;
    const QStringList ids = projectsOf(rows);
    for (const QString &id : ids) {
        const Project project = m_desk.project(id).project;
        names.append(Wording::projectName(project));
        asking = asking || project.confirmStarts;
    }
    if (!asking && !(alwaysAsk && rows.size() > 1)) {
        go(rows);
        return;
    }
    m_dialog = new StartDialog(rows, names, leftOut, asking, m_window);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_dialog, &QDialog::accepted, this, [this, rows, ids] {
        if (m_dialog->doNotAskAgain()) {
            for (const QString &id : ids)
                m_desk.setConfirmStarts(id, false);
        }
        go(rows);
    });
    m_dialog->open();
}

void StartFlow::go(const QList<TargetState> &rows)
{
    QList<TargetKey> keys;
    for (const TargetState &row : rows)
        keys.append(row.key);
    Q_EMIT said(ActionWords::requested(int(keys.size())));
    m_desk.start(keys);
}

} // namespace syncdesk
