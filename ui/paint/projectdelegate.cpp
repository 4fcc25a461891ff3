#include "ui/paint/projectdelegate.h"

#include "ui/models/projectlist.h"
#include "ui/paint/icons.h"
#include "ui/paint/theme.h"

#include <QLocale>
#include <QPainter>

using namespace Qt::Literals::StringLiterals;

namespace syncdesk {

namespace {

struct Look
{
    QString icon{};
    QColor colour{};
};

Look lookOf(const ProjectState *project, const Colours &c)
{
    if (!project)
        return {u"project-all"_s, c.text};
    switch (project->link) {
    case ProjectState::Link::Reachable:
        return {Icons::ofProject(*project), c.good};
    case ProjectState::Link::Unreachable:
    case ProjectState::Link::SignInNeeded:
        return {Icons::ofProject(*project), c.bad};
    case ProjectState::Link::Throttled:
        return {Icons::ofProject(*project), c.warning};
    case ProjectState::Link::Idle:
    case ProjectState::Link::Connecting:
    case ProjectState::Link::NotOffered:
    case ProjectState::Link::Disabled:
        break;
    }
    return {Icons::ofProject(*project), c.muted};
}

/// Draws a count with its icon so that it ends at \a end, and gives back where it begins. Nothing for zero.
int drawCount(QPainter *painter, const QRect &line, int end, int count, const QString &icon, const QColor &colour,
              const QFontMetrics &metrics)
{
    if (count <= 0)
        return end;
    const int side = metrics.height() - 4;
    const QString text = QLocale().toString(count);
    const int width = metrics.horizontalAdvance(text);
    Icons::paint(painter, QRect(end - side, line.center().y() - side / 2, side, side), icon, colour);
    painter->setPen(colour);
    painter->drawText(QRect(end - side - 3 - width, line.top(), width, line.height()), Qt::AlignCenter, text);
    return end - side - 3 - width - 7;
}

} // namespace

QSize ProjectDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int line = option.fontMetrics.height();
    const bool second = !index.data(ProjectList::SecondLineRole).toString().isEmpty();
    return {line * 10, second ? line * 2 + 12 : line + 14};
}

void ProjectDelegate::paint(QPainter *painter, const QStyleOptionViewItem &given, const QModelIndex &index) const
{
    QStyleOptionViewItem option = given;
    initStyleOption(&option, index);
    const auto *list = qobject_cast<const ProjectList *>(index.model());
    const ProjectState *project = list ? list->project(index) : nullptr;
    const Colours c = Theme::colours(option.palette);
    const bool selected = option.state & QStyle::State_Selected;
    const auto group = option.state & QStyle::State_Active ? QPalette::Active : QPalette::Inactive;
    const QColor highlight = option.palette.color(group, QPalette::Highlight);
    const QColor ground = selected ? highlight : option.palette.color(QPalette::Window);
    const QRect body = option.rect.adjusted(4, 1, -4, -1);

    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (selected || (option.state & QStyle::State_MouseOver)) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(selected ? highlight : Theme::mix(c.text, ground, 0.05));
        painter->drawRoundedRect(body, 5, 5);
    }
    if ((option.state & QStyle::State_HasFocus) && (option.state & QStyle::State_KeyboardFocusChange)) {
        painter->setPen(QPen(c.accent, 1.3));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(QRectF(body).adjusted(0.7, 0.7, -0.7, -0.7), 5, 5);
    }
    // laid out from left to right; mirrored piece by piece at the end
    const bool mirrored = option.direction == Qt::RightToLeft;
    const auto place = [&](const QRect &r) { return QStyle::visualRect(option.direction, body, r); };

    const int line = option.fontMetrics.height();
    const QString second = index.data(ProjectList::SecondLineRole).toString();
    const int height = second.isEmpty() ? line : line * 2;
    const int top = body.top() + (body.height() - height) / 2;
    const int side = line - 1;
    const QRect icon(body.left() + 8, top + (line - side) / 2, side, side);
    const Look look = lookOf(project, c);
    Icons::paint(painter, place(icon), look.icon, Theme::readable(look.colour, ground, 3));

    const QRect first(icon.right() + 9, top, body.right() - 8 - icon.right() - 9, line);
    int end = first.right();
    painter->setFont(option.font);
    const int failed = index.data(ProjectList::FailedRole).toInt();
    const int running = index.data(ProjectList::RunningRole).toInt();
    if (mirrored) {
        // the counts stand at the other end
        int start = place(first).left();
        const auto width = [&](int n) {
            return n > 0 ? option.fontMetrics.horizontalAdvance(QLocale().toString(n)) + line + 6 : 0;
        };
        const QRect area = place(first);
        drawCount(painter, area, start + width(failed), failed, u"state-failed"_s, Theme::readable(c.bad, ground),
                  option.fontMetrics);
        start += width(failed);
        drawCount(painter, area, start + width(running), running, u"state-running"_s,
                  Theme::readable(c.running, ground), option.fontMetrics);
        end -= width(failed) + width(running);
    } else {
        end = drawCount(painter, first, end, failed, u"state-failed"_s, Theme::readable(c.bad, ground),
                        option.fontMetrics);
        end = drawCount(painter, first, end, running, u"state-running"_s, Theme::readable(c.running, ground),
                        option.fontMetrics);
    }
    QFont strong = option.font;
    strong.setWeight(QFont::DemiBold);
    painter->setFont(strong);
    painter->setPen(selected ? option.palette.color(group, QPalette::HighlightedText) : c.text);
    const QRect name(first.left(), first.top(), std::max(0, end - first.left()), line);
    const int align = int(QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignVCenter));
    painter->drawText(place(name), align | Qt::TextSingleLine,
                      QFontMetrics(strong).elidedText(option.text, Qt::ElideRight, name.width()));
    if (!second.isEmpty()) {
        QFont small = option.font;
        small.setPointSizeF(small.pointSizeF() * 0.9);
        painter->setFont(small);
        const bool trouble = look.colour == c.bad;
        painter->setPen(Theme::readable(trouble ? c.bad : c.muted, ground));
        const QRect below(first.left(), top + line, first.width(), line);
        painter->drawText(place(below), align | Qt::TextSingleLine,
                          QFontMetrics(small).elidedText(second, Qt::ElideRight, below.width()));
    }
    painter->restore();
}

} // namespace syncdesk
