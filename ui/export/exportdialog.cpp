// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/exportdialog.h"

#include "ui/export/comparisonpicture.h"
#include "ui/filedialog.h"
#include "ui_exportdialog.h"

#include <QDir>
#include <QPushButton>

#include <utility>

namespace patchscale {

ExportDialog::ExportDialog(const Comparison &comparison, const ViewSettings &settings, ExportFormat format,
                           QString folder, QWidget *parent, const ShownChart &chart)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::ExportDialog>())
    , m_comparison(comparison)
    , m_settings(settings)
    , m_folder(std::move(folder))
    , m_chart(chart)
{
    m_ui->setupUi(this);
    for (const ExportFormatInfo &info : exportFormats())
        m_ui->formatComboBox->addItem(info.name(), static_cast<int>(info.format));
    m_ui->formatComboBox->setCurrentIndex(m_ui->formatComboBox->findData(static_cast<int>(format)));

    const PictureOptions defaults;
    for (QSpinBox *box : {m_ui->widthSpinBox, m_ui->heightSpinBox})
        box->setRange(PictureOptions::leastPixels, PictureOptions::mostPixels);
    m_ui->widthSpinBox->setValue(defaults.size.width());
    m_ui->heightSpinBox->setValue(defaults.size.height());
    m_ui->scaleSpinBox->setRange(PictureOptions::leastScale, PictureOptions::mostScale);
    m_ui->scaleSpinBox->setValue(defaults.scale);
    m_ui->fontScaleSpinBox->setRange(static_cast<int>(100 * PictureOptions::leastFontScale),
                                     static_cast<int>(100 * PictureOptions::mostFontScale));
    m_ui->fontScaleSpinBox->setValue(static_cast<int>(100 * defaults.fontScale));
    // The labels of both forms stand in one column.
    m_ui->formatLabel->setMinimumWidth(m_ui->scaleLabel->sizeHint().width());
    m_ui->noteLabel->setForegroundRole(QPalette::PlaceholderText);
    m_ui->buttonBox->button(QDialogButtonBox::Save)->setText(tr("&Save…"));

    constexpr int previewDelay = 30; // milliseconds: a spin box held down must not queue pictures up
    m_previewTimer.setSingleShot(true);
    m_previewTimer.setInterval(previewDelay);
    connect(&m_previewTimer, &QTimer::timeout, this, &ExportDialog::updatePreview);
    connect(m_ui->formatComboBox, &QComboBox::currentIndexChanged, this, &ExportDialog::onOptionsChanged);
    connect(m_ui->widthSpinBox, &QSpinBox::valueChanged, this, &ExportDialog::onOptionsChanged);
    connect(m_ui->heightSpinBox, &QSpinBox::valueChanged, this, &ExportDialog::onOptionsChanged);
    connect(m_ui->scaleSpinBox, &QDoubleSpinBox::valueChanged, this, &ExportDialog::onOptionsChanged);
    connect(m_ui->fontScaleSpinBox, &QSpinBox::valueChanged, this, &ExportDialog::onOptionsChanged);
    connect(m_ui->transparentCheckBox, &QCheckBox::toggled, this, &ExportDialog::onOptionsChanged);
    connect(m_ui->excelRadioButton, &QRadioButton::toggled, this, &ExportDialog::onOptionsChanged);
    connect(m_ui->buttonBox, &QDialogButtonBox::accepted, this, &ExportDialog::save);
    connect(m_ui->buttonBox, &QDialogButtonBox::rejected, this, &QDialog::reject);
    onOptionsChanged();
    updatePreview();
}

ExportDialog::~ExportDialog() = default;

ExportFormat ExportDialog::format() const
{
    return static_cast<ExportFormat>(m_ui->formatComboBox->currentData().toInt());
}

ExportOptions ExportDialog::options() const
{
    ExportOptions options;
    options.picture.size = {m_ui->widthSpinBox->value(), m_ui->heightSpinBox->value()};
    options.picture.scale = m_ui->scaleSpinBox->value();
    options.picture.fontScale = m_ui->fontScaleSpinBox->value() / 100.0;
    options.picture.transparent = m_ui->transparentCheckBox->isChecked();
    options.csvDialect = m_ui->excelRadioButton->isChecked() ? CsvDialect::ExcelLocal : CsvDialect::Standard;
    options.chart = m_chart;
    options.table = m_chart;
    return options;
}

void ExportDialog::onOptionsChanged()
{
    const ExportFormatInfo &info = exportFormatInfo(format());
    const ExportOptions chosen = options();
    setWindowTitle(tr("Export as %1").arg(info.name()));
    m_ui->optionsStack->setCurrentWidget(info.isPicture ? m_ui->pictureOptions : m_ui->csvOptions);
    m_ui->previewStack->setCurrentWidget(info.isPicture ? static_cast<QWidget *>(m_ui->picturePreview)
                                                        : m_ui->csvPreview);
    m_ui->scaleSpinBox->setEnabled(format() == ExportFormat::Png);

    const Failure problem = validate(chosen.picture, format());
    m_ui->buttonBox->button(QDialogButtonBox::Save)->setEnabled(!problem);
    if (problem)
        m_ui->noteLabel->setText(problem->message);
    else if (format() == ExportFormat::Png)
        m_ui->noteLabel->setText(tr("%1 × %2 pixels")
                                     .arg(pixelSize(chosen.picture).width())
                                     .arg(pixelSize(chosen.picture).height()));
    else
        m_ui->noteLabel->clear();
    m_previewTimer.start();
}

void ExportDialog::updatePreview()
{
    const ExportOptions chosen = options();
    if (!exportFormatInfo(format()).isPicture)
        m_ui->csvPreview->setPlainText(QString::fromUtf8(chartCsv(m_chart, m_comparison, chosen.csvDialect)));
    else if (!validate(chosen.picture, format()))
        m_ui->picturePreview->setPicture(
            comparisonPicture(m_comparison, m_settings, chosen.picture, m_chart));
}

void ExportDialog::save()
{
    const ExportFormatInfo &info = exportFormatInfo(format());
    const QString suggestion = QDir(m_folder).filePath(QStringLiteral("patchscale") + info.dottedSuffix());
    const QString path = FileDialog::saveFileName(this, windowTitle(), suggestion, info.filter(),
                                                  QString::fromLatin1(info.suffix));
    if (path.isEmpty())
        return;
    if (const Failure failure = exportComparison(m_comparison, path, m_settings, options())) {
        FileDialog::showFailure(this, *failure);
        return;
    }
    m_writtenFile = path;
    accept();
}

} // namespace patchscale
