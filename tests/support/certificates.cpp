#include "tests/support/certificates.h"

#include <QFile>
#include <QProcess>
#include <QSslCertificate>
#include <QSslKey>

namespace syncdesk::test {

using namespace Qt::Literals::StringLiterals;

namespace {

const QStringList newKey{u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s, u"ec_paramgen_curve:prime256v1"_s, u"-nodes"_s};

} // namespace

bool Certificates::run(const QStringList &arguments) const
{
    QProcess process;
    process.setWorkingDirectory(m_dir.path());
    process.start(u"openssl"_s, arguments);
    const bool done =
        process.waitForFinished() && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
    if (!done)
        qInfo("%s", process.readAllStandardError().constData());
    return done;
}

bool Certificates::sign(const QString &name, const QString &alternativeName, const QString &days) const
{
    return run(QStringList{u"req"_s} + newKey +
               QStringList{u"-keyout"_s, name + u".key"_s, u"-out"_s, name + u".csr"_s, u"-subj"_s, u"/CN="_s + name,
                           u"-addext"_s, u"subjectAltName="_s + alternativeName}) &&
           run({u"x509"_s, u"-req"_s, u"-in"_s, name + u".csr"_s, u"-CA"_s, u"ca.pem"_s, u"-CAkey"_s, u"ca.key"_s,
                u"-CAcreateserial"_s, u"-copy_extensions"_s, u"copy"_s, u"-days"_s, days, u"-out"_s, name + u".pem"_s});
}

bool Certificates::make()
{
    const auto authority = [this](const QString &name, const QString &subject) {
        return run(QStringList{u"req"_s, u"-x509"_s} + newKey +
                   QStringList{u"-keyout"_s, name + u".key"_s, u"-out"_s, name + u".pem"_s, u"-days"_s, u"2"_s,
                               u"-subj"_s, u"/CN="_s + subject, u"-addext"_s, u"subjectAltName=IP:127.0.0.1"_s});
    };
    return m_dir.isValid() && authority(u"ca"_s, u"Private Test CA"_s) && authority(u"other"_s, u"Another CA"_s) &&
           authority(u"selfsigned"_s, u"127.0.0.1"_s) && sign(u"good"_s, u"IP:127.0.0.1,IP:::1"_s, u"2"_s) &&
           sign(u"expired"_s, u"IP:127.0.0.1"_s, u"-1"_s) && sign(u"wronghost"_s, u"DNS:elsewhere.example"_s, u"2"_s);
}

QSslConfiguration Certificates::server(const QString &name) const
{
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    QFile key(path(name + u".key"_s));
    if (key.open(QIODevice::ReadOnly))
        tls.setPrivateKey(QSslKey(&key, QSsl::Ec));
    tls.setLocalCertificateChain(QSslCertificate::fromPath(path(name + u".pem"_s)));
    tls.setPeerVerifyMode(QSslSocket::VerifyNone); // of the client, who has no certificate
    return tls;
}

} // namespace syncdesk::test
