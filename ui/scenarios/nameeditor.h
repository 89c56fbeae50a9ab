// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/reading/error.h"

#include <QLineEdit>

#include <functional>

namespace patchscale {

/// A box for a name, put over what has that name. Return takes the name if there is nothing to be said
/// against it, as does going elsewhere; Escape leaves it as it was.
class NameEditor : public QLineEdit
{
    Q_OBJECT

public:
    explicit NameEditor(QWidget *parent);

    /// Begins with a name at a place within the parent.
    void begin(const QString &name, const QRect &place, std::function<Failure(const QString &name)> check);

signals:
    void named(const QString &name);
    /// Why the name cannot be had, or nothing, when that is another.
    void refused(const QString &reason);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    [[nodiscard]] Failure failure() const { return m_check(text().trimmed()); }
    void check();
    void end();

    bool m_isOpen = false;
    QString m_name;
    std::function<Failure(const QString &name)> m_check;
};

} // namespace patchscale
