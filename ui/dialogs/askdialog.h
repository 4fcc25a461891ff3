#pragma once

#include <functional>
#include <QDialog>

class QCheckBox;
class QDialogButtonBox;

namespace syncdesk {

class TextLabel;

/// A question with one yes and one no, asked in the window's own way: opened, never run in a loop of its own.
/// Its texts are made by a function, so that they follow the language while it stands open.
class AskDialog : public QDialog
{
    Q_OBJECT
public:
    struct Texts
    {
        QString title{}, heading{}, text{}, yes{};
        QString again{}; ///< "do not ask again"; empty: no such box
    };
    AskDialog(std::function<Texts()> texts, bool yesIsDefault, QWidget *parent = nullptr);

    bool doNotAskAgain() const;

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void retranslate();

    std::function<Texts()> m_texts;
    TextLabel *m_heading, *m_text;
    QCheckBox *m_again;
    QDialogButtonBox *m_buttons;
};

} // namespace syncdesk
