// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/systemappearance.h"

#include <QApplication>
#include <QStyle>
#include <QStyleHints>

#ifdef Q_OS_WIN
#include <QSettings>
#include <windows.h>
#elif defined(QT_DBUS_LIB)
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusVariant>
#endif

namespace patchscale {

#if !defined(Q_OS_WIN) && defined(QT_DBUS_LIB)
namespace {

constexpr auto portalPath = "/org/freedesktop/portal/desktop";
constexpr auto portalSettings = "org.freedesktop.portal.Settings";

bool hasSessionBus()
{
    return qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS");
}

/// A setting of the desktop, read through its portal; invalid without a portal or such a setting.
QVariant portalSetting(const QString &group, const QString &key)
{
    constexpr int timeout = 150; // milliseconds; a desktop that does not answer must not hold up the window
    if (!hasSessionBus())
        return {};
    QDBusMessage call = QDBusMessage::createMethodCall(
        QStringLiteral("org.freedesktop.portal.Desktop"), QString::fromLatin1(portalPath),
        QString::fromLatin1(portalSettings), QStringLiteral("Read"));
    call << group << key;
    const QDBusMessage reply = QDBusConnection::sessionBus().call(call, QDBus::Block, timeout);
    if (reply.type() != QDBusMessage::ReplyMessage || reply.arguments().isEmpty())
        return {};
    // The portal wraps the value in one variant or, in its first version, in two.
    QVariant value = reply.arguments().constFirst();
    while (value.canConvert<QDBusVariant>())
        value = value.value<QDBusVariant>().variant();
    return value;
}

} // namespace
#endif

SystemAppearance::SystemAppearance(QObject *parent) : QObject(parent)
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, this,
            &SystemAppearance::changed);
#endif
#if !defined(Q_OS_WIN) && defined(QT_DBUS_LIB)
    if (hasSessionBus())
        QDBusConnection::sessionBus().connect(
            QString(), QString::fromLatin1(portalPath), QString::fromLatin1(portalSettings),
            QStringLiteral("SettingChanged"), this, SLOT(onPortalSettingChanged(QString, QString)));
#endif
}

bool SystemAppearance::prefersDark() const
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    // Not every desktop's theme tells Qt.
    if (const auto scheme = QGuiApplication::styleHints()->colorScheme(); scheme != Qt::ColorScheme::Unknown)
        return scheme == Qt::ColorScheme::Dark;
#endif
#if defined(Q_OS_WIN)
    const QSettings personalize(
        QStringLiteral(
            "HKEY_CURRENT_USER\\Software\\Microsoft\\Windows\\CurrentVersion\\Themes\\Personalize"),
        QSettings::NativeFormat);
    return personalize.value(QStringLiteral("AppsUseLightTheme"), 1).toInt() == 0;
#elif defined(QT_DBUS_LIB)
    constexpr uint preferDark = 1;
    return portalSetting(QStringLiteral("org.freedesktop.appearance"), QStringLiteral("color-scheme"))
               .toUInt() == preferDark;
#else
    return false;
#endif
}

bool SystemAppearance::prefersNoAnimation() const
{
    if (QApplication::style()->styleHint(QStyle::SH_Widget_Animation_Duration) <= 0)
        return true;
#ifdef Q_OS_WIN
    BOOL animate = TRUE;
    return SystemParametersInfoW(SPI_GETCLIENTAREAANIMATION, 0, &animate, 0) && !animate;
#elif defined(QT_DBUS_LIB)
    const QVariant enabled =
        portalSetting(QStringLiteral("org.gnome.desktop.interface"), QStringLiteral("enable-animations"));
    return enabled.isValid() && !enabled.toBool();
#else
    return false;
#endif
}

void SystemAppearance::onPortalSettingChanged(const QString &group, const QString &key)
{
    if ((group == QStringLiteral("org.freedesktop.appearance") && key == QStringLiteral("color-scheme")) ||
        (group == QStringLiteral("org.gnome.desktop.interface") &&
         key == QStringLiteral("enable-animations")))
        emit changed();
}

} // namespace patchscale
