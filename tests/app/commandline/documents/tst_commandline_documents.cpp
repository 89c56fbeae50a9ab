// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/program.h"
#include "tests/app/refusal.h"
#include "tests/model/documents/samples.h"
#include "tests/model/scratchfolder.h"
#include "tests/testprogram.h"

#include "model/documents/documentformat.h"
#include "model/parameters/parameterinfo.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <optional>

using namespace patchscale;

namespace {

/// The options that give a case.
QStringList optionsFor(const Case &asked)
{
    QStringList options = {QStringLiteral("--method"), asked.method->identifier()};
    for (const QString &assignment : parametersText(asked.parameters).split(u' '))
        options << QStringLiteral("--set") << assignment;
    return options;
}

Document savedIn(const ScratchFolder &folder, const char *name)
{
    const auto read = readDocument(folder.path(name));
    const auto *saved = std::get_if<ReadDocument>(&read);
    return saved ? saved->document : documentOf(QStringLiteral("(not saved)"), {});
}

} // namespace

/// Documents on the command line.
class TestCommandLineDocuments : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void printsAsTheSameOptionsDo_data();
    void printsAsTheSameOptionsDo();
    void takesAScenario();
    void showsWhatIsInFront();
    void savesWhatIsGiven();
    void valuesMakeNow();
    void valuesChangeAScenario();
    void overwritesADocument();
    void printsAll();
    void exportsAll();
    void namesFilesSafely();
    void sweepsBesideADocument();
    void tellsOfANewerVersion();
    void refusals_data();
    void refusals();

private:
    [[nodiscard]] Outcome run(const QStringList &arguments) const;
    [[nodiscard]] QStringList with(const char *options) const
    {
        return QStringList{m_folder->path("plan.patchscale")} + words(options);
    }

    std::optional<ScratchFolder> m_folder; ///< each test's own
    Document m_document = fullDocument(3, 11);
};

void TestCommandLineDocuments::init()
{
    m_folder.emplace();
    QVERIFY(m_folder->isThere());
    m_folder->put("plan.patchscale", documentBytes(m_document));
}

Outcome TestCommandLineDocuments::run(const QStringList &arguments) const
{
    Program program;
    program.setWorkingDirectory(m_folder->path());
    return program.run(arguments);
}

void TestCommandLineDocuments::printsAsTheSameOptionsDo_data()
{
    QTest::addColumn<QString>("view");
    QTest::addColumn<QString>("format");
    for (const char *view : {"comparison", "breakdown", "match"})
        for (const char *format : {"json", "csv", "text"})
            QTest::addRow("%s %s", view, format) << QString::fromLatin1(view) << QString::fromLatin1(format);
}

void TestCommandLineDocuments::printsAsTheSameOptionsDo()
{
    QFETCH(QString, view);
    QFETCH(QString, format);
    const QStringList print = {QStringLiteral("--view"), view, QStringLiteral("--print"), format};
    for (const ScenarioPointer &scenario : m_document.scenarios) {
        const Outcome outcome = run(with("--scenario") + QStringList{scenario->name} + print);
        QCOMPARE(outcome.status, 0);
        QCOMPARE(outcome.errors, QByteArray());
        QCOMPARE(outcome.output, run(optionsFor(scenario->asked) + print).output);
    }
}

void TestCommandLineDocuments::takesAScenario()
{
    const Outcome outcome = run(with("--print json --scenario") + QStringList{m_document.scenarios[1]->name});
    const double expected = compare(m_document.scenarios[1]->asked).bltTotal;
    QCOMPARE(QJsonDocument::fromJson(outcome.output)[u"results"][u"blt_total_flops_per_byte"].toDouble(),
             expected);
}

/// Now where there is one, else the scenario that is shown.
void TestCommandLineDocuments::showsWhatIsInFront()
{
    const QStringList print = {QStringLiteral("--print"), QStringLiteral("json")};
    QCOMPARE(run(with("--print json")).output, run(optionsFor(m_document.now->asked) + print).output);
    Document withoutNow = m_document;
    withoutNow.now.reset();
    m_folder->put("plan.patchscale", documentBytes(withoutNow));
    QCOMPARE(run(with("--print json")).output,
             run(optionsFor(m_document.scenarios[2]->asked) + print).output);
}

void TestCommandLineDocuments::savesWhatIsGiven()
{
    QCOMPARE(run(words("--preset blt-8b --method 2n --save new.patchscale")).status, 0);
    const Document saved = savedIn(*m_folder, "new.patchscale");
    QCOMPARE(saved.scenarios.size(), std::size_t(1));
    QCOMPARE(saved.scenarios[0]->name, QStringLiteral("BLT 8B"));
    QCOMPARE(saved.current().parameters.dModel, 4096);
    QCOMPARE(saved.current().method->identifier(), QStringLiteral("2n"));
    QVERIFY(!saved.now);
    const Outcome printed = run(words("--preset blt-8b --method 2n --save -"));
    QCOMPARE(printed.output, m_folder->contentsOf("new.patchscale"));
    QCOMPARE(printed.errors, QByteArray());
}

void TestCommandLineDocuments::valuesMakeNow()
{
    QCOMPARE(run(with("--blt-ps 7.25 --save out.patchscale")).status, 0);
    const Document saved = savedIn(*m_folder, "out.patchscale");
    Case expected = m_document.current();
    expected.parameters.bltPs = 7.25;
    QVERIFY(saved.now && saved.now->asked == expected);
    QCOMPARE(saved.scenarios.size(), m_document.scenarios.size());
    for (std::size_t i = 0; i < saved.scenarios.size(); ++i)
        QVERIFY(*saved.scenarios[i] == *m_document.scenarios[i]);
}

void TestCommandLineDocuments::valuesChangeAScenario()
{
    const QString name = m_document.scenarios[1]->name;
    QCOMPARE(run(with("--blt-ps 7.25 --save out.patchscale --scenario") + QStringList{name}).status, 0);
    const Document saved = savedIn(*m_folder, "out.patchscale");
    QCOMPARE(saved.find(name)->asked.parameters.bltPs, 7.25);
    QVERIFY(*saved.scenarios[0] == *m_document.scenarios[0]);
    QVERIFY(saved.now == m_document.now);
}

void TestCommandLineDocuments::overwritesADocument()
{
    const QByteArray before = m_folder->contentsOf("plan.patchscale");
    QCOMPARE(run(with("--save plan.patchscale")).status, 0);
    QCOMPARE(m_folder->contentsOf("plan.patchscale"), before);
    QCOMPARE(m_folder->names(), QStringList{QStringLiteral("plan.patchscale")});
}

void TestCommandLineDocuments::printsAll()
{
    const Outcome outcome = run(with("--all --print json"));
    QCOMPARE(outcome.status, 0);
    QCOMPARE(outcome.errors, QByteArray());
    const QJsonArray list = QJsonDocument::fromJson(outcome.output).array();
    QCOMPARE(list.size(), qsizetype(m_document.scenarios.size()));
    for (qsizetype i = 0; i < list.size(); ++i) {
        const Scenario &scenario = *m_document.scenarios[static_cast<std::size_t>(i)];
        QCOMPARE(list[i][u"name"].toString(), scenario.name);
        const Outcome alone =
            run(optionsFor(scenario.asked) + QStringList{QStringLiteral("--print"), QStringLiteral("json")});
        QCOMPARE(list[i][u"result"].toObject(), QJsonDocument::fromJson(alone.output).object());
    }
    // Nothing is printed that nobody asked for.
    const Outcome exported = run(with("--all --match flops --view match --export {scenario}.csv"));
    QCOMPARE(exported.status, 0);
    QCOMPARE(exported.output, QByteArray());
    // What is a list of its own is one there, too.
    const QJsonArray views =
        QJsonDocument::fromJson(run(with("--all --view methods --print json")).output).array();
    QCOMPARE(views.size(), 3);
    QCOMPARE(views[2][u"result"].toArray().size(), qsizetype(accountingMethods().size()));
}

void TestCommandLineDocuments::exportsAll()
{
    const Outcome outcome = run(with("--all --view breakdown --size 320x200 --export {scenario}-{view}.png "
                                     "--export {view}-{scenario}.csv"));
    QCOMPARE(outcome.status, 0);
    QCOMPARE(outcome.output, QByteArray());
    QCOMPARE(outcome.errors, QByteArray()); // no terminal, no progress
    QCOMPARE(m_folder->names().filter(QStringLiteral(".png")).size(), 3);
    for (const ScenarioPointer &scenario : m_document.scenarios) {
        const QString name = QStringLiteral("breakdown-%1.csv").arg(scenario->name);
        QCOMPARE(run(optionsFor(scenario->asked) + words("--view breakdown --export alone.csv")).status, 0);
        QCOMPARE(m_folder->contentsOf(name.toUtf8().constData()), m_folder->contentsOf("alone.csv"));
    }
}

void TestCommandLineDocuments::namesFilesSafely()
{
    Document document = documentOf(QStringLiteral("../a/b\\c: \"d\" <e>|f?*"), {});
    m_folder->put("plan.patchscale", documentBytes(document));
    QCOMPARE(run(with("--all --export {scenario}.csv")).status, 0);
    QCOMPARE(m_folder->names().filter(QStringLiteral(".csv")),
             QStringList{QStringLiteral("a-b-c- -d- -e--f--.csv")});
}

void TestCommandLineDocuments::sweepsBesideADocument()
{
    const QStringList scenario = {QStringLiteral("--scenario"), m_document.scenarios[0]->name};
    QCOMPARE(run(with("--sweep blt_ps=1:10:1 sweep.csv") + scenario).status, 0);
    QCOMPARE(
        run(optionsFor(m_document.scenarios[0]->asked) + words("--sweep blt_ps=1:10:1 alone.csv")).status, 0);
    QCOMPARE(m_folder->contentsOf("sweep.csv"), m_folder->contentsOf("alone.csv"));
}

void TestCommandLineDocuments::tellsOfANewerVersion()
{
    Document newer = m_document;
    newer.minorVersion = 7;
    m_folder->put("plan.patchscale", documentBytes(newer));
    const Outcome outcome = run(with("--print csv"));
    QCOMPARE(outcome.status, 0);
    QVERIFY(outcome.hasOneMessage());
    QVERIFY(outcome.errors.contains("1.7"));
}

void TestCommandLineDocuments::refusals_data()
{
    QTest::addColumn<QString>("document");
    QTest::addColumn<QString>("options");
    QTest::addColumn<QString>("named");
    const auto row = [](const char *options, const char *named, const char *document = "plan.patchscale") {
        QTest::addRow("%s %s", document, options)
            << QString::fromUtf8(document) << QString::fromUtf8(options) << QString::fromUtf8(named);
    };
    row("--scenario Nobody --print csv", "--scenario “Nobody” größer");
    row("--all", "--all --print --export");
    row("--all --print csv", "--all json");
    row("--all --print text", "--all json");
    row("--all --scenario A --print json", "--all --scenario");
    row("--all --break-even", "--all --break-even");
    row("--all --grid g.csv", "--all --grid");
    row("--all --sweep blt_ps s.csv --print json", "--all --sweep");
    row("--all --blt-ps 6 --print json", "--all Now");
    row("--all --sweep blt_ps=0:10 --print json", "--sweep blt_ps");
    row("--all --export one.png", "--all one.png {scenario}");
    row("--save plan.json", "--save plan.json .patchscale");
    row("--save a.patchscale --save b.patchscale", "--save");
    row("other.patchscale --print csv", "other.patchscale");
    row("--blt-ps 11 --save a.patchscale", "blt_ps 10");
    row("--save -.patchscale --print json", "--save --print");
    row("--all --export {scenario}.csv", "“a/b” “A:B”", "alike.patchscale");
    row("--print csv", "none.patchscale", "none.patchscale");
    row("--print json --all", "--all .patchscale", "");
    row("--print json --scenario A", "--scenario .patchscale", "");
}

void TestCommandLineDocuments::refusals()
{
    QFETCH(QString, document);
    QFETCH(QString, options);
    QFETCH(QString, named);
    Document alike = documentOf(QStringLiteral("a/b"), {});
    Scenario other = *alike.scenarios[0];
    other.id = 2;
    other.name = QStringLiteral("A:B");
    alike.scenarios.push_back(std::make_shared<const Scenario>(other));
    m_folder->put("alike.patchscale", documentBytes(alike));

    QStringList arguments = options.split(u' ');
    if (!document.isEmpty())
        arguments.prepend(m_folder->path(document.toUtf8().constData()));
    QCOMPARE(flawOfRefusal(arguments, {}), QString());
    const QString message = QString::fromUtf8(run(arguments).errors);
    for (const QString &word : named.split(u' '))
        QVERIFY2(message.contains(word), qPrintable(message));
}

PATCHSCALE_TEST(TestCommandLineDocuments)
#include "tst_commandline_documents.moc"
