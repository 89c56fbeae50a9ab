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
    /// A line of a usual width, or of the whole text if that is shorter: a layout that knows the width asks
    /// for its height.
    [[nodiscard]] QSize sizeHint() const override;
    /// As wide as the longest word.
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void forgetOtherText() const;
    [[nodiscard]] int lineWidth(const QString &text) const;

    // What was measured of which text.
    mutable QString m_measured;
    mutable std::map<int, int> m_heights; ///< by width
    mutable int m_widestWord = 0;
    mutable int m_line = 0;
};

} // namespace patchscale
