// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/model/shippedpresets.h"
#include "tests/testprogram.h"

#include "model/parameters/preset.h"

#include <QTest>

using namespace patchscale;

class TestPresetList : public QObject
{
    Q_OBJECT

private slots:
    void namesEveryPreset();
    void alignsItsColumns();
};

/// Two headings, an empty line between the lists, a line for each preset.
void TestPresetList::namesEveryPreset()
{
    const Presets presets = shippedPresets();
    const QString text = QString::fromUtf8(presetListText(presets));
    QVERIFY(text.endsWith(u'\n'));
    const QStringList lines = text.chopped(1).split(u'\n');
    QCOMPARE(lines.size(), 1 + 6 + 1 + 1 + 2);
    QVERIFY2(lines.at(0).contains(QStringLiteral("--preset")), qPrintable(lines.at(0)));
    QVERIFY2(lines.at(8).contains(QStringLiteral("--tokenizer")), qPrintable(lines.at(8)));
    QCOMPARE(lines.at(7), QString());
    qsizetype at = 1;
    const auto checkLines = [&](const std::vector<Preset> &list) {
        for (const Preset &preset : list) {
            const QString &line = lines.at(at++);
            QCOMPARE(line.trimmed().section(u' ', 0, 0), preset.name);
            QVERIFY2(line.contains(preset.label), qPrintable(line));
            QVERIFY2(line.endsWith(preset.source), qPrintable(line));
        }
    };
    checkLines(presets.models);
    at += 2;
    checkLines(presets.tokenizers);
    QCOMPARE(at, lines.size());
}

void TestPresetList::alignsItsColumns()
{
    const Presets presets = {{{QStringLiteral("a"), QStringLiteral("A"), QStringLiteral("here"), {}},
                              {QStringLiteral("longer"), QStringLiteral("BB"), QStringLiteral("there"), {}}},
                             {{QStringLiteral("t"), QStringLiteral("T"), QStringLiteral("now"), {}}}};
    const QStringList lines = QString::fromUtf8(presetListText(presets)).split(u'\n');
    QCOMPARE(lines.value(1), QStringLiteral("  a       A   here"));
    QCOMPARE(lines.value(2), QStringLiteral("  longer  BB  there"));
    QCOMPARE(lines.value(5), QStringLiteral("  t  T  now"));
}

PATCHSCALE_TEST(TestPresetList)
#include "tst_presetlist.moc"
