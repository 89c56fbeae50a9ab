// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/breakevenmodel.h"

#include "model/numberformat.h"
#include "model/parameterinfo.h"

#include <array>

namespace patchscale {
namespace {

constexpr std::array modelDimensions = {512, 1024, 2048, 3072, 4096, 5120, 6144, 7168, 8192};

} // namespace

BreakEvenModel::BreakEvenModel(QObject *parent) : QAbstractTableModel(parent)
{
    setComparison(compare(Parameters()));
}

void BreakEvenModel::setComparison(const Comparison &comparison)
{
    Parameters parameters = comparison.parameters;
    m_patchSize = parameters.bltPs;
    m_rows.clear();
    for (const int width : modelDimensions) {
        parameters.dModel = width;
        m_rows.push_back({width, breakEven(parameters, *comparison.method),
                          sumsOf(parameters, *comparison.method).differencePercent});
    }
    emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    emit headerDataChanged(Qt::Horizontal, Difference, Difference);
}

int BreakEvenModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(modelDimensions.size());
}

int BreakEvenModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant BreakEvenModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    const Row &row = m_rows[static_cast<std::size_t>(index.row())];
    if (index.column() == Width)
        return groupedNumber(row.width);
    if (index.column() == Difference)
        return signedPercent(row.differencePercent);
    switch (row.breakEven.outcome) {
    case BreakEven::Outcome::Everywhere:
        return tr("at any patch size");
    case BreakEven::Outcome::Never:
        return tr("at none");
    case BreakEven::Outcome::At:
        break;
    }
    return displayValueWithUnit(parameterInfo(ParameterId::BltPs), row.breakEven.patchSize);
}

QVariant BreakEvenModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Width:
        return parameterInfo(ParameterId::DModel).label();
    case PatchSize:
        //: Heading over patch sizes from which on BLT costs no more than BPE
        return tr("BLT pays off from");
    case Difference:
        //: Heading over differences in percent; %1 is the current patch size with its unit
        return tr("Against BPE at %1")
            .arg(displayValueWithUnit(parameterInfo(ParameterId::BltPs), m_patchSize));
    default:
        return {};
    }
}

} // namespace patchscale
