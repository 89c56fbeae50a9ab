// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings.h"

#include <QCoreApplication>
#include <QSettings>

#include <algorithm>
#include <array>
#include <utility>

namespace patchscale {
namespace {

constexpr auto geometryKey = "window/geometry";
constexpr auto titleBarKey = "window/title-bar";
constexpr auto maximizedKey = "window/maximized";
constexpr auto exportFolderKey = "export/folder";
constexpr auto numberStyleKey = "view/numbers";
constexpr auto colourSetKey = "view/colours";
constexpr auto themeKey = "view/theme";

/// Stored as words, which stay what they are when an enumeration grows.
template<typename Enum> using Words = std::pair<Enum, const char *>;

constexpr std::array numberStyles = {Words<NumberStyle>{NumberStyle::Scientific, "scientific"},
                                     Words<NumberStyle>{NumberStyle::SiPrefix, "si"}};
constexpr std::array colourSets = {Words<ColourSet>{ColourSet::Original, "original"},
                                   Words<ColourSet>{ColourSet::ColourBlindSafe, "colour-blind-safe"}};
constexpr std::array themes = {Words<Theme>{Theme::System, "system"}, Words<Theme>{Theme::Light, "light"},
                               Words<Theme>{Theme::Dark, "dark"}};

QString key(const char *name)
{
    return QString::fromLatin1(name);
}

template<typename Words>
void load(const QSettings &settings, const char *name, const Words &words, auto &value)
{
    const QString stored = settings.value(key(name)).toString();
    for (const auto &[meaning, word] : words)
        if (stored == QLatin1StringView(word))
            value = meaning;
}

template<typename Words> void save(QSettings &settings, const char *name, const Words &words, auto value)
{
    for (const auto &[meaning, word] : words)
        if (meaning == value)
            settings.setValue(key(name), QString::fromLatin1(word));
}

} // namespace

WindowState loadWindowState()
{
    const QSettings settings;
    WindowState state;
    state.geometry = settings.value(key(geometryKey)).toRect();
    state.titleBarHeight = std::clamp(settings.value(key(titleBarKey)).toInt(), 0, 200);
    // Not toBool(), which takes any other word for yes.
    state.isMaximized = settings.value(key(maximizedKey)).toString() == QLatin1StringView("true");
    state.exportFolder = settings.value(key(exportFolderKey)).toString();
    load(settings, numberStyleKey, numberStyles, state.view.numberStyle);
    load(settings, colourSetKey, colourSets, state.view.colourSet);
    load(settings, themeKey, themes, state.view.theme);
    return state;
}

Failure saveWindowState(const WindowState &state)
{
    QSettings settings;
    settings.setValue(key(geometryKey), state.geometry);
    settings.setValue(key(titleBarKey), state.titleBarHeight);
    settings.setValue(key(maximizedKey), state.isMaximized);
    settings.setValue(key(exportFolderKey), state.exportFolder);
    save(settings, numberStyleKey, numberStyles, state.view.numberStyle);
    save(settings, colourSetKey, colourSets, state.view.colourSet);
    save(settings, themeKey, themes, state.view.theme);
    settings.sync();
    // A file that could not be read as settings has been replaced by now.
    if (settings.status() != QSettings::AccessError)
        return std::nullopt;
    return Error{QCoreApplication::translate("Settings", "could not write the settings to “%1”")
                     .arg(settings.fileName())};
}

} // namespace patchscale
