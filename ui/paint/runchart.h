#pragma once

#include "app/sync/run.h"

#include <QWidget>

namespace syncdesk {

/// Earlier runs as bars, oldest first: added upwards, removed downwards, failed red. The run under the mouse, or
/// chosen with the arrow keys, is told by currentChanged(); the figures themselves stand in a table beside it.
class RunChart : public QWidget
{
    Q_OBJECT
public:
    explicit RunChart(QWidget *parent = nullptr);

    /// Where the bars of one run stand, in a chart of a given size. Pure, for the tests.
    struct Bar
    {
        QRectF added{};   ///< null when nothing was added, or it is not known
        QRectF removed{}; ///< likewise
        QRectF mark{};    ///< failed, or nothing to show: a stub on the base line
        QRectF column{};  ///< the whole height: what the mouse hits
    };
    static QList<Bar> layOut(const QList<RunPtr> &runs, const QSizeF &size);
    static qreal baseLine(const QList<RunPtr> &runs, const QSizeF &size);

    void setRuns(const QList<RunPtr> &newestFirst);
    const QList<RunPtr> &runs() const { return m_runs; } ///< oldest first
    int current() const { return m_current; }            ///< -1: none

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void currentChanged(int index); ///< in runs(); -1: none

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    bool event(QEvent *event) override;

private:
    void setCurrent(int index);

    QList<RunPtr> m_runs;
    int m_current = -1;
};

} // namespace syncdesk
