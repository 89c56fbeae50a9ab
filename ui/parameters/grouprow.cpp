// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parameters/grouprow.h"

#include "ui/appearance/theme.h"
#include "ui/parameters/parameterhelp.h"
#include "ui/parameters/parameterspinbox.h"
#include "ui/parameters/waybackbutton.h"
#include "ui/widgets/refusalline.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QSignalBlocker>

#include <tuple>

namespace patchscale {
namespace {

/// A number in a box.
class NumberRow : public GroupRow
{
public:
    NumberRow(const ParameterInfo &info, QGridLayout &layout, QWidget *parent)
        : GroupRow(info, layout, parent)
        , m_label(new WrappedLabel(parent))
        , m_box(new ParameterSpinBox(parent))
    {
        m_label->setText(info.label());
        m_label->setBuddy(m_box);
        m_box->setObjectName(info.name() + QStringLiteral("SpinBox"));
        m_box->setAccessibleName(info.label());
        m_box->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        m_box->setParameter(info.id);
        m_box->setAccessibleDescription(info.help());
        explain(*m_label);
        explain(*m_box);
        layout.addWidget(m_label, gridRow(), 0);
        layout.addWidget(&wayBack(), gridRow(), 1);
        layout.addWidget(m_box, gridRow(), 2);
        QWidget::setTabOrder(&wayBack(), m_box);

        connect(m_box, &QDoubleSpinBox::valueChanged, this,
                [this](double value) { emit valueRequested(id(), value); });
        connect(m_box, &QDoubleSpinBox::editingFinished, this, [this] { m_box->showValue(value()); });
        connect(m_box, &NumberBox::inputRefused, this, &GroupRow::showRefusal);
    }

protected:
    void show(double value, const Parameters &beside) override
    {
        m_box->setBeside(beside);
        m_box->showValue(value);
    }

    void setMarked(bool marked) override
    {
        const QFont font =
            scaledFont(m_box->parentWidget()->font(), 1, marked ? QFont::DemiBold : QFont::Normal);
        m_label->setFont(font);
        m_box->setFont(font);
        m_box->setAccessibleDescription(marked ? changedHelp(info(), wayBack().target()) : info().help());
    }

    void setShown(bool shown) override
    {
        m_label->setVisible(shown);
        m_box->setVisible(shown);
    }

private:
    // Owned by the parent.
    QLabel *m_label;
    ParameterSpinBox *m_box;
};

/// A box to tick.
class SwitchRow : public GroupRow
{
public:
    SwitchRow(const ParameterInfo &info, QGridLayout &layout, QWidget *parent)
        : GroupRow(info, layout, parent), m_box(new QCheckBox(info.label(), parent))
    {
        m_box->setObjectName(info.name() + QStringLiteral("CheckBox"));
        explain(*m_box);
        auto *line = new QHBoxLayout;
        line->addWidget(m_box, 1);
        line->addWidget(&wayBack());
        layout.addLayout(line, gridRow(), 0, 1, 3);
        QWidget::setTabOrder(m_box, &wayBack());
        connect(m_box, &QCheckBox::toggled, this, [this](bool on) { emit valueRequested(id(), on ? 1 : 0); });
    }

protected:
    void show(double value, const Parameters & /*beside*/) override
    {
        const QSignalBlocker blocker(m_box);
        m_box->setChecked(value != 0);
    }

    void setMarked(bool marked) override
    {
        m_box->setFont(
            scaledFont(m_box->parentWidget()->font(), 1, marked ? QFont::DemiBold : QFont::Normal));
    }

    void setShown(bool shown) override { m_box->setVisible(shown); }

private:
    QCheckBox *m_box; ///< owned by the parent
};

} // namespace

GroupRow::GroupRow(const ParameterInfo &info, QGridLayout &layout, QWidget *parent)
    : QObject(parent)
    , m_info(info)
    , m_value(info.defaultValue())
    , m_start(m_value)
    , m_layout(layout)
    , m_gridRow(layout.rowCount())
    , m_wayBack(new WayBackButton(parent))
{
    m_wayBack->setTarget(info, m_start);
    // Keeps the place of the reason for a refusal.
    layout.addItem(new QSpacerItem(0, 0), m_gridRow + 1, 0);
    connect(m_wayBack, &QToolButton::clicked, this,
            [this] { emit valueRequested(m_info.id, m_wayBack->target()); });
}

void GroupRow::explain(QWidget &cell) const
{
    cell.setToolTip(m_info.help() + u'\n' + parameterFileNote(m_info));
    cell.setWhatsThis(parameterWhatsThis(m_info));
}

void GroupRow::showValue(const Parameters &parameters, const Parameters &start)
{
    const double now = patchscale::value(parameters, m_info.id);
    const double before = patchscale::value(start, m_info.id);
    const double followed = countedValue(parameters, m_info.id);
    const bool isShown = isCounted(parameters, m_info.id);
    const bool isRefused = m_refusal && !m_refusal->isHidden();
    // Most of what changes is others'.
    if (!isRefused &&
        std::tie(now, before, followed, isShown) == std::tie(m_value, m_start, m_followed, m_isShown))
        return;
    const bool wasMarked = m_value != m_start;
    m_value = now;
    m_start = before;
    m_followed = followed;
    m_wayBack->setTarget(m_info, before);
    show(now, parameters);
    const bool isMarked = now != before;
    if (isMarked || wasMarked)
        setMarked(isMarked);
    if (isShown != m_isShown)
        setShown(isShown);
    m_isShown = isShown;
    m_wayBack->setVisible(isShown && isMarked);
    showRefusal(QString());
}

void GroupRow::showRefusal(const QString &reason)
{
    if (!m_refusal && reason.isEmpty())
        return;
    if (!m_refusal) {
        m_refusal = new RefusalLine(m_wayBack->parentWidget());
        m_refusal->setObjectName(m_info.name() + QStringLiteral("RefusalLabel"));
        m_layout.addWidget(m_refusal, m_gridRow + 1, 0, 1, 3);
    }
    m_refusal->say(reason);
}

GroupRow *makeGroupRow(const ParameterInfo &info, QGridLayout &layout, QWidget *parent)
{
    if (info.isSwitch())
        return new SwitchRow(info, layout, parent);
    return new NumberRow(info, layout, parent);
}

} // namespace patchscale
