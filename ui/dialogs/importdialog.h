#pragma once

#include "app/desk/signinimport.h"

#include <QDialog>

class QDialogButtonBox;
class QPushButton;
class QTableView;

namespace syncdesk {

class FoundTable;
class ProblemList;
class TextLabel;

/// "Import sign-in": what other programs on this computer sign in with, to take one of it. Ends with accept(); found()
/// is then the chosen one. Keys and passwords are not shown.
class ImportDialog : public QDialog
{
    Q_OBJECT
public:
    explicit ImportDialog(SignInImport &import, QWidget *parent = nullptr);

    void look();                              ///< at all known places
    void add(const ImportFindings &findings); ///< what was read already
    void readFile(const QString &file);
    const FoundSignIn *found() const; ///< null while none is chosen

public Q_SLOTS:
    void accept() override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void chooseFile();
    void render();
    void retranslate();

    SignInImport &m_import;
    FoundTable *m_table;
    QList<ImportProblem> m_problems;
    int m_reading = 0; ///< answers that are still to come
    TextLabel *m_state;
    QTableView *m_view;
    TextLabel *m_details;
    ProblemList *m_problemList;
    QPushButton *m_choose;
    QDialogButtonBox *m_buttons;
};

} // namespace syncdesk
