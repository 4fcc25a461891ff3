#pragma once

#include <QDialogButtonBox>
#include <QEvent>

namespace syncdesk {

/// The buttons of a dialog, which words them itself. Qt's own box gives its standard buttons Qt's words again whenever
/// the language changes, after the dialog has set its own.
class ButtonBox : public QDialogButtonBox
{
public:
    using QDialogButtonBox::QDialogButtonBox;

protected:
    bool event(QEvent *event) override
    {
        if (event->type() == QEvent::LanguageChange)
            return QWidget::event(event); // NOLINT(bugprone-parent-virtual-call): the box's own gives Qt's words
        return QDialogButtonBox::event(event);
    }
};

} // namespace syncdesk
