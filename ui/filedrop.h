#pragma once

#include <QObject>

class QWidget;

namespace syncdesk {

/// Lets one file of this computer be dropped on a window.
class FileDrop : public QObject
{
    Q_OBJECT
public:
    explicit FileDrop(QWidget *window);

Q_SIGNALS:
    void dropped(const QString &file);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace syncdesk
