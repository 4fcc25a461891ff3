#include "app/import/fileimport.h"
#include "app/import/textfile.h"
#include "tests/import/findings.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QStringEncoder>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace syncdesk;
using namespace syncdesk::importing;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString csvText = u"User Name,Access Key Id,Secret Access Key\ndemo,AKMADEUP00000000TEST,sk1\n"_s;
const QString csvFound = u"key demo - - AKMADEUP00000000TEST sk1"_s;

} // namespace

/// A home of its own for each test.
class TestSignInFinder : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_home;
    ImportPlaces m_places;

    QString put(const QString &path, const QByteArray &text)
    {
        const QString full = m_home->filePath(path);
        QDir().mkpath(QFileInfo(full).path());
        QFile file(full);
        if (!file.open(QFile::WriteOnly) || file.write(text) != text.size())
            qFatal("cannot write");
        return full;
    }
    QString put(const QString &path, const QString &text) { return put(path, text.toUtf8()); }
    /// Every file and folder with its rights, time of change and content.
    QStringList state() const
    {
        QStringList all;
        QDirIterator walk(m_home->path(), QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot,
                          QDirIterator::Subdirectories);
        while (walk.hasNext()) {
            walk.next();
            const QFileInfo info = walk.fileInfo();
            QFile file(info.filePath());
            const QByteArray content = info.isFile() && file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
            all.append(u"%1 %2 %3 %4"_s.arg(info.filePath(), info.lastModified().toString(Qt::ISODateWithMs),
                                            QString::number(info.permissions().toInt()), QString::fromUtf8(content)));
        }
        all.sort();
        return all;
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_home = std::make_unique<QTemporaryDir>();
        m_places = {.home = m_home->path(),
                    .downloads = m_home->filePath(u"Downloads"_s),
                    .config = m_home->filePath(u".config"_s),
                    .system = m_home->filePath(u"etc"_s),
                    .workFolder = m_home->filePath(u"work"_s)};
    }

    void findsEverything();
    void cloudsInOrder();
    void namedByVariables();
    void decodes_data();
    void decodes();
    void badFiles();
    void toldByContent_data();
    void toldByContent();
    void answersLater();
    void ownerDied();
};

void TestSignInFinder::findsEverything()
{
    QCOMPARE(findSignIns(m_places), ImportFindings());
    put(u".huaweicloud/credentials"_s, u"[basic]\nak=A1\nsk=S1\n"_s);
    put(u".hcloud/config.json"_s,
        u"{\"authEncrypt\":\"false\",\"profiles\":[{\"name\":\"p\",\"accessKeyId\":\"A2\",\"secretAccessKey\":\"S2\"}]}"_s);
    put(u".obsutilconfig"_s, u"ak=AKMADEUP00000000TEST\nsk=S3\n"_s);
    put(u".modelarts/config.json"_s, u"{\"username\":\"u\",\"password\":\"p\"}"_s);
    put(u".config/openstack/clouds.yaml"_s, u"clouds: {c: {auth: {username: u, user_domain_name: d}}}"_s);
    put(u".config/openstack/secure.yaml"_s, u"clouds: {c: {auth: {password: pw}}}"_s);
    put(u"eu-de-openrc.sh"_s, u"export OS_USERNAME=x\n"_s);
    put(u"Downloads/credentials.csv"_s, csvText);
    m_places.environment = {{u"HW_ACCESS_KEY"_s, u"A4"_s}, {u"HW_SECRET_KEY"_s, u"S4"_s}};
    const QStringList before = state();
    const ImportFindings found = findSignIns(m_places);
    QCOMPARE(briefs(found.signIns), QStringList({u"key - - - A4 S4"_s, u"key basic - - A1 S1"_s, u"key p - - A2 S2"_s,
                                                 u"key - - - AKMADEUP00000000TEST S3"_s, u"password u - - u@u p"_s,
                                                 u"password c - - u@d pw"_s, u"password - - - x@"_s, csvFound}));
    QCOMPARE(found.problems, QList<ImportProblem>());
    QCOMPARE(before.size(), 14); // 8 files in 6 folders
    QCOMPARE(state(), before);
}

void TestSignInFinder::cloudsInOrder()
{
    const auto cloud = [](const QString &name) { return u"clouds: {%1: {auth: {username: u}}}"_s.arg(name); };
    put(u"etc/openstack/clouds.yaml"_s, cloud(u"system"_s));
    QCOMPARE(findSignIns(m_places).signIns.value(0).name, u"system"_s);
    put(u".config/openstack/clouds.yaml"_s, cloud(u"config"_s));
    QCOMPARE(findSignIns(m_places).signIns.value(0).name, u"config"_s);
    put(u"work/clouds.yaml"_s, cloud(u"work"_s));
    QCOMPARE(findSignIns(m_places).signIns.value(0).name, u"work"_s);
    m_places.environment.insert(u"OS_CLIENT_CONFIG_FILE"_s, put(u"mine.yaml"_s, cloud(u"mine"_s)));
    const ImportFindings found = findSignIns(m_places);
    QCOMPARE(found.signIns.value(0).name, u"mine"_s);
    QCOMPARE(found.signIns.size(), 1);
}

void TestSignInFinder::namedByVariables()
{
    put(u"sdk"_s, u"[basic]\nak=A1\nsk=S1\n"_s);
    m_places.environment = {{u"HUAWEICLOUD_SDK_CREDENTIALS_FILE"_s, u"~/sdk"_s},
                            {u"HW_SHARED_CONFIG_FILE"_s, u"/nowhere/at/all"_s}};
    const ImportFindings found = findSignIns(m_places);
    QCOMPARE(briefs(found.signIns), QStringList(u"key basic - - A1 S1"_s));
    QCOMPARE(briefs(found.problems), QStringList(u"NotThere"_s));
    QCOMPARE(found.problems[0].file, u"/nowhere/at/all"_s);
}

void TestSignInFinder::decodes_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("text"); // null: no text
    const QString text = u"a\nä中\n"_s;
    QTest::newRow("UTF-8") << text.toUtf8() << text;
    QTest::newRow("byte-order mark") << "\xEF\xBB\xBF" + text.toUtf8() << text;
    for (const auto &[name, encoding] :
         {std::pair("UTF-16LE", QStringConverter::Utf16LE), std::pair("UTF-16BE", QStringConverter::Utf16BE)}) {
        QStringEncoder encoder(encoding, QStringConverter::Flag::WriteBom);
        const QByteArray bytes = encoder(text);
        QTest::newRow(name) << bytes << text;
    }
    QTest::newRow("CRLF") << QByteArray("a\r\n\r\nb\rc") << u"a\n\nb\nc"_s;
    QTest::newRow("empty") << QByteArray() << u""_s;
    QTest::newRow("no UTF-8") << QByteArray("a\xFF\xC0z") << QString();
    QTest::newRow("NUL") << QByteArray("a\0b", 3) << QString();
    QTest::newRow("odd UTF-16") << QByteArray("\xFF\xFE"
                                              "a\0b",
                                              5)
                                << QString();
}

void TestSignInFinder::decodes()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, text);
    const std::optional<QString> decoded = decodeText(bytes);
    QCOMPARE(decoded.has_value(), !text.isNull());
    if (decoded)
        QCOMPARE(*decoded, text);
}

void TestSignInFinder::badFiles()
{
    const auto reason = [](const QString &file) { return readSignIns(file).problems.value(0).reason; };
    using Reason = ImportProblem::Reason;
    const QString good = put(u"good.csv"_s, csvText);
    QCOMPARE(reason(m_home->filePath(u"nothing"_s)), Reason::NotThere);
    QCOMPARE(reason(m_home->path()), Reason::NotReadable);
    QCOMPARE(reason(put(u"large"_s, QByteArray(LongestFile + 1, ' '))), Reason::TooLarge);
    QCOMPARE(reason(put(u"zeroes"_s, QByteArray(100, '\0'))), Reason::NotText);
    QCOMPARE(reason(put(u"letter"_s, u"Dear reader,\n"_s)), Reason::UnknownFormat);
    QCOMPARE(reason(put(u"empty"_s, QByteArray())), Reason::UnknownFormat);

    const QString link = m_home->filePath(u"link"_s);
    QVERIFY(QFile::link(good, link));
    QCOMPARE(briefs(readSignIns(link).signIns), QStringList(csvFound));
    const QString dangling = m_home->filePath(u"dangling"_s);
    QVERIFY(QFile::link(m_home->filePath(u"gone"_s), dangling));
    QCOMPARE(reason(dangling), Reason::NotReadable);
    const QString round = m_home->filePath(u"round"_s);
    QVERIFY(QFile::link(round, round));
    QCOMPARE(reason(round), Reason::NotReadable);
    const QString pipe = m_home->filePath(u"pipe"_s);
    QCOMPARE(::mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
    QCOMPARE(reason(pipe), Reason::NotReadable);
    QCOMPARE(reason(u"/dev/zero"_s), Reason::NotReadable);
    if (::geteuid() != 0) {
        QVERIFY(QFile::setPermissions(good, {}));
        QCOMPARE(reason(good), Reason::NotReadable);
    }
    // what cannot be read does not keep the rest from being found
    QVERIFY(QDir(m_home->path()).mkpath(u".huaweicloud/credentials"_s));
    put(u"Downloads/credentials.csv"_s, csvText);
    const ImportFindings found = findSignIns(m_places);
    QCOMPARE(briefs(found.signIns), QStringList(csvFound));
    QCOMPARE(briefs(found.problems), QStringList(u"NotReadable"_s));
}

void TestSignInFinder::toldByContent_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<SignInSource>("source");
    QTest::newRow("csv") << csvText << SignInSource::ConsoleCsv;
    QTest::newRow("profile") << u"# x\n[basic]\nak=A\nsk=S\n"_s << SignInSource::SdkProfile;
    QTest::newRow("koocli") << u" {\"profiles\" : [{\"region\":\"eu-de\",\"accessKeyId\":\"A\"}]}"_s
                            << SignInSource::KooCli;
    QTest::newRow("modelarts") << u"{\"username\":\"u\"}"_s << SignInSource::ModelArtsSdk;
    QTest::newRow("obsutil") << u"endpoint=x\nak=AKMADEUP00000000TEST\nsk=S\n"_s << SignInSource::ObsUtil;
    QTest::newRow("clouds") << u"---\nclouds:\n  c: {auth: {username: u}}\n"_s << SignInSource::CloudsYaml;
    QTest::newRow("openrc") << u"#!/bin/sh\nexport OS_USERNAME=u\n"_s << SignInSource::OpenRc;
    QTest::newRow("terraform") << u"provider \"huaweicloud\" {\n access_key = \"A\"\n secret_key = \"S\"\n}\n"_s
                               << SignInSource::TerraformFile;
}

void TestSignInFinder::toldByContent()
{
    QFETCH(QString, text);
    const ImportFindings found = readSignIns(put(u"renamed"_s, text));
    QCOMPARE(found.signIns.size(), 1);
    QTEST(found.signIns[0].source, "source");
}

void TestSignInFinder::answersLater()
{
    FileImport import(m_places);
    QObject owner;
    QList<ImportFindings> answers;
    const QString file = put(u"x.csv"_s, csvText);
    import.read(file, &owner, [&](const ImportFindings &found) { answers.append(found);
});
    import.find(&owner, [&](const ImportFindings &found) { answers.append(found);
    });
    QVERIFY(answers.isEmpty());
    QTRY_COMPARE(answers.size(), 2);
    QCOMPARE(briefs(answers[0].signIns), QStringList(csvFound));
    QCOMPARE(answers[1], ImportFindings());
    }

    void TestSignInFinder::ownerDied()
    {
        bool called = false;
        bool second = false;
        QObject other;
        FileImport import(m_places);
        {
            QObject owner;
        import.find(&owner, [&](const ImportFindings &) { called = true;
        });
    }
    import.find(&other, [&](const ImportFindings &) { second = true;
    });
    QTRY_VERIFY(second);
    QVERIFY(!called);
    }

    QTEST_GUILESS_MAIN(TestSignInFinder)
#include "tst_signinfinder.moc"
