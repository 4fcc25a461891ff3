#include "ui/panels/steadylabel.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QPushButton>
#include <QRegularExpression>
#include <QTest>

using namespace syncdesk;
using namespace Qt::Literals::StringLiterals;

namespace {

/// How often \a watched was told to lay itself out, or was painted.
class Meter : public QObject
{
public:
    Meter(QWidget *watched, QEvent::Type type) : m_type(type) { watched->installEventFilter(this); }
    bool eventFilter(QObject *, QEvent *event) override
    {
        times += event->type() == m_type;
        return false;
    }
    int times = 0;

private:
    QEvent::Type m_type;
};

} // namespace

/// A label whose text changes each second beside others that do not.
class TestSteadyLabel : public QObject
{
    Q_OBJECT
private:
    struct Fixture
    {
        Fixture()
        {
            auto *layout = new QHBoxLayout(&window);
            layout->addWidget(label);
            layout->addWidget(neighbour);
            layout->addStretch();
            window.resize(900, 60);
            sayInPlace(label, u"12 s ago"_s);
            window.show();
            QApplication::processEvents();
            sayInPlace(label, u"12 s ago"_s); // in its window now
            QApplication::processEvents();
        }
        QWidget window{};
        QLabel *label = new QLabel;
        QPushButton *neighbour = new QPushButton(u"Refresh"_s);
    };

private Q_SLOTS:
    void aNewFigureLaysNothingOut()
    {
        Fixture f;
        Meter layouts(&f.window, QEvent::LayoutRequest);
        Meter paintings(f.neighbour, QEvent::Paint);
        sayInPlace(f.label, u"13 s ago"_s);
        QApplication::processEvents();
        QCOMPARE(f.label->text(), u"13 s ago"_s);
        QCOMPARE(layouts.times, 0);
        QCOMPARE(paintings.times, 0);
        f.label->setMinimumSize(0, 0); // the meters do meter
        f.label->setText(u"14 s ago"_s);
        QApplication::processEvents();
        QVERIFY(layouts.times > 0);
    }

    void moreTextGetsItsRoom()
    {
        Fixture f;
        const int before = f.label->width();
        sayInPlace(f.label, u"from an earlier start, 3 h ago"_s);
        QApplication::processEvents();
        QVERIFY(f.label->width() > before);
        QVERIFY(f.label->width() >= f.label->fontMetrics().horizontalAdvance(f.label->text()));
        sayInPlace(f.label, u"just now"_s);
        QApplication::processEvents();
        QVERIFY2(f.label->width() < before + f.label->fontMetrics().averageCharWidth() * 3,
                 qPrintable(u"%1 after %2"_s.arg(f.label->width()).arg(before)));
    }

    void aLongTextIsLeftToTheLayout()
    {
        Fixture f;
        sayInPlace(f.label, u"much "_s.repeated(80));
        QCOMPARE(f.label->maximumWidth(), QWIDGETSIZE_MAX);
        QCOMPARE(f.label->minimumWidth(), 0);
        sayInPlace(f.label, u"12 s ago"_s);
        QApplication::processEvents();
        QVERIFY(f.label->width() >= f.label->fontMetrics().horizontalAdvance(f.label->text()));
        QVERIFY(f.label->width() < 200);
    }

    void anotherFontGetsItsRoom()
    {
        Fixture f;
        QFont large = f.label->font();
        large.setPointSizeF(large.pointSizeF() * 2);
        f.label->setFont(large);
        sayInPlace(f.label, u"12 s ago"_s);
        QApplication::processEvents();
        QVERIFY(f.label->width() >= f.label->fontMetrics().horizontalAdvance(f.label->text()));
        QVERIFY(f.label->height() >= f.label->fontMetrics().height());
    }
};

QTEST_MAIN(TestSteadyLabel)
#include "tst_steadylabel.moc"
