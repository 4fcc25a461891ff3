#pragma once

#include <array>
#include <QAction>
#include <QObject>

namespace syncdesk {

/// Everything the window can be told to do. One action serves the menu bar, the context menus and the buttons.
enum class Act {
    // File
    AddProject,
    EditProject,
    DuplicateProject,
    RemoveProject,
    SignInAgain,
    UseProject,
    MoveUp,
    MoveDown,
    ImportProjects,
    ExportProjects,
    AddById,
    RemoveById,
    Quit,
    // Edit
    CopyRows,
    CopyReport,
    CopyId,
    CopyPath,
    SelectAll,
    Filter,
    ClearFilter,
    Preferences,
    // View
    ShowProjects,
    ShowStatus,
    ShowActivity,
    DatasetsTab,
    JobsTab,
    NextPane,
    PreviousPane,
    ResetColumns,
    // Sync
    SyncSelected,
    SyncAllShown,
    StartAgain,
    StopWatching,
    WatchAgain,
    TakeFromQueue,
    Refresh,
    PausePolling,
    Retry,
    LookAgain,
    ShowRow,
    Dismiss,
    // Help
    Help,
    Shortcuts,
    About,
    Count
};

/// Owns the actions, their keys and their words.
class MainActions : public QObject
{
    Q_OBJECT
public:
    explicit MainActions(QObject *parent);

    QAction *operator[](Act act) const { return m_actions[size_t(act)]; }
    /// A disabled action says why: as tool tip and as status tip.
    void setEnabled(Act act, bool enabled, const QString &whyNot = {});
    void retranslate();
    /// Those with keys, for the list of shortcuts.
    QList<QAction *> withKeys() const;

private:
    void make(Act act, const QString &icon, const QList<QKeySequence> &keys = {});
    void say(Act act, const QString &text, const QString &tip);
    void applyTip(Act act);

    std::array<QAction *, size_t(Act::Count)> m_actions{};
    std::array<QString, size_t(Act::Count)> m_tips;   ///< what it does
    std::array<QString, size_t(Act::Count)> m_whyNot; ///< why it cannot be done now
};

} // namespace syncdesk
