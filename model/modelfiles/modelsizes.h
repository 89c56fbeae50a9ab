// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/modelfiles/modelreading.h"
#include "model/modelfiles/wholeformula.h"
#include "model/reading/error.h"

#include <QString>

namespace patchscale {

/// What a model's file tells as a number, in the order in which one may follow from those before it.
enum class Size {
    Width,
    Layers,
    Heads,
    HeadWidth,
    KvHeads,
    Experts,
    ActiveExperts,
    FeedForward,
    SharedExpert,
    Vocabulary,
    Context,
};
inline constexpr int sizeCount = 11;

/// What a size is called on screen.
[[nodiscard]] QString sizeLabel(Size size);

/// A shape that is put together size by size, and what letters stand for in formulas of them.
class GrowingShape
{
public:
    /// Refused where no model has such a size; that of a context is left out then.
    Failure set(Size size, qint64 value);
    void setMatrices(int matrices);
    void setTied(bool isTied) { m_shape.isTied = isTied; }
    Failure setOther(qint64 count);

    /// What its sizes have against one another, or nothing: all have to be set.
    [[nodiscard]] Failure contradiction() const;

    [[nodiscard]] const ModelShape &shape() const { return m_shape; }
    [[nodiscard]] const Letters &letters() const { return m_letters; }

private:
    ModelShape m_shape;
    Letters m_letters;
};

/// What was found out about a size, for a list.
[[nodiscard]] Finding sizeFinding(How how, Size size, qint64 value, const QString &why);
/// That of matrices, of the output layer, and of the parameters in neither.
[[nodiscard]] Finding matricesFinding(How how, int matrices, const QString &why);
[[nodiscard]] Finding tiedFinding(How how, bool isTied, const QString &why);
[[nodiscard]] Finding otherFinding(How how, qint64 count, const QString &why);

/// Sets a size and adds what was found out to a reading.
Failure take(GrowingShape &shape, ModelReading &reading, How how, Size size, qint64 value,
             const QString &why);

/// The text of a count, with its digits grouped.
[[nodiscard]] QString countDigits(qint64 count);

/// A text out of a file, as it can stand in one line of a message.
[[nodiscard]] QString asOneLine(const QString &text);

} // namespace patchscale
