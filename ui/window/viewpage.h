// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/accounting/comparison.h"
#include "model/questions/answer.h"
#include "model/questions/latestjob.h"
#include "model/questions/sidebyside.h"
#include "ui/appearance/viewsettings.h"

#include <QHash>
#include <QString>
#include <QTimer>
#include <QWidget>

#include <memory>

class QActionGroup;

namespace patchscale {

class AnswerHeading;
class CaptionBar;
class ChartView;
class FiguresColumn;
class Fold;
class RefusalLine;
class TableView;
class View;
class ViewControls;
class WrappedLabel;
struct ViewNames;

/// A view in the window: its answer in words, its controls, its chart, and the table beneath. Costs nothing
/// until it is seen: it is built when it is first shown, and one that is hidden waits with what has changed.
class ViewPage : public QWidget
{
    Q_OBJECT

public:
    /// `others` brings the views to the front that answer the same question, and this one; or it is null.
    ViewPage(std::shared_ptr<const View> view, QWidget *parent, const QActionGroup *others = nullptr);

    [[nodiscard]] const View &view() const { return *m_view; }

    /// Whether its place is still to be found: until then nothing is built, even if it is shown.
    void setWaiting(bool waits);
    /// The questions are those that were asked, but for any of a view that takes no reference.
    void setCase(const Case &asked, const Questions &questions);
    /// A person asks others.
    void setQuestions(const Questions &questions);
    /// Which case is laid over the one that is asked, or none.
    void setReference(const std::optional<NamedCase> &reference);
    /// What charts of the case show.
    void setCaption(const QString &caption);
    /// The titles of tabs, by the identifiers of their views.
    void setTitles(const QHash<QString, QString> &titles);
    void setViewSettings(const ViewSettings &settings);
    void setAnimated(bool animated);

    /// The whole answer, no draft: that which is shown, or computed at once if there is none yet.
    [[nodiscard]] AnswerPointer answer() const;
    /// Says why parameters that were asked for here cannot be had, or nothing if empty.
    void showRefusal(const QString &reason);
    /// Whether the page shows the whole answer.
    [[nodiscard]] bool isComplete() const;

signals:
    void questionsChanged(const patchscale::Questions &questions);
    void parametersRequested(const patchscale::Parameters &parameters);
    /// A person wants to see another view.
    void viewRequested(const QString &identifier);
    /// A person opens the table, or closes it.
    void tableRequested(bool isShown);
    /// Another answer is shown, a draft or the whole one.
    void answered();

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void build(const AnswerPointer &first);
    [[nodiscard]] QLayout *makeControls();
    void makeTable(const ViewNames &names);
    void fitToSize();
    void follow();
    [[nodiscard]] std::optional<Reference> laidOver() const;
    void catchUp();
    void ask();
    void askForAll();
    void present(const AnswerPointer &answer);

    std::shared_ptr<const View> m_view; ///< shared with what computes beside the page, which may outlive it
    const QActionGroup *m_others;
    Case m_case;
    QString m_caption;
    QHash<QString, QString> m_titles;
    Questions m_questions;
    std::optional<NamedCase> m_reference;
    mutable AnswerPointer m_referenceAnswer; ///< to the same questions; null until it is needed
    ViewSettings m_settings;
    bool m_isAnimated = false;
    bool m_isWaiting = false;
    bool m_isStale = true;
    AnswerPointer m_answer; ///< null until the page is first shown
    QTimer m_pause; ///< from a draft until the whole answer is asked for: not while a slider is dragged
    LatestJob<AnswerPointer> m_job;

    // Owned by the page; null until it is built.
    AnswerHeading *m_heading = nullptr;
    RefusalLine *m_refusal = nullptr;
    ViewControls *m_controls = nullptr; ///< null for a view that asks nothing
    ChartView *m_chart = nullptr;
    FiguresColumn *m_figures = nullptr;
    CaptionBar *m_captionBar = nullptr;
    Fold *m_fold = nullptr; ///< what holds the table and its note
    TableView *m_table = nullptr;
    WrappedLabel *m_note = nullptr;
};

} // namespace patchscale
