// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/accounting/breakdown.h"
#include "model/accounting/parametercounts.h"
#include "model/parameters/parameterinfo.h"
#include "model/questions/breakeven.h"
#include "model/questions/match.h"
#include "model/questions/sidebyside.h"
#include "model/reading/numberformat.h"
#include "tests/testprogram.h"
#include "tests/ui/answeredviews.h"
#include "tests/ui/charts/answers.h"
#include "tests/ui/charts/samples.h"
#include "tests/ui/charts/writtentexts.h"

#include <QBarCategoryAxis>
#include <QCategoryAxis>
#include <QGraphicsScene>
#include <QTest>

using namespace patchscale;

namespace {

struct Shown
{
    std::unique_ptr<ChartFrame> chart;
    AnswerPointer answer;
};

/// Every chart, in each of the ways that it can look.
std::vector<std::pair<const char *, Shown>> shownCharts(const ChartStyle &style)
{
    Parameters parameters;
    parameters.entropyModel = 1;
    const Comparison comparison = compare(parameters);
    SweepQuestion longest;
    longest.parameter = ParameterId::EntropyDModel;
    SweepQuestion inPercent;
    inPercent.inPercent = true;
    MatchQuestion flops;
    MatchQuestion sizes;
    sizes.goal = MatchGoal::Parameters;
    std::vector<std::pair<const char *, Shown>> charts;
    const auto add = [&](const char *name, const char *view, const AnswerPointer &answer) {
        charts.emplace_back(name, Shown{testing::viewOf(view).makeChart(style, answer), answer});
    };
    static const AnswerPointer plain = samples::answerOf(comparison);
    static const AnswerPointer terms = testing::answerOf("breakdown", comparison);
    static const AnswerPointer byMethod = testing::answerOf("methods", comparison);
    static const AnswerPointer swept = samples::sweepOf(comparison, longest);
    static const AnswerPointer sweptInPercent = samples::sweepOf(comparison, inPercent);
    static const AnswerPointer mapped = samples::mapOf(comparison, 64, 64);
    static const AnswerPointer moved = samples::sensitivityOf(comparison);
    static const AnswerPointer ofFlops = samples::matchOf(comparison, flops);
    static const AnswerPointer ofSizes = samples::matchOf(comparison, sizes);
    Questions three;
    three.set(SideBySideQuestion{{{QStringLiteral("Today"), {}},
                                  {QStringLiteral("Larger patches, as proposed in May"), comparison},
                                  {QStringLiteral("C"), Case({}, *findMethod(u"2n"))}},
                                 1});
    static const AnswerPointer alone = testing::answerOf("scenarios", comparison);
    static const AnswerPointer together = testing::answerOf("scenarios", comparison, three);
    add("comparison", "comparison", plain);
    add("scenario", "scenarios", alone);
    add("scenarios", "scenarios", together);
    add("breakdown", "breakdown", terms);
    add("methods", "methods", byMethod);
    add("sweep", "sweep", swept);
    add("sweep in percent", "sweep", sweptInPercent);
    add("map", "map", mapped);
    add("sensitivity", "sensitivity", moved);
    add("match of compute", "match", ofFlops);
    add("match of sizes", "match", ofSizes);
    return charts;
}

/// What has to be written on any chart, all of it or the start.
QStringList requiredTexts(const ChartFrame &chart, bool isTitled)
{
    QStringList texts{isTitled ? chart.title() : QString()};
    for (const QGraphicsItem *item : chart.childItems())
        if (const auto *text = dynamic_cast<const GroundedText *>(item); text && text->zValue() == 0)
            texts << text->words(); // the subtitle, in as many words as there is room for
    for (const KeyEntry &entry : chart.keyEntries())
        texts << entry.text;
    for (QAbstractAxis *axis : chart.axes()) {
        // A line can be left free above a title.
        QString title = axis->titleText().section(QStringLiteral("<br>"), -1);
        if (title.endsWith(QChar(0x2026)))
            title = chart.cutTextAt(axis->orientation() == Qt::Horizontal ? chart.rect().bottomLeft()
                                                                          : chart.rect().topLeft());
        if (!title.isEmpty())
            texts << title;
        if (auto *bars = qobject_cast<QBarCategoryAxis *>(axis); bars && bars->labelsVisible())
            texts << bars->categories();
    }
    texts.removeAll(QString(QChar::Space)); // no bar is there
    texts.removeAll(QString());
    return texts;
}

/// What is written on the plots of the charts of an answer.
QStringList textsOnThePlot(const QString &chart, const AnswerPointer &answer)
{
    const Comparison &comparison = answer->comparison();
    const QString difference = signedPercent(comparison.differencePercent);
    QStringList texts;
    if (chart == u"comparison") {
        texts << barName(Bar::Bpe) << barName(Bar::Blt) << difference;
    } else if (chart == u"breakdown") {
        for (const BreakdownTerm &term : breakdown(comparison))
            if (term.bar == Bar::Blt)
                texts << partName(term.part);
    } else if (chart == u"methods") {
        for (const Comparison &counted : compareByEveryMethod(comparison.parameters))
            texts << counted.method->shortName() << signedPercent(counted.differencePercent)
                  << shortNumber(counted.bpe, NumberStyle::Scientific)
                  << shortNumber(counted.bltTotal, NumberStyle::Scientific);
        texts << barName(Bar::Bpe) << barName(Bar::Blt);
    } else if (chart.startsWith(u"sweep")) {
        const SweepFound &found = foundIn<SweepFound>(*answer);
        const ParameterInfo &info = parameterInfo(found.question.parameter);
        texts << QStringLiteral("Now ") + displayValueWithUnit(info, found.curve.current());
        if (const std::vector<double> &evens = found.curve.breakEvens; !evens.empty())
            texts << QStringLiteral("Break-even ") + breakEvenPlaceWithUnit(info, evens[0]);
    } else if (chart == u"map") {
        texts << QStringLiteral("break-even") << QStringLiteral("Now ") + difference;
    } else if (chart.startsWith(u"match")) {
        const Match &match = foundIn<Match>(*answer);
        const Comparison &matched = match.comparison;
        if (chart.endsWith(u"compute"))
            texts << parameterCountText(match.bpeParameters) << parameterCountText(match.bltParameters)
                  << ratioText(match.ratio()) + QStringLiteral(" ×");
        else
            texts << shortNumber(matched.bpe, NumberStyle::Scientific)
                  << shortNumber(matched.bltTotal, NumberStyle::Scientific)
                  << signedPercent(matched.differencePercent);
        const auto shape = [&matched](ParameterId layers, ParameterId width) {
            const double wide = valueInForce(matched.parameters, width);
            return QStringLiteral("%1 layers of %2")
                .arg(valueInForce(matched.parameters, layers))
                .arg(groupedNumber(wide));
        };
        texts << shape(ParameterId::BpeNLayers, ParameterId::BpeDModel)
              << shape(ParameterId::NLayers, ParameterId::DModel);
    }
    return texts;
}

/// The names of the rows of a chart.
QStringList rowNames(const ChartFrame &chart)
{
    auto *rows = qobject_cast<QCategoryAxis *>(chart.axes(Qt::Vertical).constFirst());
    return rows && !rows->isGridLineVisible() ? rows->categoriesLabels() : QStringList();
}

constexpr QChar ellipsis(0x2026);

QString plain(QString text)
{
    return text.remove(QChar(0x200b)).replace(QChar(0xa0), QChar::Space).simplified();
}

/// Whether a text is written: whole, in lines, or the start of it, all of which is told when it is pointed
/// at.
bool isWritten(const QString &text, const QList<WrittenText> &written, const ChartFrame &chart)
{
    return std::any_of(written.begin(), written.end(), [&](const WrittenText &candidate) {
        if (plain(candidate.text) == plain(text))
            return true;
        const QStringList starts = candidate.text.split(u'\n');
        return candidate.text.contains(ellipsis) &&
               plain(text).startsWith(
                   plain(starts.constFirst().chopped(starts.constFirst().endsWith(ellipsis)))) &&
               starts.constFirst() != QString(ellipsis) &&
               plain(chart.cutTextAt(candidate.rect.center())) == plain(text);
    });
}

} // namespace

/// No text of a chart is silently missing, however large the text and however small the chart.
class TestChartTexts : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void everyTextIsThere_data();
    void everyTextIsThere();
};

void TestChartTexts::initTestCase()
{
    QVERIFY2(samples::pinAppearance(), "DejaVu Sans is missing");
}

void TestChartTexts::everyTextIsThere_data()
{
    QTest::addColumn<bool>("isTitled"); // or in a window
    QTest::addColumn<double>("scale");
    QTest::addColumn<QSizeF>("size");
    for (const double scale : {0.8, 1.0, 1.4, 1.9, 2.4, 3.0})
        for (const QSizeF &size :
             {QSizeF(240, 230), QSizeF(320, 230), QSizeF(480, 360), QSizeF(800, 500), QSizeF(1600, 1000)})
            for (const bool isTitled : {true, false})
                QTest::addRow("%s, %g, %g x %g", isTitled ? "picture" : "window", scale, size.width(),
                              size.height())
                    << isTitled << scale << size;
}

void TestChartTexts::everyTextIsThere()
{
    QFETCH(bool, isTitled);
    QFETCH(double, scale);
    QFETCH(QSizeF, size);
    QStringList problems;
    const double touching = 4 * scale; // of the corners of boxes, not of letters
    ChartStyle style = samples::chartStyle({}, 13 * scale);
    style.isTitled = isTitled;
    for (auto &[name, shown] : shownCharts(style)) {
        QGraphicsScene scene;
        ChartFrame *chart = shown.chart.get();
        scene.addItem(shown.chart.release());
        chart->resize(size);
        chart->layOutNow();
        const QString told = QString::fromLatin1(name);
        const QList<WrittenText> written = writtenTexts(*chart);
        const QStringList required =
            requiredTexts(*chart, isTitled) + rowNames(*chart) + textsOnThePlot(told, shown.answer);
        QVERIFY2(required.size() >= 4, name);
        for (const QString &text : required)
            if (!isWritten(text, written, *chart))
                problems << QStringLiteral("%1: %2").arg(told, plain(text));
        for (const WrittenText &text : written)
            if (text.text.contains(QStringLiteral("...")))
                problems << QStringLiteral("%1: %2 is cut").arg(told, text.text);
        if (chart->plotArea().height() < size.height() / 4)
            problems << QStringLiteral("%1: the plot is %2 high").arg(told).arg(chart->plotArea().height());
        for (qsizetype i = 0; i < written.size(); ++i)
            for (qsizetype j = 0; j < i; ++j)
                if (const QRectF common = written[i].rect & written[j].rect;
                    std::min(common.width(), common.height()) > touching)
                    problems << QStringLiteral("%1: “%2” overlaps “%3”")
                                    .arg(told, written[i].text, written[j].text);
    }
    QVERIFY2(problems.isEmpty(), qPrintable(problems.join(QStringLiteral("\n"))));
}

PATCHSCALE_TEST(TestChartTexts)
#include "tst_charttexts.moc"
