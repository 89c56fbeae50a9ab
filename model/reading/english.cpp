// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <QTranslator>

namespace patchscale {
namespace {

/// Gives every application the plurals of English, in which the texts are written, before any other language.
/// Where there is a window and where there is none.
void installEnglish()
{
    auto *english = new QTranslator(QCoreApplication::instance());
    if (english->load(QStringLiteral(":/i18n/patchscale_en.qm")))
        QCoreApplication::installTranslator(english);
}

} // namespace

Q_COREAPP_STARTUP_FUNCTION(installEnglish)

} // namespace patchscale
