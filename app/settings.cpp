// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSettings>
#include <QVariant>

#include <algorithm>
#include <array>
#include <utility>

namespace patchscale {
namespace {

constexpr QLatin1StringView formatKey("format"); // of what is stored; absent in that of the first edition
constexpr int ownFormat = 1;
constexpr QLatin1StringView geometryKey("window/geometry");
constexpr QLatin1StringView titleBarKey("window/title-bar");
constexpr QLatin1StringView maximizedKey("window/maximized");
constexpr QLatin1StringView sidebarKey("window/sidebar");
constexpr QLatin1StringView exportFolderKey("export/folder");
constexpr QLatin1StringView numberStyleKey("view/numbers");
constexpr QLatin1StringView colourSetKey("view/colours");
constexpr QLatin1StringView themeKey("view/theme");

/// Stored as words, which stay what they are when an enumeration grows.
template<typename Enum> using Words = std::pair<Enum, const char *>;

constexpr std::array numberStyles = {Words<NumberStyle>{NumberStyle::Scientific, "scientific"},
                                     Words<NumberStyle>{NumberStyle::SiPrefix, "si"}};
constexpr std::array colourSets = {Words<ColourSet>{ColourSet::Original, "original"},
                                   Words<ColourSet>{ColourSet::ColourBlindSafe, "colour-blind-safe"}};
constexpr std::array themes = {Words<Theme>{Theme::System, "system"}, Words<Theme>{Theme::Light, "light"},
                               Words<Theme>{Theme::Dark, "dark"}};

template<typename Words>
void load(const QSettings &settings, QLatin1StringView key, const Words &words, auto &value)
{
    const QString stored = settings.value(key).toString();
    for (const auto &[meaning, word] : words)
        if (stored == QLatin1StringView(word))
            value = meaning;
}

template<typename Words> QVariant wordFor(const Words &words, auto value)
{
    for (const auto &[meaning, word] : words)
        if (meaning == value)
            return QString::fromLatin1(word);
    return {};
}

using Values = std::array<std::pair<QLatin1StringView, QVariant>, 8>;

Values valuesOf(const WindowState &state)
{
    return {{{geometryKey, state.geometry},
             {titleBarKey, state.titleBarHeight},
             {maximizedKey, state.isMaximized},
             {sidebarKey, state.sidebarWidth},
             {exportFolderKey, state.exportFolder},
             {numberStyleKey, wordFor(numberStyles, state.view.numberStyle)},
             {colourSetKey, wordFor(colourSets, state.view.colourSet)},
             {themeKey, wordFor(themes, state.view.theme)}}};
}

/// Qt notices what it cannot read when it is asked for it, and tells only the first who asks.
bool isBroken(const QSettings &settings)
{
    static_cast<void>(settings.allKeys());
    return settings.status() == QSettings::FormatError;
}

bool isOfNewerVersion(const QSettings &settings)
{
    return settings.value(formatKey).toInt() > ownFormat;
}

/// Gives a file another name beside its own; empty if that cannot be.
QString setAside(const QString &file)
{
    QString other = file + QStringLiteral(".bak");
    for (int count = 2; QFileInfo::exists(other); ++count)
        other = file + QStringLiteral(".bak%1").arg(count);
    return QFile::rename(file, other) ? other : QString();
}

struct Messages
{
    Q_DECLARE_TR_FUNCTIONS(Settings)
};

} // namespace

Settings::Settings()
{
    const QSettings settings;
    m_isBroken = isBroken(settings);
    if (isOfNewerVersion(settings))
        return;
    m_state.geometry = settings.value(geometryKey).toRect();
    m_state.titleBarHeight = std::clamp(settings.value(titleBarKey).toInt(), 0, 200);
    m_state.sidebarWidth = std::max(settings.value(sidebarKey).toInt(), 0);
    // Not toBool(), which takes any other word for yes.
    m_state.isMaximized = settings.value(maximizedKey).toString() == QLatin1StringView("true");
    m_state.exportFolder = settings.value(exportFolderKey).toString();
    load(settings, numberStyleKey, numberStyles, m_state.view.numberStyle);
    load(settings, colourSetKey, colourSets, m_state.view.colourSet);
    load(settings, themeKey, themes, m_state.view.theme);
}

Failure Settings::remember(const WindowState &state)
{
    if (state == m_state)
        return std::nullopt;
    const Failure failure = store(state);
    return std::exchange(m_hasComplained, m_hasComplained || failure) ? std::nullopt : failure;
}

Failure Settings::store(const WindowState &state)
{
    Failure kept;
    {
        const QSettings stored;
        const QString file = stored.fileName();
        if (isOfNewerVersion(stored))
            return Error{
                Messages::tr("the settings in “%1” are of a newer version; they stay as they are, and "
                             "nothing is remembered")
                    .arg(file)};
        m_isBroken = m_isBroken || isBroken(stored);
        if (m_isBroken) {
            const QString aside = setAside(file);
            if (aside.isEmpty())
                return Error{Messages::tr("could not read the settings in “%1”; they stay as they are, and "
                                          "nothing is remembered")
                                 .arg(file)};
            kept = Error{
                Messages::tr("could not read all settings in “%1”; that file is now “%2”").arg(file, aside)};
            m_isBroken = false;
            m_state = WindowState();
        }
    }
    QSettings settings;
    settings.setValue(formatKey, ownFormat);
    const Values before = valuesOf(m_state);
    const Values now = valuesOf(state);
    for (std::size_t i = 0; i < now.size(); ++i)
        if (now[i].second != before[i].second)
            settings.setValue(now[i].first, now[i].second);
    settings.sync();
    if (settings.status() == QSettings::AccessError)
        return Error{Messages::tr("could not write the settings to “%1”").arg(settings.fileName())};
    m_state = state;
    return kept;
}

} // namespace patchscale
