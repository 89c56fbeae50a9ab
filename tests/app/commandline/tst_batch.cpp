// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline/commandline.h"
#include "tests/testprogram.h"
#include "ui/charts/chartframe.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace patchscale;

namespace {

/// Counts how often it is asked.
class CountingView : public View
{
public:
    explicit CountingView(int &asked) : m_asked(asked) {}

    [[nodiscard]] ViewNames names() const override
    {
        ViewNames names;
        names.identifier = QStringLiteral("counting");
        return names;
    }
    [[nodiscard]] FreshAnswer answer(const Case &asked, const Questions &, const IsWanted &) const override
    {
        ++m_asked;
        return std::make_shared<Answer>(compare(asked));
    }
    [[nodiscard]] QString title(const Answer &) const override { return {}; }
    [[nodiscard]] QString words(const Answer &) const override { return QStringLiteral("Counted."); }
    [[nodiscard]] Table table(const Answer &answer) const override
    {
        return recordOf({recordRow(QStringLiteral("bpe"), {answer.comparison().bpe})});
    }
    [[nodiscard]] std::unique_ptr<ChartFrame> makeChart(const ChartStyle &,
                                                        const AnswerPointer &) const override
    {
        return nullptr;
    }

private:
    int &m_asked;
};

} // namespace

class TestBatch : public QObject
{
    Q_OBJECT

private slots:
    void viewIsAskedOnce();
};

/// Whatever is printed and written of it.
void TestBatch::viewIsAskedOnce()
{
    int asked = 0;
    Views views;
    views.addTab("Counting", std::make_unique<CountingView>(asked));
    const QTemporaryDir folder;
    const std::variant<Presets, Error> presets = loadPresets();
    QVERIFY(std::holds_alternative<Presets>(presets));
    const auto parsed =
        parseCommandLine({QStringLiteral("patchscale"), QStringLiteral("--print"), QStringLiteral("text"),
                          QStringLiteral("--export"), folder.filePath(QStringLiteral("a.csv")),
                          QStringLiteral("--export"), folder.filePath(QStringLiteral("a.json"))},
                         *std::get_if<Presets>(&presets), views);
    const auto *invocation = std::get_if<Invocation>(&parsed);
    QVERIFY(invocation);
    QCOMPARE(runBatch(*invocation, *std::get_if<Presets>(&presets), views), 0);
    for (const char *name : {"a.csv", "a.json"}) {
        QFile file(folder.filePath(QString::fromLatin1(name)));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().contains("bpe"));
    }
    QCOMPARE(asked, 1);
}

PATCHSCALE_TEST(TestBatch)
#include "tst_batch.moc"
