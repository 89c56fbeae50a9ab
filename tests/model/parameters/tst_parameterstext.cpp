// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/parameters/parameterinfo.h"
#include "tests/testprogram.h"

#include <QTest>

using namespace patchscale;

class TestParametersText : public QObject
{
    Q_OBJECT

private slots:
    void listsEveryParameter();
    void writesWhatALinkStandsFor();
    void writesEveryDigit();
};

void TestParametersText::listsEveryParameter()
{
    QCOMPARE(parametersText(Parameters()),
             QStringLiteral("blt_ps=4.4 d_model=2560 local_n_layers=10 bpe_ps=4.4 n_layers=26 n_heads=20 "
                            "n_vocab=128000 n_ctx_base=8192 local_d_model=1024 local_n_heads=16 "
                            "local_n_vocab=256 local_n_ctx=512 ff_ratio=4 local_encoder_layers=1 "
                            "bpe_d_model=2560 bpe_n_layers=26 bpe_n_heads=20 "
                            "entropy_model=0 entropy_n_layers=14 entropy_d_model=768 entropy_n_ctx=512 "
                            "entropy_n_vocab=256 "
                            "n_kv_heads=0 head_dim=0 d_ff=0 ff_matrices=2 n_experts=1 n_active_experts=1 "
                            "d_ff_shared=0 bpe_n_kv_heads=0 bpe_head_dim=0 bpe_d_ff=0 bpe_ff_matrices=2 "
                            "bpe_n_experts=1 bpe_n_active_experts=1 bpe_d_ff_shared=0 tied_embeddings=0 "
                            "bpe_other_parameters=0"));
}

void TestParametersText::writesWhatALinkStandsFor()
{
    Parameters parameters;
    parameters.dModel = 4096;
    parameters.nLayers = 32;
    parameters.bpeNLayers = 34;
    parameters.dFf = 14336;
    parameters.nExperts = 8;
    parameters.bpeNExperts = 4;
    parameters.dFfShared = 512;
    parameters.bpeDFfShared = -1;
    const QString text = parametersText(parameters);
    QVERIFY2(text.contains(QStringLiteral(" bpe_d_model=4096 bpe_n_layers=34 bpe_n_heads=20 ")),
             qPrintable(text));
    QVERIFY2(text.contains(QStringLiteral(" n_layers=32 ")), qPrintable(text));
    QVERIFY2(text.contains(QStringLiteral(" bpe_d_ff=14336 bpe_ff_matrices=2 bpe_n_experts=4 ")),
             qPrintable(text));
    QVERIFY2(text.contains(QStringLiteral(" bpe_d_ff_shared=-1 ")), qPrintable(text));
}

void TestParametersText::writesEveryDigit()
{
    Parameters parameters;
    parameters.bltPs = 3.0000000000000004;
    parameters.nCtxBase = 16777216;
    const QString text = parametersText(parameters);
    QVERIFY2(text.startsWith(QStringLiteral("blt_ps=3.0000000000000004 ")), qPrintable(text));
    QVERIFY2(text.contains(QStringLiteral(" n_ctx_base=16777216 ")), qPrintable(text));
}

PATCHSCALE_TEST(TestParametersText)
#include "tst_parameterstext.moc"
