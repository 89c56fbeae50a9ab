// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/modelfiles/modelsizes.h"

#include "model/parameters/parameterinfo.h"
#include "model/parameters/validation.h"
#include "model/reading/numberformat.h"

#include <QCoreApplication>

namespace patchscale {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ModelSizes)
};

struct Range
{
    qint64 least;
    qint64 most;
};

/// The parameter of the BPE model that a size becomes, or nothing.
std::optional<ParameterId> parameterOf(Size size)
{
    using enum ParameterId;
    switch (size) {
    case Size::Width:
        return BpeDModel;
    case Size::Layers:
        return BpeNLayers;
    case Size::Heads:
        return BpeNHeads;
    case Size::HeadWidth:
        return BpeHeadDim;
    case Size::KvHeads:
        return BpeNKvHeads;
    case Size::Experts:
        return BpeNExperts;
    case Size::ActiveExperts:
        return BpeNActiveExperts;
    case Size::FeedForward:
        return BpeDFf;
    case Size::SharedExpert:
        return BpeDFfShared;
    case Size::Vocabulary:
        return NVocab;
    case Size::Context:
        break;
    }
    return std::nullopt;
}

Range rangeOf(ParameterId id)
{
    const ParameterInfo &info = parameterInfo(id);
    // Where the least is below 0, that stands for none.
    return {qMax(qint64(0), static_cast<qint64>(info.minimum)), static_cast<qint64>(info.maximum)};
}

Range rangeOf(Size size)
{
    constexpr qint64 mostTokens = 1'000'000'000;
    const std::optional<ParameterId> id = parameterOf(size);
    return id ? rangeOf(*id) : Range{1, mostTokens};
}

Failure checkRange(const QString &label, qint64 value, Range range)
{
    if (value >= range.least && value <= range.most)
        return std::nullopt;
    //: %1 is what a number is, such as “Layers”
    return Error{
        Words::tr("%1: %2 is not from %3 to %4")
            .arg(label, QString::number(value), QString::number(range.least), QString::number(range.most))};
}

} // namespace

QString sizeLabel(Size size)
{
    switch (size) {
    case Size::Width:
        return Words::tr("Width");
    case Size::Layers:
        return Words::tr("Layers");
    case Size::Heads:
        return Words::tr("Attention heads");
    case Size::HeadWidth:
        return Words::tr("Width of a head");
    case Size::KvHeads:
        return Words::tr("Key and value heads");
    case Size::Experts:
        return Words::tr("Experts");
    case Size::ActiveExperts:
        return Words::tr("Experts at work per token");
    case Size::FeedForward:
        return Words::tr("Feed-forward width");
    case Size::SharedExpert:
        return Words::tr("Width of a shared expert");
    case Size::Vocabulary:
        return Words::tr("Vocabulary");
    case Size::Context:
        return Words::tr("Context in tokens");
    }
    return {};
}

Failure GrowingShape::set(Size size, qint64 value)
{
    if (Failure failure = checkRange(sizeLabel(size), value, rangeOf(size)))
        return size == Size::Context ? std::nullopt : failure;
    const int number = static_cast<int>(value);
    const auto name = [this, value](const char *letter) { m_letters[QLatin1StringView(letter)] = value; };
    switch (size) {
    case Size::Width:
        m_shape.width = number;
        name("d");
        break;
    case Size::Layers:
        m_shape.layers = number;
        name("l");
        break;
    case Size::Heads:
        m_shape.heads = number;
        name("H");
        break;
    case Size::HeadWidth:
        m_shape.headWidth = number;
        name("s");
        m_letters[QStringLiteral("a")] = qint64(m_shape.heads) * value;
        break;
    case Size::KvHeads:
        m_shape.kvHeads = number;
        name("kv");
        m_letters[QStringLiteral("b")] = qint64(m_shape.headWidth) * value;
        break;
    case Size::Experts:
        m_shape.experts = number;
        name("E");
        break;
    case Size::ActiveExperts:
        m_shape.activeExperts = number;
        name("A");
        break;
    case Size::FeedForward:
        m_shape.feedForwardWidth = number;
        name("f");
        break;
    case Size::SharedExpert:
        m_shape.sharedExpertWidth = number;
        name("S");
        break;
    case Size::Vocabulary:
        m_shape.vocabulary = number;
        name("V");
        break;
    case Size::Context:
        m_shape.contextTokens = number;
        name("ctx");
        break;
    }
    return std::nullopt;
}

void GrowingShape::setMatrices(int matrices)
{
    m_shape.feedForwardMatrices = matrices;
    m_letters[QStringLiteral("M")] = matrices;
}

Failure GrowingShape::setOther(qint64 count)
{
    m_shape.otherParameters = count;
    return checkRange(Words::tr("Other parameters"), count, rangeOf(ParameterId::BpeOtherParameters));
}

Failure GrowingShape::contradiction() const
{
    const std::pair<Size, int> sizes[] = {
        {Size::Width, m_shape.width},     {Size::Layers, m_shape.layers},
        {Size::Heads, m_shape.heads},     {Size::KvHeads, m_shape.kvHeads},
        {Size::Experts, m_shape.experts}, {Size::ActiveExperts, m_shape.activeExperts}};
    Parameters parameters;
    for (const auto &[size, value] : sizes)
        parameters = withValue(parameters, *parameterOf(size), value);
    const std::optional<InvalidParameter> invalid = validate(parameters);
    if (!invalid)
        return std::nullopt;
    switch (invalid->reason) {
    case InvalidParameter::Reason::SharedHeads:
        return Error{Words::tr("%1 heads of queries cannot share %2 of keys and values")
                         .arg(QString::number(m_shape.heads), QString::number(m_shape.kvHeads))};
    case InvalidParameter::Reason::ActiveExperts:
        return Error{Words::tr("%1 experts at work are more than the %2 that there are")
                         .arg(QString::number(m_shape.activeExperts), QString::number(m_shape.experts))};
    case InvalidParameter::Reason::HeadsWidth:
        return Error{Words::tr("%1 heads are more than the width of %2 that they divide")
                         .arg(QString::number(m_shape.heads), QString::number(m_shape.width))};
    default:
        return Error{invalid->message()};
    }
}

Finding sizeFinding(How how, Size size, qint64 value, const QString &why)
{
    return {how, sizeLabel(size), QString::number(value), why};
}

Finding matricesFinding(How how, int matrices, const QString &why)
{
    return {how, Words::tr("Matrices of a feed-forward layer"), QString::number(matrices), why};
}

Finding tiedFinding(How how, bool isTied, const QString &why)
{
    return {how, Words::tr("Output layer"),
            isTied ? Words::tr("the embedding table") : Words::tr("a table of its own"), why};
}

Finding otherFinding(How how, qint64 count, const QString &why)
{
    return {how, Words::tr("Other parameters"), countDigits(count), why};
}

Failure take(GrowingShape &shape, ModelReading &reading, How how, Size size, qint64 value, const QString &why)
{
    if (Failure failure = shape.set(size, value))
        return failure;
    if (size != Size::Context || shape.shape().contextTokens == value)
        reading.findings.push_back(sizeFinding(how, size, value, why));
    return std::nullopt;
}

QString countDigits(qint64 count)
{
    return groupedNumber(static_cast<double>(count));
}

QString asOneLine(const QString &text)
{
    constexpr qsizetype most = 60;
    QString shown = text.left(most).simplified();
    shown.removeIf([](QChar c) { return !c.isPrint() && !c.isSurrogate(); });
    return text.size() > most ? QString(shown + u'…') : shown;
}

} // namespace patchscale
