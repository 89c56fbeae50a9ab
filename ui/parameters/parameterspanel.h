// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/accounting/comparison.h"
#include "model/parameters/observations.h"
#include "model/parameters/preset.h"
#include "model/parameters/validation.h"

#include <QWidget>

#include <vector>

class QAction;
class QVBoxLayout;

namespace patchscale {

enum class ParameterGroup;
class FoldingBox;
class ObservationsPanel;
class ParameterGroupBox;
class ParameterRow;
class StartingPoints;

/// The left side: all that a case is made of. Shows the case it is given and says what a person asks for.
class ParametersPanel : public QWidget
{
    Q_OBJECT

public:
    explicit ParametersPanel(QWidget *parent = nullptr);

    /// Fills it, once: with what can be started from, which has to outlive it, and a button for what sets
    /// everything back.
    void setUp(const Presets &presets, QAction &reset);
    /// Lists the models of the presets anew.
    void listModels();
    /// Gives the first slider's box the keys.
    void takeFocus();
    /// Whether there is little room: then what is only said once is a tool tip.
    void setCompact(bool compact);
    /// Of two models with the same values, the first is shown again.
    void forgetChoice();

    void setCase(const Case &shown);
    /// Says why a value was refused, beside the field in which it was typed.
    void showRefusal(ParameterId typed, const InvalidParameter &refusal);
    /// Says beneath the list that was used last why its choice cannot be taken, or nothing if empty.
    void showChoiceRefusal(const QString &reason);
    /// Says beneath the button that was pressed last why its case cannot be shown, or nothing if empty.
    void showCaseRefusal(const QString &reason);

    /// The names of the groups that are open, with spaces between; "none" if there are none.
    [[nodiscard]] QString openGroups() const;
    void setOpenGroups(const QString &names);

signals:
    void valueRequested(patchscale::ParameterId id, double value);
    /// A person asks for a value by a slider, to which other parameters give way.
    void stopRequested(patchscale::ParameterId id, double value);
    /// A person asks for these parameters, with those of a model or a tokenizer.
    void choiceRequested(const patchscale::Parameters &parameters);
    /// A person asks for these parameters, with those of a group set back.
    void parametersRequested(const patchscale::Parameters &parameters);
    void methodChosen(const patchscale::AccountingMethod &method);
    void caseRequested(const patchscale::Observation &observation);
    /// A person opened or closed a group.
    void groupsFolded();

private:
    void addHeading(QAction &reset);
    void addStartingPoints();
    void addSliders();
    void addGroups();
    void addObservations();
    [[nodiscard]] QWidget *makeObservations(QWidget *parent);
    void putAbove(ParameterGroup group, QWidget &list);
    void showCase(int number);
    void addBox(FoldingBox &box);

    QVBoxLayout *m_layout;
    const Presets *m_presets = nullptr;
    Case m_case;
    // Owned by the panel.
    StartingPoints *m_startingPoints = nullptr;
    std::vector<ParameterRow *> m_sliders;
    std::vector<ParameterGroupBox *> m_groups;
    std::vector<FoldingBox *> m_boxes;           ///< the groups, and what one will notice
    ObservationsPanel *m_observations = nullptr; ///< once it was open
};

} // namespace patchscale
