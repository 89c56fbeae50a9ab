// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/model/bits.h"
#include "tests/model/specifiedparameters.h"
#include "tests/testprogram.h"

#include "model/parameters/parameterinfo.h"

#include <QSet>
#include <QTest>

#include <map>

using namespace patchscale;

class TestParameterInfo : public QObject
{
    Q_OBJECT

private slots:
    void equalsTheSpecification_data();
    void equalsTheSpecification();
    void hasNoMoreThanTheSpecification();
    void knowsTheLeastNumber();
    void explainsItself_data();
    void explainsItself();
    void labelsTheSliders();
    void groupsThem();
    void countsWhatASwitchAllows();
    void findsNothingForAnUnknownIdentifier_data();
    void findsNothingForAnUnknownIdentifier();
    void displaysValues_data();
    void displaysValues();
};

void TestParameterInfo::equalsTheSpecification_data()
{
    QTest::addColumn<std::size_t>("row");
    for (std::size_t row = 0; row < specifiedParameters.size(); ++row)
        QTest::newRow(specifiedParameters[row].identifier) << row;
}

void TestParameterInfo::equalsTheSpecification()
{
    QFETCH(std::size_t, row);
    const SpecifiedParameter &expected = specifiedParameters[row];
    const ParameterInfo &info = parameterInfo(expected.id);
    QCOMPARE(&info, &parameterInfos()[row]); // files list them in this order
    QCOMPARE(&info, findParameter(QString::fromLatin1(expected.identifier)));
    QCOMPARE(info.id, expected.id);
    QCOMPARE(info.name(), QString::fromLatin1(expected.identifier));
    QCOMPARE(bits(info.defaultValue()), bits(expected.defaultValue));
    QCOMPARE(bits(info.minimum), bits(expected.minimum));
    QCOMPARE(bits(info.maximum), bits(expected.maximum));
    QCOMPARE(bits(info.sliderStep), bits(expected.sliderStep));
    QCOMPARE(info.hasSlider(), expected.sliderStep > 0);
    QCOMPARE(info.isWhole(), expected.isWhole);
    QCOMPARE(info.unitName(), QString::fromLatin1(expected.unit));
    QCOMPARE(info.linkedTo, expected.linkedTo);

    // The member behind it: a value put in comes out again, and changes no other parameter.
    const Parameters changed = withValue(Parameters(), expected.id, expected.maximum);
    for (const SpecifiedParameter &other : specifiedParameters)
        QCOMPARE(bits(value(changed, other.id)),
                 bits(other.id == expected.id ? expected.maximum : other.defaultValue));
}

void TestParameterInfo::hasNoMoreThanTheSpecification()
{
    QCOMPARE(parameterInfos().size(), specifiedParameters.size());
}

void TestParameterInfo::knowsTheLeastNumber()
{
    for (const SpecifiedParameter &parameter : specifiedParameters)
        QCOMPARE(parameterInfo(parameter.id).leastNumber(), parameter.leastNumber());
}

void TestParameterInfo::explainsItself_data()
{
    equalsTheSpecification_data();
}

void TestParameterInfo::explainsItself()
{
    QFETCH(std::size_t, row);
    const ParameterInfo &info = parameterInfos()[row];
    QVERIFY(!info.label().isEmpty());
    QVERIFY2(info.help().endsWith(u'.'), qPrintable(info.help()));
    QVERIFY2(info.provenance().endsWith(u'.'), qPrintable(info.provenance()));
    for (const ParameterInfo &other : parameterInfos())
        if (other.id != info.id) {
            QVERIFY(other.label() != info.label());
            QVERIFY(other.help() != info.help());
        }
}

void TestParameterInfo::labelsTheSliders()
{
    QCOMPARE(parameterInfo(ParameterId::BltPs).label(), QStringLiteral("BLT patch size"));
    QCOMPARE(parameterInfo(ParameterId::DModel).label(), QStringLiteral("Model dimension"));
    QCOMPARE(parameterInfo(ParameterId::LocalNLayers).label(), QStringLiteral("Local model layers"));
}

void TestParameterInfo::groupsThem()
{
    using enum ParameterGroup;
    const std::map<QString, ParameterGroup> others = {
        {QStringLiteral("blt_ps"), Text},
        {QStringLiteral("n_ctx_base"), Text},
        {QStringLiteral("n_vocab"), BpeModel},
        {QStringLiteral("tied_embeddings"), BpeModel},
    };
    const auto expected = [&](const QString &name) {
        if (const auto other = others.find(name); other != others.end())
            return other->second;
        return name.startsWith(u"bpe_")       ? BpeModel
               : name.startsWith(u"local_")   ? BltLocalModels
               : name.startsWith(u"entropy_") ? Counting
                                              : BltGlobalModel;
    };
    for (const SpecifiedParameter &parameter : specifiedParameters)
        QVERIFY2(parameterInfo(parameter.id).group == expected(QString::fromLatin1(parameter.identifier)),
                 parameter.identifier);
    QStringList texts;
    for (const ParameterGroupInfo &info : parameterGroups()) {
        QCOMPARE(&parameterGroup(info.group), &info);
        QVERIFY2(info.help().endsWith(u'.'), qPrintable(info.help()));
        texts << info.name() << info.label() << info.help();
    }
    QCOMPARE(texts.size(), 3 * 5);
    QVERIFY(!texts.contains(QString()));
    QCOMPARE(texts.removeDuplicates(), 0);
}

void TestParameterInfo::countsWhatASwitchAllows()
{
    for (const SpecifiedParameter &parameter : specifiedParameters) {
        const QString name = QString::fromLatin1(parameter.identifier);
        const ParameterInfo &info = parameterInfo(parameter.id);
        QCOMPARE(info.isSwitch(), name == u"entropy_model" || name == u"tied_embeddings");
        QCOMPARE(isCounted(Parameters(), parameter.id),
                 name == u"entropy_model" || !name.startsWith(u"entropy_"));
        QVERIFY(isCounted(withValue(Parameters(), ParameterId::EntropyModel, 1), parameter.id));
    }
}

void TestParameterInfo::findsNothingForAnUnknownIdentifier_data()
{
    QTest::addColumn<QString>("identifier");
    QTest::newRow("empty") << QString();
    QTest::newRow("beginning of one") << QStringLiteral("blt_p");
    QTest::newRow("more than one") << QStringLiteral("blt_ps ");
    QTest::newRow("capitals") << QStringLiteral("BLT_PS");
    QTest::newRow("hyphen") << QStringLiteral("blt-ps");
    QTest::newRow("result") << QStringLiteral("bpe_flops_per_byte");
}

void TestParameterInfo::findsNothingForAnUnknownIdentifier()
{
    QFETCH(QString, identifier);
    QCOMPARE(findParameter(identifier), nullptr);
}

void TestParameterInfo::displaysValues_data()
{
    QTest::addColumn<ParameterId>("id");
    QTest::addColumn<double>("value");
    QTest::addColumn<QString>("plain");
    QTest::addColumn<QString>("withUnit"); // a "_" is a no-break space: no line may end before a unit

    const auto add = [](const char *what, ParameterId id, double value, const char *plain,
                        const char *withUnit) {
        QTest::newRow(what) << id << value << QString::fromLatin1(plain)
                            << QString::fromLatin1(withUnit).replace(u'_', QChar::Nbsp);
    };
    add("patch size", ParameterId::BltPs, 4.4, "4.4", "4.4_bytes");
    add("whole patch size", ParameterId::BltPs, 5, "5", "5_bytes");
    add("one byte", ParameterId::BltPs, 1, "1", "1_byte");
    add("just above one byte", ParameterId::BltPs, 1.1, "1.1", "1.1_bytes");
    add("vocabulary", ParameterId::NVocab, 4000000, "4,000,000", "4,000,000_tokens");
    add("one token", ParameterId::NVocab, 1, "1", "1_token");
    add("context", ParameterId::NCtxBase, 8192, "8,192", "8,192_bytes");
    // Where the label says what is counted, the number stands alone.
    add("width", ParameterId::DModel, 2560, "2,560", "2,560");
    add("layers", ParameterId::NLayers, 26, "26", "26");
    add("heads", ParameterId::NHeads, 20, "20", "20");
    // A link stands for no number of its own.
    add("linked width", ParameterId::BpeDModel, 0, "as BLT", "as BLT");
    add("linked layers", ParameterId::BpeNLayers, 0, "as BLT", "as BLT");
    add("linked heads", ParameterId::BpeNHeads, 0, "as BLT", "as BLT");
    add("width of its own", ParameterId::BpeDModel, 3072, "3,072", "3,072");
    add("layer of its own", ParameterId::BpeNLayers, 1, "1", "1");
    add("zero that is no link", ParameterId::EntropyModel, 0, "0", "0");
}

void TestParameterInfo::displaysValues()
{
    QFETCH(ParameterId, id);
    QFETCH(double, value);
    QFETCH(QString, plain);
    QFETCH(QString, withUnit);
    QCOMPARE(displayValue(parameterInfo(id), value), plain);
    QCOMPARE(displayValueWithUnit(parameterInfo(id), value), withUnit);
}

PATCHSCALE_TEST(TestParameterInfo)
#include "tst_parameterinfo.moc"
