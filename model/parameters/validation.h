// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/parameters/parameters.h"

#include <QString>

#include <optional>
#include <vector>

namespace patchscale {

/// A value that a parameter cannot have: which, what was given, and what it may be.
struct InvalidParameter
{
    /// Why the range is what it is.
    enum class Reason {
        Range,         ///< the parameter's own range
        NotWhole,      ///< in range, but the parameter takes whole numbers only
        HeadsWidth,    ///< more heads than the dimension that they divide
        EncoderLayers, ///< no local layer left for the decoder
        SharedHeads,   ///< heads of keys and values that do not divide the heads
        ActiveExperts, ///< more experts at work than there are
    };

    ParameterId parameter;
    double given;
    double minimum;
    double maximum; ///< of its range, or, where another parameter is what is in the way, beside that one
    Reason reason;

    /// The reason for a person: identifier, value and range, one line, no full stop.
    [[nodiscard]] QString message() const;
    /// The same with the parameter's label in place of its identifier, as a sentence.
    [[nodiscard]] QString messageOnScreen() const;

    bool operator==(const InvalidParameter &) const = default;
};

/// What is said of a text that is no number at all, as message() and as messageOnScreen() say it.
[[nodiscard]] QString noNumberMessage(ParameterId id, const QString &text);
[[nodiscard]] QString noNumberMessageOnScreen(ParameterId id, const QString &text);

/// Whether one value is inside its parameter's own range and whole where it has to be. NaN is not.
[[nodiscard]] std::optional<InvalidParameter> validateValue(ParameterId id, double value);

/// The first parameter that is not valid, in the order of parameterInfos(), or none.
[[nodiscard]] std::optional<InvalidParameter> validate(const Parameters &parameters);

/// Parameters of which each is valid by itself, so that they are together too: what another one is in the way
/// of is as large as that allows. For sliders and presets, which must not end in a refusal.
[[nodiscard]] Parameters settled(Parameters parameters);

/// Whether between two valid values of a parameter there can be some that are not, beside the others.
[[nodiscard]] bool hasGaps(const Parameters &parameters, ParameterId id);
/// The next whole number in a direction, 1 or -1, that is valid beside the others; none if there is none.
[[nodiscard]] std::optional<double> nextValid(const Parameters &parameters, ParameterId id, double from,
                                              int direction);
/// All values from one whole number to another that are valid beside the others.
[[nodiscard]] std::vector<double> validValues(const Parameters &parameters, ParameterId id, double from,
                                              double to);

} // namespace patchscale
