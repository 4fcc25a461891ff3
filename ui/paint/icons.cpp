#include "ui/paint/icons.h"

#include "ui/paint/theme.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QPixmapCache>
#include <QSvgRenderer>

using namespace Qt::Literals::StringLiterals;

namespace syncdesk {

namespace {

/// Asks for the colour when it paints, so that a kept QIcon is right after every change of the palette.
class TintedEngine : public QIconEngine
{
public:
    TintedEngine(const QString &name, bool onAccent) : m_name(name), m_onAccent(onAccent) {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        Icons::paint(painter, rect, m_name, colour(mode));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1.0);
    }

    // size is in device pixels here; the caller sets the ratio of what it gets
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State, qreal) override
    {
        QPixmap whole(size);
        whole.fill(Qt::transparent);
        QPainter painter(&whole);
        Icons::paint(&painter, QRectF({}, QSizeF(size)), m_name, colour(mode));
        return whole;
    }

    QIconEngine *clone() const override { return new TintedEngine(m_name, m_onAccent); }
    bool isNull() override { return m_name.isEmpty(); }

private:
    QColor colour(QIcon::Mode mode) const
    {
        const QPalette palette = QGuiApplication::palette();
        switch (mode) {
        case QIcon::Disabled:
            return palette.color(QPalette::Disabled, QPalette::ButtonText);
        case QIcon::Selected:
            return palette.color(QPalette::Active, QPalette::HighlightedText);
        case QIcon::Normal:
        case QIcon::Active:
            break;
        }
        if (m_onAccent)
            return Theme::colours(palette).accentText;
        return palette.color(QPalette::Active, QPalette::ButtonText);
    }

    QString m_name;
    bool m_onAccent;
};

} // namespace

QIcon Icons::icon(const QString &name)
{
    return QIcon(new TintedEngine(name, false));
}

QIcon Icons::onAccent(const QString &name)
{
    return QIcon(new TintedEngine(name, true));
}

QPixmap Icons::pixmap(const QString &name, const QColor &colour, int size, qreal ratio)
{
    const QString key = u"syncdesk/%1/%2/%3/%4"_s.arg(name, colour.name(QColor::HexArgb)).arg(size).arg(ratio);
    QPixmap found;
    if (QPixmapCache::find(key, &found))
        return found;
    QPixmap drawn(QSize(size, size) * ratio);
    drawn.fill(Qt::transparent);
    QFile file(u":/icons/%1.svg"_s.arg(name));
    if (file.open(QIODevice::ReadOnly)) {
        const QByteArray lines = file.readAll().replace("#000", colour.name().toLatin1());
        QSvgRenderer renderer(lines);
        QPainter painter(&drawn);
        painter.setOpacity(colour.alphaF());
        renderer.render(&painter, QRectF({}, QSizeF(drawn.size())));
    }
    drawn.setDevicePixelRatio(ratio);
    QPixmapCache::insert(key, drawn);
    return drawn;
}

void Icons::paint(QPainter *painter, const QRectF &rect, const QString &name, const QColor &colour)
{
    const int side = int(std::min(rect.width(), rect.height()));
    if (side <= 0)
        return;
    const QPixmap drawn = pixmap(name, colour, side, painter->device()->devicePixelRatioF());
    const QPointF corner = rect.center() - QPointF(side / 2.0, side / 2.0);
    painter->drawPixmap(QPointF(qRound(corner.x()), qRound(corner.y())), drawn);
}

QString Icons::ofRun(const Run *run)
{
    if (!run)
        return u"state-none"_s;
    switch (run->phase) {
    case RunPhase::None:
        return u"state-none"_s;
    case RunPhase::Waiting:
        return u"state-waiting"_s;
    case RunPhase::Requested:
        return u"state-requested"_s;
    case RunPhase::Unconfirmed:
        return u"state-unconfirmed"_s;
    case RunPhase::UnknownOutcome:
        return u"state-outcome"_s;
    case RunPhase::Queued:
        return u"state-queued"_s;
    case RunPhase::Starting:
        return u"state-starting"_s;
    case RunPhase::Running:
        return u"state-running"_s;
    case RunPhase::Done:
        return run->doneKind == DoneKind::FiguresDiffer ? u"state-differs"_s : u"state-done"_s;
    case RunPhase::Failed:
        return u"state-failed"_s;
    case RunPhase::Unknown:
        return u"state-unknown"_s;
    }
    return u"state-unknown"_s;
}

QString Icons::ofRow(const TargetState &row)
{
    if (row.phase() == RunPhase::None && !canSync(row.support))
        return u"state-cannot"_s;
    return ofRun(row.run.get());
}

QString Icons::ofProject(const ProjectState &project)
{
    switch (project.link) {
    case ProjectState::Link::Idle:
        return project.project.isDemo() ? u"link-demo"_s : u"link-idle"_s;
    case ProjectState::Link::Connecting:
        return u"link-connecting"_s;
    case ProjectState::Link::Reachable:
        return project.project.isDemo() ? u"link-demo"_s : u"link-reachable"_s;
    case ProjectState::Link::Unreachable:
        return u"link-unreachable"_s;
    case ProjectState::Link::SignInNeeded:
        return u"link-signin"_s;
    case ProjectState::Link::NotOffered:
        return u"link-notoffered"_s;
    case ProjectState::Link::Throttled:
        return u"link-throttled"_s;
    case ProjectState::Link::Disabled:
        return u"link-disabled"_s;
    }
    return u"link-idle"_s;
}

QString Icons::ofSupport(Support support)
{
    return canSync(support) ? u"state-none"_s : u"state-cannot"_s;
}

QIcon Icons::application()
{
    return QIcon(u":/syncdesk.svg"_s);
}

} // namespace syncdesk
