// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/numbers.h"
#include "tests/app/program.h"
#include "tests/app/smallmodel.h"
#include "tests/testprogram.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <limits>

namespace {

/// Whether two positive numbers are the same or neighbours.
bool isWithinOneUnit(double a, double b)
{
    return std::abs(a - b) <= std::nextafter(b, std::numeric_limits<double>::infinity()) - b;
}

struct BreakdownRow
{
    QByteArray bar;
    QByteArray part;
    QByteArray term;
    double flopsPerByte;
    double sharePercent;
};

} // namespace

/// The terms of both bars in a file.
class TestCommandLineBreakdown : public QObject
{
    Q_OBJECT

private slots:
    void isPlainRfc4180();
    void holdsEveryTerm_data();
    void holdsEveryTerm();
    void addsUp_data();
    void addsUp();
    void entropyModelHasTerms();

private:
    [[nodiscard]] QByteArray file(const QStringList &arguments) const
    {
        const QString path = m_folder.filePath(QStringLiteral("terms.csv"));
        QFile::remove(path);
        const Outcome outcome = runProgram((words("--breakdown") << path) + arguments);
        QFile file(path);
        const bool isFine = outcome.status == 0 && outcome.errors.isEmpty() && outcome.output.isEmpty();
        return isFine && file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    /// The rows that a command line writes; none if it fails, or if one cannot be read.
    [[nodiscard]] QList<BreakdownRow> rows(const QStringList &arguments) const
    {
        QList<BreakdownRow> rows;
        for (const QByteArray &line : file(arguments).chopped(2).split('\n').mid(1)) {
            const QList<QByteArray> cells = line.trimmed().split(',');
            bool isNumber = false;
            bool isShare = false;
            const double flopsPerByte = cells.value(3).toDouble(&isNumber);
            const double sharePercent = cells.value(4).toDouble(&isShare);
            if (cells.size() != 5 || !isNumber || !isShare)
                return {};
            rows << BreakdownRow{cells[0], cells[1], cells[2], flopsPerByte, sharePercent};
        }
        return rows;
    }

    QTemporaryDir m_folder;
};

void TestCommandLineBreakdown::isPlainRfc4180()
{
    const QByteArray bytes = file({});
    QVERIFY(bytes.startsWith("bar,part,term,flops_per_byte,share_percent\r\n"));
    QVERIFY(bytes.endsWith("\r\n"));
    QCOMPARE(bytes.count('\n'), bytes.count("\r\n"));
    QCOMPARE(bytes.count('\r'), bytes.count("\r\n"));
    for (const QByteArray &line : bytes.chopped(2).split('\n'))
        QVERIFY2(line.count(',') == 4, line.constData());
}

void TestCommandLineBreakdown::holdsEveryTerm_data()
{
    QTest::addColumn<QByteArray>("method");
    for (const char *method : allMethods)
        QTest::newRow(method) << QByteArray(method);
}

void TestCommandLineBreakdown::holdsEveryTerm()
{
    QFETCH(QByteArray, method);
    const QList<BreakdownRow> written =
        rows(smallModel() << words("--method") << QString::fromLatin1(method));
    const std::vector<HandTerm> expected = handTerms(method);
    QCOMPARE(written.size(), static_cast<qsizetype>(expected.size()));
    const HandCount count = handCount(method);
    for (qsizetype i = 0; i < written.size(); ++i) {
        const BreakdownRow &row = written.at(i);
        const HandTerm &term = expected[static_cast<std::size_t>(i)];
        QCOMPARE(row.bar, term.bar);
        QCOMPARE(row.part, term.part);
        QCOMPARE(row.term, term.term);
        QVERIFY2(row.flopsPerByte == term.flopsPerByte,
                 qPrintable(QString::fromLatin1(term.part + ' ' + term.term)));
        const double bar = term.bar == "bpe" ? count.bpe : count.bltGlobal + count.bltLocal;
        QCOMPARE(row.sharePercent, 100 * term.flopsPerByte / bar);
    }
}

void TestCommandLineBreakdown::addsUp_data()
{
    QTest::addColumn<QStringList>("arguments");
    for (const char *method : allMethods)
        for (const char *arguments :
             {"--blt-ps 4.4", "--blt-ps 1.6", "--blt-ps 10 --d-model 8192 --local-n-layers 24",
              "--blt-ps 3.3333333333333335 --local-n-layers 7 --tokenizer llama-2", "--preset blt-8b",
              "--set entropy_model=1 --blt-ps 5.7",
              "--set n_layers=256 --set n_vocab=4000000 --set n_ctx_base=16777216 --set ff_ratio=32",
              "--blt-ps 1 --d-model 512 --local-n-layers 2 --set n_vocab=1 --set n_layers=1"})
            QTest::addRow("%s, %s", method, arguments)
                << (words("--method") << QString::fromLatin1(method) << words(arguments));
}

void TestCommandLineBreakdown::addsUp()
{
    QFETCH(QStringList, arguments);
    const QList<BreakdownRow> written = rows(arguments);
    double bpe = 0;
    double blt = 0;
    double bpePercent = 0;
    double bltPercent = 0;
    for (const BreakdownRow &row : written) {
        QVERIFY(row.flopsPerByte > 0);
        const bool isBpe = row.bar == "bpe";
        QVERIFY(isBpe || row.bar == "blt");
        (isBpe ? bpe : blt) += row.flopsPerByte;
        (isBpe ? bpePercent : bltPercent) += row.sharePercent;
    }
    const Numbers bars = numbersOfCsv(runProgram(arguments << words("--print csv")).output);
    const double bpeBar = bars.value(QStringLiteral("bpe_flops_per_byte"));
    const double bltBar = bars.value(QStringLiteral("blt_total_flops_per_byte"));
    QVERIFY(bpeBar > 0 && bltBar > 0);
    QVERIFY2(isWithinOneUnit(bpe, bpeBar), qPrintable(QString::number(bpe - bpeBar)));
    QVERIFY2(isWithinOneUnit(blt, bltBar), qPrintable(QString::number(blt - bltBar)));
    QVERIFY(std::abs(bpePercent - 100) < 1e-10);
    QVERIFY(std::abs(bltPercent - 100) < 1e-10);
}

/// 14 layers of 768, a window of 512 and 256 bytes, once per byte and as the paper counts, whatever counts
/// the rest.
void TestCommandLineBreakdown::entropyModelHasTerms()
{
    const QMap<QByteArray, double> expected = {{"attention_qkv", 6.0 * 14 * 768 * 768},
                                               {"attention_scores", 4.0 * 14 * 768 * (512 + 1) / 2},
                                               {"attention_projection", 2.0 * 14 * 768 * 768},
                                               {"feed_forward", 16.0 * 14 * 768 * 768},
                                               {"logits", 2.0 * 768 * 256}};
    for (const char *method : allMethods) {
        const QStringList counted = smallModel() << words("--method") << QString::fromLatin1(method);
        QMap<QByteArray, double> terms;
        for (const BreakdownRow &row : rows(counted + words("--set entropy_model=1")))
            if (row.part == "entropy_model") {
                QCOMPARE(row.bar, QByteArray("blt"));
                terms.insert(row.term, row.flopsPerByte);
            }
        QVERIFY2(terms == expected, method);
        const QByteArray without = file(counted + words("--set entropy_model=0"));
        QVERIFY(!without.isEmpty());
        QVERIFY(!without.contains("entropy_model"));
    }
}

PATCHSCALE_TEST(TestCommandLineBreakdown)
#include "tst_commandline_breakdown.moc"
