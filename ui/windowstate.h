#pragma once

class QMainWindow;
class QSplitter;

namespace syncdesk {

class TargetsPanel;
class UiState;

/// Keeps and brings back how the window was left. What does not fit the present screen or version is left out.
class WindowState
{
public:
    WindowState(UiState &state, QMainWindow *window, QSplitter *across, QSplitter *down, TargetsPanel *targets);

    void restore();
    void save() const;

private:
    UiState &m_state;
    QMainWindow *m_window;
    QSplitter *m_across;
    QSplitter *m_down;
    TargetsPanel *m_targets;
};

} // namespace syncdesk
