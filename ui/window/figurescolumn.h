// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/questions/keyfigures.h"

#include <QHash>
#include <QString>
#include <QWidget>

#include <vector>

class QGridLayout;
class QLabel;

namespace patchscale {

class LinkButton;
class WrappedLabel;

/// The numbers that matter, beside a chart: in groups, each with what leads on to the view that tells more.
class FiguresColumn : public QWidget
{
    Q_OBJECT

public:
    explicit FiguresColumn(QWidget *parent = nullptr);

    /// The titles of the tabs that links name, by the identifiers of their views.
    void setTitles(const QHash<QString, QString> &titles) { m_titles = titles; }
    [[nodiscard]] bool hasGroups() const { return !m_groups.empty(); }
    /// How wide it wants to be, whatever it holds.
    [[nodiscard]] int usualWidth() const;
    [[nodiscard]] QSize sizeHint() const override;
    /// It is the first to go where there is little room, and so asks for none.
    [[nodiscard]] QSize minimumSizeHint() const override { return {0, 0}; }
    void setGroups(const std::vector<KeyFigureGroup> &groups);

signals:
    /// A person wants to see a view.
    void viewRequested(const QString &identifier);

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    struct Row
    {
        QLabel *name;
        QLabel *number;
        QLabel *unit;
    };
    struct Group
    {
        QLabel *title;
        std::vector<Row> rows;
        WrappedLabel *note;
        bool isNoteWeighty;
        LinkButton *link; ///< null where nothing tells more
    };

    void build(const std::vector<KeyFigureGroup> &groups);
    [[nodiscard]] Group makeGroup(const KeyFigureGroup &group);
    void addLine();
    void takeFonts();

    QHash<QString, QString> m_titles;
    std::vector<KeyFigureGroup> m_shown;
    std::vector<Group> m_groups;
    QGridLayout *m_grid;
};

} // namespace patchscale
