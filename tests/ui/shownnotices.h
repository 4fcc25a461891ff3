#pragma once

#include "app/desk/desk.h"
#include "ui/notices.h"
#include "ui/panels/noticebar.h"

#include <QLabel>
#include <QPushButton>

namespace syncdesk {

/// The notices of a desk, shown and kept up to date as the window does.
struct ShownNotices
{
    explicit ShownNotices(Desk &desk) : m_desk(desk), notices(desk, &bar, &bar)
    {
        const auto update = [this] {
            QList<ProjectState> states;
            for (const QString &id : m_desk.projectIds())
                states << m_desk.project(id);
            notices.update(states);
        };
        QObject::connect(&desk, &Desk::projectsChanged, &bar, update);
        QObject::connect(&desk, &Desk::projectChanged, &bar, update);
        bar.resize(900, 200);
        bar.show();
    }
    template<typename T>
    QList<T *> all() const
    {
        QList<T *> found = bar.findChildren<T *>();
        found.removeIf([](T *widget) { return !widget->isVisible(); });
        return found;
    }
    /// With that text; null when none is visible.
    QPushButton *button(const QString &text) const
    {
        for (QPushButton *each : all<QPushButton>()) {
            if (each->text() == text)
                return each;
        }
        return nullptr;
    }
    QString text() const
    {
        QStringList texts;
        for (const QLabel *label : all<QLabel>())
            texts << label->text();
        return texts.join(QLatin1Char('\n')).trimmed();
    }

    Desk &m_desk;
    NoticeBar bar;
    Notices notices;
};

} // namespace syncdesk
