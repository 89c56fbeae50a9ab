// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/parameters/validation.h"
#include "ui/parameters/foldingbox.h"

#include <vector>

namespace patchscale {

enum class ParameterGroup;
class GroupRow;
class WayBackButton;

/// The parameters of a group that have no slider, a row each; closed, what they come down to. Shows the
/// values it is given and says what a person asks for.
class ParameterGroupBox : public FoldingBox
{
    Q_OBJECT

public:
    ParameterGroupBox(ParameterGroup group, QWidget *parent);

    [[nodiscard]] ParameterGroup group() const { return m_group; }

    /// Puts a widget above the rows; takes it.
    void setHead(QWidget &head);
    /// Whether there is little room: then what the group is about is a tool tip.
    void setCompact(bool compact);

    /// Shows values, marked where they are not those of the start.
    void setParameters(const Parameters &parameters, const Parameters &start);
    /// Shows in closed state what the group comes down to, and how many of its values are changed.
    void setSummary(const QString &summary, int changes);
    /// Says why a value was refused, beside the field in which it was typed.
    void showRefusal(ParameterId typed, const InvalidParameter &refusal);

signals:
    void valueRequested(patchscale::ParameterId id, double value);
    /// A person asks for these parameters, with the values of the group set back.
    void parametersRequested(const patchscale::Parameters &parameters);

private:
    QWidget *makeRows(QWidget *parent);
    void askForStart();

    ParameterGroup m_group;
    Parameters m_parameters;
    Parameters m_start;
    bool m_isCompact = false;
    // Owned by the box, or the contents once there are some.
    QWidget *m_head = nullptr;
    QWidget *m_help = nullptr;
    WayBackButton *m_wayBack;
    std::vector<GroupRow *> m_rows;
};

} // namespace patchscale
