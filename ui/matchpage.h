// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/match.h"
#include "ui/lazypage.h"

class QComboBox;
class QPushButton;
class QVBoxLayout;

namespace patchscale {

class CopyableTable;
class MatchChartView;
class MatchModel;
class WrappedLabel;

/// How much larger a BLT the same compute buys, or what as many parameters cost: the question, the answer in
/// words, as a chart and as a table, and a way to take it over.
class MatchPage : public LazyPage
{
    Q_OBJECT

public:
    explicit MatchPage(QWidget *parent = nullptr);

    [[nodiscard]] MatchQuestion question() const { return m_question; }

signals:
    /// A person wants other parameters: those of the match, or those before it back.
    void parametersRequested(const Parameters &parameters);

protected:
    void build() override;
    void present(const Comparison &comparison) override;
    void present(const ViewSettings &settings) override;
    void finish() override;

private:
    /// What Undo goes back from and to.
    struct Step
    {
        Parameters before;
        Parameters after;
    };

    void addQuestion(QVBoxLayout &page);
    void addAnswer(QVBoxLayout &page);
    void addTable(QVBoxLayout &page);
    [[nodiscard]] QPushButton *addButton(const QString &objectName, const QString &text,
                                         const QString &whatsThis);

    void ask(const MatchQuestion &question);
    void showMatch();
    void apply();
    void undo();

    MatchQuestion m_question;
    Comparison m_now;
    Match m_match;
    std::optional<Step> m_step; ///< the last that was applied, until another parameter changes

    // Owned by the page; null until it is built.
    QComboBox *m_goal = nullptr;
    QComboBox *m_vary = nullptr;
    QComboBox *m_multiple = nullptr;
    WrappedLabel *m_sentence = nullptr;
    WrappedLabel *m_hint = nullptr;
    QPushButton *m_apply = nullptr;
    QPushButton *m_undo = nullptr;
    MatchChartView *m_chart = nullptr;
    MatchModel *m_model = nullptr;
    CopyableTable *m_table = nullptr;
};

} // namespace patchscale
