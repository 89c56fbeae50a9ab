// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QToolButton;

namespace patchscale {

/// A side of a window that folds away to a narrow rail, which bears its name and opens it again. How wide it
/// may be goes by its font.
class Sidebar : public QWidget
{
    Q_OBJECT

public:
    explicit Sidebar(QWidget *parent = nullptr);

    /// What it holds, once; what the rail says, and what it does.
    void setContents(QWidget &contents, const QString &name, const QString &toOpen);
    [[nodiscard]] bool isClosed() const { return m_isClosed; }
    /// How wide it is as long as nobody minds.
    [[nodiscard]] int usualWidth() const;
    /// Shows the rail in place of the contents.
    void setClosed(bool closed);

signals:
    /// The rail was pressed.
    void openRequested();

private:
    [[nodiscard]] int pixels(double letters) const;

    QToolButton *m_rail;           ///< owned by the widget
    QWidget *m_contents = nullptr; ///< likewise
    bool m_isClosed = false;
};

} // namespace patchscale
