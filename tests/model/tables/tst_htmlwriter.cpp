// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testprogram.h"

#include "model/tables/writers.h"

#include <QTest>
#include <QXmlStreamReader>

using namespace patchscale;

/// For the clipboard: HTML, and text with tabs.
class TestHtmlWriter : public QObject
{
    Q_OBJECT

private slots:
    void isWhatAPersonReads();
    void spreadsheetsGetNumbers_data();
    void spreadsheetsGetNumbers();
    void isWellFormed();
    void headingsCanBeLeftOut();
    void tabsPartCells();
};

/// A name that needs care, FLOPs, a share, and what is for files alone.
static Table example()
{
    std::vector<Column> columns = {
        {QStringLiteral("part"), QStringLiteral("Part & term")},
        {QStringLiteral("flops"), QStringLiteral("BPE"), Kind::Flops, QStringLiteral("FLOPs/byte")},
        {QStringLiteral("share"), QStringLiteral("Share"), Kind::Percent},
        {QStringLiteral("bar"), {}}};
    columns[3].audience = Audience::File;
    Cell name{QStringLiteral("bpe")};
    name.words = QStringLiteral("<BPE> 2 × l");
    Cell emphasized{1134671127.2727273};
    emphasized.isEmphasized = true;
    return tableOf(columns, {{name, emphasized, {12.5}, {QStringLiteral("hidden")}},
                             {{QStringLiteral("none")}, {}, {QString()}, {}}});
}

static QString htmlOf(const Table &table, Headings headings = Headings::Shown)
{
    return QString::fromUtf8(written([&](QIODevice &device) {
        return writeHtml(device, table, NumberStyle::Scientific, HtmlUse::Clipboard, headings);
    }));
}

static QString tsvOf(const Table &table, Headings headings = Headings::Shown)
{
    return QString::fromUtf8(
        written([&](QIODevice &device) { return writeTsv(device, table, NumberStyle::SiPrefix, headings); }));
}

/// The texts of elements in order, and which of them are bold.
static QStringList texts(const QString &html)
{
    QXmlStreamReader reader(html);
    QStringList all;
    while (!reader.atEnd()) {
        reader.readNext();
        if (reader.isStartElement() && (reader.name() == u"td" || reader.name() == u"th"))
            all << QString();
        else if (reader.isStartElement() && reader.name() == u"b")
            all.last() += u'!';
        else if (reader.isCharacters() && !reader.isWhitespace())
            all.last() += reader.text();
    }
    return reader.hasError() ? QStringList{reader.errorString()} : all;
}

void TestHtmlWriter::isWhatAPersonReads()
{
    QCOMPARE(texts(htmlOf(example())).join(u'|'),
             QStringLiteral("Part & term|BPE (FLOPs/byte)|Share|<BPE> 2*l|!1.13e+09|12.5 %|none|–|"));
}

void TestHtmlWriter::spreadsheetsGetNumbers_data()
{
    QTest::addColumn<QString>("attribute");
    QTest::newRow("LibreOffice") << QStringLiteral("sdval");
    QTest::newRow("Excel") << QStringLiteral("x:num");
}

/// In every digit, and shares as shares of 1.
void TestHtmlWriter::spreadsheetsGetNumbers()
{
    QFETCH(QString, attribute);
    const QString html = htmlOf(example());
    QVERIFY2(html.contains(QString(attribute + QStringLiteral("=\"1134671127.2727273\""))), qPrintable(html));
    QVERIFY(html.contains(QString(attribute + QStringLiteral("=\"0.125\""))));
    QCOMPARE(html.count(QString(attribute + u'=')), 2); // neither a word nor what has no value
}

void TestHtmlWriter::isWellFormed()
{
    QXmlStreamReader reader(htmlOf(example()));
    while (!reader.atEnd())
        reader.readNext();
    QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
}

void TestHtmlWriter::headingsCanBeLeftOut()
{
    QVERIFY(!htmlOf(example(), Headings::LeftOut).contains(QStringLiteral("<th")));
    QCOMPARE(texts(htmlOf(example(), Headings::LeftOut)).size(), 6);
    QVERIFY(tsvOf(example(), Headings::LeftOut).startsWith(QStringLiteral("<BPE>")));
}

void TestHtmlWriter::tabsPartCells()
{
    QCOMPARE(tsvOf(example()), QStringLiteral("Part & term\tBPE (FLOPs/byte)\tShare\n"
                                              "<BPE> 2*l\t1.13 G\t12.5 %\n"
                                              "none\t–\t\n"));
}

PATCHSCALE_TEST(TestHtmlWriter)
#include "tst_htmlwriter.moc"
