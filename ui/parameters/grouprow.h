// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/parameters/parameterinfo.h"

#include <QObject>

class QGridLayout;
class QLabel;

namespace patchscale {

class RefusalLine;
class WayBackButton;

/// One parameter without a slider as a row of a grid of three columns: its label, the way back once its value
/// was changed, and its editor. Shows the value it is given and says what a person asks for.
class GroupRow : public QObject
{
    Q_OBJECT

public:
    [[nodiscard]] ParameterId id() const { return m_info.id; }

    /// Shows the value that the parameter has, marked where it is not that which it had at the start; of a
    /// link, also what it stands for.
    void showValue(const Parameters &parameters, const Parameters &start);
    /// Says beneath the editor why a value is refused, or nothing if empty.
    void showRefusal(const QString &reason);

signals:
    void valueRequested(patchscale::ParameterId id, double value);

protected:
    GroupRow(const ParameterInfo &info, QGridLayout &layout, QWidget *parent);

    [[nodiscard]] const ParameterInfo &info() const { return m_info; }
    [[nodiscard]] double value() const { return m_value; }
    [[nodiscard]] WayBackButton &wayBack() const { return *m_wayBack; }
    [[nodiscard]] int gridRow() const { return m_gridRow; }
    /// Gives what belongs to the row its help.
    void explain(QWidget &cell) const;

    virtual void show(double value, const Parameters &beside) = 0;
    virtual void setMarked(bool marked) = 0;
    virtual void setShown(bool shown) = 0;

private:
    const ParameterInfo &m_info;
    double m_value;
    double m_start;
    double m_followed = 0;
    bool m_isShown = true;
    QGridLayout &m_layout;
    const int m_gridRow;
    // Owned by the parent; the line is null until there was something to refuse.
    WayBackButton *m_wayBack;
    RefusalLine *m_refusal = nullptr;
};

/// Adds the row of a parameter to the bottom of the layout of `parent`, which owns it.
[[nodiscard]] GroupRow *makeGroupRow(const ParameterInfo &info, QGridLayout &layout, QWidget *parent);

} // namespace patchscale
