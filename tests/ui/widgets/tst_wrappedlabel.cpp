// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testprogram.h"
#include "ui/widgets/wrappedlabel.h"

#include <QTest>

using namespace patchscale;

class TestWrappedLabel : public QObject
{
    Q_OBJECT

private slots:
    void heightIsThatOfALabel_data();
    void heightIsThatOfALabel();
    void hintsFitTheText_data() { heightIsThatOfALabel_data(); }
    void hintsFitTheText();
    void newTextIsMeasuredAnew();
};

void TestWrappedLabel::heightIsThatOfALabel_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isBold");
    QTest::addColumn<bool>("isSelectable");
    for (const auto &[isBold, isSelectable] :
         {std::pair(false, false), std::pair(true, false), std::pair(false, true), std::pair(true, true)}) {
        const auto row = [isBold = isBold, isSelectable = isSelectable](const char *text) {
            QTest::addRow("%s%s%s", isBold ? "bold: " : "", isSelectable ? "selectable: " : "", text)
                << QString::fromUtf8(text) << isBold << isSelectable;
        };
        row("");
        row("Layers");
        row("Local attention window •");
        row("Two\nlines");
        row("Width of BLT’s global model and, unless it has its own, of the BPE model.");
        row("<b>Bold</b> in part");
        row("<div style=\"font-size: x-large\">Large</div><div>and a second line of some length</div>");
    }
}

/// Measured less often, but the same.
void TestWrappedLabel::heightIsThatOfALabel()
{
    QFETCH(QString, text);
    QFETCH(bool, isBold);
    QFETCH(bool, isSelectable);
    WrappedLabel label;
    QLabel plain;
    plain.setWordWrap(true);
    QFont font = label.font();
    font.setBold(isBold);
    for (QLabel *one : {static_cast<QLabel *>(&label), &plain}) {
        one->setFont(font);
        if (isSelectable)
            one->setTextInteractionFlags(Qt::TextSelectableByMouse);
        one->setText(text);
    }
    for (int width = 20; width < 500; width += 3) {
        const int height = label.heightForWidth(width);
        QCOMPARE(height, plain.heightForWidth(width));
        QCOMPARE(label.heightForWidth(width), height);
    }
}

void TestWrappedLabel::hintsFitTheText()
{
    QFETCH(QString, text);
    QFETCH(bool, isBold);
    QFETCH(bool, isSelectable);
    WrappedLabel label;
    QFont font = label.font();
    font.setBold(isBold);
    label.setFont(font);
    if (isSelectable)
        label.setTextInteractionFlags(Qt::TextSelectableByMouse);
    label.setText(text);
    const QFontMetrics metrics(font);
    QVERIFY(label.minimumSizeHint().height() >= metrics.height());
    if (Qt::mightBeRichText(text))
        return;
    for (const QString &word : text.split(QRegularExpression(QStringLiteral("\\s"))))
        QVERIFY(label.minimumSizeHint().width() >= metrics.horizontalAdvance(word));
    if (text.size() < 40 && !text.contains(u'\n')) {
        QVERIFY(label.sizeHint().width() >= metrics.horizontalAdvance(text));
        QCOMPARE(label.heightForWidth(std::max(label.sizeHint().width(), 1)),
                 label.heightForWidth(1000)); // one line
    }
}

void TestWrappedLabel::newTextIsMeasuredAnew()
{
    WrappedLabel label;
    label.setText(QStringLiteral("short"));
    const int before = label.heightForWidth(60);
    const int width = label.sizeHint().width();
    label.setText(QStringLiteral("longer than before"));
    QVERIFY(label.heightForWidth(60) > before);
    QVERIFY(label.sizeHint().width() > width);
    QFont large = label.font();
    large.setPointSize(40);
    label.setFont(large);
    QVERIFY(label.minimumSizeHint().width() > 100);
}

PATCHSCALE_TEST(TestWrappedLabel)
#include "tst_wrappedlabel.moc"
