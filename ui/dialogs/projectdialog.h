#pragma once

#include "app/desk/connectiontest.h"
#include "app/desk/secretstore.h"

#include <QDialog>

class QComboBox;
class QDialogButtonBox;
class QLineEdit;
class QPushButton;
class QToolButton;

namespace syncdesk {

class FieldRow;
class NetworkFields;
class SignInFields;
class TestBox;
class TextLabel;

/// "Add project" and "Edit project". Ends with accept(); project() and secret() are then what is to be saved.
class ProjectDialog : public QDialog
{
    Q_OBJECT
public:
    /// \a project: a new one without id for adding; \a hasSecret: one is kept for it.
    ProjectDialog(CloudProbe &probe, const Project &project, bool hasSecret, SecretStore::Place place,
                  QWidget *parent = nullptr);

    Project project() const;
    Secret secret() const; ///< what was typed; empty: keep what there is
    bool isNew() const { return m_given.id.isEmpty(); }
    void focusSecret(bool passcode); ///< for "Sign in again"; \a passcode: of the second factor
    QSize sizeHint() const override;

public Q_SLOTS:
    void accept() override;

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *buildForm();
    void retranslate();
    void showKind();
    bool check(); ///< shows the reasons at the fields
    void findProjects();
    void showFound(const QList<FoundProject> &found);
    QString regionId() const;
    void setRegion(const QString &id);
    QString whereSecretsGo() const;

    CloudProbe &m_probe;
    Project m_given;
    SecretStore::Place m_place;
    QLineEdit *m_name;
    QComboBox *m_region;
    SignInFields *m_signIn;
    TextLabel *m_secretPlace;
    QWidget *m_projectIdBox;
    QLineEdit *m_projectId;
    QPushButton *m_find;
    QComboBox *m_found;
    QLineEdit *m_projectName;
    QToolButton *m_advanced;
    NetworkFields *m_network;
    TestBox *m_test;
    QDialogButtonBox *m_buttons;
    TextLabel *m_demo;
    QWidget *m_cloud; ///< all that a demo project has not
    FieldRow *m_nameRow, *m_regionRow, *m_projectIdRow, *m_foundRow, *m_projectNameRow;
};

} // namespace syncdesk
