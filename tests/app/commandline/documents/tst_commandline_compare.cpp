// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/program.h"
#include "tests/app/refusal.h"
#include "tests/model/csvreader.h"
#include "tests/model/documents/samples.h"
#include "tests/model/scratchfolder.h"
#include "tests/testprogram.h"

#include "model/documents/documentformat.h"
#include "model/questions/sidebyside.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <optional>

using namespace patchscale;

namespace {

/// The first cells of a printed CSV, and what it says of a quantity.
struct Printed
{
    explicit Printed(const QByteArray &csv) : rows(readCsv(csv, ',').value_or(QList<QStringList>{{}})) {}

    [[nodiscard]] QStringList names() const { return rows.first().mid(2); }
    [[nodiscard]] QStringList row(const QString &quantity) const
    {
        for (const QStringList &row : rows)
            if (row.first() == quantity)
                return row.mid(2);
        return {};
    }

    QList<QStringList> rows;
};

} // namespace

/// Scenarios side by side on the command line.
class TestCommandLineCompare : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void givenValuesAreOneScenario();
    void documentSaysWhichAreCompared();
    void namesChooseThem();
    void givenValuesStandBesideThem();
    void givenValuesChangeTheScenarioThatIsTaken();
    void printsInEveryFormat();
    void exportsPicturesAndTables();
    void refusals_data();
    void refusals();

private:
    [[nodiscard]] Outcome run(const QStringList &arguments) const;
    /// What is printed as CSV.
    [[nodiscard]] Printed printed(const QStringList &options) const
    {
        return Printed(run(QStringList{m_folder->path("plan.patchscale")} +
                           words("--view scenarios --print csv") + options)
                           .output);
    }
    [[nodiscard]] QString name(std::size_t place) const { return m_document.scenarios[place]->name; }

    std::optional<ScratchFolder> m_folder; ///< each test's own
    Document m_document;
};

void TestCommandLineCompare::init()
{
    m_document = fullDocument(4, 81);
    m_document.compared = {1, 2, 4};
    m_document.reference = 2;
    m_document.now.reset();
    m_folder.emplace();
    QVERIFY(m_folder->isThere());
    m_folder->put("plan.patchscale", documentBytes(m_document));
}

Outcome TestCommandLineCompare::run(const QStringList &arguments) const
{
    Program program;
    program.setWorkingDirectory(m_folder->path());
    return program.run(arguments);
}

void TestCommandLineCompare::givenValuesAreOneScenario()
{
    const Printed model(run(words("--preset blt-8b --view scenarios --print csv")).output);
    QCOMPARE(model.names(), QStringList{QStringLiteral("BLT 8B")});
    QCOMPARE(model.row(QStringLiteral("d_model")), QStringList{QStringLiteral("4096")});
    const Printed other(run(words("--set n_layers=40 --view scenarios --print csv")).output);
    QCOMPARE(other.names(), QStringList{QStringLiteral("Scenario 1")});
    // Saved as well, it is the scenario of the document.
    const Outcome saved = run(words("--preset blt-8b --save new.patchscale --view scenarios --print csv"));
    QCOMPARE(saved.errors, QByteArray());
    QCOMPARE(Printed(saved.output).rows, model.rows);
}

void TestCommandLineCompare::documentSaysWhichAreCompared()
{
    const Printed told = printed({});
    QCOMPARE(told.names(), (QStringList{name(0), name(1), name(3)}));
    QCOMPARE(told.row(QStringLiteral("difference_from_reference_percent"))[1], QStringLiteral("0"));
    QCOMPARE(told.row(QStringLiteral("method")),
             (QStringList{m_document.scenarios[0]->asked.method->identifier(),
                          m_document.scenarios[1]->asked.method->identifier(),
                          m_document.scenarios[3]->asked.method->identifier()}));
    m_document.compared.clear();
    m_document.now = StoredCase{Case(), {}, {}};
    m_folder->put("plan.patchscale", documentBytes(m_document));
    QCOMPARE(printed({}).names(), (QStringList{name(0), name(1), name(2), name(3), QStringLiteral("Now")}));
}

void TestCommandLineCompare::namesChooseThem()
{
    const QString compare = QStringLiteral("--compare");
    const Printed told = printed({compare, name(3), compare, name(1)});
    QCOMPARE(told.names(), (QStringList{name(3), name(1)}));
    QCOMPARE(told.row(QStringLiteral("difference_from_reference_percent"))[1], QStringLiteral("0"));
    // Without the document's reference it is the first.
    const Printed others = printed({compare, name(3), compare, name(0)});
    QCOMPARE(others.row(QStringLiteral("difference_from_reference_percent"))[0], QStringLiteral("0"));
    QVERIFY(others.row(QStringLiteral("difference_from_reference_percent"))[1] != QStringLiteral("0"));
    const Outcome twice =
        run({m_folder->path("plan.patchscale"), QStringLiteral("--view"), QStringLiteral("scenarios"),
             QStringLiteral("--print"), QStringLiteral("csv"), compare, name(0), compare, name(0)});
    QCOMPARE(twice.status, 2);
    QVERIFY(twice.hasOneMessage() && twice.errors.contains("more than once"));
}

void TestCommandLineCompare::givenValuesStandBesideThem()
{
    const QStringList given = words("--blt-ps 7.25");
    const Printed told = printed(given);
    QCOMPARE(told.names(), (QStringList{name(0), name(1), name(3), QStringLiteral("Now")}));
    QCOMPARE(told.row(QStringLiteral("blt_ps")).last(), QStringLiteral("7.25"));
    const Printed chosen = printed(QStringList{QStringLiteral("--compare"), name(2)} + given);
    QCOMPARE(chosen.names(), (QStringList{name(2), QStringLiteral("Now")}));
}

void TestCommandLineCompare::givenValuesChangeTheScenarioThatIsTaken()
{
    const Printed told = printed(words("--blt-ps 7.25 --scenario") + QStringList{name(3)});
    QCOMPARE(told.names(), (QStringList{name(0), name(1), name(3)}));
    QCOMPARE(told.row(QStringLiteral("blt_ps")).last(), QStringLiteral("7.25"));
}

void TestCommandLineCompare::printsInEveryFormat()
{
    const QStringList start = {m_folder->path("plan.patchscale"), QStringLiteral("--view"),
                               QStringLiteral("scenarios"), QStringLiteral("--print")};
    const Printed csv = printed({});
    const QJsonArray json =
        QJsonDocument::fromJson(run(start + QStringList{QStringLiteral("json")}).output).array();
    QCOMPARE(json.size(), csv.rows.size() - 1);
    double total = 0;
    for (qsizetype i = 0; i < json.size(); ++i) {
        QCOMPARE(json[i][u"quantity"].toString(), csv.rows[i + 1][0]);
        QCOMPARE(json[i].toObject().size(), csv.rows[i + 1].size());
        if (json[i][u"quantity"].toString() == u"blt_total_flops_per_byte")
            total = json[i][name(1)].toDouble();
    }
    QCOMPARE(total, compare(m_document.scenarios[1]->asked).bltTotal);
    const QString text = QString::fromUtf8(run(start + QStringList{QStringLiteral("text")}).output);
    QVERIFY(text.startsWith(u"Of the 3 scenarios, ") || text.startsWith(u"BLT needs more"));
    QVERIFY(text.contains(QStringLiteral("compute per byte with BLT than “%1”").arg(name(1))));
    QVERIFY(text.contains(QStringLiteral("Shapley value")));
}

void TestCommandLineCompare::exportsPicturesAndTables()
{
    const Outcome outcome =
        run(QStringList{m_folder->path("plan.patchscale")} +
            words("--view scenarios --size 640x400 --scale 1 --export s.png --export s.svg "
                  "--export s.pdf --export s.csv --export s.json"));
    QCOMPARE(outcome.status, 0);
    QCOMPARE(outcome.errors, QByteArray());
    QCOMPARE(m_folder->names().filter(QStringLiteral("s.")).size(), 5);
    QCOMPARE(Printed(m_folder->contentsOf("s.csv")).rows, printed({}).rows);
    QVERIFY(m_folder->contentsOf("s.svg").contains("FLOPs per Byte, Side by Side"));
}

void TestCommandLineCompare::refusals_data()
{
    QTest::addColumn<QString>("options");
    QTest::addColumn<QString>("named");
    QTest::addColumn<bool>("hasDocument");
    const auto row = [](const char *options, const char *named, bool hasDocument = true) {
        QTest::addRow("%s%s", options, hasDocument ? "" : " without a document")
            << QString::fromUtf8(options) << QString::fromUtf8(named) << hasDocument;
    };
    row("--compare Nobody --view scenarios --print csv", "--compare “Nobody” größer");
    row("--compare Nobody --print csv", "--compare --view scenarios");
    row("--compare Nobody", "--compare --view scenarios");
    row("--compare Nobody --view scenarios --print csv", "--compare .patchscale", false);
    row("--all --view scenarios --print json", "--all --view scenarios");
    row("--all --compare Nobody --print json", "--all --compare");
}

void TestCommandLineCompare::refusals()
{
    QFETCH(QString, options);
    QFETCH(QString, named);
    QFETCH(bool, hasDocument);
    QStringList arguments = options.split(u' ');
    if (hasDocument)
        arguments.prepend(m_folder->path("plan.patchscale"));
    QCOMPARE(flawOfRefusal(arguments, {}), QString());
    const Outcome outcome = run(arguments);
    QCOMPARE(outcome.status, 2);
    for (const QString &word : named.split(u' '))
        QVERIFY2(outcome.errors.contains(word.toUtf8()), outcome.errors.constData());
}

PATCHSCALE_TEST(TestCommandLineCompare)
#include "tst_commandline_compare.moc"
