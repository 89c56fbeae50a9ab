// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusVariant>
#include <QMap>
#include <QObject>
#include <QProcess>
#include <QVariantMap>
#include <QWidget>

/// What a desktop does around a window on a real display.
namespace patchscale::testing {

using SettingsByGroup = QMap<QString, QVariantMap>;

/// The settings of a desktop, as its portal tells them.
class Portal : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.Settings")

public:
    void set(const char *group, const char *key, const QVariant &value)
    {
        m_settings[QString::fromLatin1(group)][QString::fromLatin1(key)] = value;
        emit SettingChanged(QString::fromLatin1(group), QString::fromLatin1(key), QDBusVariant(value));
    }

public slots:
    [[nodiscard]] SettingsByGroup ReadAll(const QStringList &) const { return m_settings; }

signals:
    void SettingChanged(const QString &group, const QString &key, const QDBusVariant &value);

private:
    SettingsByGroup m_settings;
};

/// Reserves the foot of the screen as a panel of the desktop does.
inline void setPanelHeight(const QWidget &panel, int height)
{
    QProcess::execute(QStringLiteral("xprop"),
                      {QStringLiteral("-id"), QString::number(panel.winId()), QStringLiteral("-f"),
                       QStringLiteral("_NET_WM_STRUT"), QStringLiteral("32c"), QStringLiteral("-set"),
                       QStringLiteral("_NET_WM_STRUT"), QStringLiteral("0,0,0,%1").arg(height)});
}

} // namespace patchscale::testing
