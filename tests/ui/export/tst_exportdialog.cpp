// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testprogram.h"
#include "tests/ui/answeredviews.h"
#include "tests/ui/charts/samples.h"
#include "tests/ui/export/failurebox.h"
#include "ui/export/exportdialog.h"
#include "ui/widgets/files/filedialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QDoubleSpinBox>
#include <QFile>
#include <QImage>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <filesystem>
#include <memory>
#include <system_error>

using namespace patchscale;

class TestExportDialog : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();

    void opensWithTheDefaults();
    void keysChooseTheFormat();
    void noteShowsThePixels();
    void whatIsNoSizeIsTold();
    void onlyAPngHasSharpness();
    void impossibleSizeCannotBeSaved();
    void previewFollowsTheOptions_data();
    void previewFollowsTheOptions();
    void tablePreviewFollowsTheDialect();
    void savesAPicture();
    void savesATableForExcel();
    void changingOnesMindAtTheFileName();
    void failureIsToldAndTheDialogStays();
    void whatIsWrittenInPlaceIsTold();
    void escapeLeaves();

private:
    void open(ExportFormat format);
    void press(Qt::Key mnemonic) { QTest::keyClick(m_dialog.get(), mnemonic, Qt::AltModifier); }
    /// Goes to a field by its mnemonic and types over what it says.
    void enter(Qt::Key mnemonic, const char *text);
    [[nodiscard]] QString note() const { return child<QLabel>("noteLabel")->text(); }
    [[nodiscard]] QPushButton *saveButton() const
    {
        return child<QDialogButtonBox>("buttonBox")->button(QDialogButtonBox::Save);
    }

    template<typename Widget> [[nodiscard]] Widget *child(const char *name) const
    {
        return m_dialog->findChild<Widget *>(QLatin1StringView(name));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ExportDialog> m_dialog;
};

void TestExportDialog::initTestCase()
{
    QVERIFY2(samples::pinAppearance(), "DejaVu Sans is missing");
}

void TestExportDialog::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void TestExportDialog::cleanup()
{
    m_dialog.reset();
}

void TestExportDialog::open(ExportFormat format)
{
    m_dialog = std::make_unique<ExportDialog>(testing::viewOf("comparison"),
                                              testing::answerOf("comparison", compare(Parameters())),
                                              ViewSettings(), format, m_folder->path());
    m_dialog->show();
    QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
}

void TestExportDialog::enter(Qt::Key mnemonic, const char *text)
{
    press(mnemonic);
    QWidget *field = m_dialog->focusWidget();
    QVERIFY(qobject_cast<QAbstractSpinBox *>(field));
    QTest::keyClick(field, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(field, QString::fromLatin1(text));
}

void TestExportDialog::opensWithTheDefaults()
{
    open(ExportFormat::Png);
    QCOMPARE(m_dialog->windowTitle(), QStringLiteral("Export as PNG picture"));
    QCOMPARE(m_dialog->format(), ExportFormat::Png);
    QCOMPARE(m_dialog->options().picture, PictureOptions());
    QCOMPARE(m_dialog->options().csvDialect, CsvDialect::Standard);
    QVERIFY(m_dialog->writtenFile().isEmpty());
    QVERIFY(saveButton()->isEnabled());
}

void TestExportDialog::keysChooseTheFormat()
{
    open(ExportFormat::Png);
    press(Qt::Key_F);
    auto *formats = child<QComboBox>("formatComboBox");
    QVERIFY(formats->hasFocus());
    QCOMPARE(formats->count(), 5);
    QTest::keyClick(formats, Qt::Key_Down);
    QCOMPARE(m_dialog->format(), ExportFormat::Svg);
    QCOMPARE(m_dialog->windowTitle(), QStringLiteral("Export as SVG drawing"));
    QTest::keyClick(formats, Qt::Key_End);
    QCOMPARE(m_dialog->format(), ExportFormat::Json);
    QCOMPARE(m_dialog->windowTitle(), QStringLiteral("Export as JSON data"));
    QVERIFY(!child<QRadioButton>("excelRadioButton")->isVisible());
    QTest::keyClick(formats, Qt::Key_Up);
    QCOMPARE(m_dialog->format(), ExportFormat::Csv);
    QCOMPARE(m_dialog->windowTitle(), QStringLiteral("Export as CSV table"));
    QVERIFY(child<QPlainTextEdit>("csvPreview")->isVisible());
    QVERIFY(child<QRadioButton>("excelRadioButton")->isVisible());
    QVERIFY(!child<QDoubleSpinBox>("widthSpinBox")->isVisible());
    QTest::keyClick(formats, Qt::Key_Up);
    QCOMPARE(m_dialog->format(), ExportFormat::Pdf);
    QVERIFY(child<PicturePreview>("picturePreview")->isVisible());
    QVERIFY(child<QDoubleSpinBox>("widthSpinBox")->isVisible());
}

void TestExportDialog::noteShowsThePixels()
{
    open(ExportFormat::Png);
    QCOMPARE(note(), QStringLiteral("3200 × 2000 pixels"));
    enter(Qt::Key_W, "801");
    QCOMPARE(note(), QStringLiteral("1602 × 2000 pixels"));
    enter(Qt::Key_H, "600");
    QCOMPARE(note(), QStringLiteral("1602 × 1200 pixels"));
    enter(Qt::Key_N, "0.5");
    QCOMPARE(note(), QStringLiteral("401 × 300 pixels")); // 400.5
    QTest::keyClick(m_dialog->focusWidget(), Qt::Key_Up);
    QCOMPARE(note(), QStringLiteral("801 × 600 pixels"));
}

void TestExportDialog::whatIsNoSizeIsTold()
{
    open(ExportFormat::Png);
    enter(Qt::Key_W, "1 024");
    QCOMPARE(note(), QStringLiteral("2048 × 2000 pixels"));
    QTest::keyClick(m_dialog->focusWidget(), Qt::Key_Tab);
    enter(Qt::Key_W, "51,2");
    const QString reason = note();
    QVERIFY2(reason.startsWith(QStringLiteral("This must be a whole number from ")), qPrintable(reason));
    QTest::keyClick(m_dialog->focusWidget(), Qt::Key_Tab);
    QCOMPARE(note(), reason);
    QCOMPARE(m_dialog->options().picture.size.width(), 1024);
    enter(Qt::Key_N, "1,5");
    QCOMPARE(note(), QStringLiteral("1536 × 1500 pixels"));
    enter(Qt::Key_N, "1.55"); // has one decimal
    QVERIFY2(note().startsWith(QStringLiteral("This must be a number from ")), qPrintable(note()));
    QCOMPARE(m_dialog->options().picture.scale, 1.5);
    QTest::keyClick(m_dialog->focusWidget(), Qt::Key_Escape);
}

void TestExportDialog::onlyAPngHasSharpness()
{
    open(ExportFormat::Pdf);
    QVERIFY(!child<QDoubleSpinBox>("scaleSpinBox")->isEnabled());
    QCOMPARE(note(), QString()); // no pixels
    // What is set there for a PNG does not matter.
    child<QDoubleSpinBox>("scaleSpinBox")->setValue(16);
    QVERIFY(!validate(m_dialog->options().picture, m_dialog->format()));
    QVERIFY(saveButton()->isEnabled());
    child<QDoubleSpinBox>("scaleSpinBox")->setValue(2);
    press(Qt::Key_F);
    QTest::keyClick(m_dialog->focusWidget(), Qt::Key_Home);
    QCOMPARE(m_dialog->format(), ExportFormat::Png);
    QVERIFY(child<QDoubleSpinBox>("scaleSpinBox")->isEnabled());
    QCOMPARE(m_dialog->options().picture.scale, 2.0);
}

void TestExportDialog::impossibleSizeCannotBeSaved()
{
    open(ExportFormat::Png);
    enter(Qt::Key_W, "8193");
    QVERIFY(!saveButton()->isEnabled());
    QCOMPARE(note(), QStringLiteral("size in pixels after scaling is 16386, but must be from 64 to 16384"));
    // Neither the pointer nor a key gets past it.
    const QString unused = m_folder->filePath(QStringLiteral("chart.png"));
    FileDialog::answerNext(unused);
    QSignalSpy accepted(m_dialog.get(), &QDialog::accepted);
    QTest::mouseClick(saveButton(), Qt::LeftButton);
    QTest::keyClick(m_dialog->focusWidget(), Qt::Key_Return);
    QCOMPARE(accepted.count(), 0);
    QVERIFY(m_dialog->isVisible());
    QVERIFY(QDir(m_folder->path()).isEmpty());
    // Nobody was asked for a name.
    QCOMPARE(FileDialog::saveFile(nullptr, {}, {}, {}, {QStringLiteral("png")},
                                  [](const QString &) -> Failure { return std::nullopt; }),
             unused);
    enter(Qt::Key_W, "8192");
    QVERIFY(saveButton()->isEnabled());
    QCOMPARE(note(), QStringLiteral("16384 × 2000 pixels"));
}

void TestExportDialog::previewFollowsTheOptions_data()
{
    QTest::addColumn<Qt::Key>("field");
    QTest::addColumn<QByteArray>("text"); // empty for a box to tick
    QTest::newRow("width") << Qt::Key_W << QByteArray("700");
    QTest::newRow("height") << Qt::Key_H << QByteArray("1500");
    QTest::newRow("text size") << Qt::Key_T << QByteArray("150");
    QTest::newRow("transparent") << Qt::Key_P << QByteArray();
}

void TestExportDialog::previewFollowsTheOptions()
{
    QFETCH(Qt::Key, field);
    QFETCH(QByteArray, text);
    open(ExportFormat::Png);
    auto *preview = child<PicturePreview>("picturePreview");
    const QImage before = preview->grab().toImage();
    QVERIFY(!preview->accessibleDescription().isEmpty());
    if (text.isEmpty())
        press(field);
    else
        enter(field, text.constData());
    QTRY_VERIFY(preview->grab().toImage() != before);
}

void TestExportDialog::tablePreviewFollowsTheDialect()
{
    open(ExportFormat::Csv);
    auto *preview = child<QPlainTextEdit>("csvPreview");
    QTRY_VERIFY(preview->toPlainText().contains(QStringLiteral("parameter,blt_ps,4.4,")));
    press(Qt::Key_E);
    QTRY_VERIFY(child<QRadioButton>("excelRadioButton")->isChecked());
    QCOMPARE(m_dialog->options().csvDialect, CsvDialect::ExcelLocal);
    QTRY_VERIFY(preview->toPlainText().contains(QStringLiteral("parameter;blt_ps;4,4;")));
    press(Qt::Key_A);
    QTRY_VERIFY(preview->toPlainText().contains(QStringLiteral("parameter,blt_ps,4.4,")));
}

void TestExportDialog::savesAPicture()
{
    open(ExportFormat::Png);
    enter(Qt::Key_W, "500");
    enter(Qt::Key_H, "400");
    press(Qt::Key_P);
    QTRY_VERIFY(child<QCheckBox>("transparentCheckBox")->isChecked());
    const QString path = m_folder->filePath(QStringLiteral("chart.png"));
    FileDialog::answerNext(path);
    QSignalSpy accepted(m_dialog.get(), &QDialog::accepted);
    press(Qt::Key_S);
    QTRY_COMPARE(accepted.count(), 1);
    QCOMPARE(m_dialog->writtenFile(), path);
    QVERIFY(!m_dialog->isVisible());
    const QImage image(path, "PNG");
    QCOMPARE(image.size(), QSize(1000, 800));
    QCOMPARE(image.pixelColor(0, 0).alpha(), 0);
}

void TestExportDialog::savesATableForExcel()
{
    open(ExportFormat::Csv);
    press(Qt::Key_E);
    QTRY_VERIFY(child<QRadioButton>("excelRadioButton")->isChecked());
    const QString path = m_folder->filePath(QStringLiteral("values.csv"));
    FileDialog::answerNext(path);
    QSignalSpy accepted(m_dialog.get(), &QDialog::accepted);
    press(Qt::Key_S);
    QTRY_COMPARE(accepted.count(), 1);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().startsWith(
        "\xEF\xBB\xBFgroup;name;value;unit\r\naccounting;method;openai;\r\nparameter;blt_ps;4,4;"));
}

void TestExportDialog::changingOnesMindAtTheFileName()
{
    open(ExportFormat::Png);
    FileDialog::answerNext(QString());
    QSignalSpy accepted(m_dialog.get(), &QDialog::accepted);
    QTest::mouseClick(saveButton(), Qt::LeftButton);
    QCOMPARE(accepted.count(), 0);
    QVERIFY(m_dialog->isVisible());
    QVERIFY(m_dialog->writtenFile().isEmpty());
    QVERIFY(QDir(m_folder->path()).isEmpty());
}

void TestExportDialog::failureIsToldAndTheDialogStays()
{
    open(ExportFormat::Csv);
    const FailureBox failures;
    QSignalSpy accepted(m_dialog.get(), &QDialog::accepted);
    const QString missing = m_folder->filePath(QStringLiteral("missing/values.csv"));
    FileDialog::answerNext(missing);
    FileDialog::answerNext(QString()); // asked again, the person has no better name
    QTest::mouseClick(saveButton(), Qt::LeftButton);
    QCOMPARE(failures.texts(),
             QStringList(QStringLiteral("Could not write “%1”: No such file or directory.").arg(missing)));
    QCOMPARE(accepted.count(), 0);
    QVERIFY(m_dialog->isVisible());
    QVERIFY(m_dialog->writtenFile().isEmpty());

    // The same dialog then saves to a better place.
    const QString path = m_folder->filePath(QStringLiteral("values.csv"));
    FileDialog::answerNext(path);
    QTest::mouseClick(saveButton(), Qt::LeftButton);
    QCOMPARE(accepted.count(), 1);
    QCOMPARE(m_dialog->writtenFile(), path);
    QCOMPARE(failures.texts().size(), 1);
}

/// Where a second name of a file keeps it from being replaced.
void TestExportDialog::whatIsWrittenInPlaceIsTold()
{
    const QString path = m_folder->filePath(QStringLiteral("values.csv"));
    QFile before(path);
    QVERIFY(before.open(QIODevice::WriteOnly));
    before.close();
    const std::string other = m_folder->filePath(QStringLiteral("other.csv")).toStdString();
    std::error_code error;
    std::filesystem::create_hard_link(path.toStdString(), other, error);
    QVERIFY2(!error, error.message().c_str());
    open(ExportFormat::Csv);
    const FailureBox notices;
    FileDialog::answerNext(path);
    QTest::mouseClick(saveButton(), Qt::LeftButton);
    QCOMPARE(m_dialog->writtenFile(), path);
    QCOMPARE(notices.texts().size(), 1);
    QVERIFY2(notices.texts().constFirst().startsWith(QStringLiteral("Wrote “%1” in place").arg(path)),
             qPrintable(notices.texts().constFirst()));
}

void TestExportDialog::escapeLeaves()
{
    open(ExportFormat::Png);
    QSignalSpy rejected(m_dialog.get(), &QDialog::rejected);
    QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
    QCOMPARE(rejected.count(), 1);
    QVERIFY(!m_dialog->isVisible());
    QVERIFY(QDir(m_folder->path()).isEmpty());
}

PATCHSCALE_TEST(TestExportDialog)
#include "tst_exportdialog.moc"
