#include "tests/support/said.h"
#include "ui/text/actionwords.h"

#include <QSet>

using namespace syncdesk;
using namespace Qt::Literals::StringLiterals;

class TestActionWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void whyNot_data()
    {
        said::addColumns();
        const auto add = [](WhyNot reason, const QString &english, const QString &chinese) {
            said::add(
                qPrintable(english), [reason] { return ActionWords::whyNot(reason); }, english, chinese);
        };
        add(WhyNot::NoRowSelected, u"Select a row first."_s, u"请先选择一行。"_s);
        add(WhyNot::NoneCanStart, u"None of the selected rows can be synchronised now."_s,
            u"所选的行目前都无法同步。"_s);
        add(WhyNot::NoLostStart, u"Only after an unknown outcome that was looked up."_s,
            u"仅在结果未知且已查询过之后可用。"_s);
        add(WhyNot::NotWatched, u"Nothing is being watched here."_s, u"此处没有正在跟踪的同步。"_s);
        add(WhyNot::NotStopped, u"No run here that watching was stopped for."_s, u"此处没有已停止跟踪的同步。"_s);
        add(WhyNot::NotQueued, u"Nothing waits in the queue here."_s, u"此处没有在队列中等待的启动请求。"_s);
        add(WhyNot::NotAddedById, u"Only rows that were added by ID can be removed here."_s,
            u"此处只能移除按ID添加的行。"_s);
        add(WhyNot::NoRowsShown, u"The table shows no rows."_s, u"表格中没有显示任何行。"_s);
        add(WhyNot::NoEntryChosen, u"Choose an entry of the activity list first."_s, u"请先选择一个活动条目。"_s);
        add(WhyNot::EntryCannotStart, u"This one cannot be started again."_s, u"该条目不能重新启动。"_s);
        add(WhyNot::EntryIsOver, u"There is nothing to look for: this one is over."_s, u"无需查询：该运行已结束。"_s);
        add(WhyNot::EntryGoesOn, u"It goes on; it leaves the list when it is over."_s,
            u"它仍在进行，结束后才能从列表中移除。"_s);
        add(WhyNot::NoProjectChosen, u"Choose a project first."_s, u"请先选择一个项目。"_s);
        add(WhyNot::DemoNeedsNoAccount, u"The demo cloud needs no account."_s, u"演示云无需账号。"_s);
        add(WhyNot::IsFirst, u"It is the first one."_s, u"该项目已位于首位。"_s);
        add(WhyNot::IsLast, u"It is the last one."_s, u"该项目已位于末位。"_s);
        add(WhyNot::NoProject, u"Add a project first."_s, u"请先添加一个项目。"_s);
        add(WhyNot::NothingToExport, u"Add a project first; the demo cloud is not exported."_s,
            u"请先添加项目；演示云不会被导出。"_s);
        add(WhyNot::NoSignInChosen, u"Choose a sign-in first."_s, u"请先选择一条登录信息。"_s);
        add(WhyNot::NoProjectTicked, u"Tick a project first."_s, u"请先勾选项目。"_s);
        add(WhyNot::TestGoesOn, u"The test is going on"_s, u"正在测试"_s);
    }
    void whyNot() { said::compare(); }

    /// No two reasons are told alike, and none is left out.
    void eachReasonHasItsWords()
    {
        for (const QString &name : {u"en"_s, u"zh_CN"_s}) {
            const Language language(name);
            QSet<QString> told;
            const int last = int(WhyNot::TestGoesOn);
            for (int reason = 0; reason <= last; ++reason)
                told.insert(ActionWords::whyNot(WhyNot(reason)));
            told.remove(QString());
            QCOMPARE(told.size(), last + 1);
        }
    }

    void messages_data()
    {
        using said::add;
        said::addColumns();
        add(
            "one requested", [] { return ActionWords::requested(1); }, u"1 synchronisation requested"_s,
            u"已请求1个同步任务"_s);
        add(
            "requested", [] { return ActionWords::requested(3); }, u"3 synchronisations requested"_s,
            u"已请求3个同步任务"_s);
        add(
            "one row", [] { return ActionWords::rowsCopied(1); }, u"1 row copied"_s, u"已复制1行"_s);
        add(
            "rows", [] { return ActionWords::rowsCopied(2); }, u"2 rows copied"_s, u"已复制2行"_s);
        add("report", ActionWords::reportCopied, u"Report copied"_s, u"已复制报告"_s);
        add("IDs", ActionWords::copied, u"Copied"_s, u"已复制"_s);
        add("lists", ActionWords::readingLists, u"Reading the lists again"_s, u"正在重新读取列表"_s);
        add("polling", ActionWords::pollingGoesOn, u"Polling goes on"_s, u"已恢复查询"_s);
        add("gone", ActionWords::rowIsGone, u"This row is no longer in the list"_s, u"此行已不在列表中"_s);
        add(
            "added", [] { return ActionWords::projectAdded(u"%2"_s); }, u"Project “%2” was added"_s,
            u"已添加项目“%2”"_s);
        add(
            "removed", [] { return ActionWords::projectRemoved(u"A"_s); }, u"Project “A” was removed"_s,
            u"已移除项目“A”"_s);
        add(
            "one exported", [] { return ActionWords::exported(1); },
            u"1 project was exported, without keys and passwords"_s, u"已导出1个项目，不含密钥和密码"_s);
        add(
            "exported", [] { return ActionWords::exported(4); },
            u"4 projects were exported, without keys and passwords"_s, u"已导出4个项目，不含密钥和密码"_s);
        add("asks again", ActionWords::asksAgain, u"Every question is asked again from now on."_s,
            u"从现在起会重新询问所有问题。"_s);
    }
    void messages() { said::compare(); }

    void questions_data()
    {
        using said::add;
        said::addColumns();
        add(
            "remove", [] { return ActionWords::removeHeading(u"A"_s); }, u"Remove “A”?"_s, u"移除“A”？"_s);
        add("what goes with it", ActionWords::removeWarning,
            u"Its keys and passwords and its history on this computer are removed too. Nothing changes in the service; "
            u"synchronisations that go on there go on."_s,
            u"该项目在本机上的密钥、密码和历史记录也会一并移除。服务中的内容不受影响，正在进行的同步会继续。"_s);
        add("quit", ActionWords::quitHeading, u"Quit while synchronisations go on?"_s, u"同步仍在进行，是否退出？"_s);
        add("export", ActionWords::notExportedHeading, u"Nothing was exported"_s, u"没有导出任何内容"_s);
        add(
            "not written", [] { return ActionWords::notWritten(u"/a/b.json"_s); },
            u"/a/b.json could not be written. Look whether there is room and whether you may write there."_s,
            u"无法写入 /a/b.json。请检查是否有空间以及是否有写入权限。"_s);
        add(
            "one left out", [] { return ActionWords::leftOut(1); },
            u"1 selected row cannot be synchronised now and is left out."_s, u"所选的1行目前无法同步，已跳过。"_s);
        add(
            "left out", [] { return ActionWords::leftOut(5); },
            u"5 selected rows cannot be synchronised now and are left out."_s, u"所选的5行目前无法同步，已跳过。"_s);
        add(
            "one project", [] { return ActionWords::doNotAskAgain(1); }, u"&Do not ask again for this project"_s,
            u"对该项目不再询问(&D)"_s);
        add(
            "projects", [] { return ActionWords::doNotAskAgain(2); }, u"&Do not ask again for these projects"_s,
            u"对这些项目不再询问(&D)"_s);
        add(
            "copy", [] { return ActionWords::copyName(u"A"_s); }, u"A (copy)"_s, u"A（副本）"_s);
    }
    void questions() { said::compare(); }
};

QTEST_GUILESS_MAIN(TestActionWords)
#include "tst_actionwords.moc"
