// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/numberformat.h"
#include "model/parameterinfo.h"
#include "model/sensitivity.h"
#include "model/validation.h"
#include "tests/ui/charts/layoutproblems.h"
#include "tests/ui/charts/samples.h"
#include "ui/charts/sensitivitychart.h"
#include "ui/charts/sensitivitychartview.h"

#include <QCategoryAxis>
#include <QGraphicsScene>
#include <QImage>
#include <QPainter>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include <memory>

using namespace patchscale;

class TestSensitivityChart : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();

    void rowsAreTheParametersThatMatter_data();
    void rowsAreTheParametersThatMatter();
    void barsAreAsLongAsTheirChanges_data();
    void barsAreAsLongAsTheirChanges();
    void barsAreInLanesAndHideNoOther_data();
    void barsAreInLanesAndHideNoOther();
    void valuesStandAtTheEnds();
    void downIsHatchedAndUpIsFilled_data();
    void downIsHatchedAndUpIsFilled();
    void pieceIsTold();
    void shortBarIsFoundFromBeside();
    void subtitleTellsWhatIsLeftOut_data();
    void subtitleTellsWhatIsLeftOut();
    void whatMovesItMostIsShownHoweverLittle();
    void changesHaveSigns();
    void noLineStaysWhereTheScaleBegan();
    void keysWalkDownTheRows();
    void viewTellsWhatMovesItMost();
    void nothingIsCutOrCovered_data();
    void nothingIsCutOrCovered();

private:
    void show(const Comparison &comparison);
    [[nodiscard]] QCategoryAxis &axis(Qt::Orientation orientation) const;
    [[nodiscard]] QStringList rowNames() const;

    std::unique_ptr<QGraphicsScene> m_scene;
    SensitivityChart *m_chart = nullptr; ///< owned by the scene
};

/// The moves of the first rows in the order of the model.
static std::vector<SensitivityMove> movesOf(const std::vector<Sensitivity> &all, qsizetype rows)
{
    std::vector<SensitivityMove> moves;
    for (qsizetype row = 0; row < rows; ++row)
        for (const auto &move : all[static_cast<std::size_t>(row)].moves)
            if (move)
                moves.push_back(*move);
    return moves;
}

static bool isDown(const SensitivityMove &move)
{
    return move.kind == SensitivityMove::Kind::StepDown || move.kind == SensitivityMove::Kind::TenPercentDown;
}

static bool isStep(const SensitivityMove &move)
{
    return move.kind == SensitivityMove::Kind::StepDown || move.kind == SensitivityMove::Kind::StepUp;
}

/// Also of one without a width, which for Qt is in no other.
static bool isInside(const QRectF &bar, const QRectF &plot)
{
    constexpr double little = 1e-7;
    return lies(bar.adjusted(-little, 0, little, 0), plot);
}

/// By every method: as it is at first, with sliders at their ends, and with the entropy model.
static void addComparisons()
{
    QTest::addColumn<Comparison>("comparison");
    Parameters withEntropyModel;
    withEntropyModel.entropyModel = 1;
    for (const AccountingMethod *method : accountingMethods()) {
        const QByteArray name = method->identifier().toLatin1();
        QTest::addRow("%s, defaults", name.constData()) << compare(Parameters(), *method);
        QTest::addRow("%s, small", name.constData()) << compare(samples::parametersAt(1, 512, 24), *method);
        QTest::addRow("%s, large", name.constData()) << compare(samples::parametersAt(10, 8192, 2), *method);
        QTest::addRow("%s, entropy model", name.constData()) << compare(withEntropyModel, *method);
    }
}

void TestSensitivityChart::initTestCase()
{
    QVERIFY2(samples::pinAppearance(), "DejaVu Sans is missing");
}

void TestSensitivityChart::init()
{
    m_scene = std::make_unique<QGraphicsScene>();
    m_chart = new SensitivityChart(samples::chartStyle());
    m_scene->addItem(m_chart);
    m_chart->resize(1000, 900);
    m_chart->layOutNow();
}

void TestSensitivityChart::show(const Comparison &comparison)
{
    m_chart->setComparison(comparison);
    m_chart->layOutNow();
}

QCategoryAxis &TestSensitivityChart::axis(Qt::Orientation orientation) const
{
    return *qobject_cast<QCategoryAxis *>(m_chart->axes(orientation).constFirst());
}

/// From top to bottom.
QStringList TestSensitivityChart::rowNames() const
{
    QStringList names = axis(Qt::Vertical).categoriesLabels();
    std::reverse(names.begin(), names.end());
    return names;
}

void TestSensitivityChart::rowsAreTheParametersThatMatter_data()
{
    addComparisons();
}

void TestSensitivityChart::rowsAreTheParametersThatMatter()
{
    QFETCH(Comparison, comparison);
    show(comparison);
    const std::vector<Sensitivity> all = sensitivities(comparison);
    QStringList expected;
    for (const Sensitivity &sensitivity : all)
        if (sensitivity.reach() >= 0.05 && expected.size() < 12)
            expected << parameterInfo(sensitivity.parameter).label();
    QVERIFY(expected.size() >= 5);
    QCOMPARE(rowNames(), expected);
    QCOMPARE(m_chart->pieceCount(), static_cast<int>(movesOf(all, expected.size()).size()));
}

void TestSensitivityChart::barsAreAsLongAsTheirChanges_data()
{
    addComparisons();
}

void TestSensitivityChart::barsAreAsLongAsTheirChanges()
{
    QFETCH(Comparison, comparison);
    show(comparison);
    const QRectF plot = m_chart->plotArea();
    const double pixelsPerPoint = plot.width() / (axis(Qt::Horizontal).max() - axis(Qt::Horizontal).min());
    const double now = plot.left() - axis(Qt::Horizontal).min() * pixelsPerPoint;
    int piece = 0;
    double longest = 0;
    const std::vector<Sensitivity> all = sensitivities(comparison);
    for (qsizetype row = 0; row < rowNames().size(); ++row) {
        const Sensitivity &sensitivity = all[static_cast<std::size_t>(row)];
        for (const SensitivityMove &move : movesOf({sensitivity}, 1)) {
            // Counted once more from the beginning.
            const Comparison moved = compare(
                withValue(comparison.parameters, sensitivity.parameter, move.value), *comparison.method);
            const double end =
                now + (moved.differencePercent - comparison.differencePercent) * pixelsPerPoint;
            const QRectF rect = m_chart->pieceRect(piece++);
            QVERIFY(std::abs(rect.left() - std::min(now, end)) < 0.001);
            QVERIFY(std::abs(rect.right() - std::max(now, end)) < 0.001);
            QVERIFY(isInside(rect, plot));
            longest = std::max(longest, rect.width());
        }
    }
    QCOMPARE(piece, m_chart->pieceCount());
    QVERIFY(longest > plot.width() / 4);
}

void TestSensitivityChart::barsAreInLanesAndHideNoOther_data()
{
    addComparisons();
}

void TestSensitivityChart::barsAreInLanesAndHideNoOther()
{
    QFETCH(Comparison, comparison);
    show(comparison);
    const QRectF plot = m_chart->plotArea();
    const auto rows = static_cast<int>(rowNames().size());
    const std::vector<Sensitivity> all = sensitivities(comparison);
    int piece = 0;
    for (int row = 0; row < rows; ++row) {
        const double top = plot.top() + plot.height() * row / rows;
        const double middle = top + plot.height() / rows / 2;
        for (const SensitivityMove &move : movesOf({all[static_cast<std::size_t>(row)]}, 1)) {
            const QRectF rect = m_chart->pieceRect(piece++);
            QVERIFY(rect.height() >= 3);
            QVERIFY(isStep(move) ? rect.top() > top && rect.bottom() < middle
                                 : rect.top() > middle && rect.bottom() < top + plot.height() / rows);
        }
    }
    QCOMPARE(piece, m_chart->pieceCount());
    for (int one = 0; one < piece; ++one)
        for (int other = 0; other < one; ++other)
            QVERIFY(!overlap(m_chart->pieceRect(one), m_chart->pieceRect(other)));
}

void TestSensitivityChart::valuesStandAtTheEnds()
{
    show(compare(Parameters()));
    const QList<WrittenText> texts = writtenTexts(*m_chart);
    const std::vector<Sensitivity> all = sensitivities(compare(Parameters()));
    int piece = 0;
    int found = 0;
    for (qsizetype row = 0; row < rowNames().size(); ++row) {
        const Sensitivity &sensitivity = all[static_cast<std::size_t>(row)];
        for (const SensitivityMove &move : movesOf({sensitivity}, 1)) {
            const QRectF bar = m_chart->pieceRect(piece++);
            if (std::abs(move.change) < 0.5)
                continue; // there may be no room beside so short a bar
            const ParameterInfo &info = parameterInfo(sensitivity.parameter);
            const QString expected =
                info.group == ParameterGroup::Switch ? QStringLiteral("on") : displayValue(info, move.value);
            const auto isAtTheEnd = [&](const WrittenText &text) {
                const double away =
                    move.change < 0 ? bar.left() - text.rect.right() : text.rect.left() - bar.right();
                return text.text == expected && away > 0 && away < 10 &&
                       std::abs(text.rect.center().y() - bar.center().y()) < 1;
            };
            QVERIFY2(std::count_if(texts.begin(), texts.end(), isAtTheEnd) == 1,
                     qPrintable(m_chart->pieceDescription(piece - 1)));
            ++found;
        }
    }
    QVERIFY(found > 20);
}

void TestSensitivityChart::downIsHatchedAndUpIsFilled_data()
{
    QTest::addColumn<ColourSet>("colourSet");
    QTest::addColumn<bool>("isTransparent");
    QTest::newRow("original colours") << ColourSet::Original << false;
    QTest::newRow("colour-blind safe") << ColourSet::ColourBlindSafe << false;
    QTest::newRow("original colours, transparent") << ColourSet::Original << true;
    QTest::newRow("colour-blind safe, transparent") << ColourSet::ColourBlindSafe << true;
}

void TestSensitivityChart::downIsHatchedAndUpIsFilled()
{
    QFETCH(ColourSet, colourSet);
    QFETCH(bool, isTransparent);
    ViewSettings settings;
    settings.colourSet = colourSet;
    m_chart->setStyle(documentStyle(QApplication::font().family(), 13, isTransparent, settings));
    show(compare(Parameters()));
    QImage image(m_chart->size().toSize(), QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    const QRectF whole(QPointF(), m_chart->size());
    m_scene->render(&painter, whole, whole);
    painter.end();

    const QRgb ground = isTransparent ? 0U : qRgb(255, 255, 255);
    const std::vector<SensitivityMove> moves = movesOf(sensitivities(compare(Parameters())), 12);
    QCOMPARE(m_chart->pieceCount(), static_cast<int>(moves.size()));
    QSet<QRgb> stepColours;
    QSet<QRgb> tenPercentColours;
    int hatched = 0;
    for (int piece = 0; piece < m_chart->pieceCount(); ++piece) {
        const QRect inside = m_chart->pieceRect(piece).toAlignedRect().adjusted(4, 4, -4, -4);
        if (inside.width() < 10 || inside.height() < 5)
            continue;
        QSet<QRgb> colours;
        for (int y = inside.top(); y <= inside.bottom(); ++y)
            for (int x = inside.left(); x <= inside.right(); ++x)
                colours << image.pixel(x, y);
        const SensitivityMove &move = moves[static_cast<std::size_t>(piece)];
        QCOMPARE(colours.contains(ground), isDown(move));
        if (isDown(move)) {
            QVERIFY(colours.size() > 1);
            ++hatched;
        } else {
            QCOMPARE(colours.size(), 1);
            (isStep(move) ? stepColours : tenPercentColours) += colours;
        }
    }
    QVERIFY(hatched > 4);
    QCOMPARE(stepColours.size(), 1);
    QCOMPARE(tenPercentColours.size(), 1);
    const QColor step(*stepColours.begin());
    const QColor tenPercent(*tenPercentColours.begin());
    // Without colour vision too.
    QVERIFY(qGray(step.rgb()) + 40 < qGray(tenPercent.rgb()));
    const QStringList texts = plainTexts(*m_chart);
    for (const QString &entry :
         {QStringLiteral("One step (upper bar)"), QStringLiteral("Ten percent (lower bar)"),
          QStringLiteral("Down"), QStringLiteral("Up")})
        QCOMPARE(texts.count(entry), 1);
}

/// Twice the parameters: BPE 4089446400 / 4.4 = 929419636.36; BLT the same per patch and 335544320, which is
/// 36.1026 % more. With patches of 4.5 bytes +33.8804 %, of 3.96 +47.2137 %. Each of ten local layers costs
/// 33554432, a step is two: 7.2205 points.
void TestSensitivityChart::pieceIsTold()
{
    show(compare(Parameters(), *findMethod(u"2n")));
    QStringList told;
    for (int piece = 0; piece < m_chart->pieceCount(); ++piece)
        told << m_chart->pieceDescription(piece).simplified();
    for (const QString &text :
         {QStringLiteral("BLT patch size, one step up to 4.5 bytes: difference +33.9 %, 2.2 points less."),
          QStringLiteral(
              "BLT patch size, ten percent down to 3.96 bytes: difference +47.2 %, 11.1 points more."),
          QStringLiteral("Local model layers, one step down to 8: difference +28.9 %, 7.2 points less."),
          QStringLiteral("Local model layers, ten percent up to 11: difference +39.7 %, 3.6 points more."),
          // 15 heads of 68 make 1020 of 1024: a few thousandths of some terms.
          QStringLiteral(
              "Local attention heads, one step down to 15: difference +36.1 %, hardly any change.")})
        QVERIFY2(told.count(text) == 1, qPrintable(QString(text + u": " + told.join(u'|'))));
    QCOMPARE(told.filter(QStringLiteral("Count the entropy model, on: difference +")).size(), 1);
    // As the original calculator counts.
    show(compare(Parameters()));
    told.clear();
    for (int piece = 0; piece < m_chart->pieceCount(); ++piece)
        told << m_chart->pieceDescription(piece).simplified();
    QCOMPARE(told.count(QStringLiteral(
                 "BLT patch size, one step up to 4.5 bytes: difference +16.5 %, 2.0 points less.")),
             1);
}

void TestSensitivityChart::shortBarIsFoundFromBeside()
{
    show(compare(Parameters()));
    int shortOnes = 0;
    for (int piece = 0; piece < m_chart->pieceCount(); ++piece) {
        const QRectF rect = m_chart->pieceRect(piece);
        QVERIFY(m_chart->pieceAt(rect.center()).has_value());
        if (rect.width() > 1) {
            QCOMPARE(m_chart->pieceAt(rect.center()), std::optional<int>(piece));
            continue;
        }
        ++shortOnes;
        QVERIFY(m_chart->pieceAt(rect.center() + QPointF(3, 0)).has_value());
        QVERIFY(m_chart->pieceAt(rect.center() - QPointF(3, 0)).has_value());
    }
    QVERIFY(shortOnes > 0);
    QCOMPARE(m_chart->pieceAt(m_chart->plotArea().bottomLeft()), std::nullopt);
}

void TestSensitivityChart::subtitleTellsWhatIsLeftOut_data()
{
    QTest::addColumn<QSizeF>("size");
    QTest::addColumn<bool>("showsAllThatMatter");
    QTest::newRow("roomy") << QSizeF(1000, 900) << true;
    QTest::newRow("low") << QSizeF(1000, 300) << false;
    QTest::newRow("lowest") << QSizeF(1000, 230) << false;
}

void TestSensitivityChart::subtitleTellsWhatIsLeftOut()
{
    QFETCH(QSizeF, size);
    QFETCH(bool, showsAllThatMatter);
    m_chart->resize(size);
    show(compare(Parameters()));
    const std::vector<Sensitivity> all = sensitivities(compare(Parameters()));
    const qsizetype rows = rowNames().size();
    const double next = all[static_cast<std::size_t>(rows)].reach();
    const qsizetype left = static_cast<qsizetype>(all.size()) - rows;
    QCOMPARE(next < 0.05, showsAllThatMatter);
    QVERIFY(rows >= 3);
    const QString bound = showsAllThatMatter ? QStringLiteral("less than 0.1 points")
                                             : QStringLiteral("at most %1 points").arg(next, 0, 'f', 1);
    const QString expected =
        QStringLiteral("Difference now +18.5 %. %1 more parameters move it by %2.").arg(left).arg(bound);
    QCOMPARE(m_chart->subtitle().simplified(), expected);
    QVERIFY(plainTexts(*m_chart).contains(expected));
}

/// A BPE model against which nothing of BLT counts.
void TestSensitivityChart::whatMovesItMostIsShownHoweverLittle()
{
    Parameters parameters = samples::parametersAt(10, 512, 2);
    parameters.bpePs = 1;
    parameters.nLayers = 1;
    parameters.nHeads = 8;
    parameters.localDModel = 16;
    parameters.localNHeads = 1;
    parameters.bpeDModel = 8192;
    parameters.bpeNLayers = 256;
    parameters.bpeNHeads = 64;
    QVERIFY(!validate(parameters));
    const Comparison comparison = compare(parameters);
    const std::vector<Sensitivity> all = sensitivities(comparison);
    QVERIFY(all.front().reach() < 0.05);
    show(comparison);
    QCOMPARE(rowNames(), QStringList(parameterInfo(all.front().parameter).label()));
    QVERIFY(m_chart->pieceCount() > 0);
    double longest = 0;
    for (int piece = 0; piece < m_chart->pieceCount(); ++piece)
        longest = std::max(longest, m_chart->pieceRect(piece).width());
    QVERIFY(longest > m_chart->plotArea().width() / 4);
    const QStringList problems = textProblems(*m_chart);
    QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u'|')));
}

void TestSensitivityChart::changesHaveSigns()
{
    show(compare(Parameters()));
    const QStringList labels = axis(Qt::Horizontal).categoriesLabels();
    static const QRegularExpression form(QStringLiteral("^(0|[+−][1-9][0-9,.]*)$"));
    for (const QString &label : labels)
        QVERIFY2(form.match(label).hasMatch(), qPrintable(label));
    QCOMPARE(labels.count(QStringLiteral("0")), 1);
    QVERIFY(labels.constFirst().startsWith(QChar(0x2212)));
    QVERIFY(labels.constLast().startsWith(u'+'));
}

/// The axis draws a line at its start.
void TestSensitivityChart::noLineStaysWhereTheScaleBegan()
{
    for (const double width : {1000.0, 990.0, 800.0, 640.0, 1600.0}) {
        m_chart->resize(width, 900);
        for (const int modelDimension : {2560, 2688, 2816}) {
            show(samples::comparisonAt(4.4, modelDimension, 10));
            QCategoryAxis &changes = axis(Qt::Horizontal);
            QCOMPARE(changes.startValue(changes.categoriesLabels().constFirst()), changes.min());
        }
    }
}

void TestSensitivityChart::keysWalkDownTheRows()
{
    SensitivityChartView view;
    view.resize(900, 700);
    view.setComparison(compare(Parameters()));
    view.show();
    QVERIFY(QTest::qWaitForWindowActive(&view));
    const auto *chart = qobject_cast<SensitivityChart *>(view.chart());
    QVERIFY(chart);
    const int last = chart->pieceCount() - 1;
    QVERIFY(last > 20);
    QTest::keyClick(&view, Qt::Key_Home);
    QStringList walked{view.calloutText()};
    double top = chart->pieceRect(0).top();
    for (int piece = 1; piece <= last; ++piece) {
        QTest::keyClick(&view, piece % 2 == 0 ? Qt::Key_Right : Qt::Key_Down);
        walked << view.calloutText();
        QCOMPARE(view.accessibleDescription(), chart->pieceDescription(piece));
        QVERIFY(chart->pieceRect(piece).bottom() > top); // never back up
        top = chart->pieceRect(piece).top();
    }
    for (int piece = 0; piece <= last; ++piece)
        QCOMPARE(walked.at(piece), chart->pieceDescription(piece));
    QTest::keyClick(&view, Qt::Key_Down);
    QCOMPARE(view.calloutText(), chart->pieceDescription(last));
    QTest::keyClick(&view, Qt::Key_Up);
    QCOMPARE(view.calloutText(), chart->pieceDescription(last - 1));
    QTest::keyClick(&view, Qt::Key_Escape);
    QVERIFY(view.calloutText().isEmpty());
}

void TestSensitivityChart::viewTellsWhatMovesItMost()
{
    SensitivityChartView view;
    view.resize(900, 700);
    const Comparison comparison = compare(Parameters(), *findMethod(u"deepmind"));
    view.setComparison(comparison);
    const Sensitivity most = sensitivities(comparison).front();
    const QString told = view.accessibleDescription().simplified();
    QVERIFY2(told.startsWith(QStringLiteral("Difference now %1. %2 moves it most, by up to %3 points.")
                                 .arg(signedPercent(comparison.differencePercent).simplified(),
                                      parameterInfo(most.parameter).label())
                                 .arg(most.reach(), 0, 'f', 1)),
             qPrintable(told));
    QVERIFY(!view.accessibleName().isEmpty());
    QVERIFY(view.whatsThis().contains(QStringLiteral("hatched")));
}

void TestSensitivityChart::nothingIsCutOrCovered_data()
{
    QTest::addColumn<QSizeF>("size");
    for (const QSizeF &size :
         {QSizeF(240, 230), QSizeF(320, 240), QSizeF(480, 300), QSizeF(640, 400), QSizeF(1000, 600),
          QSizeF(1600, 230), QSizeF(360, 700), QSizeF(400, 1000), QSizeF(1600, 1000)})
        QTest::addRow("%g x %g", size.width(), size.height()) << size;
}

void TestSensitivityChart::nothingIsCutOrCovered()
{
    QFETCH(QSizeF, size);
    m_chart->resize(size);
    for (const AccountingMethod *method : accountingMethods()) {
        for (Parameters parameters : samples::cornerPositions()) {
            for (const int entropyModel : {0, 1}) {
                parameters.entropyModel = entropyModel;
                show(compare(parameters, *method));
                QStringList problems = textProblems(*m_chart);
                if (rowNames().size() < 3)
                    problems << QStringLiteral("hardly a row is shown");
                const QList<WrittenText> texts = writtenTexts(*m_chart);
                for (const WrittenText &text : texts)
                    if (overlap(text.rect, m_chart->plotArea()) && !lies(text.rect, m_chart->plotArea()))
                        problems << QStringLiteral("“%1” is half in the plot").arg(text.text);
                for (int piece = 0; piece < m_chart->pieceCount(); ++piece) {
                    const QRectF rect = m_chart->pieceRect(piece);
                    if (!isInside(rect, m_chart->plotArea()))
                        problems << QStringLiteral("a bar leaves the plot");
                    for (const WrittenText &text : texts)
                        if (overlap(text.rect, rect))
                            problems << QStringLiteral("“%1” covers a bar").arg(text.text);
                }
                QVERIFY2(problems.isEmpty(), qPrintable(QStringLiteral("%1, %2, %3, %4, %5: %6")
                                                            .arg(method->identifier())
                                                            .arg(parameters.bltPs)
                                                            .arg(parameters.dModel)
                                                            .arg(parameters.localNLayers)
                                                            .arg(entropyModel)
                                                            .arg(problems.join(u'|'))));
            }
        }
    }
}

QTEST_MAIN(TestSensitivityChart)
#include "tst_sensitivitychart.moc"
