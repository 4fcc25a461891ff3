#pragma once

#include "ui/text/emptywords.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace syncdesk {

class TextLabel;

/// What stands where rows would be: an icon, what is so, what to do, and at most one button.
class EmptyState : public QWidget
{
    Q_OBJECT
public:
    explicit EmptyState(QWidget *parent = nullptr);

    struct Content
    {
        QString icon{}; ///< of resources/icons
        EmptyWords::Words words{};
        bool isError = false;
        bool operator==(const Content &) const = default;
    };
    void setContent(const Content &content);

Q_SIGNALS:
    void buttonClicked();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void paintIcon();
    void fit();

    Content m_content;
    QLabel *m_icon;
    TextLabel *m_title;
    TextLabel *m_text;
    QPushButton *m_button;
};

} // namespace syncdesk
