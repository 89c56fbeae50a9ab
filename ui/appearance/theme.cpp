// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/appearance/theme.h"

#include "ui/appearance/chartcolours.h"

#include <QApplication>
#include <QFontInfo>
#include <QPainter>
#include <QProxyStyle>
#include <QStyleOption>

#include <array>
#include <cmath>

namespace patchscale {
namespace {

/// A style with sliders that go where one clicks.
class PatchScaleStyle : public QProxyStyle
{
public:
    using QProxyStyle::QProxyStyle;

    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *returnData) const override
    {
        if (hint == SH_Slider_AbsoluteSetButtons)
            return Qt::LeftButton;
        return QProxyStyle::styleHint(hint, option, widget, returnData);
    }

    /// Fusion's frame of what has the focus is hardly there.
    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override
    {
        if (element != PE_FrameFocusRect || isHighContrast(option->palette)) {
            QProxyStyle::drawPrimitive(element, option, painter, widget);
            return;
        }
        const bool isByKeyboard = option->state.testFlag(State_KeyboardFocusChange);
        if (!isByKeyboard && proxy()->styleHint(SH_UnderlineShortcut, option, widget) == 0)
            return;
        constexpr double width = 1.5;
        const bool isSelected = option->state.testFlag(State_Selected);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setBrush(Qt::NoBrush);
        painter->setPen(
            QPen(option->palette.color(isSelected ? QPalette::HighlightedText : QPalette::Highlight), width));
        constexpr double inset = width / 2;
        painter->drawRoundedRect(QRectF(option->rect).adjusted(inset, inset, -inset, -inset), 2, 2);
        painter->restore();
    }

    /// Every menu bar and toolbar asks for the sign of what it has no room for. Read from a picture, it would
    /// load all plugins for pictures before the window is there.
    QIcon standardIcon(StandardPixmap sign, const QStyleOption *option, const QWidget *widget) const override
    {
        if (sign != SP_ToolBarHorizontalExtensionButton)
            return QProxyStyle::standardIcon(sign, option, widget);
        constexpr int side = 16;
        QPixmap pixmap(QSize(side, side) * qApp->devicePixelRatio());
        pixmap.setDevicePixelRatio(qApp->devicePixelRatio());
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(QColor(0x7c, 0x84, 0x8d), 1.5)); // seen on light and on dark
        if (QGuiApplication::isRightToLeft())
            painter.setTransform({-1, 0, 0, 1, side, 0});
        for (const int left : {4, 9})
            painter.drawPolyline(QPolygon({{left, 4}, {left + 4, 8}, {left, 12}}));
        return pixmap;
    }
};

enum Look { Light, Dark, LightHighContrast, DarkHighContrast };

struct PaletteColour
{
    QPalette::ColorRole role;
    std::array<QRgb, 4> colours; ///< by look
};

constexpr std::array<PaletteColour, 18> paletteColours = {{
    {QPalette::Window, {0xfff6f7f8, 0xff1f2328, 0xffffffff, 0xff000000}},
    {QPalette::WindowText, {0xff1c2128, 0xffe8ebee, 0xff000000, 0xffffffff}},
    {QPalette::Base, {0xffffffff, 0xff15181c, 0xffffffff, 0xff000000}},
    {QPalette::AlternateBase, {0xfff0f2f4, 0xff272c32, 0xffffffff, 0xff000000}},
    {QPalette::Text, {0xff1c2128, 0xffe8ebee, 0xff000000, 0xffffffff}},
    {QPalette::PlaceholderText, {0xff59616b, 0xffa7b0ba, 0xff000000, 0xffffffff}},
    {QPalette::Button, {0xfff6f7f8, 0xff3a4048, 0xffffffff, 0xff000000}},
    {QPalette::ButtonText, {0xff1c2128, 0xffe8ebee, 0xff000000, 0xffffffff}},
    {QPalette::BrightText, {0xffffffff, 0xffffffff, 0xff000000, 0xffffffff}},
    {QPalette::Highlight, {0xff2b6cb0, 0xff6ba6e8, 0xff000080, 0xffffff00}},
    {QPalette::HighlightedText, {0xffffffff, 0xff10161d, 0xffffffff, 0xff000000}},
    {QPalette::Link, {0xff1f5f9e, 0xff8cbcf2, 0xff0000c0, 0xffffff00}},
    {QPalette::LinkVisited, {0xff6b4fa0, 0xffb8a2e6, 0xff0000c0, 0xffffff00}},
    {QPalette::ToolTipBase, {0xffffffff, 0xff272c32, 0xffffffff, 0xff000000}},
    {QPalette::ToolTipText, {0xff1c2128, 0xffe8ebee, 0xff000000, 0xffffffff}},
    {QPalette::Mid, {0xffc9cdd2, 0xff44494f, 0xff000000, 0xffffffff}},
    {QPalette::Dark, {0xffa9afb6, 0xff15171a, 0xff000000, 0xffffffff}},
    {QPalette::Light, {0xffffffff, 0xff4a4f56, 0xff000000, 0xffffffff}},
}};
constexpr std::array<QRgb, 4> disabledTexts = {0xff8b929a, 0xff9298a0, 0xff606060, 0xff9a9a9a};

QPalette paletteOf(Look look)
{
    QPalette palette;
    for (const auto &[role, colours] : paletteColours)
        palette.setColor(role, QColor(colours[look]));
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, QColor(disabledTexts[look]));
    return palette;
}

/// A palette in which frames and quiet text are seen too: what a system does not set, Qt makes of its ground.
QPalette withNothingFaint(QPalette palette)
{
    constexpr double seen = 3; // WCAG 2.1 for what is no text
    const QColor text = palette.color(QPalette::WindowText);
    for (const QPalette::ColorRole role :
         {QPalette::Light, QPalette::Midlight, QPalette::Mid, QPalette::Dark, QPalette::Shadow})
        if (contrast(palette.color(role), palette.color(QPalette::Window)) < seen)
            palette.setColor(role, text);
    palette.setColor(QPalette::PlaceholderText, palette.color(QPalette::Text));
    return palette;
}

} // namespace

QPalette lightPalette()
{
    return paletteOf(Light);
}

QPalette darkPalette()
{
    return paletteOf(Dark);
}

QPalette highContrastPalette(bool isDark)
{
    return withNothingFaint(paletteOf(isDark ? DarkHighContrast : LightHighContrast));
}

bool isHighContrast(const QPalette &palette)
{
    // Of 21 at most, as WCAG 2.1 counts it; black on the grey of a usual window has 18.
    constexpr double high = 20;
    return contrast(palette.color(QPalette::WindowText), palette.color(QPalette::Window)) >= high;
}

QColor edgeColour(const QPalette &palette)
{
    if (isHighContrast(palette))
        return palette.color(QPalette::WindowText);
    return isDarkGround(palette.color(QPalette::Window)) ? QColor(0x84, 0x8d, 0x98)
                                                         : QColor(0x7a, 0x81, 0x8a);
}

void installStyle(const QString &name, const SystemLook &system)
{
    // Fusion looks the same everywhere and takes any palette.
    QString base = name.isEmpty() ? QStringLiteral("fusion") : name;
    // In high contrast it makes its frames of the ground, and black stays black: the system's own, or
    // another.
    if (name.isEmpty() && (system.isHighContrast || isHighContrast(QApplication::palette()))) {
        const QString own = QApplication::style()->name();
        base = own == base ? QStringLiteral("windows") : own;
    }
    QApplication::setStyle(new PatchScaleStyle(base));
}

static void applyPalette(Theme theme, const SystemLook &system)
{
    if (theme != Theme::System) {
        QApplication::setPalette(theme == Theme::Dark ? darkPalette() : lightPalette());
        return;
    }
    QApplication::setPalette(QPalette()); // the system's own
    bool isKept = isHighContrast(QApplication::palette());
#ifdef Q_OS_WIN
    isKept = isKept || system.isHighContrast;
#endif
    if (isKept)
        QApplication::setPalette(withNothingFaint(QApplication::palette()));
    else if (system.isHighContrast)
        QApplication::setPalette(highContrastPalette(system.isDark));
    else
        QApplication::setPalette(system.isDark ? darkPalette() : lightPalette());
}

/// Fusion draws the outlines of controls in a colour that it makes of the window's, and hardly seen on it.
static void outlineControls(const QPalette &palette)
{
    const auto outline = [&palette](std::initializer_list<const char *> classes, int darkening) {
        QPalette outlined = palette;
        if (!isHighContrast(palette))
            outlined.setColor(QPalette::Window, edgeColour(palette).lighter(darkening));
        for (const char *name : classes)
            QApplication::setPalette(outlined, name);
    };
    constexpr int ofFusion = 140;
    outline({"QAbstractSpinBox", "QLineEdit", "QComboBox", "QSlider", "QPushButton", "QToolButton"},
            ofFusion);
    constexpr int ofTicks = 127; // which it lightens again by ten percent
    outline({"QCheckBox", "QRadioButton"}, ofTicks);
}

void applyTheme(Theme theme, const SystemLook &system)
{
    applyPalette(theme, system);
    outlineControls(QApplication::palette());
}

QFont scaledFont(QFont font, double factor, QFont::Weight weight)
{
    // In whole pixels, as charts have it: each size and weight more is another font to load.
    if (factor != 1)
        font.setPixelSize(static_cast<int>(std::lround(QFontInfo(font).pixelSize() * factor)));
    font.setWeight(weight);
    return font;
}

} // namespace patchscale
