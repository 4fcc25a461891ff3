#pragma once

#include "ui/text/helpwords.h"

#include <functional>
#include <QDialog>

class QDialogButtonBox;
class QTextBrowser;

namespace syncdesk {

/// A window with text to read: help, and "About". Not modal; made anew on every change of language.
class TextDialog : public QDialog
{
    Q_OBJECT
public:
    TextDialog(std::function<HelpWords::Page()> page, QSize characters, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    std::function<HelpWords::Page()> m_page;
    QTextBrowser *m_text;
    QDialogButtonBox *m_buttons;
};

} // namespace syncdesk
