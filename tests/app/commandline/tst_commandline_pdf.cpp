// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/parametertable.h"
#include "tests/app/program.h"
#include "tests/testprogram.h"

#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

/// Pages read back by other programs: those of poppler-utils.
class TestCommandLinePdf : public QObject
{
    Q_OBJECT

private slots:
    void textStaysText();
    void titleAndPage_data();
    void titleAndPage();
    void metadata();
    void fontsAreInside();

private:
    [[nodiscard]] QString path() const { return m_folder.filePath(QStringLiteral("chart.pdf")); }
    [[nodiscard]] bool makePage(const QStringList &arguments) const
    {
        QFile::remove(path());
        const Outcome outcome = runProgram(QStringList{QStringLiteral("--export"), path()} + arguments);
        return outcome.status == 0 && outcome.errors.isEmpty();
    }
    /// What another program says; empty if it is missing or cannot read the page.
    [[nodiscard]] static QString answer(const char *program, const QStringList &arguments)
    {
        QProcess process;
        process.start(QString::fromLatin1(program), arguments);
        const bool isFine = process.waitForFinished() && process.exitStatus() == QProcess::NormalExit &&
                            process.exitCode() == 0 && process.readAllStandardError().isEmpty();
        return isFine ? QString::fromUtf8(process.readAllStandardOutput()) : QString();
    }

    QTemporaryDir m_folder;
};

/// The defaults: 1134671127 for BPE, 985725673 and 359419904 for BLT, 1345145577 in all, 18.549 % more.
void TestCommandLinePdf::textStaysText()
{
    QVERIFY(makePage({}));
    const QString text = answer("pdftotext", {QStringLiteral("-layout"), path(), QStringLiteral("-")});
    QVERIFY(!text.isEmpty());
    for (const char *part : {"FLOPs per Byte Comparison", "1.35e+09", "1.13e+09", "73", "27", "+18.5",
                             "BLT against BPE", "BLT Global", "BLT Local"})
        QVERIFY2(text.contains(QString::fromLatin1(part)), qPrintable(text));
}

/// 96 pixels are an inch of 72 points.
void TestCommandLinePdf::titleAndPage_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QSizeF>("points");
    QTest::newRow("at first") << QStringList() << QSizeF(1200, 750);
    QTest::newRow("own") << words("--size 640x400") << QSizeF(480, 300);
    QTest::newRow("scale is for pixels") << words("--size 640x400 --scale 3") << QSizeF(480, 300);
    QTest::newRow("smallest") << words("--size 64x64 --scale 1") << QSizeF(48, 48);
    QTest::newRow("transparent") << words("--size 640x400 --transparent") << QSizeF(480, 300);
}

void TestCommandLinePdf::titleAndPage()
{
    QFETCH(QStringList, arguments);
    QFETCH(QSizeF, points);
    QVERIFY(makePage(arguments));
    const QString info = answer("pdfinfo", {path()});
    static const QRegularExpression title(QStringLiteral("^Title: +FLOPs per Byte Comparison$"),
                                          QRegularExpression::MultilineOption);
    static const QRegularExpression pages(QStringLiteral("^Pages: +1$"), QRegularExpression::MultilineOption);
    static const QRegularExpression page(QStringLiteral("^Page size: +([\\d.]+) x ([\\d.]+) pts"),
                                         QRegularExpression::MultilineOption);
    QVERIFY2(title.match(info).hasMatch(), qPrintable(info));
    QVERIFY2(pages.match(info).hasMatch(), qPrintable(info));
    const QRegularExpressionMatch size = page.match(info);
    QVERIFY2(size.hasMatch(), qPrintable(info));
    QCOMPARE(QSizeF(size.captured(1).toDouble(), size.captured(2).toDouble()), points);
}

/// Title, description and parameters for programs that catalogue files.
void TestCommandLinePdf::metadata()
{
    QVERIFY(makePage(words("--set n_vocab=32000")));
    const QString xmp = answer("pdfinfo", {QStringLiteral("-meta"), path()});
    QMap<QString, QString> texts;
    QStringList open;
    QXmlStreamReader xml(xmp);
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isStartElement())
            open << xml.qualifiedName().toString();
        else if (xml.isEndElement())
            open.removeLast();
        else if (xml.isCharacters() && !xml.isWhitespace())
            for (const QString &name : open)
                texts[name] += xml.text();
    }
    QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
    QCOMPARE(texts.value(QStringLiteral("dc:title")), QStringLiteral("FLOPs per Byte Comparison"));
    const QString description = texts.value(QStringLiteral("dc:description"));
    QVERIFY2(description.startsWith(QStringLiteral("BLT needs ")), qPrintable(description));
    const QStringList keywords = texts.value(QStringLiteral("pdf:Keywords")).split(u' ');
    for (const ParameterRow &row : parameterTable) {
        const bool isSet = QByteArray(row.name) == "n_vocab";
        const QString said = assignment(row.name, QString::fromLatin1(isSet ? "32000" : row.value));
        QVERIFY2(keywords.contains(said), qPrintable(said));
    }
}

/// Or the page would look different, or be empty, where they are not installed.
void TestCommandLinePdf::fontsAreInside()
{
    QVERIFY(makePage({}));
    const QStringList rows = answer("pdffonts", {path()}).split(u'\n', Qt::SkipEmptyParts).mid(2);
    QVERIFY(!rows.isEmpty());
    static const QRegularExpression embedded(QStringLiteral(" yes +(yes|no) +(yes|no) +\\d+ +\\d+$"));
    for (const QString &row : rows)
        QVERIFY2(embedded.match(row).hasMatch(), qPrintable(row));
}

PATCHSCALE_TEST(TestCommandLinePdf)
#include "tst_commandline_pdf.moc"
