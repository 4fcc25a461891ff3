#include "tests/window/scene.h"
#include "ui/tour.h"

#include <QDir>
#include <QSignalSpy>

using namespace syncdesk;
using namespace syncdesk::test;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

/// --tour tells the truth too: whoever runs it in a script relies on its exit status, which is what finished() says.
class TourTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aStepThatShowsSomethingElseIsCounted();
    void aPictureThatCannotBeWrittenIsCounted();
    void aFolderThatCannotBeMadeIsAFailure();

private:
    static Tour::Switches switches(Scene &scene)
    {
        return {[&scene](LanguageChoice choice) { scene.window().setLanguage(choice); },
                [&scene](ThemeChoice choice) { scene.window().setTheme(choice); }, [] {}};
    }
    static int failures(Tour &tour)
    {
        QSignalSpy finished(&tour, &Tour::finished);
        tour.start();
        return finished.isEmpty() && !finished.wait(60'000) ? -1 : finished.first().first().toInt();
    }
};

void TourTest::aStepThatShowsSomethingElseIsCounted()
{
    Scene scene;
    scene.cloud.setReachable(false); // no list comes, nothing runs
    scene.open();
    QTemporaryDir folder;
    Tour tour(scene.window(), scene.desk(), switches(scene), folder.filePath(u"pictures"_s));
    tour.setPatience(100ms);
    const int failed = failures(tour);
    QVERIFY2(failed >= 10, qPrintable(QString::number(failed))); // all but those that need no rows
    const QStringList pictures = QDir(folder.filePath(u"pictures"_s)).entryList(QDir::Files);
    QVERIFY2(pictures.contains(u"01-list.png"_s), qPrintable(pictures.join(u' '))); // of what was there instead
}

void TourTest::aPictureThatCannotBeWrittenIsCounted()
{
    int failed[2];
    for (const bool inTheWay : {false, true}) {
        Scene scene;
        scene.cloud.setReachable(false);
        scene.open();
        QTemporaryDir folder;
        if (inTheWay)
            QVERIFY(QDir(folder.path()).mkdir(u"01-list.png"_s));
        Tour tour(scene.window(), scene.desk(), switches(scene), folder.path());
        tour.setPatience(100ms);
        failed[inTheWay] = failures(tour);
    }
    QCOMPARE(failed[true], failed[false] + 1);
}

void TourTest::aFolderThatCannotBeMadeIsAFailure()
{
    Scene scene;
    scene.open();
    QTemporaryDir folder;
    QFile file(folder.filePath(u"file"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    Tour tour(scene.window(), scene.desk(), switches(scene), file.fileName() + u"/below"_s);
    QCOMPARE(failures(tour), 1);
}

QTEST_MAIN(TourTest)
#include "tst_tour.moc"
