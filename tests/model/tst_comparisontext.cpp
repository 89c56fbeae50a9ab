// SPDX-License-Identifier: GPL-3.0-or-later
#include "bits.h"
#include "specifiedparameters.h"

#include "model/comparisontext.h"
#include "model/parameterinfo.h"

#include <QRegularExpression>
#include <QTest>

using namespace patchscale;

class TestComparisonText : public QObject
{
    Q_OBJECT

private slots:
    void saysEverything_data();
    void saysEverything();
    void alignsItsColumns();
};

void TestComparisonText::saysEverything_data()
{
    QTest::addColumn<Parameters>("parameters");
    QTest::addColumn<QString>("verdict");

    QTest::newRow("defaults") << Parameters()
                              << QStringLiteral("BLT needs 18.5 % more compute per byte than BPE. "
                                                "It breaks even at 5.6 bytes per patch.");
    Parameters other;
    other.bltPs = 10;
    other.dModel = 8192;
    other.localNLayers = 24;
    QTest::newRow("others") << other
                            << QStringLiteral("BLT needs 50.1 % less compute per byte than BPE. "
                                              "It breaks even at 4.6 bytes per patch.");
}

/// The verdict, five results, thirteen parameters, an empty line between; columns parted by two spaces.
void TestComparisonText::saysEverything()
{
    QFETCH(Parameters, parameters);
    QFETCH(QString, verdict);
    const Comparison comparison = compare(parameters);
    const QString text = QString::fromUtf8(comparisonText(comparison));
    QVERIFY(text.endsWith(u'\n'));
    QVERIFY2(!text.contains(QChar::Nbsp), "a no-break space, which a terminal cannot search for");
    const QStringList lines = text.chopped(1).split(u'\n');
    QCOMPARE(lines.size(), 1 + 1 + 5 + 1 + 13);
    QCOMPARE(lines.at(0), verdict);
    QCOMPARE(lines.at(1), QString());
    QCOMPARE(lines.at(7), QString());

    qsizetype at = 2;
    const auto checkLine = [&](const char *name, double value, const char *unit) {
        static const QRegularExpression gap(QStringLiteral(" {2,}"));
        QStringList words = lines.at(at++).split(gap);
        if (*unit == '\0')
            words << QString();
        QCOMPARE(words.size(), 3);
        QCOMPARE(words.at(0), QString::fromLatin1(name));
        QCOMPARE(bits(words.at(1).toDouble()), bits(value));
        QCOMPARE(words.at(2), QString::fromLatin1(unit));
    };
    checkLine("bpe_flops_per_byte", comparison.bpe, "FLOPs/byte");
    checkLine("blt_global_flops_per_byte", comparison.bltGlobal, "FLOPs/byte");
    checkLine("blt_local_flops_per_byte", comparison.bltLocal, "FLOPs/byte");
    checkLine("blt_total_flops_per_byte", comparison.bltTotal, "FLOPs/byte");
    checkLine("difference_percent", comparison.differencePercent, "%");
    ++at;
    for (const SpecifiedParameter &parameter : specifiedParameters)
        checkLine(parameter.identifier, value(parameters, parameter.id), parameter.unit);
    QCOMPARE(at, lines.size());
}

/// Values end in one column, and no line ends with a space.
void TestComparisonText::alignsItsColumns()
{
    const QStringList lines = QString::fromUtf8(comparisonText(compare(Parameters()))).split(u'\n');
    static const QRegularExpression value(QStringLiteral("^[a-z_]+ +([0-9.]+)(  |$)"));
    QList<qsizetype> resultEnds;
    QList<qsizetype> parameterEnds;
    for (qsizetype i = 2; i < lines.size(); ++i) {
        QVERIFY2(!lines.at(i).endsWith(u' '), qPrintable(lines.at(i)));
        if (const auto match = value.match(lines.at(i)); match.hasMatch())
            (i < 7 ? resultEnds : parameterEnds) << match.capturedEnd(1);
    }
    QCOMPARE(resultEnds, QList<qsizetype>(5, resultEnds.value(0)));
    QCOMPARE(parameterEnds, QList<qsizetype>(13, parameterEnds.value(0)));
}

QTEST_GUILESS_MAIN(TestComparisonText)
#include "tst_comparisontext.moc"
