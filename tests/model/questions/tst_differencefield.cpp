// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/model/bits.h"
#include "tests/model/randomparameters.h"
#include "tests/testprogram.h"

#include "model/parameters/parameterinfo.h"
#include "model/questions/breakeven.h"
#include "model/questions/mapanswer.h"

#include <QTest>

#include <bit>

using namespace patchscale;

namespace {

void addMethods()
{
    QTest::addColumn<QString>("method");
    for (const QString &method : methodIdentifiers())
        QTest::newRow(qPrintable(method)) << method;
}

quint32 floatBits(double value)
{
    return std::bit_cast<quint32>(static_cast<float>(value));
}

Parameters at(Parameters parameters, double patchSize, int width)
{
    parameters.bltPs = patchSize;
    parameters.dModel = width;
    return parameters;
}

} // namespace

class TestDifferenceField : public QObject
{
    Q_OBJECT

private slots:
    void patchSizesAreEven_data();
    void patchSizesAreEven();
    void widthsAreEvenAndWhole_data();
    void widthsAreEvenAndWhole();
    void isWhatTheComparisonSays_data() { addMethods(); }
    void isWhatTheComparisonSays();
    void doesNotDependOnThePosition();
    void isLaidOutRowByRow();
    void stopsWhenItIsNotWanted_data();
    void stopsWhenItIsNotWanted();
    void contourIsWhereTheSolverSays_data() { addMethods(); }
    void contourIsWhereTheSolverSays();
    void contourPartsTheSigns_data() { addMethods(); }
    void contourPartsTheSigns();
};

void TestDifferenceField::patchSizesAreEven_data()
{
    QTest::addColumn<int>("column");
    QTest::addColumn<int>("columns");
    QTest::addColumn<double>("expected");
    QTest::newRow("first of two") << 0 << 2 << 1.0;
    QTest::newRow("last of two") << 1 << 2 << 10.0;
    QTest::newRow("middle") << 1 << 3 << 5.5;
    QTest::newRow("a whole one") << 3 << 10 << 4.0;
    QTest::newRow("a quarter") << 1 << 37 << 1.25;
    QTest::newRow("first of many") << 0 << 512 << 1.0;
    QTest::newRow("last of many") << 511 << 512 << 10.0;
}

void TestDifferenceField::patchSizesAreEven()
{
    QFETCH(int, column);
    QFETCH(int, columns);
    QFETCH(double, expected);
    QCOMPARE(bits(fieldPatchSize(column, columns)), bits(expected));
}

void TestDifferenceField::widthsAreEvenAndWhole_data()
{
    QTest::addColumn<int>("row");
    QTest::addColumn<int>("rows");
    QTest::addColumn<int>("expected");
    QTest::newRow("first of two") << 0 << 2 << 512;
    QTest::newRow("last of two") << 1 << 2 << 8192;
    QTest::newRow("middle") << 1 << 3 << 4352;
    QTest::newRow("a stop of the slider") << 1 << 61 << 640;
    QTest::newRow("rounded down") << 1 << 512 << 527; // 512 + 7680 / 511 = 527.03
    QTest::newRow("rounded up") << 60 << 512 << 1414; // 512 + 60 7680 / 511 = 1413.76
    QTest::newRow("last of many") << 511 << 512 << 8192;
}

void TestDifferenceField::widthsAreEvenAndWhole()
{
    QFETCH(int, row);
    QFETCH(int, rows);
    QFETCH(int, expected);
    QCOMPARE(fieldWidth(row, rows), expected);
}

/// To the last bit of a float, whether the BPE model follows the width or not.
void TestDifferenceField::isWhatTheComparisonSays()
{
    QFETCH(QString, method);
    const AccountingMethod &counting = *findMethod(method);
    constexpr int columns = 17;
    constexpr int rows = 13;
    RandomParameters random(16);
    int following = 0;
    for (int i = 0; i < 200; ++i) {
        const Parameters parameters = random.next();
        const QByteArray told = parametersText(parameters).toUtf8();
        following += parameters.bpeDModel == 0 ? 1 : 0;
        const std::optional<DifferenceField> field = differenceField({parameters, counting}, columns, rows);
        QVERIFY(field);
        QCOMPARE(field->columns, columns);
        QCOMPARE(field->rows, rows);
        QCOMPARE(field->percent.size(), std::size_t(columns * rows));
        for (int row = 0; row < rows; ++row)
            for (int column = 0; column < columns; ++column) {
                const Comparison expected =
                    compare(at(parameters, fieldPatchSize(column, columns), fieldWidth(row, rows)), counting);
                QVERIFY2(floatBits(field->at(column, row)) == floatBits(expected.differencePercent),
                         told.constData());
            }
    }
    QVERIFY(following > 50 && following < 150);
}

void TestDifferenceField::doesNotDependOnThePosition()
{
    const std::optional<DifferenceField> one = differenceField({at({}, 1, 512), defaultMethod()}, 19, 11);
    const std::optional<DifferenceField> other =
        differenceField({at({}, 7.3, 8192), defaultMethod()}, 19, 11);
    QVERIFY(one && other);
    QVERIFY(one->percent == other->percent);
    QVERIFY(breakEvenContour({at({}, 1, 512), defaultMethod()}, 11) ==
            breakEvenContour({at({}, 7.3, 8192), defaultMethod()}, 11));
}

/// The smallest width first, in it the smallest patch size first. By twice the parameters and a BPE model of
/// its own: 26 layers of 2560 in tokens of 4 bytes, 1022361600 FLOPs per byte. BLT: 335544320 for the local
/// models; 24 26 512^2 = 163577856 and 24 26 8192^2 = 41875931136 a patch, with a head for each width.
void TestDifferenceField::isLaidOutRowByRow()
{
    Parameters parameters;
    parameters.bpePs = 4;
    parameters.bpeDModel = 2560;
    parameters.nHeads = 1;
    const std::optional<DifferenceField> field = differenceField({parameters, *findMethod(u"2n")}, 2, 2);
    QVERIFY(field);
    const auto difference = [](double global) { return 100 * ((global + 335544320) / 1022361600 - 1); };
    const std::vector<double> expected = {difference(163577856), difference(163577856 / 10.0),
                                          difference(41875931136), difference(41875931136 / 10.0)};
    QCOMPARE(field->percent.size(), expected.size());
    for (std::size_t i = 0; i < expected.size(); ++i)
        QCOMPARE(field->percent[i], static_cast<float>(expected[i]));
    QCOMPARE(field->at(1, 0), static_cast<double>(field->percent[1]));
    QCOMPARE(field->at(0, 1), static_cast<double>(field->percent[2]));
}

void TestDifferenceField::stopsWhenItIsNotWanted_data()
{
    QTest::addColumn<int>("wantedRows");
    QTest::addColumn<int>("asked");
    QTest::addColumn<bool>("isAnswered");
    QTest::newRow("never wanted") << 0 << 1 << false;
    QTest::newRow("after a row") << 1 << 2 << false;
    QTest::newRow("before the last row") << 6 << 7 << false;
    QTest::newRow("to the end") << 7 << 7 << true;
}

/// Of a field of seven rows.
void TestDifferenceField::stopsWhenItIsNotWanted()
{
    QFETCH(int, wantedRows);
    int asked = 0;
    const std::optional<DifferenceField> field =
        differenceField({Parameters(), defaultMethod()}, 5, 7, [&] { return ++asked <= wantedRows; });
    QTEST(field.has_value(), "isAnswered");
    QTEST(asked, "asked");
}

void TestDifferenceField::contourIsWhereTheSolverSays()
{
    QFETCH(QString, method);
    const AccountingMethod &counting = *findMethod(method);
    constexpr int rows = 13;
    RandomParameters random(17);
    int crossed = 0;
    for (int i = 0; i < 200; ++i) {
        const Parameters parameters = random.next();
        const std::vector<std::optional<double>> contour = breakEvenContour({parameters, counting}, rows);
        QCOMPARE(contour.size(), std::size_t(rows));
        for (int row = 0; row < rows; ++row) {
            const Parameters place = at(parameters, 1, fieldWidth(row, rows));
            const std::optional<double> point = contour[static_cast<std::size_t>(row)];
            const BreakEven solved = breakEven({place, counting});
            QCOMPARE(point.has_value(), solved.outcome == BreakEven::Outcome::At);
            if (point)
                QCOMPARE(bits(*point), bits(solved.patchSize));
            crossed += point ? 1 : 0;
        }
    }
    QVERIFY(crossed > 100);
}

/// Left of it BLT costs more, from it on no more; a row without has one sign only.
void TestDifferenceField::contourPartsTheSigns()
{
    QFETCH(QString, method);
    const AccountingMethod &counting = *findMethod(method);
    constexpr int columns = 41;
    constexpr int rows = 13;
    RandomParameters random(18);
    int dearer = 0;
    int cheaper = 0;
    int crossed = 0;
    for (int i = 0; i < 200; ++i) {
        const Parameters parameters = random.next();
        const QByteArray told = parametersText(parameters).toUtf8();
        const std::optional<DifferenceField> field = differenceField({parameters, counting}, columns, rows);
        QVERIFY(field);
        const std::vector<std::optional<double>> contour = breakEvenContour({parameters, counting}, rows);
        for (int row = 0; row < rows; ++row) {
            const std::optional<double> point = contour[static_cast<std::size_t>(row)];
            const bool startsDearer = field->at(0, row) > 0;
            if (point)
                QVERIFY2(startsDearer && field->at(columns - 1, row) <= 0, told.constData());
            for (int column = 0; column < columns; ++column) {
                const bool isDearer = field->at(column, row) > 0;
                const bool expected = point ? fieldPatchSize(column, columns) < *point : startsDearer;
                QVERIFY2(isDearer == expected, told.constData());
            }
            ++(point ? crossed : startsDearer ? dearer : cheaper);
        }
    }
    QVERIFY(crossed > 100 && dearer > 100 && cheaper > 100);
}

PATCHSCALE_TEST(TestDifferenceField)
#include "tst_differencefield.moc"
