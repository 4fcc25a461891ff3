#pragma once

#include <QProxyStyle>

namespace syncdesk {

/// Fusion with flat buttons, quiet tables and thin scroll bars, so that the window looks the same on every desktop.
/// Set it with QApplication::setStyle(new DeskStyle); the application then owns it.
class DeskStyle : public QProxyStyle
{
    Q_OBJECT
public:
    DeskStyle();

    /// A button with this dynamic property set to true is filled with the accent colour: one for each window.
    static constexpr const char *primaryProperty = "primary";

    /// A group box with this property set to true has its title for the ear only: no room is kept for it.
    static constexpr const char *silentTitleProperty = "silentTitle";

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                            const QWidget *widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl sub,
                         const QWidget *widget) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                           const QWidget *widget) const override;
    QRect subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override;
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *data) const override;
    QPalette standardPalette() const override;

private:
    void drawButton(const QStyleOption *option, QPainter *painter, const QWidget *widget) const;
    void drawIndicator(const QStyleOption *option, QPainter *painter, bool round) const;
    void drawHeader(const QStyleOption *option, QPainter *painter) const;
    void drawTab(const QStyleOption *option, QPainter *painter) const;
    void drawComboBox(const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const;
    void drawScrollBar(const QStyleOptionComplex *option, QPainter *painter) const;
};

} // namespace syncdesk
