#pragma once

#include "app/sync/run.h"

#include <QWidget>

class QVBoxLayout;

namespace syncdesk {

class TextLabel;

/// What happened in a run, one line each with its time, the newest last and marked.
class Timeline : public QWidget
{
    Q_OBJECT
public:
    explicit Timeline(QWidget *parent = nullptr);

    void setRun(const RunPtr &run); ///< null, or without steps: hidden

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void render();

    RunPtr m_run;
    TextLabel *m_caption;
    QWidget *m_list;
    QVBoxLayout *m_lines;
    QList<TextLabel *> m_labels;
};

} // namespace syncdesk
