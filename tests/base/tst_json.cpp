#include "app/base/json.h"

#include <QJsonArray>
#include <QTest>

using namespace syncdesk;
using namespace Qt::Literals::StringLiterals;

/// The readers never guess: what is missing, null or malformed is absent, never zero.
class TestJson : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void numbers_data()
    {
        QTest::addColumn<QJsonValue>("value");
        QTest::addColumn<std::optional<qint64>>("integer");
        QTest::addColumn<std::optional<qint64>>("count");
        QTest::addColumn<std::optional<double>>("number");
        constexpr std::nullopt_t none = std::nullopt;
        const auto add = [](const char *name, const QJsonValue &value, std::optional<qint64> integer,
                            std::optional<qint64> count, std::optional<double> number) {
            QTest::newRow(name) << value << integer << count << number;
        };
        add("missing", QJsonValue(QJsonValue::Undefined), none, none, none);
        add("null", QJsonValue(), none, none, none);
        add("zero", 0, 0, 0, 0.0);
        add("a count", 1494, 1494, 1494, 1494.0);
        add("minus one, which is also the answer for none", -1, -1, none, -1.0);
        add("negative", -7, -7, none, -7.0);
        add("beyond 32 bits", qint64(1) << 40, qint64(1) << 40, qint64(1) << 40, double(qint64(1) << 40));
        add("fraction", 1.5, none, none, 1.5);
        add("larger than any count", 1e300, none, none, 1e300);
        add("text", u"12"_s, 12, 12, 12.0);
        add("text with blanks", u" 12 "_s, 12, 12, 12.0);
        add("text, negative", u"-3"_s, -3, none, -3.0);
        add("text, fraction", u"99.5"_s, none, none, 99.5);
        add("text, too large for a count", u"99999999999999999999"_s, none, none, 1e20);
        add("text, infinite", u"1e999"_s, none, none, none);
        add("text, inf", u"inf"_s, none, none, none);
        add("text, nan", u"nan"_s, none, none, none);
        add("no number", u"12 files"_s, none, none, none);
        add("empty text", u""_s, none, none, none);
        add("true", true, none, none, none);
        add("array", QJsonArray{12}, none, none, none);
        add("object", QJsonObject{{u"n"_s, 12}}, none, none, none);
    }
    void numbers()
    {
        QFETCH(QJsonValue, value);
        QTEST(json::readInteger(value), "integer");
        QTEST(json::readCount(value), "count");
        QTEST(json::readNumber(value), "number");
    }

    void flags_data()
    {
        QTest::addColumn<QJsonValue>("value");
        QTest::addColumn<std::optional<bool>>("flag");
        QTest::newRow("true") << QJsonValue(true) << std::optional(true);
        QTest::newRow("false") << QJsonValue(false) << std::optional(false);
        QTest::newRow("text") << QJsonValue(u"True"_s) << std::optional(true);
        QTest::newRow("text, false") << QJsonValue(u"false"_s) << std::optional(false);
        QTest::newRow("another word") << QJsonValue(u"yes"_s) << std::optional<bool>();
        QTest::newRow("one") << QJsonValue(1) << std::optional<bool>();
        QTest::newRow("null") << QJsonValue() << std::optional<bool>();
        QTest::newRow("missing") << QJsonValue(QJsonValue::Undefined) << std::optional<bool>();
    }
    void flags()
    {
        QFETCH(QJsonValue, value);
        QTEST(json::readBool(value), "flag");
    }

    void texts()
    {
        QCOMPARE(json::readText(u" as sent "_s), u" as sent "_s);
        QCOMPARE(json::readText(17), u"17"_s); // ids are sent both ways
        QCOMPARE(json::readText(1.5), QString());
        QCOMPARE(json::readText(true), QString());
        QCOMPARE(json::readText(QJsonArray{u"a"_s}), QString());
        QCOMPARE(json::readText(QJsonValue(QJsonValue::Undefined)), QString());
        QCOMPARE(json::readMessage(u"no https://b.obs.example/a?Signature=s here"_s),
                 u"no https://b.obs.example/a?… here"_s);
    }

    void times_data()
    {
        QTest::addColumn<QJsonValue>("value");
        QTest::addColumn<int>("offset");           // seconds from UTC
        QTest::addColumn<qint64>("milliseconds");  // 0: no time
        constexpr qint64 then = 1'768'465'800'000; // 2026-01-15 08:30:00 UTC
        const auto add = [](const char *name, const QJsonValue &value, qint64 ms, int offset = 0) {
            QTest::newRow(name) << value << offset << ms;
        };
        add("milliseconds", then, then);
        add("seconds", then / 1000, then);
        add("milliseconds as text", QString::number(then), then);
        add("seconds as text", QString::number(then / 1000), then);
        add("the last that is seconds", qint64(99'999'999'999), 99'999'999'999'000);
        add("the first that is milliseconds", qint64(100'000'000'000), 100'000'000'000);
        add("ISO 8601, UTC", u"2026-01-15T08:30:00Z"_s, then);
        add("ISO 8601, microseconds", u"2026-01-15T08:30:00.250000Z"_s, then + 250);
        add("ISO 8601, another zone", u"2026-01-15T16:30:00+08:00"_s, then, 3600);
        add("without zone, as agreed", u"2026-01-15 16:30:00"_s, then, 8 * 3600);
        add("without zone, UTC", u"2026-01-15 08:30:00"_s, then);
        add("zero", 0, 0);
        add("negative", -5, 0);
        add("beyond the year 9999", qint64(1) << 60, 0);
        add("a fraction", 1768465800.5, 0);
        add("no time", u"yesterday"_s, 0);
        add("no such day", u"2026-02-30T08:30:00Z"_s, 0);
        add("empty", u""_s, 0);
        add("null", QJsonValue(), 0);
        add("missing", QJsonValue(QJsonValue::Undefined), 0);
    }
    void times()
    {
        QFETCH(QJsonValue, value);
        QFETCH(int, offset);
        QFETCH(qint64, milliseconds);
        const std::optional<WallTime> read = json::readTime(value, std::chrono::seconds(offset));
        QCOMPARE(read ? toEpoch(*read) : 0, milliseconds);
    }
};

QTEST_GUILESS_MAIN(TestJson)
#include "tst_json.moc"
