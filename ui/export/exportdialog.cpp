// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/exportdialog.h"

#include "ui/export/viewpicture.h"
#include "ui/views/view.h"
#include "ui/widgets/files/filedialog.h"
#include "ui_exportdialog.h"

#include <QBuffer>
#include <QDir>
#include <QPainter>
#include <QPushButton>

#include <algorithm>
#include <utility>

namespace patchscale {
namespace {

/// The beginning of a file, which can be long.
QString tablePreview(const View &view, const AnswerPointer &answer, ExportFormat format,
                     const ViewSettings &settings, const ExportOptions &options)
{
    constexpr qint64 mostBytes = 100'000;
    QBuffer beginning;
    beginning.open(QIODevice::WriteOnly);
    // It is no failure that only its beginning was wanted.
    static_cast<void>(viewWriter(view, answer, format, settings, options,
                                 [&beginning] { return beginning.size() < mostBytes; })(beginning));
    return QString::fromUtf8(beginning.data());
}

} // namespace

ExportDialog::ExportDialog(const View &view, AnswerPointer answer, const ViewSettings &settings,
                           ExportFormat format, QString folder, QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::ExportDialog>())
    , m_view(view)
    , m_answer(std::move(answer))
    , m_settings(settings)
    , m_folder(std::move(folder))
{
    m_ui->setupUi(this);
    for (const ExportFormatInfo &info : exportFormats())
        m_ui->formatComboBox->addItem(info.name(), static_cast<int>(info.format));
    m_ui->formatComboBox->setCurrentIndex(m_ui->formatComboBox->findData(static_cast<int>(format)));

    const PictureOptions defaults;
    const auto setUp = [this](NumberBox *box, double least, double most, double value) {
        box->setRange(least, most);
        box->setValue(value);
        connect(box, &NumberBox::valueChanged, this, &ExportDialog::onOptionsChanged);
        connect(box, &NumberBox::inputRefused, this, [this](const QString &reason) {
            onOptionsChanged();
            if (!reason.isEmpty())
                m_ui->noteLabel->setText(reason);
        });
    };
    using Options = PictureOptions;
    setUp(m_ui->widthSpinBox, Options::leastPixels, Options::mostPixels, defaults.size.width());
    setUp(m_ui->heightSpinBox, Options::leastPixels, Options::mostPixels, defaults.size.height());
    setUp(m_ui->scaleSpinBox, Options::leastScale, Options::mostScale, defaults.scale);
    setUp(m_ui->fontScaleSpinBox, 100 * Options::leastFontScale, 100 * Options::mostFontScale,
          100 * defaults.fontScale);
    // The labels of both forms stand in one column.
    m_ui->formatLabel->setMinimumWidth(m_ui->scaleLabel->sizeHint().width());
    m_ui->noteLabel->setForegroundRole(QPalette::PlaceholderText);
    m_ui->buttonBox->button(QDialogButtonBox::Save)->setText(tr("&Save…"));

    constexpr int previewDelay = 30; // milliseconds: a spin box held down must not queue pictures up
    m_previewTimer.setSingleShot(true);
    m_previewTimer.setInterval(previewDelay);
    connect(&m_previewTimer, &QTimer::timeout, this, &ExportDialog::updatePreview);
    connect(m_ui->formatComboBox, &QComboBox::currentIndexChanged, this, &ExportDialog::onOptionsChanged);
    connect(m_ui->transparentCheckBox, &QCheckBox::toggled, this, &ExportDialog::onOptionsChanged);
    connect(m_ui->excelRadioButton, &QRadioButton::toggled, this, &ExportDialog::onOptionsChanged);
    connect(m_ui->buttonBox, &QDialogButtonBox::accepted, this, &ExportDialog::save);
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
    options.picture.size = {static_cast<int>(m_ui->widthSpinBox->value()),
                            static_cast<int>(m_ui->heightSpinBox->value())};
    options.picture.scale = m_ui->scaleSpinBox->value();
    options.picture.fontScale = m_ui->fontScaleSpinBox->value() / 100.0;
    options.picture.transparent = m_ui->transparentCheckBox->isChecked();
    options.csvDialect = m_ui->excelRadioButton->isChecked() ? CsvDialect::ExcelLocal : CsvDialect::Standard;
    return options;
}

void ExportDialog::onOptionsChanged()
{
    const ExportFormatInfo &info = exportFormatInfo(format());
    const ExportOptions chosen = options();
    setWindowTitle(tr("Export as %1").arg(info.name()));
    m_ui->optionsStack->setCurrentWidget(info.isPicture ? m_ui->pictureOptions : m_ui->csvOptions);
    m_ui->optionsStack->setVisible(format() != ExportFormat::Json);
    m_ui->previewStack->setCurrentWidget(info.isPicture ? static_cast<QWidget *>(m_ui->picturePreview)
                                                        : m_ui->csvPreview);
    m_ui->scaleSpinBox->setEnabled(format() == ExportFormat::Png);

    const Failure problem = validate(chosen.picture, format());
    m_ui->buttonBox->button(QDialogButtonBox::Save)->setEnabled(!problem);
    const QSize pixels = pixelSize(chosen.picture);
    const bool isPng = format() == ExportFormat::Png;
    m_ui->noteLabel->setText(problem ? problem->message
                             : isPng ? tr("%1 × %2 pixels").arg(pixels.width()).arg(pixels.height())
                                     : QString());
    m_previewTimer.start();
}

void ExportDialog::updatePreview()
{
    const ExportOptions chosen = options();
    if (!exportFormatInfo(format()).isPicture)
        m_ui->csvPreview->setPlainText(tablePreview(m_view, m_answer, format(), m_settings, chosen));
    else if (!validate(chosen.picture, format()))
        m_ui->picturePreview->setPicture(viewPicture(m_view, m_answer, m_settings, chosen.picture));
}

void ExportDialog::save()
{
    const ExportFormatInfo &info = exportFormatInfo(format());
    const QString suggestion = QDir(m_folder).filePath(
        QStringLiteral("patchscale-%1%2").arg(m_view.names().identifier, info.dottedSuffix()));
    QStringList suffixes = {QString::fromLatin1(info.suffix)};
    for (const ExportFormatInfo &other : exportFormats())
        suffixes << QString::fromLatin1(other.suffix);
    const QString path = FileDialog::saveFile(
        this, windowTitle(), suggestion, info.filter(), suffixes, [this](const QString &file) {
            return exportView(file, m_view, m_answer, m_settings, options(),
                              [this](const Error &notice) { FileDialog::showFailure(this, notice); });
        });
    if (path.isEmpty())
        return;
    m_writtenFile = path;
    accept();
}

PicturePreview::PicturePreview(QWidget *parent) : QWidget(parent)
{
    setMinimumSize(240, 150);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void PicturePreview::setPicture(const Picture &picture)
{
    m_picture = picture;
    setAccessibleDescription(picture.description);
    update();
}

void PicturePreview::paintEvent(QPaintEvent *)
{
    if (!m_picture.paint || m_picture.size.isEmpty())
        return;
    constexpr double frame = 2;
    const double fit =
        std::min((width() - frame) / m_picture.size.width(), (height() - frame) / m_picture.size.height());
    QRectF target(QPointF(), m_picture.size * fit);
    target.moveCenter(QRectF(rect()).center());
    QPainter painter(this);
    painter.fillRect(target, Qt::white);
    painter.fillRect(target, QBrush(QColor(0xd8, 0xd8, 0xd8), Qt::Dense4Pattern));
    painter.save();
    painter.translate(target.topLeft());
    painter.scale(fit, fit);
    m_picture.paint(painter);
    painter.restore();
    painter.setPen(palette().color(QPalette::Mid));
    painter.drawRect(target);
}

} // namespace patchscale
