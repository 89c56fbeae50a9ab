// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/model/documents/samples.h"
#include "tests/places.h"
#include "tests/testprogram.h"

#include "model/documents/documentformat.h"

#include <QDir>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace patchscale;

namespace {

ReadDocument read(const QByteArray &json)
{
    auto read = parseDocument(json);
    if (const Error *error = std::get_if<Error>(&read)) {
        qWarning("%s", qPrintable(error->message));
        return {documentOf(QStringLiteral("(could not be read)"), {}), {}, {}};
    }
    return std::move(*std::get_if<ReadDocument>(&read));
}

bool isSame(const Document &one, const Document &other)
{
    const auto isSameScenario = [](const ScenarioPointer &a, const ScenarioPointer &b) { return *a == *b; };
    return std::equal(one.scenarios.begin(), one.scenarios.end(), other.scenarios.begin(),
                      other.scenarios.end(), isSameScenario) &&
           one.shown == other.shown && one.reference == other.reference && one.compared == other.compared &&
           one.now == other.now && one.minorVersion == other.minorVersion && one.others == other.others;
}

/// A document of one scenario, with more at the end of its parameters, of itself and of the file.
QByteArray withMore(const QByteArray &version, const QByteArray &parameters, const QByteArray &scenario = {},
                    const QByteArray &document = {})
{
    return R"({"format": "patchscale", "version": ")" + version +
           R"(", "scenarios": [{"name": "A", "method": "2n", "parameters": {"blt_ps": 6)" + parameters + '}' +
           scenario + "}]" + document + '}';
}

} // namespace

/// A document as a file.
class TestDocumentFormat : public QObject
{
    Q_OBJECT

private slots:
    void readsBack_data();
    void readsBack();
    void isReviewedLineByLine();
    void hasAnOrder();
    void takesDefaultsForWhatIsMissing();
    void readsGoodFiles_data();
    void readsGoodFiles();
    void keepsWhatOthersKnow();
    void keepsParametersOfANewerVersion();
    void tellsOfANewerVersion_data();
    void tellsOfANewerVersion();
};

void TestDocumentFormat::readsBack_data()
{
    QTest::addColumn<Document>("document");
    QTest::newRow("one scenario") << documentOf(QStringLiteral("Base"), {});
    for (unsigned seed = 1; seed <= 20; ++seed)
        QTest::addRow("seed %u", seed) << fullDocument(10, seed);
    QTest::newRow("as many as there can be") << fullDocument(Document::mostScenarios, 21);
}

void TestDocumentFormat::readsBack()
{
    QFETCH(Document, document);
    const ReadDocument found = read(documentBytes(document));
    QVERIFY(isSame(found.document, document));
    QVERIFY(found.notices.empty());
}

/// Another value is another line, and that line only.
void TestDocumentFormat::isReviewedLineByLine()
{
    const Document before = fullDocument(3, 5);
    Case changed = before.find(2)->asked;
    changed.parameters.bltPs = 5.125;
    const QList<QByteArray> lines = documentBytes(before).split('\n');
    const QList<QByteArray> after = documentBytes(withCase(before, 2, changed)).split('\n');
    QCOMPARE(after.size(), lines.size());
    QByteArrayList different;
    for (qsizetype i = 0; i < lines.size(); ++i)
        if (after[i] != lines[i])
            different << after[i].trimmed();
    QCOMPARE(different, QByteArrayList{"\"blt_ps\": 5.125,"});
}

void TestDocumentFormat::hasAnOrder()
{
    const QString text = QString::fromUtf8(documentBytes(fullDocument(1, 6)));
    QVERIFY(text.endsWith(QStringLiteral("}\n")));
    QStringList names;
    static const QRegularExpression member(QStringLiteral("^ *\"(\\w+)\": "),
                                           QRegularExpression::MultilineOption);
    for (auto match = member.globalMatch(text); match.hasNext();)
        names << match.next().captured(1);
    const QStringList expected = QStringLiteral("format version shown reference compared scenarios name note "
                                                "colour method parameters blt_ps")
                                     .split(u' ');
    QCOMPARE(names.mid(0, expected.size()), expected);
    QCOMPARE(names.count(QStringLiteral("entropy_n_vocab")), 2); // of the scenario, and of Now
    // A program that does not know these finds that out by the version.
    QVERIFY(text.contains(QStringLiteral("\"version\": \"1.1\"")));
    QCOMPARE(names.count(QStringLiteral("bpe_other_parameters")), 2);
}

void TestDocumentFormat::takesDefaultsForWhatIsMissing()
{
    const ReadDocument found = read(withMore("1.0", {}));
    Parameters expected;
    expected.bltPs = 6;
    QVERIFY(found.document.current().parameters == expected);
    QCOMPARE(found.document.current().method, findMethod(u"2n"));
    const int only = found.document.scenarios[0]->id;
    QCOMPARE(found.document.shown, only);
    QCOMPARE(found.document.reference, only);
    QCOMPARE(found.document.compared, std::vector{only});
    QVERIFY(found.notices.empty());
    // Written again, it is of this version, with all that this version knows.
    const QByteArray written = documentBytes(found.document);
    QVERIFY(written.contains("\"version\": \"1.1\""));
    QVERIFY(written.contains("\"n_kv_heads\": 0,"));
    QVERIFY(read(written).document.current().parameters == expected);
}

void TestDocumentFormat::readsGoodFiles_data()
{
    QTest::addColumn<QString>("path");
    const QDir folder(QStringLiteral(PATCHSCALE_TEST_DATA "/model/documents/files/good"));
    for (const QString &name : folder.entryList(QDir::Files))
        QTest::addRow("%s", qPrintable(name)) << folder.filePath(name);
}

void TestDocumentFormat::readsGoodFiles()
{
    QFETCH(QString, path);
    const auto found = readDocument(path);
    const auto *good = std::get_if<ReadDocument>(&found);
    QVERIFY(good);
    QVERIFY(isSame(read(documentBytes(good->document)).document, good->document));
}

void TestDocumentFormat::keepsWhatOthersKnow()
{
    const ReadDocument found =
        read(withMore("1.0", {}, R"(, "cost": {"gpu": "H100", "price": [1.5, 9007199254740993]})",
                      R"(, "mood": {"a": {"b": [{}, [], null]}}, "zeal": "größer")"));
    const QByteArray written = documentBytes(found.document);
    const Document again = read(written).document;
    QVERIFY(isSame(again, found.document));
    QCOMPARE(again.scenarios[0]->others.size(), 1);
    QCOMPARE(again.others.size(), 2);
    // Indented as the rest is.
    QVERIFY(written.contains("\n    \"zeal\": \"größer\"\n}\n"));
    QVERIFY(written.contains("\n            \"cost\": {\n                \"gpu\": \"H100\",\n"));
    QVERIFY(written.contains("9007199254740993"));
}

void TestDocumentFormat::keepsParametersOfANewerVersion()
{
    const ReadDocument found = read(withMore("1.3", R"(, "n_recurrent_layers": 8)"));
    QCOMPARE(found.document.scenarios[0]->othersParameters.value(QStringLiteral("n_recurrent_layers")),
             QJsonValue(8));
    const QByteArray written = documentBytes(found.document);
    QVERIFY(written.contains("\"version\": \"1.3\""));
    QVERIFY(written.contains("\"n_recurrent_layers\": 8\n"));
}

void TestDocumentFormat::tellsOfANewerVersion_data()
{
    QTest::addColumn<QByteArray>("version");
    QTest::addColumn<int>("notices");
    QTest::newRow("older") << QByteArray("1.0") << 0;
    QTest::newRow("this") << QByteArray("1.1") << 0;
    QTest::newRow("newer") << QByteArray("1.2") << 1;
    QTest::newRow("much newer") << QByteArray("1.12") << 1;
}

void TestDocumentFormat::tellsOfANewerVersion()
{
    QFETCH(QByteArray, version);
    QFETCH(int, notices);
    const ReadDocument found = read(withMore(version, {}));
    QCOMPARE(static_cast<int>(found.notices.size()), notices);
    for (const Error &notice : found.notices)
        QVERIFY(notice.message.contains(QString::fromUtf8(version)));
}

PATCHSCALE_TEST(TestDocumentFormat)
#include "tst_documentformat.moc"
