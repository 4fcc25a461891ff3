#include "ui/dialogs/signinfields.h"

#include "ui/dialogs/fieldrow.h"
#include "ui/dialogs/secretedit.h"
#include "ui/panels/textlabel.h"
#include "ui/text/wording.h"

#include <algorithm>
#include <QCheckBox>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLineEdit>

using namespace Qt::Literals::StringLiterals;

namespace syncdesk {

namespace {

constexpr SignInKind Kinds[] = {SignInKind::AccessKey, SignInKind::TemporaryKey, SignInKind::Password,
                                SignInKind::Token, SignInKind::Environment};

} // namespace

SignInFields::SignInFields(QWidget *parent)
    : QWidget(parent), m_kind(new QComboBox), m_accessKey(new QLineEdit), m_secretKey(new SecretEdit),
      m_securityToken(new SecretEdit), m_userName(new QLineEdit), m_account(new QLineEdit), m_password(new SecretEdit),
      m_token(new SecretEdit), m_factor(new QWidget), m_hasFactor(new QCheckBox), m_passcode(new QLineEdit),
      m_ends(new QWidget), m_hasEnd(new QCheckBox), m_end(new QDateTimeEdit),
      m_environment(new TextLabel(TextLabel::Role::Muted))
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(1, 1);
    auto *ends = new QHBoxLayout(m_ends);
    ends->setContentsMargins(0, 0, 0, 0);
    ends->addWidget(m_hasEnd);
    ends->addWidget(m_end, 1);
    m_ends->setFocusProxy(m_hasEnd);
    m_end->setCalendarPopup(true);
    m_end->setEnabled(false);

    auto *factor = new QHBoxLayout(m_factor);
    factor->setContentsMargins(0, 0, 0, 0);
    factor->addWidget(m_hasFactor);
    factor->addWidget(m_passcode, 1);
    m_factor->setFocusProxy(m_hasFactor);
    m_passcode->setInputMethodHints(Qt::ImhDigitsOnly | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText);
    m_passcode->setMaxLength(12); // six to eight digits, with blanks as authenticators show them
    m_passcode->setEnabled(false);

    m_kindRow = new FieldRow(grid, m_kind, this);
    m_accessKeyRow = new FieldRow(grid, m_accessKey, this);
    m_secretKeyRow = new FieldRow(grid, m_secretKey, this);
    m_securityTokenRow = new FieldRow(grid, m_securityToken, this);
    m_userRow = new FieldRow(grid, m_userName, this);
    m_accountRow = new FieldRow(grid, m_account, this);
    m_passwordRow = new FieldRow(grid, m_password, this);
    m_factorRow = new FieldRow(grid, m_factor, this);
    m_tokenRow = new FieldRow(grid, m_token, this);
    m_endRow = new FieldRow(grid, m_ends, this);
    m_environmentRow = new FieldRow(grid, m_environment, this);
    for (const SignInKind kind : Kinds)
        m_kind->addItem(QString(), int(kind));

    connect(m_kind, &QComboBox::currentIndexChanged, this, [this] {
        showFields();
        clearErrors();
        Q_EMIT kindChanged();
        Q_EMIT edited();
    });
    connect(m_hasFactor, &QCheckBox::toggled, m_passcode, &QWidget::setEnabled);
    connect(m_hasFactor, &QCheckBox::clicked, this, &SignInFields::edited);
    connect(m_hasEnd, &QCheckBox::toggled, m_end, &QWidget::setEnabled);
    for (QLineEdit *edit : {m_accessKey, m_userName, m_account, m_passcode})
        connect(edit, &QLineEdit::textEdited, this, &SignInFields::edited);
    for (SecretEdit *edit : {m_secretKey, m_securityToken, m_password, m_token})
        connect(edit, &SecretEdit::textEdited, this, &SignInFields::edited);
    connect(this, &SignInFields::edited, this, &SignInFields::clearErrors);
    retranslate();
}

void SignInFields::clearErrors()
{
    for (FieldRow *row :
         {m_accessKeyRow, m_secretKeyRow, m_securityTokenRow, m_userRow, m_accountRow, m_passwordRow, m_tokenRow})
        row->setError(nullptr);
}

SignInKind SignInFields::kind() const
{
    return SignInKind(m_kind->currentData().toInt());
}

bool SignInFields::usesKey() const
{
    return kind() == SignInKind::AccessKey || kind() == SignInKind::TemporaryKey;
}

bool SignInFields::keepsSecret() const
{
    return m_hasSecret && kind() == m_given.kind;
}

void SignInFields::setSignIn(const SignIn &signIn, bool hasSecret)
{
    m_given = signIn;
    m_hasSecret = hasSecret;
    m_kind->setCurrentIndex(std::max(0, m_kind->findData(int(signIn.kind))));
    m_accessKey->setText(signIn.accessKey);
    m_userName->setText(signIn.userName);
    m_account->setText(signIn.account);
    m_hasFactor->setChecked(signIn.secondFactor);
    m_known = signIn;
    m_hasEnd->setChecked(signIn.expires.has_value());
    m_end->setDateTime(signIn.expires ? QDateTime::fromMSecsSinceEpoch(toEpoch(*signIn.expires))
                                      : QDateTime::currentDateTime().addDays(1));
    showFields();
}

SignIn SignInFields::signIn() const
{
    SignIn result = m_given.kind == kind() ? m_given : SignIn{};
    result.kind = kind();
    result.accessKey = usesKey() ? m_accessKey->text().trimmed() : QString();
    const bool password = kind() == SignInKind::Password;
    result.userName = password ? m_userName->text().trimmed() : QString();
    result.account = password ? m_account->text().trimmed() : QString();
    const bool known = result.userName == m_known.userName && result.account == m_known.account;
    result.userId = password && known ? m_known.userId : QString(); // it may be somebody else's
    result.secondFactor = password && m_hasFactor->isChecked();
    result.expires = m_endRow->isVisible() && m_hasEnd->isChecked()
                         ? std::optional(fromEpoch(m_end->dateTime().toMSecsSinceEpoch()))
                         : std::nullopt;
    return result;
}

void SignInFields::setSecret(const Secret &secret)
{
    m_secretKey->setText(secret.secretKey);
    m_securityToken->setText(secret.securityToken);
    m_password->setText(secret.password);
    m_token->setText(secret.token);
    clearErrors();
}

Secret SignInFields::secret() const
{
    Secret typed;
    switch (kind()) {
    case SignInKind::TemporaryKey:
        typed.securityToken = m_securityToken->text().trimmed();
        [[fallthrough]];
    case SignInKind::AccessKey:
        typed.secretKey = m_secretKey->text().trimmed();
        break;
    case SignInKind::Password:
        typed.password = m_password->text(); // blanks may belong to it
        if (m_hasFactor->isChecked())
            typed.passcode = m_passcode->text().simplified().remove(u' ');
        break;
    case SignInKind::Token:
        typed.token = m_token->text().trimmed();
        break;
    case SignInKind::Environment:
    case SignInKind::Demo:
        break;
    }
    return typed;
}

void SignInFields::forgetPasscode()
{
    m_passcode->clear();
}

void SignInFields::learnUserId(const QString &userId)
{
    if (kind() != SignInKind::Password || userId.isEmpty())
        return;
    m_known = signIn();
    m_known.userId = userId;
}

QWidget *SignInFields::secretControl(bool passcode)
{
    if (passcode && kind() == SignInKind::Password) {
        m_hasFactor->setChecked(true);
        return m_passcode;
    }
    switch (kind()) {
    case SignInKind::AccessKey:
    case SignInKind::TemporaryKey:
        return m_secretKey;
    case SignInKind::Password:
        return m_password;
    case SignInKind::Token:
        return m_token;
    case SignInKind::Environment:
    case SignInKind::Demo:
        break;
    }
    return m_kind;
}

QWidget *SignInFields::check()
{
    QWidget *first = nullptr;
    const auto need = [&first](FieldRow *row, const QString &text, FieldProblem problem) {
        const bool missing = row->isVisible() && text.trimmed().isEmpty();
        row->setError(missing ? std::optional(problem) : std::nullopt);
        if (missing && !first)
            first = row->control();
    };
    // what is kept stands for an empty field, but a temporary key is replaced as a whole or not at all
    const bool typedKey = !m_secretKey->text().isEmpty() || !m_securityToken->text().isEmpty();
    const bool keep = keepsSecret() && !(kind() == SignInKind::TemporaryKey && typedKey);
    const auto orKept = [keep](const QString &text) { return keep ? u"kept"_s : text; };
    need(m_accessKeyRow, m_accessKey->text(), FieldProblem::NoAccessKey);
    need(m_secretKeyRow, orKept(m_secretKey->text()), FieldProblem::NoSecretKey);
    need(m_securityTokenRow, orKept(m_securityToken->text()), FieldProblem::NoSecurityToken);
    need(m_userRow, m_userName->text(), FieldProblem::NoUserName);
    need(m_accountRow, m_account->text(), FieldProblem::NoAccount);
    need(m_passwordRow, orKept(m_password->text()), FieldProblem::NoPassword);
    need(m_tokenRow, orKept(m_token->text()), FieldProblem::NoToken);
    return first;
}

void SignInFields::showFields()
{
    const SignInKind chosen = kind();
    const bool temporary = chosen == SignInKind::TemporaryKey;
    const bool password = chosen == SignInKind::Password;
    m_accessKeyRow->setVisible(usesKey());
    m_secretKeyRow->setVisible(usesKey());
    m_securityTokenRow->setVisible(temporary);
    m_userRow->setVisible(password);
    m_accountRow->setVisible(password);
    m_passwordRow->setVisible(password);
    m_factorRow->setVisible(password);
    m_tokenRow->setVisible(chosen == SignInKind::Token);
    m_endRow->setVisible(temporary || chosen == SignInKind::Token);
    m_environmentRow->setVisible(chosen == SignInKind::Environment);
    const QString kept = keepsSecret() ? tr("Kept; empty leaves it as it is") : QString();
    for (SecretEdit *edit : {m_secretKey, m_securityToken, m_password, m_token})
        edit->setPlaceholderText(kept);
}

void SignInFields::retranslate()
{
    for (int i = 0; i < m_kind->count(); ++i)
        m_kind->setItemText(i, Wording::signInKind(SignInKind(m_kind->itemData(i).toInt())));
    m_kindRow->setCaption(tr("&Sign-in:"));
    m_accessKeyRow->setCaption(tr("&Access key ID (AK):"));
    m_secretKeyRow->setCaption(tr("Secret access &key (SK):"));
    m_securityTokenRow->setCaption(tr("Security &token:"));
    m_userRow->setCaption(tr("IAM &user name:"));
    m_userRow->setHint(tr("An IAM user. A HUAWEI ID cannot sign in here: create an IAM user for it."));
    m_accountRow->setCaption(tr("A&ccount:"));
    m_accountRow->setHint(tr("The account (domain) that the IAM user belongs to."));
    m_passwordRow->setCaption(tr("Pass&word:"));
    m_factorRow->setCaption(tr("S&econd factor:"));
    m_factorRow->setHint(tr("A passcode is good for one sign-in and kept nowhere. The window asks for the next one."));
    m_hasFactor->setText(tr("Asked for"));
    m_passcode->setPlaceholderText(tr("Passcode of the authenticator"));
    m_passcode->setAccessibleName(tr("Passcode"));
    m_tokenRow->setCaption(tr("&Token:"));
    m_tokenRow->setHint(tr("An IAM token of this project. It is not renewed: paste a new one when it ends."));
    m_endRow->setCaption(tr("&Valid until:"));
    m_hasEnd->setText(tr("Known"));
    m_environmentRow->setCaption(tr("Variables:"));
    m_environment->setText(tr("Read from this program's environment when it signs in, and kept nowhere: "
                              "HUAWEICLOUD_SDK_AK, HUAWEICLOUD_SDK_SK and HUAWEICLOUD_SDK_SECURITY_TOKEN for keys, or "
                              "OS_USERNAME, OS_PASSWORD and OS_USER_DOMAIN_NAME for a user."));
    showFields();
    const QList<FieldRow *> rows{m_accessKeyRow, m_secretKeyRow, m_securityTokenRow, m_userRow,
                                 m_accountRow,   m_passwordRow,  m_tokenRow};
    if (std::any_of(rows.begin(), rows.end(), [](const FieldRow *row) { return row->hasError(); }))
        check(); // says it again in the new language
}

void SignInFields::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::LocaleChange)
        retranslate();
}

} // namespace syncdesk
