#include "ui/panels/textlabel.h"

#include "ui/paint/em.h"
#include "ui/paint/theme.h"

#include <cmath>
#include <QApplication>
#include <QEvent>
#include <QPainter>
#include <QStyle>
#include <QTextLayout>

using namespace Qt::Literals::StringLiterals;

namespace syncdesk {

namespace {

/// Lays \a text out in \a width; returns the size used and paints when \a painter is given.
QSizeF layOut(const QString &text, const QFont &font, qreal width, Qt::Alignment alignment, QPainter *painter)
{
    QTextOption option(alignment & Qt::AlignHorizontal_Mask);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    qreal y = 0;
    qreal widest = 0;
    for (const QString &paragraph : text.split(QChar::LineFeed)) {
        QTextLayout layout(paragraph, font);
        layout.setTextOption(option);
        layout.beginLayout();
        for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
            line.setLineWidth(width);
            line.setPosition({0, y});
            y += line.height();
            widest = std::max(widest, line.naturalTextWidth());
        }
        layout.endLayout();
        if (painter)
            layout.draw(painter, {});
    }
    return {widest, y};
}

} // namespace

TextLabel::TextLabel(Role role, QWidget *parent) : QLabel(parent), m_role(role)
{
    setTextFormat(Qt::PlainText);
    setAlignment(Qt::AlignLeading | Qt::AlignTop);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    applyFont();
}

void TextLabel::applyFont()
{
    // relative to the system's font, so that its size and scale rule
    m_applying = true;
    QFont wanted = QApplication::font(this);
    const qreal size = wanted.pointSizeF();
    switch (m_role) {
    case Role::Plain:
    case Role::Muted:
        break;
    case Role::Strong:
        wanted.setWeight(QFont::DemiBold);
        break;
    case Role::Heading:
        wanted.setWeight(QFont::DemiBold);
        wanted.setPointSizeF(size * 0.85);
        wanted.setCapitalization(QFont::AllUppercase);
        wanted.setLetterSpacing(QFont::PercentageSpacing, 106);
        break;
    case Role::Big:
        wanted.setWeight(QFont::DemiBold);
        wanted.setPointSizeF(size * 1.3);
        break;
    }
    setFont(wanted);
    m_applying = false;
}

void TextLabel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::ApplicationFontChange && !m_applying)
        applyFont();
    QLabel::changeEvent(event);
}

void TextLabel::setColour(const QColor &colour)
{
    if (m_colour == colour)
        return;
    m_colour = colour;
    update();
}

void TextLabel::say(const QString &text)
{
    if (this->text() != text)
        setText(text);
}

QSize TextLabel::sizeHint() const
{
    const QSizeF size = layOut(text(), font(), 16000, alignment(), nullptr);
    return QSize(int(std::ceil(size.width())) + 1, int(std::ceil(size.height()))).grownBy(contentsMargins());
}

QSize TextLabel::minimumSizeHint() const
{
    // one line as it is laid out, which may be taller than what the metrics say
    const QSizeF line = layOut(u"Xg"_s, font(), 16000, alignment(), nullptr);
    return QSize(em(fontMetrics()) * 4, int(std::ceil(line.height()))).grownBy(contentsMargins());
}

int TextLabel::heightForWidth(int width) const
{
    const QMargins around = contentsMargins();
    const int inner = std::max(1, width - around.left() - around.right());
    const QSizeF size = layOut(text(), font(), inner, alignment(), nullptr);
    return int(std::ceil(size.height())) + around.top() + around.bottom();
}

void TextLabel::paintEvent(QPaintEvent *)
{
    const Colours c = Theme::colours(palette());
    QColor colour = m_colour;
    if (!colour.isValid())
        colour = m_role == Role::Muted || m_role == Role::Heading ? c.muted : palette().color(QPalette::WindowText);
    QPainter painter(this);
    painter.setPen(colour);
    const QRect inner = contentsRect();
    Qt::Alignment across = QStyle::visualAlignment(layoutDirection(), alignment());
    qreal top = inner.top();
    if (alignment() & Qt::AlignVCenter) {
        const QSizeF size = layOut(text(), font(), inner.width(), across, nullptr);
        top += std::max(0.0, (inner.height() - size.height()) / 2);
    }
    painter.translate(inner.left(), top);
    layOut(text(), font(), inner.width(), across, &painter);
}

} // namespace syncdesk
