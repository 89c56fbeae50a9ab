// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/breakdownmodel.h"

#include "model/numberformat.h"
#include "model/parameterinfo.h"
#include "model/termformula.h"
#include "model/termnames.h"
#include "ui/charts/chartcolours.h"

#include <QColor>

#include <algorithm>

namespace patchscale {
namespace {

/// A formula as one writes it by hand.
QString readable(QString formula)
{
    return formula.replace(u'*', QStringLiteral(" × "))
        .replace(u'/', QStringLiteral(" / "))
        .replace(u'+', QStringLiteral(" + "));
}

bool areOfOneKind(const BreakdownTerm &a, const BreakdownTerm &b)
{
    return a.part == b.part && a.kind == b.kind;
}

} // namespace

BreakdownModel::BreakdownModel(QObject *parent)
    : QAbstractTableModel(parent), m_comparison(compare(Parameters())), m_terms(breakdown(m_comparison))
{}

void BreakdownModel::setComparison(const Comparison &comparison)
{
    std::vector<BreakdownTerm> terms = breakdown(comparison);
    const bool isReshaped =
        !std::equal(terms.begin(), terms.end(), m_terms.begin(), m_terms.end(), areOfOneKind) ||
        comparison.method != m_comparison.method;
    if (isReshaped) {
        beginResetModel();
        m_comparison = comparison;
        m_terms = std::move(terms);
        endResetModel();
        return;
    }
    const bool isOneStep = countDifferences(comparison.parameters, m_comparison.parameters) == 1;
    m_comparison = comparison;
    m_terms.swap(terms);
    if (!isOneStep) {
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
        return;
    }
    // Only what is different is painted anew: one parameter, as in a drag, changes a few numbers of a few
    // rows.
    for (int row = 0; row < rowCount(); ++row) {
        const auto i = static_cast<std::size_t>(row);
        if (m_terms[i].flopsPerByte != terms[i].flopsPerByte)
            emit dataChanged(index(row, FlopsPerByte), index(row, ColumnCount - 1));
        else if (m_terms[i].sharePercent != terms[i].sharePercent)
            emit dataChanged(index(row, Share), index(row, Share));
    }
}

void BreakdownModel::setViewSettings(const ViewSettings &settings)
{
    m_settings = settings;
    emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int BreakdownModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_terms.size());
}

int BreakdownModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant BreakdownModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const BreakdownTerm &term = m_terms[static_cast<std::size_t>(index.row())];
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return text(term, column);
    case SortRole:
        if (column == FlopsPerByte)
            return term.flopsPerByte;
        if (column == Share)
            return term.sharePercent;
        return text(term, column);
    case Qt::ToolTipRole:
        return toolTip(term, column);
    case Qt::TextAlignmentRole:
        return QVariant(column == FlopsPerByte || column == Share ? Qt::AlignRight | Qt::AlignVCenter
                                                                  : Qt::AlignLeft | Qt::AlignVCenter);
    case Qt::DecorationRole:
        return column == Kind ? QVariant(termColour(term.kind)) : QVariant();
    default:
        return {};
    }
}

QVariant BreakdownModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Part:
        //: Heading of a column: the part of a model that a term belongs to
        return tr("Part");
    case Kind:
        //: Heading of a column: one of the summands of a count
        return tr("Term");
    case FlopsPerByte:
        return tr("FLOPs per byte");
    case Share:
        return tr("Share of bar");
    case Formula:
        return tr("Formula");
    case FormulaInNumbers:
        return tr("In numbers");
    default:
        return {};
    }
}

QString BreakdownModel::text(const BreakdownTerm &term, int column) const
{
    switch (column) {
    case Part:
        return partName(term.part);
    case Kind:
        return termName(term.kind);
    case FlopsPerByte:
        return shortNumber(term.flopsPerByte, m_settings.numberStyle);
    case Share:
        return percent(term.sharePercent);
    case Formula:
        return readable(termFormula(m_comparison, term.part, term.kind).inLetters);
    case FormulaInNumbers:
        return readable(termFormula(m_comparison, term.part, term.kind).inNumbers);
    default:
        return {};
    }
}

QString BreakdownModel::toolTip(const BreakdownTerm &term, int column) const
{
    switch (column) {
    case FlopsPerByte:
        return tr("%1 FLOPs per byte").arg(exactNumber(term.flopsPerByte));
    case Formula:
    case FormulaInNumbers:
        return termFormula(m_comparison, term.part, term.kind).legend;
    default:
        return {};
    }
}

} // namespace patchscale
