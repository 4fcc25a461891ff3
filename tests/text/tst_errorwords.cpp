#include "tests/support/language.h"
#include "ui/text/errorwords.h"

#include <QSet>
#include <QTest>

using namespace syncdesk;
using namespace Qt::Literals::StringLiterals;

namespace {

struct Said
{
    QString title, cause, remedy, line;
};

Said say(const ApiError &error, const QString &language)
{
    const Language installed(language);
    return {ErrorWords::title(error), ErrorWords::cause(error), ErrorWords::remedy(error), ErrorWords::oneLine(error)};
}

bool hasChinese(const QString &text)
{
    return std::any_of(text.begin(), text.end(),
                       [](QChar c) { return c.unicode() >= 0x4e00 && c.unicode() <= 0x9fff; });
}

ApiError modelArts(const QString &number, int status, ApiError::Kind kind = ApiError::Kind::Refused)
{
    ApiError error;
    error.kind = kind;
    error.httpStatus = status;
    error.serviceCode = u"ModelArts."_s + number;
    return error;
}

/// Title, cause and remedy in both languages, each a text of its own language.
void checkWords(const ApiError &error)
{
    const Said english = say(error, u"en"_s);
    const Said chinese = say(error, u"zh_CN"_s);
    for (const QString &text : {english.title, english.cause, english.remedy, english.line}) {
        QVERIFY2(!text.isEmpty() && !hasChinese(text), qPrintable(text));
        QVERIFY2(!text.contains(u'<'), qPrintable(text));
        QVERIFY2(!text.contains(u'%'), qPrintable(text));
    }
    for (const QString &text : {chinese.title, chinese.cause, chinese.remedy, chinese.line})
        QVERIFY2(hasChinese(text) && !text.contains(u'%'), qPrintable(text));
    QVERIFY2(english.cause.endsWith(u'.') && english.remedy.endsWith(u'.'), qPrintable(english.cause));
    QVERIFY2(chinese.cause.endsWith(u'。') && chinese.remedy.endsWith(u'。'), qPrintable(chinese.cause));
    QVERIFY2(!english.title.endsWith(u'.'), qPrintable(english.title));
    QVERIFY(english.line.startsWith(english.title));
    if (!error.serviceCode.isEmpty())
        QVERIFY(english.line.contains(error.serviceCode) && chinese.line.contains(error.serviceCode));
}

} // namespace

class TestErrorWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    /// Every code of contract section 9: it has words of its own, not those of its kind.
    void everyCode_data()
    {
        QTest::addColumn<QString>("number");
        QTest::addColumn<int>("status");
        const auto add = [](int status, std::initializer_list<const char *> numbers) {
            for (const char *number : numbers)
                QTest::addRow("%s %d", number, status) << QString::fromLatin1(number) << status;
        };
        add(400, {"4352", "4338", "4353", "4355", "4356", "4343", "4349", "4344", "4381", "4416", "4712", "4351",
                  "4362", "4340", "4392", "4393", "4409", "7002"});
        add(500, {"4360", "4424", "4354", "4367"});
        add(501, {"4383"});
        add(401, {"4713"});
        add(429, {"4395"});
        add(403, {"4310", "4335", "4336", "4419"});
        add(400, {"4311", "4312", "4313", "4314", "4315", "4316", "4345", "4347", "4374", "4651", "4656"});
        add(401, {"4750", "4826"});
        add(400,
            {"4800", "4801", "4301", "4820", "4637", "4619", "4615", "4623", "4612", "4700", "4405", "4406", "4407"});
        add(403, {"4821", "4803", "4600"});
        add(401, {"4630"});
        add(501, {"4386", "4387", "4385"});
        add(401,
            {"0201", "0202", "0203", "0204", "0205", "0206", "0207", "0210", "0212", "4119", "4127", "4504", "0112"});
        add(403, {"0203", "0206", "0210", "0108", "0112", "4116", "4118"});
        add(400, {"0204", "0210", "0104", "0107", "0101", "4200", "4111", "7005", "7004", "7003"});
        add(0, {"0208", "0211"});
        add(404, {"0015"});
        add(429, {"4206", "6101"});
        add(500, {"0010", "7001", "4302", "4503", "6692"});
        add(503, {"0010", "7001", "4302", "4503", "6692"});
        add(200, {"0102", "0103", "0104", "0105", "0114", "0404", "0405", "0406", "0407", "0413", "0415", "1641",
                  "1642", "1643", "1644", "1645", "1646", "1647", "1612", "1615", "1632", "1661", "1662", "1663",
                  "1672", "1673", "1674", "1675", "4100", "4101", "4102", "4103", "4104", "4105", "4106"});
    }
    void everyCode()
    {
        QFETCH(QString, number);
        QFETCH(int, status);
        const ApiError error = modelArts(number, status);
        checkWords(error);
        QCOMPARE(ErrorWords::code(error), u"ModelArts."_s + number);
        const Language language(u"en"_s);
        ApiError plain = error;
        plain.serviceCode.clear();
        QVERIFY(ErrorWords::cause(error) != ErrorWords::cause(plain));
    }

    void everyGatewayNumber_data()
    {
        QTest::addColumn<QString>("number");
        QTest::addColumn<int>("status");
        const auto add = [](int status, std::initializer_list<const char *> numbers) {
            for (const char *number : numbers)
                QTest::addRow("%s %d", number, status) << QString::fromLatin1(number) << status;
        };
        add(404, {"0101"});
        for (const int status : {400, 413, 414, 494, 502, 503, 504})
            add(status, {"0201"});
        add(502, {"0202"});
        add(504, {"0203"});
        add(401, {"0301", "0303", "0307"});
        add(403, {"0302", "0304", "0305", "0306", "0310", "0401", "0402", "0801", "0802"});
        add(429, {"0308"});
        add(500, {"0601", "0605", "0606", "0610", "0613"});
    }
    void everyGatewayNumber()
    {
        QFETCH(QString, number);
        QFETCH(int, status);
        QString first;
        for (const QString &prefix : {u"APIG."_s, u"APIGW."_s, u"APIC."_s}) {
            ApiError error;
            error.kind = ApiError::Kind::Refused;
            error.httpStatus = status;
            error.serviceCode = prefix + number;
            checkWords(error);
            const Language language(u"en"_s);
            if (first.isEmpty())
                first = ErrorWords::cause(error);
            QCOMPARE(ErrorWords::cause(error), first);
            error.serviceCode.clear();
            QVERIFY(ErrorWords::cause(error) != first);
        }
    }

    void everyKindAndReason()
    {
        for (int kind = 0; kind <= int(ApiError::Kind::BadReply); ++kind) {
            ApiError error;
            error.kind = ApiError::Kind(kind);
            checkWords(error);
        }
        QSet<QString> titles;
        for (int reason = 1; reason <= int(ApiError::Reason::NoProjectList); ++reason) {
            ApiError error;
            error.reason = ApiError::Reason(reason);
            checkWords(error);
            titles.insert(say(error, u"zh_CN"_s).title);
        }
        QCOMPARE(titles.size(), int(ApiError::Reason::NoProjectList));
    }

    void oneNumberTwoMeanings()
    {
        const Language language(u"en"_s);
        QCOMPARE(ErrorWords::title(modelArts(u"4105"_s, 200)), u"Identical images"_s);
        QCOMPARE(ErrorWords::title(modelArts(u"4105"_s, 400)), u"Request not understood"_s);
        QCOMPARE(ErrorWords::title(modelArts(u"4106"_s, 0)), u"Equal name prefixes in OBS"_s);
        QCOMPARE(ErrorWords::title(modelArts(u"4106"_s, 403)), u"Account is restricted"_s);
        ApiError speaking = modelArts(u"4106"_s, 400);
        speaking.serviceMessage = u"Image files with the same name prefix exist in OBS."_s;
        QCOMPARE(ErrorWords::title(speaking), u"Equal name prefixes in OBS"_s);
        QCOMPARE(ErrorWords::title(modelArts(u"0204"_s, 401)), u"Token cannot be read"_s);
        QCOMPARE(ErrorWords::title(modelArts(u"0204"_s, 400)), u"Token is not for a project"_s);
        QCOMPARE(ErrorWords::title(modelArts(u"0206"_s, 403)), u"Access key is invalid"_s);
        QCOMPARE(ErrorWords::title(modelArts(u"0206"_s, 401)), u"Authorisation header not understood"_s);
    }

    void reasonGoesBeforeCode()
    {
        const Language language(u"en"_s);
        ApiError error;
        error.kind = ApiError::Kind::SignedOut;
        error.httpStatus = 401;
        error.serviceCode = u"APIGW.0301"_s;
        QCOMPARE(ErrorWords::title(error), u"Sign-in not accepted"_s);
        error.reason = ApiError::Reason::AccessKeyLocked;
        QCOMPARE(ErrorWords::oneLine(error), u"Access key is locked (APIGW.0301): wait five minutes"_s);
        error.reason = ApiError::Reason::ClockSkew;
        QCOMPARE(ErrorWords::title(error), u"Clock is off"_s);
    }

    void unknownCodesFallBackToTheKind_data()
    {
        QTest::addColumn<QString>("code");
        for (const char *code : {"ModelArts.9999", "ModelArts.4702", "IAM.0011", "ModelArts.", "ModelArts.x1", "x",
                                 "ModelArts.99999999999999999999", "APIG.9999"})
            QTest::newRow(code) << QString::fromLatin1(code);
    }
    void unknownCodesFallBackToTheKind()
    {
        QFETCH(QString, code);
        ApiError error;
        error.kind = ApiError::Kind::Forbidden;
        error.httpStatus = 403;
        error.serviceCode = code;
        checkWords(error);
        const Language language(u"en"_s);
        QCOMPARE(ErrorWords::title(error), u"Permission denied"_s);
        QCOMPARE(ErrorWords::code(error), code);
    }

    void codeIsAHttpStatusOrADash()
    {
        ApiError error;
        QCOMPARE(ErrorWords::code(error), u"–"_s);
        error.httpStatus = 200;
        QCOMPARE(ErrorWords::code(error), u"–"_s);
        error.httpStatus = 502;
        QCOMPARE(ErrorWords::code(error), u"HTTP 502"_s);
    }
};

QTEST_GUILESS_MAIN(TestErrorWords)
#include "tst_errorwords.moc"
