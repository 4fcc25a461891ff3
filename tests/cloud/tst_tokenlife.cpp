#include "tests/support/clouddesk.h"
#include "tests/support/keystone.h"
#include "tests/support/rawserver.h"

#include <QElapsedTimer>
#include <QLoggingCategory>
#include <QTest>

using namespace syncdesk;
using namespace syncdesk::test;
using namespace Qt::Literals::StringLiterals;
using Link = ProjectState::Link;
using Reason = ApiError::Reason;

namespace {

constexpr int tokenSeconds = 3;

QByteArray datasets()
{
    return R"({"total_number":1,"datasets":[{"dataset_id":"d1","dataset_name":"one","dataset_type":0,"status":5,
               "data_sources":[{"data_type":0,"data_path":"/bucket/in/"}]}]})";
}

} // namespace

/// A desk that polls while the tokens of a real Keystone live for three seconds.
class TestTokenLife : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanupTestCase() { m_keystone.reset(); }
    void renewedWithoutAHiccup();
    void secondFactorIsAskedForOnce();

private:
    Project project(const QString &user) const;

    SystemTime m_time;
    std::unique_ptr<Keystone> m_keystone;
    std::unique_ptr<RawServer> m_modelArts; ///< accepts what Keystone issued, and each token for its life
    QHash<QByteArray, qint64> m_firstSeen;
    QElapsedTimer m_clock;
    int m_refused = 0;
};

void TestTokenLife::initTestCase()
{
    QLoggingCategory::setFilterRules(u"syncdesk.*=false"_s);
    m_keystone = std::make_unique<Keystone>(tokenSeconds);
    QVERIFY(m_keystone->start());
}

void TestTokenLife::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_firstSeen.clear();
    m_refused = 0;
    m_clock.start();
    m_modelArts = std::make_unique<RawServer>();
    m_modelArts->answer = [this](const RawRequest &request) {
        const QByteArray token = request.header("x-auth-token");
        if (!m_firstSeen.contains(token))
            m_firstSeen[token] = m_clock.elapsed();
        if (token.isEmpty() || m_clock.elapsed() - m_firstSeen[token] > tokenSeconds * 1000) {
            ++m_refused;
            return RawReply::json(R"({"error_code":"APIGW.0307","error_msg":"The token must be updated"})", 401);
        }
        if (request.target.contains("/sync/status"))
            return RawReply::json(R"({"status":"RUNNING","dataset_id":"d1","task_id":"t1","create_time":1})");
        return request.target.contains("/datasets?") ? RawReply::json(datasets()) : RawReply::json("{}");
    };
}

Project TestTokenLife::project(const QString &user) const
{
    const Environment &v = m_keystone->values;
    Project project;
    project.id = u"p"_s;
    project.region = u"eu-de"_s;
    project.askV1 = false;
    project.endpoint = m_modelArts->url();
    project.iamEndpoint = QUrl(v[u"OS_AUTH_URL"_s]);
    project.signIn = {.kind = SignInKind::Password, .userName = user, .account = v[u"OS_USER_DOMAIN_NAME"_s]};
    return project;
}

void TestTokenLife::renewedWithoutAHiccup()
{
    CloudDesk bench(m_time);
    bench.secrets.write(u"p"_s, {.password = m_keystone->values[u"OS_PASSWORD"_s]}, nullptr, [](auto) {});
    QList<Link> links;
    connect(&bench.desk, &Desk::projectChanged, this, [&](const QString &id) {
        if (links.isEmpty() || links.last() != bench.link(id))
            links << bench.link(id);
    });
    bench.desk.open({project(m_keystone->values[u"OS_USERNAME"_s])});
    QTRY_COMPARE_WITH_TIMEOUT(bench.link(u"p"_s), Link::Reachable, 20'000);
    links.clear();
    // somebody else's run goes on there: its status is asked for every two seconds, through three tokens
    const TargetKey key{u"p"_s, TargetKind::DatasetV2, u"d1"_s};
    bench.desk.setAttention(key, {key}, false);
    QTRY_VERIFY_WITH_TIMEOUT(m_firstSeen.size() >= 4, 40'000);
    for (const Link link : std::as_const(links))
        QCOMPARE(link, Link::Reachable);
    QCOMPARE(bench.desk.find(key)->phase(), RunPhase::Running);
    // renewed ahead of its end; where a busy computer is late, one refusal is met without anybody seeing it
    QVERIFY2(m_refused <= 1, qPrintable(QString::number(m_refused)));
}

void TestTokenLife::secondFactorIsAskedForOnce()
{
    CloudDesk bench(m_time);
    const Environment &v = m_keystone->values;
    bench.secrets.write(u"p"_s, {.password = v[u"KEYSTONE_MFA_PASSWORD"_s]}, nullptr, [](auto) {});
    bench.desk.open({project(v[u"KEYSTONE_MFA_USERNAME"_s])});
    QTRY_COMPARE_WITH_TIMEOUT(bench.state(u"p"_s).lastError.reason, Reason::SecondFactorNeeded, 20'000);
    QCOMPARE(m_modelArts->requests.size(), 0);
    QCOMPARE(bench.state(u"p"_s).project.signIn.userId, v[u"KEYSTONE_MFA_USER_ID"_s]); // by the receipt

    bench.desk.signInAgain(u"p"_s, {.passcode = u"000000"_s});
    QTRY_COMPARE_WITH_TIMEOUT(bench.state(u"p"_s).lastError.reason, Reason::PasscodeRefused, 20'000);

    bench.desk.signInAgain(u"p"_s, {.passcode = m_keystone->passcode()});
    QTRY_COMPARE_WITH_TIMEOUT(bench.link(u"p"_s), Link::Reachable, 20'000);
    std::optional<Secret> kept;
    bench.secrets.read(u"p"_s, this, [&](const Secret &secret, SecretStore::Failure) { kept = secret; });
    QTRY_VERIFY(kept);
    QCOMPARE(kept->passcode, QString());
    QCOMPARE(kept->password, v[u"KEYSTONE_MFA_PASSWORD"_s]);

    // the token ends: the window asks for the next passcode, and the spent one is not sent again
    QTRY_COMPARE_WITH_TIMEOUT(bench.link(u"p"_s), Link::SignInNeeded, 30'000);
    QCOMPARE(bench.state(u"p"_s).lastError.reason, Reason::SecondFactorNeeded);
    QCOMPARE(m_refused, 0);
}

QTEST_GUILESS_MAIN(TestTokenLife)
#include "tst_tokenlife.moc"
