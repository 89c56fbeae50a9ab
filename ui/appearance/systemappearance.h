// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/appearance/theme.h"

#include <QMap>
#include <QObject>
#include <QVariantMap>

namespace patchscale {

/// What the desktop asks of its programs, now and when it changes its mind. Where it cannot be asked,
/// it asks for nothing.
class SystemAppearance : public QObject
{
    Q_OBJECT

public:
    explicit SystemAppearance(QObject *parent = nullptr);

    [[nodiscard]] SystemLook look() const;
    [[nodiscard]] bool prefersNoAnimation() const;

    bool eventFilter(QObject *watched, QEvent *event) override;

signals:
    void changed();

private slots:
    // Bound by name: QDBusConnection knows no other way.
    void onPortalSettingChanged(const QString &group);

private:
    [[nodiscard]] bool prefersDark() const;
    [[nodiscard]] bool prefersHighContrast() const;
    void readPortal();
    [[nodiscard]] QVariant portalSetting(const char *group, const char *key) const;

    QMap<QString, QVariantMap> m_portal; ///< the desktop's settings, by group and key
};

} // namespace patchscale
