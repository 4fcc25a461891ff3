#include "ui/paint/systemscheme.h"

#ifdef SYNCDESK_DBUS
#    include <QDBusConnection>
#    include <QDBusMessage>
#    include <QDBusPendingCallWatcher>
#    include <QDBusVariant>
#endif

using namespace Qt::Literals::StringLiterals;

namespace syncdesk {

#ifdef SYNCDESK_DBUS
namespace {

const QString Service = u"org.freedesktop.portal.Desktop"_s;
const QString Path = u"/org/freedesktop/portal/desktop"_s;
const QString Interface = u"org.freedesktop.portal.Settings"_s;

} // namespace
#endif

SystemScheme::SystemScheme(QObject *parent) : QObject(parent)
{
#ifdef SYNCDESK_DBUS
    // without an address the library would start a bus of its own
    if (!qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS"))
        return;
    QDBusConnection::sessionBus().connect(Service, Path, Interface, u"SettingChanged"_s, this, SLOT(ask()));
    ask();
#endif
}

void SystemScheme::ask()
{
#ifdef SYNCDESK_DBUS
    QDBusMessage call = QDBusMessage::createMethodCall(Service, Path, Interface, u"Read"_s);
    call << u"org.freedesktop.appearance"_s << u"color-scheme"_s;
    call.setAutoStartService(false);
    auto *watcher = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this](QDBusPendingCallWatcher *answered) {
        const QDBusMessage reply = answered->reply();
        if (reply.type() == QDBusMessage::ReplyMessage && !reply.arguments().isEmpty())
            take(reply.arguments().constFirst());
        answered->deleteLater();
    });
#endif
}

void SystemScheme::take(QVariant value)
{
#ifdef SYNCDESK_DBUS
    while (value.canConvert<QDBusVariant>()) // "Read" wraps its answer twice
        value = value.value<QDBusVariant>().variant();
#endif
    const uint word = value.toUInt();
    const std::optional<bool> dark = word == 1 ? std::optional(true) : word == 2 ? std::optional(false) : std::nullopt;
    if (dark == m_dark)
        return;
    m_dark = dark;
    Q_EMIT changed();
}

} // namespace syncdesk
