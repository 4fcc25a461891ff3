#pragma once

#include <QDialog>
#include <QLayout>

namespace syncdesk {

/// Makes \a dialog as high as its wrapped texts need at its present width: a layout by itself asks for one line each.
/// Call it when the dialog is shown (\a first: then
/// it gets the width it is designed for) and after its texts changed.
inline void fitHeight(QDialog *dialog, bool first = false)
{
    dialog->layout()->activate();
    const int least = std::max(dialog->minimumWidth(), dialog->minimumSizeHint().width());
    const int width = first ? least : std::max(dialog->width(), least);
    const int height = dialog->layout()->totalHeightForWidth(width);
    dialog->setMinimumHeight(height);
    dialog->resize(width, height);
}

} // namespace syncdesk
