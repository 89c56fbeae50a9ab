// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/export/comparisonexport.h"
#include "ui/export/exportformat.h"

#include <QDialog>
#include <QTimer>

#include <memory>

namespace patchscale {

namespace Ui {
class ExportDialog;
}

/// Asks how a comparison is to be written, shows how it will look, and writes it.
class ExportDialog : public QDialog
{
    Q_OBJECT

public:
    /// `folder` is where the file dialog opens; `chart` is what is written, as a picture or in numbers.
    ExportDialog(const Comparison &comparison, const ViewSettings &settings, ExportFormat format,
                 QString folder, QWidget *parent = nullptr, const ShownChart &chart = {});
    ~ExportDialog() override;

    [[nodiscard]] ExportFormat format() const;
    [[nodiscard]] ExportOptions options() const;
    /// What was written, once the dialog is accepted.
    [[nodiscard]] const QString &writtenFile() const { return m_writtenFile; }

private:
    void onOptionsChanged();
    void updatePreview();
    void save();

    std::unique_ptr<Ui::ExportDialog> m_ui;
    const Comparison m_comparison;
    const ViewSettings m_settings;
    const QString m_folder;
    const ShownChart m_chart;
    QString m_writtenFile;
    QTimer m_previewTimer;
};

} // namespace patchscale
