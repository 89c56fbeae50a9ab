// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testprogram.h"
#include "tests/ui/application.h"
#include "tests/ui/dialogs.h"
#include "ui/widgets/files/filedialog.h"

#include <QAbstractButton>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QLineEdit>
#include <QMessageBox>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

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
    void refusedNameComesBack();
    void preparedAnswerIsGivenOnce();
    void failureIsToldInASentence();
};

using Save = std::function<Failure(const QString &path)>;

static Failure nothingFails(const QString &)
{
    return std::nullopt;
}

/// Asks as the export of a PNG does.
static QString save(const QTemporaryDir &folder, const Save &save)
{
    return FileDialog::saveFile(
        nullptr, QStringLiteral("Export as PNG picture"), folder.filePath(QStringLiteral("patchscale.png")),
        QStringLiteral("PNG picture (*.png)"), {QStringLiteral("png"), QStringLiteral("pdf")}, save);
}

/// The same while `use` plays the person.
static QString ask(const QTemporaryDir &folder, const std::function<void(QFileDialog &)> &use)
{
    QString answer;
    const bool asked = useDialog<QFileDialog>([&] { answer = save(folder, nothingFails); }, use);
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
    QTest::newRow("in capitals") << QStringLiteral("CHART.PNG") << QStringLiteral("CHART.PNG");
    QTest::newRow("with a number") << QStringLiteral("blt 4.4") << QStringLiteral("blt 4.4.png");
    QTest::newRow("with something else") << QStringLiteral("chart.old") << QStringLiteral("chart.old.png");
    QTest::newRow("with a dot") << QStringLiteral("chart.") << QStringLiteral("chart.png");
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
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QMessageBox::StandardButton>("reply");
    QTest::addColumn<bool>("isAnswered");

    QTest::newRow("yes") << QStringLiteral("chart") << QMessageBox::Yes << true;
    QTest::newRow("no") << QStringLiteral("chart") << QMessageBox::No << false;
    QTest::newRow("yes, with a number") << QStringLiteral("blt 4.4") << QMessageBox::Yes << true;
    QTest::newRow("no, with a number") << QStringLiteral("blt 4.4") << QMessageBox::No << false;
}

void TestFileDialog::asksBeforeAFileIsReplaced()
{
    QFETCH(QString, typed);
    QFETCH(QMessageBox::StandardButton, reply);
    QFETCH(bool, isAnswered);

    const QTemporaryDir folder;
    const QString path = folder.filePath(typed + QStringLiteral(".png"));
    QFile existing(path);
    QVERIFY(existing.open(QIODevice::WriteOnly));
    existing.close();
    bool wasAsked = false;
    const QString answer = ask(folder, [&](QFileDialog &dialog) {
        wasAsked = useDialog<QMessageBox>(
            // The name that is there already is the one with the suffix.
            [&] { typeName(dialog, typed); },
            [&](QMessageBox &box) {
                QVERIFY2(box.text().contains(typed + QStringLiteral(".png")), qPrintable(box.text()));
                QTest::mouseClick(box.button(reply), Qt::LeftButton);
            });
        QCOMPARE(dialog.isVisible(), !isAnswered);
    });
    QVERIFY(wasAsked);
    QCOMPARE(answer, isAnswered ? path : QString());
}

/// Three times: what could not be saved is mended, in part and then wholly.
void TestFileDialog::refusedNameComesBack()
{
    const QTemporaryDir folder;
    const QStringList typed = {QStringLiteral("a wrong name"), QStringLiteral("still wrong.pdf"),
                               QStringLiteral("right")};
    QStringList found; // in the dialogs
    QStringList tried;
    QStringList told;
    QTimer person;
    QObject::connect(&person, &QTimer::timeout, &person, [&] {
        QWidget *shown = QApplication::activeModalWidget();
        if (auto *box = qobject_cast<QMessageBox *>(shown)) {
            told << box->text();
            box->accept();
        } else if (auto *dialog = qobject_cast<QFileDialog *>(shown); dialog && dialog->isVisible()) {
            found << dialog->findChild<QLineEdit *>(QStringLiteral("fileNameEdit"))->text();
            typeName(*dialog, typed.value(found.size() - 1));
        }
    });
    person.start(5);
    const QString answer = save(folder, [&](const QString &path) -> Failure {
        tried << QFileInfo(path).fileName();
        if (tried.size() < typed.size())
            return Error{QStringLiteral("could not write “%1”").arg(tried.constLast())};
        return std::nullopt;
    });
    QCOMPARE(tried, (QStringList{QStringLiteral("a wrong name.png"), QStringLiteral("still wrong.pdf"),
                                 QStringLiteral("right.png")}));
    QCOMPARE(found, (QStringList{QStringLiteral("patchscale.png"), tried.at(0), tried.at(1)}));
    QCOMPARE(told, (QStringList{QStringLiteral("Could not write “%1”.").arg(tried.at(0)),
                                QStringLiteral("Could not write “%1”.").arg(tried.at(1))}));
    QCOMPARE(answer, folder.filePath(tried.at(2)));
}

void TestFileDialog::preparedAnswerIsGivenOnce()
{
    const QTemporaryDir folder;
    FileDialog::answerNext(QStringLiteral("/prepared.png"));
    QCOMPARE(save(folder, nothingFails), QStringLiteral("/prepared.png"));
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

PATCHSCALE_TEST(TestFileDialog)
#include "tst_filedialog.moc"
