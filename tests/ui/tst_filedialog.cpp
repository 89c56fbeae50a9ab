// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/application.h"
#include "tests/ui/dialogs.h"
#include "ui/filedialog.h"

#include <QAbstractButton>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QLineEdit>
#include <QMessageBox>
#include <QTemporaryDir>
#include <QTest>

using namespace patchscale;
using namespace patchscale::testing;

class TestFileDialog : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { setUpApplication(); }

    void opensWithTheSuggestion();
    void nameIsAnsweredWithItsSuffix_data();
    void nameIsAnsweredWithItsSuffix();
    void cancellingAnswersNothing();
    void asksBeforeAFileIsReplaced_data();
    void asksBeforeAFileIsReplaced();
    void preparedAnswerIsGivenOnce();
    void failureIsToldInASentence();
};

/// Asks as the export of a PNG does, while `use` plays the person.
static QString ask(const QTemporaryDir &folder, const std::function<void(QFileDialog &)> &use)
{
    QString answer;
    const bool asked = useDialog<QFileDialog>(
        [&] {
            answer = FileDialog::saveFileName(nullptr, QStringLiteral("Export as PNG picture"),
                                              folder.filePath(QStringLiteral("patchscale.png")),
                                              QStringLiteral("PNG picture (*.png)"), QStringLiteral("png"));
        },
        use);
    return asked ? answer : QStringLiteral("nobody was asked");
}

static void typeName(QFileDialog &dialog, const QString &name)
{
    auto *edit = dialog.findChild<QLineEdit *>(QStringLiteral("fileNameEdit"));
    edit->selectAll();
    QTest::keyClicks(edit, name);
    // A list of names to choose from would take the key.
    edit->setCompleter(nullptr);
    QTest::keyClick(edit, Qt::Key_Return);
}

void TestFileDialog::opensWithTheSuggestion()
{
    const QTemporaryDir folder;
    ask(folder, [&](QFileDialog &dialog) {
        QCOMPARE(dialog.windowTitle(), QStringLiteral("Export as PNG picture"));
        QCOMPARE(dialog.acceptMode(), QFileDialog::AcceptSave);
        QCOMPARE(dialog.directory(), QDir(folder.path()));
        QCOMPARE(dialog.selectedFiles(), QStringList{folder.filePath(QStringLiteral("patchscale.png"))});
        QCOMPARE(dialog.nameFilters(), QStringList{QStringLiteral("PNG picture (*.png)")});
    });
}

void TestFileDialog::nameIsAnsweredWithItsSuffix_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("expected");

    QTest::newRow("without suffix") << QStringLiteral("chart") << QStringLiteral("chart.png");
    QTest::newRow("with suffix") << QStringLiteral("chart.png") << QStringLiteral("chart.png");
    QTest::newRow("with that of another format")
        << QStringLiteral("chart.pdf") << QStringLiteral("chart.pdf");
}

void TestFileDialog::nameIsAnsweredWithItsSuffix()
{
    QFETCH(QString, typed);
    QFETCH(QString, expected);

    const QTemporaryDir folder;
    const QString answer = ask(folder, [&](QFileDialog &dialog) { typeName(dialog, typed); });
    QCOMPARE(answer, folder.filePath(expected));
}

void TestFileDialog::cancellingAnswersNothing()
{
    const QTemporaryDir folder;
    QCOMPARE(ask(folder, [](QFileDialog &dialog) { QTest::keyClick(&dialog, Qt::Key_Escape); }), QString());
}

void TestFileDialog::asksBeforeAFileIsReplaced_data()
{
    QTest::addColumn<QMessageBox::StandardButton>("reply");
    QTest::addColumn<bool>("isAnswered");

    QTest::newRow("yes") << QMessageBox::Yes << true;
    QTest::newRow("no") << QMessageBox::No << false;
}

void TestFileDialog::asksBeforeAFileIsReplaced()
{
    QFETCH(QMessageBox::StandardButton, reply);
    QFETCH(bool, isAnswered);

    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("chart.png"));
    QFile existing(path);
    QVERIFY(existing.open(QIODevice::WriteOnly));
    existing.close();
    bool wasAsked = false;
    const QString answer = ask(folder, [&](QFileDialog &dialog) {
        wasAsked = useDialog<QMessageBox>(
            // The name that is there already is the one with the suffix.
            [&] { typeName(dialog, QStringLiteral("chart")); },
            [&](QMessageBox &box) {
                QVERIFY2(box.text().contains(QStringLiteral("chart.png")), qPrintable(box.text()));
                QTest::mouseClick(box.button(reply), Qt::LeftButton);
            });
        QCOMPARE(dialog.isVisible(), !isAnswered);
    });
    QVERIFY(wasAsked);
    QCOMPARE(answer, isAnswered ? path : QString());
}

void TestFileDialog::preparedAnswerIsGivenOnce()
{
    const QTemporaryDir folder;
    FileDialog::answerNext(QStringLiteral("/prepared.png"));
    QCOMPARE(FileDialog::saveFileName(nullptr, {}, {}, {}, {}), QStringLiteral("/prepared.png"));
    QCOMPARE(ask(folder, [](QFileDialog &dialog) { dialog.reject(); }), QString());
}

void TestFileDialog::failureIsToldInASentence()
{
    const Error error{QStringLiteral("cannot write “/read <only>/a.png”: Permission denied")};
    QVERIFY(useDialog<QMessageBox>([&] { FileDialog::showFailure(nullptr, error); },
                                   [](QMessageBox &box) {
                                       QCOMPARE(box.objectName(), QStringLiteral("failureMessage"));
                                       QCOMPARE(box.icon(), QMessageBox::Warning);
                                       QCOMPARE(box.text(),
                                                QStringLiteral("Cannot write “/read <only>/a.png”: "
                                                               "Permission denied."));
                                       QCOMPARE(box.textFormat(), Qt::PlainText);
                                       QTest::keyClick(&box, Qt::Key_Return);
                                       QVERIFY(!box.isVisible());
                                   }));
}

QTEST_MAIN(TestFileDialog)
#include "tst_filedialog.moc"
