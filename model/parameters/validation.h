// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/parameters/parameters.h"

#include <QString>

#include <optional>

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

} // namespace patchscale
