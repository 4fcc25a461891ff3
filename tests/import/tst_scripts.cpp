#include "app/import/parsers.h"
#include "app/import/shellwords.h"
#include "tests/import/findings.h"

#include <QTest>

using namespace syncdesk;
using namespace syncdesk::importing;
using namespace Qt::Literals::StringLiterals;

/// openrc files, variables and Terraform: text that other programs would run or work out.
class TestScripts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void shellValue_data();
    void shellValue();
    void openRc_data();
    void openRc();
    void terraform_data();
    void terraform();
    void variables();
};

void TestScripts::shellValue_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("value"); // null: needs a shell
    const auto row = [](const char *name, const QString &text, const QString &value) {
        QTest::newRow(name) << text << value;
    };
    const QString shell;
    row("bare", u"abc"_s, u"abc"_s);
    row("empty", u""_s, u""_s);
    row("comment behind", u"abc # x"_s, u"abc"_s);
    row("number sign inside", u"a#b"_s, u"a#b"_s);
    row("single", u"'a $b `c` \\ \"'"_s, u"a $b `c` \\ \""_s);
    row("double", u"\"a b\""_s, u"a b"_s);
    row("double, escapes", u"\"\\\"\\\\\\$\\`\\n\""_s, u"\"\\$`\\n"_s);
    row("joined", u"a'b'\"c\"\\ d"_s, u"abc d"_s);
    row("tilde inside", u"a~"_s, u"a~"_s);
    row("semicolon at the end", u"abc;"_s, u"abc"_s);
    row("empty quotes", u"''"_s, u""_s);
    row("variable", u"$X"_s, shell);
    row("variable in quotes", u"\"$X\""_s, shell);
    row("command", u"$(id)"_s, shell);
    row("old command", u"`id`"_s, shell);
    row("old command in quotes", u"\"`id`\""_s, shell);
    row("another command behind", u"a; rm -rf x"_s, shell);
    row("pipe", u"a|b"_s, shell);
    row("tilde", u"~/x"_s, shell);
    row("open single", u"'abc"_s, shell);
    row("open double", u"\"abc"_s, shell);
    row("open double, backslash", u"\"abc\\"_s, shell);
    row("goes on", u"abc\\"_s, shell);
}

void TestScripts::shellValue()
{
    QFETCH(QString, text);
    QFETCH(QString, value);
    const std::optional<ShellValue> read = readShellValue(text);
    QCOMPARE(read.has_value(), !value.isNull());
    if (read)
        QCOMPARE(read->text, value);
}

void TestScripts::openRc_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("signIns");
    QTest::addColumn<QStringList>("problems");
    const auto row = [](const char *name, const QString &text, const QStringList &signIns,
                        const QStringList &problems = {}) { QTest::newRow(name) << text << signIns << problems; };
    const QString user = u"password - eu-de eu-de u@OTC-1"_s;
    const QString head =
        u"#!/bin/sh\n# mine\nexport OS_AUTH_URL=https://iam.eu-de.otc.t-systems.com:443/v3\n"
        "export OS_USERNAME=u\nexport OS_USER_DOMAIN_NAME=\"OTC-1\"\nexport OS_TENANT_NAME='eu-de'\n"_s;
    row("plain", head + u"export OS_PASSWORD=\"a b\"\n"_s, {user + u" a b"_s});
    row("two on a line", head + u"export OS_PASSWORD=a OS_REGION=eu-de # x\n"_s, {user + u" a"_s});
    row("as the dashboard writes it",
        head + u"unset OS_TENANT_ID\n"
               "if [ -z \"$OS_USER_DOMAIN_NAME\" ]; then unset OS_USER_DOMAIN_NAME; fi\n"
               "echo \"Please enter your Password: \"\nread -sr OS_PASSWORD_INPUT\n"
               "export OS_PASSWORD=$OS_PASSWORD_INPUT\nexport OS_INTERFACE=public\n"_s,
        {user}, {u"NeedsShell:8"_s, u"NeedsShell:11 OS_PASSWORD"_s});
    row("a later line takes it back", head + u"export OS_PASSWORD=a\nexport OS_PASSWORD=$(pass x)\n"_s, {user},
        {u"NeedsShell:8 OS_PASSWORD"_s});
    row("unset", head + u"export OS_PASSWORD=a\nunset OS_PASSWORD\n"_s, {user});
    row("within if", head + u"if true; then\nexport OS_PASSWORD=a\nfi\nexport OS_PASSWORD=b\n"_s, {user + u" b"_s},
        {u"NeedsShell:7"_s, u"NeedsShell:8 OS_PASSWORD"_s});
    row("other variables do not matter", head + u"export PATH=$PATH:/x\nexport OS_PASSWORD=a"_s, {user + u" a"_s});
    row("keys of the SDK", u"export HUAWEICLOUD_SDK_AK=A1\nexport HUAWEICLOUD_SDK_SK=S1\n"_s, {u"key - - - A1 S1"_s});
    row("token and keys", u"export OS_REGION_NAME=eu-de OS_TOKEN=T OS_ACCESS_KEY=A1 OS_SECRET_KEY=S1"_s,
        {u"token - eu-de - - T"_s, u"key - eu-de - A1 S1"_s});
    row("nothing of sign-in", u"export A=b\n"_s, {}, {u"Nothing"_s});
    row("all needs a shell", u"export OS_USERNAME=$(whoami)\n"_s, {}, {u"NeedsShell:1 OS_USERNAME"_s, u"Nothing"_s});
    row("not exported", u"OS_USERNAME=u\n"_s, {}, {u"NeedsShell:1"_s, u"Nothing"_s});
}

void TestScripts::openRc()
{
    QFETCH(QString, text);
    const ImportFindings found = parseOpenRc(text, u"/openrc"_s);
    QTEST(briefs(found.signIns), "signIns");
    QTEST(briefs(found.problems), "problems");
}

void TestScripts::terraform_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("signIns");
    QTest::addColumn<QStringList>("problems");
    const auto row = [](const char *name, const QString &text, const QStringList &signIns,
                        const QStringList &problems = {}) { QTest::newRow(name) << text << signIns << problems; };
    row("provider",
        u"provider \"huaweicloud\" {\n  region     = \"cn-north-4\" # here\n  access_key = \"A1\"\n"
        "  secret_key = \"S\\\"1\"\n  assume_role {\n    region = \"x\"\n  }\n  project_name = \"cn-north-4\"\n}\n"_s,
        {u"key huaweicloud cn-north-4 cn-north-4 A1 S\"1"_s});
    row("OTC with a user",
        u"provider \"opentelekomcloud\" {\n  user_name = \"u\"\n  password = \"p\"\n  domain_name = \"d\"\n"
        "  tenant_name = \"eu-de\"\n  auth_url = \"https://iam.eu-de.otc.t-systems.com/v3\"\n}\n"_s,
        {u"password opentelekomcloud eu-de eu-de u@d p"_s});
    row("variables", u"region = \"cn-north-4\"\naccess_key = \"A1\"\nsecret_key = \"S1\"\n"_s,
        {u"key - cn-north-4 - A1 S1"_s});
    row("references", u"provider \"huaweicloud\" {\n  access_key = var.ak\n  secret_key = \"${var.sk}\"\n}\n"_s, {},
        {u"NotLiteral:2 huaweicloud access_key"_s, u"NotLiteral:3 huaweicloud secret_key"_s});
    row("other blocks do not matter",
        u"resource \"x\" \"y\" {\n  access_key = \"A1\"\n  secret_key = \"S1\"\n}\n"
        "provider \"aws\" {\n  access_key = \"A1\"\n  secret_key = \"S1\"\n}\n"_s,
        {}, {u"Nothing"_s});
}

void TestScripts::terraform()
{
    QFETCH(QString, text);
    const ImportFindings found = parseTerraform(text, u"/main.tf"_s);
    QTEST(briefs(found.signIns), "signIns");
    QTEST(briefs(found.problems), "problems");
}

void TestScripts::variables()
{
    const ImportFindings found = readVariables({{u"HUAWEICLOUD_SDK_AK"_s, u"A1"_s},
                                                {u"HUAWEICLOUD_SDK_SK"_s, u"S1"_s},
                                                {u"HUAWEICLOUD_SDK_SECURITY_TOKEN"_s, u"T1"_s},
                                                {u"HUAWEICLOUD_SDK_PROJECT_ID"_s, u"p1"_s},
                                                {u"OS_USERNAME"_s, u"u"_s},
                                                {u"OS_PASSWORD"_s, u" p "_s},
                                                {u"OS_DOMAIN_NAME"_s, u"d"_s},
                                                {u"HW_ACCESS_KEY"_s, u"A2"_s},
                                                {u"HW_SECRET_KEY"_s, u"S2"_s},
                                                {u"HW_REGION_NAME"_s, u"cn-east-3"_s}});
    QCOMPARE(briefs(found.signIns),
             QStringList({u"temporary - - p1 A1 S1 T1"_s, u"password - - - u@d  p "_s, u"key - cn-east-3 - A2 S2"_s}));
    QCOMPARE(found.signIns[0].source, SignInSource::SdkEnvironment);
    QCOMPARE(found.signIns[1].source, SignInSource::OpenStackEnvironment);
    QCOMPARE(found.signIns[2].source, SignInSource::TerraformEnvironment);
    QCOMPARE(readVariables({{u"PATH"_s, u"/x"_s}}), ImportFindings());
    QCOMPARE(briefs(readVariables({{u"HUAWEICLOUD_SDK_IDP_ID"_s, u"x"_s}, {u"HUAWEICLOUD_SDK_ID_TOKEN_FILE"_s, u"y"_s}})
                        .problems),
             QStringList(u"OtherSignIn HUAWEICLOUD_SDK_IDP_ID"_s));
}

QTEST_GUILESS_MAIN(TestScripts)
#include "tst_scripts.moc"
