// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <initializer_list>

namespace patchscale {

class FlowLayout;

/// Fields with their names one after another, in as many lines as the width asks for.
class QuestionLine : public QWidget
{
    Q_OBJECT

public:
    explicit QuestionLine(QWidget *parent);

    /// Adds fields behind a name, which is that of the first; takes them.
    void add(const QString &name, std::initializer_list<QWidget *> fields);
    /// Adds what speaks for itself.
    void add(QWidget *field);
    /// Puts that before all others.
    void addFirst(QWidget *field);

private:
    FlowLayout *m_layout; ///< owned by the widget
};

} // namespace patchscale
