// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/modelfiles/modelsizes.h"

#include <QByteArray>

#include <map>
#include <vector>

namespace patchscale {

/// The shapes of a file's tensors by their names.
class TensorShapes
{
public:
    using Shape = std::vector<qint64>;

    /// False where it is not one that a tensor can have, or its name is there already.
    [[nodiscard]] bool add(const QByteArray &name, Shape shape);

    void remove(const QByteArray &name) { m_shapes.erase(name); }

    [[nodiscard]] bool isEmpty() const { return m_shapes.empty(); }
    [[nodiscard]] bool contains(const QByteArray &name) const { return m_shapes.contains(name); }
    /// Empty where there is no such tensor.
    [[nodiscard]] Shape of(const QByteArray &name) const;
    [[nodiscard]] const std::map<QByteArray, Shape> &all() const { return m_shapes; }

    /// The numbers in one tensor.
    [[nodiscard]] static qint64 count(const Shape &shape);

private:
    std::map<QByteArray, Shape> m_shapes;
};

/// Where tensors have their places by their names.
struct TensorPlaces
{
    QByteArray layers;    ///< before the number of a layer: "blk."
    QByteArray embedding; ///< "token_embd.weight"
    QByteArray output;    ///< "output.weight"; there need be none
    QByteArray positions; ///< "position_embd.weight"; there need be none
};

/// Whether the tensors are those of a shape, whose sizes are set: all layers alike, its matrices and no
/// other. Counts what is in neither matrices nor embeddings, and sees whether there is an output layer.
[[nodiscard]] Failure fit(GrowingShape &shape, const TensorShapes &tensors, const TensorPlaces &places);

} // namespace patchscale
