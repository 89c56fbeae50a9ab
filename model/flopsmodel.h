// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/comparison.h"
#include "model/validation.h"

#include <QObject>

#include <optional>

namespace patchscale {

/// The current parameters and method, and their comparison. Each change of one or several parameters computes
/// one new result and says so once; a change to what is already there says nothing, and an invalid one is
/// refused.
class FlopsModel : public QObject
{
    Q_OBJECT
    Q_PROPERTY(double bltPs READ bltPs WRITE setBltPs NOTIFY parametersChanged)
    Q_PROPERTY(int dModel READ dModel WRITE setDModel NOTIFY parametersChanged)
    Q_PROPERTY(int localNLayers READ localNLayers WRITE setLocalNLayers NOTIFY parametersChanged)
    Q_PROPERTY(double bpePs READ bpePs WRITE setBpePs NOTIFY parametersChanged)
    Q_PROPERTY(int nLayers READ nLayers WRITE setNLayers NOTIFY parametersChanged)
    Q_PROPERTY(int nHeads READ nHeads WRITE setNHeads NOTIFY parametersChanged)
    Q_PROPERTY(int nVocab READ nVocab WRITE setNVocab NOTIFY parametersChanged)
    Q_PROPERTY(int nCtxBase READ nCtxBase WRITE setNCtxBase NOTIFY parametersChanged)
    Q_PROPERTY(int localDModel READ localDModel WRITE setLocalDModel NOTIFY parametersChanged)
    Q_PROPERTY(int localNHeads READ localNHeads WRITE setLocalNHeads NOTIFY parametersChanged)
    Q_PROPERTY(int localNVocab READ localNVocab WRITE setLocalNVocab NOTIFY parametersChanged)
    Q_PROPERTY(int localNCtx READ localNCtx WRITE setLocalNCtx NOTIFY parametersChanged)
    Q_PROPERTY(int ffRatio READ ffRatio WRITE setFfRatio NOTIFY parametersChanged)
    Q_PROPERTY(
        int localEncoderLayers READ localEncoderLayers WRITE setLocalEncoderLayers NOTIFY parametersChanged)
    Q_PROPERTY(int bpeDModel READ bpeDModel WRITE setBpeDModel NOTIFY parametersChanged)
    Q_PROPERTY(int bpeNLayers READ bpeNLayers WRITE setBpeNLayers NOTIFY parametersChanged)
    Q_PROPERTY(int bpeNHeads READ bpeNHeads WRITE setBpeNHeads NOTIFY parametersChanged)
    Q_PROPERTY(int entropyModel READ entropyModel WRITE setEntropyModel NOTIFY parametersChanged)
    Q_PROPERTY(int entropyNLayers READ entropyNLayers WRITE setEntropyNLayers NOTIFY parametersChanged)
    Q_PROPERTY(int entropyDModel READ entropyDModel WRITE setEntropyDModel NOTIFY parametersChanged)
    Q_PROPERTY(int entropyNCtx READ entropyNCtx WRITE setEntropyNCtx NOTIFY parametersChanged)
    Q_PROPERTY(int entropyNVocab READ entropyNVocab WRITE setEntropyNVocab NOTIFY parametersChanged)
    Q_PROPERTY(QString method READ methodIdentifier NOTIFY methodChanged)

public:
    using Refusal = std::optional<InvalidParameter>;

    explicit FlopsModel(QObject *parent = nullptr);

    [[nodiscard]] const Comparison &comparison() const { return m_comparison; }
    [[nodiscard]] const Parameters &parameters() const { return m_comparison.parameters; }

    [[nodiscard]] const AccountingMethod &method() const { return *m_comparison.method; }

    void setMethod(const AccountingMethod &method);
    /// Sets all parameters at once; answers why not if they are not valid together.
    Refusal setParameters(const Parameters &parameters);
    /// Sets one parameter; answers why not if the value is not valid beside the others.
    Refusal setValue(ParameterId id, double value);

    double bltPs() const { return parameters().bltPs; }
    int dModel() const { return parameters().dModel; }
    int localNLayers() const { return parameters().localNLayers; }
    double bpePs() const { return parameters().bpePs; }
    int nLayers() const { return parameters().nLayers; }
    int nHeads() const { return parameters().nHeads; }
    int nVocab() const { return parameters().nVocab; }
    int nCtxBase() const { return parameters().nCtxBase; }
    int localDModel() const { return parameters().localDModel; }
    int localNHeads() const { return parameters().localNHeads; }
    int localNVocab() const { return parameters().localNVocab; }
    int localNCtx() const { return parameters().localNCtx; }
    int ffRatio() const { return parameters().ffRatio; }
    int localEncoderLayers() const { return parameters().localEncoderLayers; }
    int bpeDModel() const { return parameters().bpeDModel; }
    int bpeNLayers() const { return parameters().bpeNLayers; }
    int bpeNHeads() const { return parameters().bpeNHeads; }
    int entropyModel() const { return parameters().entropyModel; }
    int entropyNLayers() const { return parameters().entropyNLayers; }
    int entropyDModel() const { return parameters().entropyDModel; }
    int entropyNCtx() const { return parameters().entropyNCtx; }
    int entropyNVocab() const { return parameters().entropyNVocab; }
    QString methodIdentifier() const { return method().identifier(); }

    Refusal setBltPs(double value) { return setValue(ParameterId::BltPs, value); }
    Refusal setDModel(int value) { return setValue(ParameterId::DModel, value); }
    Refusal setLocalNLayers(int value) { return setValue(ParameterId::LocalNLayers, value); }
    Refusal setBpePs(double value) { return setValue(ParameterId::BpePs, value); }
    Refusal setNLayers(int value) { return setValue(ParameterId::NLayers, value); }
    Refusal setNHeads(int value) { return setValue(ParameterId::NHeads, value); }
    Refusal setNVocab(int value) { return setValue(ParameterId::NVocab, value); }
    Refusal setNCtxBase(int value) { return setValue(ParameterId::NCtxBase, value); }
    Refusal setLocalDModel(int value) { return setValue(ParameterId::LocalDModel, value); }
    Refusal setLocalNHeads(int value) { return setValue(ParameterId::LocalNHeads, value); }
    Refusal setLocalNVocab(int value) { return setValue(ParameterId::LocalNVocab, value); }
    Refusal setLocalNCtx(int value) { return setValue(ParameterId::LocalNCtx, value); }
    Refusal setFfRatio(int value) { return setValue(ParameterId::FfRatio, value); }
    Refusal setLocalEncoderLayers(int value) { return setValue(ParameterId::LocalEncoderLayers, value); }
    Refusal setBpeDModel(int value) { return setValue(ParameterId::BpeDModel, value); }
    Refusal setBpeNLayers(int value) { return setValue(ParameterId::BpeNLayers, value); }
    Refusal setBpeNHeads(int value) { return setValue(ParameterId::BpeNHeads, value); }
    Refusal setEntropyModel(int value) { return setValue(ParameterId::EntropyModel, value); }
    Refusal setEntropyNLayers(int value) { return setValue(ParameterId::EntropyNLayers, value); }
    Refusal setEntropyDModel(int value) { return setValue(ParameterId::EntropyDModel, value); }
    Refusal setEntropyNCtx(int value) { return setValue(ParameterId::EntropyNCtx, value); }
    Refusal setEntropyNVocab(int value) { return setValue(ParameterId::EntropyNVocab, value); }

signals:
    /// There is a new result, for one or several changed parameters or another method.
    void comparisonChanged(const patchscale::Comparison &comparison);
    /// The same event without the result: what property bindings listen to.
    void parametersChanged();
    void methodChanged();

private:
    Comparison m_comparison;
};

} // namespace patchscale
