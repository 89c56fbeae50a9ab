// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/accounting/comparison.h"
#include "model/questions/answer.h"
#include "model/questions/keyfigures.h"
#include "model/questions/reference.h"
#include "model/tables/table.h"

#include <QString>

#include <memory>
#include <vector>

class QWidget;

namespace patchscale {

class ChartFrame;
class ViewControls;
struct ChartStyle;

/// How a view is called.
struct ViewNames
{
    QString identifier; ///< in --view, and of its widgets
    QString name;       ///< in the switch of a tab with several views
    QString chartName;  ///< what assistive technology calls its chart
    QString help;       ///< what it shows and what can be done with it: What's This, rich text
    QString tableName;  ///< of the table beneath its chart
    QString tableHelp;
};

/// An answer in words, as it stands over the chart.
struct Sentences
{
    QString headline; ///< true by itself
    QString detail;   ///< what goes with it, or nothing
};

/// One way to look at a case. What it finds out and how that is told needs no window; chart and controls are
/// made where something is drawn, and only there. Has no state: what is asked beside the case is in
/// Questions.
class View
{
public:
    View() = default;
    virtual ~View() = default;
    View(const View &) = delete;
    View &operator=(const View &) = delete;

    [[nodiscard]] virtual ViewNames names() const = 0;

    /// Pure, from any thread. Nothing if it was no longer wanted. The comparison, where that is all.
    [[nodiscard]] virtual FreshAnswer answer(const Case &asked, const Questions & /*questions*/,
                                             const IsWanted & /*isWanted*/) const
    {
        return std::make_shared<Answer>(compare(asked));
    }
    /// What can be told at once where answer() takes longer than a frame; else nothing. `previous`, the last
    /// answer or null, may hold what has not changed.
    [[nodiscard]] virtual FreshAnswer draft(const Case & /*asked*/, const Questions & /*questions*/,
                                            const AnswerPointer & /*previous*/) const
    {
        return nullptr;
    }
    /// Whether an answer is a draft that answer() would better.
    [[nodiscard]] virtual bool isDraft(const Answer & /*answer*/) const { return false; }

    /// The chart's title, which is that of a picture too.
    [[nodiscard]] virtual QString title(const Answer &answer) const = 0;
    /// The answer in sentences, a line for each that stands by itself.
    [[nodiscard]] virtual QString words(const Answer &answer) const = 0;
    /// The same, and what is laid over.
    [[nodiscard]] QString allWords(const Answer &answer) const
    {
        const QString own = words(answer);
        return answer.reference() ? own + u'\n' + referenceSentence(*answer.reference()) : own;
    }
    /// Whether the answer to another case can be laid over one.
    [[nodiscard]] virtual bool takesReference() const { return true; }
    /// The answer as the window says it: the first of those lines, where nothing else is better.
    [[nodiscard]] virtual Sentences sentences(const Answer &answer) const
    {
        return {words(answer).section(u'\n', 0, 0), {}};
    }
    /// What the chart shows and how it was counted, where that is not the case alone; else nothing.
    [[nodiscard]] virtual QString caption(const Answer & /*answer*/) const { return {}; }
    /// The numbers that matter beside the chart; none where the chart says them all.
    [[nodiscard]] virtual std::vector<KeyFigureGroup> figures(const Answer & /*answer*/) const { return {}; }
    /// All that was found: what files hold.
    [[nodiscard]] virtual Table table(const Answer &answer) const = 0;
    /// What stands beneath the chart, on paper and on the clipboard, where that is another table.
    [[nodiscard]] virtual Table shownTable(const Answer &answer) const { return table(answer); }
    /// What has to be said beneath the table, or nothing.
    [[nodiscard]] virtual QString note(const Answer & /*answer*/) const { return {}; }

    /// A chart that shows an answer, and can be given others.
    [[nodiscard]] virtual std::unique_ptr<ChartFrame> makeChart(const ChartStyle &style,
                                                                const AnswerPointer &answer) const = 0;
    /// What a person asks beside the case, or null where there is nothing to ask.
    [[nodiscard]] virtual ViewControls *makeControls(QWidget * /*parent*/) const { return nullptr; }
};

/// One whose chart is of a type.
template<typename Chart> class ViewWith : public View
{
public:
    [[nodiscard]] std::unique_ptr<ChartFrame> makeChart(const ChartStyle &style,
                                                        const AnswerPointer &answer) const final
    {
        return std::make_unique<Chart>(style, answer);
    }
};

} // namespace patchscale
