#include "tests/support/said.h"
#include "ui/text/importwords.h"

using namespace syncdesk;
using namespace Qt::Literals::StringLiterals;

class TestImportWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void words_data()
    {
        using said::add;
        said::addColumns();
        add("looking", ImportWords::looking, u"Looking…"_s, u"正在查找…"_s);
        add(
            "nothing found", [] { return ImportWords::count(0); }, u"No sign-in was found."_s, u"没有找到登录信息。"_s);
        add(
            "none to add", [] { return ImportWords::toAdd(0, 0); },
            u"There is no project in this file that can be added."_s, u"此文件中没有可以添加的项目。"_s);
        add(
            "one of them", [] { return ImportWords::toAdd(1, 1200); },
            u"1 project of 1,200 will be added. Keys and passwords are not in the file: each project asks for its "
            u"own."_s,
            u"共1,200个项目，将添加1个。文件中没有密钥和密码，每个项目会各自询问。"_s);
        const auto note = [](bool known, bool unasked) {
            return [=] {
                Project project;
                project.caFile = u"/a/ca.pem"_s;
                return ImportWords::note(known || unasked ? project : Project(), known, unasked);
            };
        };
        add("nothing to note", note(false, false), {}, {});
        add("known", note(true, false), u"already in the list, trusts /a/ca.pem"_s, u"已在列表中、信任 /a/ca.pem"_s);
        add("would be asked at once", note(false, true),
            u"trusts /a/ca.pem, would get this computer's variables at once: tick it only if you trust the file"_s,
            u"信任 /a/ca.pem、会立即得到本机的环境变量，仅在信任该文件时勾选"_s);
    }
    void words() { said::compare(); }
};

QTEST_GUILESS_MAIN(TestImportWords)
#include "tst_importwords.moc"
