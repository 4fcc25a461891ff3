#pragma once

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
    struct Page
    {
        QString title{};
        QString html{}; ///< of this program's own making only
    };
    TextDialog(std::function<Page()> page, QSize characters, QWidget *parent = nullptr);

    static Page help();
    static Page about();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    std::function<Page()> m_page;
    QTextBrowser *m_text;
    QDialogButtonBox *m_buttons;
};

} // namespace syncdesk
