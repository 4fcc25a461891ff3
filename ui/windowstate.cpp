#include "ui/windowstate.h"

#include "ui/paint/em.h"
#include "ui/panels/targetspanel.h"
#include "ui/panels/targettab.h"
#include "ui/panels/targetview.h"
#include "ui/uistate.h"

#include <QMainWindow>
#include <QScreen>
#include <QSplitter>

using namespace Qt::Literals::StringLiterals;

namespace syncdesk {

WindowState::WindowState(UiState &state, QMainWindow *window, QSplitter *across, QSplitter *down, TargetsPanel *targets)
    : m_state(state), m_window(window), m_across(across), m_down(down), m_targets(targets)
{}

void WindowState::restore()
{
    const QByteArray geometry = m_state.bytes(u"window/geometry"_s);
    if (geometry.isEmpty() || !m_window->restoreGeometry(geometry)) {
        const QSize screen = m_window->screen()->availableSize();
        const int em = syncdesk::em(m_window->fontMetrics());
        const QSize wanted(em * 200, em * 118);
        m_window->resize(wanted.boundedTo(screen * 0.94));
    }
    if (!m_across->restoreState(m_state.bytes(u"window/across"_s))) {
        const int em = syncdesk::em(m_window->fontMetrics());
        // the table is what the window is for: the sides give way first
        const int left = std::min(em * 30, m_window->width() / 5);
        const int right = std::min(em * 48, m_window->width() * 3 / 10);
        m_across->setSizes({left, m_window->width() - left - right, right});
    }
    if (!m_down->restoreState(m_state.bytes(u"window/down"_s))) {
        const int line = m_window->fontMetrics().height();
        m_down->setSizes({std::max(line * 14, m_window->height() - line * 18), line * 10});
    }
    m_targets->datasets()->view()->restoreColumns(m_state.bytes(u"columns/datasets"_s));
    m_targets->jobs()->view()->restoreColumns(m_state.bytes(u"columns/jobs"_s));
    if (m_state.text(u"window/tab"_s) == "jobs"_L1)
        m_targets->setCurrentWidget(m_targets->jobs());
}

void WindowState::save() const
{
    m_state.setBytes(u"window/geometry"_s, m_window->saveGeometry());
    m_state.setBytes(u"window/across"_s, m_across->saveState());
    m_state.setBytes(u"window/down"_s, m_down->saveState());
    m_state.setBytes(u"columns/datasets"_s, m_targets->datasets()->view()->columnState());
    m_state.setBytes(u"columns/jobs"_s, m_targets->jobs()->view()->columnState());
    m_state.setText(u"window/tab"_s, m_targets->currentTab() == m_targets->jobs() ? u"jobs"_s : u"datasets"_s);
    m_state.flush();
}

} // namespace syncdesk
