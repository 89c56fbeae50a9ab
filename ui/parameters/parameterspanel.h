// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/accounting/comparison.h"
#include "model/parameters/observations.h"
#include "model/parameters/preset.h"
#include "model/parameters/validation.h"

#include <QWidget>

#include <vector>

namespace patchscale {

class FoldingBox;
class ObservationsPanel;
class ParameterGroupBox;
class ParameterRow;

/// The left side: all that a case is made of. Shows the case it is given and says what a person asks for.
class ParametersPanel : public QWidget
{
    Q_OBJECT

public:
    explicit ParametersPanel(QWidget *parent = nullptr);

    /// What can be started from; has to outlive the panel.
    void setPresets(const Presets &presets) { m_presets = &presets; }

    void setCase(const Case &shown);
    /// Says why a value was refused, beside the field in which it was typed.
    void showRefusal(ParameterId typed, const InvalidParameter &refusal);
    /// Says beneath the button that was pressed last why its case cannot be shown, or nothing if empty.
    void showCaseRefusal(const QString &reason);

    /// The names of the groups that are open, with spaces between; "none" if there are none.
    [[nodiscard]] QString openGroups() const;
    void setOpenGroups(const QString &names);

signals:
    void valueRequested(patchscale::ParameterId id, double value);
    void caseRequested(const patchscale::Observation &observation);
    /// A person opened or closed a group.
    void groupsFolded();

private:
    void addSliders();
    void addGroups();
    void addObservations();
    [[nodiscard]] QWidget *makeObservations(QWidget *parent);
    void showCase(int number);
    void addBox(FoldingBox &box);

    const Presets *m_presets = nullptr;
    Case m_case;
    // Owned by the panel.
    std::vector<ParameterRow *> m_sliders;
    std::vector<ParameterGroupBox *> m_groups;
    std::vector<FoldingBox *> m_boxes;           ///< the groups, and what one will notice
    ObservationsPanel *m_observations = nullptr; ///< once it was open
};

} // namespace patchscale
