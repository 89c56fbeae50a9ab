// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/places.h"
#include "tests/testprogram.h"
#include "ui/views/views.h"

#include <QProcess>
#include <QRegularExpression>
#include <QTest>

using namespace patchscale;

/// The manual page is written from what the program says of itself; nothing that it says is left out.
class TestManPage : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void namesEveryView();
    void saysWhatStandardOutputIsCalled();

private:
    [[nodiscard]] QString section(const QString &title) const;

    QString m_page;
};

void TestManPage::initTestCase()
{
    QProcess script;
    script.start(
        QStringLiteral(PATCHSCALE_TEST_DATA "/../packaging/linux/man-page"),
        {QStringLiteral(PATCHSCALE_PROGRAM), QStringLiteral("2026-01-01"), QStringLiteral("Compares")});
    QVERIFY(script.waitForFinished());
    QCOMPARE(script.readAllStandardError(), QByteArray());
    QCOMPARE(script.exitCode(), 0);
    m_page =
        QString::fromUtf8(script.readAllStandardOutput()).replace(QStringLiteral("\\-"), QStringLiteral("-"));
}

/// The words beneath a heading.
QString TestManPage::section(const QString &title) const
{
    const QString start = QStringLiteral("\n.SH ") + title + u'\n';
    return m_page.section(start, 1).section(QStringLiteral("\n.SH "), 0, 0);
}

void TestManPage::namesEveryView()
{
    const QStringList views = allViews().identifiers();
    QVERIFY(views.size() > 1);
    QVERIFY2(section(QStringLiteral("VIEWS")).contains(views.join(QStringLiteral(", "))),
             qPrintable(section(QStringLiteral("VIEWS"))));
}

void TestManPage::saysWhatStandardOutputIsCalled()
{
    QVERIFY2(
        section(QStringLiteral("OPTIONS"))
            .contains(QStringLiteral("A FILE of - is standard output; one such as -.csv or -.png says the "
                                     "format too.")),
        qPrintable(section(QStringLiteral("OPTIONS"))));
}

PATCHSCALE_TEST(TestManPage)
#include "tst_manpage.moc"
