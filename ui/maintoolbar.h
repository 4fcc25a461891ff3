#pragma once

#include <QToolBar>

class QAction;
class QLineEdit;
class QPushButton;

namespace syncdesk {

class MainActions;

/// The row of buttons below the menu bar, with the filter and the language at its end.
class MainToolBar : public QToolBar
{
    Q_OBJECT
public:
    explicit MainToolBar(MainActions &actions, QWidget *parent = nullptr);

    QLineEdit *filter() const { return m_filter; }
    void retranslate();

Q_SIGNALS:
    void filterChanged(const QString &text);
    void leaveFilter(); ///< Down or Enter: on to the rows
    void languageRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Pair
    {
        QPushButton *button = nullptr;
        QAction *action = nullptr;
    };
    QPushButton *addButton(QAction *action);
    void mirror(const Pair &pair); ///< text, tip and state of the action onto its button

    QList<Pair> m_pairs;
    QLineEdit *m_filter;
    QPushButton *m_language;
};

} // namespace syncdesk
