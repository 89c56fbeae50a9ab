// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/numbers.h"
#include "tests/app/program.h"
#include "tests/testprogram.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace patchscale;

class TestCommandLineCsv : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void isPlainRfc4180();
    void hasARowForEveryNumber();
    void namesTheMethod_data();
    void namesTheMethod();
    void holdsEveryBit();
    void isWhatIsPrinted();

private:
    [[nodiscard]] QString path() const { return m_folder.filePath(QStringLiteral("values.csv")); }

    QTemporaryDir m_folder;
    QByteArray m_bytes;
};

/// A point at which the BLT results have fractions that no short decimal hits.
void TestCommandLineCsv::initTestCase()
{
    QVERIFY(m_folder.isValid());
    const Outcome outcome = runProgram(words("--blt-ps 3.3 --set n_vocab=32000 --export") << path());
    QCOMPARE(outcome.errors, QByteArray());
    QCOMPARE(outcome.output, QByteArray());
    QCOMPARE(outcome.status, 0);
    QFile file(path());
    QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.errorString()));
    m_bytes = file.readAll();
}

void TestCommandLineCsv::isPlainRfc4180()
{
    QVERIFY(m_bytes.startsWith("group,name,value,unit\r\n")); // so there is no byte order mark
    QVERIFY(m_bytes.endsWith("\r\n"));
    QCOMPARE(m_bytes.count('\n'), m_bytes.count("\r\n"));
    QCOMPARE(m_bytes.count('\r'), m_bytes.count("\r\n"));
    for (const QByteArray &line : m_bytes.chopped(2).split('\n'))
        QVERIFY2(line.count(',') == 3, line.constData());
}

void TestCommandLineCsv::hasARowForEveryNumber()
{
    QList<QByteArray> names;
    const QList<QByteArray> lines = m_bytes.chopped(2).split('\n').mid(1);
    for (const QByteArray &line : lines)
        names << line.split(',').mid(0, 2).join('/');
    const QList<QByteArray> expected = {
        "accounting/method",
        "parameter/blt_ps",
        "parameter/d_model",
        "parameter/local_n_layers",
        "parameter/bpe_ps",
        "parameter/n_layers",
        "parameter/n_heads",
        "parameter/n_vocab",
        "parameter/n_ctx_base",
        "parameter/local_d_model",
        "parameter/local_n_heads",
        "parameter/local_n_vocab",
        "parameter/local_n_ctx",
        "parameter/ff_ratio",
        "parameter/local_encoder_layers",
        "parameter/bpe_d_model",
        "parameter/bpe_n_layers",
        "parameter/bpe_n_heads",
        "parameter/entropy_model",
        "parameter/entropy_n_layers",
        "parameter/entropy_d_model",
        "parameter/entropy_n_ctx",
        "parameter/entropy_n_vocab",
        "parameter/n_kv_heads",
        "parameter/head_dim",
        "parameter/d_ff",
        "parameter/ff_matrices",
        "parameter/n_experts",
        "parameter/n_active_experts",
        "parameter/d_ff_shared",
        "parameter/bpe_n_kv_heads",
        "parameter/bpe_head_dim",
        "parameter/bpe_d_ff",
        "parameter/bpe_ff_matrices",
        "parameter/bpe_n_experts",
        "parameter/bpe_n_active_experts",
        "parameter/bpe_d_ff_shared",
        "parameter/tied_embeddings",
        "parameter/bpe_other_parameters",
        "result/bpe_flops_per_byte",
        "result/blt_global_flops_per_byte",
        "result/blt_local_flops_per_byte",
        "result/blt_total_flops_per_byte",
        "result/difference_percent",
    };
    QCOMPARE(names, expected);
}

void TestCommandLineCsv::namesTheMethod_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("row");
    QTest::newRow("at first") << QStringList() << QByteArray("accounting,method,openai,");
    QTest::newRow("another") << words("--method blt-paper") << QByteArray("accounting,method,blt-paper,");
    QTest::newRow("a digit first") << words("--method 2n") << QByteArray("accounting,method,2n,");
}

void TestCommandLineCsv::namesTheMethod()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, row);
    const QString file = m_folder.filePath(QStringLiteral("method.csv"));
    QCOMPARE(runProgram((words("--export") << file) + arguments).status, 0);
    QFile written(file);
    QVERIFY(written.open(QIODevice::ReadOnly));
    QCOMPARE(written.readAll().split('\n').value(1), QByteArray(row + '\r'));
}

void TestCommandLineCsv::holdsEveryBit()
{
    Parameters parameters;
    parameters.bltPs = 3.3;
    parameters.nVocab = 32000;
    QCOMPARE(differences(numbersOfCsv(m_bytes), numbersOf(parameters)), QString());
}

void TestCommandLineCsv::isWhatIsPrinted()
{
    const Outcome outcome = runProgram(words("--blt-ps 3.3 --set n_vocab=32000 --print csv"));
    QCOMPARE(outcome.status, 0);
    QCOMPARE(outcome.output, m_bytes);
}

PATCHSCALE_TEST(TestCommandLineCsv)
#include "tst_commandline_csv.moc"
