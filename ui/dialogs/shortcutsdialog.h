#pragma once

#include <QDialog>
#include <QList>

class QAction;
class QDialogButtonBox;
class QTableWidget;

namespace syncdesk {

/// "Keyboard shortcuts": all keys of the actions, and those that every list and table knows.
class ShortcutsDialog : public QDialog
{
    Q_OBJECT
public:
    explicit ShortcutsDialog(const QList<QAction *> &actions, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    QList<QAction *> m_actions;
    QTableWidget *m_table;
    QDialogButtonBox *m_buttons;
};

} // namespace syncdesk
