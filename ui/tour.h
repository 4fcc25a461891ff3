#pragma once

#include "ui/uistate.h"

#include <chrono>
#include <functional>
#include <optional>
#include <QObject>
#include <QPointer>
#include <vector>

class QAbstractButton;
class QMainWindow;
class QTableView;
class QTimer;

namespace syncdesk {

class Desk;

/// --tour: drives the real window through the demo by clicks, waits for what each step must show, and keeps a picture
/// of it. Prints a line for each step to stdout.
class Tour : public QObject
{
    Q_OBJECT
public:
    /// What the tour switches as the View menu does.
    struct Switches
    {
        std::function<void(LanguageChoice)> language;
        std::function<void(ThemeChoice)> theme;
        std::function<void()> addProject;
    };

    Tour(QMainWindow &window, Desk &desk, Switches switches, const QString &folder, QObject *parent = nullptr);
    /// No step may take longer than this; without, each has a time of its own.
    void setPatience(std::chrono::milliseconds longest);
    void start();

Q_SIGNALS:
    /// \a failures: steps that did not show what they should.
    void finished(int failures);

private:
    struct Step
    {
        QString picture;                ///< file name without ending; empty: no picture
        QString says;                   ///< for the summary
        std::function<void()> act;      ///< may be empty
        std::function<QString()> lacks; ///< empty text: everything that should be there is
        int seconds = 20;               ///< how long it may take
    };

    void plan();
    void next();
    void look();
    void done(const QString &lacking);

    QTableView *datasets() const;
    int rowOf(const QString &name) const;
    QString cell(const QString &name, int column) const;
    void select(const QString &name);
    void clickSync(const QString &name);
    QString value(const char *description) const; ///< a label of the live panel, by its English description
    QWidget *dialog() const;
    void confirm();
    void click(QAbstractButton *button);
    QAbstractButton *button(const QString &text) const;

    QMainWindow &m_window;
    Desk &m_desk;
    Switches m_switches;
    QString m_folder;
    std::vector<Step> m_steps;
    size_t m_at = 0;
    int m_waited = 0;                ///< looks at this step
    std::optional<int> m_patience{}; ///< most looks at any step
    QString m_pastTask{};            ///< task ID of the run that failed before the tour
    int m_failures = 0;
    QTimer *m_timer;
};

} // namespace syncdesk
