// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/model/bits.h"
#include "tests/testprogram.h"

#include "model/questions/sweep/sweepanswer.h"
#include "model/reading/decimalsteps.h"

#include <QTest>

using namespace patchscale;

namespace {

Parameters withEncoderLayers(int encoderLayers)
{
    Parameters parameters;
    parameters.localEncoderLayers = encoderLayers;
    return parameters;
}

/// 16 is the narrowest local model that there can be: too narrow for so many heads.
Parameters withLocalHeads(int heads)
{
    Parameters parameters;
    parameters.localNHeads = heads;
    return parameters;
}

Parameters withLocalWidth(int width)
{
    Parameters parameters;
    parameters.localDModel = width;
    return parameters;
}

} // namespace

class TestSweepSteps : public QObject
{
    Q_OBJECT

private slots:
    void readsWhatIsGiven_data();
    void readsWhatIsGiven();
    void takesTheUsualForWhatIsLeftOut_data();
    void takesTheUsualForWhatIsLeftOut();
    void takesStepsThatSuitTheRange_data();
    void takesStepsThatSuitTheRange();
    void refusesWithAReason_data();
    void refusesWithAReason();
    void countsTheValuesExactly_data();
    void countsTheValuesExactly();
};

void TestSweepSteps::readsWhatIsGiven_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<SweepSteps>("expected");
    const auto row = [](const char *text, const SweepSteps &expected) {
        QTest::newRow(text) << QString::fromLatin1(text) << expected;
    };
    row("blt_ps=1:10:0.01", {ParameterId::BltPs, 1, 10, 0.01});
    row("blt_ps=4.40:4.45:1e-4", {ParameterId::BltPs, 4.4, 4.45, 0.0001});
    row("bpe_ps=1:20:0.7", {ParameterId::BpePs, 1, 20, 0.7});
    row("d_model=512:8192:1", {ParameterId::DModel, 512, 8192, 1});
    row("n_heads=1:512:7", {ParameterId::NHeads, 1, 512, 7});
    row("n_heads=1:20:30", {ParameterId::NHeads, 1, 20, 30}); // one value
    row("bpe_d_model=512:1024:64", {ParameterId::BpeDModel, 512, 1024, 64});
    row("entropy_model=0:1:1", {ParameterId::EntropyModel, 0, 1, 1});
    row("n_ctx_base=1:10000000:1", {ParameterId::NCtxBase, 1, 10000000, 1}); // ten million values
}

void TestSweepSteps::readsWhatIsGiven()
{
    QFETCH(QString, text);
    QFETCH(SweepSteps, expected);
    const auto result = parseSweepSteps(text, Parameters());
    const auto *steps = std::get_if<SweepSteps>(&result);
    QVERIFY2(steps, steps ? "" : qPrintable(std::get<Error>(result).message));
    QCOMPARE(steps->parameter, expected.parameter);
    QCOMPARE(bits(steps->from), bits(expected.from));
    QCOMPARE(bits(steps->to), bits(expected.to));
    QCOMPARE(bits(steps->step), bits(expected.step));
}

void TestSweepSteps::takesTheUsualForWhatIsLeftOut_data()
{
    QTest::addColumn<Parameters>("parameters");
    QTest::addColumn<QString>("text");
    QTest::addColumn<SweepSteps>("expected");
    const auto row = [](const char *text, const SweepSteps &expected,
                        const Parameters &parameters = Parameters()) {
        QTest::newRow(text) << parameters << QString::fromLatin1(text) << expected;
    };
    row("blt_ps", {ParameterId::BltPs, 1, 10, 0.1});
    row("blt_ps=4:5", {ParameterId::BltPs, 4, 5, 0.1});
    row("d_model", {ParameterId::DModel, 512, 8192, 128});
    row("d_model=1024:2048", {ParameterId::DModel, 1024, 2048, 128});
    row("local_n_layers", {ParameterId::LocalNLayers, 2, 24, 2});
    row("bpe_ps", {ParameterId::BpePs, 1, 20, 0.1});
    row("n_layers", {ParameterId::NLayers, 1, 256, 1});
    row("n_layers=10:20", {ParameterId::NLayers, 10, 20, 1});
    row("entropy_model", {ParameterId::EntropyModel, 0, 1, 1});
    // A link is left out of the range, and what is linked has the range of the rest.
    row("bpe_d_model", {ParameterId::BpeDModel, 20, 65536, 66});
    row("bpe_n_layers", {ParameterId::BpeNLayers, 1, 1024, 2});
    row("d_ff", {ParameterId::DFf, 1, 1048576, 1049});
    row("n_kv_heads", {ParameterId::NKvHeads, 1, 20, 1});
    // The range that is valid beside the other parameters: the decoder needs a layer, heads a width.
    row("local_encoder_layers", {ParameterId::LocalEncoderLayers, 1, 9, 1});
    row("local_n_layers", {ParameterId::LocalNLayers, 5, 24, 2}, withEncoderLayers(4));
    row("local_n_heads", {ParameterId::LocalNHeads, 1, 64, 1}, withLocalWidth(64));
    row("local_d_model", {ParameterId::LocalDModel, 100, 16384, 17}, withLocalHeads(100));
    // 3999999 / 1000 and 16777215 / 1000, rounded up.
    row("n_vocab", {ParameterId::NVocab, 1, 4000000, 4000});
    row("n_ctx_base", {ParameterId::NCtxBase, 1, 16777216, 16778});
}

void TestSweepSteps::takesTheUsualForWhatIsLeftOut()
{
    QFETCH(Parameters, parameters);
    QFETCH(QString, text);
    QFETCH(SweepSteps, expected);
    const auto result = parseSweepSteps(text, parameters);
    const auto *steps = std::get_if<SweepSteps>(&result);
    QVERIFY2(steps, steps ? "" : qPrintable(std::get<Error>(result).message));
    QCOMPARE(steps->parameter, expected.parameter);
    QCOMPARE(bits(steps->from), bits(expected.from));
    QCOMPARE(bits(steps->to), bits(expected.to));
    QCOMPARE(bits(steps->step), bits(expected.step));
    if (!text.contains(u'='))
        QCOMPARE(stepsOver(validRange(parameters, expected.parameter)), expected);
}

void TestSweepSteps::takesStepsThatSuitTheRange_data()
{
    QTest::addColumn<ParameterId>("id");
    QTest::addColumn<double>("from");
    QTest::addColumn<double>("to");
    QTest::addColumn<double>("step");
    QTest::newRow("slider of a real parameter") << ParameterId::BltPs << 1.0 << 10.0 << 0.1;
    QTest::newRow("slider of a whole parameter") << ParameterId::DModel << 512.0 << 640.0 << 128.0;
    QTest::newRow("shorter than a whole step") << ParameterId::DModel << 512.0 << 600.0 << 1.0;
    QTest::newRow("shorter than a real step") << ParameterId::BltPs << 4.4 << 4.45 << 0.001;
    QTest::newRow("much shorter") << ParameterId::BpePs << 4.4 << 4.4003 << 0.00001;
    QTest::newRow("no slider, real") << ParameterId::BpePs << 1.0 << 20.0 << 0.1;
    QTest::newRow("no slider, whole, few values") << ParameterId::NHeads << 1.0 << 512.0 << 1.0;
    QTest::newRow("a thousand steps of 1") << ParameterId::NVocab << 1.0 << 1001.0 << 1.0;
    QTest::newRow("one value more") << ParameterId::NVocab << 1.0 << 1002.0 << 2.0;
    QTest::newRow("many values") << ParameterId::NCtxBase << 1.0 << 16777216.0 << 16778.0;
}

void TestSweepSteps::takesStepsThatSuitTheRange()
{
    QFETCH(ParameterId, id);
    QFETCH(double, from);
    QFETCH(double, to);
    QFETCH(double, step);
    QCOMPARE(bits(defaultStep(id, from, to)), bits(step));
}

void TestSweepSteps::refusesWithAReason_data()
{
    QTest::addColumn<Parameters>("parameters");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("name"); // that the reason gives
    QTest::addColumn<QString>("reason");
    const auto row = [](const QString &text, const char *name, const QString &reason,
                        const Parameters &parameters = Parameters()) {
        const QString rowName = text.isEmpty() ? QStringLiteral("(nothing)") : text;
        QTest::newRow(qPrintable(rowName)) << parameters << text << QString::fromUtf8(name) << reason;
    };
    const auto unknown = QStringLiteral("there is no parameter “%1”; see --help for the names");
    for (const char *name : {"", "patch", "BLT_PS", " blt_ps", "blt_ps:1:10", "ü"})
        row(QString::fromUtf8(name), name, unknown.arg(QString::fromUtf8(name)));
    row(QStringLiteral("patch=1:10"), "patch", unknown.arg(QStringLiteral("patch")));
    row(QStringLiteral("=1:10"), "", unknown.arg(QString()));

    const auto form = QStringLiteral("“%1” is not of the form NAME=FROM:TO or NAME=FROM:TO:STEP");
    for (const char *text : {"blt_ps=", "blt_ps=1", "blt_ps=1:2:3:4", "blt_ps=1-10", "blt_ps=1:2:3:4:5"})
        row(QString::fromLatin1(text), "blt_ps", form.arg(QString::fromLatin1(text)));

    const auto start = QStringLiteral("the start of the range of blt_ps is “%1”, but must be a number");
    const auto end = QStringLiteral("the end of the range of blt_ps is “%1”, but must be a number");
    const auto step = QStringLiteral("the step of blt_ps is “%1”, but must be a number");
    for (const char *text :
         {"", "x", "1,5", "4.4b", "nan", "inf", "-inf", "1e999", "0x2", "=1", "%1", "%2"}) {
        const QString given = QString::fromLatin1(text);
        row(QStringLiteral("blt_ps=%1:10:0.1").arg(given), "blt_ps", start.arg(given));
        row(QStringLiteral("blt_ps=1:%1:0.1").arg(given), "blt_ps", end.arg(given));
        row(QStringLiteral("blt_ps=1:10:%1").arg(given), "blt_ps", step.arg(given));
    }
    row(QStringLiteral("blt_ps=:10"), "blt_ps", start.arg(QString()));
    row(QStringLiteral("blt_ps=1:"), "blt_ps", end.arg(QString()));

    row(QStringLiteral("blt_ps=10:1"), "blt_ps", QStringLiteral("the range 10:1 of blt_ps is reversed"));
    row(QStringLiteral("n_heads=20:10:1"), "n_heads",
        QStringLiteral("the range 20:10 of n_heads is reversed"));
    row(QStringLiteral("d_model=9000:10"), "d_model",
        QStringLiteral("the range 9000:10 of d_model is reversed"));
    row(QStringLiteral("blt_ps=4.4:4.4"), "blt_ps", QStringLiteral("the range 4.4:4.4 of blt_ps is empty"));
    row(QStringLiteral("d_model=512:512:1"), "d_model",
        QStringLiteral("the range 512:512 of d_model is empty"));

    row(QStringLiteral("blt_ps=1:10:0"), "blt_ps",
        QStringLiteral("the step of blt_ps is 0, but must be above 0"));
    row(QStringLiteral("blt_ps=1:10:-0.1"), "blt_ps",
        QStringLiteral("the step of blt_ps is -0.1, but must be above 0"));
    row(QStringLiteral("n_heads=1:10:-1"), "n_heads",
        QStringLiteral("the step of n_heads is -1, but must be above 0"));
    row(QStringLiteral("n_heads=1:10:0.5"), "n_heads",
        QStringLiteral("the step of n_heads is 0.5, but must be a whole number"));
    row(QStringLiteral("d_model=512:8192:128.25"), "d_model",
        QStringLiteral("the step of d_model is 128.25, but must be a whole number"));

    row(QStringLiteral("blt_ps=0.9:10"), "blt_ps", QStringLiteral("blt_ps is 0.9, but must be from 1 to 10"));
    row(QStringLiteral("blt_ps=1:10.1"), "blt_ps",
        QStringLiteral("blt_ps is 10.1, but must be from 1 to 10"));
    row(QStringLiteral("d_model=511:600"), "d_model",
        QStringLiteral("d_model is 511, but must be from 512 to 8192"));
    row(QStringLiteral("n_layers=0:10"), "n_layers",
        QStringLiteral("n_layers is 0, but must be from 1 to 256"));
    row(QStringLiteral("n_ctx_base=1:1e18"), "n_ctx_base",
        QStringLiteral("n_ctx_base is 1000000000000000000, but must be from 1 to 16777216"));
    row(QStringLiteral("n_layers=-1e308:1e308"), "n_layers",
        QStringLiteral("n_layers is -1e+308, but must be from 1 to 256"));
    row(QStringLiteral("n_heads=1.5:20"), "n_heads",
        QStringLiteral("n_heads is 1.5, but must be a whole number from 1 to 512"));
    row(QStringLiteral("n_heads=1:20.5:1"), "n_heads",
        QStringLiteral("n_heads is 20.5, but must be a whole number from 1 to 512"));

    // The value that links them is no place on an axis.
    row(QStringLiteral("bpe_d_model=0:8192"), "bpe_d_model",
        QStringLiteral("bpe_d_model is 0, but must be from 16 to 65536"));
    row(QStringLiteral("bpe_n_layers=0:10:1"), "bpe_n_layers",
        QStringLiteral("bpe_n_layers is 0, but must be from 1 to 1024"));
    row(QStringLiteral("bpe_n_heads=0:10:1"), "bpe_n_heads",
        QStringLiteral("bpe_n_heads is 0, but must be from 1 to 512"));
    row(QStringLiteral("bpe_n_heads=-5:0:1"), "bpe_n_heads",
        QStringLiteral("bpe_n_heads is -5, but must be from 1 to 512"));

    // Nor is what follows from others.
    row(QStringLiteral("n_kv_heads=0:20"), "n_kv_heads",
        QStringLiteral("n_kv_heads is 0, but must be from 1 to 512"));
    row(QStringLiteral("head_dim=0:128"), "head_dim",
        QStringLiteral("head_dim is 0, but must be from 1 to 4096"));
    row(QStringLiteral("bpe_d_ff_shared=-1:128"), "bpe_d_ff_shared",
        QStringLiteral("bpe_d_ff_shared is -1, but must be from 1 to 1048576"));

    // Not valid beside the other parameters.
    row(QStringLiteral("n_kv_heads=1:12"), "n_kv_heads",
        QStringLiteral(
            "n_kv_heads is 12, but must be from 1 to 20 and divide the number of attention heads"));
    row(QStringLiteral("n_active_experts=1:2"), "n_active_experts",
        QStringLiteral("n_active_experts is 2, but must be from 1 to 1: no more experts can work than there "
                       "are"));
    row(QStringLiteral("local_n_heads=1:512"), "local_n_heads",
        QStringLiteral("local_n_heads is 512, but must be from 1 to 64: there cannot be more heads than the "
                       "dimension they divide"),
        withLocalWidth(64));
    row(QStringLiteral("local_d_model=64:1024:64"), "local_d_model",
        QStringLiteral("with local_d_model at 64, local_n_heads is 100, but must be from 1 to 64: there "
                       "cannot be more heads than the dimension they divide"),
        withLocalHeads(100));
    row(QStringLiteral("local_encoder_layers=1:10"), "local_encoder_layers",
        QStringLiteral("local_encoder_layers is 10, but must be from 1 to 9: the decoder needs a local layer "
                       "too"));
    row(QStringLiteral("local_n_layers=2:24"), "local_n_layers",
        QStringLiteral("with local_n_layers at 2, local_encoder_layers is 4, but must be from 1 to 1: the "
                       "decoder needs a local layer too"),
        withEncoderLayers(4));

    row(QStringLiteral("blt_ps=1:10:0.0000001"), "blt_ps",
        QStringLiteral("the range 1:10 of blt_ps in steps of 0.0000001 has more than ten million values"));
    row(QStringLiteral("bpe_ps=1:20:1e-300"), "bpe_ps", QString());
    row(QStringLiteral("n_ctx_base=1:16777216:1"), "n_ctx_base",
        QStringLiteral("the range 1:16777216 of n_ctx_base in steps of 1 has more than ten million values"));
}

void TestSweepSteps::refusesWithAReason()
{
    QFETCH(Parameters, parameters);
    QFETCH(QString, text);
    QFETCH(QString, name);
    QFETCH(QString, reason);
    const auto result = parseSweepSteps(text, parameters);
    const auto *error = std::get_if<Error>(&result);
    QVERIFY(error);
    if (!reason.isEmpty())
        QCOMPARE(error->message, reason);
    QVERIFY(error->message.contains(name));
    QVERIFY(!error->message.contains(u'\n'));
    QVERIFY(!error->message.endsWith(u'.'));
}

void TestSweepSteps::countsTheValuesExactly_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isTaken");
    // 0.1 / 1e-8 in doubles is a little below ten million, and the values are one more than that.
    QTest::newRow("1 to 10, ten million") << QStringLiteral("blt_ps=1.0000009:10:0.0000009") << true;
    QTest::newRow("1 to 10, one too many") << QStringLiteral("blt_ps=1:10:0.0000009") << false;
    QTest::newRow("1.1 to 1.2, ten million") << QStringLiteral("blt_ps=1.1:1.19999999:0.00000001") << true;
    QTest::newRow("1.1 to 1.2, one too many") << QStringLiteral("blt_ps=1.1:1.2:0.00000001") << false;
    QTest::newRow("whole, ten million") << QStringLiteral("n_ctx_base=2:10000001:1") << true;
    QTest::newRow("whole, one too many") << QStringLiteral("n_ctx_base=1:10000001:1") << false;
}

void TestSweepSteps::countsTheValuesExactly()
{
    QFETCH(QString, text);
    QFETCH(bool, isTaken);
    const auto result = parseSweepSteps(text, Parameters());
    const auto *steps = std::get_if<SweepSteps>(&result);
    QCOMPARE(steps != nullptr, isTaken);
    if (steps)
        QCOMPARE(DecimalSteps(steps->from, steps->to, steps->step).count(), 10'000'000);
}

PATCHSCALE_TEST(TestSweepSteps)
#include "tst_sweepsteps.moc"
