#pragma once

#include <QSslConfiguration>
#include <QTemporaryDir>

namespace syncdesk::test {

/// A private certificate authority and what it signed for 127.0.0.1 and ::1, made afresh by openssl.
class Certificates
{
public:
    /// False when openssl is not there.
    bool make();

    QString caFile() const { return m_dir.filePath(QStringLiteral("ca.pem")); }
    QString otherCaFile() const { return m_dir.filePath(QStringLiteral("other.pem")); }
    QString path(const QString &name) const { return m_dir.filePath(name); }
    /// For a server: "good", "expired", "wronghost", or "selfsigned".
    QSslConfiguration server(const QString &name) const;

private:
    bool run(const QStringList &arguments) const;
    bool sign(const QString &name, const QString &alternativeName, const QString &days) const;

    QTemporaryDir m_dir;
};

} // namespace syncdesk::test
