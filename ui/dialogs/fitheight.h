#pragma once

#include <QDialog>
#include <QLayout>

namespace syncdesk {

/// Makes \a dialog as high as its wrapped texts need at its present width: a layout by itself asks for one line each.
/// Call it when the dialog is shown and after its texts changed.
inline void fitHeight(QDialog *dialog)
{
    dialog->layout()->activate();
    const int least = std::max(dialog->minimumWidth(), dialog->minimumSizeHint().width());
    const int width = dialog->isVisible() ? std::max(dialog->width(), least) : least;
    const int height = dialog->layout()->totalHeightForWidth(width);
    dialog->setMinimumHeight(height);
    dialog->resize(width, height);
}

} // namespace syncdesk
