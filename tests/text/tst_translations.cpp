#include <QDir>
#include <QFile>
#include <QMap>
#include <QRegularExpression>
#include <QSet>
#include <QTest>
#include <QXmlStreamReader>

using namespace Qt::Literals::StringLiterals;

/// The two catalogues as they stand in the source tree. That they hold every text of the sources is the test
/// ui.catalogues, which runs lupdate.
class TestTranslations : public QObject
{
    Q_OBJECT

private:
    struct Message
    {
        QString context{}, source{}, comment{};
        QStringList forms{}; ///< one, or as many as the language has plural forms
        bool plural = false;
        bool finished = true;
    };

    static QList<Message> read(const QString &language)
    {
        const QString path = QStringLiteral(SYNCDESK_TEST_DATA "/../../translations/syncdesk_%1.ts").arg(language);
        QFile file(QDir::cleanPath(path));
        if (!file.open(QIODevice::ReadOnly))
            return {};
        QXmlStreamReader xml(&file);
        QList<Message> messages;
        QString context;
        while (!xml.atEnd()) {
            if (xml.readNext() != QXmlStreamReader::StartElement)
                continue;
            const QString name = xml.name().toString();
            if (name == u"name") {
                context = xml.readElementText();
            } else if (name == u"message") {
                messages << Message{.context = context, .plural = xml.attributes().value("numerus"_L1) == u"yes"};
            } else if (name == u"source") {
                messages.last().source = xml.readElementText();
            } else if (name == u"comment") {
                messages.last().comment = xml.readElementText();
            } else if (name == u"translation") {
                messages.last().finished = !xml.attributes().hasAttribute("type"_L1);
                if (!messages.last().plural)
                    messages.last().forms << xml.readElementText();
            } else if (name == u"numerusform") {
                messages.last().forms << xml.readElementText();
            }
        }
        return xml.hasError() ? QList<Message>() : messages;
    }

    static QString where(const Message &message)
    {
        return u"%1: %2 → %3"_s.arg(message.context, message.source, message.forms.join(u" | "_s));
    }

    static QStringList found(const QString &text, const QRegularExpression &pattern)
    {
        QStringList all;
        for (auto it = pattern.globalMatch(text); it.hasNext();)
            all << it.next().captured();
        all.sort();
        return all;
    }

private Q_SLOTS:
    void complete_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<int>("pluralForms");
        QTest::newRow("zh_CN") << u"zh_CN"_s << 1;
        QTest::newRow("en") << u"en"_s << 2;
    }
    void complete()
    {
        QFETCH(QString, language);
        QFETCH(int, pluralForms);
        const QList<Message> messages = read(language);
        QVERIFY(!messages.isEmpty());
        for (const Message &message : messages) {
            QVERIFY2(message.finished, qPrintable(where(message)));
            QVERIFY2(!message.forms.isEmpty() && !message.forms.contains(QString()), qPrintable(where(message)));
            if (message.plural)
                QVERIFY2(message.forms.size() == pluralForms, qPrintable(where(message)));
        }
    }

    /// Placeholders, line breaks, mnemonics and trailing dots mean the same in both languages.
    void sameParts_data()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("zh_CN") << u"zh_CN"_s;
        QTest::newRow("en") << u"en"_s;
    }
    void sameParts()
    {
        QFETCH(QString, language);
        static const QRegularExpression placeholder(u"%L?\\d|%n"_s);
        static const QRegularExpression mnemonic(u"&[^&\\s]"_s);
        for (const Message &message : read(language)) {
            for (const QString &form : message.forms) {
                QVERIFY2(found(form, placeholder) == found(message.source, placeholder), qPrintable(where(message)));
                QVERIFY2(found(form, mnemonic).size() == found(message.source, mnemonic).size(),
                         qPrintable(where(message)));
                QVERIFY2(form.count(u'\n') == message.source.count(u'\n'), qPrintable(where(message)));
                QVERIFY2(form.endsWith(u'…') == message.source.endsWith(u'…'), qPrintable(where(message)));
                QVERIFY2(!form.contains(u"..."_s) && !message.source.contains(u"..."_s), qPrintable(where(message)));
                const bool filter = message.source.contains(u"(*"_s); // of a file dialog
                QVERIFY2(!filter || form.contains(u"(*"_s), qPrintable(where(message)));
            }
        }
    }

    /// English needs no "(s)" on the screen.
    void englishPluralsAreWords()
    {
        for (const Message &message : read(u"en"_s)) {
            for (const QString &form : message.forms)
                QVERIFY2(!form.contains(u"(s)"_s), qPrintable(where(message)));
        }
    }

    /// Chinese holds Chinese: words that stay as they are in every language are listed here.
    void noEnglishInChinese()
    {
        const QStringList allowed =
            u"Sync Desk ModelArts OBS IAM ID AK SK AK/SK "
            u"Token API KMS CA IP VPN JSON HTTP http "
            u"https http:// https:// v1 v2 HUAWEI OS_ .txt .xml "
            u"txt xml MiB SOCKS5 DNS TLS PEM TOTP CSV "
            u"Ctrl SVG PNG SQLite Qt MIT BSD GNU LGPL "
            u"UTF openrc shell export credentials.csv clouds.yaml "
            u"English KooCLI obsutil OpenStack Terraform SDK GaussDB DLI RDS "
            u"MRS Authorization DIR projects.json en zh_CN debug info warning "
            u"critical chinese yyyy M d HH:mm:ss modelarts:dataset:getDataset modelarts:dataset:updateDataset "
            u"iam:projects:listProjects"_s.split(u' ');
        static const QRegularExpression word(u"\\.?[A-Za-z][A-Za-z0-9_:/.]*"_s);
        static const QRegularExpression mnemonic(u"\\(&[A-Z0-9]\\)|（&[A-Z0-9]）"_s);
        static const QRegularExpression option(u"--[a-z-]+|Ctrl\\+[A-Z]|%n|%\\d|(HUAWEICLOUD_SDK|OS)_[A-Z_]+"_s);
        static const QRegularExpression filter(u"\\(\\*[^)]*\\)"_s);
        for (const Message &message : read(u"zh_CN"_s)) {
            for (QString form : message.forms) {
                form.remove(mnemonic).remove(filter).remove(option);
                for (const QString &one : found(form, word))
                    QVERIFY2(allowed.contains(one), qPrintable(one + u" in "_s + where(message)));
            }
        }
    }

    /// Full-width punctuation beside Chinese; a space only where a figure follows a word that stands by itself.
    void chineseIsSetLikeChinese()
    {
        static const QRegularExpression halfWidth(u"[\\x{4e00}-\\x{9fff}][,;!?:]|[,;!?][\\x{4e00}-\\x{9fff}]"_s);
        static const QRegularExpression bracket(u"[\\x{4e00}-\\x{9fff}] ?\\((?![&*])|\\)[\\x{4e00}-\\x{9fff}]"_s);
        static const QRegularExpression space(
            u"[\\x{4e00}-\\x{9fff}，。：；（）“”、] +[A-Za-z(]"
            "|[A-Za-z)%] +[\\x{4e00}-\\x{9fff}]|[\\x{4e00}-\\x{9fff}] [\\x{4e00}-\\x{9fff}]"
            "|[，。：；（）“”、] | [，。：；（）“”、]"_s);
        static const QRegularExpression full(u"[\\x{4e00}-\\x{9fff}]\\.$"_s);
        for (const Message &message : read(u"zh_CN"_s)) {
            if (message.source.startsWith(u"d MMM"_s))
                continue; // the pattern of a date
            for (const QString &form : message.forms) {
                for (const QRegularExpression &pattern : {halfWidth, bracket, space, full})
                    QVERIFY2(!form.contains(pattern), qPrintable(where(message)));
                // A sentence stays a sentence.
                QVERIFY2(form.endsWith(u'。') == (message.source.endsWith(u'.') && message.source.size() > 1),
                         qPrintable(where(message)));
            }
        }
    }

    /// The terms of the design, wherever they stand alone.
    void officialTerms()
    {
        QMap<QString, QString> chinese;
        for (const Message &message : read(u"zh_CN"_s))
            chinese.insert(message.source, message.forms.value(0));
        const QMap<QString, QString> terms{
            {u"Project ID"_s, u"项目ID"_s},      {u"Region"_s, u"区域"_s},
            {u"Task ID"_s, u"任务ID"_s},         {u"Added"_s, u"新增"_s},
            {u"Removed"_s, u"已删除"_s},         {u"Total"_s, u"总数"_s},
            {u"Error code"_s, u"错误码"_s},      {u"Labeled"_s, u"已标注"_s},
            {u"Unlabeled"_s, u"未标注"_s},       {u"To be confirmed"_s, u"待确认"_s},
            {u"smart task"_s, u"智能任务"_s},    {u"team labeling task"_s, u"团队标注任务"_s},
            {u"Not synced"_s, u"未同步"_s},      {u"Requested"_s, u"已请求"_s},
            {u"Queued"_s, u"排队中"_s},          {u"Starting"_s, u"开始执行"_s},
            {u"Running"_s, u"运行中"_s},         {u"Done"_s, u"已完成"_s},
            {u"Failed"_s, u"已失败"_s},          {u"Outcome unknown"_s, u"结果未知"_s},
            {u"Cannot sync"_s, u"不支持同步"_s},
        };
        for (auto it = terms.begin(); it != terms.end(); ++it)
            QCOMPARE(chinese.value(it.key()), it.value());
    }
};

QTEST_GUILESS_MAIN(TestTranslations)
#include "tst_translations.moc"
