#include "tests/support/said.h"
#include "ui/text/helpwords.h"
#include "ui/text/wording.h"

using namespace syncdesk;
using namespace Qt::Literals::StringLiterals;

class TestHelpWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void titles_data()
    {
        using said::add;
        said::addColumns();
        add(
            "help", [] { return HelpWords::help().title; }, u"Help"_s, u"帮助"_s);
        add(
            "about", [] { return HelpWords::about().title; }, u"About Sync Desk"_s, u"关于Sync Desk"_s);
    }
    void titles() { said::compare(); }

    /// Queued and starting explain themselves beside "Running".
    void helpExplainsTheStates()
    {
        for (const QString &name : {u"en"_s, u"zh_CN"_s}) {
            const Language language(name);
            const QString html = HelpWords::help().html;
            for (int i = 0; i <= int(RunPhase::Unknown); ++i) {
                const RunPhase phase = RunPhase(i);
                if (phase == RunPhase::Queued || phase == RunPhase::Starting)
                    continue;
                QVERIFY2(html.contains(u"<b>%1</b><br>"_s.arg(Wording::phase(phase))),
                         qPrintable(Wording::phase(phase)));
            }
            QVERIFY(html.contains(Wording::removalWarning().toHtmlEscaped()));
        }
    }

    void aboutNamesTheLibraries()
    {
        const Language language(u"en"_s);
        const QString html = HelpWords::about().html;
        QVERIFY(html.contains(QLatin1StringView(SYNCDESK_VERSION)));
        for (const QString &name :
             {u"Qt "_s + QLatin1StringView(qVersion()), u"QtKeychain"_s, u"yaml-cpp"_s, u"SQLite"_s})
            QVERIFY2(html.contains(u"<b>%1</b><br>"_s.arg(name)), qPrintable(name));
    }
};

QTEST_GUILESS_MAIN(TestHelpWords)
#include "tst_helpwords.moc"
