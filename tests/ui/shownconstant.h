// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/shownwindow.h"
#include "ui/parameters/foldheading.h"

#include <QDoubleSpinBox>
#include <QLabel>
#include <QToolButton>

namespace patchscale::testing {

/// The controls of one parameter of a group, which has to be open.
struct Constant
{
    Constant(const ShownWindow &shown, const QString &identifier)
        : spinBox(shown.find<QDoubleSpinBox>(qPrintable(identifier + QStringLiteral("SpinBox"))))
        , reset(shown.find<QToolButton>(qPrintable(identifier + QStringLiteral("ResetButton"))))
        , m_shown(shown)
        , m_identifier(identifier)
    {
        for (const QLabel *candidate : shown.window.findChildren<QLabel *>())
            if (spinBox && candidate->buddy() == spinBox)
                label = candidate;
    }

    [[nodiscard]] bool isComplete() const { return label && spinBox && reset; }
    /// Whether label and value stand out from those around them.
    [[nodiscard]] bool isMarked() const
    {
        return label->font().weight() > QFont::Normal && spinBox->font().weight() > QFont::Normal;
    }
    /// The reason for a refusal as it stands on screen; empty if there is none.
    [[nodiscard]] QString refusal() const
    {
        const auto *line = refusalLine();
        return line && line->isVisible() ? line->text() : QString();
    }
    /// Null as long as nothing was refused.
    [[nodiscard]] const QLabel *refusalLine() const
    {
        return m_shown.find<QLabel>(qPrintable(m_identifier + QStringLiteral("RefusalLabel")));
    }

    const QLabel *label = nullptr;
    QDoubleSpinBox *spinBox;
    QToolButton *reset;

private:
    const ShownWindow &m_shown;
    QString m_identifier;
};

/// The headings of the groups, and of what one will notice.
inline QList<FoldHeading *> headings(const ShownWindow &shown)
{
    return shown.window.findChildren<FoldHeading *>();
}

/// Opens all groups, or closes them.
inline void openGroups(const ShownWindow &shown, bool open = true)
{
    for (FoldHeading *heading : headings(shown))
        if (heading->isChecked() != open)
            QTest::mouseClick(heading, Qt::LeftButton);
    QCoreApplication::processEvents(); // what the layouts put off
}

} // namespace patchscale::testing
