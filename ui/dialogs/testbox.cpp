#include "ui/dialogs/testbox.h"

#include "ui/paint/icons.h"
#include "ui/paint/theme.h"
#include "ui/panels/textlabel.h"
#include "ui/text/actionwords.h"
#include "ui/text/wording.h"

#include <QCoreApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace syncdesk {

TestBox::TestBox(CloudProbe &probe, QWidget *parent)
    : QWidget(parent), m_probe(probe), m_button(new QPushButton), m_caFile(new QPushButton), m_verdict(new TextLabel),
      m_list(new QListWidget)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    auto *head = new QHBoxLayout;
    head->setSpacing(10);
    head->addWidget(m_button);
    m_verdict->setAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    head->addWidget(m_verdict, 1);
    layout->addLayout(head);
    layout->addWidget(m_list);
    m_list->setWordWrap(true);
    m_list->setTextElideMode(Qt::ElideNone);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    m_list->setMinimumHeight(fontMetrics().height() * 9);
    m_list->setSpacing(1);
    m_list->hide();
    layout->addWidget(m_caFile, 0, Qt::AlignLeading);
    connect(m_caFile, &QPushButton::clicked, this, &TestBox::caFileRequested);
    connect(m_button, &QPushButton::clicked, this, &TestBox::startRequested);
    retranslate();
}

void TestBox::start(const Project &project, const Secret &secret)
{
    reset();
    m_test = m_probe.newTest(project, secret, this);
    connect(m_test, &ConnectionTest::stepChanged, this, &TestBox::take);
    connect(m_test, &ConnectionTest::finished, this,
            [this](bool passed, const Capabilities &capabilities, const QString &projectId, const QString &userId) {
                m_passed = passed;
                if (m_test)
                    m_test->deleteLater();
                m_test.clear();
                render();
                comeIntoView();
                Q_EMIT learned(passed, capabilities, projectId, userId);
            });
    m_list->show();
    render();
    comeIntoView();
    m_test->start();
}

/// The list opens below the button, where the dialog may end; once the layout has made room for it.
void TestBox::comeIntoView()
{
    QMetaObject::invokeMethod(
        this,
        [this] {
            for (QWidget *above = parentWidget(); above; above = above->parentWidget()) {
                if (auto *area = qobject_cast<QScrollArea *>(above)) {
                    area->widget()->layout()->activate();
                    // what was learned may have made the form longer, which the area hears of by this event alone
                    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
                    area->ensureWidgetVisible(this, 0, 8);
                }
            }
        },
        Qt::QueuedConnection);
}

void TestBox::reset()
{
    delete m_test;
    m_steps.clear();
    m_passed.reset();
    m_list->hide();
    render();
}

void TestBox::take(const ConnectionTest::StepResult &result)
{
    const auto known = std::find_if(m_steps.begin(), m_steps.end(),
                                    [&](const ConnectionTest::StepResult &step) { return step.step == result.step; });
    if (known != m_steps.end())
        *known = result;
    else
        m_steps.append(result);
    render();
}

void TestBox::render()
{
    const Colours c = Theme::colours(palette());
    m_button->setEnabled(!m_test);
    m_button->setToolTip(m_test ? ActionWords::whyNot(WhyNot::TestGoesOn) : QString());
    m_verdict->say(m_test ? Wording::testing() : Wording::testVerdict(m_passed));
    m_caFile->setVisible(std::any_of(m_steps.cbegin(), m_steps.cend(), [](const ConnectionTest::StepResult &step) {
        return step.outcome == ConnectionTest::Outcome::Failed && step.error.kind == ApiError::Kind::Untrusted;
    }));
    m_verdict->setColour(m_test || !m_passed ? c.muted : *m_passed ? c.good : c.bad);

    while (m_list->count() > m_steps.size())
        delete m_list->takeItem(m_list->count() - 1);
    while (m_list->count() < m_steps.size())
        m_list->addItem(QString());
    for (int i = 0; i < m_steps.size(); ++i) {
        const ConnectionTest::StepResult &step = m_steps.at(i);
        QString icon = u"state-queued"_s;
        QColor colour = c.muted;
        switch (step.outcome) {
        case ConnectionTest::Outcome::Running:
            break;
        case ConnectionTest::Outcome::Passed:
            icon = u"state-done"_s;
            colour = c.good;
            break;
        case ConnectionTest::Outcome::Warning:
            icon = u"warning"_s;
            colour = c.warning;
            break;
        case ConnectionTest::Outcome::Failed:
            icon = u"state-failed"_s;
            colour = c.bad;
            break;
        case ConnectionTest::Outcome::Skipped:
            icon = u"state-cannot"_s;
            break;
        }
        QListWidgetItem *item = m_list->item(i);
        item->setText(Wording::testLine(step));
        item->setIcon(Icons::pixmap(icon, colour, fontMetrics().height(), devicePixelRatioF()));
    }
    if (m_list->count() > 0)
        m_list->scrollToItem(m_list->item(m_list->count() - 1));
}

void TestBox::retranslate()
{
    m_button->setText(tr("&Test connection"));
    m_caFile->setText(tr("Use a CA fi&le…"));
    m_caFile->setToolTip(tr("Chooses the certificate of the authority that your network or company uses"));
    m_list->setAccessibleName(tr("Connection test"));
    render();
}

void TestBox::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::LocaleChange)
        retranslate();
    else if (event->type() == QEvent::PaletteChange)
        render();
}

} // namespace syncdesk
