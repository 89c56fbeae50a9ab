// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/appearance/systemappearance.h"

#include <QApplication>
#include <QEvent>
#include <QStyle>
#include <QStyleHints>

#ifdef Q_OS_WIN
#include <QSettings>
#include <windows.h>
#elif defined(QT_DBUS_LIB)
#include <QDBusArgument>
#include <QDBusConnection>
#include <QDBusMessage>
#endif

namespace patchscale {

namespace {

// Groups of settings of the desktop's portal.
constexpr auto appearance = "org.freedesktop.appearance";
constexpr auto gnomeInterface = "org.gnome.desktop.interface";
constexpr auto gnomeAccessibility = "org.gnome.desktop.a11y.interface";

#if !defined(Q_OS_WIN) && defined(QT_DBUS_LIB)
constexpr auto portalPath = "/org/freedesktop/portal/desktop";
constexpr auto portalSettings = "org.freedesktop.portal.Settings";

bool hasSessionBus()
{
    return qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS");
}
#endif

QStringList groups()
{
    return {QString::fromLatin1(appearance), QString::fromLatin1(gnomeInterface),
            QString::fromLatin1(gnomeAccessibility)};
}

} // namespace

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
            QStringLiteral("SettingChanged"), this, SLOT(onPortalSettingChanged(QString)));
#endif
    readPortal();
    QCoreApplication::instance()->installEventFilter(this);
}

/// All settings in one question: each has to wait for its answer.
void SystemAppearance::readPortal()
{
#if !defined(Q_OS_WIN) && defined(QT_DBUS_LIB)
    constexpr int timeout = 150; // milliseconds; a desktop that does not answer must not hold up the window
    if (!hasSessionBus())
        return;
    QDBusMessage call = QDBusMessage::createMethodCall(
        QStringLiteral("org.freedesktop.portal.Desktop"), QString::fromLatin1(portalPath),
        QString::fromLatin1(portalSettings), QStringLiteral("ReadAll"));
    call << groups();
    const QDBusMessage reply = QDBusConnection::sessionBus().call(call, QDBus::Block, timeout);
    if (reply.type() == QDBusMessage::ReplyMessage && reply.signature() == u"a{sa{sv}}")
        m_portal = qdbus_cast<QMap<QString, QVariantMap>>(reply.arguments().constFirst());
#endif
}

/// Invalid without a portal or such a setting.
QVariant SystemAppearance::portalSetting(const char *group, const char *key) const
{
    return m_portal.value(QString::fromLatin1(group)).value(QString::fromLatin1(key));
}

SystemLook SystemAppearance::look() const
{
    return {prefersDark(), prefersHighContrast()};
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
#else
    constexpr uint preferDark = 1;
    return portalSetting(appearance, "color-scheme").toUInt() == preferDark;
#endif
}

bool SystemAppearance::prefersHighContrast() const
{
#if defined(Q_OS_WIN)
    HIGHCONTRASTW found{};
    found.cbSize = sizeof found;
    return SystemParametersInfoW(SPI_GETHIGHCONTRAST, sizeof found, &found, 0) &&
           (found.dwFlags & HCF_HIGHCONTRASTON) != 0;
#else
    constexpr uint preferMore = 1;
    return portalSetting(appearance, "contrast").toUInt() == preferMore ||
           portalSetting(gnomeAccessibility, "high-contrast").toBool();
#endif
}

bool SystemAppearance::prefersNoAnimation() const
{
    if (QApplication::style()->styleHint(QStyle::SH_Widget_Animation_Duration) <= 0)
        return true;
#ifdef Q_OS_WIN
    BOOL animate = TRUE;
    return SystemParametersInfoW(SPI_GETCLIENTAREAANIMATION, 0, &animate, 0) && !animate;
#else
    const QVariant enabled = portalSetting(gnomeInterface, "enable-animations");
    return enabled.isValid() && !enabled.toBool();
#endif
}

/// The desktop's palette and style come this way.
bool SystemAppearance::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ThemeChange && watched->isWindowType())
        emit changed();
    return QObject::eventFilter(watched, event);
}

void SystemAppearance::onPortalSettingChanged(const QString &group)
{
    if (!groups().contains(group))
        return;
    readPortal();
    emit changed();
}

} // namespace patchscale
