// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/papercheckdialog.h"

#include "model/papertext.h"
#include "ui/copyabletable.h"
#include "ui/papercheckmodel.h"
#include "ui/typography.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QVBoxLayout>

namespace patchscale {

PaperCheckDialog::PaperCheckDialog(const Presets &presets, QWidget *parent) : QDialog(parent)
{
    setWindowTitle(tr("Check against the paper"));
    const std::vector<PaperFigure> figures = checkPaper(presets);

    auto *conclusion = new QLabel(paperConclusion(figures), this);
    conclusion->setObjectName(QStringLiteral("conclusionLabel"));
    conclusion->setFont(scaledFont(font(), 1.1, QFont::DemiBold));
    conclusion->setWordWrap(true);
    auto *explanation = new QLabel(
        tr("Figures of Pagnoni et al. 2024, arXiv 2412.09871, and what PatchScale computes for the same "
           "models with the paper’s own method, just now. Ours is rounded to the digits printed."),
        this);
    explanation->setWordWrap(true);
    explanation->setForegroundRole(QPalette::PlaceholderText);

    auto *table = new CopyableTable(this);
    table->setObjectName(QStringLiteral("paperCheckTable"));
    table->setModel(new PaperCheckModel(figures, table));
    table->setAccessibleName(windowTitle());
    table->setWhatsThis(
        tr("A row for each figure of the paper: as printed, as computed here, how far they are apart, "
           "and why where they do not agree."));
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table->horizontalHeader()->setStretchLastSection(true);
    table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    table->fitColumns();

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 16);
    layout->setSpacing(10);
    layout->addWidget(conclusion);
    layout->addWidget(explanation);
    layout->addWidget(table, 1);
    layout->addWidget(buttons);
    resize(1180, 640);
}

} // namespace patchscale
