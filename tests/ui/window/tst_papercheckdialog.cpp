// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/paper/papercheck.h"
#include "tests/testprogram.h"
#include "tests/ui/application.h"
#include "tests/ui/dialogs.h"
#include "tests/ui/shownanswers.h"
#include "tests/ui/shownwindow.h"
#include "ui/tables/tablemodel.h"
#include "ui/window/helpdialogs.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QMenu>
#include <QMenuBar>
#include <QTableView>

using namespace patchscale;
using namespace patchscale::testing;

namespace {

namespace Shown {
enum { Model, Quantity, Source, Paper, Ours, Deviation, Outcome, Note };
}

} // namespace

class TestPaperCheckDialog : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { setUpApplication(); }

    void isInTheHelpMenu();
    void modelBehavesAsAModel();
    void figuresAreThose_data();
    void figuresAreThose();
    void matchedComputeIsShownAsItComesOut();
    void everyRowIsDecided();
    void whatIsNotReproducedSaysWhy_data();
    void whatIsNotReproducedSaysWhy();
    void conclusionIsWritten();
    void figureThatShouldAgreeAndDoesNotIsTold();
    void cellsAreCopied();
};

static const QAbstractItemModel &tableOf(const PaperCheckDialog &dialog)
{
    return *dialog.findChild<QTableView *>(QStringLiteral("paperCheckTable"))->model();
}

void TestPaperCheckDialog::isInTheHelpMenu()
{
    ShownWindow shown;
    QVERIFY(shown.isReady());
    int rows = 0;
    QVERIFY(useDialog<PaperCheckDialog>(
        [&] {
            QTest::keyClick(&shown.window, Qt::Key_H, Qt::AltModifier);
            QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_C);
        },
        [&rows](PaperCheckDialog &dialog) {
            rows = tableOf(dialog).rowCount();
            QCOMPARE(dialog.windowTitle(), QStringLiteral("Check against the paper"));
            QTest::keyClick(&dialog, Qt::Key_Escape);
            QVERIFY(!dialog.isVisible());
        }));
    QVERIFY(rows > 0);
    QCOMPARE(shown.changes.count(), 0);
}

void TestPaperCheckDialog::modelBehavesAsAModel()
{
    TableModel model;
    model.setTable(paperTable(checkPaper(presets())));
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(model.columnCount(), 8);
    QCOMPARE(model.rowCount(model.index(0, 0)), 0);
    for (int column = 0; column < model.columnCount(); ++column)
        QVERIFY(!model.headerData(column, Qt::Horizontal).toString().isEmpty());
    QVERIFY(!model.headerData(model.columnCount(), Qt::Horizontal).isValid());
}

/// What the paper prints; ours worked out from the formulas.
void TestPaperCheckDialog::figuresAreThose_data()
{
    QTest::addColumn<QString>("row"); // model, quantity, source, paper, ours

    const auto rows = [](std::initializer_list<const char *> texts) {
        for (const char *text : texts)
            QTest::newRow(text) << QString::fromUtf8(text);
    };
    // 12 d^2 for each layer, k = ceil(d_model / local_d_model).
    rows({"BLT 400M|Parameters, global|Table 10|470M|470M", // 24 * 12 * 1280^2 = 471.9M is 470M to two digits
          "BLT 1B|Parameters, global|Table 10|1B|1B",       // 25 * 12 * 2048^2 = 1.26B
          "BLT 2B|Parameters, global|Table 10|2B|2B",       // 26 * 12 * 2560^2 = 2.04B
          "BLT 4B|Parameters, global|Table 10|4B|4B",       // 36 * 12 * 3072^2 = 4.08B
          "BLT 8B|Parameters, global|Table 10|6.4B|6.4B",   // 32 * 12 * 4096^2 = 6.44B
          "BLT 400M|Parameters, encoder|Table 10|7M|7M",    // 12 * 768^2 = 7.08M
          "BLT 8B|Parameters, encoder|Table 10|20M|20M",    // 12 * 1280^2 = 19.7M
          "BLT 400M|Parameters, decoder|Table 10|50M|50M",  // 7 * 12 * 768^2 = 49.5M
          "BLT 2B|Parameters, decoder|Table 10|113M|113M",  // 9 * 12 * 1024^2 = 113.2M
          "BLT 8B|Parameters, decoder|Table 10|120M|120M",  // 6 * 12 * 1280^2 = 118M
          "BLT 400M|Queries per patch, k|Table 10|2|2", "BLT 2B|Queries per patch, k|Table 10|3|3",
          "BLT 8B|Queries per patch, k|Table 10|4|4",
          // Of the check values: 3.14e8 and 2.10e9.
          "Llama 2 470m|FLOPs per byte|Table 2|3.1E8|3.1E8",
          "BLT 6.6B, patches of 8|FLOPs per byte|Table 2|2.1E9|2.1E9"});
}

void TestPaperCheckDialog::figuresAreThose()
{
    QFETCH(QString, row);
    const PaperCheckDialog dialog(presets());
    const QAbstractItemModel &table = tableOf(dialog);
    QStringList rows;
    for (int i = 0; i < table.rowCount(); ++i) {
        const QStringList texts = rowTexts(table, i);
        rows << texts.first(5).join(u'|');
        if (rows.constLast() == row)
            QCOMPARE(texts.at(Shown::Outcome), QStringLiteral("agrees"));
    }
    QVERIFY2(rows.count(row) == 1, qPrintable(rows.join(u'\n')));
}

/// 12 32 3968^2 + 16 9 1280^2 parameters against 12 34 3072^2: 1.6315 times, 4.0 % fewer than 1.7.
void TestPaperCheckDialog::matchedComputeIsShownAsItComesOut()
{
    const PaperCheckDialog dialog(presets());
    const QAbstractItemModel &table = tableOf(dialog);
    QStringList rows;
    for (int row = 0; row < table.rowCount(); ++row)
        rows << rowTexts(table, row).first(7).join(u'|');
    const auto expected = QStringLiteral("BLT as dear as Llama 3 3.9B, patches of 8|Times the parameters|"
                                         "Table 2|1.7|1.6|−4.0 %|differs");
    QVERIFY2(rows.count(expected) == 1, qPrintable(rows.join(u'\n')));
}

void TestPaperCheckDialog::everyRowIsDecided()
{
    const PaperCheckDialog dialog(presets());
    const QAbstractItemModel &table = tableOf(dialog);
    QVERIFY(table.rowCount() > 25);
    for (int row = 0; row < table.rowCount(); ++row) {
        const QStringList texts = rowTexts(table, row);
        const QString outcome = texts.at(6);
        const QByteArray told = texts.join(u'|').toUtf8();
        for (const int column : {Shown::Model, Shown::Quantity, Shown::Source, Shown::Paper})
            QVERIFY2(!texts.at(column).isEmpty(), told.constData());
        if (outcome == u"agrees") {
            QCOMPARE(texts.at(Shown::Ours), texts.at(Shown::Paper));
            QVERIFY2(texts.at(Shown::Deviation).endsWith(u'%'), told.constData());
        } else {
            QVERIFY2(outcome == u"differs" || outcome == u"not reproduced", told.constData());
            QVERIFY2(!texts.at(Shown::Note).isEmpty(), told.constData());
        }
    }
}

void TestPaperCheckDialog::whatIsNotReproducedSaysWhy_data()
{
    QTest::addColumn<QString>("model");
    QTest::newRow("610m") << QStringLiteral("BLT 610m");
    QTest::newRow("760m") << QStringLiteral("BLT 760m");
}

void TestPaperCheckDialog::whatIsNotReproducedSaysWhy()
{
    QFETCH(QString, model);
    const PaperCheckDialog dialog(presets());
    const QAbstractItemModel &table = tableOf(dialog);
    int found = 0;
    for (int row = 0; row < table.rowCount(); ++row) {
        const QStringList texts = rowTexts(table, row);
        if (!texts.at(Shown::Model).startsWith(model))
            continue;
        ++found;
        QCOMPARE(texts.at(6), QStringLiteral("not reproduced"));
        QCOMPARE(texts.at(Shown::Ours), QString());
        QCOMPARE(texts.at(Shown::Deviation), QString());
        QVERIFY(!texts.at(Shown::Note).isEmpty());
    }
    QCOMPARE(found, 1);
}

void TestPaperCheckDialog::conclusionIsWritten()
{
    const PaperCheckDialog dialog(presets());
    const auto *label = dialog.findChild<QLabel *>(QStringLiteral("conclusionLabel"));
    QVERIFY(label);
    const QAbstractItemModel &table = tableOf(dialog);
    int agreeing = 0;
    for (int row = 0; row < table.rowCount(); ++row)
        agreeing += rowTexts(table, row).at(6) == u"agrees" ? 1 : 0;
    QCOMPARE(label->text(),
             QStringLiteral("%1 of %2 figures agree with the paper; the others are known and explained.")
                 .arg(agreeing)
                 .arg(table.rowCount()));
}

/// It computes what it is given, now: a preset that is wrong shows.
void TestPaperCheckDialog::figureThatShouldAgreeAndDoesNotIsTold()
{
    Presets wrong = presets();
    for (Preset &preset : wrong.models)
        if (preset.name == u"blt-8b")
            preset.values[ParameterId::NLayers] = 31;
    const PaperCheckDialog dialog(wrong);
    const auto *label = dialog.findChild<QLabel *>(QStringLiteral("conclusionLabel"));
    QVERIFY(label->text().endsWith(QStringLiteral("others should and do not.")));
    // 31 * 12 * 4096^2 = 6.24B
    const QAbstractItemModel &table = tableOf(dialog);
    QStringList rows;
    for (int row = 0; row < table.rowCount(); ++row)
        rows << rowTexts(table, row).first(7).join(u'|');
    QVERIFY2(rows.contains(QStringLiteral("BLT 8B|Parameters, global|Table 10|6.4B|6.2B|−2.5 %|differs")),
             qPrintable(rows.join(u'\n')));
}

void TestPaperCheckDialog::cellsAreCopied()
{
    PaperCheckDialog dialog(presets());
    dialog.show();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    auto *table = dialog.findChild<QTableView *>(QStringLiteral("paperCheckTable"));
    const auto click = [table](int column, Qt::KeyboardModifiers modifiers) {
        QTest::mouseClick(table->viewport(), Qt::LeftButton, modifiers,
                          table->visualRect(table->model()->index(0, column)).center());
    };
    click(Shown::Model, {});
    click(Shown::Ours, Qt::ShiftModifier);
    QTest::keySequence(table, QKeySequence::Copy);
    QCOMPARE(QGuiApplication::clipboard()->text(),
             QStringLiteral("BLT 400M\tParameters, global\tTable 10\t470M\t470M"));
}

PATCHSCALE_TEST(TestPaperCheckDialog)
#include "tst_papercheckdialog.moc"
