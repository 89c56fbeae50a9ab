// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/samples.h"
#include "tests/model/modelfiles/modelsamples.h"

#include <QTemporaryDir>

#include <chrono>
#include <functional>

namespace {

using namespace patchscale;

/// The median time that a task takes, in milliseconds.
double medianMilliseconds(const std::function<void()> &task)
{
    using Clock = std::chrono::steady_clock;
    std::vector<double> times;
    constexpr int repetitions = 51;
    for (int repetition = 0; repetition < repetitions; ++repetition) {
        const Clock::time_point start = Clock::now();
        task();
        times.push_back(std::chrono::duration<double, std::milli>(Clock::now() - start).count());
    }
    return quantile(times, 0.5);
}

/// A config.json of 100 kB: most of it factors that change no count.
QByteArray longConfig()
{
    QJsonArray factors;
    constexpr int many = 9000;
    for (int i = 0; i < many; ++i)
        factors.append(1.0 + i / 7.0);
    QJsonObject config = testing::sampleConfig("phi-3.5-mini");
    config.insert(QStringLiteral("rope_scaling"), QJsonObject{{QStringLiteral("long_factor"), factors}});
    return testing::jsonOf(config);
}

} // namespace

int main()
{
    const QByteArray config = longConfig();
    bool isRead = true;
    const auto note = [&isRead](const auto &read) {
        isRead = isRead && std::holds_alternative<ModelReading>(read);
    };
    const double configTime =
        medianMilliseconds([&] { note(readModelConfig(config, QStringLiteral("Long"))); });

    // The header of a file of 400 GB, with the words of a large tokenizer, and no weights on the disk.
    const QTemporaryDir folder;
    QFile large(folder.filePath(QStringLiteral("large.gguf")));
    constexpr int layers = 126;
    constexpr int merges = 280'000;
    testing::GgufWriter header = testing::llamaGguf(layers);
    header.texts("tokenizer.ggml.merges", merges, "some merge");
    constexpr qint64 bytes = 400'000'000'000;
    if (!large.open(QIODevice::WriteOnly) || large.write(header.bytes()) < 0 || !large.resize(bytes))
        return 1;
    large.close();
    const double ggufTime = medianMilliseconds([&] { note(readModelFile(large.fileName())); });
    if (!isRead)
        return 1;
    report("config_ms", configTime);
    report("gguf_ms", ggufTime);
    return 0;
}
