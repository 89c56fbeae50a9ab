// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/views/proof/proofview.h"

#include "model/reading/numberformat.h"
#include "tests/ui/views/proof/proofchart.h"

namespace patchscale::testing {
namespace {

class ProofView : public View
{
public:
    explicit ProofView(QString identifier) : m_identifier(std::move(identifier)) {}

    ViewNames names() const override
    {
        return {m_identifier,
                m_identifier,
                QStringLiteral("Proof chart"),
                QStringLiteral("<b>Proof</b><p>What the tests added.</p>"),
                QStringLiteral("Bytes"),
                QStringLiteral("<b>Bytes</b><p>The numbers of the chart.</p>")};
    }

    QString title(const Answer &) const override { return QStringLiteral("Bytes for a Trillion FLOPs"); }

    QString words(const Answer &answer) const override
    {
        const auto bytes = bytesOf(answer.comparison());
        return QStringLiteral("A trillion FLOPs read %1 bytes with BPE and %2 with BLT.")
            .arg(groupedNumber(bytes[0]), groupedNumber(bytes[1]));
    }

    Table table(const Answer &answer) const override
    {
        const auto bytes = bytesOf(answer.comparison());
        return tableOf({{QStringLiteral("model"), QStringLiteral("Model")},
                        {QStringLiteral("bytes"), QStringLiteral("Bytes"), Kind::Count}},
                       {{{QStringLiteral("bpe")}, {bytes[0]}}, {{QStringLiteral("blt")}, {bytes[1]}}});
    }

    std::unique_ptr<ChartFrame> makeChart(const ChartStyle &style, const AnswerPointer &answer) const override
    {
        return std::make_unique<ProofChart>(style, answer);
    }

private:
    QString m_identifier;
};

} // namespace

Views viewsWithProof()
{
    Views views = allViews();
    views.addTab("Proo&f", std::make_unique<ProofView>(QStringLiteral("proof")),
                 std::make_unique<ProofView>(QStringLiteral("again")));
    return views;
}

} // namespace patchscale::testing
