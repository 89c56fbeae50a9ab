// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/flopsmodel.h"
#include "tests/model/scratchfolder.h"
#include "tests/testprogram.h"
#include "tests/ui/application.h"
#include "tests/ui/presets.h"
#include "ui/documents/documentactions.h"
#include "ui/documents/documentbar.h"
#include "ui/documents/opendocument.h"

#include <QAction>
#include <QLabel>
#include <QLayout>
#include <QMainWindow>
#include <QMenu>
#include <QPushButton>
#include <QTest>
#include <QToolButton>

using namespace patchscale;
using namespace patchscale::testing;

namespace {

struct ShownBar
{
    explicit ShownBar(int width = 900)
    {
        bar.addButton(more);
        bar.setGeometry(0, 0, width, bar.sizeHint().height());
        place.show();
    }

    [[nodiscard]] QLabel &label(const char *name) const
    {
        return *bar.findChild<QLabel *>(QString::fromLatin1(name));
    }
    [[nodiscard]] QToolButton &button(const char *name) const
    {
        return *bar.findChild<QToolButton *>(QString::fromLatin1(name));
    }
    /// What is seen of the name and of the state.
    [[nodiscard]] QString said() const
    {
        QStringList texts;
        for (const char *name : {"documentName", "documentState"})
            if (label(name).isVisible())
                texts << label(name).text();
        return texts.join(QStringLiteral(", "));
    }

    FlopsModel model;
    QMainWindow window;
    OpenDocument document{model, presets()};
    QWidget place; ///< of the bar: a window would not be narrower than it likes
    DocumentBar bar{&place};
    QMenu file;
    QMenu edit;
    DocumentActions actions{document, window, file, edit, bar};
    QAction more{QStringLiteral("&Export…")};
};

} // namespace

class TestDocumentBar : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { setUpApplication(); }

    void saysWhichDocumentAndWhetherItIsSaved();
    void buttonsDoWhatTheMenusDo();
    void narrowItKeepsTheSignsAndCutsNothing_data();
    void narrowItKeepsTheSignsAndCutsNothing();
    void longNameIsShortenedInItsMiddle();
};

void TestDocumentBar::saysWhichDocumentAndWhetherItIsSaved()
{
    const ScratchFolder folder;
    ShownBar shown;
    QCOMPARE(shown.said(), QStringLiteral("Untitled"));
    Parameters parameters;
    parameters.bltPs = 6;
    QVERIFY(!shown.model.setParameters(parameters));
    QCOMPARE(shown.said(), QStringLiteral("Untitled, not saved yet"));
    const QString path = folder.path("Board paper.patchscale");
    QVERIFY(!shown.document.save(path));
    QCOMPARE(shown.said(), QStringLiteral("Board paper, saved"));
    QCOMPARE(shown.label("documentName").toolTip(), path);
    parameters.bltPs = 7;
    QVERIFY(!shown.model.setParameters(parameters));
    QCOMPARE(shown.said(), QStringLiteral("Board paper, changed since it was saved"));
    shown.document.steps().undo();
    QCOMPARE(shown.said(), QStringLiteral("Board paper, saved"));
}

void TestDocumentBar::buttonsDoWhatTheMenusDo()
{
    ShownBar shown;
    QVERIFY(!shown.button("actionUndoButton").isEnabled());
    Parameters parameters;
    parameters.bltPs = 6;
    QVERIFY(!shown.model.setParameters(parameters));
    QVERIFY(shown.button("actionUndoButton").isEnabled());
    QCOMPARE(shown.button("actionUndoButton").text(), QStringLiteral("Undo"));
    QVERIFY(shown.button("actionUndoButton").toolTip().contains(QStringLiteral("patch size 6")));
    QTest::mouseClick(&shown.button("actionUndoButton"), Qt::LeftButton);
    QCOMPARE(shown.model.parameters().bltPs, 4.4);
    QTest::mouseClick(&shown.button("actionRedoButton"), Qt::LeftButton);
    QCOMPARE(shown.model.parameters().bltPs, 6.0);
    int exported = 0;
    QObject::connect(&shown.more, &QAction::triggered, &shown.bar, [&exported] { ++exported; });
    auto *button = shown.bar.findChild<QPushButton *>();
    QCOMPARE(button->text(), QStringLiteral("Export…")); // whose letter is in the menu
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(exported, 1);
}

void TestDocumentBar::narrowItKeepsTheSignsAndCutsNothing_data()
{
    QTest::addColumn<int>("width");
    for (const int width : {240, 320, 400, 480, 640, 1200})
        QTest::addRow("%d", width) << width;
}

void TestDocumentBar::narrowItKeepsTheSignsAndCutsNothing()
{
    QFETCH(int, width);
    ShownBar shown(width);
    Parameters parameters;
    parameters.bltPs = 6;
    QVERIFY(!shown.model.setParameters(parameters));
    QCoreApplication::sendPostedEvents();
    shown.bar.layout()->activate();
    for (const char *name : {"actionNewButton", "actionOpenButton", "actionSaveButton", "actionUndoButton"})
        QVERIFY2(shown.button(name).isVisible(), name);
    for (const QWidget *child : shown.bar.findChildren<QWidget *>()) {
        if (!child->isVisible())
            continue;
        QVERIFY2(child->width() >= child->sizeHint().width(), qPrintable(child->objectName()));
        QVERIFY2(child->geometry().right() < width, qPrintable(child->objectName()));
    }
    QCOMPARE(shown.said().isEmpty(), width < 400);
}

void TestDocumentBar::longNameIsShortenedInItsMiddle()
{
    const ScratchFolder folder;
    ShownBar shown;
    const QString path =
        folder.path("What the board asked for in March, with all that came after it.patchscale");
    QVERIFY(!shown.document.save(path));
    const QString name = shown.label("documentName").text();
    QVERIFY2(name.startsWith(u"What the") && name.endsWith(u"after it") && name.contains(QChar(0x2026)),
             qPrintable(name));
    QCOMPARE(shown.label("documentName").toolTip(), path);
}

PATCHSCALE_TEST(TestDocumentBar)
#include "tst_documentbar.moc"
