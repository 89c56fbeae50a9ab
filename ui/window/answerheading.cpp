// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/answerheading.h"

#include "ui/appearance/theme.h"
#include "ui/views/view.h"
#include "ui/widgets/wrappedlabel.h"

#include <QEvent>
#include <QVBoxLayout>

namespace patchscale {

AnswerHeading::AnswerHeading(const QString &view, QWidget *parent)
    : QWidget(parent), m_headline(new WrappedLabel(this)), m_detail(new WrappedLabel(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(4);
    layout->addWidget(m_headline);
    layout->addWidget(m_detail);
    m_headline->setObjectName(view + QStringLiteral("Headline"));
    m_detail->setObjectName(view + QStringLiteral("Detail"));
    for (WrappedLabel *label : {m_headline, m_detail}) {
        label->setTextFormat(Qt::PlainText);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        label->setWhatsThis(
            tr("<b>The answer</b><p>What the chart comes down to, in a sentence that stays true when it is "
               "pasted elsewhere.</p><p>BPE is Byte Pair Encoding, which cuts text into tokens that a "
               "transformer reads one by one. BLT is the Byte Latent Transformer, which reads bytes in "
               "patches: a large global model runs once for each patch, two small local models once for each "
               "byte. FLOPs per byte is how much there is to compute to read one byte of text.</p>"));
    }
    m_headline->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    takeFonts();
}

void AnswerHeading::say(const Sentences &sentences)
{
    if (sentences.headline != m_headline->text())
        m_headline->setText(sentences.headline);
    if (sentences.detail != m_detail->text())
        m_detail->setText(sentences.detail);
    m_detail->setHidden(sentences.detail.isEmpty());
}

void AnswerHeading::setCompact(bool isCompact)
{
    if (std::exchange(m_isCompact, isCompact) != isCompact)
        takeFonts();
}

void AnswerHeading::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange)
        takeFonts();
    QWidget::changeEvent(event);
}

void AnswerHeading::takeFonts()
{
    m_headline->setFont(scaledFont(font(), m_isCompact ? 1.4 : 1.7, QFont::Bold));
}

} // namespace patchscale
