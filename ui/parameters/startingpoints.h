// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/accounting/comparison.h"
#include "model/parameters/nearestpreset.h"

#include <QWidget>

class QComboBox;
class QGridLayout;
class QLabel;
class QPushButton;

namespace patchscale {

class RefusalLine;
class SearchList;

/// What one starts from: a published BLT, the BPE model beside it, which can be one that people run, and, in
/// places of their own, a tokenizer and how FLOPs are counted. Each list says when a value differs that its
/// choice fixes.
class StartingPoints : public QWidget
{
    Q_OBJECT

public:
    /// The presets have to outlive it.
    StartingPoints(const Presets &presets, QWidget *parent);

    void setCase(const Case &shown, const Nearest &nearest);
    /// Says beneath the list that was used last why its choice cannot be taken, or nothing if empty.
    void showRefusal(const QString &reason);
    /// Lists the models to compare BLT with anew; setCase() then shows which one is chosen.
    void listModels();
    /// Of two models with the same values, the first is shown again.
    void forgetChoice() { m_chosenModel.clear(); }

    /// The lists that stand elsewhere, each with its name; to be put there.
    [[nodiscard]] QWidget *tokenizers() const { return m_tokenizers; }
    [[nodiscard]] QWidget *methods() const { return m_methods; }

signals:
    /// A person asks for these parameters, with those of a model or a tokenizer.
    void parametersRequested(const patchscale::Parameters &parameters);
    void methodChosen(const patchscale::AccountingMethod &method);

private:
    void addModels();
    void addBpeModels();
    void addBuildLike(QGridLayout &grid);
    void buildLike();
    void showBpe(const Nearest &nearest, const QString &changed, const QString &custom);
    void showBuiltLike(const Nearest &nearest);
    void addTokenizers();
    void addMethods();
    [[nodiscard]] static QString makerOf(const Preset &model);
    void ask(RefusalLine &line, const Parameters &parameters);

    const Presets &m_presets;
    Parameters m_parameters;
    QString m_chosenModel; ///< of two models with the same values, the one that was chosen
    // Owned by the widget, or by where they stand.
    QWidget *m_tokenizers;
    QWidget *m_methods;
    QComboBox *m_blt;
    SearchList *m_bpe;
    QPushButton *m_buildLike;
    QLabel *m_builtLike; ///< where its parts come from, of a BLT that is built like a model
    QComboBox *m_tokenizer;
    QComboBox *m_method;
    RefusalLine *m_refusal;
    RefusalLine *m_tokenizerRefusal;
    RefusalLine *m_used;
};

} // namespace patchscale
