// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/questions/answer.h"
#include "ui/appearance/viewsettings.h"

#include <QChartView>

#include <memory>

namespace patchscale {

class ChartFrame;
class ChartNote;
struct ChartStyle;

/// A chart in a window: takes its colours from the palette, tells about what is under the pointer or, with
/// the arrow keys, under the keyboard's focus, and lets be dragged what can be.
class ChartView : public QChartView
{
    Q_OBJECT

public:
    explicit ChartView(std::unique_ptr<ChartFrame> chart, QWidget *parent = nullptr,
                       const ViewSettings &settings = ViewSettings());

    /// The look of a chart until it has a widget.
    [[nodiscard]] static ChartStyle initialStyle(const ViewSettings &settings = ViewSettings());

    /// Shows an answer of the chart's view; `words` say it to those who cannot see it.
    void setAnswer(const AnswerPointer &answer, const QString &words);
    void setViewSettings(const ViewSettings &settings);
    /// Whether what is shown moves to the next answer rather than jumps. It follows a drag at once either
    /// way.
    void setAnimated(bool animated) { m_isAnimated = animated; }

    [[nodiscard]] ChartFrame &frame() const { return *m_chart; }
    /// What the note on the chart says; empty when none is shown.
    [[nodiscard]] QString calloutText() const;
    /// Tells about a mark as the arrow keys do.
    void pointOut(int mark);

signals:
    /// A person dragged where the case is, or chose the place that is told about.
    void parametersRequested(const patchscale::Parameters &parameters);

protected:
    void changeEvent(QEvent *event) override;
    void customEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    void updateStyle();
    /// Gives the chart its first size, once.
    void fit();
    /// Brings the note, and what assistive technology reads, up to date.
    void tell();
    void tellNothing();
    void showNote(const QString &text, const QPointF &point, bool isOver);
    [[nodiscard]] QPointF chartPoint(const QMouseEvent &event) const;

    ViewSettings m_settings;
    QString m_words;
    bool m_isAnimated = true;
    bool m_isDragged = false;
    bool m_isFitted = false;
    ChartFrame *m_chart;  ///< owned by the scene
    ChartNote *m_callout; ///< owned by the chart
};

/// Tells assistive technology that a chart is one, and of its marks as its children. Once, before the first
/// window.
void installChartAccessibility();

/// Says that the focus is on the mark that a chart tells about.
void announceFocus(ChartView &view);

} // namespace patchscale
