// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/questions/sidebyside.h"
#include "model/reading/numberformat.h"
#include "tests/model/randomparameters.h"
#include "tests/testprogram.h"
#include "tests/ui/answeredviews.h"
#include "tests/ui/charts/layoutproblems.h"
#include "tests/ui/charts/samples.h"

#include <QGraphicsScene>
#include <QTest>
#include <QValueAxis>

#include <memory>

using namespace patchscale;

namespace {

Case patchesOf(double bytes)
{
    return Case(samples::parametersAt(bytes, 2560, 10));
}

AnswerPointer answerTo(const SideBySideQuestion &question)
{
    Questions questions;
    questions.set(question);
    return testing::answerOf("scenarios", compare({}), questions);
}

/// As many cases, all over the ranges, with names short and long.
SideBySideQuestion many(std::size_t count)
{
    static const QStringList names = {QStringLiteral("Plan"),
                                      QStringLiteral("Larger patches"),
                                      {},
                                      QStringLiteral("Eight billion parameters and a cheaper decoder")};
    RandomParameters random(61);
    SideBySideQuestion question{{}, count / 2};
    for (std::size_t i = 0; i < count; ++i) {
        const double width = 0.5 + 4 * random.fraction();
        const Case asked(samples::parametersAt(1 + 9 * random.fraction(), 128 * static_cast<int>(8 * width),
                                               2 + 2 * static_cast<int>(i % 11)));
        question.cases.push_back(
            {QStringLiteral("%1 %2").arg(names[static_cast<qsizetype>(i) % names.size()]).arg(i).trimmed(),
             asked});
    }
    return question;
}

} // namespace

class TestScenariosChart : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void showsTheCaseAlone();
    void groupsAreTheCases();
    void numbersStandAtTheBars();
    void piecesAreTold();
    void piecesAreFoundWhereTheyAre_data();
    void piecesAreFoundWhereTheyAre();
    void casesComeAndGo();
    void nothingOverlaps_data();
    void nothingOverlaps();
    void referenceIsNamedAmongMany();

private:
    void show(const SideBySideQuestion &question, const QSizeF &size = {1000, 600})
    {
        m_chart->setAnswer(answerTo(question));
        m_chart->resize(size);
        m_chart->layOutNow();
    }

    std::unique_ptr<QGraphicsScene> m_scene;
    ChartFrame *m_chart = nullptr; ///< owned by the scene
};

void TestScenariosChart::initTestCase()
{
    QVERIFY2(samples::pinAppearance(), "DejaVu Sans is missing");
}

void TestScenariosChart::init()
{
    m_scene = std::make_unique<QGraphicsScene>();
    m_chart = testing::viewOf("scenarios").makeChart(samples::chartStyle(), answerTo({})).release();
    m_scene->addItem(m_chart);
    m_chart->resize(1000, 600);
    m_chart->layOutNow();
}

void TestScenariosChart::showsTheCaseAlone()
{
    QCOMPARE(m_chart->markCount(), 3);
    const QStringList texts = plainTexts(*m_chart);
    for (const char *text : {"Now", "BPE", "BLT", "+18.5 %", "1.13e+09", "1.35e+09"})
        QVERIFY2(texts.contains(QString::fromLatin1(text)), text);
    QVERIFY(!texts.contains(QStringLiteral("reference")));
    QVERIFY(m_chart->subtitle().startsWith(u"“Now”, counted as in Kaplan"));
}

void TestScenariosChart::groupsAreTheCases()
{
    SideBySideQuestion question = many(5);
    question.cases[2].asked.parameters.entropyModel = 1;
    show(question);
    QCOMPARE(m_chart->markCount(), 5 * 3 + 1);
    QCOMPARE(m_chart->keyEntries().size(), std::size_t(4));
    const auto *axis = qobject_cast<QValueAxis *>(m_chart->axes(Qt::Vertical).constFirst());
    QVERIFY(axis);
    const double pixelsPerFlops = m_chart->plotArea().height() / axis->max();
    double right = m_chart->plotArea().left();
    int mark = 0;
    std::vector<double> gaps;
    for (const NamedCase &named : question.cases) {
        const Comparison expected = compare(named.asked);
        const double left = m_chart->markRect(mark).left();
        gaps.push_back(left - right);
        double bltTop = m_chart->plotArea().bottom();
        for (const Segment segment : segmentsOf(expected)) {
            const QRectF rect = m_chart->markRect(mark++);
            QVERIFY(std::abs(rect.height() - segmentValues(expected)[segment] * pixelsPerFlops) < 0.001);
            if (segment == Segment::Bpe) {
                right = rect.right();
                continue;
            }
            QVERIFY(rect.left() > right);
            QVERIFY(std::abs(rect.bottom() - bltTop) < 0.001);
            bltTop = rect.top();
        }
        const double within = m_chart->markRect(mark - 1).left() - right;
        right = m_chart->markRect(mark - 1).right();
        // Cases stand further apart than the bars of one.
        if (gaps.size() > 1)
            QVERIFY(gaps.back() > 2 * within);
    }
}

void TestScenariosChart::numbersStandAtTheBars()
{
    SideBySideQuestion question{{{QStringLiteral("Today"), {}}, {QStringLiteral("Larger"), patchesOf(6)}}, 0};
    show(question);
    QStringList texts = plainTexts(*m_chart);
    for (const char *text :
         {"Today", "Larger", "+18.5 %", "−5.6 %", "reference", "−20.4 %", "1.35e+09", "1.07e+09"})
        QVERIFY2(texts.contains(QString::fromUtf8(text)), text);
    QVERIFY(m_chart->subtitle().contains(u"“Today”"));
    QVERIFY(m_chart->subtitle().contains(compare({}).method->name()));
    question.reference = 1;
    question.cases[0].asked.method = findMethod(u"2n");
    show(question);
    QVERIFY(m_chart->subtitle().contains(u"“Larger”"));
    QVERIFY(m_chart->subtitle().contains(u"more than one method"));
    QVERIFY(!plainTexts(*m_chart).contains(QStringLiteral("−20.4 %")));
}

void TestScenariosChart::piecesAreTold()
{
    show({{{QStringLiteral("Today"), {}}, {QStringLiteral("Larger"), patchesOf(6)}}, 0});
    const auto told = [this](int mark) { return m_chart->markDescription(mark).simplified(); };
    QCOMPARE(told(0), QStringLiteral("Today. BPE: 1.13e+09 FLOPs per byte, 100.0 % of BPE"));
    QCOMPARE(told(1), QStringLiteral("Today. BLT Global: 9.86e+08 FLOPs per byte, 73.3 % of BLT; BLT against "
                                     "BPE +18.5 %"));
    QCOMPARE(told(5), QStringLiteral("Larger. BLT Local: 3.59e+08 FLOPs per byte, 33.5 % of BLT; BLT against "
                                     "BPE −5.6 %, against BLT of “Today” −20.4 %"));
}

void TestScenariosChart::piecesAreFoundWhereTheyAre_data()
{
    QTest::addColumn<std::size_t>("count");
    for (const std::size_t count : std::initializer_list<std::size_t>{1, 3, 30, 200})
        QTest::addRow("%zu", count) << count;
}

void TestScenariosChart::piecesAreFoundWhereTheyAre()
{
    QFETCH(std::size_t, count);
    show(many(count));
    QCOMPARE(m_chart->markCount(), static_cast<int>(3 * count));
    for (int mark = 0; mark < m_chart->markCount(); ++mark) {
        const QRectF rect = m_chart->markRect(mark);
        QVERIFY(rect.width() > 0.5 && rect.height() > 0.5);
        QCOMPARE(m_chart->markAt(rect.center()), std::optional(mark));
    }
    const QRectF last = m_chart->markRect(m_chart->markCount() - 1);
    QCOMPARE(m_chart->markAt({last.center().x(), last.top() - 2}), std::nullopt);
    QCOMPARE(m_chart->markAt(m_chart->plotArea().topLeft() - QPointF(2, 2)), std::nullopt);
}

void TestScenariosChart::casesComeAndGo()
{
    for (const std::size_t count : std::initializer_list<std::size_t>{3, 200, 1, 8, 4}) {
        show(many(count));
        QCOMPARE(m_chart->markCount(), static_cast<int>(3 * count));
        for (const int mark : {0, m_chart->markCount() - 1})
            QVERIFY(m_chart->plotArea().adjusted(-1, -1, 1, 1).contains(m_chart->markRect(mark)));
        const auto fresh =
            testing::viewOf("scenarios").makeChart(samples::chartStyle(), answerTo(many(count)));
        fresh->resize(m_chart->size());
        fresh->layOutNow();
        QCOMPARE(plainTexts(*m_chart), plainTexts(*fresh));
    }
}

void TestScenariosChart::nothingOverlaps_data()
{
    QTest::addColumn<std::size_t>("count");
    QTest::addColumn<QSizeF>("size");
    for (const std::size_t count : std::initializer_list<std::size_t>{1, 2, 3, 4, 6, 8, 13, 24, 25, 60, 200})
        for (const QSizeF &size : {QSizeF(320, 230), QSizeF(620, 300), QSizeF(1000, 420), QSizeF(1600, 1000)})
            QTest::addRow("%zu at %g x %g", count, size.width(), size.height()) << count << size;
}

void TestScenariosChart::nothingOverlaps()
{
    QFETCH(std::size_t, count);
    QFETCH(QSizeF, size);
    SideBySideQuestion question = many(count);
    for (const std::size_t reference :
         std::initializer_list<std::size_t>{std::size_t(0), count / 2, count - 1}) {
        question.reference = reference;
        show(question, size);
        QStringList problems;
        const QRectF whole(QPointF(), size);
        const std::vector<QRectF> labels = labelRects(*m_chart);
        QVERIFY(labels.size() >= 2);
        for (std::size_t i = 0; i < labels.size(); ++i) {
            if (!lies(labels[i], whole))
                problems << QStringLiteral("a label leaves the chart");
            for (std::size_t j = 0; j < i; ++j)
                if (overlap(labels[i], labels[j]))
                    problems << QStringLiteral("labels overlap");
        }
        const QList<WrittenText> texts = writtenTexts(*m_chart);
        for (qsizetype i = 0; i < texts.size(); ++i)
            for (qsizetype j = 0; j < i; ++j)
                if (const QRectF common = texts[i].rect & texts[j].rect;
                    std::min(common.width(), common.height()) > 2)
                    problems << QStringLiteral("“%1” overlaps “%2”").arg(texts[i].text, texts[j].text);
        QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u'|')));
        QVERIFY(m_chart->plotArea().height() > size.height() / 4);
    }
}

/// Whichever it is.
void TestScenariosChart::referenceIsNamedAmongMany()
{
    SideBySideQuestion question = many(200);
    for (const std::size_t reference : std::initializer_list<std::size_t>{0, 57, 113, 196}) {
        question.reference = reference;
        question.cases[reference].name = QStringLiteral("Ref");
        show(question);
        const QStringList texts = plainTexts(*m_chart);
        QVERIFY(texts.contains(QStringLiteral("Ref")));
        QVERIFY(texts.contains(QStringLiteral("reference")));
        question.cases[reference].name = QStringLiteral("Another");
    }
}

PATCHSCALE_TEST(TestScenariosChart)
#include "tst_scenarioschart.moc"
