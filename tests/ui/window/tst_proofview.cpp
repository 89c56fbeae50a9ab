// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/flopsmodel.h"
#include "model/reading/numberformat.h"
#include "tests/testprogram.h"
#include "tests/ui/application.h"
#include "tests/ui/dialogs.h"
#include "tests/ui/presets.h"
#include "tests/ui/shownanswers.h"
#include "tests/ui/views/proof/proofview.h"
#include "ui/charts/chartview.h"
#include "ui/export/exportdialog.h"
#include "ui/tables/tableview.h"
#include "ui/widgets/files/filedialog.h"
#include "ui/window/answertabs.h"
#include "ui/window/mainwindow.h"
#include "ui/window/viewpage.h"

#include <QAccessible>
#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFile>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace patchscale;
using namespace patchscale::testing;

/// A view that was added with a folder and a line goes through every door of the window.
class TestProofView : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { setUpApplication(); }
    void init();
    void cleanup() { m_window.reset(); }

    void hasATabAndAKey();
    void keyAgainGoesToTheNextView();
    void switchShowsWhichViewIsInFront();
    void hasChartAndTable();
    void followsTheModel();
    void isExported_data();
    void isExported();
    void isCopied();
    void isReadAloud();

private:
    template<typename T> [[nodiscard]] T *find(const char *name) const
    {
        return m_window->findChild<T *>(QString::fromLatin1(name));
    }
    [[nodiscard]] AnswerTabs &tabs() const { return *find<AnswerTabs>("tabs"); }
    [[nodiscard]] QString shownView() const { return tabs().page().view().names().identifier; }
    void pressCtrl(Qt::Key key) const { QTest::keyClick(m_window.get(), key, Qt::ControlModifier); }

    const Views m_views = viewsWithProof();
    FlopsModel m_model;
    std::unique_ptr<MainWindow> m_window;
};

void TestProofView::init()
{
    m_window = std::make_unique<MainWindow>(m_model, presets(), m_views);
    m_window->setAnimated(false);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    pressCtrl(Qt::Key_7);
}

void TestProofView::hasATabAndAKey()
{
    QCOMPARE(tabs().count(), 7);
    QCOMPARE(tabs().tabText(6), QStringLiteral("Proo&f"));
    QCOMPARE(shownView(), QStringLiteral("proof"));
    const QList<QAction *> menu = find<QMenu>("menuView")->actions();
    QCOMPARE(menu.at(6)->text(), QStringLiteral("&7 Proof"));
    QCOMPARE(menu.at(6)->shortcut(), QKeySequence(Qt::CTRL | Qt::Key_7));
}

void TestProofView::keyAgainGoesToTheNextView()
{
    pressCtrl(Qt::Key_7);
    QCOMPARE(shownView(), QStringLiteral("again"));
    pressCtrl(Qt::Key_1);
    QCOMPARE(shownView(), QStringLiteral("comparison"));
    pressCtrl(Qt::Key_7);
    QCOMPARE(shownView(), QStringLiteral("again"));
    pressCtrl(Qt::Key_7);
    QCOMPARE(shownView(), QStringLiteral("proof"));
}

void TestProofView::switchShowsWhichViewIsInFront()
{
    // Each view of the tab has the buttons on its own page.
    const auto button = [this](const char *name) {
        return tabs().page().findChild<QToolButton *>(QString::fromLatin1(name));
    };
    QVERIFY(button("proofSwitch")->isChecked() && !button("againSwitch")->isChecked());
    QTest::mouseClick(button("againSwitch"), Qt::LeftButton);
    QCOMPARE(shownView(), QStringLiteral("again"));
    QVERIFY(!button("proofSwitch")->isChecked() && button("againSwitch")->isChecked());
    pressCtrl(Qt::Key_7);
    QVERIFY(button("proofSwitch")->isChecked() && !button("againSwitch")->isChecked());
}

void TestProofView::hasChartAndTable()
{
    QVERIFY(find<ChartView>("proofChartView")->isVisible());
    const auto *table = find<TableView>("proofTable");
    QVERIFY(table->isVisible());
    QCOMPARE(table->height(), 0); // assistive technology reads it also where nobody has opened it
    QCOMPARE(table->focusPolicy(), Qt::NoFocus);
    pressCtrl(Qt::Key_T);
    QTRY_VERIFY(table->height() > table->rowHeight(0));
    QCOMPARE(table->focusPolicy(), Qt::StrongFocus);
    // 1e12 / 1134671127.27 and 1e12 / 1345145576.73
    QCOMPARE(rowTexts(*table->model(), 0).at(1), QStringLiteral("881"));
    QCOMPARE(rowTexts(*table->model(), 1).at(1), QStringLiteral("743"));
}

void TestProofView::followsTheModel()
{
    QVERIFY(!m_model.setValue(ParameterId::BltPs, 8.8));
    const QString blt = rowTexts(*find<TableView>("proofTable")->model(), 1).at(1);
    QCOMPARE(blt, groupedNumber(1e12 / m_model.comparison().bltTotal));
    QVERIFY(!m_model.setParameters(Parameters()));
}

void TestProofView::isExported_data()
{
    QTest::addColumn<QByteArray>("suffix");
    QTest::addColumn<QByteArray>("beginning");
    QTest::newRow("PNG") << QByteArray("png") << QByteArray("\x89PNG");
    QTest::newRow("SVG") << QByteArray("svg") << QByteArray("<?xml");
    QTest::newRow("PDF") << QByteArray("pdf") << QByteArray("%PDF");
    QTest::newRow("CSV") << QByteArray("csv") << QByteArray("model,bytes\r\nbpe,881.3");
    QTest::newRow("JSON") << QByteArray("json") << QByteArray("[\n    {\"model\": \"bpe\", \"bytes\": 881.3");
}

void TestProofView::isExported()
{
    QFETCH(QByteArray, suffix);
    QFETCH(QByteArray, beginning);
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("proof.") + QString::fromLatin1(suffix));
    const QByteArray action = "actionExport." + suffix;
    FileDialog::answerNext(path);
    QVERIFY(useDialog<ExportDialog>(
        [&] { find<QAction>(action.constData())->trigger(); },
        [](ExportDialog &dialog) {
            dialog.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Save)->click();
        }));
    QFile file(path);
    QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.errorString()));
    QVERIFY(file.readAll().startsWith(beginning));
}

void TestProofView::isCopied()
{
    find<QAction>("actionCopyValues")->trigger();
    const QMimeData *values = QGuiApplication::clipboard()->mimeData();
    QVERIFY2(values->text().contains(QStringLiteral("bpe\t881")), qPrintable(values->text()));
    QVERIFY(values->html().contains(QStringLiteral("881")));
    find<QAction>("actionCopyChart")->trigger();
    QVERIFY(QGuiApplication::clipboard()->mimeData()->hasImage());
}

void TestProofView::isReadAloud()
{
    QAccessibleInterface *chart = QAccessible::queryAccessibleInterface(find<ChartView>("proofChartView"));
    QVERIFY(chart);
    QCOMPARE(chart->role(), QAccessible::Chart);
    QCOMPARE(chart->text(QAccessible::Name), QStringLiteral("Proof chart"));
    QVERIFY(chart->text(QAccessible::Description)
                .contains(QStringLiteral("881 bytes with BPE and 743 with BLT")));
    QCOMPARE(chart->childCount(), 2);
    QCOMPARE(chart->child(1)->text(QAccessible::Name), QStringLiteral("BLT"));
}

PATCHSCALE_TEST(TestProofView)
#include "tst_proofview.moc"
