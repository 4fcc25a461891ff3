#include "tests/support/said.h"
#include "ui/text/emptywords.h"
#include "ui/text/errorwords.h"

using namespace syncdesk;
using namespace Qt::Literals::StringLiterals;

namespace {

using Words = EmptyWords::Words;
using Rows = EmptyWords::Rows;

QString whole(const Words &words)
{
    return QStringList{words.title, words.text, words.button}.join(u" | "_s);
}

ProjectState project(ProjectState::Link link, ApiError::Kind kind)
{
    ProjectState state;
    state.link = link;
    state.lastError.kind = kind;
    return state;
}

} // namespace

class TestEmptyWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void words_data()
    {
        said::addColumns();
        const auto add = [](const char *name, const std::function<Words()> &words, const QString &english,
                            const QString &chinese) {
            said::add(
                name, [words] { return whole(words()); }, english, chinese);
        };
        add("no project", EmptyWords::noProject,
            u"No project yet | Add a ModelArts project to see its datasets and annotation jobs here. | Add project…"_s,
            u"尚无项目 | 添加一个ModelArts项目，即可在此查看其数据集和标注作业。 | 添加项目…"_s);
        add(
            "filter", [] { return EmptyWords::nothingMatches(1200); },
            u"Nothing matches the filter | 0 of 1,200 shown | Clear filter"_s,
            u"没有符合筛选条件的内容 | 显示0 / 1,200 | 清除筛选"_s);
        add(
            "loading datasets", [] { return EmptyWords::loading(Rows::Datasets); }, u"Loading datasets… |  | "_s,
            u"正在加载数据集… |  | "_s);
        add(
            "loading jobs", [] { return EmptyWords::loading(Rows::Jobs); }, u"Loading annotation jobs… |  | "_s,
            u"正在加载标注作业… |  | "_s);
        add("not read", EmptyWords::notRead,
            u"No list was read yet | The list of projects at the left says what is needed. | "_s,
            u"尚未读取到列表 | 左侧的项目列表会说明需要做什么。 | "_s);
        add(
            "no datasets", [] { return EmptyWords::noneListed(Rows::Datasets); },
            u"No datasets here | The service lists none that this sign-in may see. A wrong region or project looks the "
            u"same: check both if there should be some. A dataset whose ID is known can be added by hand. | Add by "
            u"ID…"_s,
            u"没有数据集 | "
            u"服务没有列出该登录信息可以查看的数据集。区域或项目有误时也是如此：如果本应有数据集，请检查这两项。已知ID"
            u"的"
            u"数据集可以手动添加。 | 按ID添加…"_s);
        add(
            "no jobs", [] { return EmptyWords::noneListed(Rows::Jobs); },
            u"No annotation jobs here | The service lists none that this sign-in may see. A wrong region or project "
            u"looks the same: check both if there should be some. | "_s,
            u"没有标注作业 | "
            u"服务没有列出该登录信息可以查看的内容。区域或项目有误时也是如此：如果本应有内容，请检查这两项。 | "_s);
        add("nothing selected", EmptyWords::nothingSelected,
            u"Nothing selected | Select a dataset or an annotation job to watch its synchronisation here. | "_s,
            u"未选择任何内容 | 选择一个数据集或标注作业，即可在此查看其同步情况。 | "_s);
        said::add("no activity", EmptyWords::noActivity,
                  u"Nothing happened yet. What starts, fails and ends is listed here."_s,
                  u"尚无活动。启动、失败和结束的同步会列在这里。"_s);
    }
    void words() { said::compare(); }

    /// The one button leads to what helps.
    void trouble_data()
    {
        using Link = ProjectState::Link;
        using Kind = ApiError::Kind;
        QTest::addColumn<ProjectState>("state");
        QTest::addColumn<QString>("english");
        QTest::addColumn<QString>("chinese");
        QTest::newRow("signed out") << project(Link::SignInNeeded, Kind::SignedOut) << u"Sign in again…"_s
                                    << u"重新登录…"_s;
        QTest::newRow("untrusted") << project(Link::Unreachable, Kind::Untrusted) << u"Use a CA file…"_s
                                   << u"使用CA文件…"_s;
        QTest::newRow("offline") << project(Link::Unreachable, Kind::Offline) << u"Try again"_s << u"重试"_s;
        QTest::newRow("not offered") << project(Link::NotOffered, Kind::Missing) << u"Try again"_s << u"重试"_s;
    }
    void trouble()
    {
        QFETCH(ProjectState, state);
        said::compare([&] { return EmptyWords::trouble(state).button; });
        said::compare([&] {
            const Words words = EmptyWords::trouble(state);
            const ApiError &error = state.lastError;
            const bool told = words.title == ErrorWords::title(error) &&
                              words.text == ErrorWords::cause(error) + u'\n' + ErrorWords::remedy(error);
            return told ? words.button : words.title + words.text;
        });
    }
};

QTEST_GUILESS_MAIN(TestEmptyWords)
#include "tst_emptywords.moc"
