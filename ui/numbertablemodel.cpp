// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/numbertablemodel.h"

#include "model/numberformat.h"
#include "model/parameterinfo.h"

namespace patchscale {
namespace {

enum SumColumn { Bpe, BltGlobal, BltLocal, BltTotal, Difference, SumColumnCount };

} // namespace

NumberTableModel::NumberTableModel(QObject *parent) : QAbstractTableModel(parent), m_table{{}, 0, {}}
{}

void NumberTableModel::setTable(const NumberTable &table, const std::vector<ParameterId> &parameters)
{
    const bool isSameShape = table.rowCount == m_table.rowCount && parameters == m_parameters;
    if (isSameShape) {
        m_table = table;
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
        return;
    }
    beginResetModel();
    m_table = table;
    m_parameters = parameters;
    endResetModel();
}

void NumberTableModel::setViewSettings(const ViewSettings &settings)
{
    m_settings = settings;
    if (m_table.rowCount > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

int NumberTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_table.rowCount);
}

int NumberTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() || m_parameters.empty() ? 0
                                                    : static_cast<int>(m_parameters.size()) + SumColumnCount;
}

QVariant NumberTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    const double number = m_table.row(index.row())[static_cast<std::size_t>(index.column())];
    return role == Qt::DisplayRole ? text(number, index.column()) : exactNumber(number);
}

QVariant NumberTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole)
        return m_table.names[section];
    if (role != Qt::DisplayRole)
        return {};
    const auto places = static_cast<int>(m_parameters.size());
    if (section < places)
        return parameterInfo(m_parameters[static_cast<std::size_t>(section)]).label();
    switch (section - places) {
    case Bpe:
        return tr("BPE");
    case BltGlobal:
        return tr("BLT Global");
    case BltLocal:
        return tr("BLT Local");
    case BltTotal:
        return tr("BLT Total");
    default:
        return tr("Against BPE");
    }
}

QString NumberTableModel::text(double number, int column) const
{
    const auto places = static_cast<int>(m_parameters.size());
    if (column < places)
        return displayValueWithUnit(parameterInfo(m_parameters[static_cast<std::size_t>(column)]), number);
    return column - places == Difference ? signedPercent(number)
                                         : shortNumber(number, m_settings.numberStyle);
}

} // namespace patchscale
