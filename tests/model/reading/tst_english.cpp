// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/places.h"
#include "tests/testprogram.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

/// The plurals of English, which no program may do without.
class TestEnglish : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void pluralIsEnglish_data();
    void pluralIsEnglish();
    void everyPluralIsThere();

private:
    struct Plural
    {
        QByteArray context;
        QByteArray source;
    };
    QList<Plural> m_plurals;
};

void TestEnglish::initTestCase()
{
    QFile file(QStringLiteral(PATCHSCALE_TEST_DATA "/../resources/translations/patchscale_en.ts"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QXmlStreamReader xml(&file);
    QByteArray context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == u"name")
            context = xml.readElementText().toUtf8();
        else if (xml.name() == u"message" && xml.attributes().value(QStringLiteral("numerus")) == u"yes")
            m_plurals << Plural{context, {}};
        else if (xml.name() == u"source" && !m_plurals.isEmpty() && m_plurals.constLast().source.isEmpty())
            m_plurals.last().source = xml.readElementText().toUtf8();
    }
    QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
}

void TestEnglish::pluralIsEnglish_data()
{
    QTest::addColumn<int>("count");
    QTest::newRow("one") << 1;
    QTest::newRow("two") << 2;
    QTest::newRow("many") << 128000;
}

/// In this program, which did nothing for it.
void TestEnglish::pluralIsEnglish()
{
    QFETCH(int, count);
    QVERIFY(!m_plurals.isEmpty());
    for (const Plural &plural : m_plurals) {
        const QString text = QCoreApplication::translate(plural.context, plural.source, nullptr, count);
        QVERIFY2(!text.contains(u"(s)"), plural.source.constData());
        QVERIFY2(!text.contains(u"%n"), plural.source.constData());
        if (plural.source.contains("%n"))
            QVERIFY2(text.contains(QString::number(count)), qPrintable(text));
    }
}

/// Of the sources: a new one shows as "layer(s)" until it has its forms in the file.
void TestEnglish::everyPluralIsThere()
{
    static const QRegularExpression plural(
        QStringLiteral("\"((?:[^\"\\\\\\n]|\\\\.|\"\\s*\")*\\(s\\)(?:[^\"\\\\\\n]|\\\\.|\"\\s*\")*)\""));
    static const QRegularExpression seam(QStringLiteral("\"\\s*\""));
    QStringList missing;
    int found = 0;
    for (const char *part : {"model", "ui", "app"}) {
        QDirIterator files(QStringLiteral(PATCHSCALE_TEST_DATA "/../") + QString::fromLatin1(part),
                           {QStringLiteral("*.cpp"), QStringLiteral("*.h")}, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            auto matches = plural.globalMatch(QString::fromUtf8(file.readAll()));
            while (matches.hasNext()) {
                const QByteArray source = matches.next().captured(1).remove(seam).toUtf8();
                ++found;
                const bool isThere = std::any_of(m_plurals.begin(), m_plurals.end(),
                                                 [&](const Plural &one) { return one.source == source; });
                if (!isThere)
                    missing << QString::fromUtf8(source);
            }
        }
    }
    QVERIFY2(missing.isEmpty(), qPrintable(missing.join(u'\n')));
    QVERIFY(found >= 8);
}

PATCHSCALE_TEST(TestEnglish)
#include "tst_english.moc"
