// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/documents/scenariosheet.h"
#include "tests/model/documents/spoiledbytes.h"
#include "tests/model/randomparameters.h"
#include "tests/model/scratchfolder.h"
#include "tests/places.h"
#include "tests/testprogram.h"

#include "model/documents/documentformat.h"
#include "model/parameters/parameterinfo.h"
#include "model/parameters/validation.h"
#include "model/reading/numberformat.h"

#include <QDir>
#include <QFileInfo>
#include <QTest>

#include <array>

using namespace patchscale;

namespace {

const QString folder = QStringLiteral(PATCHSCALE_TEST_DATA "/model/documents/sheets/");

struct BadSheet
{
    const char *name;
    const char *named; ///< what the message has to say, parted by bars
};

constexpr auto badSheets = std::to_array<BadSheet>({
    {"bad-form/a-document", "row 1, column 1|heading"},
    {"bad-form/blank", "no headings"},
    {"bad-form/cell-beyond", "row 2, column 3|no heading"},
    {"bad-form/cell-beyond-blank-heading", "row 2, column 2|no heading"},
    {"bad-form/column-twice", "row 1, column 3|“blt_ps” already"},
    {"bad-form/column-unknown", "row 1, column 2|“patch_size”"},
    {"bad-form/cut-in-a-letter", "UTF-8"},
    {"bad-form/empty", "no headings"},
    {"bad-values/encoder-too-deep", "row 3, column “local_encoder_layers”|1 to 9"},
    {"bad-values/heads-too-many", "row 3, column “d_model”|512"},
    {"bad-values/heads-too-many-2", "row 3, column “local_n_heads”"},
    {"bad-form/latin-1", "UTF-8"},
    {"bad-values/method-unknown", "row 3, column “method”|“3n”|2n"},
    {"bad-values/name-blank", "row 3, column “name”|200"},
    {"bad-values/name-missing", "row 3, column “name”|200"},
    {"bad-values/name-taken", "row 3, column “name”|“Kept” already"},
    {"bad-values/name-too-long", "row 3, column “name”|200"},
    {"bad-values/name-twice", "row 4, column “name”|“A” already"},
    {"bad-form/no-name-column", "row 1, column 1|“title”"},
    {"bad-form/no-name-column-2", "“name”"},
    {"bad-form/no-rows", "no scenarios"},
    {"bad-form/no-rows-but-blank", "no scenarios"},
    {"bad-form/nul", "row 2, column “note”"},
    {"bad-form/nul-in-name", "row 2, column “name”"},
    {"bad-values/number-dots", "row 2, column “n_ctx_base”|no number"},
    {"bad-values/number-groups", "row 2, column “n_ctx_base”|“1,048,576”|no number"},
    {"bad-values/number-huge", "row 2, column “d_model”"},
    {"bad-values/number-infinite", "row 2, column “blt_ps”"},
    {"bad-values/number-none", "row 2, column “blt_ps”"},
    {"bad-values/number-or-group", "row 3, column “n_vocab”|“128.000”|two numbers"},
    {"bad-values/number-or-group-comma", "row 2, column “n_vocab”|“128,000”|two numbers"},
    {"bad-values/number-unit", "row 2, column “blt_ps”|“6 bytes”"},
    {"bad-values/number-word", "row 2, column “blt_ps”|“six”"},
    {"bad-form/quote-behind", "row 2, column “note”|closing"},
    {"bad-form/quote-in-headings", "row 1, column 2|closed"},
    {"bad-form/quote-inside", "row 2, column “note”|quotation mark"},
    {"bad-form/quote-unclosed", "row 2, column “note”|closed"},
    {"bad-form/several",
     "row 2, column “blt_ps”|10|row 4, column “n_vocab”|row 5, column “name”|row 6, column "
     "“blt_ps”|row 7, column “blt_ps”…"},
    {"bad-form/too-many", "199"},
    {"bad-form/utf-16", "UTF-8"},
    {"bad-values/value-empty-quote", "row 2, column “blt_ps”"},
    {"bad-values/value-fraction", "row 2, column “n_layers”|26.5|whole"},
    {"bad-values/value-high", "row 3, column “blt_ps”|12|1 to 10"},
});

QByteArray contentsOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

Document kept()
{
    return documentOf(QStringLiteral("Kept"), Case());
}

/// What is wrong with what was made of bytes that may be anything; empty if nothing.
QString flawOf(const std::variant<Imported, Error> &read)
{
    if (const Error *error = std::get_if<Error>(&read)) {
        const QString &message = error->message;
        const bool isLine = !message.isEmpty() && !message.contains(u'\n') && message.size() < 800;
        return isLine ? QString() : QStringLiteral("not a line: ") + message;
    }
    const auto &[document, count] = std::get<Imported>(read);
    if (document.scenarios.size() != static_cast<std::size_t>(count) + 1)
        return QStringLiteral("not as many as it says");
    for (const ScenarioPointer &scenario : document.scenarios)
        if (const auto invalid = validate(scenario->asked.parameters))
            return invalid->message();
    const auto again = parseDocument(documentBytes(document));
    const auto *same = std::get_if<ReadDocument>(&again);
    const bool readsBack = same && documentBytes(same->document) == documentBytes(document);
    return readsBack ? QString() : QStringLiteral("does not read back");
}

/// The scenarios that a sheet adds, or none.
std::vector<ScenarioPointer> scenariosOf(const QByteArray &csv)
{
    const auto read = importSheet(kept(), csv);
    const auto *imported = std::get_if<Imported>(&read);
    if (!imported || !flawOf(read).isEmpty())
        return {};
    return {imported->document.scenarios.begin() + 1, imported->document.scenarios.end()};
}

QString cell(QString text, QChar separator)
{
    const bool isPlain = !text.contains(separator) && !text.contains(u'"') && !text.contains(u'\n');
    return isPlain ? text : u'"' + text.replace(u'"', QStringLiteral("\"\"")) + u'"';
}

} // namespace

/// Sheets of scenarios as spreadsheets write them, and such as are none.
class TestScenarioSheet : public QObject
{
    Q_OBJECT

private slots:
    void readsCommas();
    void readsSemicolons();
    void readsLineEndsAndBlanks();
    void leavesWhatIsThere();
    void readsEveryParameter_data();
    void readsEveryParameter();
    void allSheetsAreListed();
    void saysWhereTheFaultIs_data();
    void saysWhereTheFaultIs();
    void readsNoMoreThanThereIsRoomFor();
    void isNotReadWhereItIsTooLarge();
    void makesNoDocumentThatCannotBeRead();
    void survivesAnything_data();
    void survivesAnything();
};

void TestScenarioSheet::readsCommas()
{
    const auto read = scenariosOf(contentsOf(folder + QStringLiteral("good/comma.csv")));
    QCOMPARE(read.size(), std::size_t(2));
    QCOMPARE(read[0]->name, QStringLiteral("Large patches"));
    QCOMPARE(read[0]->note, QStringLiteral("Asked for by Anna, in two\nlines, and \"soon\""));
    Parameters expected;
    expected.bltPs = 6;
    expected.dModel = 4096;
    QVERIFY(read[0]->asked == Case(expected, *findMethod(u"blt-paper")));
    QCOMPARE(read[1]->name, QStringLiteral("Größer, breiter"));
    expected = {};
    expected.dModel = 8192;
    expected.entropyModel = 1;
    QVERIFY(read[1]->asked == Case(expected));
}

/// With a mark at the beginning, and commas in numbers.
void TestScenarioSheet::readsSemicolons()
{
    const auto read = scenariosOf(contentsOf(folder + QStringLiteral("good/semicolon.csv")));
    QCOMPARE(read.size(), std::size_t(2));
    Parameters expected;
    expected.bltPs = 6.25;
    expected.bpePs = 4.5;
    expected.nVocab = 100000;
    QVERIFY(read[0]->asked == Case(expected, *findMethod(u"openai")));
    QVERIFY(read[1]->asked == Case());
}

void TestScenarioSheet::readsLineEndsAndBlanks()
{
    const auto widthsOf = [](const char *name) {
        QStringList widths;
        for (const ScenarioPointer &scenario : scenariosOf(contentsOf(folder + QString::fromUtf8(name))))
            widths << scenario->name + u' ' + QString::number(scenario->asked.parameters.dModel);
        return widths;
    };
    QCOMPARE(widthsOf("good/least.csv"), QStringList({QStringLiteral("A 2560")}));
    QCOMPARE(widthsOf("good/line-ends-cr.csv"),
             QStringList({QStringLiteral("A 1024"), QStringLiteral("B 2048")}));
    QCOMPARE(widthsOf("good/blank-rows-and-columns.csv"),
             QStringList({QStringLiteral("A 1024"), QStringLiteral("B 2048"), QStringLiteral("C 2560")}));
    const auto links = scenariosOf(contentsOf(folder + QStringLiteral("good/link.csv")));
    QCOMPARE(links.size(), std::size_t(2));
    QVERIFY(isLinked(links[0]->asked.parameters, ParameterId::BpeDModel));
    QVERIFY(!isLinked(links[1]->asked.parameters, ParameterId::BpeDModel));
}

/// What is shown, Now, the reference, and the scenarios that were there, which are shared.
void TestScenarioSheet::leavesWhatIsThere()
{
    Parameters wide;
    wide.dModel = 8192;
    const Document before = withNow(kept(), Case(wide));
    const auto read = importSheet(before, "name\nA\nB\n");
    const auto *imported = std::get_if<Imported>(&read);
    QVERIFY(imported);
    QCOMPARE(imported->count, 2);
    Document after = imported->document;
    QCOMPARE(after.compared, std::vector<int>({1, 2, 3}));
    after.scenarios.resize(1);
    after.compared = before.compared;
    QVERIFY(after == before);
}

void TestScenarioSheet::readsEveryParameter_data()
{
    QTest::addColumn<char>("separator");
    QTest::addColumn<QString>("decimal");
    QTest::newRow("comma") << ',' << QStringLiteral(".");
    QTest::newRow("semicolon and decimal comma") << ';' << QStringLiteral(",");
    QTest::newRow("comma and decimal comma") << ',' << QStringLiteral(",");
}

/// To the last bit.
void TestScenarioSheet::readsEveryParameter()
{
    QFETCH(char, separator);
    QFETCH(QString, decimal);
    const QChar between = QLatin1Char(separator);
    QStringList rows;
    QStringList headings = {QStringLiteral("name")};
    for (const ParameterInfo &info : parameterInfos())
        headings << info.name();
    rows << headings.join(between);
    RandomParameters random(7);
    std::vector<Parameters> expected;
    for (int i = 0; i < Document::mostScenarios - 1; ++i) {
        expected.push_back(random.next());
        QStringList cells = {cell(QStringLiteral("A \"%1\", ;\nB").arg(i), between)};
        for (const ParameterInfo &info : parameterInfos())
            cells << cell(plainNumber(value(expected.back(), info.id)).replace(u'.', decimal), between);
        rows << cells.join(between);
    }
    const auto read = scenariosOf(rows.join(QStringLiteral("\r\n")).toUtf8());
    QCOMPARE(read.size(), expected.size());
    for (std::size_t i = 0; i < expected.size(); ++i)
        QVERIFY(read[i]->asked.parameters == expected[i]);
    QCOMPARE(read.front()->name, QStringLiteral("A \"0\", ; B"));
}

void TestScenarioSheet::allSheetsAreListed()
{
    qsizetype count = 0;
    for (const char *kind : {"bad-form", "bad-values"})
        count += QDir(folder + QString::fromUtf8(kind)).entryList(QDir::Files).size();
    QCOMPARE(count, qsizetype(badSheets.size()));
}

void TestScenarioSheet::saysWhereTheFaultIs_data()
{
    QTest::addColumn<QStringList>("named");
    for (const BadSheet &sheet : badSheets)
        QTest::newRow(sheet.name) << QString::fromUtf8(sheet.named).split(u'|');
}

void TestScenarioSheet::saysWhereTheFaultIs()
{
    QFETCH(QStringList, named);
    const QFileInfo file(folder + QString::fromUtf8(QTest::currentDataTag()) + sheetSuffix);
    const auto read = importSheetFile(kept(), file.filePath());
    const auto *error = std::get_if<Error>(&read);
    QVERIFY(error);
    QCOMPARE(error->message.count(file.fileName()), 1);
    QCOMPARE(flawOf(read), QString());
    for (const QString &words : named)
        QVERIFY2(error->message.contains(words), qPrintable(error->message));
}

void TestScenarioSheet::readsNoMoreThanThereIsRoomFor()
{
    QByteArray rows = "name\n";
    for (int i = 1; i < Document::mostScenarios; ++i)
        rows += "S" + QByteArray::number(i) + '\n';
    const auto all = importSheet(kept(), rows);
    QVERIFY(std::holds_alternative<Imported>(all));
    const Document &full = std::get<Imported>(all).document;
    QCOMPARE(full.scenarios.size(), std::size_t(Document::mostScenarios));
    QVERIFY(std::holds_alternative<Error>(importSheet(full, "name\nOne more\n")));
}

void TestScenarioSheet::isNotReadWhereItIsTooLarge()
{
    const ScratchFolder scratch;
    const QByteArray sheet = "name\nA\n";
    scratch.put("most.csv", sheet + QByteArray(mostDocumentBytes - sheet.size(), '\n'));
    QVERIFY(std::holds_alternative<Imported>(importSheetFile(kept(), scratch.path("most.csv"))));
    scratch.put("more.csv", sheet + QByteArray(mostDocumentBytes - sheet.size() + 1, '\n'));
    const auto read = importSheetFile(kept(), scratch.path("more.csv"));
    QVERIFY(std::holds_alternative<Error>(read));
    QVERIFY(std::get<Error>(read).message.contains(QStringLiteral("larger")));
    QVERIFY(std::holds_alternative<Error>(importSheetFile(kept(), scratch.path("none.csv"))));
    QVERIFY(std::holds_alternative<Error>(importSheetFile(kept(), scratch.path())));
}

void TestScenarioSheet::makesNoDocumentThatCannotBeRead()
{
    // A line end in a note takes two bytes in a document.
    const QByteArray sheet = "name,note\nA,\"B" + QByteArray(mostDocumentBytes / 2, '\n') + "C\"\n";
    QVERIFY(sheet.size() < mostDocumentBytes);
    const auto read = importSheet(kept(), sheet);
    QVERIFY(std::holds_alternative<Error>(read));
    QCOMPARE(flawOf(read), QString());
}

void TestScenarioSheet::survivesAnything_data()
{
    QTest::addColumn<unsigned>("seed");
    for (unsigned seed = 1; seed <= 8; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

/// Bytes of good and bad sheets changed, taken out, doubled and mixed.
void TestScenarioSheet::survivesAnything()
{
    QFETCH(unsigned, seed);
    QByteArrayList corpus;
    for (const char *kind : {"good", "bad-form", "bad-values"}) {
        const QDir files(folder + QString::fromUtf8(kind));
        for (const QString &name : files.entryList(QDir::Files))
            corpus << contentsOf(files.filePath(name));
    }
    QVERIFY(corpus.size() > qsizetype(badSheets.size()));
    testing::SpoiledBytes files(corpus, QByteArray(",;\"\r\n.-+eE0123456789 \t") + '\0' + '\xff', seed);
    int accepted = 0;
    for (int i = 0; i < 2500; ++i) {
        const QByteArray bytes = files.spoiled(files.anyPlace());
        const auto read = importSheet(kept(), bytes);
        accepted += std::holds_alternative<Imported>(read) ? 1 : 0;
        QVERIFY2(flawOf(read).isEmpty(), QByteArray(flawOf(read).toUtf8() + " of " + bytes).constData());
    }
    QVERIFY2(accepted > 20, qPrintable(QString::number(accepted)));
}

PATCHSCALE_TEST(TestScenarioSheet)
#include "tst_scenariosheet.moc"
