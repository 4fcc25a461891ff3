#include "app/cloud/requestsigner.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace syncdesk;
using namespace Qt::Literals::StringLiterals;

/// Against the vendor's own client library: ../shared/vectors.
class TestRequestSigner : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void vectors_data();
    void vectors();
    void securityTokenIsSigned();
    void dates();
};

void TestRequestSigner::vectors_data()
{
    QTest::addColumn<QJsonObject>("vector");
    QFile file(QStringLiteral(SYNCDESK_SHARED "/vectors/sdk-hmac-sha256.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonArray vectors = QJsonDocument::fromJson(file.readAll()).object()["vectors"_L1].toArray();
    QVERIFY(vectors.size() > 10);
    for (const QJsonValue &vector : vectors)
        QTest::newRow(qPrintable(vector["name"_L1].toString())) << vector.toObject();
}

void TestRequestSigner::vectors()
{
    QFETCH(QJsonObject, vector);
    const QUrl sent(vector["url"_L1].toString(), QUrl::StrictMode);
    QUrl base;
    base.setScheme(sent.scheme());
    base.setHost(sent.host());
    base.setPort(sent.port());

    ApiRequest request;
    request.method = vector["method"_L1].toString().toLatin1();
    request.path = vector["path"_L1].toString().split(u'/', Qt::SkipEmptyParts);
    const QJsonArray query = vector["query"_L1].toArray();
    for (const QJsonValue &pair : query)
        request.query.append({pair[0].toString(), pair[1].toString()});
    const QJsonObject headers = vector["headers"_L1].toObject();
    for (auto it = headers.begin(); it != headers.end(); ++it)
        request.headers.append({it.key().toUtf8(), it.value().toString().toUtf8()});
    request.body = vector["body"_L1].toString().toUtf8();

    const AccessKey key{vector["ak"_L1].toString(), vector["sk"_L1].toString()};
    const Signature signature = signatureOf(request, base, key, vector["time"_L1].toString().toLatin1());
    QCOMPARE(signature.canonicalRequest, vector["expected_canonical_request"_L1].toString().toUtf8());
    QCOMPARE(signature.stringToSign, vector["expected_string_to_sign"_L1].toString().toUtf8());
    QCOMPARE(signature.authorization, vector["expected_authorization"_L1].toString().toUtf8());

    // and the address that is sent is the one the vector was made for, byte for byte
    const Result<QUrl> address = addressOf(base, request);
    QVERIFY(address);
    QCOMPARE(address.value().toEncoded(), vector["url"_L1].toString().toLatin1());
}

void TestRequestSigner::securityTokenIsSigned()
{
    ApiRequest request;
    request.path = {u"v2"_s};
    const ApiRequest sent = signedRequest(request, QUrl(u"https://h.example"_s), {u"AK"_s, u"SK"_s, u"tok/en+=="_s},
                                          fromEpoch(1768465800000));
    QCOMPARE(sent.headers.value(0), Header("X-Security-Token", "tok/en+=="));
    QCOMPARE(sent.headers.value(1), Header("X-Sdk-Date", "20260115T083000Z"));
    QCOMPARE(sent.headers.value(2).first, QByteArray("Authorization"));
    QVERIFY(sent.headers.value(2).second.contains("SignedHeaders=host;x-sdk-date;x-security-token,"));
}

void TestRequestSigner::dates()
{
    QCOMPARE(sdkDate(fromEpoch(0)), QByteArray("19700101T000000Z"));
    QCOMPARE(sdkDate(fromEpoch(1768465800999)), QByteArray("20260115T083000Z"));
}

QTEST_GUILESS_MAIN(TestRequestSigner)
#include "tst_requestsigner.moc"
