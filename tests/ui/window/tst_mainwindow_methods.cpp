// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/reading/numberformat.h"
#include "tests/testprogram.h"
#include "tests/ui/application.h"
#include "tests/ui/combobox.h"
#include "tests/ui/dialogs.h"
#include "tests/ui/shownconstant.h"
#include "tests/ui/windowanswers.h"
#include "ui/export/exportdialog.h"
#include "ui/views/view.h"
#include "ui/widgets/files/filedialog.h"
#include "ui/window/answertabs.h"
#include "ui/window/viewpage.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QFile>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QTemporaryDir>

using namespace patchscale;
using namespace patchscale::testing;

/// Choosing how FLOPs are counted.
class TestMainWindowMethods : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { setUpApplication(); }

    void everyAnswerFollowsAndNamesIt_data();
    void everyAnswerFollowsAndNamesIt();
    void exportNamesIt_data();
    void exportNamesIt();
    void copiedChartNamesIt();
    void resetGoesBackToTheDefault();
};

static QString number(double value)
{
    return plainSpaces(shortNumber(value, NumberStyle::Scientific));
}

/// BPE and BLT total of the defaults, worked out in the model's tests; here to the digits shown.
void TestMainWindowMethods::everyAnswerFollowsAndNamesIt_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("bpe");

    QTest::newRow("openai") << QStringLiteral("Kaplan et al. 2020 (original)") << QStringLiteral("1.13e+09");
    // (feed-forward 2726297600 + QKVO 8*26*2560^2 = 1363148800 + attention 4*26*2560*(8192/4.4+1)/2
    // = 247978356.4 + logits 655360000) / 4.4 = 1134723808.3
    QTest::newRow("blt-paper") << QStringLiteral("Pagnoni et al. 2024 (BLT paper)")
                               << QStringLiteral("1.13e+09");
    // (4*128000*2560 = 1310720000 and 26*(6*2560^2 + 4*1861*2560 + 3*20*1861 + 2*2560^2 + 16*2560^2)
    // = 26*(24*6553600 + 19056640 + 111660) = 4587822200) / 4.4 = 1340577772.7
    QTest::newRow("deepmind") << QStringLiteral("Hoffmann et al. 2022") << QStringLiteral("1.34e+09");
    // 2 * 2044723200 / 4.4 = 929419636.4
    QTest::newRow("2n") << QStringLiteral("Twice the parameters") << QStringLiteral("9.29e+08");
}

void TestMainWindowMethods::everyAnswerFollowsAndNamesIt()
{
    QFETCH(QString, name);
    QFETCH(QString, bpe);
    const AccountingMethod *method = findMethod(QString::fromLatin1(QTest::currentDataTag()));
    QVERIFY(method);

    ShownWindow shown;
    QVERIFY(shown.isReady());
    // From another one, so that there is something to change.
    shown.model.setMethod(*findMethod(method->identifier() == u"2n" ? u"openai" : u"2n"));
    shown.changes.clear();
    openGroups(shown);
    auto *box = shown.find<QComboBox>("methodComboBox");
    chooseByKeyboard(*box, name);
    QCOMPARE(shown.changes.count(), 1);
    QCOMPARE(shown.model.method().identifier(), QString::fromLatin1(QTest::currentDataTag()));
    QCOMPARE(box->currentText(), name);
    QVERIFY(!box->toolTip().isEmpty());

    const Comparison expected = compare(Parameters(), *method);
    const QString difference = plainSpaces(signedPercent(expected.differencePercent));
    const QStringList written = chartTexts(*shown.find<ChartView>("comparisonChartView"));
    QCOMPARE(written.count(difference), 1);
    QVERIFY2(written.contains(bpe + QStringLiteral(" FLOPs")), qPrintable(written.join(u'|')));
    QVERIFY(written.contains(number(expected.bltTotal) + QStringLiteral(" FLOPs")));
    QVERIFY2(captionOf(shown).endsWith(
                 QStringLiteral("Counted as %1, one forward pass, entropy model not included.").arg(name)),
             qPrintable(captionOf(shown)));
    const QAbstractItemModel *table = shown.find<TableView>("comparisonTable")->model();
    QCOMPARE(rowTexts(*table, 0).at(1), bpe);
    QCOMPARE(rowTexts(*table, 1).at(1), number(expected.bltGlobal));
    QCOMPARE(rowTexts(*table, 2).at(1), number(expected.bltLocal));
    QCOMPARE(rowTexts(*table, 3).at(1), number(expected.bltTotal));
    QCOMPARE(rowTexts(*table, 3).at(3), difference);

    auto *tabs = shown.find<AnswerTabs>("tabs");
    tabs->showView(u"breakdown");
    QVERIFY(shown.find<QLabel>("breakdownCaption")->text().contains(QStringLiteral("Counted as ") + name));
    tabs->showView(u"methods");
    QVERIFY(shown.find<QLabel>("methodsDetail")->text().contains(QStringLiteral("In use: ") + name));
    const QAbstractItemModel *methods = shown.find<QTableView>("methodsTable")->model();
    QStringList names;
    for (int row = 0; row < methods->rowCount(); ++row)
        names << rowTexts(*methods, row).constFirst();
    QCOMPARE(names.filter(QStringLiteral(", in use")), QStringList(name + QStringLiteral(", in use")));
    QCOMPARE(shown.changes.count(), 1); // looking changes nothing
}

void TestMainWindowMethods::exportNamesIt_data()
{
    QTest::addColumn<QString>("action");
    QTest::addColumn<QString>("view"); // in front
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("expected");

    const auto row = [](const char *view, const char *action, const char *file, const char *expected) {
        QTest::addRow("%s %s", view, file) << QString::fromLatin1(action) << QString::fromLatin1(view)
                                           << QString::fromLatin1(file) << QByteArray(expected);
    };
    row("comparison", "actionExport.csv", "values.csv", "\r\naccounting,method,deepmind,");
    row("comparison", "actionExport.svg", "chart.svg", "counted as in Hoffmann et al. 2022");
    row("breakdown", "actionExport.svg", "chart.svg", "counted as in Hoffmann et al. 2022");
    row("methods", "actionExport.svg", "chart.svg", "in use: Hoffmann et al. 2022");
    row("methods", "actionExport.csv", "methods.csv", "\r\ndeepmind,");
}

void TestMainWindowMethods::exportNamesIt()
{
    QFETCH(QString, action);
    QFETCH(QString, view);
    QFETCH(QString, file);
    QFETCH(QByteArray, expected);

    const QTemporaryDir folder;
    QVERIFY(folder.isValid());
    const QString path = folder.filePath(file);
    ShownWindow shown;
    QVERIFY(shown.isReady());
    shown.model.setMethod(*findMethod(u"deepmind"));
    auto *tabs = shown.find<AnswerTabs>("tabs");
    tabs->showView(view);
    QCOMPARE(tabs->page().view().names().identifier, view);
    QVERIFY(useDialog<ExportDialog>([&] { shown.trigger(qPrintable(action)); },
                                    [&](ExportDialog &dialog) {
                                        FileDialog::answerNext(path);
                                        auto *buttons = dialog.findChild<QDialogButtonBox *>();
                                        QTest::mouseClick(buttons->button(QDialogButtonBox::Save),
                                                          Qt::LeftButton);
                                    }));
    QFile written(path);
    QVERIFY(written.open(QIODevice::ReadOnly));
    const QByteArray contents = written.readAll();
    QVERIFY2(contents.contains(expected), contents.left(2000).constData());
}

void TestMainWindowMethods::copiedChartNamesIt()
{
    ShownWindow shown;
    QVERIFY(shown.isReady());
    shown.model.setMethod(*findMethod(u"deepmind"));
    QTest::keyClick(&shown.window, Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    const QImage png =
        QImage::fromData(QGuiApplication::clipboard()->mimeData()->data(QStringLiteral("image/png")), "PNG");
    QVERIFY2(png.text(QStringLiteral("Description")).contains(QStringLiteral("Hoffmann et al. 2022")),
             qPrintable(png.text()));
}

void TestMainWindowMethods::resetGoesBackToTheDefault()
{
    ShownWindow shown;
    QVERIFY(shown.isReady());
    shown.model.setMethod(*findMethod(u"2n"));
    QVERIFY(!shown.model.setParameters(sliderValues(8.3, 3584, 7)));
    shown.trigger("actionReset");
    QCOMPARE(shown.model.parameters(), Parameters());
    QCOMPARE(shown.model.method().identifier(), QStringLiteral("openai"));
    QCOMPARE(shown.find<QComboBox>("methodComboBox")->currentIndex(), 0);
}

PATCHSCALE_TEST(TestMainWindowMethods)
#include "tst_mainwindow_methods.moc"
