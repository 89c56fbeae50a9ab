// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline/arguments.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace patchscale {
namespace {

// Those of QCoreApplication, QGuiApplication, QApplication and of the X11 platform, none of which says what
// they are.
constexpr std::array withValue = {"display",      "fontengine",    "geometry",        "icon",
                                  "name",         "platform",      "platformtheme",   "platformpluginpath",
                                  "plugin",       "qmljsdebugger", "qwindowgeometry", "qwindowicon",
                                  "qwindowtitle", "session",       "style",           "stylesheet",
                                  "title"};
constexpr std::array withJoinedValue = {"qmljsdebugger=", "style=", "stylesheet=", "psn_"};
constexpr std::array flags = {"dograb", "nograb", "reverse", "widgetcount"};

} // namespace

std::variant<QStringList, Error> readArguments(int argc, char **argv)
{
    QStringList arguments;
    for (int i = 0; i < argc; ++i) {
        arguments << QString::fromLocal8Bit(argv[i]);
        // How the program itself is called does not matter.
        if (i > 0 && arguments.constLast().toLocal8Bit() != argv[i])
            return Error{
                QCoreApplication::translate("CommandLine", "the argument “%1” is not in the encoding UTF-8")
                    .arg(arguments.constLast())};
    }
    return arguments;
}

DividedArguments divideArguments(const QStringList &arguments)
{
    DividedArguments divided;
    const auto isIn = [](const auto &names, const QString &name) {
        return std::any_of(names.begin(), names.end(),
                           [&](const char *other) { return name == QLatin1StringView(other); });
    };
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QString &argument = arguments[i];
        if (argument == u"--") { // only names follow
            divided.own << arguments.mid(i);
            break;
        }
        const bool isOption = i > 0 && argument.startsWith(u'-');
        const QString name = isOption ? argument.mid(argument.startsWith(u"--") ? 2 : 1) : QString();
        const bool isJoined =
            std::any_of(withJoinedValue.begin(), withJoinedValue.end(),
                        [&](const char *start) { return name.startsWith(QLatin1StringView(start)); });
        if (isJoined) {
            if (name.startsWith(u"style="))
                divided.style = name.section(u'=', 1);
        } else if (isIn(withValue, name) && i + 1 < arguments.size()) {
            ++i;
            if (name == u"style")
                divided.style = arguments[i];
        } else if (!isIn(flags, name)) {
            divided.own << argument;
        }
    }
    return divided;
}

} // namespace patchscale
