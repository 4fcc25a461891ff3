#include "app/cloud/apirequest.h"
#include "app/cloud/requests.h"

#include <QTest>

using namespace syncdesk;
using namespace Qt::Literals::StringLiterals;

class TestApiRequest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void addresses_data();
    void addresses();
    void refused_data();
    void refused();
    void hosts_data();
    void hosts();
    void loopback_data();
    void loopback();
    void calls_data();
    void calls();
    void headersOfEveryCall();
    void listQuery();
};

void TestApiRequest::addresses_data()
{
    QTest::addColumn<QString>("base");
    QTest::addColumn<QStringList>("path");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QByteArray>("address");
    const QStringList list{u"v2"_s, u"p"_s};
    QTest::newRow("plain") << u"https://h.example"_s << list << QString() << QByteArray("https://h.example/v2/p");
    QTest::newRow("slash at the base's end")
        << u"https://h.example/"_s << list << QString() << QByteArray("https://h.example/v2/p");
    QTest::newRow("base with a path") << u"https://h.example/modelarts/"_s << list << QString()
                                      << QByteArray("https://h.example/modelarts/v2/p");
    QTest::newRow("port") << u"https://h.example:8443"_s << list << QString()
                          << QByteArray("https://h.example:8443/v2/p");
    QTest::newRow("own port is not written")
        << u"https://h.example:443"_s << list << QString() << QByteArray("https://h.example/v2/p");
    QTest::newRow("loopback") << u"http://127.0.0.1:18080"_s << list << QString()
                              << QByteArray("http://127.0.0.1:18080/v2/p");
    QTest::newRow("IPv6") << u"http://[::1]:80"_s << list << QString() << QByteArray("http://[::1]/v2/p");
    QTest::newRow("no path") << u"https://h.example"_s << QStringList() << QString()
                             << QByteArray("https://h.example/");
    QTest::newRow("segment") << u"https://h.example"_s << QStringList{u"a b+c%d?e#f;g'*~"_s} << QString()
                             << QByteArray("https://h.example/a%20b%2Bc%25d%3Fe%23f%3Bg%27%2A~");
    QTest::newRow("Chinese segment") << u"https://h.example"_s << QStringList{u"中"_s} << QString()
                                     << QByteArray("https://h.example/%E4%B8%AD");
    QTest::newRow("percent sign stays") << u"https://h.example"_s << QStringList{u"%2F"_s} << QString()
                                        << QByteArray("https://h.example/%252F");
    QTest::newRow("query") << u"https://h.example"_s << list << u"a b+c/*'~&="_s
                           << QByteArray("https://h.example/v2/p?q=a%20b%2Bc%2F%2A%27~%26%3D");
    QTest::newRow("user name in the base is dropped")
        << u"https://u:secret@h.example"_s << list << QString() << QByteArray("https://h.example/v2/p");
    QTest::newRow("query of the base is dropped")
        << u"https://h.example?x=1"_s << list << QString() << QByteArray("https://h.example/v2/p");
}

void TestApiRequest::addresses()
{
    QFETCH(QString, base);
    QFETCH(QStringList, path);
    QFETCH(QString, value);
    ApiRequest request;
    request.path = path;
    if (!value.isEmpty())
        request.query = {{u"q"_s, value}};
    const Result<QUrl> address = addressOf(QUrl(base), request);
    QVERIFY2(address, address ? "" : qPrintable(address.error().detail));
    QTEST(address.value().toEncoded(), "address");
}

void TestApiRequest::refused_data()
{
    QTest::addColumn<QString>("base");
    QTest::addColumn<QString>("segment");
    QTest::addColumn<ApiError::Reason>("reason");
    QTest::newRow("slash in a segment") << u"https://h.example"_s << u"a/b"_s << ApiError::Reason::None;
    QTest::newRow("empty segment") << u"https://h.example"_s << QString() << ApiError::Reason::None;
    QTest::newRow("dot") << u"https://h.example"_s << u"."_s << ApiError::Reason::None;
    QTest::newRow("dot dot") << u"https://h.example"_s << u".."_s << ApiError::Reason::None;
    QTest::newRow("no base") << QString() << u"a"_s << ApiError::Reason::None;
    QTest::newRow("no host") << u"https:///x"_s << u"a"_s << ApiError::Reason::None;
    QTest::newRow("ftp") << u"ftp://h.example"_s << u"a"_s << ApiError::Reason::None;
    QTest::newRow("file") << u"file:///etc/passwd"_s << u"a"_s << ApiError::Reason::None;
    QTest::newRow("plain http") << u"http://h.example"_s << u"a"_s << ApiError::Reason::PlainHttpRefused;
    QTest::newRow("plain http, looks local")
        << u"http://127.0.0.1.example"_s << u"a"_s << ApiError::Reason::PlainHttpRefused;
    QTest::newRow("plain http, localhost at the end")
        << u"http://evil.localhost.example"_s << u"a"_s << ApiError::Reason::PlainHttpRefused;
}

void TestApiRequest::refused()
{
    QFETCH(QString, base);
    QFETCH(QString, segment);
    ApiRequest request;
    request.path = {u"v2"_s, segment};
    const Result<QUrl> address = addressOf(QUrl(base), request);
    QVERIFY(!address);
    QVERIFY(address.error().notSent);
    QTEST(address.error().reason, "reason");
}

void TestApiRequest::hosts_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QByteArray>("host");
    QTest::newRow("name") << u"https://ModelArts.Example"_s << QByteArray("modelarts.example");
    QTest::newRow("port") << u"https://h.example:8443/x"_s << QByteArray("h.example:8443");
    QTest::newRow("IPv6") << u"https://[2001:DB8::1]/"_s << QByteArray("[2001:db8::1]");
    QTest::newRow("IPv6 and port") << u"https://[::1]:1/"_s << QByteArray("[::1]:1");
    QTest::newRow("international") << u"https://中.example/"_s << QByteArray("xn--fiq.example");
}

void TestApiRequest::hosts()
{
    QFETCH(QString, url);
    QTEST(hostOf(QUrl(url)), "host");
}

void TestApiRequest::loopback_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<bool>("is");
    QTest::newRow("127.0.0.1") << u"127.0.0.1"_s << true;
    QTest::newRow("127.3.2.1") << u"127.3.2.1"_s << true;
    QTest::newRow("::1") << u"::1"_s << true;
    QTest::newRow("localhost") << u"LocalHost"_s << true;
    QTest::newRow("a name below") << u"x.localhost"_s << false;
    QTest::newRow("128.0.0.1") << u"128.0.0.1"_s << false;
    QTest::newRow("::2") << u"::2"_s << false;
    QTest::newRow("unspecified") << u"0.0.0.0"_s << false;
    QTest::newRow("empty") << QString() << false;
    QTest::newRow("name that starts alike") << u"127.0.0.1.example"_s << false;
}

void TestApiRequest::loopback()
{
    QFETCH(QString, host);
    QTEST(isLoopback(host), "is");
}

void TestApiRequest::calls_data()
{
    QTest::addColumn<ApiRequest>("request");
    QTest::addColumn<QByteArray>("line");
    const Requests calls(u"0a1b"_s, u"en-us"_s);
    const QByteArray base = "https://h.example";
    const auto row = [](const char *name, const ApiRequest &request, const char *line) {
        QTest::newRow(name) << request << QByteArray(line);
    };
    row("dataset", calls.dataset(u"d1"_s), "GET /v2/0a1b/datasets/d1?check_running_task=true&running_task_type=0");
    row("startSync", calls.startSync(u"d1"_s), "POST /v2/0a1b/datasets/d1/sync-data");
    row("syncStatus", calls.syncStatus(u"d1"_s), "GET /v2/0a1b/datasets/d1/sync-data/status");
    row("statistics", calls.statistics(u"d1"_s), "GET /v2/0a1b/datasets/d1/data-annotations/stats");
    row("teamTasks", calls.teamTasks(u"d1"_s), "GET /v2/0a1b/datasets/d1/workforce-tasks");
    row("smartTasks", calls.smartTasks(u"d1"_s), "GET /v2/0a1b/datasets/d1/tasks?limit=100&offset=0");
    row("importTasks", calls.importTasks(u"d1"_s), "GET /v2/0a1b/datasets/d1/import-tasks?limit=100&offset=0");
    row("datasetsV1", calls.datasetsV1({2, 10}), "GET /v1/0a1b/datasets?limit=10&offset=2");
    row("startSyncV1", calls.startSyncV1(u"u-1"_s), "POST /v1/0a1b/datasets/u-1/sync");
    row("taskV1", calls.taskV1(u"t-1"_s), "GET /v1/0a1b/datasets/task/t-1");
    row("manualJobs", calls.manualJobs({}), "GET /v1/0a1b/annotation-jobs?limit=100&offset=0");
    row("startObsSync", calls.startObsSync(u"282"_s), "POST /v1/0a1b/data-annotations/282/obs/sync");
    row("obsSyncStatus", calls.obsSyncStatus(u"282"_s), "GET /v1/0a1b/data-annotations/282/obs/sync-status");
    row("tagStatistics", calls.tagStatistics(u"282"_s), "GET /v1/0a1b/data-annotations/282/tags/stats");
}

void TestApiRequest::calls()
{
    QFETCH(ApiRequest, request);
    const Result<QUrl> address = addressOf(QUrl(u"https://h.example"_s), request);
    QVERIFY(address);
    QTEST(request.method + ' ' + address.value().toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority), "line");
    QVERIFY(request.body.isEmpty());
}

void TestApiRequest::headersOfEveryCall()
{
    const ApiRequest request = Requests(u"0a1b"_s, u"zh-cn"_s).startSync(u"d"_s);
    const QList<Header> expected{
        {"Content-Type", "application/json"}, {"X-Project-Id", "0a1b"}, {"X-Language", "zh-cn"}};
    QCOMPARE(request.headers, expected);
}

void TestApiRequest::listQuery()
{
    const auto query = [](const ApiRequest &request) {
        return addressOf(QUrl(u"https://h.example"_s), request).value().query(QUrl::FullyEncoded);
    };
    QCOMPARE(query(Requests(u"p"_s, u"en-us"_s).datasets({.offset = 3, .limit = 100})),
             u"limit=100&offset=3&dataset_version=all&check_running_task=true&running_task_type=0"_s);
    QCOMPARE(query(Requests(u"p"_s, u"en-us"_s, u"0"_s).datasets({.allVersions = false})),
             u"limit=100&offset=0&check_running_task=true&running_task_type=0&workspace_id=0"_s);
}

QTEST_GUILESS_MAIN(TestApiRequest)
#include "tst_apirequest.moc"
