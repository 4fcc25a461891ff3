#include "ui/panels/noticebar.h"

#include "ui/paint/em.h"
#include "ui/paint/icons.h"
#include "ui/paint/theme.h"
#include "ui/panels/textlabel.h"
#include "ui/text/noticewords.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QRegularExpressionValidator>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;

namespace syncdesk {

namespace {

constexpr int ShownAtOnce = 3;

} // namespace

/// One notice.
class NoticeBar::Strip : public QFrame
{
public:
    explicit Strip(NoticeBar *bar)
        : m_bar(bar), m_icon(new QLabel), m_text(new TextLabel), m_field(new QLineEdit), m_action(new QPushButton),
          m_dismiss(new QToolButton)
    {
        auto *layout = new QHBoxLayout(this);
        layout->setContentsMargins(12, 6, 8, 6);
        layout->setSpacing(9);
        m_text->setAlignment(Qt::AlignLeading | Qt::AlignVCenter);
        m_dismiss->setAutoRaise(true);
        layout->addWidget(m_icon, 0, Qt::AlignVCenter);
        layout->addWidget(m_text, 1);
        layout->addWidget(m_field, 0, Qt::AlignVCenter);
        layout->addWidget(m_action, 0, Qt::AlignVCenter);
        layout->addWidget(m_dismiss, 0, Qt::AlignVCenter);
        QObject::connect(m_action, &QPushButton::clicked, bar, [this] { act(); });
        prepareField();
        QObject::connect(m_dismiss, &QToolButton::clicked, bar, [bar, this] { bar->dismiss(m_notice.id); });
    }

    void setNotice(const Notice &notice)
    {
        m_notice = notice;
        m_text->say(notice.text);
        m_field->setVisible(!notice.field.isEmpty());
        m_field->setAccessibleName(notice.field);
        m_field->setPlaceholderText(notice.field);
        m_action->setText(notice.action);
        m_action->setEnabled(notice.field.isEmpty() || m_field->hasAcceptableInput());
        m_action->setVisible(!notice.action.isEmpty());
        retranslate();
        colour();
    }
    const Notice &notice() const { return m_notice; }

    void retranslate()
    {
        m_dismiss->setText(NoticeBar::tr("Dismiss"));
        m_dismiss->setToolTip(NoticeBar::tr("Dismiss"));
    }

protected:
    void changeEvent(QEvent *event) override
    {
        QFrame::changeEvent(event);
        if (event->type() == QEvent::PaletteChange)
            colour();
    }

    void paintEvent(QPaintEvent *) override
    {
        const Colours c = Theme::colours(palette());
        const bool info = m_notice.tone == Notice::Tone::Info;
        const bool warning = m_notice.tone == Notice::Tone::Warning;
        QPainter painter(this);
        painter.fillRect(rect(), info ? c.infoFill : warning ? c.warningFill : c.errorFill);
        painter.fillRect(QRect(0, height() - 1, width(), 1), info ? c.infoEdge : warning ? c.warningEdge : c.errorEdge);
    }

private:
    void prepareField()
    {
        static const QRegularExpression digits(u"\\s*(?:\\d\\s*){6,8}"_s);
        m_field->setValidator(new QRegularExpressionValidator(digits, m_field));
        m_field->setInputMethodHints(Qt::ImhDigitsOnly | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText);
        m_field->setFixedWidth(em(m_field->fontMetrics()) * 16);
        m_field->hide();
        QObject::connect(m_field, &QLineEdit::textChanged, m_action,
                         [this] { m_action->setEnabled(m_field->hasAcceptableInput()); });
        QObject::connect(m_field, &QLineEdit::returnPressed, m_action, [this] { act(); });
    }

    void act()
    {
        if (m_notice.field.isEmpty())
            return m_bar->actionRequested(m_notice.id);
        static const QRegularExpression blanks(u"\\s"_s);
        const QString passcode = m_field->text().remove(blanks);
        m_field->clear(); // good for one sign-in
        Q_EMIT m_bar->passcodeEntered(m_notice.id, passcode);
    }

    void colour()
    {
        const Colours c = Theme::colours(palette());
        const bool info = m_notice.tone == Notice::Tone::Info;
        const bool warning = m_notice.tone == Notice::Tone::Warning;
        const QString name = info ? u"info"_s : warning ? u"warning"_s : u"error"_s;
        const int side = fontMetrics().height() + 1;
        m_icon->setPixmap(Icons::pixmap(name,
                                        info      ? c.running
                                        : warning ? c.warning
                                                  : c.bad,
                                        side, devicePixelRatioF()));
        m_dismiss->setIcon(Icons::icon(u"close"_s));
        update();
    }

    NoticeBar *m_bar;
    Notice m_notice;
    QLabel *m_icon;
    TextLabel *m_text;
    QLineEdit *m_field;
    QPushButton *m_action;
    QToolButton *m_dismiss;
};

NoticeBar::NoticeBar(QWidget *parent) : QWidget(parent), m_layout(new QVBoxLayout(this)), m_more(new QToolButton)
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
    m_more->setObjectName(u"more"_s);
    m_more->setAutoRaise(true);
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setMenu(new QMenu(m_more));
    connect(m_more->menu(), &QMenu::aboutToShow, this, &NoticeBar::listHidden);
    m_layout->addWidget(m_more, 0, Qt::AlignLeading);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum); // Maximum would cut a text that wraps
    arrange();
}

void NoticeBar::post(const Notice &notice)
{
    if (const auto known = m_dismissed.constFind(notice.id); known != m_dismissed.cend() && *known == notice.reason)
        return;
    for (Strip *strip : std::as_const(m_strips)) {
        if (strip->notice().id == notice.id) {
            if (strip->notice() == notice)
                return;
            const bool moves = strip->notice().tone != notice.tone;
            strip->setNotice(notice);
            if (moves) {
                place(strip);
                arrange();
            }
            return;
        }
    }
    auto *strip = new Strip(this);
    strip->setNotice(notice);
    place(strip);
    arrange();
}

void NoticeBar::place(Strip *strip)
{
    m_strips.removeOne(strip);
    const auto before = std::find_if(m_strips.cbegin(), m_strips.cend(),
                                     [&](const Strip *other) { return other->notice().tone <= strip->notice().tone; });
    const int at = int(before - m_strips.cbegin());
    m_strips.insert(at, strip);
    m_layout->insertWidget(at, strip); // also moves one that is there already
}

void NoticeBar::listHidden()
{
    QMenu *menu = m_more->menu();
    menu->clear();
    for (int i = ShownAtOnce; i < m_strips.size(); ++i) {
        const Notice &notice = m_strips.at(i)->notice();
        QString text = fontMetrics().elidedText(notice.text.simplified(), Qt::ElideRight, em(fontMetrics()) * 70);
        QAction *action = menu->addAction(text.replace(u'&', u"&&"_s));
        connect(action, &QAction::triggered, this, [this, id = notice.id] { bringForward(id); });
    }
}

void NoticeBar::bringForward(const QString &id)
{
    const auto picked =
        std::find_if(m_strips.cbegin(), m_strips.cend(), [&](const Strip *strip) { return strip->notice().id == id; });
    if (picked == m_strips.cend())
        return;
    Strip *strip = *picked;
    m_strips.removeOne(strip);
    m_strips.prepend(strip);
    m_layout->insertWidget(0, strip);
    arrange();
}

void NoticeBar::withdraw(const QString &id)
{
    m_dismissed.remove(id);
    for (Strip *strip : std::as_const(m_strips)) {
        if (strip->notice().id == id) {
            m_strips.removeOne(strip);
            strip->hide();
            strip->deleteLater(); // it may be the sender of the click that leads here
            break;
        }
    }
    arrange();
}

bool NoticeBar::isShown(const QString &id) const
{
    return std::any_of(m_strips.cbegin(), m_strips.cend(),
                       [&](const Strip *strip) { return strip->notice().id == id; });
}

void NoticeBar::dismiss(const QString &id)
{
    QString reason;
    for (const Strip *strip : std::as_const(m_strips)) {
        if (strip->notice().id == id)
            reason = strip->notice().reason;
    }
    withdraw(id);
    m_dismissed.insert(id, reason);
    Q_EMIT dismissed(id);
}

void NoticeBar::arrange()
{
    for (int i = 0; i < m_strips.size(); ++i)
        m_strips.at(i)->setVisible(i < ShownAtOnce);
    const int hidden = std::max(0, int(m_strips.size()) - ShownAtOnce);
    m_more->setVisible(hidden > 0);
    m_more->setText(NoticeWords::more(hidden));
    setVisible(!m_strips.isEmpty());
}

void NoticeBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::LanguageChange && event->type() != QEvent::LocaleChange)
        return;
    for (Strip *strip : std::as_const(m_strips))
        strip->retranslate();
    arrange();
}

} // namespace syncdesk
