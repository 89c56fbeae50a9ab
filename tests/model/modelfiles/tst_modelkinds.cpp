// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/modelfiles/modelkinds.h"
#include "tests/testprogram.h"

#include <QTest>

using namespace patchscale;

namespace {

const QByteArray sizes = R"("width": "w", "layers": "l", "heads": "h", "headWidth": {"else": "d/H"},
    "kvHeads": {"else": "H"}, "experts": {"else": "1"}, "activeExperts": {"else": "1"}, "feedForward": "f",
    "sharedExpert": {"else": "0"}, "vocabulary": "v", "context": "c")";

QByteArray kind(const QByteArray &name, const QByteArray &ownSizes = sizes,
                const QByteArray &rest = R"("matrices": "2")")
{
    return R"({"name": ")" + name + R"(", "sizes": {)" + ownSizes + "}, " + rest + "}";
}

QByteArray file(const QByteArray &kinds, const QByteArray &announcements = {})
{
    return R"({"kinds": [)" + kinds + R"(], "unknown": )" + kind("unknown") + R"(, "announcements": [)" +
           announcements + "]}";
}

} // namespace

class TestModelKinds : public QObject
{
    Q_OBJECT

private slots:
    void shipsAllKinds();
    void takesAKindWithoutAChangeOfCode();
    void refusesWhatIsWrong_data();
    void refusesWhatIsWrong();
};

void TestModelKinds::shipsAllKinds()
{
    const auto *kinds = std::get_if<ModelKinds>(&modelKinds());
    QVERIFY(kinds);
    for (const char *type :
         {"llama",    "mistral",    "mixtral",     "qwen2",    "qwen2_moe", "qwen3",       "qwen3_moe",
          "gemma",    "gemma2",     "gemma3_text", "phi",      "phi3",      "phimoe",      "olmo",
          "olmo2",    "olmo3",      "olmoe",       "gpt2",     "gpt_neo",   "gpt_neox",    "gptj",
          "codegen",  "opt",        "bloom",       "falcon",   "mpt",       "starcoder2",  "granite",
          "stablelm", "granitemoe", "cohere",      "nemotron", "exaone4",   "gpt_bigcode", "persimmon",
          "internlm", "internlm2",  "baichuan",    "xverse",   "minicpm",   "exaone",      "smollm3",
          "orion",    "cohere2",    "qwen",        "chatglm",  "dbrx",      "openai-gpt",  "phi-msft"})
        QVERIFY2(kinds->ofType(QLatin1StringView(type)), type);
    QVERIFY(!kinds->ofType(QStringLiteral("unknown")));
    QVERIFY(!kinds->ofType(QString()));
    QCOMPARE(kinds->ofArchitecture(QStringLiteral("Qwen2ForCausalLM"))->name, QStringLiteral("qwen2"));
    for (const ModelKind &one : kinds->kinds)
        QVERIFY2(!one.architectures.isEmpty(), qPrintable(one.name));
}

void TestModelKinds::takesAKindWithoutAChangeOfCode()
{
    const auto read = parseModelKinds(file(
        kind("a") +
        R"(, {"name": "b", "types": ["b1", "b2"], "like": "a", "tied": true, "sizes": {"width": ["x", "y"]},
                               "other": ["l d", [{"when": "bias", "count": "a"}, {"count": "b"}]]})"));
    const auto *kinds = std::get_if<ModelKinds>(&read);
    QVERIFY2(kinds,
             qPrintable(std::holds_alternative<Error>(read) ? std::get<Error>(read).message : QString()));
    QCOMPARE(kinds->kinds.size(), std::size_t(2));
    const ModelKind *b = kinds->ofType(QStringLiteral("b2"));
    QVERIFY(b);
    QVERIFY(b->isTied && !kinds->kinds.front().isTied);
    QCOMPARE(b->sizes[0].front().keys, QStringList({QStringLiteral("x"), QStringLiteral("y")}));
    QCOMPARE(b->sizes[1].front().keys, QStringList({QStringLiteral("l")}));
    QCOMPARE(b->other.size(), std::size_t(2));
    QCOMPARE(b->other[1].size(), std::size_t(2));
    QVERIFY(!kinds->ofType(QStringLiteral("b")));
}

void TestModelKinds::refusesWhatIsWrong_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("words");
    const auto add = [](const char *what, const QByteArray &json, const char *words) {
        QTest::newRow(what) << json << QString::fromUtf8(words);
    };
    add("empty", "", "not JSON");
    add("cut off", file(kind("a")).chopped(1), "not JSON");
    add("no kinds", file(""), "missing or empty");
    add("no name", file(kind("")), "it needs a name");
    add("no size", file(kind("a", QByteArray(sizes).replace(R"("width": "w", )", ""))),
        "“a”: it needs a rule for width");
    add("size that may not hold", file(kind("a", sizes + R"(, "experts": {"when": "x", "keys": "e"})")),
        "“a”: it needs a rule for experts");
    add("size without a key", file(kind("a", sizes + R"(, "experts": {})")),
        "“a”: a rule for experts has no key");
    add("size with an empty key", file(kind("a", sizes + R"(, "experts": [""])")),
        "“a”: a rule for experts has no key");
    add("size divided by nothing", file(kind("a", sizes + R"(, "experts": {"keys": "e", "divide": 0})")),
        "“a”: a rule for experts divides");
    add("no formula for a size", file(kind("a", sizes + R"(, "experts": {"else": "4 +"})")),
        "“a”: “4 +” is no formula");
    add("no formula for null", file(kind("a", sizes + R"(, "experts": {"else": "1", "null": "?"})")),
        "“a”: “?” is no");
    add("no matrices", file(kind("a", sizes, R"("tied": true)")), "“a”: a list of terms is empty");
    add("unknown letter", file(kind("a", sizes, R"("matrices": "2", "other": ["l q"])")),
        "“a”: “l q” is no formula");
    add("term that is a number", file(kind("a", sizes, R"("matrices": "2", "other": [7])")),
        "“a”: a list of terms");
    add("term without a count", file(kind("a", sizes, R"("matrices": "2", "other": [{"when": "x"}])")),
        "“a”: “” is no");
    add("no formula of the output layer",
        file(kind("a", sizes, R"("matrices": "2", "ofOutputLayer": ["W"])")), "“a”: “W” is no formula");
    add("no formula of a demand", file(kind("a", sizes, R"("matrices": "2", "demands": {"key": "x"})")),
        "“a”: “” is no");
    add("like none", file(R"({"name": "b", "like": "a"})"), "“b”: there is no kind “a” before it");
    add("two of a type", file(kind("a") + ", " + kind("a")), "“a”: there are two of the type “a”");
    add("no obstacle", file(kind("a"), R"({"obstacle": "wall"})"), "there is no obstacle “wall”");
    add("no usual names", R"({"kinds": [)" + kind("a") + "]}", "it needs a name");
}

void TestModelKinds::refusesWhatIsWrong()
{
    QVERIFY(std::holds_alternative<ModelKinds>(parseModelKinds(file(kind("a")))));
    QFETCH(QByteArray, json);
    QFETCH(QString, words);
    const auto read = parseModelKinds(json);
    const Error *error = std::get_if<Error>(&read);
    QVERIFY(error);
    QVERIFY2(error->message.contains(words), qPrintable(error->message));
    QVERIFY2(!error->message.contains(u'\n') && !error->message.endsWith(u'.'), qPrintable(error->message));
}

PATCHSCALE_TEST(TestModelKinds)
#include "tst_modelkinds.moc"
