#pragma once

#include <QWidget>

class QLineEdit;
class QToolButton;

namespace syncdesk {

/// A password field with a button that shows what was typed. What is kept already is never put into it.
class SecretEdit : public QWidget
{
    Q_OBJECT
public:
    explicit SecretEdit(QWidget *parent = nullptr);

    QString text() const;
    void setText(const QString &text); ///< covered, even when the text before was shown
    void clear();
    void setPlaceholderText(const QString &text);

Q_SIGNALS:
    void textEdited();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    QLineEdit *m_edit;
    QToolButton *m_reveal;
};

} // namespace syncdesk
