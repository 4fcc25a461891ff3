#include "tests/support/said.h"
#include "ui/text/fieldwords.h"

#include <QSet>

using namespace syncdesk;
using namespace Qt::Literals::StringLiterals;

class TestFieldWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void sentence_data()
    {
        said::addColumns();
        const auto add = [](FieldProblem problem, const QString &english, const QString &chinese) {
            said::add(
                qPrintable(english), [problem] { return FieldWords::sentence(problem); }, english, chinese);
        };
        add(FieldProblem::NoName, u"The project needs a name to be told apart."_s, u"请为项目命名以便区分。"_s);
        add(FieldProblem::NoRegion, u"Choose a region, or type its ID."_s, u"请选择区域，或输入其ID。"_s);
        add(FieldProblem::NoProjectId, u"The project ID is missing. “Find projects” looks it up."_s,
            u"缺少项目ID。可用“查找项目”查询。"_s);
        add(FieldProblem::NoProjectFound, u"No project was found that this sign-in may enter. Type the ID by hand."_s,
            u"没有找到该登录信息可以访问的项目。请手动输入ID。"_s);
        add(FieldProblem::MayNotListProjects,
            u"This sign-in may not list projects. Type the project ID by hand: the console shows it under “My Credentials”."_s,
            u"该登录信息无权列出项目。请手动输入项目ID：可在控制台的“我的凭证”中查看。"_s);
        add(FieldProblem::NoneOfRegion,
            u"None of the found projects belongs to this region. Check the region, or choose one of them below."_s,
            u"找到的项目都不属于该区域。请检查区域，或在下方选择一个项目。"_s);
        add(FieldProblem::SeveralOfRegion,
            u"Several of the found projects belong to this region. Choose one of them below."_s,
            u"找到多个属于该区域的项目，请在下方选择一个。"_s);
        add(FieldProblem::OtherRegion, u"By its name, this project belongs to another region than the one above."_s,
            u"从名称看，该项目不属于上面的区域。"_s);
        add(FieldProblem::NoAccessKey, u"The access key ID is missing."_s, u"缺少访问密钥ID。"_s);
        add(FieldProblem::NoSecretKey, u"The secret access key is missing."_s, u"缺少秘密访问密钥。"_s);
        add(FieldProblem::NoSecurityToken, u"A temporary key works only together with its security token."_s,
            u"临时访问密钥必须与其安全Token一起使用。"_s);
        add(FieldProblem::NoUserName, u"The IAM user name is missing."_s, u"缺少IAM用户名。"_s);
        add(FieldProblem::NoAccount, u"The account name is missing: IAM needs it to find the user."_s,
            u"缺少账号名：IAM需要用它查找用户。"_s);
        add(FieldProblem::NoPassword, u"The password is missing."_s, u"缺少密码。"_s);
        add(FieldProblem::NoToken, u"The token is missing."_s, u"缺少Token。"_s);
        add(FieldProblem::NotHost, u"This is not a host name."_s, u"这不是主机名。"_s);
        add(FieldProblem::PlainHttp, u"Only https is used: over http everybody on the way could read the keys."_s,
            u"只使用https：使用http时，传输途中的任何人都能读取密钥。"_s);
        add(FieldProblem::NotHttps, u"Only https addresses can be used."_s, u"只能使用https地址。"_s);
        add(FieldProblem::MoreThanHost, u"Only the host is wanted, without path or user name."_s,
            u"只需填写主机，不含路径或用户名。"_s);
        add(FieldProblem::NoProxyHost, u"The proxy's host name is missing."_s, u"缺少代理的主机名。"_s);
        add(FieldProblem::MoreThanProxyHost,
            u"Only the proxy's host name is wanted here: port, user name and password have fields of their own."_s,
            u"此处只填代理的主机名：端口、用户名和密码另有输入框。"_s);
        add(FieldProblem::FileNotReadable, u"This file cannot be read."_s, u"无法读取此文件。"_s);
        add(FieldProblem::NoCertificate, u"This file holds no certificate in PEM form."_s,
            u"该文件不含PEM格式的证书。"_s);
        add(FieldProblem::NoId, u"The ID is missing."_s, u"缺少ID。"_s);
        add(FieldProblem::NotId, u"An ID has no blanks and no slashes."_s, u"ID中不能有空格和斜杠。"_s);
    }
    void sentence() { said::compare(); }

    /// No two problems are told alike, and none is left out.
    void eachProblemHasItsWords()
    {
        for (const QString &name : {u"en"_s, u"zh_CN"_s}) {
            const Language language(name);
            QSet<QString> told;
            const int last = int(FieldProblem::NotId);
            for (int problem = 0; problem <= last; ++problem)
                told.insert(FieldWords::sentence(FieldProblem(problem)));
            told.remove(QString());
            QCOMPARE(told.size(), last + 1);
        }
    }
};

QTEST_GUILESS_MAIN(TestFieldWords)
#include "tst_fieldwords.moc"
