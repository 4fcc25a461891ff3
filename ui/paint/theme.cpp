#include "ui/paint/theme.h"

#include <array>
#include <cmath>

namespace syncdesk {

namespace {

double channel(double value)
{
    return value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &colour)
{
    return 0.2126 * channel(colour.redF()) + 0.7152 * channel(colour.greenF()) + 0.0722 * channel(colour.blueF());
}

} // namespace

double Theme::contrast(const QColor &a, const QColor &b)
{
    const double la = luminance(a);
    const double lb = luminance(b);
    return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

QColor Theme::readable(const QColor &colour, const QColor &background, double ratio)
{
    const QColor towards = contrast(Qt::white, background) > contrast(Qt::black, background) ? Qt::white : Qt::black;
    for (int percent = 0; percent <= 100; percent += 5) {
        const QColor tried = mix(towards, colour, percent / 100.0);
        if (contrast(tried, background) >= ratio)
            return tried;
    }
    return towards;
}

QColor Theme::mix(const QColor &top, const QColor &bottom, double share)
{
    const auto blend = [share](float t, float b) { return float(t * share + b * (1 - share)); };
    return QColor::fromRgbF(blend(top.redF(), bottom.redF()), blend(top.greenF(), bottom.greenF()),
                            blend(top.blueF(), bottom.blueF()));
}

bool Theme::isDark(const QPalette &palette)
{
    return palette.color(QPalette::Window).lightness() < 128;
}

Colours Theme::colours(const QPalette &palette)
{
    // asked for every cell that is painted; a window knows two or three palettes at a time
    static std::array<std::pair<qint64, Colours>, 8> known;
    static size_t next = 0;
    const qint64 key = palette.cacheKey();
    for (const auto &[knownKey, colours] : known) {
        if (knownKey == key && colours.text.isValid())
            return colours;
    }
    const Colours found = derive(palette);
    known[next++ % known.size()] = {key, found};
    return found;
}

Colours Theme::derive(const QPalette &palette)
{
    const QColor base = palette.color(QPalette::Base);
    const QColor window = palette.color(QPalette::Window);
    Colours c;
    c.dark = isDark(palette);
    c.text = palette.color(QPalette::Text);
    // words stand on base and on window alike: take the harder of the two
    const QColor hard = c.dark ? (luminance(base) > luminance(window) ? base : window)
                               : (luminance(base) < luminance(window) ? base : window);
    const auto word = [&](QRgb light, QRgb dark) { return readable(QColor(c.dark ? dark : light), hard); };
    c.muted = readable(mix(c.text, hard, 0.62), hard);
    c.good = word(0x1a7f37, 0x57c785);
    c.bad = word(0xc0362c, 0xff8a80);
    c.running = word(0x0b62d6, 0x74b3ff);
    c.warning = word(0x8f6000, 0xe3b341);
    c.accent = QColor(c.dark ? 0x2f6fd6 : 0x1f6feb);
    c.accentText = readable(Qt::white, c.accent);
    c.line = mix(c.text, base, c.dark ? 0.11 : 0.07);
    c.edge = mix(c.text, window, c.dark ? 0.26 : 0.22);
    c.box = c.dark ? mix(Qt::white, base, 0.035) : base;
    c.button = c.dark ? mix(Qt::white, window, 0.07) : base;
    c.buttonHover = mix(c.accent, c.button, c.dark ? 0.16 : 0.07);
    c.buttonPressed = mix(c.accent, c.button, c.dark ? 0.30 : 0.16);
    c.bar = QColor(c.dark ? 0x4fae78 : 0x57a06f);
    c.barTrack = mix(c.text, base, 0.13);
    c.errorFill = mix(c.bad, base, c.dark ? 0.13 : 0.07);
    c.errorEdge = mix(c.bad, base, 0.40);
    c.warningFill = mix(c.warning, base, c.dark ? 0.13 : 0.09);
    c.warningEdge = mix(c.warning, base, 0.40);
    c.infoFill = mix(c.running, base, c.dark ? 0.14 : 0.07);
    c.infoEdge = mix(c.running, base, 0.35);
    return c;
}

QPalette Theme::palette(bool dark)
{
    const auto pick = [dark](QRgb light, QRgb night) { return QColor(dark ? night : light); };
    const QColor window = pick(0xf2f4f6, 0x202329);
    const QColor base = pick(0xffffff, 0x17191d);
    const QColor text = pick(0x1f2328, 0xe4e7eb);
    const QColor gone = pick(0x8b949d, 0x737c86);

    QPalette p;
    p.setColor(QPalette::Window, window);
    p.setColor(QPalette::WindowText, text);
    p.setColor(QPalette::Base, base);
    p.setColor(QPalette::AlternateBase, pick(0xf7f8fa, 0x1c1f24));
    p.setColor(QPalette::Text, text);
    p.setColor(QPalette::PlaceholderText, pick(0x6b747d, 0x8d96a0));
    p.setColor(QPalette::Button, pick(0xffffff, 0x2b2f36));
    p.setColor(QPalette::ButtonText, text);
    p.setColor(QPalette::BrightText, Qt::white);
    p.setColor(QPalette::ToolTipBase, pick(0x2b3036, 0x363c45));
    p.setColor(QPalette::ToolTipText, QColor(0xffffff));
    p.setColor(QPalette::Highlight, pick(0xd3e4ff, 0x1f3f6b));
    p.setColor(QPalette::HighlightedText, pick(0x14181c, 0xffffff));
    p.setColor(QPalette::Link, pick(0x0b62d6, 0x74b3ff));
    p.setColor(QPalette::LinkVisited, pick(0x6f42c1, 0xb79cf0));
    p.setColor(QPalette::Light, pick(0xffffff, 0x3a4048));
    p.setColor(QPalette::Midlight, pick(0xe9ecef, 0x30353c));
    p.setColor(QPalette::Mid, pick(0xc3cad1, 0x454c55));
    p.setColor(QPalette::Dark, pick(0x9aa4ad, 0x101215));
    p.setColor(QPalette::Shadow, pick(0x5b646d, 0x000000));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText})
        p.setColor(QPalette::Disabled, role, gone);
    p.setColor(QPalette::Disabled, QPalette::Highlight, pick(0xe4e8ec, 0x2b2f36));
    p.setColor(QPalette::Disabled, QPalette::Base, pick(0xf7f8fa, 0x1c1f24));
    p.setColor(QPalette::Disabled, QPalette::Button, pick(0xf5f6f8, 0x24282e));
    return p;
}

QColor Theme::ofRun(const Colours &colours, const Run *run)
{
    if (!run)
        return colours.muted;
    switch (run->phase) {
    case RunPhase::None:
    case RunPhase::Waiting:
        return colours.muted;
    case RunPhase::Requested:
    case RunPhase::Queued:
    case RunPhase::Starting:
    case RunPhase::Running:
        return colours.running;
    case RunPhase::Unconfirmed:
    case RunPhase::UnknownOutcome:
    case RunPhase::Unknown:
        return colours.warning;
    case RunPhase::Done:
        return run->doneKind == DoneKind::FiguresDiffer ? colours.warning : colours.good;
    case RunPhase::Failed:
        return colours.bad;
    }
    return colours.muted;
}

} // namespace syncdesk
