#include "app/import/parsers.h"
#include "app/import/textfile.h"
#include "tests/import/findings.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>

using namespace syncdesk;
using namespace syncdesk::importing;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString key = u"AKMADEUP00000000TEST"_s;

ImportFindings parseCloudsAlone(const QString &text, const QString &file)
{
    return parseCloudsYaml(text, file, text, file);
}

using Parser = ImportFindings (*)(const QString &, const QString &);
struct Kind
{
    const char *name;
    Parser parse;
    QString example;
};

const QList<Kind> &kinds()
{
    static const QList<Kind> all{
        {"csv", parseConsoleCsv,
         u"User Name,Access Key Id,Secret Access Key\n\"a \"\"b\"\"\","_s + key + u",sk1\nb,"_s + key + u",sk2\n"_s},
        {"profile", parseSdkProfile, u"[basic]\nak = "_s + key + u"\nsk = s\nproject_id = p\n[global]\nak=a\nsk=b\n"_s},
        {"koocli", parseKooCli,
         u"{\"current\":\"d\",\"authEncrypt\":\"false\",\"profiles\":[{\"name\":\"d\",\"mode\":\"AKSK\",\"accessKeyId\":\""_s +
             key +
             u"\",\"secretAccessKey\":\"s\",\"securityToken\":\"\",\"region\":\"cn-north-4\",\"projectId\":\"p\"}]}"_s},
        {"obsutil", parseObsUtil,
         u"endpoint=https://obs.cn-north-4.myhuaweicloud.com\nak="_s + key + u"\nsk=s\nakCrr=x\n"_s},
        {"modelarts", parseModelArtsConfig, u"{\"account\":\"a\",\"x\":[{\"username\":\"u\",\"password\":\"p\"}]}"_s},
        {"clouds", parseCloudsAlone,
         u"base: &b {region_name: eu-de}\nclouds:\n  otc:\n    <<: *b\n    auth: {auth_url: "
         u"'https://iam.eu-de.otc.t-systems.com:443/v3', "
         "username: u, password: p,\n           user_domain_name: d, project_name: eu-de}\n  two:\n    auth:\n      ak: a\n      sk: |\n        s\n"_s},
        {"openrc", parseOpenRc,
         u"#!/bin/sh\nexport OS_AUTH_URL=https://iam.eu-de.otc.t-systems.com:443/v3\nexport OS_USERNAME=\"u\" "
         u"OS_PASSWORD='p'\\''q'\n"
         "if [ -z \"$X\" ]; then unset X; fi\nexport OS_TOKEN=$(id)\n"_s},
        {"terraform", parseTerraform,
         u"provider \"huaweicloud\" {\n  region = \"cn-north-4\"\n  access_key = \"a\"\n  secret_key = \"s\"\n  token = var.s\n  x {\n  }\n}\nregion = \"y\"\n"_s}};
    return all;
}

/// Changes a few places of \a bytes: bits, cuts, repeats, and the characters that mean something in one of the formats.
QByteArray mutated(QByteArray bytes, QRandomGenerator &dice)
{
    static const QByteArray special("\0\n\r\t \"'\\`$;#=,:{}[]()<>&*|!%@-?~\xEF\xBB\xBF\xFF\xFE\xC3\x80"
                                    "09azAZ",
                                    46);
    const int changes = dice.bounded(1, 8);
    for (int i = 0; i < changes && !bytes.isEmpty(); ++i) {
        const qsizetype at = dice.bounded(int(bytes.size()));
        const qsizetype length = dice.bounded(1, 1 + int(std::min<qsizetype>(40, bytes.size() - at)));
        switch (dice.bounded(6)) {
        case 0:
            bytes[at] = char(dice.bounded(256));
            break;
        case 1:
            bytes[at] = special[dice.bounded(int(special.size()))];
            break;
        case 2:
            bytes.insert(at, special[dice.bounded(int(special.size()))]);
            break;
        case 3:
            bytes.remove(at, length);
            break;
        case 4:
            bytes.insert(dice.bounded(int(bytes.size())), bytes.mid(at, length).repeated(dice.bounded(1, 30)));
            break;
        default:
            bytes.truncate(at);
        }
    }
    return bytes;
}

/// What every answer must keep, whatever was read.
const char *complaint(const ImportFindings &found)
{
    if (found.signIns.isEmpty() && found.problems.isEmpty())
        return "says nothing";
    if (found.signIns.size() > 200 || found.problems.size() > 402)
        return "has no bound";
    for (const FoundSignIn &one : found.signIns) {
        for (const QString &text : {one.name, one.region, one.projectId, one.projectName, one.signIn.accessKey,
                                    one.signIn.userName, one.signIn.userId, one.signIn.account, one.caFile}) {
            if (text.size() > 512 || text.contains(u'\n') || text.contains(QChar(u'\0')))
                return "gives text that does not fit a line";
        }
        if (!one.iamEndpoint.isEmpty() &&
            (!one.iamEndpoint.userInfo().isEmpty() ||
             (one.iamEndpoint.scheme() != u"https" && one.iamEndpoint.scheme() != u"http")))
            return "gives an address that must not be used";
        static const QRegularExpression region(u"\\A[A-Za-z0-9_-]*\\z"_s);
        if (!region.match(one.region).hasMatch())
            return "gives a region that changes host names";
    }
    return nullptr;
}

} // namespace

/// Good examples with random damage. SYNCDESK_FUZZ_SEED and SYNCDESK_FUZZ_ROUNDS repeat or lengthen a run.
class TestFuzz : public QObject
{
    Q_OBJECT

    quint32 m_seed = 20'261'122;
    int m_rounds = 1500;

private Q_SLOTS:
    void initTestCase()
    {
        if (qEnvironmentVariableIsSet("SYNCDESK_FUZZ_SEED"))
            m_seed = qEnvironmentVariable("SYNCDESK_FUZZ_SEED").toUInt();
        if (qEnvironmentVariableIsSet("SYNCDESK_FUZZ_ROUNDS"))
            m_rounds = qEnvironmentVariableIntValue("SYNCDESK_FUZZ_ROUNDS");
        qInfo("seed %u, %d rounds", m_seed, m_rounds);
    }

    void damaged_data()
    {
        QTest::addColumn<int>("kind");
        for (int i = 0; i < kinds().size(); ++i)
            QTest::newRow(kinds()[i].name) << i;
    }

    void damaged()
    {
        QFETCH(int, kind);
        const Kind &one = kinds()[kind];
        QVERIFY(!one.parse(one.example, u"/f"_s).signIns.isEmpty()); // else only the refusal would be tried
        QRandomGenerator dice(m_seed + quint32(kind));
        int read = 0;
        for (int round = 0; round < m_rounds; ++round) {
            const QByteArray bytes = mutated(one.example.toUtf8(), dice);
            const std::optional<QString> text = decodeText(bytes);
            if (!text)
                continue;
            ++read;
            QElapsedTimer timer;
            timer.start();
            const ImportFindings found = one.parse(*text, u"/f"_s);
            const char *wrong = timer.elapsed() > 5000 ? "takes too long" : complaint(found);
            QVERIFY2(!wrong, qPrintable(u"round %1: %2\n"_s.arg(round).arg(QLatin1StringView(wrong)) + *text));
        }
        QVERIFY(read > m_rounds / 4);
    }

    /// Each file given to each of the others' parsers.
    void mistaken()
    {
        QRandomGenerator dice(m_seed);
        for (int round = 0; round < m_rounds; ++round) {
            const Kind &of = kinds()[dice.bounded(int(kinds().size()))];
            const Kind &by = kinds()[dice.bounded(int(kinds().size()))];
            const std::optional<QString> text = decodeText(mutated(of.example.toUtf8(), dice));
            const char *wrong = text ? complaint(by.parse(*text, u"/f"_s)) : nullptr;
            QVERIFY2(!wrong, qPrintable(u"round %1: %2 by %3 %4"_s.arg(round).arg(
                                 QLatin1StringView(of.name), QLatin1StringView(by.name), QLatin1StringView(wrong))));
        }
    }
};

QTEST_GUILESS_MAIN(TestFuzz)
#include "tst_fuzz.moc"
