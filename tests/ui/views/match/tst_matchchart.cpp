// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/questions/match.h"
#include "model/reading/numberformat.h"
#include "model/tables/writers.h"
#include "tests/model/tabletwo.h"
#include "tests/testprogram.h"
#include "tests/ui/answeredviews.h"
#include "tests/ui/charts/answers.h"
#include "tests/ui/charts/layoutproblems.h"
#include "tests/ui/charts/samples.h"
#include "ui/export/viewexport.h"

#include <QGraphicsScene>
#include <QTest>
#include <QValueAxis>

#include <memory>

using namespace patchscale;

namespace {

constexpr MatchQuestion flopsByWidth{MatchGoal::Flops, MatchVary::DModel, WidthMultiple::Of128};
constexpr MatchQuestion flopsByLayers{MatchGoal::Flops, MatchVary::NLayers, WidthMultiple::Of128};
constexpr MatchQuestion parametersByWidth{MatchGoal::Parameters, MatchVary::DModel, WidthMultiple::Of128};
constexpr MatchQuestion parametersByLayers{MatchGoal::Parameters, MatchVary::NLayers, WidthMultiple::Of128};

Comparison byTwiceParameters(double bpePs, double bltPs)
{
    Parameters p;
    p.bpePs = bpePs;
    p.bltPs = bltPs;
    return compare(p, *findMethod(u"2n"));
}

/// Of two layers: even one of BLT has more of everything.
Comparison tinyBpe()
{
    Parameters p;
    p.bpeNLayers = 1;
    p.bpeDModel = 512;
    return compare(p);
}

/// As large as it may be, beside one that may not be a hundredth of it.
Comparison hugeBpe()
{
    Parameters p;
    p.bpeNLayers = 256;
    p.bpeDModel = 8192;
    p.nLayers = 1;
    return compare(p);
}

} // namespace

class TestMatchChart : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void piecesAreAsHighAsTheirValues_data();
    void piecesAreAsHighAsTheirValues();
    void textsAreThoseOfTheMatch_data();
    void textsAreThoseOfTheMatch();
    void axisSaysWhatItCounts();
    void pieceIsTold_data();
    void pieceIsTold();
    void subtitleIsTheSentence_data();
    void subtitleIsTheSentence();
    void noMatchHasNoRatio();
    void modelOfTableTwoHasRoomForALargerOne();
    void nothingIsCutOrCovered_data();
    void nothingIsCutOrCovered();
    void exportedChartAnswersItsQuestion();
    void csvIsTheAnswer_data();
    void csvIsTheAnswer();

private:
    void show(const Comparison &comparison, const MatchQuestion &question);

    std::unique_ptr<QGraphicsScene> m_scene;
    ChartFrame *m_chart = nullptr; ///< owned by the scene
};

void TestMatchChart::initTestCase()
{
    QVERIFY2(samples::pinAppearance(), "DejaVu Sans is missing");
}

void TestMatchChart::init()
{
    m_scene = std::make_unique<QGraphicsScene>();
    m_chart = testing::viewOf("match").makeChart(samples::chartStyle(), samples::matchOf()).release();
    m_scene->addItem(m_chart);
    m_chart->resize(1000, 600);
    m_chart->layOutNow();
}

void TestMatchChart::show(const Comparison &comparison, const MatchQuestion &question)
{
    m_chart->setAnswer(samples::matchOf(comparison, question));
    m_chart->layOutNow();
}

/// The solutions are worked out in the test of the solver: BPE has 2044723200 parameters, a quarter of twice
/// that is FLOPs per byte; BLT's local models have 167772160, each counted twice, and its global model
/// 2702921728 at a width of 2944, or 1842327552 at 2432, of which a quarter is FLOPs. The entropy model has
/// 14 layers of 768: by the BLT paper's method 2 times 99090432 parameters, attention over 512 bytes (4 14
/// 768 513 / 2 = 11031552) and 2 768 256 = 393216 of output: 209605632.
void TestMatchChart::piecesAreAsHighAsTheirValues_data()
{
    QTest::addColumn<MatchQuestion>("question");
    QTest::addColumn<int>("entropyModel");
    QTest::addColumn<QList<double>>("heights");

    QTest::newRow("parameters for the same compute")
        << flopsByWidth << 0 << QList<double>{2044723200, 2702921728, 167772160, 3072000000};
    QTest::newRow("compute for the same parameters")
        << parametersByWidth << 0 << QList<double>{1022361600, 460581888, 335544320};
    QTest::newRow("compute, entropy model counted")
        << parametersByWidth << 1 << QList<double>{1022361600, 460581888, 335544320, 209605632};
    // Its FLOPs leave less room: (1022361600 - 335544320 - 209605632) 4 = 1908846592 parameters, of which
    // 26 (4 2432 2420 + 8 2432^2) = 1842327552 are used, and 26 (4 2560 2560 + 8 2560^2) = 2044723200 too
    // many. Its own parameters are left apart; six look-up tables of 500000 1024 stand above the rest.
    QTest::newRow("parameters, entropy model counted")
        << flopsByWidth << 1 << QList<double>{2044723200, 1842327552, 167772160, 3072000000};
}

void TestMatchChart::piecesAreAsHighAsTheirValues()
{
    QFETCH(MatchQuestion, question);
    QFETCH(int, entropyModel);
    QFETCH(QList<double>, heights);

    Comparison comparison = byTwiceParameters(4, 8);
    Parameters parameters = comparison.parameters;
    parameters.entropyModel = entropyModel;
    show(compare(parameters, *comparison.method), question);

    const auto *axis = qobject_cast<QValueAxis *>(m_chart->axes(Qt::Vertical).constFirst());
    QVERIFY(axis);
    const double pixels = m_chart->plotArea().height() / axis->max();
    QCOMPARE(m_chart->markCount(), heights.size());
    for (int piece = 0; piece < m_chart->markCount(); ++piece) {
        const QRectF rect = m_chart->markRect(piece);
        QVERIFY2(std::abs(rect.height() - heights.at(piece) * pixels) < 0.001,
                 qPrintable(QStringLiteral("piece %1: %2 pixels of %3 each")
                                .arg(piece)
                                .arg(rect.height())
                                .arg(1 / pixels)));
        // BPE and BLT Global stand on the axis, what follows on what is below it.
        const double foot = piece < 2 ? m_chart->plotArea().bottom() : m_chart->markRect(piece - 1).top();
        QVERIFY(std::abs(rect.bottom() - foot) < 0.001);
        QCOMPARE(m_chart->markAt(rect.center()), piece);
    }
    QVERIFY(m_chart->markRect(1).left() > m_chart->markRect(0).right());
    // The legend of a chart that is there already is laid out when the event loop gets to it.
    const bool showsEntropyModel = entropyModel != 0 && question == parametersByWidth;
    QTRY_COMPARE(plainTexts(*m_chart).contains(QStringLiteral("Entropy model")), showsEntropyModel);
    QCOMPARE(plainTexts(*m_chart).contains(QStringLiteral("Look-up tables")), question == flopsByWidth);
}

/// 2870693888 / 2044723200 = 1.404, 796126208 / 1022361600 = 0.7787.
void TestMatchChart::textsAreThoseOfTheMatch_data()
{
    QTest::addColumn<MatchQuestion>("question");
    QTest::addColumn<NumberStyle>("style");
    QTest::addColumn<QStringList>("expected");

    const auto row = [](const char *name, const MatchQuestion &question, NumberStyle style,
                        const QString &expected) {
        QTest::newRow(name) << question << style << expected.split(u'|');
    };
    row("same compute by width", flopsByWidth, NumberStyle::Scientific,
        QStringLiteral("Parameters for the Same Compute|BPE|BLT|BLT Global|BLT Local|2.04 B|2.87 B|1.40 ×|"
                       "26 layers of 2,560|26 layers of 2,944|Parameters"));
    row("same compute by width, prefixes", flopsByWidth, NumberStyle::SiPrefix,
        QStringLiteral("2.04 billion|2.87 billion|1.40 ×|Parameters, billions"));
    // 34 layers of 78643200 and the local models: 2841640960, 1.39 times as many.
    row("same compute by layers", flopsByLayers, NumberStyle::Scientific,
        QStringLiteral("2.04 B|2.84 B|1.39 ×|26 layers of 2,560|34 layers of 2,560"));
    row("same parameters by width", parametersByWidth, NumberStyle::Scientific,
        QStringLiteral("FLOPs per Byte for the Same Parameters|BPE|BLT|1.02e+09|7.96e+08|−22.1 %|"
                       "26 layers of 2,560|26 layers of 2,432|FLOPs per Byte"));
    row("same parameters by width, prefixes", parametersByWidth, NumberStyle::SiPrefix,
        QStringLiteral("1.02 G|796 M|−22.1 %|GFLOPs per Byte"));
    // 23 19660800 + 335544320 = 787742720, 22.95 % less.
    row("same parameters by layers", parametersByLayers, NumberStyle::Scientific,
        QStringLiteral("1.02e+09|7.88e+08|−22.9 %|26 layers of 2,560|23 layers of 2,560"));
}

void TestMatchChart::textsAreThoseOfTheMatch()
{
    QFETCH(MatchQuestion, question);
    QFETCH(NumberStyle, style);
    QFETCH(QStringList, expected);
    ViewSettings settings;
    settings.numberStyle = style;
    m_chart->setStyle(samples::chartStyle(settings));
    show(byTwiceParameters(4, 8), question);
    const QStringList texts = plainTexts(*m_chart);
    for (const QString &text : expected)
        QVERIFY2(texts.contains(text), qPrintable(text + u": " + texts.join(u'|')));
}

/// With tokens of 2 bytes a parameter of BPE is a FLOP per byte: that these are parameters says the title,
/// and they reach up to where BLT's look-up tables end.
void TestMatchChart::axisSaysWhatItCounts()
{
    const auto *axis = qobject_cast<QValueAxis *>(m_chart->axes(Qt::Vertical).constFirst());
    QVERIFY(axis);
    show(byTwiceParameters(2, 2), flopsByWidth);
    const double top = axis->max();
    QVERIFY(top > 3072000000. + match(byTwiceParameters(2, 2), flopsByWidth).bltParameters);
    QCOMPARE(axis->titleText(), QStringLiteral("Parameters"));
    show(byTwiceParameters(2, 4), parametersByWidth);
    QVERIFY(axis->max() < top);
    QCOMPARE(axis->titleText(), QStringLiteral("FLOPs per Byte"));
    show(byTwiceParameters(2, 2), flopsByWidth);
    QCOMPARE(axis->titleText(), QStringLiteral("Parameters"));
}

void TestMatchChart::pieceIsTold_data()
{
    QTest::addColumn<MatchQuestion>("question");
    QTest::addColumn<int>("piece");
    QTest::addColumn<QString>("expected");

    QTest::newRow("parameters of BPE")
        << flopsByWidth << 0 << QStringLiteral("BPE: 2.04 B parameters, 100.0 % of BPE");
    // 2702921728 of 2870693888 are 94.156 %.
    QTest::newRow("parameters of the global model")
        << flopsByWidth << 1 << QStringLiteral("BLT Global: 2.70 B parameters, 94.2 % of BLT");
    QTest::newRow("parameters of the local models")
        << flopsByWidth << 2 << QStringLiteral("BLT Local: 0.17 B parameters, 5.8 % of BLT");
    // 335544320 of 796126208 are 42.147 %; beside 4.61e+08, 3.36e+08 would not be 7.96e+08.
    QTest::newRow("FLOPs of BPE") << parametersByWidth << 0
                                  << QStringLiteral("BPE: 1.02e+09 FLOPs per byte, 100.0 % of BPE");
    QTest::newRow("FLOPs of the local models")
        << parametersByWidth << 2 << QStringLiteral("BLT Local: 3.355e+08 FLOPs per byte, 42.1 % of BLT");
}

void TestMatchChart::pieceIsTold()
{
    QFETCH(MatchQuestion, question);
    QFETCH(int, piece);
    QFETCH(QString, expected);
    show(byTwiceParameters(4, 8), question);
    QCOMPARE(samples::told(*m_chart, piece), expected);
}

void TestMatchChart::subtitleIsTheSentence_data()
{
    QTest::addColumn<MatchQuestion>("question");
    QTest::addColumn<Comparison>("comparison");
    QTest::addColumn<int>("outcome");

    using Outcome = Match::Outcome;
    const auto row = [](const char *name, const MatchQuestion &question, const Comparison &comparison,
                        Outcome outcome) {
        QTest::newRow(name) << question << comparison << static_cast<int>(outcome);
    };
    const Comparison usual = byTwiceParameters(4, 8);
    row("compute", flopsByWidth, usual, Outcome::Found);
    row("parameters", parametersByWidth, usual, Outcome::Found);
    row("compute, too dear", flopsByLayers, tinyBpe(), Outcome::TooDear);
    row("parameters, too dear", parametersByLayers, tinyBpe(), Outcome::TooDear);
    row("compute, at the limit", flopsByWidth, hugeBpe(), Outcome::AtLimit);
    row("parameters, at the limit", parametersByWidth, hugeBpe(), Outcome::AtLimit);
}

/// All of it where there is room, in fewer words where there is not.
void TestMatchChart::subtitleIsTheSentence()
{
    QFETCH(MatchQuestion, question);
    QFETCH(Comparison, comparison);
    QFETCH(int, outcome);
    const Match found = match(comparison, question);
    QCOMPARE(static_cast<int>(found.outcome), outcome);
    const QString sentence = matchSentence(found);
    QCOMPARE((m_chart->setAnswer(samples::matchOf(comparison, question)), m_chart->subtitle()), sentence);

    m_chart->resize(1400, 600);
    m_chart->layOutNow();
    QVERIFY(plainTexts(*m_chart).contains(sentence.simplified()));
    for (const QSizeF &size : {QSizeF(480, 400), QSizeF(260, 230)}) {
        m_chart->resize(size);
        m_chart->layOutNow();
        QVERIFY(!plainTexts(*m_chart).contains(sentence.simplified()));
        const QStringList problems = textProblems(*m_chart);
        QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u'|')));
    }
    // Whatever the size, it says what it says: large or too dear, never a match that is none.
    const QString words = plainTexts(*m_chart).join(u'|');
    QCOMPARE(words.contains(QStringLiteral("Even the smallest BLT")),
             found.outcome == Match::Outcome::TooDear);
}

/// Both bars are there, of the smallest BLT, but nothing that looks like a match.
void TestMatchChart::noMatchHasNoRatio()
{
    show(tinyBpe(), flopsByLayers);
    QCOMPARE(m_chart->markCount(), 4);
    for (int piece = 0; piece < 4; ++piece)
        QVERIFY(m_chart->markRect(piece).height() > 0);
    const QStringList texts = plainTexts(*m_chart);
    QVERIFY(texts.contains(QStringLiteral("1 layer of 512")));
    QVERIFY(texts.contains(QStringLiteral("1 layer of 2,560")));
    QVERIFY2(texts.filter(QStringLiteral("×")).isEmpty(), qPrintable(texts.join(u'|')));
    show(tinyBpe(), parametersByLayers);
    QVERIFY(plainTexts(*m_chart).filter(QStringLiteral("+")).filter(QStringLiteral("%")).isEmpty());
    // And it is back with the next that is one.
    show(byTwiceParameters(4, 8), flopsByWidth);
    QVERIFY(plainTexts(*m_chart).contains(QStringLiteral("1.40 ×")));
}

/// BPE has 34 layers of 12 3072^2: 3850371072 parameters. Of all widths that are multiples of 128 the largest
/// that needs no more is looked for here one by one. Its global model has 32 layers of 12 d^2, the nine local
/// ones with their cross-attention 16 1280^2 each: 235929600.
void TestMatchChart::modelOfTableTwoHasRoomForALargerOne()
{
    const AccountingMethod &method = *findMethod(u"blt-paper");
    Parameters p = ofTableTwo();
    const double bpe = compare(p, method).bpe;
    int width = 0;
    for (p.dModel = 512; p.dModel <= 8192; p.dModel += 128)
        if (compare(p, method).bltTotal <= bpe)
            width = p.dModel;
    QVERIFY(width > 3072);
    const double global = 32 * 12.0 * width * width;
    const double local = 9 * 16.0 * 1280 * 1280;
    const double ratio = (global + local) / 3850371072;
    QVERIFY2(ratio > 1.6 && ratio < 1.8, qPrintable(QString::number(ratio)));

    show(compare(ofTableTwo(), method), flopsByWidth);
    const QStringList texts = plainTexts(*m_chart);
    for (const QString &text :
         {QStringLiteral("3.85 B"), QStringLiteral("34 layers of 3,072"),
          QStringLiteral("32 layers of %1,%2").arg(width / 1000).arg(width % 1000, 3, 10, QChar(u'0')),
          QString(QString::number(ratio, 'f', 2) + QStringLiteral(" ×")),
          QString(QString::number((global + local) / 1e9, 'f', 2) + QStringLiteral(" B"))})
        QVERIFY2(texts.contains(text), qPrintable(text + u": " + texts.join(u'|')));
    QVERIFY(
        samples::told(*m_chart, 1)
            .startsWith(QString(QStringLiteral("BLT Global: ") + parameterCountText(global).simplified())));
    QVERIFY(samples::told(*m_chart, 2).startsWith(QStringLiteral("BLT Local: 0.24 B parameters")));
}

void TestMatchChart::nothingIsCutOrCovered_data()
{
    QTest::addColumn<QSizeF>("size");
    for (const QSizeF &size : {QSizeF(240, 230), QSizeF(290, 230), QSizeF(480, 300), QSizeF(620, 420),
                               QSizeF(1000, 600), QSizeF(1600, 230), QSizeF(1600, 1000)})
        QTest::addRow("%g x %g", size.width(), size.height()) << size;
}

void TestMatchChart::nothingIsCutOrCovered()
{
    QFETCH(QSizeF, size);
    m_chart->resize(size);
    QList<Parameters> positions = samples::cornerPositions();
    positions << ofTableTwo() << tinyBpe().parameters << hugeBpe().parameters;
    for (Parameters parameters : positions)
        for (const int entropyModel : {0, 1})
            for (const MatchQuestion &question :
                 {flopsByWidth, flopsByLayers, parametersByWidth, parametersByLayers}) {
                parameters.entropyModel = entropyModel;
                show(compare(parameters), question);
                QStringList problems = textProblems(*m_chart);
                QVERIFY(labelRects(*m_chart).size() >= 2);
                for (const QRectF &label : labelRects(*m_chart))
                    for (int piece = 0; piece < m_chart->markCount(); ++piece)
                        if (overlap(label, m_chart->markRect(piece)))
                            problems << QStringLiteral("a label covers a piece");
                QVERIFY2(problems.isEmpty(),
                         qPrintable(QString(m_chart->title() + u": " + m_chart->subtitle() + u": " +
                                            problems.join(u'|'))));
            }
}

void TestMatchChart::exportedChartAnswersItsQuestion()
{
    const auto answered = [](const Comparison &comparison, const MatchQuestion &question) {
        Questions questions;
        questions.set(question);
        return testing::answerOf("match", comparison, questions);
    };
    const auto chart = testing::viewOf("match").makeChart(samples::chartStyle(), samples::matchOf());
    for (const MatchQuestion &question : {flopsByLayers, parametersByWidth}) {
        const Comparison comparison = byTwiceParameters(4, 8);
        chart->setAnswer(answered(comparison, question));
        QCOMPARE(chart->title(), testing::viewOf("match").title(*answered(comparison, question)));
        QCOMPARE(chart->subtitle(), matchSentence(match(comparison, question)));
    }
    // Without an event loop.
    Parameters withEntropyModel;
    withEntropyModel.entropyModel = 1;
    chart->setAnswer(answered(compare(withEntropyModel), parametersByWidth));
    chart->resize(900, 600);
    chart->layOutNow();
    QVERIFY(plainTexts(*chart).contains(QStringLiteral("Entropy model")));
}

/// The numbers are those of textsAreThoseOfTheMatch().
void TestMatchChart::csvIsTheAnswer_data()
{
    QTest::addColumn<CsvDialect>("dialect");
    QTest::addColumn<QByteArray>("start");
    QTest::addColumn<QByteArrayList>("lines");

    QTest::newRow("standard") << CsvDialect::Standard << QByteArray("name,value,unit\r\n")
                              << QByteArrayList{"match,flops,",
                                                "vary,n_layers,",
                                                "n_layers,34,layers",
                                                "bpe_parameters,2044723200,parameters",
                                                "blt_parameters,2841640960,parameters",
                                                "blt_total_flops_per_byte,1004011520,FLOPs/byte"};
    QTest::newRow("Excel") << CsvDialect::ExcelLocal << QByteArray("\xEF\xBB\xBFname;value;unit\r\n")
                           << QByteArrayList{"match;flops;",
                                             "vary;n_layers;",
                                             "n_layers;34;layers",
                                             "bpe_parameters;2044723200;parameters",
                                             "blt_parameters;2841640960;parameters",
                                             "blt_total_flops_per_byte;1004011520;FLOPs/byte"};
}

void TestMatchChart::csvIsTheAnswer()
{
    QFETCH(CsvDialect, dialect);
    QFETCH(QByteArray, start);
    QFETCH(QByteArrayList, lines);
    Questions questions;
    questions.set(flopsByLayers);
    const Table table =
        testing::viewOf("match").table(*testing::answerOf("match", byTwiceParameters(4, 8), questions));
    const QByteArray csv = written([&](QIODevice &device) { return writeCsv(device, table, dialect); });
    QVERIFY2(csv.startsWith(start), csv.constData());
    for (const QByteArray &line : lines)
        QVERIFY2(csv.contains(QByteArray("\r\n" + line + "\r\n")), csv.constData());
}

PATCHSCALE_TEST(TestMatchChart)
#include "tst_matchchart.moc"
