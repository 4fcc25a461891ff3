#pragma once

#include "app/desk/connectiontest.h"

#include <QPointer>
#include <QWidget>

class QListWidget;
class QPushButton;

namespace syncdesk {

class TextLabel;

/// "Test connection": a button and the steps with a tick or a reason each.
class TestBox : public QWidget
{
    Q_OBJECT
public:
    TestBox(CloudProbe &probe, QWidget *parent = nullptr);

    void start(const Project &project, const Secret &secret);
    void reset(); ///< what was tested is no longer what the fields say

Q_SIGNALS:
    void startRequested();  ///< the button: answer with start(), unless the fields are wrong
    void caFileRequested(); ///< a certificate was not accepted, and the person has the authority's file
    void learned(bool passed, const syncdesk::Capabilities &learned, const QString &projectId, const QString &userId);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void render();
    void comeIntoView();
    void take(const ConnectionTest::StepResult &result);

    CloudProbe &m_probe;
    QPointer<ConnectionTest> m_test;
    QList<ConnectionTest::StepResult> m_steps;
    std::optional<bool> m_passed; ///< absent: not finished
    QPushButton *m_button, *m_caFile;
    TextLabel *m_verdict;
    QListWidget *m_list;
};

} // namespace syncdesk
