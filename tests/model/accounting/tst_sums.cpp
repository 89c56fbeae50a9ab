// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/model/randomparameters.h"
#include "tests/model/samesums.h"
#include "tests/testprogram.h"

#include "model/accounting/comparison.h"
#include "model/parameters/parameterinfo.h"

#include <QTest>

using namespace patchscale;

/// The sums without the terms they come from.
class TestSums : public QObject
{
    Q_OBJECT

private slots:
    void equalThoseOfTheComparison_data();
    void equalThoseOfTheComparison();
    void equalHandWorking();
};

void TestSums::equalThoseOfTheComparison_data()
{
    QTest::addColumn<QString>("method");
    QTest::addColumn<int>("entropyModel");
    for (const QString &method : methodIdentifiers()) {
        QTest::addRow("%s", qPrintable(method)) << method << 0;
        QTest::addRow("%s, with the entropy model", qPrintable(method)) << method << 1;
    }
}

void TestSums::equalThoseOfTheComparison()
{
    QFETCH(QString, method);
    QFETCH(int, entropyModel);
    const AccountingMethod &counting = *findMethod(method);
    RandomParameters random(43);
    for (int i = 0; i < 2000; ++i) {
        Parameters parameters = i == 0 ? Parameters() : random.next();
        parameters.entropyModel = entropyModel;
        const Sums sums = sumsOf({parameters, counting});
        QVERIFY2(isSame(sums, compare(parameters, counting)), qPrintable(parametersText(parameters)));
        QVERIFY2((sums.entropyModel > 0) == (entropyModel == 1), qPrintable(parametersText(parameters)));
    }
}

/// The results of the original calculator at its defaults.
void TestSums::equalHandWorking()
{
    const Sums expected{1134671127.2727273, 985725672.7272726, 359419904.0, 0,
                        1345145576.7272725, 18.549379145694616};
    QVERIFY(isSame(sumsOf({Parameters(), defaultMethod()}), expected));
}

PATCHSCALE_TEST(TestSums)
#include "tst_sums.moc"
