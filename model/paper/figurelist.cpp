// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/paper/figurelist.h"

#include <QCoreApplication>

#include <utility>

namespace patchscale {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(PaperCheck)
};

} // namespace

PaperFigure &FigureList::add(const Printed &printed, double ours, Expected expected)
{
    return add(printed, parsePrinted(printed.text), ours, expected);
}

PaperFigure &FigureList::add(const Printed &printed, const PrintedFigure &printedFigure, double ours,
                             Expected expected)
{
    PaperFigure &figure = append(printed, judge(ours, printedFigure));
    figure.isExpected = figure.outcome == expected.outcome && figure.rounds == expected.rounds;
    if (figure.outcome == PaperFigure::Outcome::Differs && figure.rounds)
        //: %1 is a figure such as "1B"
        say(figure, Words::tr("rounds to %1, yet is more than 5 % off").arg(printed.text));
    return figure;
}

void FigureList::addNotComputed(const Printed &printed, const QString &missing, bool isExpected)
{
    PaperFigure figure;
    figure.printedValue = parsePrinted(printed.text).value;
    figure.isExpected = isExpected;
    figure.note = missing;
    append(printed, std::move(figure));
}

bool FigureList::canCompute(const Printed &printed, std::span<const char *const> presets)
{
    for (const char *name : presets)
        if (!find(name)) {
            addNotComputed(printed, Words::tr("the preset %1 is missing").arg(QString::fromLatin1(name)),
                           false);
            return false;
        }
    return true;
}

const Preset *FigureList::find(const char *name) const
{
    const QString wanted = QString::fromLatin1(name);
    const Preset *model = findPreset(m_presets.models, wanted);
    return model ? model : findPreset(m_presets.tokenizers, wanted);
}

PaperFigure &FigureList::append(const Printed &printed, PaperFigure figure)
{
    figure.model = printed.model;
    figure.quantity = printed.quantity;
    figure.source = m_source;
    figure.printed = printed.text;
    m_all.push_back(std::move(figure));
    return m_all.back();
}

void say(PaperFigure &figure, const QString &what)
{
    if (!figure.note.isEmpty())
        figure.note += QStringLiteral("; ");
    figure.note += what;
}

} // namespace patchscale
