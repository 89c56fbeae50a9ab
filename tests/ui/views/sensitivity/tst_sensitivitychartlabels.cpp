// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/parameters/parameterinfo.h"
#include "tests/testprogram.h"
#include "tests/ui/views/sensitivity/sensitivitycharttest.h"

#include <QRegularExpression>

using namespace patchscale;
using namespace patchscale::testing;

/// What is written at the bars and around them.
class TestSensitivityChartLabels : public SensitivityChartTest
{
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY2(samples::pinAppearance(), "DejaVu Sans is missing"); }
    void init() { makeChart(); }

    void valuesStandAtTheEnds();
    void subtitleTellsWhatIsLeftOut_data();
    void subtitleTellsWhatIsLeftOut();
    void changesHaveSigns();
    void noLineStaysWhereTheScaleBegan();
    void nothingIsCutOrCovered_data();
    void nothingIsCutOrCovered();
};

void TestSensitivityChartLabels::valuesStandAtTheEnds()
{
    show(compare(Parameters()));
    const QList<WrittenText> texts = writtenTexts(*m_chart);
    const std::vector<Sensitivity> all = sensitivities(compare(Parameters()));
    int piece = 0;
    int found = 0;
    for (qsizetype row = 0; row < rowNames().size(); ++row) {
        const Sensitivity &sensitivity = all[static_cast<std::size_t>(row)];
        for (const SensitivityMove &move : movesOf({sensitivity}, 1)) {
            const QRectF bar = m_chart->markRect(piece++);
            if (std::abs(move.change) < 0.5)
                continue; // there may be no room beside so short a bar
            const ParameterInfo &info = parameterInfo(sensitivity.parameter);
            const QString expected = info.isSwitch() ? QStringLiteral("on") : displayValue(info, move.value);
            const auto isAtTheEnd = [&](const WrittenText &text) {
                const double away =
                    move.change < 0 ? bar.left() - text.rect.right() : text.rect.left() - bar.right();
                return text.text == expected && away > 0 && away < 10 &&
                       std::abs(text.rect.center().y() - bar.center().y()) < 1;
            };
            QVERIFY2(std::count_if(texts.begin(), texts.end(), isAtTheEnd) == 1,
                     qPrintable(samples::told(*m_chart, piece - 1)));
            ++found;
        }
    }
    QVERIFY(found > 20);
}

void TestSensitivityChartLabels::subtitleTellsWhatIsLeftOut_data()
{
    QTest::addColumn<QSizeF>("size");
    QTest::addColumn<Comparison>("comparison");
    QTest::addColumn<QString>("now");
    QTest::addColumn<bool>("showsAllThatMatter");
    const Comparison original = compare(Parameters());
    const QString difference = QStringLiteral("+18.5 %");
    // By twice the parameters neither vocabulary nor contexts count, and one head leaves no rest.
    Parameters oneLocalHead;
    oneLocalHead.localNHeads = 1;
    QTest::newRow("roomy") << QSizeF(1000, 900) << compare(oneLocalHead, *findMethod(u"2n"))
                           << QStringLiteral("+36.1 %") << true;
    QTest::newRow("roomy, but of many that matter") << QSizeF(1000, 900) << original << difference << false;
    QTest::newRow("low") << QSizeF(1000, 300) << original << difference << false;
    QTest::newRow("lowest") << QSizeF(1000, 230) << original << difference << false;
}

void TestSensitivityChartLabels::subtitleTellsWhatIsLeftOut()
{
    QFETCH(QSizeF, size);
    QFETCH(Comparison, comparison);
    QFETCH(QString, now);
    QFETCH(bool, showsAllThatMatter);
    m_chart->resize(size);
    show(comparison);
    const std::vector<Sensitivity> all = sensitivities(comparison);
    const qsizetype rows = rowNames().size();
    const double next = all[static_cast<std::size_t>(rows)].reach();
    const qsizetype left = static_cast<qsizetype>(all.size()) - rows;
    QCOMPARE(next < 0.05, showsAllThatMatter);
    QVERIFY(rows >= 3);
    const QString bound = showsAllThatMatter ? QStringLiteral("less than 0.1 points")
                                             : QStringLiteral("at most %1 points").arg(next, 0, 'f', 1);
    const QString expected =
        QStringLiteral("Difference now %1. %2 more parameters move it by %3.").arg(now).arg(left).arg(bound);
    QCOMPARE(m_chart->subtitle().simplified(), expected);
    QVERIFY(plainTexts(*m_chart).contains(expected));
}

void TestSensitivityChartLabels::changesHaveSigns()
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
void TestSensitivityChartLabels::noLineStaysWhereTheScaleBegan()
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

void TestSensitivityChartLabels::nothingIsCutOrCovered_data()
{
    QTest::addColumn<QSizeF>("size");
    for (const QSizeF &size :
         {QSizeF(240, 230), QSizeF(320, 240), QSizeF(480, 300), QSizeF(640, 400), QSizeF(1000, 600),
          QSizeF(1600, 230), QSizeF(360, 700), QSizeF(400, 1000), QSizeF(1600, 1000)})
        QTest::addRow("%g x %g", size.width(), size.height()) << size;
}

void TestSensitivityChartLabels::nothingIsCutOrCovered()
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
                qsizetype bars = 0;
                for (int piece = 0; piece < m_chart->markCount(); ++piece) {
                    const QRectF rect = m_chart->markRect(piece);
                    bars += rect.width() >= 1 ? 1 : 0;
                    if (!isInside(rect, m_chart->plotArea()))
                        problems << QStringLiteral("a bar leaves the plot");
                    for (const WrittenText &text : texts)
                        if (overlap(text.rect, rect))
                            problems << QStringLiteral("“%1” covers a bar").arg(text.text);
                }
                const auto values =
                    std::count_if(texts.begin(), texts.end(), [this](const WrittenText &text) {
                        return lies(text.rect, m_chart->plotArea());
                    });
                if (values != bars)
                    problems << QStringLiteral("%1 values at %2 bars").arg(values).arg(bars);
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

PATCHSCALE_TEST(TestSensitivityChartLabels)
#include "tst_sensitivitychartlabels.moc"
