// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/helpdialogs.h"

#include "model/paper/papercheck.h"
#include "model/parameters/parameterinfo.h"
#include "model/version.h"
#include "ui/appearance/theme.h"
#include "ui_aboutdialog.h"
#include "ui_papercheckdialog.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QLabel>
#include <QScreen>

#include <utility>

namespace patchscale {

AboutDialog::AboutDialog(QWidget *parent) : QDialog(parent)
{
    Ui::AboutDialog form;
    form.setupUi(this);
    form.nameLabel->setFont(scaledFont(font(), 1.6, QFont::DemiBold));
    form.versionLabel->setText(
        tr("Version %1, with Qt %2").arg(QString::fromLatin1(versionText), QString::fromLatin1(qVersion())));
    form.versionLabel->setForegroundRole(QPalette::PlaceholderText);
}

PaperCheckDialog::PaperCheckDialog(const Presets &presets, QWidget *parent) : QDialog(parent)
{
    Ui::PaperCheckDialog form;
    form.setupUi(this);
    resize(size().boundedTo(screen()->availableSize() * 0.9));
    const std::vector<PaperFigure> figures = checkPaper(presets);
    form.conclusionLabel->setText(paperConclusion(figures));
    form.conclusionLabel->setFont(scaledFont(font(), 1.1, QFont::DemiBold));
    form.explanationLabel->setForegroundRole(QPalette::PlaceholderText);
    form.paperCheckTable->setTable(paperTable(figures));
    // Elided, so that no other column has to be scrolled away for it: the whole of it stands below.
    const int why = form.paperCheckTable->model()->columnCount() - 1;
    form.paperCheckTable->setColumnWidth(why, form.paperCheckTable->horizontalHeader()->minimumSectionSize());
    constexpr int lines = 3;
    form.whyLabel->setMinimumHeight(lines * form.whyLabel->fontMetrics().lineSpacing());
    connect(form.paperCheckTable->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [label = form.whyLabel, why](const QModelIndex &current) {
                label->setText(current.siblingAtColumn(why).data().toString());
            });
}

ShortcutsDialog::ShortcutsDialog(const QList<QAction *> &actions, QWidget *parent) : QDialog(parent)
{
    setWindowTitle(tr("Keyboard shortcuts"));
    using Shortcut = std::pair<QString, QString>; // keys and what they do
    QList<Shortcut> shortcuts;
    for (const QAction *action : actions) {
        const QString what = action->text().remove(u'&').remove(u'…');
        const Shortcut shortcut(action->shortcut().toString(QKeySequence::NativeText), what);
        // Each table has its own action to copy cells.
        if (!action->shortcut().isEmpty() && !shortcuts.contains(shortcut))
            shortcuts << shortcut;
    }
    shortcuts << Shortcut{tr("Alt+P, Alt+N, Alt+L"),
                          //: %1, %2 and %3 are parameters
                          tr("Go to %1, %2, %3")
                              .arg(parameterInfo(ParameterId::BltPs).label(),
                                   parameterInfo(ParameterId::DModel).label(),
                                   parameterInfo(ParameterId::LocalNLayers).label())}
              << Shortcut{tr("Alt+1, Alt+2, Alt+3"), tr("Show a case of what you will notice")}
              << Shortcut{tr("Arrow keys"),
                          tr("Next or previous slider stop; in the chart, next or previous part")}
              << Shortcut{tr("Shift+arrow keys"), tr("In the sweep and the map, a little further")}
              << Shortcut{tr("Return, Esc"), tr("In the chart, go to what is read off; or read off no more")}
              << Shortcut{tr("Page Up, Page Down"), tr("A tenth of the slider up or down")}
              << Shortcut{tr("Home, End"), tr("Ends of the slider")};

    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(24, 20, 24, 16);
    layout->setHorizontalSpacing(24);
    layout->setSizeConstraint(QLayout::SetFixedSize);
    for (const auto &[keys, what] : shortcuts) {
        auto *label = new QLabel(keys, this);
        label->setFont(scaledFont(font(), 1, QFont::DemiBold));
        layout->addWidget(label, layout->rowCount(), 0);
        layout->addWidget(new QLabel(what, this), layout->rowCount() - 1, 1);
    }
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout->addWidget(buttons, layout->rowCount(), 0, 1, 2);
}

} // namespace patchscale
