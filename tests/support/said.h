#pragma once

#include "tests/support/language.h"

#include <QTest>

#include <functional>

namespace syncdesk {

/// Data rows for functions that word something: what each says in English and in Chinese.
namespace said {

inline void addColumns()
{
    QTest::addColumn<std::function<QString()>>("say");
    QTest::addColumn<QString>("english");
    QTest::addColumn<QString>("chinese");
}

inline void add(const char *name, const std::function<QString()> &say, const QString &english, const QString &chinese)
{
    QTest::newRow(name) << say << english << chinese;
}

/// \a say against the columns "english" and "chinese" of the present row.
inline void compare(const std::function<QString()> &say)
{
    QFETCH(QString, english);
    QFETCH(QString, chinese);
    {
        const Language language(QStringLiteral("en"));
        QVERIFY(language.loaded());
        QCOMPARE(say(), english);
    }
    const Language language(QStringLiteral("zh_CN"));
    QVERIFY(language.loaded());
    QCOMPARE(say(), chinese);
}

/// The present row as add() gave it.
inline void compare()
{
    QFETCH(std::function<QString()>, say);
    compare(say);
}

} // namespace said

} // namespace syncdesk
