// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/parameters/parameterinfo.h"

#include <QObject>

#include <initializer_list>

class QGridLayout;
class QLabel;
class QToolButton;

namespace patchscale {

class ParameterSpinBox;
class RefusalLine;

/// One fixed parameter as a row of a grid: its value to read or, unlocked, to edit; marked when it differs
/// from the default, and set back with a button. Shows the value it is given and says what a person asks for.
class FixedParameterRow : public QObject
{
    Q_OBJECT

public:
    /// Adds the row to the bottom of the layout of `parent`.
    FixedParameterRow(const ParameterInfo &info, QGridLayout &layout, QWidget *parent);

    [[nodiscard]] ParameterId id() const { return m_info.id; }

    void setValue(double value);
    /// What the value stands for while it is a link.
    void setFollowed(double followed);
    void setUnlocked(bool unlocked);
    void setShown(bool shown);
    /// Takes its place behind a widget in the order of the Tab key, and answers its last widget. Once
    /// unlocked.
    [[nodiscard]] QWidget *joinTabOrder(QWidget *previous) const;
    /// Says why a value is refused, beside the field, or nothing if empty.
    void showRefusal(const QString &reason);
    [[nodiscard]] bool isRefused() const { return m_isRefused; }

signals:
    void valueRequested(patchscale::ParameterId id, double value);

private:
    void makeEditor();
    void explain(std::initializer_list<QWidget *> cells) const;
    void updateVisibility();
    [[nodiscard]] bool isLink() const;

    const ParameterInfo &m_info;
    double m_value;
    double m_followed = 0;
    bool m_isUnlocked = false;
    bool m_isShown = true;
    bool m_isRefused = false;
    QGridLayout &m_layout;
    const int m_gridRow;
    // Owned by the parent; the editor is null until it is unlocked.
    QLabel *m_label;
    QLabel *m_text;
    ParameterSpinBox *m_spinBox = nullptr;
    QToolButton *m_reset = nullptr;
    RefusalLine *m_refusal = nullptr;
};

} // namespace patchscale
