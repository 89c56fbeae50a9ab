// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/model/shippedpresets.h"
#include "tests/testprogram.h"

#include "model/paper/papercheck.h"

#include <QTest>

#include <array>

using namespace patchscale;

class TestPaperText : public QObject
{
    Q_OBJECT

private slots:
    void listsEveryFigure();
    void saysThatSomethingIsWrong();
    void namesTheOutcomes();
    void numbersAreSorted();
};

/// A heading, a line for each figure, an empty line, what it comes down to.
void TestPaperText::listsEveryFigure()
{
    const std::vector<PaperFigure> figures = checkPaper(shippedPresets());
    const QString text = QString::fromUtf8(paperCheckText(figures));
    QVERIFY(text.endsWith(u'\n'));
    QVERIFY2(!text.contains(QChar::Nbsp), "a no-break space, which a terminal cannot search for");
    QVERIFY2(!text.contains(QStringLiteral("nan")), qPrintable(text));
    const QStringList lines = text.chopped(1).split(u'\n');
    QCOMPARE(lines.size(), 1 + 32 + 1 + 1);
    for (const char *heading : {"model", "quantity", "source", "paper", "ours", "deviation", "outcome"})
        QVERIFY2(lines.at(0).contains(QLatin1StringView(heading)), heading);
    qsizetype at = 1;
    for (const PaperFigure &figure : figures) {
        const QString &line = lines.at(at++);
        QVERIFY2(line.startsWith(figure.model), qPrintable(line));
        for (const QString &cell : {figure.quantity, figure.source, figure.printed, figure.rounded,
                                    outcomeName(figure.outcome), figure.note})
            QVERIFY2(line.contains(cell), qPrintable(line));
        QVERIFY2(!line.endsWith(u' '), qPrintable(line));
    }
    QCOMPARE(lines.at(at), QString());
    QVERIFY2(lines.last().startsWith(QStringLiteral("26 of 32 figures agree with the paper")),
             qPrintable(lines.last()));
    QVERIFY2(!lines.last().contains(QStringLiteral("should")), qPrintable(lines.last()));
    QCOMPARE(lines.last(), paperConclusion(figures));
    // 12.582912 against 12, and 471.8592 against 470.
    QVERIFY(text.contains(QStringLiteral("+4.9 %")));
    QVERIFY(text.contains(QStringLiteral("+0.4 %")));
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
    // Encoder, decoder, k, and both figures of the 6.6B model that is made of it.
    QVERIFY2(paperConclusion(figures).startsWith(QStringLiteral("21 of 32 figures agree with the paper")),
             qPrintable(paperConclusion(figures)));
    QVERIFY(paperConclusion(figures).contains(QStringLiteral("should")));
    QVERIFY(QString::fromUtf8(paperCheckText(figures)).endsWith(paperConclusion(figures) + u'\n'));
}

void TestPaperText::namesTheOutcomes()
{
    QCOMPARE(outcomeName(PaperFigure::Outcome::Agrees), QStringLiteral("agrees"));
    QCOMPARE(outcomeName(PaperFigure::Outcome::Differs), QStringLiteral("differs"));
    QCOMPARE(outcomeName(PaperFigure::Outcome::NotReproduced), QStringLiteral("not reproduced"));
}

/// As numbers, though a person reads them as the paper prints them; what is not reproduced is no number.
void TestPaperText::numbersAreSorted()
{
    const std::vector<PaperFigure> figures = checkPaper(shippedPresets());
    const Table table = paperTable(figures);
    QVERIFY(table.isSortable);
    for (qint64 i = 0; i < table.rowCount; ++i) {
        const PaperFigure &figure = figures[static_cast<std::size_t>(i)];
        const Row row = table.row(i);
        const bool isReproduced = figure.outcome != PaperFigure::Outcome::NotReproduced;
        const std::array<double, 3> numbers = {parsePrinted(figure.printed).value, figure.ours,
                                               figure.deviationPercent};
        for (std::size_t column = 0; column < numbers.size(); ++column) {
            const std::optional<double> number = row[3 + column].number();
            QCOMPARE(number.has_value(), isReproduced || column == 0);
            if (number)
                QCOMPARE(*number, numbers[column]);
        }
        QCOMPARE(row[3].words, figure.printed);
        QCOMPARE(row[4].words, figure.rounded);
    }
}

PATCHSCALE_TEST(TestPaperText)
#include "tst_papertext.moc"
