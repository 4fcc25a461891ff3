#include "ui/panels/flowlayout.h"

#include <QStyle>
#include <QWidget>

namespace syncdesk {

FlowLayout::FlowLayout(int spacing, QWidget *parent) : QLayout(parent)
{
    setSpacing(spacing);
    setContentsMargins(0, 0, 0, 0);
}

FlowLayout::~FlowLayout()
{
    qDeleteAll(m_items);
}

void FlowLayout::addItem(QLayoutItem *item)
{
    m_items.append(item);
}

int FlowLayout::count() const
{
    return int(m_items.size());
}

QLayoutItem *FlowLayout::itemAt(int index) const
{
    return m_items.value(index);
}

QLayoutItem *FlowLayout::takeAt(int index)
{
    return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr;
}

int FlowLayout::heightForWidth(int width) const
{
    return arrange(QRect(0, 0, width, 0), false);
}

QSize FlowLayout::sizeHint() const
{
    QSize wanted;
    for (QLayoutItem *item : m_items) {
        if (item->isEmpty())
            continue;
        const QSize size = item->sizeHint();
        wanted.rwidth() += size.width() + (wanted.width() > 0 ? spacing() : 0);
        wanted.setHeight(std::max(wanted.height(), size.height()));
    }
    const QMargins around = contentsMargins();
    return wanted.grownBy(around);
}

QSize FlowLayout::minimumSize() const
{
    QSize least;
    for (QLayoutItem *item : m_items) {
        if (!item->isEmpty())
            least = least.expandedTo(item->minimumSize());
    }
    return least.grownBy(contentsMargins());
}

void FlowLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    arrange(rect, true);
}

int FlowLayout::arrange(const QRect &rect, bool apply) const
{
    const QRect inner = rect.marginsRemoved(contentsMargins());
    const Qt::LayoutDirection direction = parentWidget() ? parentWidget()->layoutDirection() : Qt::LeftToRight;
    int x = inner.left();
    int y = inner.top();
    int line = 0;
    QList<std::pair<QLayoutItem *, QRect>> row;
    const auto finishRow = [&] {
        for (const auto &[item, place] : std::as_const(row)) {
            const QRect centred = place.translated(0, (line - place.height()) / 2);
            if (apply)
                item->setGeometry(QStyle::visualRect(direction, inner, centred));
        }
        row.clear();
    };
    for (QLayoutItem *item : m_items) {
        if (item->isEmpty())
            continue;
        QSize size = item->sizeHint();
        if (x > inner.left() && x + size.width() > inner.right() + 1) {
            finishRow();
            x = inner.left();
            y += line + spacing();
            line = 0;
        }
        size.setWidth(std::min(size.width(), inner.width()));
        row.append({item, QRect(QPoint(x, y), size)});
        x += size.width() + spacing();
        line = std::max(line, size.height());
    }
    finishRow();
    return y + line - rect.top() + contentsMargins().bottom();
}

} // namespace syncdesk
