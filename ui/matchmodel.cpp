// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/matchmodel.h"

#include "model/numberformat.h"
#include "model/parametercounts.h"
#include "model/parameterinfo.h"

#include <QFont>

namespace patchscale {
namespace {

double valueOf(const Comparison &comparison, int row, bool isBpe)
{
    const Parameters &parameters = comparison.parameters;
    switch (row) {
    case MatchModel::ModelDimension:
        return valueInForce(parameters, isBpe ? ParameterId::BpeDModel : ParameterId::DModel);
    case MatchModel::Layers:
        return valueInForce(parameters, isBpe ? ParameterId::BpeNLayers : ParameterId::NLayers);
    case MatchModel::ParameterCount: {
        const ParameterCounts counts = parameterCounts(comparison);
        return isBpe ? counts.bpe : counts.bltTotal;
    }
    default:
        return isBpe ? comparison.bpe : comparison.bltTotal;
    }
}

} // namespace

MatchModel::MatchModel(QObject *parent)
    : QAbstractTableModel(parent), m_now(compare(Parameters())), m_matched(m_now)
{}

void MatchModel::setMatch(const Comparison &now, const Match &match)
{
    m_now = now;
    m_matched = match.comparison;
    emit dataChanged(index(0, 0), index(RowCount - 1, ColumnCount - 1));
}

void MatchModel::setViewSettings(const ViewSettings &settings)
{
    m_settings = settings;
    emit dataChanged(index(0, 0), index(RowCount - 1, ColumnCount - 1));
}

int MatchModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : RowCount;
}

int MatchModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant MatchModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return text(index.row(), index.column());
    case Qt::ToolTipRole:
        return toolTip(index.row(), index.column());
    case Qt::TextAlignmentRole:
        return QVariant((index.column() == Name ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    case Qt::FontRole:
        if (wouldChange(index.row(), index.column())) {
            QFont bold;
            bold.setWeight(QFont::DemiBold);
            return bold;
        }
        return {};
    default:
        return {};
    }
}

QVariant MatchModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant((section == Name ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return QString();
    case Bpe:
        return tr("BPE");
    case BltNow:
        return tr("BLT now");
    case BltMatched:
        return tr("BLT matched");
    default:
        return {};
    }
}

double MatchModel::value(int row, int column) const
{
    return valueOf(column == BltMatched ? m_matched : m_now, row, column == Bpe);
}

QString MatchModel::text(int row, int column) const
{
    if (column != Name) {
        const double number = value(row, column);
        if (row == ParameterCount)
            return parameterCountText(number);
        return row == FlopsPerByte ? shortNumber(number, m_settings.numberStyle) : groupedNumber(number);
    }
    switch (row) {
    case ModelDimension:
        return tr("Model dimension");
    case Layers:
        return tr("Layers");
    case ParameterCount:
        return tr("Parameters");
    default:
        return tr("FLOPs per byte");
    }
}

QString MatchModel::toolTip(int row, int column) const
{
    if (column == Name && row == ParameterCount)
        return tr("Of the layers; embeddings, output layers and hash tables are left apart");
    if (column == Name)
        return {};
    if (row == ParameterCount)
        return tr("%1 parameters").arg(exactNumber(value(row, column)));
    return row == FlopsPerByte ? tr("%1 FLOPs per byte").arg(exactNumber(value(row, column))) : QString();
}

bool MatchModel::wouldChange(int row, int column) const
{
    return column == BltMatched && value(row, BltMatched) != value(row, BltNow);
}

} // namespace patchscale
