// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme.h"

#include <QApplication>
#include <QProxyStyle>

#include <array>
#include <span>

namespace patchscale {
namespace {

/// Fusion, which looks the same everywhere and takes any palette, with sliders that go where one clicks.
class PatchScaleStyle : public QProxyStyle
{
public:
    PatchScaleStyle() : QProxyStyle(QStringLiteral("fusion")) {}

    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *returnData) const override
    {
        if (hint == SH_Slider_AbsoluteSetButtons)
            return Qt::LeftButton;
        return QProxyStyle::styleHint(hint, option, widget, returnData);
    }
};

struct PaletteColour
{
    QPalette::ColorRole role;
    QRgb colour;
};

QPalette paletteOf(std::span<const PaletteColour> colours, QRgb disabledText)
{
    QPalette palette;
    for (const PaletteColour &entry : colours)
        palette.setColor(entry.role, QColor(entry.colour));
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, QColor(disabledText));
    return palette;
}

} // namespace

QPalette lightPalette()
{
    static constexpr std::array<PaletteColour, 18> colours = {{
        {QPalette::Window, 0xfff6f7f8},
        {QPalette::WindowText, 0xff1c2128},
        {QPalette::Base, 0xffffffff},
        {QPalette::AlternateBase, 0xfff0f2f4},
        {QPalette::Text, 0xff1c2128},
        {QPalette::PlaceholderText, 0xff59616b},
        {QPalette::Button, 0xfff6f7f8},
        {QPalette::ButtonText, 0xff1c2128},
        {QPalette::BrightText, 0xffffffff},
        {QPalette::Highlight, 0xff2b6cb0},
        {QPalette::HighlightedText, 0xffffffff},
        {QPalette::Link, 0xff1f5f9e},
        {QPalette::LinkVisited, 0xff6b4fa0},
        {QPalette::ToolTipBase, 0xffffffff},
        {QPalette::ToolTipText, 0xff1c2128},
        {QPalette::Mid, 0xffc9cdd2},
        {QPalette::Dark, 0xffa9afb6},
        {QPalette::Light, 0xffffffff},
    }};
    return paletteOf(colours, 0xff8b929a);
}

QPalette darkPalette()
{
    static constexpr std::array<PaletteColour, 18> colours = {{
        {QPalette::Window, 0xff25282c},
        {QPalette::WindowText, 0xffe8eaed},
        {QPalette::Base, 0xff1b1d20},
        {QPalette::AlternateBase, 0xff2c2f34},
        {QPalette::Text, 0xffe8eaed},
        {QPalette::PlaceholderText, 0xffa7adb5},
        {QPalette::Button, 0xff4a5059},
        {QPalette::ButtonText, 0xffe8eaed},
        {QPalette::BrightText, 0xffffffff},
        {QPalette::Highlight, 0xff2f74bc},
        {QPalette::HighlightedText, 0xffffffff},
        {QPalette::Link, 0xff7db7f0},
        {QPalette::LinkVisited, 0xffb8a2e6},
        {QPalette::ToolTipBase, 0xff363a40},
        {QPalette::ToolTipText, 0xffe8eaed},
        {QPalette::Mid, 0xff44494f},
        {QPalette::Dark, 0xff15171a},
        {QPalette::Light, 0xff4a4f56},
    }};
    return paletteOf(colours, 0xff757c84);
}

void installStyle()
{
    QApplication::setStyle(new PatchScaleStyle);
}

void applyTheme(Theme theme, bool systemIsDark)
{
    const bool dark = theme == Theme::Dark || (theme == Theme::System && systemIsDark);
    QApplication::setPalette(dark ? darkPalette() : lightPalette());
}

} // namespace patchscale
