// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/match/matchcontrols.h"

#include "model/parameters/parameterinfo.h"
#include "model/questions/match.h"
#include "model/reading/numberformat.h"
#include "ui/appearance/theme.h"
#include "ui/widgets/questionline.h"
#include "ui/widgets/wrappedlabel.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QPushButton>

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

/// What can be done with the match.
QString hintText(const Match &match, bool isApplied)
{
    if (match.outcome == Match::Outcome::TooDear)
        return MatchControls::tr("There is no BLT to set it to.");
    if (isApplied)
        return MatchControls::tr("This is BLT as it is set.");
    const QString hint = match.question.vary == MatchVary::DModel
                             ? MatchControls::tr("Sets BLT’s model dimension to %1 and leaves BPE as it is.")
                             : MatchControls::tr("Sets BLT’s layers to %1 and leaves BPE as it is.");
    return hint.arg(groupedNumber(match.value));
}

} // namespace

MatchControls::MatchControls(QWidget *parent) : ViewControls(parent)
{
    addQuestion();
    addAction();
}

void MatchControls::addQuestion()
{
    m_goal = addChoice(
        line(), QStringLiteral("matchGoalComboBox"), tr("Fi&x BPE’s"), {tr("compute"), tr("parameters")},
        tr("<b>What BPE and BLT have in common</b><p>Compute: BLT may need as many FLOPs per byte as BPE, "
           "and "
           "what it gets is parameters. Parameters: BLT may have as many in its layers as BPE, and what "
           "changes is the compute.</p>"));
    m_vary = addChoice(line(), QStringLiteral("matchVaryComboBox"), tr("and chan&ge BLT’s"),
                       {tr("model dimension"), tr("layers")},
                       tr("<b>What is changed in BLT</b><p>The width of its global model, or how many layers "
                          "that has. Everything else stays as it is set.</p>"));
    m_multiple =
        addChoice(line(), QStringLiteral("matchMultipleComboBox"), tr("si&zed in multiples of"),
                  {groupedNumber(128), QString()},
                  tr("<b>Which widths are tried</b><p>Multiples of 128, which suit the hardware and are the "
                     "stops of the slider, or of the heads of BLT, which divide the width among them.</p>"));
    connect(m_goal, &QComboBox::activated, this, [this](int index) {
        ask(m_match->question, &MatchQuestion::goal, static_cast<MatchGoal>(index));
    });
    connect(m_vary, &QComboBox::activated, this, [this](int index) {
        ask(m_match->question, &MatchQuestion::vary, static_cast<MatchVary>(index));
    });
    connect(m_multiple, &QComboBox::activated, this, [this](int index) {
        ask(m_match->question, &MatchQuestion::multiple, static_cast<WidthMultiple>(index));
    });
}

void MatchControls::addAction()
{
    m_apply = new QPushButton(tr("Ad&just BLT"), this);
    m_apply->setObjectName(QStringLiteral("matchApplyButton"));
    m_apply->setWhatsThis(
        tr("Sets BLT to the model that was found. BPE keeps its shape, which follows that of "
           "BLT no longer: the fixed parameters say so. Edit > Undo goes back."));
    m_apply->setAutoDefault(false);
    connect(m_apply, &QPushButton::clicked, this, &MatchControls::apply);
    m_hint = new WrappedLabel(this);
    m_hint->setObjectName(QStringLiteral("matchHintLabel"));
    m_hint->setForegroundRole(QPalette::PlaceholderText);
    m_hint->setFont(scaledFont(font(), 0.9));
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_apply);
    row->addWidget(m_hint, 1);
    rows().addLayout(row);
}

void MatchControls::present(const Answer &answer)
{
    m_match = foundIn<Match>(answer);
    m_now = answer.comparison().parameters;
    const MatchQuestion &question = m_match->question;
    m_goal->setCurrentIndex(static_cast<int>(question.goal));
    m_vary->setCurrentIndex(static_cast<int>(question.vary));
    m_multiple->setCurrentIndex(static_cast<int>(question.multiple));
    //: A choice of what a width is a multiple of
    const QString heads = tr("its %n head(s)", nullptr, m_now.nHeads);
    m_multiple->setItemText(static_cast<int>(WidthMultiple::OfHeads), heads);
    m_multiple->parentWidget()->setEnabled(question.vary == MatchVary::DModel);

    const bool isApplied = value(m_now, varied(question.vary)) == m_match->value;
    const QString hint = hintText(*m_match, isApplied);
    m_hint->setText(hint);
    m_apply->setToolTip(hint);
    m_apply->setEnabled(m_match->outcome != Match::Outcome::TooDear && !isApplied);
}

void MatchControls::apply()
{
    const bool hadFocus = m_apply->hasFocus();
    emit parametersRequested(m_match->comparison.parameters);
    // Not to what comes next, which is where it goes from a button that is no longer enabled.
    if (hadFocus && !m_apply->isEnabled())
        m_goal->setFocus();
}

} // namespace patchscale
