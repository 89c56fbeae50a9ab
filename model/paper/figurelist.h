// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/paper/paperfigure.h"
#include "model/parameters/preset.h"

#include <QString>

#include <initializer_list>
#include <span>
#include <utility>
#include <vector>

namespace patchscale {

/// What is known to come out where a figure is held against the printed one: all that is written down of it.
struct Expected
{
    PaperFigure::Outcome outcome = PaperFigure::Outcome::Agrees;
    bool rounds = outcome == PaperFigure::Outcome::Agrees;
};

/// What of the paper a row is about.
struct Printed
{
    QString model;
    QString quantity;
    QString text; ///< the figure
};

/// Gathers the figures of the paper, table by table.
class FigureList
{
public:
    explicit FigureList(const Presets &presets) : m_presets(presets) {}

    /// Where the figures that follow are printed.
    void setSource(const QString &source) { m_source = source; }

    PaperFigure &add(const Printed &printed, double ours, Expected expected = {});
    /// A figure that is printed in other words than as a number.
    PaperFigure &add(const Printed &printed, const PrintedFigure &figure, double ours, Expected expected);
    /// Says what is missing.
    void addNotComputed(const Printed &printed, const QString &missing, bool isExpected = true);

    /// Whether all of these presets are there; if not, says of the figure that it cannot be computed.
    bool canCompute(const Printed &printed, std::span<const char *const> presets);
    bool canCompute(const Printed &printed, std::initializer_list<const char *> presets)
    {
        return canCompute(printed, std::span(presets.begin(), presets.size()));
    }
    /// A model or a tokenizer, which has to be there.
    [[nodiscard]] const Preset &preset(const char *name) const { return *find(name); }

    [[nodiscard]] std::vector<PaperFigure> takeAll() { return std::move(m_all); }

private:
    [[nodiscard]] const Preset *find(const char *name) const;
    PaperFigure &append(const Printed &printed, PaperFigure figure);

    const Presets &m_presets;
    QString m_source;
    std::vector<PaperFigure> m_all;
};

/// Adds a sentence to what is said of a figure.
void say(PaperFigure &figure, const QString &what);

} // namespace patchscale
