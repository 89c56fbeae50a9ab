// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/questions/match.h"
#include "ui/views/viewcontrols.h"

#include <optional>

class QComboBox;
class QPushButton;

namespace patchscale {

class WrappedLabel;

/// Asks what BPE and BLT are to have in common and what may change, and applies what was found.
class MatchControls : public ViewControls
{
    Q_OBJECT

public:
    explicit MatchControls(QWidget *parent);

protected:
    void present(const Answer &answer) override;

private:
    void addQuestion();
    void addAction();
    void apply();

    Parameters m_now;
    std::optional<Match> m_match; ///< none before the first answer

    // Owned by the widget.
    QComboBox *m_goal;
    QComboBox *m_vary;
    QComboBox *m_multiple;
    WrappedLabel *m_hint;
    QPushButton *m_apply;
};

} // namespace patchscale
