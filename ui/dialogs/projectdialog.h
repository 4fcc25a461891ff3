#pragma once

#include "app/desk/connectiontest.h"
#include "app/desk/secretstore.h"
#include "app/desk/signinimport.h"

#include <QDialog>

class QComboBox;
class QDialogButtonBox;
class QLineEdit;
class QPushButton;
class QToolButton;

namespace syncdesk {

class FieldRow;
class ImportDialog;
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
    void focusCaFile();              ///< for "Use a CA file…"
    /// Offers to take a new project's sign-in from what other programs keep; null: not offered.
    void setImport(SignInImport *import);
    /// One that was found goes into the fields, several are put to the choice. Needs setImport().
    void offer(const ImportFindings &findings);
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
    ImportDialog *openImport();
    void take(const FoundSignIn &found);
    void findProjects();
    void showFound(const QList<FoundProject> &found);
    void nameFound(); ///< in the chosen language
    void useFound(int row);
    QString regionId() const;
    void setRegion(const QString &id);
    void changed(); ///< another place, sign-in or network: what was tested was not this

    CloudProbe &m_probe;
    Project m_given;
    Project m_known; ///< the place whose record its capabilities are: as opened, then as tested
    SignInImport *m_signInImport = nullptr;
    std::optional<FoundSignIn> m_taken; ///< what the fields were last filled with
    SecretStore::Place m_place;
    QWidget *m_importBox;
    QPushButton *m_importButton;
    TextLabel *m_imported;
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
