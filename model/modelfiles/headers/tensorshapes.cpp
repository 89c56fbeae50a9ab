// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/modelfiles/headers/tensorshapes.h"

#include "model/modelfiles/announcements.h"

#include <QCoreApplication>
#include <QtNumeric>

#include <algorithm>
#include <optional>

namespace patchscale {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ModelTensors)
};

/// What tensors hold together.
struct Held
{
    qint64 all = 0;
    qint64 inMatrices = 0;
    std::map<int, qint64> perLayer;
    QByteArray strange; ///< a matrix that has no place
};

/// Whether a tensor is one of those that N counts: norms of heads have two sides as well.
bool isMatrix(const QByteArray &name, const TensorShapes::Shape &shape)
{
    if (std::ranges::count_if(shape, [](qint64 side) { return side > 1; }) < 2 || name.endsWith(".bias"))
        return false;
    const QByteArray part = name.left(name.lastIndexOf('.'));
    return !part.mid(part.lastIndexOf('.') + 1).contains("norm");
}

std::optional<int> layerOf(const QByteArray &name, const QByteArray &before)
{
    if (!name.startsWith(before))
        return std::nullopt;
    const qsizetype dot = name.indexOf('.', before.size());
    bool isNumber = false;
    const int layer = dot < 0 ? 0 : name.mid(before.size(), dot - before.size()).toInt(&isNumber);
    return isNumber && layer >= 0 ? std::optional(layer) : std::nullopt;
}

Held heldBy(const TensorShapes &tensors, const TensorPlaces &places)
{
    Held held;
    for (const auto &[name, shape] : tensors.all()) {
        const qint64 count = TensorShapes::count(shape);
        held.all += count;
        if (const std::optional<int> layer = layerOf(name, places.layers)) {
            held.perLayer[*layer] += count;
            if (isMatrix(name, shape))
                held.inMatrices += count;
        } else if (isMatrix(name, shape) && name != places.embedding && name != places.output &&
                   name != places.positions) {
            held.strange = name;
        }
    }
    return held;
}

QString text(const QByteArray &name)
{
    return asOneLine(QString::fromUtf8(name));
}

} // namespace

bool TensorShapes::add(const QByteArray &name, Shape shape)
{
    // So that a sum of all tensors that a header has room for has room in 64 bits.
    constexpr qint64 most = qint64(1) << 40;
    qint64 count = 1;
    for (const qint64 side : shape)
        if (side < 0 || qMulOverflow(count, side, &count) || count > most)
            return false;
    return m_shapes.emplace(name, std::move(shape)).second;
}

TensorShapes::Shape TensorShapes::of(const QByteArray &name) const
{
    const auto found = m_shapes.find(name);
    return found == m_shapes.end() ? Shape() : found->second;
}

qint64 TensorShapes::count(const Shape &shape)
{
    qint64 count = 1;
    for (const qint64 side : shape)
        count *= side;
    return count;
}

Failure fit(GrowingShape &shape, const TensorShapes &tensors, const TensorPlaces &places)
{
    const Held held = heldBy(tensors, places);
    const ModelShape &sizes = shape.shape();
    const int layers = static_cast<int>(held.perLayer.size());
    const int last = layers == 0 ? -1 : held.perLayer.rbegin()->first;
    if (layers != sizes.layers || last != layers - 1)
        //: %n is a number of layers, %1 how many there should be
        return Error{Words::tr("it has tensors of %n layer(s) of %1: it is a part of a model, or broken",
                               nullptr, layers)
                         .arg(QString::number(qMax(sizes.layers, last + 1)))};
    for (const auto &[layer, count] : held.perLayer)
        if (count != held.perLayer.begin()->second)
            return refusal(Obstacle::LayersDiffer, Words::tr("layer %1").arg(layer));
    const qint64 table = qint64(sizes.vocabulary) * sizes.width;
    if (TensorShapes::count(tensors.of(places.embedding)) != table || !tensors.contains(places.embedding))
        return Error{Words::tr("its embedding is not one of %1 entries of width %2")
                         .arg(QString::number(sizes.vocabulary), QString::number(sizes.width))};
    const bool hasOutput = tensors.contains(places.output);
    if (hasOutput && TensorShapes::count(tensors.of(places.output)) != table)
        return Error{Words::tr("its output layer is not as large as its embedding")};
    if (!held.strange.isEmpty())
        return Error{Words::tr("it has a matrix that the known kinds have not: %1").arg(text(held.strange))};
    if (held.inMatrices != sizes.layerParameters())
        return Error{
            Words::tr("its layers have %1 parameters in matrices, but the sizes that it names make %2")
                .arg(countDigits(held.inMatrices), countDigits(sizes.layerParameters()))};
    shape.setTied(!hasOutput);
    return shape.setOther(held.all - sizes.layerParameters() - sizes.embeddingParameters());
}

} // namespace patchscale
