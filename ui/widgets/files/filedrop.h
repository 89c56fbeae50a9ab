// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

class QWidget;

namespace patchscale {

/// Lets a window take a file of one kind that is dropped on it.
class FileDrop : public QObject
{
    Q_OBJECT

public:
    /// A file of that kind is one whose name ends so, in letters of any case. The window owns what it makes.
    FileDrop(QWidget &window, const QString &suffix);

signals:
    /// Once the program that it comes from waits no longer.
    void dropped(const QString &path);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QString m_suffix;
};

} // namespace patchscale
