#include "ui/tour.h"

#include "app/desk/desk.h"
#include "ui/models/targettable.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDialog>
#include <QDir>
#include <QLabel>
#include <QMainWindow>
#include <QMouseEvent>
#include <QPainter>
#include <QPushButton>
#include <QTabBar>
#include <QTableView>
#include <QTextStream>
#include <QTimer>

namespace syncdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

void say(const QString &line)
{
    QTextStream(stdout) << line << Qt::endl;
}

void sendClick(QWidget *widget, const QPoint &at)
{
    const QPointF local(at), global(widget->mapToGlobal(at));
    QMouseEvent move(QEvent::MouseMove, local, global, Qt::NoButton, Qt::NoButton, Qt::NoModifier);
    QMouseEvent press(QEvent::MouseButtonPress, local, global, Qt::LeftButton, Qt::LeftButton, Qt::NoModifier);
    QMouseEvent release(QEvent::MouseButtonRelease, local, global, Qt::LeftButton, Qt::NoButton, Qt::NoModifier);
    for (QMouseEvent *event : {&move, &press, &release})
        QApplication::sendEvent(widget, event);
}

bool isChinese(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.script() == QChar::Script_Han; });
}

constexpr int LookMs = 100;

QString unlessThat(bool holds, const QString &lacking)
{
    return holds ? QString() : lacking;
}

} // namespace

Tour::Tour(QMainWindow &window, Desk &desk, Switches switches, const QString &folder, QObject *parent)
    : QObject(parent), m_window(window), m_desk(desk), m_switches(std::move(switches)), m_folder(folder),
      m_timer(new QTimer(this))
{
    m_timer->setInterval(LookMs);
    connect(m_timer, &QTimer::timeout, this, &Tour::look);
}

void Tour::setPatience(std::chrono::milliseconds longest)
{
    m_patience = int(longest.count()) / LookMs;
}

void Tour::start()
{
    if (!QDir().mkpath(m_folder)) {
        say(u"The folder %1 cannot be made."_s.arg(m_folder));
        Q_EMIT finished(1);
        return;
    }
    m_switches.language(LanguageChoice::English); // the steps look for English words until they switch
    m_switches.theme(ThemeChoice::Light);
    plan();
    m_timer->start();
    if (m_steps[0].act)
        m_steps[0].act();
}

void Tour::look()
{
    const Step &step = m_steps[m_at];
    const QString lacking = step.lacks ? step.lacks() : QString();
    if (lacking.isEmpty())
        return done({});
    if (++m_waited > m_patience.value_or(step.seconds * 1000 / LookMs))
        done(lacking);
}

void Tour::done(const QString &lacking)
{
    m_timer->stop();
    // one turn for what was only just changed to be laid out and painted
    QTimer::singleShot(250, this, [this, lacking] {
        const Step &step = m_steps[m_at];
        QString file;
        if (!step.picture.isEmpty()) {
            file = u"%1-%2.png"_s.arg(int(m_at) + 1, 2, 10, QChar(u'0')).arg(step.picture);
            QPixmap picture = m_window.grab();
            if (QWidget *open = dialog()) {
                QPainter painter(&picture);
                painter.drawPixmap(m_window.mapFromGlobal(open->mapToGlobal(QPoint())), open->grab());
            }
            if (!picture.save(m_folder + u'/' + file)) {
                ++m_failures;
                say(u"  could not write "_s + file);
            }
        }
        if (!lacking.isEmpty())
            ++m_failures;
        say(u"%1  %2%3%4"_s.arg(lacking.isEmpty() ? u"ok  "_s : u"FAIL"_s, step.says,
                                file.isEmpty() ? QString() : u"  → "_s + file,
                                lacking.isEmpty() ? QString() : u"\n      missing: "_s + lacking));
        next();
    });
}

void Tour::next()
{
    m_waited = 0;
    if (++m_at >= m_steps.size()) {
        say(m_failures == 0 ? u"Every step showed what it should."_s
                            : u"%1 step(s) did not show what they should."_s.arg(m_failures));
        Q_EMIT finished(m_failures);
        return;
    }
    if (m_steps[m_at].act)
        m_steps[m_at].act();
    m_timer->start();
}

// ---- the window, as a person reaches it ----

QTableView *Tour::datasets() const
{
    for (QTableView *view : m_window.findChildren<QTableView *>()) {
        const auto *table = qobject_cast<const TargetTable *>(view->model());
        if (table && table->kind() == TargetTable::Kind::Datasets)
            return view;
    }
    return nullptr;
}

int Tour::rowOf(const QString &name) const
{
    const QTableView *view = datasets();
    for (int row = 0; view && row < view->model()->rowCount(); ++row) {
        if (view->model()->index(row, TargetTable::Name).data().toString() == name)
            return row;
    }
    return -1;
}

QString Tour::cell(const QString &name, int column) const
{
    const int row = rowOf(name);
    return row < 0 ? QString() : datasets()->model()->index(row, column).data().toString();
}

void Tour::select(const QString &name)
{
    QTableView *view = datasets();
    const int row = rowOf(name);
    if (row < 0)
        return;
    const QModelIndex index = view->model()->index(row, TargetTable::Name);
    view->scrollTo(index);
    sendClick(view->viewport(), view->visualRect(index).center());
}

void Tour::clickSync(const QString &name)
{
    QTableView *view = datasets();
    const int row = rowOf(name);
    if (row < 0)
        return;
    const QModelIndex index = view->model()->index(row, TargetTable::Sync);
    view->scrollTo(index);
    sendClick(view->viewport(), view->visualRect(index).center());
}

QString Tour::value(const char *description) const
{
    for (const QLabel *label : m_window.findChildren<QLabel *>()) {
        if (label->isVisible() && label->accessibleDescription() == QLatin1String(description))
            return label->text();
    }
    return {};
}

QWidget *Tour::dialog() const
{
    for (QWidget *widget : QApplication::topLevelWidgets()) {
        if (qobject_cast<QDialog *>(widget) && widget->isVisible())
            return widget;
    }
    return nullptr;
}

void Tour::confirm()
{
    QWidget *open = dialog();
    if (!open)
        return;
    for (QPushButton *candidate : open->findChildren<QPushButton *>()) {
        if (candidate->isDefault())
            return click(candidate);
    }
}

void Tour::click(QAbstractButton *button)
{
    if (button)
        sendClick(button, button->rect().center());
}

QAbstractButton *Tour::button(const QString &text) const
{
    for (QAbstractButton *candidate : m_window.findChildren<QAbstractButton *>()) {
        const QString name = candidate->accessibleName().isEmpty() ? candidate->text() : candidate->accessibleName();
        if (candidate->isVisible() && QString(name).remove(u'&') == text)
            return candidate;
    }
    return nullptr;
}

// ---- the steps ----

void Tour::plan()
{
    const QString ok = u"street-signs"_s, fails = u"warehouse-night"_s, differs = u"helmet-2026"_s;
    const auto add = [this](Step step) { m_steps.push_back(std::move(step)); };

    add({u"list"_s, u"the datasets of the demo cloud are listed"_s, {}, [this, ok] {
             const QTableView *view = datasets();
             return unlessThat(view && view->model()->rowCount() >= 30 && rowOf(ok) >= 0, u"the list of datasets"_s);
         }});
    add({u"select"_s, u"a row is selected, the live panel shows it"_s, [this, ok] { select(ok); },
         [this] { return unlessThat(!value("State").isEmpty(), u"its state in the live panel"_s); }});
    add({u"confirm"_s, u"its Sync button asks before it starts"_s, [this, ok] { clickSync(ok); },
         [this] { return unlessThat(dialog(), u"the question"_s); }});
    const auto runs = [this](const QString &name) {
        const auto row =
            m_desk.find(datasets()->model()->index(rowOf(name), 0).data(TargetTable::KeyRole).value<TargetKey>());
        return unlessThat(!dialog() && row && row->run && row->run->isActive(), u"a run"_s);
    };
    add({{}, u"the start is confirmed"_s, [this] { confirm(); }, [runs, ok] { return runs(ok); }});
    add({{},
         u"one that failed before is selected, with its past run"_s,
         [this, fails] { select(fails); },
         [this] { return unlessThat(value("Error code").contains(u"4310"_s), u"its past failure"_s); }});
    add({{},
         u"it is started"_s,
         [this, fails] {
             m_pastTask = value("Task ID");
             clickSync(fails);
         },
         [this] { return unlessThat(dialog(), u"the question"_s); }});
    add({{}, u"and confirmed"_s, [this] { confirm(); }, [runs, fails] { return runs(fails); }});
    add({{},
         u"a third one is started"_s,
         [this, differs] { clickSync(differs); },
         [this] { return unlessThat(dialog(), u"the question"_s); }});
    add({{}, u"and confirmed"_s, [this] { confirm(); }, [runs, differs] { return runs(differs); }});
    add({u"running"_s, u"a synchronisation runs, with counts"_s, [this, ok] { select(ok); },
         [this, ok] {
             const QString added = value("Added");
             return unlessThat(
                 cell(ok, TargetTable::State).startsWith(u"Running"_s) && !added.isEmpty() && added[0].isDigit(),
                 u"Running with a number under Added, but it is “%1”, “%2”"_s.arg(cell(ok, TargetTable::State), added));
         },
         60});
    add({u"done"_s,
         u"it is done, with what was added and removed"_s,
         {},
         [this, ok] {
             return unlessThat(cell(ok, TargetTable::State).startsWith(u"Done +"_s) && !value("Task ID").isEmpty(),
                               u"Done +…, but it is “%1”"_s.arg(cell(ok, TargetTable::State)));
         },
         90});
    add({u"failed"_s, u"one failed: code, cause and remedy are told"_s, [this, fails] { select(fails); },
         [this, fails] {
             return unlessThat(cell(fails, TargetTable::State).contains(u"4310"_s) &&
                                   value("Error code").contains(u"4310"_s) && !value("Cause").isEmpty() &&
                                   !value("Remedy").isEmpty() && !value("Task ID").isEmpty() &&
                                   value("Task ID") != m_pastTask, // the run that was started here, not the past one
                               u"a new Failed 4310 with cause and remedy, but it is “%1” of task “%2”"_s.arg(
                                   cell(fails, TargetTable::State), value("Task ID")));
         },
         90});
    add({u"figures-differ"_s, u"one is done, but its figures do not add up"_s, [this, differs] { select(differs); },
         [this, differs] {
             return unlessThat(cell(differs, TargetTable::State).contains(u"differ"_s),
                               u"Done, figures differ, but it is “%1”"_s.arg(cell(differs, TargetTable::State)));
         },
         90});
    add({u"jobs"_s, u"the annotation jobs are listed"_s,
         [this] {
             if (auto *tabs = m_window.findChild<QTabBar *>())
                 sendClick(tabs, tabs->tabRect(1).center());
         },
         [this] {
             for (const QTableView *view : m_window.findChildren<QTableView *>()) {
                 const auto *table = qobject_cast<const TargetTable *>(view->model());
                 if (table && table->kind() == TargetTable::Kind::Jobs && view->isVisible() && table->rowCount() >= 5)
                     return QString();
             }
             return u"the annotation jobs"_s;
         }});
    add({u"chinese-failed"_s, u"everything in Chinese: the failed one with cause and remedy"_s,
         [this, fails] {
             if (auto *tabs = m_window.findChild<QTabBar *>())
                 sendClick(tabs, tabs->tabRect(0).center());
             m_switches.language(LanguageChoice::Chinese);
             select(fails);
         },
         [this, fails] {
             const QString state = cell(fails, TargetTable::State);
             const QString header = datasets()->model()->headerData(TargetTable::State, Qt::Horizontal).toString();
             return unlessThat(isChinese(state) && isChinese(header), u"Chinese words, but it is “%1”"_s.arg(state));
         }});
    add({u"chinese-done"_s, u"and the one that is done"_s, [this, ok] { select(ok); },
         [this, ok] { return unlessThat(isChinese(cell(ok, TargetTable::State)), u"Chinese words"_s); }});
    add({u"chinese-add-project"_s, u"adding a project, in Chinese"_s, [this] { m_switches.addProject(); },
         [this] { return unlessThat(dialog(), u"the dialog"_s); }});
    add({u"chinese-dark"_s, u"dark"_s,
         [this] {
             if (auto *open = qobject_cast<QDialog *>(dialog()))
                 open->reject();
             m_switches.theme(ThemeChoice::Dark);
         },
         [this] {
             return unlessThat(!dialog() && m_window.palette().color(QPalette::Window).lightness() < 128,
                               u"a dark window"_s);
         }});
    add({u"dark"_s, u"dark, in English"_s,
         [this, fails] {
             m_switches.language(LanguageChoice::English);
             select(fails);
         },
         [this, fails] {
             return unlessThat(cell(fails, TargetTable::State).startsWith(u"Failed"_s), u"English words"_s);
         }});
}

} // namespace syncdesk
