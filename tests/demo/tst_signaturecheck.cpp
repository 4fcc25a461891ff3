#include "app/demo/signaturecheck.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <QUrl>

using namespace Qt::Literals::StringLiterals;
using namespace syncdesk;
using namespace syncdesk::demo;

class TestSignatureCheck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void vectors_data()
    {
        QTest::addColumn<QJsonObject>("vector");
        QFile file(QStringLiteral(SYNCDESK_SHARED "/vectors/sdk-hmac-sha256.json"));
        QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.fileName()));
        const QJsonArray vectors = QJsonDocument::fromJson(file.readAll())["vectors"_L1].toArray();
        QVERIFY(!vectors.isEmpty());
        for (const QJsonValue &vector : vectors)
            QTest::newRow(qPrintable(vector["name"_L1].toString())) << vector.toObject();
    }

    void vectors()
    {
        QFETCH(QJsonObject, vector);
        const HttpRequest request = requestOf(vector);
        const QByteArray authorization = vector["expected_authorization"_L1].toString().toUtf8();
        const std::optional<SignedParts> parts = readAuthorization(authorization);
        QVERIFY(parts);
        QCOMPARE(QString::fromUtf8(parts->accessKey), vector["ak"_L1].toString());
        const std::optional<QByteArray> canonical = canonicalRequest(request, parts->headers);
        QVERIFY(canonical);
        QCOMPARE(QString::fromUtf8(*canonical), vector["expected_canonical_request"_L1].toString());
        const QByteArray text = stringToSign(*canonical, request.header("x-sdk-date"));
        QCOMPARE(QString::fromUtf8(text), vector["expected_string_to_sign"_L1].toString());
        QCOMPARE(signatureOf(text, vector["sk"_L1].toString().toUtf8()), parts->signature);
    }

    void changedRequestsDoNotFit_data()
    {
        QTest::addColumn<QString>("what");
        for (const char *what : {"method", "path", "query", "header", "body", "secret"})
            QTest::newRow(what) << QString::fromLatin1(what);
    }

    void changedRequestsDoNotFit()
    {
        QFETCH(QString, what);
        HttpRequest request{
            "POST", "/v2/p/datasets/d/sync-data", "a=1", {{"Host", "h"}, {"X-Sdk-Date", "20260115T083000Z"}}, "{}"};
        const QList<QByteArray> names{"host", "x-sdk-date"};
        const auto sign = [&](const QByteArray &secret) {
            return signatureOf(stringToSign(*canonicalRequest(request, names), request.header("x-sdk-date")), secret);
        };
        const QByteArray genuine = sign("secret");
        QCOMPARE(sign("secret"), genuine);
        if (what == "method"_L1)
            request.method = "GET";
        else if (what == "path"_L1)
            request.path += "x";
        else if (what == "query"_L1)
            request.query = "a=2";
        else if (what == "header"_L1)
            request.headers[0].second = "other";
        else if (what == "body"_L1)
            request.body = "{ }";
        QVERIFY(sign(what == "secret"_L1 ? "other" : "secret") != genuine);
    }

    void namesMustBeThereLowerCaseAndInOrder()
    {
        const HttpRequest request{"GET", "/", "", {{"Host", "h"}, {"X-Sdk-Date", "d"}}};
        QVERIFY(canonicalRequest(request, {"host", "x-sdk-date"}));
        QVERIFY(!canonicalRequest(request, {"x-sdk-date", "host"}));
        QVERIFY(!canonicalRequest(request, {"Host", "x-sdk-date"}));
        QVERIFY(!canonicalRequest(request, {"host", "host"}));
        QVERIFY(!canonicalRequest(request, {"host", "x-project-id"}));
    }

    void aValueThatIsNotThereIsSignedAsEmpty()
    {
        const HttpRequest bare{"GET", "/", "b&a=2&a=1", {{"Host", "h"}}};
        const HttpRequest full{"GET", "/", "a=1&a=2&b=", {{"Host", "h"}}};
        QCOMPARE(canonicalRequest(bare, {"host"}), canonicalRequest(full, {"host"}));
        QVERIFY(canonicalRequest(bare, {"host"})->contains("\na=1&a=2&b=\n"));
    }

    void brokenAuthorization_data()
    {
        QTest::addColumn<QByteArray>("value");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("other way") << QByteArray("Basic abc");
        QTest::newRow("no signature") << QByteArray("SDK-HMAC-SHA256 Access=a, SignedHeaders=host");
        QTest::newRow("short signature") << QByteArray("SDK-HMAC-SHA256 Access=a, SignedHeaders=host, Signature=00");
        QTest::newRow("no key") << QByteArray("SDK-HMAC-SHA256 SignedHeaders=host, Signature=" + QByteArray(64, '0'));
        QTest::newRow("commas") << QByteArray("SDK-HMAC-SHA256 ,,,,");
    }

    void brokenAuthorization()
    {
        QFETCH(QByteArray, value);
        QVERIFY(!readAuthorization(value));
    }

    void dates()
    {
        QCOMPARE(readSdkDate("20260115T083000Z"), std::optional(fromEpoch(1768465800000)));
        // an hour that many places skip in spring
        QVERIFY(readSdkDate("20260329T023000Z"));
        for (const char *bad : {"", "20260115T083000", "2026-01-15T08:30:00Z", "20261315T083000Z", "20260115T250000Z",
                                "20260115 083000Z"})
            QVERIFY2(!readSdkDate(bad), bad);
    }

private:
    static HttpRequest requestOf(const QJsonObject &vector)
    {
        HttpRequest request;
        request.method = vector["method"_L1].toString().toUtf8();
        const QByteArray url = vector["url"_L1].toString().toUtf8();
        const qsizetype host = url.indexOf("://") + 3;
        const qsizetype path = url.indexOf('/', host);
        const qsizetype query = url.indexOf('?');
        request.headers.append({"Host", url.mid(host, (path < 0 ? query : path) - host)});
        request.path = path < 0 ? QByteArray("/") : url.mid(path, query < 0 ? -1 : query - path);
        request.query = query < 0 ? QByteArray() : url.mid(query + 1);
        request.headers.append({"X-Sdk-Date", vector["time"_L1].toString().toUtf8()});
        const QJsonObject headers = vector["headers"_L1].toObject();
        for (auto header = headers.begin(); header != headers.end(); ++header)
            request.headers.append({header.key().toUtf8(), header->toString().toUtf8()});
        request.body = vector["body"_L1].toString().toUtf8();
        return request;
    }
};

QTEST_GUILESS_MAIN(TestSignatureCheck)
#include "tst_signaturecheck.moc"
