// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/papercheckmodel.h"

#include "model/numberformat.h"
#include "model/papertext.h"

namespace patchscale {

PaperCheckModel::PaperCheckModel(std::vector<PaperFigure> figures, QObject *parent)
    : QAbstractTableModel(parent), m_figures(std::move(figures))
{}

int PaperCheckModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_figures.size());
}

int PaperCheckModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant PaperCheckModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const PaperFigure &figure = m_figures[static_cast<std::size_t>(index.row())];
    const int column = index.column();
    const bool isNumber = column == Paper || column == Ours || column == Deviation;
    if (role == Qt::TextAlignmentRole)
        return QVariant((isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    const bool isReproduced = figure.outcome != PaperFigure::Outcome::NotReproduced;
    if (role == Qt::ToolTipRole && column == Ours && isReproduced)
        return exactNumber(figure.ours);
    if (role == Qt::ToolTipRole && column == Note)
        return figure.note;
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case Model:
        return figure.model;
    case Quantity:
        return figure.quantity;
    case Source:
        return figure.source;
    case Paper:
        return figure.printed;
    case Ours:
        return figure.rounded;
    case Deviation:
        return isReproduced ? signedPercent(figure.deviationPercent) : QString();
    case Outcome:
        return outcomeName(figure.outcome);
    case Note:
        return figure.note;
    default:
        return {};
    }
}

QVariant PaperCheckModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Model:
        return tr("Model");
    case Quantity:
        return tr("Quantity");
    case Source:
        return tr("Source");
    case Paper:
        //: Heading of a column: what the paper prints
        return tr("Paper");
    case Ours:
        //: Heading of a column: what the program computes
        return tr("Ours");
    case Deviation:
        return tr("Deviation");
    case Outcome:
        return tr("Outcome");
    case Note:
        return tr("Why");
    default:
        return {};
    }
}

} // namespace patchscale
