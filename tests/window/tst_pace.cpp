#include "tests/window/scene.h"

#include <QLabel>
#include <QRegularExpression>
#include <QStatusBar>

using namespace syncdesk;
using namespace syncdesk::test;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString signs = u"street-signs"_s;

/// The tooltip of the status bar's requests.
QString tipOfRequests(Scene &scene)
{
    for (const QLabel *label : scene.window().statusBar()->findChildren<QLabel *>()) {
        if (QStringList{u"Requests"_s, u"请求"_s}.contains(label->accessibleDescription()))
            return label->toolTip();
    }
    return {};
}

} // namespace

/// How often the service is asked, and what the window tells of it.
class PaceTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatTheServiceGrantsIsKeptAndShown();
    void aHiddenWindowAsksLess();
};

void PaceTest::whatTheServiceGrantsIsKeptAndShown()
{
    Scene scene;
    scene.cloud.setGranted(20); // the user allows 60
    scene.open();
    REACHES(scene, scene.row(signs) >= 0 && scene.statusBar(u"Requests"_s).endsWith(u" of 40 this minute"_s), true);
    const auto used = [&](const QString &project) { return scene.desk().project(project).requestsLastMinute; };
    scene.select(signs); // what is looked at is asked for more
    REACHES(scene, used(u"vision"_s) > used(u"research"_s) && used(u"research"_s) > 0, true);
    // time is held, but what was asked before may still be answered and lead to a request
    const auto both = [&](const QString &text) { return text.arg(used(u"vision"_s) + used(u"research"_s)); };
    const auto each = [&](const QString &text) { return text.arg(used(u"vision"_s)).arg(used(u"research"_s)); };
    QTRY_COMPARE(scene.statusBar(u"Requests"_s), both(u"Requests: %1 of 40 this minute"_s));
    QTRY_COMPARE(tipOfRequests(scene),
                 each(u"Vision: Requests: %1 of 20 this minute\nResearch: Requests: %2 of 20 this minute"_s));
    scene.speak(LanguageChoice::Chinese);
    QTRY_COMPARE(scene.statusBar(u"Requests"_s), both(u"请求：本分钟%1 / 40"_s));
    QTRY_COMPARE(tipOfRequests(scene), each(u"Vision：请求：本分钟%1 / 20\nResearch：请求：本分钟%2 / 20"_s));
}

void PaceTest::aHiddenWindowAsksLess()
{
    Scene scene;
    scene.cloud.syncTimeline(4s, 2s, 30min);
    scene.open();
    REACHES(scene, scene.row(signs) >= 0, true);
    QVERIFY(scene.cloud.startElsewhere(scene.id(signs)));
    const QString path = u"/v2/"_s + scene.vision().projectId + u"/datasets"_s;
    QList<Millis> asked; // when the list was
    QObject::connect(&scene.cloud, &demo::DemoCloud::requested, &scene.window(),
                     [&](const demo::LoggedRequest &request) {
                         if (request.path == path)
                             asked << request.tick;
                     });
    const auto shortest = [&](qsizetype from) { // a busy computer makes them longer, never shorter
        Millis gap = 1h;
        for (qsizetype i = from + 1; i < asked.size(); ++i)
            gap = std::min(gap, asked[i] - asked[i - 1]);
        return gap;
    };
    REACHES(scene, shortest(0) < 8s, true); // every 5 s while something runs
    scene.window().hide();
    asked.clear();
    REACHES(scene, asked.size() >= 5, true);
    const Millis hidden = shortest(1); // the first was planned before
    QVERIFY2(hidden > 12s, qPrintable(QString::number(hidden.count())));
    scene.window().show();
    asked.clear();
    REACHES(scene, shortest(0) < 8s, true);
}

QTEST_MAIN(PaceTest)
#include "tst_pace.moc"
