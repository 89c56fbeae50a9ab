// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/aboutdialog.h"

#include "model/version.h"
#include "ui/typography.h"
#include "ui_aboutdialog.h"

namespace patchscale {

AboutDialog::AboutDialog(QWidget *parent) : QDialog(parent), m_ui(std::make_unique<Ui::AboutDialog>())
{
    m_ui->setupUi(this);
    m_ui->nameLabel->setFont(scaledFont(font(), 1.6, QFont::DemiBold));
    m_ui->versionLabel->setText(
        tr("Version %1, with Qt %2").arg(QString::fromLatin1(versionText), QString::fromLatin1(qVersion())));
    m_ui->versionLabel->setForegroundRole(QPalette::PlaceholderText);
}

AboutDialog::~AboutDialog() = default;

} // namespace patchscale
