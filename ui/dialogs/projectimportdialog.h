#pragma once

#include "app/desk/projectexchange.h"

#include <QDialog>

class QDialogButtonBox;
class QPushButton;
class QTableView;

namespace syncdesk {

class ProblemList;
class ProjectImportTable;
class TextLabel;

/// "Import projects": what a file would add, to be ticked. Ends with accept(); projects() are then to be added, with
/// the ids that the file has. Also says why nothing can be read.
class ProjectImportDialog : public QDialog
{
    Q_OBJECT
public:
    ProjectImportDialog(const QString &file, const ReadProjects &read, const QList<Project> &existing,
                        QWidget *parent = nullptr);

    QList<Project> projects() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void turnSelected();
    void render();
    void retranslate();

    QString m_file;
    ReadProjects m_read;
    ProjectImportTable *m_table;
    TextLabel *m_state;
    QTableView *m_view;
    TextLabel *m_note; ///< of the current row: its cell may be too narrow for it
    ProblemList *m_problems;
    QPushButton *m_turn;
    QDialogButtonBox *m_buttons;
};

} // namespace syncdesk
