#pragma once

#include "app/desk/targetstate.h"

#include <QDialog>

class QComboBox;
class QDialogButtonBox;
class QLineEdit;

namespace syncdesk {

class FieldRow;
class TextLabel;

/// "Add by ID": a row for users who know an ID but may not list.
class AddByIdDialog : public QDialog
{
    Q_OBJECT
public:
    AddByIdDialog(const QList<ProjectState> &projects, const QString &chosen, QWidget *parent = nullptr);

    QString project() const;
    TargetKind kind() const;
    QString id() const;

public Q_SLOTS:
    void accept() override;

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void retranslate();

    TextLabel *m_text;
    QComboBox *m_project;
    QComboBox *m_kind;
    QLineEdit *m_id;
    FieldRow *m_projectRow, *m_kindRow, *m_idRow;
    QDialogButtonBox *m_buttons;
};

} // namespace syncdesk
