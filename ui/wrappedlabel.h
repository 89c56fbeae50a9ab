// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

#include <map>

namespace patchscale {

/// A label of several lines that lays its text out once for each width: layouts ask for the same heights over
/// and over, and a QLabel begins anew each time.
class WrappedLabel : public QLabel
{
    Q_OBJECT

public:
    explicit WrappedLabel(QWidget *parent = nullptr);

    [[nodiscard]] int heightForWidth(int width) const override;
    /// A line of a usual width: a layout that knows the width asks for its height.
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent *event) override;

private:
    mutable std::map<int, int> m_heights; ///< by width
    mutable QString m_measured;           ///< the text that they are of
};

} // namespace patchscale
