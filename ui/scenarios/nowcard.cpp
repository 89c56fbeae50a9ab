// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/scenarios/nowcard.h"

#include "model/documents/edits.h"
#include "model/reading/numberformat.h"
#include "ui/widgets/flatbutton.h"

#include <QApplication>
#include <QKeyEvent>
#include <QPainter>
#include <QStyle>

#include <algorithm>
#include <functional>

namespace patchscale {
namespace {

// In pixels where text has 13.
constexpr double padding = 9;
constexpr double textGap = 14;
constexpr double inset = 4; ///< of the button in the frame
constexpr double widestText = 300;

QPainterPath plusSign()
{
    QPainterPath plus(QPointF(7, 1.5));
    plus.lineTo(7, 12.5);
    plus.moveTo(1.5, 7);
    plus.lineTo(12.5, 7);
    return plus;
}

} // namespace

/// The part of the card that is pressed to show Now.
class NowFace : public QAbstractButton
{
public:
    explicit NowFace(NowCard *card) : QAbstractButton(card), m_look(QApplication::palette(), card->font())
    {
        setObjectName(QStringLiteral("nowButton"));
        setCheckable(true);
        setFocusPolicy(Qt::ClickFocus); // the arrows come here from the last card
    }

    void tell(const QString &heading, const QString &details, const StripLook &look)
    {
        m_heading = heading;
        m_details = details;
        m_look = look;
        update();
    }
    std::function<void(bool isOn)> wentOut; ///< the keys went on beyond it, or back

protected:
    void nextCheckState() override {} // what is in front, the document says

    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setPen(m_look.ink);
        painter.setFont(m_look.bold);
        const int first = QFontMetrics(m_look.bold).height();
        const int second = m_details.isEmpty() ? 0 : QFontMetrics(m_look.small).height();
        const int top = (height() - first - second) / 2;
        const auto draw = [&](int at, int lineHeight, const QString &text) {
            painter.drawText(QRect(0, at, width(), lineHeight), Qt::AlignLeft | Qt::AlignVCenter,
                             painter.fontMetrics().elidedText(text, Qt::ElideRight, width()));
        };
        draw(top, first, m_heading);
        painter.setFont(m_look.small);
        draw(top + first, second, m_details);
        if (hasFocus() && window()->testAttribute(Qt::WA_KeyboardFocusChange)) {
            painter.setPen(QPen(m_look.ink, 1.5, Qt::DotLine));
            painter.drawRect(QRectF(rect()).adjusted(0.5, 1.5, -1.5, -2.5));
        }
    }

    void keyPressEvent(QKeyEvent *event) override
    {
        const bool isLeft = event->key() == Qt::Key_Left;
        if (isLeft || event->key() == Qt::Key_Right)
            wentOut(isLeft == (layoutDirection() == Qt::RightToLeft));
        else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
            click();
        else
            QAbstractButton::keyPressEvent(event);
    }

private:
    StripLook m_look;
    QString m_heading;
    QString m_details;
};

NowCard::NowCard(QWidget *parent)
    : QWidget(parent)
    , m_look(QApplication::palette(), font())
    , m_face(new NowFace(this))
    , m_keep(new FlatButton(this))
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_face->setWhatsThis(tr("<b>Now</b><p>The values as they are set, where they differ from the scenario "
                            "that was shown. They are not kept until you say so; a click shows them.</p>"));
    m_face->wentOut = [this](bool isOn) {
        if (isOn)
            m_keep->setFocus(Qt::TabFocusReason);
        else
            emit wentBefore();
    };
    connect(m_face, &NowFace::clicked, this, &NowCard::showRequested);
    m_keep->setObjectName(QStringLiteral("keepButton"));
    m_keep->setText(tr("Keep"));
    m_keep->setSign(plusSign());
    m_keep->setAccessibleName(tr("Keep as a scenario"));
    m_keep->setToolTip(tr("Keeps what is set as a scenario, to come back to and to compare with (%1)")
                           .arg(QKeySequence(Qt::CTRL | Qt::Key_D).toString(QKeySequence::NativeText)));
    m_keep->setWhatsThis(tr("Keeps the parameters and the method as they are now, beside those that are "
                            "kept. What is kept stays as it is, whatever is moved."));
    connect(m_keep, &FlatButton::clicked, this, &NowCard::keepRequested);
    tell();
}

void NowCard::setDocument(const Document &document, bool isInFront)
{
    m_isThere = document.now.has_value();
    m_isInFront = isInFront;
    m_keep->setEnabled(document.scenarios.size() < Document::mostScenarios);
    if (!m_isThere) {
        m_textWidth = 0;
        tell();
        return;
    }
    constexpr int mostTold = 2;
    const NowTold told = nowTold(document);
    const QString letter = scenarioLetter(document.placeOf(told.base));
    const int count = static_cast<int>(told.changes.size());
    if (count == 0)
        //: %1 is the letter of a scenario
        m_heading = tr("Now: the same as %1").arg(letter);
    else if (count == 1)
        //: %1 is the letter of a scenario
        m_heading = tr("Now: %1 with one change").arg(letter);
    else
        //: %1 is the letter of a scenario
        m_heading = tr("Now: %1 with %n change(s)", nullptr, count).arg(letter);
    m_percent = signedPercent(sumsOf(document.now->asked).differencePercent);
    //: On the card of a scenario: %1 is a difference in percent
    const QString result = tr("BLT %1").arg(m_percent);
    m_details = result;
    if (count > 0 && count <= mostTold)
        m_details = told.changes.join(tr(", ", "between changes")) + QStringLiteral(" · ") + result;
    tell();
}

void NowCard::setLook(const StripLook &look)
{
    m_look = look;
    m_textWidth = 0;
    tell();
}

void NowCard::setCompact(bool compact)
{
    m_isCompact = compact;
    m_keep->setDense(compact);
    m_textWidth = 0;
    tell();
}

void NowCard::takeKeys()
{
    (m_isThere ? static_cast<QWidget *>(m_face) : m_keep)->setFocus(Qt::TabFocusReason);
}

void NowCard::tell()
{
    //: On the card of what is not kept, where there is little room: %1 is a difference in percent
    const QString heading = m_isCompact ? tr("Now %1").arg(m_percent) : m_heading;
    const QString details = m_isCompact ? QString() : m_details;
    const int wanted = std::max(QFontMetrics(m_look.bold).horizontalAdvance(heading),
                                QFontMetrics(m_look.small).horizontalAdvance(details));
    const int textWidth = m_isThere ? std::clamp(wanted, m_textWidth, m_look.px(widestText)) : 0;
    m_face->setVisible(m_isThere);
    m_face->setChecked(m_isInFront);
    if (m_isThere) {
        m_face->tell(heading, details, m_look);
        m_face->setAccessibleName(m_heading);
        m_face->setAccessibleDescription(m_details);
        m_face->setToolTip(m_heading + u'\n' + m_details);
    }
    m_keep->setFilled(m_isThere && m_isInFront);
    m_textWidth = textWidth;
    if (size() != sizeHint())
        updateGeometry();
    place();
    update();
}

QSize NowCard::sizeHint() const
{
    const int keep = m_keep->sizeHint().width();
    const int face = m_isThere ? m_textWidth + m_look.px(padding + textGap) : 0;
    return {face + keep + (m_isThere ? m_look.px(inset) : 0), m_look.height(m_isCompact)};
}

void NowCard::resizeEvent(QResizeEvent *)
{
    place();
}

void NowCard::place()
{
    const QSize keep = m_keep->sizeHint();
    const int inner = m_isThere ? m_look.px(inset) : 0;
    const int keepHeight = std::min(keep.height(), height() - 2 * inner);
    const QRect keepPlace(width() - inner - keep.width(), (height() - keepHeight) / 2, keep.width(),
                          keepHeight);
    m_keep->setGeometry(QStyle::visualRect(layoutDirection(), rect(), keepPlace));
    const int left = m_look.px(padding);
    m_face->setGeometry(QStyle::visualRect(layoutDirection(), rect(),
                                           {left, 0, keepPlace.left() - left - m_look.px(4), height()}));
}

void NowCard::paintEvent(QPaintEvent *)
{
    if (!m_isThere)
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(m_isInFront ? m_look.front : m_look.card);
    QPen pen(m_isInFront ? m_look.accent : m_look.edge, m_isInFront ? 2 : 1);
    pen.setDashPattern(m_isInFront ? QList<qreal>{4, 2.5} : QList<qreal>{6, 4});
    painter.setPen(pen);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), m_look.px(5), m_look.px(5));
}

} // namespace patchscale
