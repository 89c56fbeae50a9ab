// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/model/specifiedparameters.h"
#include "tests/testprogram.h"

#include "model/parameters/parameterinfo.h"
#include "model/parameters/validation.h"

#include <QTest>

#include <cmath>
#include <limits>

using namespace patchscale;

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr double notANumber = std::numeric_limits<double>::quiet_NaN();

using Reason = InvalidParameter::Reason;

} // namespace

class TestValidation : public QObject
{
    Q_OBJECT

private slots:
    void acceptsWhatIsInTheRange_data();
    void acceptsWhatIsInTheRange();
    void refusesWhatIsNot_data();
    void refusesWhatIsNot();
    void checksEveryParameterOfASet_data();
    void checksEveryParameterOfASet();
    void namesTheFirstOfSeveral();
    void holdsHeadsAgainstTheWidthTheyDivide_data();
    void holdsHeadsAgainstTheWidthTheyDivide();
    void boundsTheHeadsOfTheBpeModel_data();
    void boundsTheHeadsOfTheBpeModel();
    void leavesTheDecoderALayer_data();
    void leavesTheDecoderALayer();
    void saysWhatWasGivenAndWhatMayBe_data();
    void saysWhatWasGivenAndWhatMayBe();
    void saysSoOnScreen_data();
    void saysSoOnScreen();
};

void TestValidation::acceptsWhatIsInTheRange_data()
{
    QTest::addColumn<ParameterId>("id");
    QTest::addColumn<double>("value");
    for (const SpecifiedParameter &parameter : specifiedParameters) {
        QTest::addRow("%s at its minimum", parameter.identifier) << parameter.id << parameter.minimum;
        QTest::addRow("%s at its default", parameter.identifier) << parameter.id << parameter.defaultValue;
        QTest::addRow("%s at its maximum", parameter.identifier) << parameter.id << parameter.maximum;
        if (!parameter.isWhole)
            QTest::addRow("%s with a fraction", parameter.identifier) << parameter.id << 3.7123456789;
    }
    QTest::newRow("a width between two slider stops") << ParameterId::DModel << 513.0;
    QTest::newRow("an odd number of local layers") << ParameterId::LocalNLayers << 7.0;
}

void TestValidation::acceptsWhatIsInTheRange()
{
    QFETCH(ParameterId, id);
    QFETCH(double, value);
    QVERIFY(!validateValue(id, value));
    QVERIFY(!validate(withValue(withRoomFor(id), id, value)));
}

void TestValidation::refusesWhatIsNot_data()
{
    QTest::addColumn<std::size_t>("row");
    QTest::addColumn<double>("value");
    QTest::addColumn<Reason>("reason");
    for (std::size_t row = 0; row < specifiedParameters.size(); ++row) {
        const SpecifiedParameter &parameter = specifiedParameters[row];
        const auto add = [&](const char *what, double value, Reason reason) {
            QTest::addRow("%s: %s", parameter.identifier, what) << row << value << reason;
        };
        add("just below", std::nextafter(parameter.minimum, -infinity), Reason::Range);
        add("just above", std::nextafter(parameter.maximum, infinity), Reason::Range);
        add("below", parameter.tooSmall(), Reason::Range);
        add("one above", parameter.maximum + 1, Reason::Range);
        if (parameter.linkedTo)
            add("just above the link", std::nextafter(0, infinity),
                parameter.minimum < 0 ? Reason::NotWhole : Reason::Range);
        else if (parameter.minimum > 0)
            add("zero", 0, Reason::Range);
        add("negative", -parameter.maximum, Reason::Range);
        add("more than any integer holds", 1e300, Reason::Range);
        add("infinite", infinity, Reason::Range);
        add("negative infinite", -infinity, Reason::Range);
        add("not a number", notANumber, Reason::Range);
        if (parameter.isWhole) {
            add("with a half", parameter.minimum + 0.5, Reason::NotWhole);
            add("not quite whole", std::nextafter(parameter.minimum, infinity), Reason::NotWhole);
        }
    }
}

void TestValidation::refusesWhatIsNot()
{
    QFETCH(std::size_t, row);
    QFETCH(double, value);
    QFETCH(Reason, reason);
    const SpecifiedParameter &parameter = specifiedParameters[row];
    const std::optional<InvalidParameter> invalid = validateValue(parameter.id, value);
    QVERIFY(invalid.has_value());
    QCOMPARE(invalid->parameter, parameter.id);
    QVERIFY(invalid->given == value || (std::isnan(invalid->given) && std::isnan(value)));
    QCOMPARE(invalid->minimum, parameter.minimum);
    QCOMPARE(invalid->maximum, parameter.maximum);
    QCOMPARE(invalid->reason, reason);

    const QString message = invalid->message();
    QVERIFY2(message.contains(QString::fromLatin1(parameter.identifier)), qPrintable(message));
    QVERIFY2(message.contains(QString::number(parameter.minimum, 'f', 0)), qPrintable(message));
    QVERIFY2(message.contains(QString::number(parameter.maximum, 'f', 0)), qPrintable(message));
    QVERIFY2(!message.contains(u'\n') && !message.endsWith(u'.'), qPrintable(message));
}

void TestValidation::checksEveryParameterOfASet_data()
{
    QTest::addColumn<std::size_t>("row");
    for (std::size_t row = 0; row < specifiedParameters.size(); ++row)
        QTest::newRow(specifiedParameters[row].identifier) << row;
}

void TestValidation::checksEveryParameterOfASet()
{
    QFETCH(std::size_t, row);
    const SpecifiedParameter &parameter = specifiedParameters[row];
    for (const double value : {parameter.tooSmall(), parameter.maximum + 1}) {
        const std::optional<InvalidParameter> invalid =
            validate(withValue(withRoomFor(parameter.id), parameter.id, value));
        QVERIFY(invalid.has_value());
        QCOMPARE(*invalid, (InvalidParameter{parameter.id, value, parameter.minimum, parameter.maximum,
                                             Reason::Range}));
    }
}

void TestValidation::namesTheFirstOfSeveral()
{
    Parameters parameters;
    parameters.ffRatio = 0;
    parameters.nLayers = 0;
    parameters.dModel = 0;
    const std::optional<InvalidParameter> invalid = validate(parameters);
    QVERIFY(invalid.has_value());
    QCOMPARE(invalid->parameter, ParameterId::DModel);
}

void TestValidation::holdsHeadsAgainstTheWidthTheyDivide_data()
{
    QTest::addColumn<int>("heads");
    QTest::addColumn<int>("width");
    QTest::addColumn<bool>("isValid");
    QTest::newRow("fewer") << 15 << 16 << true;
    QTest::newRow("as many") << 16 << 16 << true;
    QTest::newRow("one more") << 17 << 16 << false;
    QTest::newRow("many more") << 512 << 511 << false;
    QTest::newRow("as many as there may be") << 512 << 512 << true;
}

void TestValidation::holdsHeadsAgainstTheWidthTheyDivide()
{
    QFETCH(int, heads);
    QFETCH(int, width);
    QFETCH(bool, isValid);
    Parameters parameters;
    parameters.localNHeads = heads;
    parameters.localDModel = width;
    const std::optional<InvalidParameter> invalid = validate(parameters);
    QCOMPARE(!invalid.has_value(), isValid);
    if (invalid)
        QCOMPARE(*invalid, (InvalidParameter{ParameterId::LocalNHeads, static_cast<double>(heads), 1,
                                             static_cast<double>(width), Reason::HeadsWidth}));
}

/// The most heads there can be are as many as the least width, shared or not: one more is out of range.
void TestValidation::boundsTheHeadsOfTheBpeModel_data()
{
    QTest::addColumn<Parameters>("parameters");
    QTest::addColumn<ParameterId>("id");
    Parameters smallest;
    smallest.dModel = 512;
    smallest.nHeads = 512;
    QTest::newRow("both linked") << smallest << ParameterId::NHeads;
    Parameters ownWidth;
    ownWidth.nHeads = 512;
    ownWidth.bpeDModel = 512;
    QTest::newRow("heads linked") << ownWidth << ParameterId::NHeads;
    Parameters ownHeads;
    ownHeads.dModel = 512;
    ownHeads.bpeNHeads = 512;
    QTest::newRow("width linked") << ownHeads << ParameterId::BpeNHeads;
    ownHeads.bpeDModel = 512;
    ownHeads.dModel = 8192;
    QTest::newRow("none linked") << ownHeads << ParameterId::BpeNHeads;
}

void TestValidation::boundsTheHeadsOfTheBpeModel()
{
    QFETCH(Parameters, parameters);
    QFETCH(ParameterId, id);
    QVERIFY(!validate(parameters));
    const std::optional<InvalidParameter> invalid = validate(withValue(parameters, id, 513));
    QVERIFY(invalid.has_value());
    QCOMPARE(*invalid, (InvalidParameter{id, 513, 1, 512, Reason::Range}));
    QCOMPARE(invalid->message(),
             QString(parameterInfo(id).name() + QStringLiteral(" is 513, but must be from 1 to 512") +
                     (parameterInfo(id).linkedTo ? QStringLiteral(", or 0 to be as in BLT") : QString())));
}

void TestValidation::leavesTheDecoderALayer_data()
{
    QTest::addColumn<int>("encoderLayers");
    QTest::addColumn<int>("localLayers");
    QTest::addColumn<bool>("isValid");
    QTest::newRow("one of two") << 1 << 2 << true;
    QTest::newRow("two of two") << 2 << 2 << false;
    QTest::newRow("more than there are") << 3 << 2 << false;
    QTest::newRow("the published 8B model") << 1 << 7 << true;
    QTest::newRow("all but one") << 9 << 10 << true;
    QTest::newRow("all") << 10 << 10 << false;
    QTest::newRow("as many as there may be") << 23 << 24 << true;
    QTest::newRow("one local layer less") << 23 << 23 << false;
}

void TestValidation::leavesTheDecoderALayer()
{
    QFETCH(int, encoderLayers);
    QFETCH(int, localLayers);
    QFETCH(bool, isValid);
    Parameters parameters;
    parameters.localEncoderLayers = encoderLayers;
    parameters.localNLayers = localLayers;
    const std::optional<InvalidParameter> invalid = validate(parameters);
    QCOMPARE(!invalid.has_value(), isValid);
    if (invalid)
        QCOMPARE(*invalid,
                 (InvalidParameter{ParameterId::LocalEncoderLayers, static_cast<double>(encoderLayers), 1,
                                   localLayers - 1.0, Reason::EncoderLayers}));
}

void TestValidation::saysWhatWasGivenAndWhatMayBe_data()
{
    QTest::addColumn<InvalidParameter>("invalid");
    QTest::addColumn<QString>("message");

    QTest::newRow("above") << InvalidParameter{ParameterId::BltPs, 10.1, 1, 10, Reason::Range}
                           << QStringLiteral("blt_ps is 10.1, but must be from 1 to 10");
    QTest::newRow("large numbers") << InvalidParameter{ParameterId::NCtxBase, 16777217, 1, 16777216,
                                                       Reason::Range}
                                   << QStringLiteral(
                                          "n_ctx_base is 16777217, but must be from 1 to 16777216");
    QTest::newRow("not a number") << InvalidParameter{ParameterId::BpePs, notANumber, 1, 20, Reason::Range}
                                  << QStringLiteral("bpe_ps is nan, but must be from 1 to 20");
    QTest::newRow("infinite") << InvalidParameter{ParameterId::BpePs, -infinity, 1, 20, Reason::Range}
                              << QStringLiteral("bpe_ps is -inf, but must be from 1 to 20");
    QTest::newRow("fraction") << InvalidParameter{ParameterId::DModel, 2560.5, 512, 8192, Reason::NotWhole}
                              << QStringLiteral(
                                     "d_model is 2560.5, but must be a whole number from 512 to 8192");
    QTest::newRow("heads") << InvalidParameter{ParameterId::LocalNHeads, 17, 1, 16, Reason::HeadsWidth}
                           << QStringLiteral(
                                  "local_n_heads is 17, but must be from 1 to 16: there cannot be more "
                                  "heads than the dimension they divide");
    QTest::newRow("encoder layers") << InvalidParameter{ParameterId::LocalEncoderLayers, 10, 1, 9,
                                                        Reason::EncoderLayers}
                                    << QStringLiteral("local_encoder_layers is 10, but must be from 1 to 9: "
                                                      "the decoder needs a local layer too");
    QTest::newRow("switch") << InvalidParameter{ParameterId::EntropyModel, 2, 0, 1, Reason::Range}
                            << QStringLiteral("entropy_model is 2, but must be from 0 to 1");
}

void TestValidation::saysWhatWasGivenAndWhatMayBe()
{
    QFETCH(InvalidParameter, invalid);
    QFETCH(QString, message);
    QCOMPARE(invalid.message(), message);
}

/// By the name that stands beside the field, as a sentence.
void TestValidation::saysSoOnScreen_data()
{
    QTest::addColumn<InvalidParameter>("invalid");
    QTest::addColumn<QString>("message");

    QTest::newRow("above") << InvalidParameter{ParameterId::BltPs, 10.1, 1, 10, Reason::Range}
                           << QStringLiteral("BLT patch size is 10.1, but must be from 1 to 10.");
    QTest::newRow("large numbers") << InvalidParameter{ParameterId::NVocab, 4000001, 1, 4000000,
                                                       Reason::Range}
                                   << QStringLiteral(
                                          "BPE vocabulary is 4,000,001, but must be from 1 to 4,000,000.");
    QTest::newRow("fraction") << InvalidParameter{ParameterId::DModel, 2560.5, 512, 8192, Reason::NotWhole}
                              << QStringLiteral("Model dimension is 2,560.5, but must be a whole number from "
                                                "512 to 8,192.");
    QTest::newRow("heads") << InvalidParameter{ParameterId::LocalNHeads, 17, 1, 16, Reason::HeadsWidth}
                           << QStringLiteral("Local attention heads is 17, but must be from 1 to 16: there "
                                             "cannot be more heads than the dimension they divide.");
    QTest::newRow("encoder layers")
        << InvalidParameter{ParameterId::LocalEncoderLayers, 10, 1, 9, Reason::EncoderLayers}
        << QStringLiteral("Local encoder layers is 10, but must be from 1 to 9: the decoder needs a local "
                          "layer too.");
}

void TestValidation::saysSoOnScreen()
{
    QFETCH(InvalidParameter, invalid);
    QFETCH(QString, message);
    QCOMPARE(invalid.messageOnScreen(), message);
}

PATCHSCALE_TEST(TestValidation)
#include "tst_validation.moc"
