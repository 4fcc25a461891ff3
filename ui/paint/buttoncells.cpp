#include "ui/paint/buttoncells.h"

#include "ui/paint/syncdelegate.h"

#include <QAbstractItemView>
#include <QMouseEvent>

namespace syncdesk {

ButtonCells::ButtonCells(QAbstractItemView *view, SyncDelegate *delegate, int column)
    : QObject(view), m_view(view), m_viewport(view->viewport()), m_delegate(delegate), m_column(column)
{
    view->setMouseTracking(true);
    view->viewport()->installEventFilter(this);
    view->installEventFilter(this);
}

QModelIndex ButtonCells::buttonAt(const QPoint &position) const
{
    const QModelIndex index = m_view->indexAt(position);
    if (!index.isValid() || index.column() != m_column || !m_delegate->isEnabled(index))
        return {};
    const QRect button = m_delegate->buttonRect(m_view->visualRect(index), m_view->fontMetrics(), index);
    return button.contains(position) ? index : QModelIndex();
}

void ButtonCells::hover(const QModelIndex &index)
{
    const QModelIndex before = m_delegate->hovered();
    if (before == index)
        return;
    m_delegate->setHovered(index);
    for (const QModelIndex &changed : {before, index}) {
        if (changed.isValid())
            m_view->update(changed);
    }
}

void ButtonCells::makeCurrent(const QModelIndex &index)
{
    // a row that is half seen must not jump from under the mouse before it is released
    const bool scrolls = m_view->hasAutoScroll();
    m_view->setAutoScroll(false);
    m_view->setCurrentIndex(index);
    m_view->setAutoScroll(scrolls);
}

bool ButtonCells::mouse(QEvent::Type type, const QMouseEvent *event)
{
    const QModelIndex here = buttonAt(event->position().toPoint());
    hover(here);
    if (event->button() != Qt::LeftButton && type != QEvent::MouseMove)
        return false;
    const QModelIndex pressed = m_delegate->pressed();
    switch (int(type)) {
    case QEvent::MouseButtonPress:
        if (!here.isValid() || event->modifiers() != Qt::NoModifier)
            return false;
        m_delegate->setPressed(here);
        makeCurrent(here);
        m_view->setFocus(Qt::MouseFocusReason);
        m_view->update(here);
        return true;
    case QEvent::MouseButtonDblClick: // the second click of two: the first one did it
        return here.isValid();
    case QEvent::MouseMove:
        return pressed.isValid();
    case QEvent::MouseButtonRelease:
        if (!pressed.isValid())
            return false;
        m_delegate->setPressed({});
        m_view->update(pressed);
        if (here == pressed)
            Q_EMIT clicked(here);
        return true;
    default:
        return false;
    }
}

bool ButtonCells::eventFilter(QObject *watched, QEvent *event)
{
    const QEvent::Type type = event->type();
    if (watched == m_viewport) {
        switch (int(type)) {
        case QEvent::MouseButtonPress:
        case QEvent::MouseButtonRelease:
        case QEvent::MouseButtonDblClick:
        case QEvent::MouseMove:
            return mouse(type, static_cast<QMouseEvent *>(event));
        case QEvent::Leave:
            if (static_cast<QWidget *>(watched)->isVisible())
                hover({});
            return false;
        default:
            return false;
        }
    }
    if (watched == m_view && type == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const QModelIndex current = m_view->currentIndex();
        const bool act = key->key() == Qt::Key_Space || key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (!act || key->modifiers() & ~Qt::KeypadModifier || current.column() != m_column)
            return false;
        if (!key->isAutoRepeat() && m_delegate->isEnabled(current))
            Q_EMIT clicked(current);
        return true;
    }
    return false;
}

} // namespace syncdesk
