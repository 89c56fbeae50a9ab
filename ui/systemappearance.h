// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace patchscale {

/// What the desktop asks of its programs, now and when it changes its mind. Where it cannot be asked,
/// it asks for nothing.
class SystemAppearance : public QObject
{
    Q_OBJECT

public:
    explicit SystemAppearance(QObject *parent = nullptr);

    [[nodiscard]] bool prefersDark() const;
    [[nodiscard]] bool prefersNoAnimation() const;

signals:
    void changed();

private slots:
    // Bound by name: QDBusConnection knows no other way.
    void onPortalSettingChanged(const QString &group, const QString &key);
};

} // namespace patchscale
