// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shortcutsdialog.h"

#include "model/parameterinfo.h"
#include "ui/typography.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>

namespace patchscale {
namespace {

struct Shortcut
{
    QString keys;
    QString what;

    bool operator==(const Shortcut &) const = default;
};

QString withoutMnemonic(QString text)
{
    return text.remove(u'&').remove(QStringLiteral("…"));
}

} // namespace

ShortcutsDialog::ShortcutsDialog(const QList<QAction *> &actions, QWidget *parent) : QDialog(parent)
{
    setWindowTitle(tr("Keyboard shortcuts"));
    QList<Shortcut> shortcuts;
    for (const QAction *action : actions)
        if (!action->shortcut().isEmpty()) {
            const Shortcut shortcut{action->shortcut().toString(QKeySequence::NativeText),
                                    withoutMnemonic(action->text())};
            // Each table has its own action to copy cells.
            if (!shortcuts.contains(shortcut))
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
              << Shortcut{tr("Page Up, Page Down"), tr("A tenth of the slider up or down")}
              << Shortcut{tr("Home, End"), tr("Ends of the slider")};

    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(24, 20, 24, 16);
    layout->setHorizontalSpacing(24);
    layout->setSizeConstraint(QLayout::SetFixedSize);
    for (const Shortcut &shortcut : shortcuts) {
        const int row = layout->rowCount();
        auto *keys = new QLabel(shortcut.keys, this);
        keys->setFont(scaledFont(font(), 1, QFont::DemiBold));
        layout->addWidget(keys, row, 0);
        layout->addWidget(new QLabel(shortcut.what, this), row, 1);
    }
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout->addWidget(buttons, layout->rowCount(), 0, 1, 2);
}

} // namespace patchscale
