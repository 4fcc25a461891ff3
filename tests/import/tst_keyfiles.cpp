#include "app/import/parsers.h"
#include "tests/import/findings.h"

#include <QTest>

using namespace syncdesk;
using namespace syncdesk::importing;
using namespace Qt::Literals::StringLiterals;

namespace {

using Parser = ImportFindings (*)(const QString &, const QString &);
const QString ak = u"AKMADEUP00000000TEST"_s;
const QString sk = u"skMadeUp0123456789abcdefghijKLMNOPQRSTUV"_s;

} // namespace

Q_DECLARE_METATYPE(Parser)

/// The files with keys: console CSV, SDK profile, KooCLI, obsutil, and the ModelArts SDK's user.
class TestKeyFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void reads_data();
    void reads();
    void boundsWhatIsShown();
    void boundsHowMany();
};

void TestKeyFiles::reads_data()
{
    QTest::addColumn<Parser>("parser");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("signIns");
    QTest::addColumn<QStringList>("problems");
    const auto row = [](const char *name, Parser parser, const QString &text, const QStringList &signIns,
                        const QStringList &problems = {}) {
        QString filled = text;
        filled.replace("%AK"_L1, ak).replace("%SK"_L1, sk);
        QTest::newRow(name) << parser << filled << signIns << problems;
    };
    const QString key = ak + u' ' + sk;
    const auto csv = &parseConsoleCsv;
    row("csv", csv, u"User Name,Access Key Id,Secret Access Key\ndemo-user,%AK,%SK\n"_s,
        {u"key demo-user - - "_s + key});
    row("csv, no line end", csv, u"User Name,Access Key Id,Secret Access Key\ndemo-user,%AK,%SK"_s,
        {u"key demo-user - - "_s + key});
    row("csv, columns moved, quoted, other case", csv,
        u"\"secret access key\" ,ACCESSKEYID,\"User name\"\n\"%SK\",\"%AK\",\"a \"\"b\"\", c\"\n"_s,
        {u"key a \"b\", c - - "_s + key});
    row("csv, two keys, blank lines", csv, u"User Name,Access Key Id,Secret Access Key\n\na,%AK,%SK\n\nb,%AK,%SK\n\n"_s,
        {u"key a - - "_s + key, u"key b - - "_s + key});
    row("csv, saved by a spreadsheet", csv, u"User Name;Access Key Id;Secret Access Key\na;%AK;%SK\n"_s,
        {u"key a - - "_s + key});
    row("csv, one row short", csv, u"User Name,Access Key Id,Secret Access Key\na,%AK\nb,%AK,%SK\n"_s,
        {u"key b - - "_s + key}, {u"WrongFormat:2 a"_s});
    row("csv, one row without secret", csv, u"User Name,Access Key Id,Secret Access Key\na,%AK,\n"_s, {},
        {u"Incomplete a SK"_s});
    row("csv, quote not closed", csv, u"User Name,Access Key Id,Secret Access Key\na,%AK,\"%SK\nb,%AK,%SK\n"_s, {},
        {u"WrongFormat:2 a"_s});
    row("csv, another table", csv, u"a,b\n1,2\n"_s, {}, {u"WrongFormat:1"_s});
    row("csv, header only", csv, u"User Name,Access Key Id,Secret Access Key\n"_s, {}, {u"Nothing"_s});

    const auto profile = &parseSdkProfile;
    row("profile", profile, u"[basic]\nak = %AK\nsk = %SK\nproject_id = 0a1b2c3d4e5f60718293a4b5c6d7e8f9\n"_s,
        {u"key basic - 0a1b2c3d4e5f60718293a4b5c6d7e8f9 "_s + key});
    row("profile, both sections, comments, endpoint", profile,
        u"# mine\n[Basic]\nAK=%AK\nsk=%SK\niam_endpoint=https://iam.eu-de.otc.t-systems.com\n;x\n[global]\nak=%AK\nsk=%SK\nsecurity_token= T=1 \n"_s,
        {u"key basic eu-de - "_s + key, u"temporary global - - "_s + key + u" T=1"_s});
    row("profile, federated", profile, u"[basic]\nidp_id=x\nid_token_file=/y\n"_s, {},
        {u"OtherSignIn:1 basic idp_id"_s});
    row("profile, half a key", profile, u"[basic]\nsk=%SK\n"_s, {}, {u"Incomplete basic AK"_s});
    row("profile, a line of something else", profile, u"[basic]\nak=%AK\noops\nsk=%SK\n"_s, {u"key basic - - "_s + key},
        {u"WrongFormat:3"_s});
    row("profile, nothing", profile, u"[other]\nak=%AK\nsk=%SK\n"_s, {}, {u"Nothing"_s});

    const auto koo = &parseKooCli;
    const QString kooText = u"{\"current\":\"default\",%1\"profiles\":[{\"name\":\"default\",\"mode\":\"%2\","
                            "\"accessKeyId\":\"%3\",\"secretAccessKey\":\"%SK\",\"securityToken\":\"%4\","
                            "\"region\":\"cn-north-4\",\"projectId\":\"p1\",\"domainId\":\"\"}]}"_s;
    const QString off = u"\"authEncrypt\":\"false\","_s;
    row("koocli", koo, kooText.arg(off, u"AKSK"_s, u"%AK"_s, QString()), {u"key default cn-north-4 p1 "_s + key});
    row("koocli, no mode, temporary", koo, kooText.arg(off, QString(), u"%AK"_s, u"tok"_s),
        {u"temporary default cn-north-4 p1 "_s + key + u" tok"_s});
    row("koocli, encrypted", koo, kooText.arg(u"\"authEncrypt\":\"true\","_s, u"AKSK"_s, u"xxxx"_s, QString()),
        {u"key default cn-north-4 p1 -"_s}, {u"Encrypted default"_s});
    row("koocli, does not say, plain", koo, kooText.arg(QString(), u"AKSK"_s, u"%AK"_s, QString()),
        {u"key default cn-north-4 p1 "_s + key});
    row("koocli, does not say, encrypted", koo, kooText.arg(QString(), u"AKSK"_s, u"a+/="_s, QString()),
        {u"key default cn-north-4 p1 -"_s}, {u"Encrypted default"_s});
    row("koocli, SSO", koo, kooText.arg(off, u"SSO"_s, QString(), QString()), {}, {u"OtherSignIn default SSO"_s});
    row("koocli, not a profile", koo, u"{\"authEncrypt\":\"false\",\"profiles\":[7]}"_s, {}, {u"WrongFormat"_s});
    row("koocli, no JSON", koo, u"{\n\n\"profiles\": [}"_s, {}, {u"WrongFormat:3"_s});
    row("koocli, region for a host name", koo,
        kooText.arg(off, QString(), u"%AK"_s, QString()).replace("cn-north-4"_L1, "a.b/c"_L1),
        {u"key default - p1 "_s + key}, {u"BadValue default region"_s});

    const auto obs = &parseObsUtil;
    row("obsutil", obs, u"endpoint=https://obs.cn-north-4.myhuaweicloud.com\nak=%AK\nsk=%SK\n"_s,
        {u"key - cn-north-4 - "_s + key});
    row("obsutil, bare host with port, temporary", obs,
        u"endpoint=obs.eu-de.otc.t-systems.com:443\nak=%AK\nsk=%SK\ntoken=tok\n"_s,
        {u"temporary - eu-de - "_s + key + u" tok"_s});
    row("obsutil, replication", obs,
        u"ak=%AK\nsk=%SK\nendpointCrr=obs.eu-nl.otc.t-systems.com\nakCrr=%AK\nskCrr=%SK\ntokenCrr=\n"_s,
        {u"key - - - "_s + key, u"key crr eu-nl - "_s + key});
    row("obsutil, encrypted", obs, u"ak=abc+/=\nsk=def\n"_s, {}, {u"Encrypted"_s});
    row("obsutil, empty", obs, u"endpoint=\nak=\nsk=\n"_s, {}, {u"Nothing"_s});
    row("obsutil, somebody else's host", obs, u"endpoint=obs.evil.example.com\nak=%AK\nsk=%SK\n"_s,
        {u"key - - - "_s + key});

    const auto sdk = &parseModelArtsConfig;
    row("modelarts", sdk, u"{\"account\":\"demo-account\",\"username\":\"demo-user\",\"password\":\"made-up\"}"_s,
        {u"password demo-user - - demo-user@demo-account made-up"_s});
    row("modelarts, main account", sdk, u"{\"account\":\"\",\"username\":\"demo-user\",\"password\":\" p \"}"_s,
        {u"password demo-user - - demo-user@demo-user  p "_s});
    row("modelarts, deep", sdk, u"{\"account\":\"a\",\"x\":[1,{\"y\":{\"username\":\"u\",\"password\":\"p\"}}]}"_s,
        {u"password u - - u@a p"_s});
    row("modelarts, no user", sdk, u"{\"x\":{}}"_s, {}, {u"Nothing"_s});
    row("modelarts, a list", sdk, u"[1]"_s, {}, {u"WrongFormat:1"_s});
}

void TestKeyFiles::reads()
{
    QFETCH(Parser, parser);
    QFETCH(QString, text);
    const ImportFindings found = parser(text, u"/some/file"_s);
    QTEST(briefs(found.signIns), "signIns");
    QTEST(briefs(found.problems), "problems");
    QVERIFY(!tells(found, sk));
    for (const FoundSignIn &signIn : found.signIns)
        QCOMPARE(signIn.file, u"/some/file"_s);
}

void TestKeyFiles::boundsWhatIsShown()
{
    const QString text = u"User Name,Access Key Id,Secret Access Key\n"_s + QString(5000, u'x') + u',' + ak + u',' +
                         sk + u"\nb\u202Etxt,"_s + ak + u",other\n"_s;
    const ImportFindings found = parseConsoleCsv(text, {});
    QCOMPARE(briefs(found.signIns),
             QStringList({u"key - - - "_s + ak + u' ' + sk, u"key - - - "_s + ak + u" other"_s}));
    const QString projects = u"[basic]\nak="_s + ak + u"\nsk="_s + sk + u"\nproject_id="_s + QString(5000, u'x');
    QCOMPARE(briefs(parseSdkProfile(projects, {}).problems), QStringList(u"BadValue basic project_id"_s));
}

void TestKeyFiles::boundsHowMany()
{
    QString text = u"User Name,Access Key Id,Secret Access Key\n"_s;
    for (int i = 0; i < 1000; ++i)
        text += u"u%1,%2,%3\n"_s.arg(i).arg(ak, sk);
    const ImportFindings found = parseConsoleCsv(text, {});
    QCOMPARE(found.signIns.size(), 200);
    QCOMPARE(briefs(found.problems), QStringList(u"TooMany"_s));
}

QTEST_GUILESS_MAIN(TestKeyFiles)
#include "tst_keyfiles.moc"
