// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <map>

namespace patchscale {

/// Holds widgets that a person folds away. What is folded takes no room and no keys, and assistive technology
/// reads it as ever.
class Fold : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    /// What it holds has to be there when it is first folded.
    void setFolded(bool isFolded);
    [[nodiscard]] bool isFolded() const { return maximumHeight() == 0; }

private:
    std::map<QWidget *, Qt::FocusPolicy> m_policies; ///< of what is folded
};

} // namespace patchscale
