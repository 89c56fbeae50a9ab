// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/applicationsetup.h"

#include "model/version.h"
#include "ui/charts/chartview.h"
#include "ui/parameters/foldheading.h"
#include "ui/parameters/stopslider.h"
#include "ui/tables/tableview.h"

#include <QApplication>
#include <QIcon>
#include <QLocale>
#include <QTranslator>

namespace patchscale {

void setNames()
{
    QCoreApplication::setOrganizationName(QStringLiteral("PatchScale"));
    QCoreApplication::setApplicationName(QStringLiteral("patchscale"));
    QCoreApplication::setApplicationVersion(QString::fromLatin1(versionText));
}

void setUpApplication(QApplication &application, const QString &style, const SystemLook &system)
{
    // Until there is a translation the texts are English, and so are the numbers between them.
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    QGuiApplication::setApplicationDisplayName(QStringLiteral("PatchScale"));
    QGuiApplication::setDesktopFileName(QString::fromLatin1(applicationId));
    QGuiApplication::setWindowIcon(QIcon(QStringLiteral(":/icons/patchscale.svg")));
    auto *translator = new QTranslator(&application);
    if (translator->load(QLocale::system(), QStringLiteral("patchscale"), QStringLiteral("_"),
                         QStringLiteral(":/i18n")))
        QCoreApplication::installTranslator(translator);
    installStyle(style, system);
    installSliderAccessibility();
    installFoldAccessibility();
    installChartAccessibility();
    installTableAccessibility();
}

} // namespace patchscale
