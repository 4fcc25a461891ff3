#include "tests/support/said.h"
#include "ui/text/noticewords.h"
#include "ui/text/wording.h"

using namespace syncdesk;
using namespace Qt::Literals::StringLiterals;

class TestNoticeWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void words_data()
    {
        using said::add;
        said::addColumns();
        add(
            "set aside", [] { return NoticeWords::setAside(u"/home/a/history.damaged"_s); },
            u"A damaged file was set aside as /home/a/history.damaged. What it held is not shown; everything else goes "
            u"on."_s,
            u"损坏的文件已重命名为/home/a/history.damaged。其中的内容不会显示，其他功能不受影响。"_s);
        add("not saved", NoticeWords::projectsNotSaved,
            u"The projects could not be saved. Changes last until the program ends."_s,
            u"无法保存项目。更改仅在程序结束前有效。"_s);
        add("no history", NoticeWords::historyNotWritten,
            u"The history could not be written. What is shown stays true, but may be gone at the next start."_s,
            u"无法写入历史记录。当前显示的内容仍然正确，但下次启动时可能丢失。"_s);
        add("no key store", NoticeWords::noKeyStore,
            u"No key store answers: keys and passwords stay in memory and are asked for at the next start."_s,
            u"密钥库没有响应：密钥和密码只保存在内存中，下次启动时需要重新输入。"_s);
        add("key store waits", NoticeWords::keyStoreWaits,
            u"The desktop's key store has not answered yet; perhaps it waits to be unlocked. Without it, keys and "
            u"passwords are kept in memory until the program ends."_s,
            u"桌面的密钥库尚未响应，可能正在等待解锁。不使用密钥库时，密钥和密码只在内存中保存到程序结束。"_s);
        add(
            "asks here", [] { return NoticeWords::signIn(true); }, u"Sign in"_s, u"登录"_s);
        add(
            "asks in the dialog", [] { return NoticeWords::signIn(false); }, u"Sign in again…"_s, u"重新登录…"_s);
        add("no more", [] { return NoticeWords::more(0); }, {}, {});
        add(
            "one more", [] { return NoticeWords::more(1); }, u"1 more notice"_s, u"还有1条通知"_s);
        add(
            "more", [] { return NoticeWords::more(12); }, u"12 more notices"_s, u"还有12条通知"_s);
    }
    void words() { said::compare(); }

    /// Three projects are named, of more only the number is told; a name is never taken for a pattern.
    void skewNamesProjects_data()
    {
        QTest::addColumn<QStringList>("projects");
        QTest::addColumn<QString>("english");
        QTest::addColumn<QString>("chinese");
        QTest::newRow("one") << QStringList{u"%2"_s} << u"%2: "_s << u"%2："_s;
        QTest::newRow("three") << QStringList{u"A"_s, u"B"_s, u"C"_s} << u"A, B, C: "_s << u"A、B、C："_s;
        QTest::newRow("four") << QStringList{u"A"_s, u"B"_s, u"C"_s, u"D"_s} << u"4 projects: "_s << u"4个项目："_s;
    }
    void skewNamesProjects()
    {
        QFETCH(QStringList, projects);
        said::compare([&] {
            const WallTime here{1'768'465'800'000ms};
            return NoticeWords::clockSkew(projects, -12min, here).remove(Wording::clockSkew(-12min, here));
        });
    }
};

QTEST_GUILESS_MAIN(TestNoticeWords)
#include "tst_noticewords.moc"
