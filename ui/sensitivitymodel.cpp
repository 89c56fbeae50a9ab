// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sensitivitymodel.h"

#include "model/numberformat.h"
#include "model/parameterinfo.h"
#include "ui/charts/movetexts.h"

#include <algorithm>

namespace patchscale {
namespace {

const std::optional<SensitivityMove> &moveIn(const Sensitivity &sensitivity, int column)
{
    return sensitivity.moves[static_cast<std::size_t>(column - SensitivityModel::StepDown)];
}

QString toolTip(const Sensitivity &sensitivity, int column)
{
    const ParameterInfo &info = parameterInfo(sensitivity.parameter);
    if (column < SensitivityModel::StepDown)
        return info.help();
    const auto &move = moveIn(sensitivity, column);
    if (!move)
        return SensitivityModel::tr("There is no valid value there.");
    //: The value that a parameter moves to, and the difference in percent then
    return SensitivityModel::tr("Moved to %1: difference %2")
        .arg(movedValueWithUnit(info, move->value), signedPercent(move->differencePercent));
}

bool areOfSameParameter(const Sensitivity &a, const Sensitivity &b)
{
    return a.parameter == b.parameter;
}

} // namespace

SensitivityModel::SensitivityModel(QObject *parent)
    : QAbstractTableModel(parent), m_sensitivities(sensitivities(compare(m_parameters)))
{}

void SensitivityModel::setComparison(const Comparison &comparison)
{
    std::vector<Sensitivity> all = sensitivities(comparison);
    const bool isReordered = !std::equal(all.begin(), all.end(), m_sensitivities.begin(),
                                         m_sensitivities.end(), areOfSameParameter);
    if (isReordered)
        beginResetModel();
    m_parameters = comparison.parameters;
    m_sensitivities = std::move(all);
    if (isReordered)
        endResetModel();
    else
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int SensitivityModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_sensitivities.size());
}

int SensitivityModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant SensitivityModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Sensitivity &sensitivity = m_sensitivities[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return text(sensitivity, index.column());
    case Qt::ToolTipRole:
        return toolTip(sensitivity, index.column());
    case Qt::TextAlignmentRole:
        return QVariant(index.column() == Parameter ? Qt::AlignLeft | Qt::AlignVCenter
                                                    : Qt::AlignRight | Qt::AlignVCenter);
    default:
        return {};
    }
}

QVariant SensitivityModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant(section == Parameter ? Qt::AlignLeft | Qt::AlignVCenter
                                             : Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole && section >= StepDown && section < ColumnCount)
        return tr("By how many percentage points the difference changes");
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Parameter:
        return tr("Parameter");
    case Now:
        return tr("Now");
    case StepDown:
        return tr("One step down");
    case StepUp:
        return tr("One step up");
    case TenPercentDown:
        return tr("−10 %");
    case TenPercentUp:
        return tr("+10 %");
    default:
        return {};
    }
}

QString SensitivityModel::text(const Sensitivity &sensitivity, int column) const
{
    const ParameterInfo &info = parameterInfo(sensitivity.parameter);
    switch (column) {
    case Parameter:
        return info.label();
    case Now:
        return movedValueWithUnit(info, value(m_parameters, info.id));
    default:
        const auto &move = moveIn(sensitivity, column);
        //: In a table, where a parameter cannot move: a dash
        return move ? signedPoints(move->change) : tr("–");
    }
}

} // namespace patchscale
