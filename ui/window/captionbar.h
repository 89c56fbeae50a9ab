// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QToolButton;

namespace patchscale {

class WrappedLabel;

/// The line beneath a chart that says what it shows; at its end the table is opened.
class CaptionBar : public QWidget
{
    Q_OBJECT

public:
    /// Its widgets are called by the view above.
    explicit CaptionBar(const QString &view, QWidget *parent = nullptr);

    void setCaption(const QString &caption);
    void setTableShown(bool isShown);
    /// Where there is little room, it takes one line, and a tool tip says the rest.
    void setCompact(bool isCompact);

signals:
    /// A person opens the table, or closes it.
    void tableRequested(bool isShown);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void takeFonts();
    void fit();

    QString m_whole;
    bool m_isCompact = false;

    WrappedLabel *m_caption; ///< owned by the bar
    QToolButton *m_table;    ///< the same
};

} // namespace patchscale
