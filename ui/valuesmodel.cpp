// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/valuesmodel.h"

#include "ui/charts/chartcolours.h"
#include "ui/typography.h"

#include <QColor>

namespace patchscale {

ValuesModel::ValuesModel(QObject *parent)
    : QAbstractTableModel(parent)
    , m_comparison(compare(Parameters()))
    , m_counts(parameterCounts(m_comparison))
{}

void ValuesModel::setComparison(const Comparison &comparison)
{
    const bool isResized = comparison.hasEntropyModel() != m_comparison.hasEntropyModel();
    if (isResized)
        beginResetModel();
    m_comparison = comparison;
    m_counts = parameterCounts(comparison);
    if (isResized)
        endResetModel();
    else
        emit dataChanged(index(0, FlopsPerByte), index(rowCount() - 1, ColumnCount - 1));
}

void ValuesModel::setViewSettings(const ViewSettings &settings)
{
    m_settings = settings;
    emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

void ValuesModel::setFont(const QFont &font)
{
    m_boldFont = scaledFont(font, 1, QFont::DemiBold);
    emit dataChanged(index(rowCount() - 1, 0), index(rowCount() - 1, ColumnCount - 1), {Qt::FontRole});
}

int ValuesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(segmentsOf(m_comparison).size()) + 1;
}

int ValuesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ValuesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const int row = index.row();
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return text(row, column);
    case Qt::ToolTipRole:
        return column == FlopsPerByte ? tr("%1 FLOPs per byte").arg(exactNumber(value(row))) : QVariant();
    case Qt::TextAlignmentRole:
        return QVariant(column == Name ? Qt::AlignLeft | Qt::AlignVCenter
                                       : Qt::AlignRight | Qt::AlignVCenter);
    case Qt::FontRole:
        return isTotal(row) ? QVariant(m_boldFont) : QVariant();
    case Qt::DecorationRole:
        return column == Name && !isTotal(row) ? QVariant(segmentColour(segment(row), m_settings.colourSet))
                                               : QVariant();
    default:
        return {};
    }
}

QVariant ValuesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant(section == Name ? Qt::AlignLeft | Qt::AlignVCenter
                                        : Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Current values");
    case FlopsPerByte:
        return tr("FLOPs per byte");
    case ShareOfBlt:
        return tr("Share of BLT");
    case AgainstBpe:
        //: Heading of a column: how much more or less than BPE
        return tr("Against BPE");
    case ParameterCount:
        return tr("Parameters");
    default:
        return {};
    }
}

QString ValuesModel::text(int row, int column) const
{
    switch (column) {
    case Name:
        return isTotal(row) ? tr("BLT Total") : segmentName(segment(row));
    case FlopsPerByte:
        return shortNumber(value(row), m_settings.numberStyle);
    case ShareOfBlt:
        return !isTotal(row) && segment(row) == Segment::Bpe
                   ? QString()
                   : percent(100 * value(row) / m_comparison.bltTotal);
    case AgainstBpe:
        return isTotal(row) ? signedPercent(m_comparison.differencePercent) : QString();
    case ParameterCount:
        return parameterCount(row);
    default:
        return {};
    }
}

double ValuesModel::value(int row) const
{
    return isTotal(row) ? m_comparison.bltTotal : segmentValue(m_comparison, segment(row));
}

QString ValuesModel::parameterCount(int row) const
{
    if (isTotal(row))
        return parameterCountText(m_counts.bltTotal);
    switch (segment(row)) {
    case Segment::Bpe:
        return parameterCountText(m_counts.bpe);
    case Segment::BltGlobal:
        return parameterCountText(m_counts.bltGlobal);
    case Segment::BltLocal:
        return parameterCountText(m_counts.bltLocal);
    case Segment::EntropyModel:
        break;
    }
    return {}; // left apart
}

bool ValuesModel::isTotal(int row) const
{
    return row == rowCount() - 1;
}

Segment ValuesModel::segment(int row) const
{
    return segments[static_cast<std::size_t>(row)];
}

} // namespace patchscale
