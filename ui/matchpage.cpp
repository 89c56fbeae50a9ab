// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/matchpage.h"

#include "model/matchanswer.h"
#include "model/numberformat.h"
#include "model/parameterinfo.h"
#include "ui/charts/matchchartview.h"
#include "ui/copyabletable.h"
#include "ui/matchmodel.h"
#include "ui/questionline.h"
#include "ui/typography.h"
#include "ui/wrappedlabel.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QVBoxLayout>

namespace patchscale {
namespace {

QComboBox *addChoice(QuestionLine &line, const QString &objectName, const QString &name,
                     const QStringList &choices, const QString &whatsThis)
{
    auto *box = new QComboBox(&line);
    box->setObjectName(objectName);
    box->addItems(choices);
    box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    box->setAccessibleName(QString(name).remove(u'&'));
    box->setToolTip(QString(name).remove(u'&'));
    box->setWhatsThis(whatsThis);
    line.add(name, {box});
    return box;
}

bool isApplied(const Match &match, const Parameters &parameters)
{
    return value(parameters, varied(match.question.vary)) == match.value;
}

bool canBeApplied(const Match &match, const Parameters &parameters)
{
    return match.outcome != Match::Outcome::TooDear && !isApplied(match, parameters);
}

/// What can be done with the match.
QString hintText(const Match &match, const Parameters &parameters)
{
    if (match.outcome == Match::Outcome::TooDear)
        return MatchPage::tr("There is no BLT to set it to.");
    if (isApplied(match, parameters))
        return MatchPage::tr("This is BLT as it is set.");
    return match.question.vary == MatchVary::DModel
               ? MatchPage::tr("Sets BLT’s model dimension to %1 and leaves BPE as it is.")
                     .arg(groupedNumber(match.value))
               : MatchPage::tr("Sets BLT’s layers to %1 and leaves BPE as it is.")
                     .arg(groupedNumber(match.value));
}

} // namespace

MatchPage::MatchPage(QWidget *parent)
    : LazyPage(parent), m_now(compare(Parameters())), m_match(match(m_now, m_question))
{}

void MatchPage::build()
{
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(0, 8, 0, 0);
    page->setSpacing(8);
    addQuestion(*page);
    addAnswer(*page);
    m_chart = new MatchChartView(this);
    m_chart->setObjectName(QStringLiteral("matchChartView"));
    page->addWidget(m_chart, 1);
    addTable(*page);
}

void MatchPage::addQuestion(QVBoxLayout &page)
{
    auto *line = new QuestionLine(this);
    m_goal = addChoice(
        *line, QStringLiteral("matchGoalComboBox"), tr("Fi&x BPE’s"), {tr("compute"), tr("parameters")},
        tr("<b>What BPE and BLT have in common</b><p>Compute: BLT may need as many FLOPs per byte as BPE, "
           "and "
           "what it gets is parameters. Parameters: BLT may have as many in its layers as BPE, and what "
           "changes is the compute.</p>"));
    m_vary = addChoice(*line, QStringLiteral("matchVaryComboBox"), tr("and chan&ge BLT’s"),
                       {tr("model dimension"), tr("layers")},
                       tr("<b>What is changed in BLT</b><p>The width of its global model, or how many layers "
                          "that has. Everything else stays as it is set.</p>"));
    m_multiple =
        addChoice(*line, QStringLiteral("matchMultipleComboBox"), tr("si&zed in multiples of"),
                  {groupedNumber(128), QString()},
                  tr("<b>Which widths are tried</b><p>Multiples of 128, which suit the hardware and are the "
                     "stops of the slider, or of the heads of BLT, which divide the width among them.</p>"));
    page.addWidget(line);
    connect(m_goal, &QComboBox::activated, this, [this](int index) {
        MatchQuestion question = m_question;
        question.goal = static_cast<MatchGoal>(index);
        ask(question);
    });
    connect(m_vary, &QComboBox::activated, this, [this](int index) {
        MatchQuestion question = m_question;
        question.vary = static_cast<MatchVary>(index);
        ask(question);
    });
    connect(m_multiple, &QComboBox::activated, this, [this](int index) {
        MatchQuestion question = m_question;
        question.multiple = static_cast<WidthMultiple>(index);
        ask(question);
    });
}

void MatchPage::addAnswer(QVBoxLayout &page)
{
    m_sentence = new WrappedLabel(this);
    m_sentence->setObjectName(QStringLiteral("matchSentenceLabel"));
    m_sentence->setTextFormat(Qt::RichText);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByKeyboard | Qt::TextSelectableByMouse);
    m_sentence->setWhatsThis(
        tr("<b>The answer</b><p>The BLT model that comes closest to what BPE has without exceeding it. "
           "Parameters are those of the layers: embeddings, output layers and hash tables are left "
           "apart.</p>"));
    page.addWidget(m_sentence);

    m_apply = addButton(QStringLiteral("matchApplyButton"), tr("Ad&just BLT"),
                        tr("Sets BLT to the model that was found. BPE keeps its shape, which follows that of "
                           "BLT no longer: the fixed parameters say so."));
    m_undo = addButton(QStringLiteral("matchUndoButton"), tr("Undo"),
                       tr("Goes back to the parameters before BLT was adjusted, as long as nothing else has "
                          "changed."));
    // All letters of the word are those of other controls of the window; everybody knows this key.
    const QKeySequence key(QKeySequence::Undo);
    m_undo->setShortcut(key);
    //: %1 is a key
    m_undo->setToolTip(tr("Go back to the parameters before BLT was adjusted (%1)")
                           .arg(key.toString(QKeySequence::NativeText)));
    connect(m_apply, &QPushButton::clicked, this, &MatchPage::apply);
    connect(m_undo, &QPushButton::clicked, this, &MatchPage::undo);
    m_hint = new WrappedLabel(this);
    m_hint->setObjectName(QStringLiteral("matchHintLabel"));
    m_hint->setForegroundRole(QPalette::PlaceholderText);
    m_hint->setFont(scaledFont(font(), 0.9));
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_apply);
    row->addWidget(m_undo);
    row->addWidget(m_hint, 1);
    page.addLayout(row);
}

void MatchPage::addTable(QVBoxLayout &page)
{
    m_model = new MatchModel(this);
    m_table = new CopyableTable(this);
    m_table->setObjectName(QStringLiteral("matchTable"));
    m_table->setModel(m_model);
    // Side by side, as they are to be compared; and far enough from each other to be told apart.
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setMinimumSectionSize(7 * m_table->fontMetrics().height());
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setFixedHeight(m_table->horizontalHeader()->sizeHint().height() +
                            m_model->rowCount() * m_table->verticalHeader()->defaultSectionSize() +
                            m_table->fontMetrics().height());
    m_table->setAccessibleName(tr("Match"));
    m_table->setWhatsThis(tr("<b>Match</b><p>BPE, BLT as it is set, and BLT as it would match; what would "
                             "change is bold. Point at a number to read all its digits.</p>"));
    page.addWidget(m_table);
}

QPushButton *MatchPage::addButton(const QString &objectName, const QString &text, const QString &whatsThis)
{
    auto *button = new QPushButton(text, this);
    button->setObjectName(objectName);
    button->setWhatsThis(whatsThis);
    button->setAutoDefault(false);
    return button;
}

void MatchPage::present(const ViewSettings &settings)
{
    m_chart->setViewSettings(settings);
    m_model->setViewSettings(settings);
}

void MatchPage::present(const Comparison &comparison)
{
    m_now = comparison;
    if (m_step && m_step->after != comparison.parameters)
        m_step.reset();
    showMatch();
}

void MatchPage::finish()
{}

void MatchPage::ask(const MatchQuestion &question)
{
    m_question = question;
    showMatch();
}

void MatchPage::showMatch()
{
    m_match = match(m_now, m_question);
    //: A choice of what a width is a multiple of
    const QString heads = tr("its %1 heads").arg(groupedNumber(m_now.parameters.nHeads));
    m_multiple->setItemText(static_cast<int>(WidthMultiple::OfHeads), heads);
    m_multiple->parentWidget()->setEnabled(m_question.vary == MatchVary::DModel);

    const QString sentence = matchSentence(m_match);
    m_sentence->setText(QStringLiteral("<div style=\"font-size: x-large; font-weight: 600\">%1</div>")
                            .arg(sentence.toHtmlEscaped()));
    m_sentence->setAccessibleName(sentence);
    const QString hint = hintText(m_match, m_now.parameters);
    m_hint->setText(hint);
    m_apply->setToolTip(hint);
    m_apply->setEnabled(canBeApplied(m_match, m_now.parameters));
    m_undo->setEnabled(m_step && m_step->after == m_now.parameters);

    m_chart->setMatch(m_match);
    m_model->setMatch(m_now, m_match);
}

void MatchPage::apply()
{
    const Parameters matched = m_match.comparison.parameters;
    m_step = Step{m_now.parameters, matched};
    emit parametersRequested(matched);
    // Not to what comes next, which is where it goes from a button that is no longer enabled.
    if (m_undo->isEnabled())
        m_undo->setFocus();
}

void MatchPage::undo()
{
    const Parameters before = m_step->before; // the step is forgotten as soon as they are there
    emit parametersRequested(before);
    if (m_apply->isEnabled())
        m_apply->setFocus();
}

} // namespace patchscale
