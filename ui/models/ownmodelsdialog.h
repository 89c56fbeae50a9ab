// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/parameters/ownmodels.h"

#include <QDialog>

class QLabel;

namespace patchscale {

class TableView;

/// Shows the folder of a person's own models: its files, what they hold, and what is wrong with them.
class OwnModelsDialog : public QDialog
{
    Q_OBJECT

public:
    /// The presets have to outlive it.
    OwnModelsDialog(const QString &folder, const Presets &presets, QWidget *parent);

private:
    void read();
    void openFolder();
    void writeExample();

    QString m_folder;
    const Presets &m_presets;
    // Owned by the dialog.
    TableView *m_table;
    QLabel *m_faults;
};

} // namespace patchscale
