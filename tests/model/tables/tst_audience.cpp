// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testprogram.h"

#include "model/tables/writers.h"

#include <QTest>

using namespace patchscale;

namespace {

QByteArray csv(const Table &table)
{
    return written([&table](QIODevice &device) { return writeCsv(device, table); });
}

QByteArray json(const Table &table)
{
    return written([&table](QIODevice &device) { return writeJson(device, table); });
}

QByteArray text(const Table &table)
{
    return written([&table](QIODevice &device) { return writeText(device, table, QString()); });
}

Cell cellFor(Audience audience, double value)
{
    Cell cell{value};
    cell.audience = audience;
    return cell;
}

} // namespace

/// Who gets which columns of a table, and which rows of a record.
class TestAudience : public QObject
{
    Q_OBJECT

private slots:
    void rowsOfARecord();
    void columnsOfRows();
};

void TestAudience::rowsOfARecord()
{
    const Table record = recordOf({recordRow(QStringLiteral("all"), {1.0}),
                                   recordRow(QStringLiteral("file"), cellFor(Audience::File, 2)),
                                   recordRow(QStringLiteral("json"), cellFor(Audience::Json, 3))});
    QCOMPARE(csv(record), QByteArray("name,value,unit\r\nall,1,\r\nfile,2,\r\n"));
    QCOMPARE(text(record), QByteArray("all  1\n"));
    QCOMPARE(json(record), QByteArray("{\n    \"all\": 1,\n    \"file\": 2,\n    \"json\": 3\n}\n"));
}

void TestAudience::columnsOfRows()
{
    const auto column = [](const char *id, Audience audience) {
        Column made{QString::fromLatin1(id), {}, Kind::Real};
        made.audience = audience;
        return made;
    };
    const Table table = tableOf({column("all", Audience::All), column("file", Audience::File),
                                 column("json", Audience::Json), column("person", Audience::Person)},
                                {{{1.0}, {2.0}, {3.0}, {4.0}}});
    QCOMPARE(csv(table), QByteArray("all,file\r\n1,2\r\n"));
    QCOMPARE(text(table), QByteArray("all  file\n  1     2\n"));
    QCOMPARE(json(table), QByteArray("[\n    {\"all\": 1, \"file\": 2, \"json\": 3}\n]\n"));
    QCOMPARE(columnsFor(table, Audience::Person), (std::vector<std::size_t>{0, 3}));
}

PATCHSCALE_TEST(TestAudience)
#include "tst_audience.moc"
