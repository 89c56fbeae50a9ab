// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/model/shippedpresets.h"
#include "tests/testprogram.h"

#include "model/paper/papercheck.h"

#include <QTest>

#include <algorithm>
#include <array>

using namespace patchscale;

class TestPaperText : public QObject
{
    Q_OBJECT

private slots:
    void listsEveryFigure();
    void fitsATerminal();
    void saysThatSomethingIsWrong();
    void namesTheOutcomes();
    void numbersAreSorted();
    void columnsAreNamed();
};

namespace {

QString withPlainSpaces(QString text)
{
    return text.replace(QChar::Nbsp, u' ');
}

} // namespace

/// A heading; by where they are printed, a line for each figure and what is said of it below; what it comes
/// down to.
void TestPaperText::listsEveryFigure()
{
    const std::vector<PaperFigure> figures = checkPaper(shippedPresets());
    const QString text = QString::fromUtf8(paperCheckText(figures));
    QVERIFY(text.endsWith(u'\n'));
    QVERIFY2(!text.contains(QChar::Nbsp), "a no-break space, which a terminal cannot search for");
    QVERIFY2(!text.contains(QStringLiteral("nan")), qPrintable(text));
    const QStringList lines = text.chopped(1).split(u'\n');
    for (const char *heading : {"model", "quantity", "printed", "computed", "difference", "outcome"})
        QVERIFY2(lines.at(0).contains(QLatin1StringView(heading)), heading);
    qsizetype at = 1;
    QString source;
    for (const PaperFigure &figure : figures) {
        if (figure.source != source) {
            QCOMPARE(lines.at(at++), QString());
            QCOMPARE(lines.at(at++), source = figure.source);
        }
        const QString &line = lines.at(at++);
        QVERIFY2(line.startsWith(figure.model), qPrintable(line));
        for (const QString &cell :
             {figure.quantity, figure.printed, figure.computed, outcomeName(figure.outcome)})
            QVERIFY2(line.contains(cell), qPrintable(line));
        QStringList note;
        while (at < lines.size() && lines.at(at).startsWith(QStringLiteral("    ")))
            note << lines.at(at++).trimmed();
        QCOMPARE(note.join(u' '), withPlainSpaces(figure.note));
    }
    QCOMPARE(lines.at(at), QString());
    const QString conclusion = lines.mid(at + 1).join(u' ');
    QVERIFY2(
        conclusion.startsWith(QStringLiteral("36 of 65 figures agree with the paper, 6 are close, 14 differ "
                                             "and 9 cannot be computed.")),
        qPrintable(conclusion));
    QVERIFY2(!conclusion.contains(QStringLiteral("should")), qPrintable(conclusion));
    QCOMPARE(conclusion, paperConclusion(figures));
    // 12.582912 against 12, 471.8592 against 470, and 1.2582912 against 1.
    QVERIFY(text.contains(QStringLiteral("+4.9 %")));
    QVERIFY(text.contains(QStringLiteral("+0.4 %")));
    QVERIFY(text.contains(QStringLiteral("+25.8 %")));
}

/// One of 80 columns, without a line broken by it.
void TestPaperText::fitsATerminal()
{
    const QString text = QString::fromUtf8(paperCheckText(checkPaper(shippedPresets())));
    for (const QString &line : text.split(u'\n')) {
        QVERIFY2(line.size() <= 80, qPrintable(line));
        QVERIFY2(!line.endsWith(u' '), qPrintable(line));
    }
}

void TestPaperText::saysThatSomethingIsWrong()
{
    Presets presets = shippedPresets();
    int tampered = 0;
    for (Preset &preset : presets.models)
        if (preset.name == QStringLiteral("blt-8b")) {
            preset.values.at(ParameterId::LocalDModel) = 2048;
            ++tampered;
        }
    QCOMPARE(tampered, 1);
    const std::vector<PaperFigure> figures = checkPaper(presets);
    const QString conclusion = paperConclusion(figures);
    // Encoder, decoder and k of the model, and more that is made of it.
    const auto unexpected = std::count_if(figures.begin(), figures.end(),
                                          [](const PaperFigure &figure) { return !figure.isExpected; });
    QVERIFY(unexpected >= 3);
    QVERIFY2(conclusion.endsWith(QStringLiteral("%1 of these outcomes should be others.").arg(unexpected)),
             qPrintable(conclusion));
    const QString text = QString::fromUtf8(paperCheckText(figures)).simplified();
    QVERIFY(text.endsWith(conclusion));
}

void TestPaperText::namesTheOutcomes()
{
    QCOMPARE(outcomeName(PaperFigure::Outcome::Agrees), QStringLiteral("agrees"));
    QCOMPARE(outcomeName(PaperFigure::Outcome::Close), QStringLiteral("close"));
    QCOMPARE(outcomeName(PaperFigure::Outcome::Differs), QStringLiteral("differs"));
    QCOMPARE(outcomeName(PaperFigure::Outcome::CannotBeComputed), QStringLiteral("cannot be computed"));
}

/// As numbers, though a person reads them as the paper prints them; what cannot be computed is no number.
void TestPaperText::numbersAreSorted()
{
    const std::vector<PaperFigure> figures = checkPaper(shippedPresets());
    const Table table = paperTable(figures);
    QVERIFY(table.isSortable);
    for (qint64 i = 0; i < table.rowCount; ++i) {
        const PaperFigure &figure = figures[static_cast<std::size_t>(i)];
        const Row row = table.row(i);
        const bool isComputed = figure.outcome != PaperFigure::Outcome::CannotBeComputed;
        const std::array<double, 3> numbers = {figure.printedValue, figure.ours, figure.deviationPercent};
        for (std::size_t column = 0; column < numbers.size(); ++column) {
            const std::optional<double> number = row[3 + column].number();
            QCOMPARE(number.has_value(), isComputed || column == 0);
            if (number)
                QCOMPARE(*number, numbers[column]);
        }
        QCOMPARE(row[3].words, figure.printed);
        QCOMPARE(row[4].words, figure.computed);
        // But where a table says in words that its models cost the same.
        if (figure.printed != QStringLiteral("equal"))
            QCOMPARE(figure.printedValue, parsePrinted(figure.printed).value);
    }
}

void TestPaperText::columnsAreNamed()
{
    QStringList titles;
    for (const Column &column : paperTable(checkPaper(shippedPresets())).columns)
        titles << column.title;
    QCOMPARE(titles.join(u'|'),
             QStringLiteral("Model|Quantity|Source|Printed|Computed|Difference|Outcome|Why"));
}

PATCHSCALE_TEST(TestPaperText)
#include "tst_papertext.moc"
