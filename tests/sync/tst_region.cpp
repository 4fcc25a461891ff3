#include "app/sync/region.h"

#include <QSet>
#include <QTest>

using namespace syncdesk;
using namespace Qt::Literals::StringLiterals;

class TestRegion : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void rowsAreWhole();
    void endpoints_data();
    void endpoints();
};

void TestRegion::rowsAreWhole()
{
    QCOMPARE(regions().size(), 26);
    QSet<QString> ids;
    for (const Region &region : regions()) {
        QVERIFY2(!ids.contains(region.id), qPrintable(region.id));
        ids.insert(region.id);
        QVERIFY(!region.english.isEmpty() && !region.chinese.isEmpty() && !region.iamHost.isEmpty());
        QVERIFY(region.modelArtsHost.isEmpty() || region.modelArtsHost.contains(region.id));
        QCOMPARE(findRegion(region.id), &region);
    }
    QVERIFY(!findRegion(u"nowhere"_s));
}

void TestRegion::endpoints_data()
{
    QTest::addColumn<QString>("region");
    QTest::addColumn<QString>("modelArts");
    QTest::addColumn<QString>("iam");
    QTest::newRow("cn-north-4") << u"cn-north-4"_s << u"https://modelarts.cn-north-4.myhuaweicloud.com"_s
                                << u"https://iam.cn-north-4.myhuaweicloud.com"_s;
    QTest::newRow("global IAM") << u"af-north-1"_s << u"https://modelarts.af-north-1.myhuaweicloud.com"_s
                                << u"https://iam.myhuaweicloud.com"_s;
    QTest::newRow("OTC") << u"eu-de"_s << u"https://modelarts.eu-de.otc.t-systems.com"_s
                         << u"https://iam.eu-de.otc.t-systems.com"_s;
    QTest::newRow("no ModelArts") << u"eu-nl"_s << QString() << u"https://iam.eu-nl.otc.t-systems.com"_s;
    QTest::newRow("Dublin") << u"eu-west-101"_s << u"https://modelarts.eu-west-101.myhuaweicloud.eu"_s
                            << u"https://iam.eu-west-101.myhuaweicloud.eu"_s;
    QTest::newRow("not in the table") << u"xx-new-9"_s << u"https://modelarts.xx-new-9.myhuaweicloud.com"_s
                                      << u"https://iam.xx-new-9.myhuaweicloud.com"_s;
    QTest::newRow("none") << QString() << QString() << QString();
}

void TestRegion::endpoints()
{
    QFETCH(QString, region);
    QTEST(modelArtsEndpoint(region).toString(), "modelArts");
    QTEST(iamEndpoint(region).toString(), "iam");
}

QTEST_GUILESS_MAIN(TestRegion)
#include "tst_region.moc"
