#include "app/base/background.h"
#include "app/base/result.h"

#include <QSemaphore>
#include <QTest>
#include <QThread>

using namespace syncdesk;
using namespace Qt::Literals::StringLiterals;

class TestBackground : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void worksElsewhereAndAnswersHere()
    {
        Background background;
        QList<int> told;
        QThread *worked = nullptr;
        QThread *answered = nullptr;
        for (const int number : {1, 2, 3}) {
            background.run(
                this,
                [&worked, number] {
                    worked = QThread::currentThread();
                    return number;
                },
                [&](int value) {
                    answered = QThread::currentThread();
                    told << value;
                });
        }
        QVERIFY(told.isEmpty());              // never before the call has returned
        QTRY_COMPARE(told, (QList{1, 2, 3})); // one after another
        QCOMPARE(answered, thread());
        QVERIFY(worked && worked != thread());
    }

    void aDeadOwnerIsToldNothing()
    {
        Background background;
        auto owner = std::make_unique<QObject>();
        QSemaphore begun, go;
        bool told = false;
        background.run(
            owner.get(),
            [&] {
                begun.release();
                go.acquire();
                return 1;
            },
            [&](int) { told = true; });
        begun.acquire();
        owner.reset();
        go.release();
        bool after = false; // its answer comes behind the other one
        background.run(
            this, [] { return 2; }, [&](int) { after = true; });
        QTRY_VERIFY(after);
        QVERIFY(!told);
    }

    void itsEndDropsWhatHasNotBegun()
    {
        QSemaphore begun, dropped;
        bool first = false;
        bool second = false;
        {
            Background background;
            background.run(
                this,
                [&] {
                    begun.release();
                    first = dropped.tryAcquire(1, 10000);
                    return 1;
                },
                [](int) { QFAIL("its answer has nowhere to go"); });
            const auto release = [&dropped](void *) { dropped.release(); };
            background.run(
                this,
                [&second, held = std::shared_ptr<void>(&dropped, release)] {
                    second = true;
                    return 2;
                },
                [](int) {});
            begun.acquire();
        }
        QVERIFY(first); // it was waited for, and ended only when the other one was gone
        QVERIFY(!second);
        QCoreApplication::processEvents();
    }

    void resultsPassErrorsOn()
    {
        const auto half = [](int value) -> Result<int> {
            if (value % 2 != 0)
                return ApiError{.kind = ApiError::Kind::BadReply, .detail = u"odd"_s};
            return value / 2;
        };
        QCOMPARE(andThen(Result<int>(8), half).value(), 4);
        QCOMPARE(andThen(Result<int>(7), half).error().detail, u"odd"_s);
        const Result<int> failed = ApiError{.kind = ApiError::Kind::Forbidden};
        QCOMPARE(andThen(failed, half).error().kind, ApiError::Kind::Forbidden);
    }

    void codesAreReadByNumberAndService_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("number");
        QTest::addColumn<bool>("gateway");
        QTest::addColumn<bool>("modelArts4355");
        QTest::newRow("service") << u"ModelArts.4355"_s << u"4355"_s << false << true;
        QTest::newRow("another of its codes") << u"ModelArts.43550"_s << u"43550"_s << false << false;
        QTest::newRow("gateway") << u"APIG.4355"_s << u"4355"_s << true << false;
        QTest::newRow("gateway, as elsewhere") << u"APIGW.0301"_s << u"0301"_s << true << false;
        QTest::newRow("gateway, newer") << u"APIC.0101"_s << u"0101"_s << true << false;
        QTest::newRow("bare number") << u"4355"_s << u"4355"_s << false << false;
        QTest::newRow("none") << QString() << QString() << false << false;
    }
    void codesAreReadByNumberAndService()
    {
        QFETCH(QString, code);
        const ApiError error{.serviceCode = code};
        QTEST(error.codeNumber(), "number");
        QTEST(error.isGateway(), "gateway");
        QTEST(error.isModelArts(u"4355"), "modelArts4355");
    }
};

QTEST_GUILESS_MAIN(TestBackground)
#include "tst_background.moc"
