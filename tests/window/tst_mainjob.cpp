#include "tests/window/scene.h"

#include "ui/mainactions.h"

#include <QScrollBar>
#include <QTableView>

using namespace syncdesk;
using namespace syncdesk::test;
using namespace Qt::Literals::StringLiterals;

class MainJobTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void syncsByTheRowsButton();
    void aButtonOfAHalfSeenRowWorks();
};

void MainJobTest::syncsByTheRowsButton()
{
    Scene scene;
    scene.open();
    const QString name = u"street-signs"_s;
    REACHES(scene, scene.row(name) >= 0, true);
    scene.start(name);
    READS(scene, scene.panel(u"State"_s), u"Running"_s, u"运行中"_s);
    READS(scene, scene.state(name), u"Done +214 −0"_s, u"已完成 +214 −0"_s);
    QCOMPARE(scene.posts(name), 1);
    qDebug() << scene.activity() << scene.allWords();
}

void MainJobTest::aButtonOfAHalfSeenRowWorks()
{
    Scene scene;
    scene.open();
    const QString name = u"street-signs"_s;
    REACHES(scene, scene.row(name) >= 0, true);
    QTableView *table = scene.table();
    table->scrollTo(table->model()->index(scene.row(name), TargetTable::Name), QAbstractItemView::PositionAtTop);
    table->verticalScrollBar()->setValue(table->verticalScrollBar()->value() + table->rowHeight(0) / 2 - 2);
    const int scrolled = table->verticalScrollBar()->value();
    scene.clickSyncAsSeen(name);
    QVERIFY(scene.dialog());
    QCOMPARE(table->verticalScrollBar()->value(), scrolled); // the row did not jump from under the mouse
}

QTEST_MAIN(MainJobTest)
#include "tst_mainjob.moc"
