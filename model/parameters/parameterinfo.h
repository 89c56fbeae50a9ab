// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/parameters/parameters.h"

#include <QString>

#include <optional>
#include <span>
#include <variant>

namespace patchscale {

/// What a parameter belongs to. On screen those of one group stand together, but for those with a slider.
enum class ParameterGroup { BpeModel, BltGlobalModel, BltLocalModels, Text, Counting };

/// What is known of a group of parameters.
struct ParameterGroupInfo
{
    ParameterGroup group;
    const char *identifier; ///< in settings
    const char *labelSource;
    const char *helpSource; ///< what its parameters are about, for whoever does not know the word

    [[nodiscard]] QString name() const { return QString::fromLatin1(identifier); }
    [[nodiscard]] QString label() const;
    [[nodiscard]] QString help() const;
};

/// All groups in the order of the screen.
[[nodiscard]] std::span<const ParameterGroupInfo> parameterGroups();
[[nodiscard]] const ParameterGroupInfo &parameterGroup(ParameterGroup group);

/// The value of a parameter that follows another.
constexpr double linked = 0;

/// What is known of one parameter besides its value. One row of the table in parameterinfo.cpp;
/// adding a parameter means a member in Parameters, an id, and a row there.
struct ParameterInfo
{
    ParameterId id;
    const char *identifier; ///< the original calculator's name: files and command line
    const char *labelSource;
    const char *unit; ///< in files, the same in every language; empty for a bare number
    /// The unit on screen, as in "1 byte" and "2 bytes"; empty where the label says it.
    const char *shortUnitSource;
    const char *helpSource;       ///< what it means, a sentence
    const char *provenanceSource; ///< where the default comes from, a sentence
    ParameterGroup group;
    double minimum;
    double maximum;
    double sliderStep; ///< 0 for a parameter without a slider
    std::variant<double Parameters::*, int Parameters::*, qint64 Parameters::*> member;
    /// What the parameter follows while its value is `linked`, which is valid whatever the range.
    std::optional<ParameterId> linkedTo = std::nullopt;
    /// The switch that has to be on for the parameter to have a say.
    std::optional<ParameterId> countedWith = std::nullopt;
    /// What the smallest value says on screen where that is no number, such as "none"; or null.
    const char *leastSource = nullptr;
    /// What 0 comes to where it stands for a number that follows from other parameters; or null.
    double (*derived)(const Parameters &parameters) = nullptr;
    /// For the rows of a chart, where the label is too long for one; or null.
    const char *shortLabelSource = nullptr;
    /// Whether it changes counts of parameters alone, and no FLOPs.
    bool isStoredOnly = false;

    /// Whether only whole numbers are valid.
    [[nodiscard]] bool isWhole() const { return !std::holds_alternative<double Parameters::*>(member); }
    [[nodiscard]] bool hasSlider() const { return sliderStep > 0; }
    /// Whether it is on, 1, or off, 0, and nothing else.
    [[nodiscard]] bool isSwitch() const { return isWhole() && minimum == 0 && maximum == 1; }
    [[nodiscard]] double defaultValue() const;
    /// The smallest value that is meant as the number it is.
    [[nodiscard]] double leastNumber() const;
    /// What a person means by one step: the slider's, else a tenth of a real parameter, else 1.
    [[nodiscard]] double step() const;
    [[nodiscard]] QString name() const { return QString::fromLatin1(identifier); }
    [[nodiscard]] QString unitName() const { return QString::fromLatin1(unit); } ///< the unit in files
    [[nodiscard]] QString label() const { return translated(labelSource); }
    [[nodiscard]] QString shortLabel() const
    {
        return translated(shortLabelSource ? shortLabelSource : labelSource);
    }
    [[nodiscard]] QString help() const { return translated(helpSource); }
    [[nodiscard]] QString provenance() const { return translated(provenanceSource); }
    [[nodiscard]] QString shortUnitFor(double value) const;
    /// What a value says on screen that is no number: "as BLT", "none"; else empty.
    [[nodiscard]] QString wordsFor(double value) const;

private:
    [[nodiscard]] static QString translated(const char *source);
};

/// All parameters in the order of files: sliders first.
[[nodiscard]] std::span<const ParameterInfo> parameterInfos();
[[nodiscard]] const ParameterInfo &parameterInfo(ParameterId id);
/// The parameter with an identifier such as "blt_ps", or none.
[[nodiscard]] const ParameterInfo *findParameter(QStringView identifier);

[[nodiscard]] double value(const Parameters &parameters, ParameterId id);
/// What is counted with: of a linked parameter, the value of the one that it follows.
[[nodiscard]] double valueInForce(const Parameters &parameters, ParameterId id);
/// The number that is counted with: valueInForce(), or what that comes to.
[[nodiscard]] double countedValue(const Parameters &parameters, ParameterId id);
/// Whether the parameter has a say: those of the entropy model have none while it is not counted.
[[nodiscard]] bool isCounted(const Parameters &parameters, ParameterId id);
[[nodiscard]] bool isLinked(const Parameters &parameters, ParameterId id);
/// A copy with one value changed. A whole parameter takes whole values only; validity is
/// validate()'s to say, but the value has to fit the member's type.
[[nodiscard]] Parameters withValue(Parameters parameters, ParameterId id, double value);

/// All parameters on one line, as --set takes them: "blt_ps=4.4 d_model=2560 ...".
[[nodiscard]] QString parametersText(const Parameters &parameters);

/// The value as a person reads it: digits grouped where the parameter is whole, with its short unit if asked
/// for; in words where it is no number.
[[nodiscard]] QString displayValue(const ParameterInfo &info, double value);
[[nodiscard]] QString displayValueWithUnit(const ParameterInfo &info, double value);

} // namespace patchscale
