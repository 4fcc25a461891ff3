#pragma once

#include "app/sync/project.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QDateTimeEdit;
class QLineEdit;

namespace syncdesk {

class FieldRow;
class SecretEdit;
class TextLabel;

/// The part of the project dialog that asks how to sign in. Shows only the fields of the chosen kind.
class SignInFields : public QWidget
{
    Q_OBJECT
public:
    explicit SignInFields(QWidget *parent = nullptr);

    /// \a hasSecret: one is kept for this kind, so an empty field keeps it.
    void setSignIn(const SignIn &signIn, bool hasSecret);
    SignIn signIn() const;
    void setSecret(const Secret &secret); ///< as if it was typed
    Secret secret() const;                ///< what was typed; empty fields are empty
    SignInKind kind() const;
    /// Shows the reasons at the fields; returns the first control that has one, null when all is well.
    QWidget *check();
    /// Where "Sign in again" puts the cursor: at the passcode when that is what is wanted.
    QWidget *secretControl(bool passcode);
    void forgetPasscode(); ///< it was sent, and is good for one sign-in
    /// A sign-in with what the fields say told the user's ID.
    void learnUserId(const QString &userId);

Q_SIGNALS:
    void kindChanged();
    void edited();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void showFields();
    void clearErrors();
    bool keepsSecret() const;
    bool usesKey() const;

    SignIn m_given;
    SignIn m_known; ///< whose ID is known: user name, account, ID
    bool m_hasSecret = false;
    QComboBox *m_kind;
    QLineEdit *m_accessKey;
    SecretEdit *m_secretKey, *m_securityToken;
    QLineEdit *m_userName, *m_account;
    SecretEdit *m_password, *m_token;
    QWidget *m_factor;
    QCheckBox *m_hasFactor;
    QLineEdit *m_passcode;
    QWidget *m_ends;
    QCheckBox *m_hasEnd;
    QDateTimeEdit *m_end;
    TextLabel *m_environment;
    FieldRow *m_kindRow, *m_accessKeyRow, *m_secretKeyRow, *m_securityTokenRow, *m_userRow, *m_accountRow,
        *m_passwordRow, *m_factorRow, *m_tokenRow, *m_endRow, *m_environmentRow;
};

} // namespace syncdesk
