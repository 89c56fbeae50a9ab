// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/tables/table.h"
#include "ui/appearance/viewsettings.h"

#include <QTableView>

#include <memory>
#include <vector>

class QMimeData;

namespace patchscale {

class QuietHeader;
class TableModel;

/// A table for reading, in quiet letters. Its cells can be selected and copied; its rows are sorted at a
/// click on a heading where they are things.
class TableView : public QTableView
{
    Q_OBJECT

public:
    enum class Size {
        Scrolled,      ///< a part of the rows, columns as wide as what they hold
        AllRows,       ///< as high as its rows, columns as wide as what they hold
        AllRowsSpread, ///< as high as its rows, columns across the whole width; some are left out where it is
                       ///< narrow
    };

    explicit TableView(QWidget *parent = nullptr);

    void setTable(const Table &table);
    void setViewSettings(const ViewSettings &settings);
    /// Scrolled at first.
    void setSize(Size size);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    void addActions();
    void copy(const QItemSelectionRange &range, Headings headings) const;
    void takeFont();
    void layOutColumns();
    void packColumns();
    [[nodiscard]] bool isInSight(int column) const;
    void spreadColumns();

    TableModel *m_model;   ///< owned by the table
    QuietHeader *m_header; ///< the same
    Size m_size = Size::Scrolled;
    std::vector<int> m_packed;    ///< how wide columns had to be up to now
    std::vector<bool> m_measured; ///< which of them have been measured since they changed
};

/// Lets assistive technology read a TableView: Qt's own way warns of a reader that asks for a row which is no
/// longer there. To be called once, with an application.
void installTableAccessibility();

/// A table for the clipboard, as text and as HTML.
[[nodiscard]] std::unique_ptr<QMimeData> tableMimeData(const Table &table, NumberStyle style,
                                                       Headings headings = Headings::Shown);

} // namespace patchscale
