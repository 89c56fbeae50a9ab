// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <functional>

namespace patchscale {

class FoldHeading;

/// A heading and what it opens and closes, which is made when it is first opened.
class FoldingBox : public QWidget
{
    Q_OBJECT

public:
    /// Makes the contents, as a child of the widget that it is given.
    using Maker = std::function<QWidget *(QWidget *)>;

    /// The heading is called `objectName` and "Heading".
    FoldingBox(const QString &title, const QString &objectName, Maker maker, QWidget *parent);

    /// Puts a button at the end of the heading; takes it.
    void putBeside(QWidget &button);
    [[nodiscard]] FoldHeading &heading() const { return *m_heading; }
    [[nodiscard]] bool isOpen() const;
    void setOpen(bool open);

signals:
    void toggled(bool open);

private:
    void fold(bool open);

    FoldHeading *m_heading;        ///< owned by the box
    QWidget *m_lastBeside;         ///< of the heading and what stands there
    QWidget *m_contents = nullptr; ///< likewise, once there
    Maker m_make;
};

} // namespace patchscale
