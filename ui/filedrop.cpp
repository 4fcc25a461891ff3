#include "ui/filedrop.h"

#include <QDropEvent>
#include <QMimeData>
#include <QUrl>
#include <QWidget>

namespace syncdesk {

namespace {

/// Empty: nothing that is taken.
QString fileOf(const QDropEvent &event)
{
    const QList<QUrl> urls = event.mimeData()->urls();
    const bool mayCopy = event.possibleActions() & Qt::CopyAction;
    return mayCopy && urls.size() == 1 && urls.first().isLocalFile() ? urls.first().toLocalFile() : QString();
}

} // namespace

FileDrop::FileDrop(QWidget *window) : QObject(window)
{
    window->setAcceptDrops(true);
    window->installEventFilter(this);
}

bool FileDrop::eventFilter(QObject *watched, QEvent *event)
{
    const QEvent::Type type = event->type();
    if (type != QEvent::DragEnter && type != QEvent::DragMove && type != QEvent::Drop)
        return QObject::eventFilter(watched, event);
    auto *drop = static_cast<QDropEvent *>(event);
    const QString file = fileOf(*drop);
    if (file.isEmpty())
        return false;
    drop->setDropAction(Qt::CopyAction); // the file stays where it is
    drop->accept();
    if (type == QEvent::Drop)
        Q_EMIT dropped(file);
    return true;
}

} // namespace syncdesk
