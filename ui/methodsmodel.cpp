// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/methodsmodel.h"

#include "model/numberformat.h"

#include <QFont>

namespace patchscale {

MethodsModel::MethodsModel(QObject *parent)
    : QAbstractTableModel(parent)
    , m_comparisons(compareByEveryMethod(Parameters()))
    , m_inUse(&defaultMethod())
{}

void MethodsModel::setComparison(const Comparison &comparison)
{
    m_comparisons = compareByEveryMethod(comparison.parameters);
    m_inUse = comparison.method;
    emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

void MethodsModel::setViewSettings(const ViewSettings &settings)
{
    m_settings = settings;
    emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int MethodsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_comparisons.size());
}

int MethodsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant MethodsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Comparison &comparison = m_comparisons[static_cast<std::size_t>(index.row())];
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return text(comparison, column);
    case Qt::ToolTipRole:
        return toolTip(comparison, column);
    case Qt::TextAlignmentRole:
        return QVariant(column == Method || column == Source ? Qt::AlignLeft | Qt::AlignVCenter
                                                             : Qt::AlignRight | Qt::AlignVCenter);
    case Qt::FontRole:
        if (comparison.method == m_inUse) {
            QFont bold;
            bold.setWeight(QFont::DemiBold);
            return bold;
        }
        return {};
    default:
        return {};
    }
}

QVariant MethodsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant(section == Method || section == Source ? Qt::AlignLeft | Qt::AlignVCenter
                                                               : Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Method:
        return tr("Counted as in");
    case Bpe:
        return tr("BPE");
    case BltTotal:
        return tr("BLT Total");
    case Difference:
        return tr("Against BPE");
    case Source:
        return tr("Source");
    default:
        return {};
    }
}

QString MethodsModel::text(const Comparison &comparison, int column) const
{
    switch (column) {
    case Method:
        //: %1 is a method of counting
        return comparison.method == m_inUse ? tr("%1, in use").arg(comparison.method->name())
                                            : comparison.method->name();
    case Bpe:
        return shortNumber(comparison.bpe, m_settings.numberStyle);
    case BltTotal:
        return shortNumber(comparison.bltTotal, m_settings.numberStyle);
    case Difference:
        return signedPercent(comparison.differencePercent);
    case Source:
        return comparison.method->source();
    default:
        return {};
    }
}

QString MethodsModel::toolTip(const Comparison &comparison, int column) const
{
    switch (column) {
    case Method:
    case Source:
        return comparison.method->summary();
    case Bpe:
        return tr("%1 FLOPs per byte").arg(exactNumber(comparison.bpe));
    case BltTotal:
        return tr("%1 FLOPs per byte").arg(exactNumber(comparison.bltTotal));
    default:
        return {};
    }
}

} // namespace patchscale
