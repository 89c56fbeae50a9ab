// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/export/exportformat.h"
#include "ui/export/pictureencoders.h"
#include "ui/export/viewexport.h"

#include <QDialog>
#include <QTimer>
#include <QWidget>

#include <memory>

namespace patchscale {

/// Shows a picture as large as fits, on a chequered ground where it is transparent.
class PicturePreview : public QWidget
{
    Q_OBJECT

public:
    explicit PicturePreview(QWidget *parent = nullptr);

    void setPicture(const Picture &picture);
    [[nodiscard]] QSize sizeHint() const override { return {480, 300}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Picture m_picture;
};

namespace Ui {
class ExportDialog;
}

/// Asks how a view is to be written, shows how it will look, and writes it.
class ExportDialog : public QDialog
{
    Q_OBJECT

public:
    /// `folder` is where the file dialog opens. The view has to outlive the dialog.
    ExportDialog(const View &view, AnswerPointer answer, const ViewSettings &settings, ExportFormat format,
                 QString folder, QWidget *parent = nullptr);
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
    const View &m_view;
    const AnswerPointer m_answer;
    const ViewSettings m_settings;
    const QString m_folder;
    QString m_writtenFile;
    QTimer m_previewTimer;
};

} // namespace patchscale
