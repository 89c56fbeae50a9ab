// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/model/documents/samples.h"
#include "tests/model/documents/spoiledbytes.h"
#include "tests/model/scratchfolder.h"
#include "tests/places.h"
#include "tests/testprogram.h"

#include "model/documents/documentformat.h"
#include "model/parameters/validation.h"

#include <QDir>
#include <QTest>

#include <array>
#include <string_view>

using namespace patchscale;

namespace {

const QString folder = QStringLiteral(PATCHSCALE_TEST_DATA "/model/documents/files/");

struct BadFile
{
    const char *name;
    const char *named; ///< what the message has to say, in words
};

constexpr auto badFiles = std::to_array<BadFile>({
    {"blank-name", "scenarios[1].name"},
    {"colour-word", "scenarios[1].colour"},
    {"compared-text", "compared"},
    {"compared-twice", "compared"},
    {"compared-unknown", "compared"},
    {"empty", "line 1"},
    {"empty-scenarios", "scenarios: 200"},
    {"encoder-too-deep", "scenarios[0].parameters local_encoder_layers"},
    {"experts-too-few", "scenarios[0].parameters n_active_experts"},
    {"heads-no-divisor", "scenarios[0].parameters n_kv_heads divide"},
    {"heads-too-many", "scenarios[0].parameters local_n_heads"},
    {"list", "no object"},
    {"member-twice", "line 11 “blt_ps”"},
    {"method-unknown", "scenarios[1].method 2n"},
    {"name-too-long", "scenarios[1].name 200"},
    {"name-twice", "scenarios[1].name “A”"},
    {"no-format", "“format”"},
    {"no-json", "line 1"},
    {"no-method", "scenarios[1].method"},
    {"no-name", "scenarios[1].name"},
    {"no-parameters", "scenarios[1].parameters:"},
    {"no-scenarios", "scenarios:"},
    {"no-utf-8", "line 1 UTF8"},
    {"note-number", "scenarios[1].note text"},
    {"now-high", "now.parameters blt_ps 10"},
    {"now-list", "now: object"},
    {"now-no-method", "now.method"},
    {"nul", "line 2"},
    {"other-format", "“format”"},
    {"parameter-between", "scenarios[0].parameters bpe_d_model 16 65536"},
    {"parameter-fraction", "scenarios[0].parameters d_model whole"},
    {"parameter-high", "scenarios[0].parameters blt_ps 10"},
    {"parameter-huge", "scenarios[0].parameters d_model 8192"},
    {"parameter-null", "scenarios[0].parameters.blt_ps number"},
    {"parameter-text", "scenarios[0].parameters.blt_ps number"},
    {"parameter-unknown", "scenarios[0].parameters patch_size"},
    {"parameters-list", "scenarios[1].parameters:"},
    {"reference-unknown", "reference:"},
    {"scenario-text", "scenarios[2]"},
    {"scenarios-object", "scenarios:"},
    {"shown-number", "shown:"},
    {"shown-unknown", "shown:"},
    {"too-many", "scenarios: 200"},
    {"trailing", "line 2"},
    {"truncated", "line 16"},
    {"version-major", "2.0"},
    {"version-number", "version:"},
    {"version-word", "version:"},
});

QByteArray contentsOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// What is wrong with what was made of bytes that may be anything; empty if nothing.
QString flawOf(const std::variant<ReadDocument, Error> &read)
{
    if (const Error *error = std::get_if<Error>(&read)) {
        const QString &message = error->message;
        const bool isLine = !message.isEmpty() && !message.contains(u'\n') && message.size() < 400;
        return isLine ? QString() : QStringLiteral("not a line: ") + message;
    }
    const Document &document = std::get_if<ReadDocument>(&read)->document;
    for (const ScenarioPointer &scenario : document.scenarios)
        if (const auto invalid = validate(scenario->asked.parameters))
            return invalid->message();
    if (const auto invalid = validate(document.current().parameters))
        return invalid->message();
    const auto again = parseDocument(documentBytes(document));
    const auto *same = std::get_if<ReadDocument>(&again);
    const bool readsBack = same && documentBytes(same->document) == documentBytes(document);
    return readsBack ? QString() : QStringLiteral("does not read back");
}

} // namespace

/// Files that are no documents, each refused in one sentence that says where the fault is.
class TestDocumentFaults : public QObject
{
    Q_OBJECT

private slots:
    void allFilesAreListed();
    void saysWhereTheFaultIs_data();
    void saysWhereTheFaultIs();
    void isNotReadWhereItIsTooLarge();
    void isNotTooDeep();
    void isWholeOrNot();
    void hasNoMemberTwice_data();
    void hasNoMemberTwice();
    void survivesAnything_data();
    void survivesAnything();
};

void TestDocumentFaults::allFilesAreListed()
{
    const QDir files(folder + QStringLiteral("bad"));
    QCOMPARE(files.entryList(QDir::Files).size(), qsizetype(badFiles.size()));
}

void TestDocumentFaults::saysWhereTheFaultIs_data()
{
    QTest::addColumn<QStringList>("named");
    for (const BadFile &file : badFiles)
        QTest::newRow(file.name) << QString::fromUtf8(file.named).split(u' ');
}

void TestDocumentFaults::saysWhereTheFaultIs()
{
    QFETCH(QStringList, named);
    const QString name = QString::fromUtf8(QTest::currentDataTag()) + documentSuffix;
    const auto read = readDocument(folder + QStringLiteral("bad/") + name);
    const auto *error = std::get_if<Error>(&read);
    QVERIFY(error);
    QCOMPARE(error->message.count(name), 1);
    QCOMPARE(flawOf(read), QString());
    for (const QString &word : named)
        QVERIFY2(error->message.contains(word), qPrintable(error->message));
}

void TestDocumentFaults::isNotReadWhereItIsTooLarge()
{
    // 200 scenarios with everything in them take less than a quarter of what can be read.
    const QByteArray full = documentBytes(fullDocument(Document::mostScenarios, 3));
    QVERIFY2(full.size() < mostDocumentBytes / 4, qPrintable(QString::number(full.size())));
    const ScratchFolder scratch;
    scratch.put("most.patchscale", full + QByteArray(mostDocumentBytes - full.size(), ' '));
    QVERIFY(std::holds_alternative<ReadDocument>(readDocument(scratch.path("most.patchscale"))));
    scratch.put("more.patchscale", full + QByteArray(mostDocumentBytes - full.size() + 1, ' '));
    const auto read = readDocument(scratch.path("more.patchscale"));
    QVERIFY(std::holds_alternative<Error>(read));
    QVERIFY(std::get<Error>(read).message.contains(QStringLiteral("larger")));
    QVERIFY(std::holds_alternative<Error>(readDocument(scratch.path("none.patchscale"))));
    QVERIFY(std::holds_alternative<Error>(readDocument(scratch.path())));
}

void TestDocumentFaults::isNotTooDeep()
{
    constexpr int depth = 10000;
    for (const auto &[open, close] :
         {std::pair(QByteArray("["), ']'), std::pair(QByteArray("{\"a\":"), '}')}) {
        const QByteArray deep = R"({"format": "patchscale", "version": "1.0", "others": )" +
                                open.repeated(depth) + '1' + QByteArray(depth, close) + '}';
        const auto read = parseDocument(deep);
        QVERIFY(std::holds_alternative<Error>(read));
        QCOMPARE(flawOf(read), QString());
    }
}

void TestDocumentFaults::isWholeOrNot()
{
    const QByteArray whole = documentBytes(fullDocument(2, 4));
    QVERIFY(std::holds_alternative<ReadDocument>(parseDocument(whole)));
    // The last byte ends the last line.
    for (qsizetype size = 0; size < whole.size() - 1; ++size) {
        const auto read = parseDocument(whole.left(size));
        QVERIFY2(std::holds_alternative<Error>(read), qPrintable(QString::number(size)));
        QCOMPARE(flawOf(read), QString());
    }
}

void TestDocumentFaults::hasNoMemberTwice_data()
{
    QTest::addColumn<QByteArray>("added"); // to a document that is good
    QTest::addColumn<QString>("said");
    const auto row = [](const char *name, const char *added, const char *said) {
        QTest::newRow(name) << QByteArray(added) << QString::fromUtf8(said);
    };
    row("its own", "\n\"version\": \"1.0\"", "line 4: “version”"); // after which the document's comes
    row("of others", "\"x\": {\n\"y\": 1,\n\"y\" : 2}", "line 3: “y”");
    row("within a list", "\"x\": [{\"y\": 1}, {\"z\": 1, \"z\": 1}]", "line 1: “z”");
    row("written otherwise", "\"x\": 1, \"\\u0078\": 2", "line 1: “x”");
    row("once in each", "\"x\": [{\"y\": 1}, {\"y\": {\"y\": \"y\"}}]", "");
    row("in texts", "\"x\": [\"y\", \"y\", \"\\\"y\\\":\", \"\\\"y\\\":\"]", "");
    row("a text that ends in a backslash", "\"x\": \"\\\\\", \"y\": \"x\"", "");
}

void TestDocumentFaults::hasNoMemberTwice()
{
    QFETCH(QByteArray, added);
    QFETCH(QString, said);
    QByteArray json = documentBytes(fullDocument(1, 1));
    json.replace(0, 1, QByteArray("{" + added + ","));
    const auto read = parseDocument(json);
    const Error *error = std::get_if<Error>(&read);
    QCOMPARE(error != nullptr, !said.isEmpty());
    if (error)
        QVERIFY2(error->message.startsWith(said), qPrintable(error->message));
}

void TestDocumentFaults::survivesAnything_data()
{
    QTest::addColumn<unsigned>("seed");
    for (unsigned seed = 1; seed <= 8; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

/// Bytes of good and bad documents changed, taken out, doubled and mixed.
void TestDocumentFaults::survivesAnything()
{
    QFETCH(unsigned, seed);
    QByteArrayList corpus = {documentBytes(fullDocument(2, seed))};
    for (const char *kind : {"good", "bad"}) {
        const QDir files(folder + QString::fromUtf8(kind));
        for (const QString &name : files.entryList(QDir::Files))
            corpus << contentsOf(files.filePath(name));
    }
    QVERIFY(corpus.size() > qsizetype(badFiles.size()));
    testing::SpoiledBytes files(corpus, QByteArray("{}[]\",:.-+eE0123456789 \n\\u") + '\0' + '\xff', seed);
    int accepted = 0;
    for (int i = 0; i < 2500; ++i) {
        // Half of them begin as what holds most.
        const QByteArray bytes = files.spoiled(files.below(2) * files.anyPlace());
        const auto read = parseDocument(bytes);
        accepted += std::holds_alternative<ReadDocument>(read) ? 1 : 0;
        QVERIFY2(flawOf(read).isEmpty(), QByteArray(flawOf(read).toUtf8() + " of " + bytes).constData());
    }
    // Some changes change a number, and nothing else.
    QVERIFY2(accepted > 20, qPrintable(QString::number(accepted)));
}

PATCHSCALE_TEST(TestDocumentFaults)
#include "tst_documentfaults.moc"
