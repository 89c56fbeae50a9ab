// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/places.h"
#include "tests/testprogram.h"

#include "model/accounting/methods/accountingmethod.h"
#include "model/parameters/parameterinfo.h"
#include "ui/export/exportformat.h"
#include "ui/views/views.h"
#include "ui/window/helpdialogs.h"

#include <QAbstractButton>
#include <QDirIterator>
#include <QLocale>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>

using namespace patchscale;

namespace {

constexpr QChar mark(0x27e6);

bool run(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    return process.waitForFinished(120'000) && process.exitStatus() == QProcess::NormalExit &&
           process.exitCode() == 0;
}

/// Collects the texts of the program's sources into a file for translators.
bool collectTexts(const QString &file, const QStringList &options = {})
{
    const QString root = QStringLiteral(PATCHSCALE_TEST_DATA "/../");
    return run(QStringLiteral(PATCHSCALE_LUPDATE),
               options + QStringList{QStringLiteral("-silent"), root + QStringLiteral("model"),
                                     root + QStringLiteral("ui"), root + QStringLiteral("app"),
                                     QStringLiteral("-ts"), file});
}

/// The texts with a plural in a file for translators.
QStringList pluralsIn(const QString &file)
{
    QFile texts(file);
    if (!texts.open(QIODevice::ReadOnly))
        return {};
    static const QRegularExpression plural(
        QStringLiteral("<message numerus=\"yes\">\\s*<source>([^<]*)</source>"));
    QStringList found;
    const QString all = QString::fromUtf8(texts.readAll());
    for (const QRegularExpressionMatch &match : plural.globalMatch(all))
        found << match.captured(1);
    return found;
}

} // namespace

/// Does what CONTRIBUTING.md says of a translation, with a mark before every text in place of another
/// language.
class TestTranslation : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase() { QCoreApplication::removeTranslator(&m_translator); }
    void reachesTabsAndViews();
    void reachesParameters();
    void reachesMethods();
    void reachesFormats();
    void reachesForms();
    void englishHasEveryPlural();

private:
    QTemporaryDir m_folder;
    QTranslator m_translator;
    qsizetype m_texts = 0;
};

void TestTranslation::initTestCase()
{
    const QString file = m_folder.filePath(QStringLiteral("patchscale_de.ts"));
    QVERIFY(collectTexts(file));

    QFile texts(file);
    QVERIFY(texts.open(QIODevice::ReadWrite));
    QString all = QString::fromUtf8(texts.readAll());
    const QRegularExpression unfinished(
        QStringLiteral("<source>([^<]*)</source>((?:(?!<source>).)*?)<translation type=\"unfinished\"></"
                       "translation>"),
        QRegularExpression::DotMatchesEverythingOption);
    m_texts = all.count(unfinished);
    all.replace(unfinished,
                QStringLiteral("<source>\\1</source>\\2<translation>%1\\1</translation>").arg(mark));
    texts.resize(0);
    texts.write(all.toUtf8());
    texts.close();

    QVERIFY(run(QStringLiteral(PATCHSCALE_LRELEASE), {QStringLiteral("-silent"), file}));
    // As the program takes it from its resources.
    QVERIFY(m_translator.load(QLocale(QLocale::German), QStringLiteral("patchscale"), QStringLiteral("_"),
                              m_folder.path()));
    QVERIFY(QCoreApplication::installTranslator(&m_translator));
    QVERIFY2(m_texts > 300, qPrintable(QString::number(m_texts)));
}

void TestTranslation::reachesTabsAndViews()
{
    const Views views = allViews();
    for (const ViewTab &tab : views.tabs()) {
        QVERIFY2(tab.title().startsWith(mark), qPrintable(tab.title()));
        for (const auto &view : tab.views)
            for (const QString &text : {view->names().name, view->names().help, view->names().tableName})
                QVERIFY2(text.startsWith(mark), qPrintable(text));
    }
}

void TestTranslation::reachesParameters()
{
    for (const ParameterInfo &info : parameterInfos())
        QVERIFY2(info.label().startsWith(mark), qPrintable(info.label()));
}

void TestTranslation::reachesMethods()
{
    for (const AccountingMethod *method : accountingMethods())
        for (const QString &text : {method->name(), method->shortName(), method->summary()})
            QVERIFY2(text.startsWith(mark), qPrintable(text));
}

void TestTranslation::reachesFormats()
{
    for (const ExportFormatInfo &info : exportFormats())
        QVERIFY2(info.name().startsWith(mark), qPrintable(info.name()));
}

void TestTranslation::reachesForms()
{
    const AboutDialog dialog;
    QVERIFY2(dialog.windowTitle().startsWith(mark), qPrintable(dialog.windowTitle()));
}

void TestTranslation::englishHasEveryPlural()
{
    const QString file = m_folder.filePath(QStringLiteral("plurals.ts"));
    QVERIFY(collectTexts(
        file, {QStringLiteral("-pluralonly"), QStringLiteral("-locations"), QStringLiteral("none")}));
    const QStringList plurals = pluralsIn(file);
    QVERIFY(!plurals.isEmpty());
    const QStringList english =
        pluralsIn(QStringLiteral(PATCHSCALE_TEST_DATA "/../resources/translations/patchscale_en.ts"));
    for (const QString &plural : plurals)
        QVERIFY2(english.contains(plural), qPrintable(plural));
}

PATCHSCALE_TEST(TestTranslation)
#include "tst_translation.moc"
