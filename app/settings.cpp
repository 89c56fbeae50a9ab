// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSettings>
#include <QVariant>

#include <algorithm>
#include <array>
#include <type_traits>
#include <utility>
#include <vector>

namespace patchscale {
namespace {

constexpr QLatin1StringView formatKey("format"); // of what is stored; absent in that of the first edition
constexpr int ownFormat = 1;
constexpr QLatin1StringView recentKey("files/recent");

// Enumerations are stored as words, which stay what they are when one grows.

constexpr auto wordsOf(NumberStyle)
{
    return std::array{std::pair(NumberStyle::Scientific, "scientific"),
                      std::pair(NumberStyle::SiPrefix, "si")};
}

constexpr auto wordsOf(ColourSet)
{
    return std::array{std::pair(ColourSet::Original, "original"),
                      std::pair(ColourSet::ColourBlindSafe, "colour-blind-safe")};
}

constexpr auto wordsOf(Theme)
{
    return std::array{std::pair(Theme::System, "system"), std::pair(Theme::Light, "light"),
                      std::pair(Theme::Dark, "dark")};
}

/// All that is remembered: by which key, and where it is in a state.
template<typename State> void visitSettings(State &state, auto visit)
{
    visit("window/geometry", state.geometry);
    visit("window/title-bar", state.titleBarHeight);
    visit("window/maximized", state.isMaximized);
    visit("window/sidebar", state.sidebarWidth);
    visit("window/sidebar-closed", state.isSidebarClosed);
    visit("window/groups", state.openGroups);
    visit("export/folder", state.exportFolder);
    visit("view/numbers", state.view.numberStyle);
    visit("view/colours", state.view.colourSet);
    visit("view/theme", state.view.theme);
    visit("view/table", state.view.isTableShown);
    visit("view/reference", state.view.isReferenceShown);
}

/// Leaves a value as it is where nothing, or nothing usable, is stored.
template<typename Value> void read(const QVariant &stored, Value &value)
{
    if (!stored.isValid())
        return;
    if constexpr (std::is_enum_v<Value>) {
        for (const auto &[meaning, word] : wordsOf(value))
            if (stored.toString() == QLatin1StringView(word))
                value = meaning;
    } else if constexpr (std::is_same_v<Value, bool>) {
        value = stored.toString() == QLatin1StringView("true"); // toBool() takes any other word for yes
    } else {
        value = stored.value<Value>();
    }
}

QVariant toStore(const auto &value)
{
    if constexpr (std::is_enum_v<std::remove_cvref_t<decltype(value)>>) {
        for (const auto &[meaning, word] : wordsOf(value))
            if (meaning == value)
                return QString::fromLatin1(word);
        return {};
    } else {
        return value;
    }
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
    visitSettings(m_state, [&settings](const char *key, auto &value) {
        read(settings.value(QLatin1StringView(key)), value);
    });
    m_state.titleBarHeight = std::clamp(m_state.titleBarHeight, 0, 200);
    m_state.sidebarWidth = std::max(m_state.sidebarWidth, 0);
}

Failure Settings::remember(const WindowState &state)
{
    if (state == m_state)
        return std::nullopt;
    const Failure failure = store(state);
    return std::exchange(m_hasComplained, m_hasComplained || failure) ? std::nullopt : failure;
}

QStringList Settings::recentFiles()
{
    const QSettings settings;
    return isOfNewerVersion(settings) ? QStringList() : settings.value(recentKey).toStringList();
}

void Settings::setRecentFiles(const QStringList &files) const
{
    QSettings settings;
    if (m_isBroken || isOfNewerVersion(settings))
        return;
    settings.setValue(formatKey, ownFormat);
    if (files.isEmpty())
        settings.remove(recentKey);
    else
        settings.setValue(recentKey, files);
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
    std::vector<QVariant> before;
    visitSettings(m_state, [&before](const char *, const auto &value) { before.push_back(toStore(value)); });
    visitSettings(state, [&settings, stored = before.begin()](const char *key, const auto &value) mutable {
        if (const QVariant now = toStore(value); now != *stored++)
            settings.setValue(QLatin1StringView(key), now);
    });
    settings.sync();
    if (settings.status() == QSettings::AccessError)
        return Error{Messages::tr("could not write the settings to “%1”").arg(settings.fileName())};
    m_state = state;
    return kept;
}

} // namespace patchscale
