#pragma once

#include "ui/uistate.h"

#include <QList>
#include <QObject>

class QAction;
class QActionGroup;
class QMenu;
class QMenuBar;

namespace syncdesk {

class MainActions;
class TargetView;

/// The menu bar and the context menus, which are kept and hold nothing that the menu bar has not.
class MainMenu : public QObject
{
    Q_OBJECT
public:
    MainMenu(QMenuBar *bar, MainActions &actions, QObject *parent);

    QMenu *rowMenu() const { return m_rowMenu; }
    QMenu *projectMenu() const { return m_projectMenu; }
    QMenu *activityMenu() const { return m_activityMenu; }
    QMenu *columnsMenu() const { return m_columns; }
    QMenu *languageMenu() const { return m_language; }

    void showLanguage(LanguageChoice choice);
    void showTheme(ThemeChoice choice);
    /// The columns of the table that is in front; ticked where shown.
    void showColumns(const TargetView *view);
    void retranslate();

Q_SIGNALS:
    void languageChosen(syncdesk::LanguageChoice choice);
    void themeChosen(syncdesk::ThemeChoice choice);
    void columnToggled(int column, bool shown);

private:
    void buildChoices();
    void buildContextMenus();

    MainActions &m_actions;
    QMenu *m_file, *m_edit, *m_view, *m_sync, *m_help;
    QMenu *m_columns, *m_language, *m_theme;
    QMenu *m_rowMenu, *m_projectMenu, *m_activityMenu;
    QActionGroup *m_languages, *m_themes;
    QList<QAction *> m_columnActions;
};

} // namespace syncdesk
