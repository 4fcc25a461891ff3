#include "app/store/secrettext.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace syncdesk::secrettext {

namespace {

struct Field
{
    QLatin1StringView key;
    QString Secret::*member;
};

// a passcode is good for one sign-in and has no place in a key store
constexpr Field fields[] = {
    {"secretKey"_L1, &Secret::secretKey},         {"securityToken"_L1, &Secret::securityToken},
    {"password"_L1, &Secret::password},           {"token"_L1, &Secret::token},
    {"proxyPassword"_L1, &Secret::proxyPassword},
};

constexpr QString Secret::*everything[] = {&Secret::secretKey, &Secret::securityToken, &Secret::password,
                                           &Secret::token,     &Secret::proxyPassword, &Secret::passcode};

} // namespace

QString write(const Secret &secret)
{
    QJsonObject object;
    for (const Field &field : fields) {
        if (!(secret.*field.member).isEmpty())
            object.insert(field.key, secret.*field.member);
    }
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

std::optional<Secret> read(const QString &text)
{
    const QJsonDocument document = QJsonDocument::fromJson(text.toUtf8());
    if (!document.isObject())
        return std::nullopt;
    Secret secret;
    for (const Field &field : fields)
        secret.*field.member = document[field.key].toString();
    if (secret.isEmpty())
        return std::nullopt;
    return secret;
}

Secret deepCopy(const Secret &secret)
{
    Secret copy;
    for (const auto member : everything) {
        const QString &from = secret.*member;
        copy.*member = QString(from.constData(), from.size());
    }
    return copy;
}

void wipe(Secret &secret)
{
    for (const auto member : everything)
        wipe(secret.*member);
}

void wipe(QString &text)
{
    // filling what is shared would only make a copy and fill that
    if (text.isDetached())
        text.fill(u'\0');
    text.clear();
}

} // namespace syncdesk::secrettext
