#pragma once

#include "app/desk/targetstate.h"

#include <QWidget>

class QFrame;
class QListView;
class QPushButton;
class QToolButton;

namespace syncdesk {

class ProjectList;
class TextLabel;

/// The left of the window: the list "Projects" and "Add project…"; with only the demo there, a card on how to go on.
class ProjectsPanel : public QWidget
{
    Q_OBJECT
public:
    ProjectsPanel(ProjectList *list, QWidget *parent = nullptr);

    QListView *view() const { return m_view; }
    QString current() const; ///< project id; empty: all projects
    void setCurrent(const QString &projectId);
    /// The card is shown while \a onlyDemo and not dismissed.
    void setHint(bool onlyDemo);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void currentChanged(const QString &projectId);
    void addRequested();
    void editRequested(); ///< Enter or a double click on a project
    void hintDismissed();
    void menuRequested(const QPoint &globalPosition);

protected:
    void changeEvent(QEvent *event) override;

private:
    void buildCard();
    void retranslate();
    void colourCard();

    ProjectList *m_list;
    TextLabel *m_caption;
    QListView *m_view;
    QPushButton *m_add;
    QFrame *m_card;
    TextLabel *m_cardTitle, *m_cardText;
    QToolButton *m_cardClose;
};

} // namespace syncdesk
