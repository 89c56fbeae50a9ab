// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testprogram.h"

#include <QFileInfo>
#include <QStringList>
#include <QTest>

#ifdef PATCHSCALE_TEST_GUI
#include <QApplication>
using Application = QApplication;
#else
#include <QCoreApplication>
using Application = QCoreApplication;
#endif

#include <algorithm>
#include <cstdio>
#include <vector>

namespace patchscale::testing {
namespace {

std::vector<TestClass> &classes()
{
    static std::vector<TestClass> all;
    return all;
}

int run(const TestClass &testClass, const QStringList &arguments)
{
    const std::unique_ptr<QObject> test = testClass.make();
    return QTest::qExec(test.get(), arguments);
}

} // namespace

bool add(const char *file, std::unique_ptr<QObject> (*make)())
{
    const QString prefix = QStringLiteral("tst_");
    classes().push_back({QFileInfo(QString::fromUtf8(file)).completeBaseName().mid(prefix.size()), make});
    return true;
}

} // namespace patchscale::testing

/// PROGRAM [NAME [ARGUMENT...]]: the tests of one class, with Qt Test's arguments, or of all.
int main(int argc, char **argv)
{
    using namespace patchscale::testing;
    QCoreApplication::setAttribute(Qt::AA_Use96Dpi);
    const Application application(argc, argv);
    QStringList arguments = QCoreApplication::arguments();
    auto &all = classes();
    if (arguments.size() < 2)
        return static_cast<int>(std::count_if(
            all.begin(), all.end(), [&](const TestClass &one) { return run(one, arguments) != 0; }));
    const QString name = arguments.takeAt(1);
    const auto named =
        std::find_if(all.begin(), all.end(), [&](const TestClass &one) { return one.name == name; });
    if (named == all.end()) {
        std::fprintf(stderr, "there is no test class \"%s\" in this program\n", qPrintable(name));
        return 1;
    }
    return run(*named, arguments);
}
