// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSizeF>
#include <QStringList>

#include <optional>

class QFont;
class QGraphicsItem;

namespace patchscale {

class GroundedText;
struct ChartStyle;

/// What stands over a chart. Where it has to speak for itself: its title and a line beneath it, in the
/// middle. In a window, whose sentences say that already: what its values are, and a line that the colours
/// need, at the left.
class ChartHeading
{
public:
    /// Its texts are items of the chart, which owns them.
    explicit ChartHeading(QGraphicsItem *chart);

    void setTitle(const QString &title) { m_name = title; }
    [[nodiscard]] const QString &title() const { return m_name; }
    /// The same in fewer and fewer words: the first that there is room for is shown.
    void setSubtitles(const QStringList &subtitles, bool isNeeded);
    [[nodiscard]] const QStringList &subtitles() const { return m_subtitles; }
    /// What is measured upwards, or nothing: the title of that axis.
    void setValues(const QString &values) { m_values = values; }

    /// `font` is that of ordinary text.
    void setFont(const QFont &font);
    void setStyle(const ChartStyle &style);
    /// Fits it into a width; the height that it takes.
    double fit(double width);
    /// Of its line, where it is a single one at the left; the room to its right is free.
    [[nodiscard]] std::optional<QSizeF> onlyLine() const;
    /// Over a chart of this width, once it fits.
    void place(double chartWidth, double top);

private:
    void fitTexts();

    bool m_isTitled = true;
    QString m_name;
    QString m_values;
    QStringList m_subtitles; ///< longest first
    bool m_isSubtitleNeeded = false;
    double m_room = 0; ///< the width into which it was fitted
    GroundedText *m_title;
    GroundedText *m_subtitle;
};

} // namespace patchscale
