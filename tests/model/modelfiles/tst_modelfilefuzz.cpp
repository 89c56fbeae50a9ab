// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/modelfiles/modelreading.h"
#include "tests/model/documents/spoiledbytes.h"
#include "tests/model/modelfiles/modelsamples.h"
#include "tests/model/scratchfolder.h"
#include "tests/testprogram.h"

#include <QTest>

#include <random>

using namespace patchscale;
using namespace patchscale::testing;

namespace {

/// What is read of a file, whatever is wrong with it, hangs together; what is refused is in one sentence.
QString fault(const std::variant<ModelReading, Error> &read)
{
    if (const Error *error = std::get_if<Error>(&read)) {
        const QString &message = error->message;
        return message.isEmpty() || message.contains(u'\n') || message.endsWith(u'.') ? message : QString();
    }
    const auto &reading = std::get<ModelReading>(read);
    const ModelShape &shape = reading.shape;
    if (shape.otherParameters < 0 || shape.layerParameters() <= 0 || shape.embeddingParameters() <= 0 ||
        shape.total() != shape.layerParameters() + shape.embeddingParameters() + shape.otherParameters ||
        shape.active() > shape.total() || shape.active() <= 0)
        return QStringLiteral("a shape that cannot be: %1").arg(shape.total());
    if (shape.heads % shape.kvHeads != 0 || shape.activeExperts > shape.experts)
        return QStringLiteral("heads or experts that cannot be");
    return reading.findings.empty() || reading.kind.isEmpty() ? QStringLiteral("nothing found") : QString();
}

/// What the bytes of a file come to.
class Reader
{
public:
    QString faultOf(const QByteArray &bytes)
    {
        // As readModelFile() does, and much faster.
        return bytes.startsWith('{') ? fault(readModelConfig(bytes, QStringLiteral("file")))
                                     : faultOfFile(bytes);
    }

    QString faultOfFile(const QByteArray &bytes)
    {
        QFile file(m_folder.path("file"));
        // A file that is cut and written anew is waited for until it is on the disk.
        file.remove();
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            return QStringLiteral("cannot be written");
        file.close();
        return fault(readModelFile(file.fileName()));
    }

private:
    ScratchFolder m_folder;
};

QByteArrayList corpus()
{
    QByteArrayList files;
    for (const char *model :
         {"llama-3-8b", "gpt2", "falcon-40b", "mixtral-8x7b", "mpt-7b", "qwen1.5-moe-a2.7b"})
        files << jsonOf(sampleConfig(model));
    files
        << R"({"dim": 4096, "multiple_of": 256, "n_heads": 32, "n_layers": 32, "norm_eps": 1e-05, "vocab_size": 32000})";
    files << llamaGguf(1).bytes() << llamaSafetensors(1).bytes();
    return files;
}

} // namespace

class TestModelFileFuzz : public QObject
{
    Q_OBJECT

private slots:
    void everyByteSpoiled_data();
    void everyByteSpoiled();
    void everyLength_data();
    void everyLength();
    void manyBytesSpoiled();
    void everyValueOfAConfig();
};

void TestModelFileFuzz::everyByteSpoiled_data()
{
    QTest::addColumn<QByteArray>("bytes");
    int row = 0;
    for (const QByteArray &bytes : corpus())
        QTest::addRow("%d", row++) << bytes;
}

void TestModelFileFuzz::everyByteSpoiled()
{
    QFETCH(QByteArray, bytes);
    Reader reader;
    QCOMPARE(reader.faultOf(bytes), QString());
    // The tokens of a GGUF file are alike.
    const qsizetype step = isSanitized || bytes.size() > 4000 ? 7 : 1;
    for (qsizetype at = 0; at < bytes.size(); at += step)
        for (const char other : {'\0', '\xff', '0', '9', '"', '{', static_cast<char>(bytes[at] ^ 1)}) {
            QByteArray spoiled = bytes;
            spoiled[at] = other;
            QCOMPARE(reader.faultOf(spoiled), QString());
        }
}

void TestModelFileFuzz::everyLength_data()
{
    everyByteSpoiled_data();
}

void TestModelFileFuzz::everyLength()
{
    QFETCH(QByteArray, bytes);
    Reader reader;
    const qsizetype step = isSanitized || bytes.size() > 4000 ? 7 : 1;
    for (qsizetype length = 0; length < bytes.size(); length += step) {
        QCOMPARE(reader.faultOf(bytes.left(length)), QString());
        QCOMPARE(reader.faultOf(bytes.mid(length)), QString());
    }
}

void TestModelFileFuzz::manyBytesSpoiled()
{
    Reader reader;
    SpoiledBytes spoiler(corpus(), QByteArray("{}[]\",:0123456789.-e\0\xff\1", 24), 20260801);
    for (int i = 0; i < (isSanitized ? 3000 : 10000); ++i)
        QCOMPARE(reader.faultOfFile(spoiler.spoiled(spoiler.anyPlace())), QString());
}

/// Every value in turn, and two at a time at random, is what it should not be.
void TestModelFileFuzz::everyValueOfAConfig()
{
    const QList<QJsonValue> values = {QJsonValue::Null,
                                      QJsonValue::Undefined,
                                      true,
                                      false,
                                      0,
                                      1,
                                      2,
                                      3,
                                      7,
                                      -1,
                                      16,
                                      512,
                                      1024,
                                      4096,
                                      65536,
                                      1048576,
                                      4e6,
                                      1e9,
                                      2147483648.0,
                                      4294967296.0,
                                      9007199254740993.0,
                                      1e15,
                                      1e18,
                                      1e300,
                                      -1e300,
                                      0.5,
                                      4096.0000001,
                                      QString(),
                                      QStringLiteral("a"),
                                      QStringLiteral("true"),
                                      QStringLiteral("4096"),
                                      QStringLiteral("gpt2"),
                                      QStringLiteral("llama"),
                                      QJsonArray(),
                                      QJsonArray{1, 2},
                                      QJsonArray{4, 4},
                                      QJsonArray{QJsonArray()},
                                      QJsonObject(),
                                      QJsonObject{{QStringLiteral("kv_n_heads"), 3}}};
    std::mt19937 random(1);
    const auto any = [&](qsizetype end) {
        return static_cast<qsizetype>(random() % static_cast<unsigned>(end));
    };
    for (auto model = sampleConfigs().begin(); model != sampleConfigs().end(); ++model) {
        const QJsonObject config = model->toObject();
        const QStringList keys = config.keys();
        for (const QString &key : keys)
            for (const QJsonValue &value : values) {
                QJsonObject changed = config;
                changed.insert(key, value);
                if (any(3) == 0)
                    changed.insert(keys[any(keys.size())], values[any(values.size())]);
                const QString found = fault(readConfig(changed));
                QVERIFY2(found.isEmpty(), qPrintable(found + u' ' + QString::fromUtf8(jsonOf(changed))));
            }
    }
}

PATCHSCALE_TEST(TestModelFileFuzz)
#include "tst_modelfilefuzz.moc"
