// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testprogram.h"
#include "tests/ui/contrast.h"
#include "ui/appearance/theme.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QImage>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSlider>
#include <QTest>
#include <QVBoxLayout>

#include <functional>
#include <memory>

using namespace patchscale;
using namespace patchscale::testing;

using MakeControl = std::function<QWidget *(QWidget *)>;
Q_DECLARE_METATYPE(MakeControl)

namespace {

template<typename Control> MakeControl making()
{
    return [](QWidget *parent) -> QWidget * { return new Control(parent); };
}

QWidget *makeSlider(QWidget *parent)
{
    auto *slider = new QSlider(Qt::Horizontal, parent);
    slider->setRange(0, 100);
    slider->setValue(50);
    return slider;
}

QWidget *makeTicked(QWidget *parent)
{
    auto *box = new QCheckBox(parent);
    box->setChecked(true);
    return box;
}

/// A control on a ground, with something else to have the focus.
struct ShownControl
{
    ShownControl(const MakeControl &make, QPalette::ColorRole ground)
    {
        window.setBackgroundRole(ground);
        window.setAutoFillBackground(true);
        auto *layout = new QVBoxLayout(&window);
        other = new QPushButton(QStringLiteral("Other"));
        layout->addWidget(other);
        control = make(&window);
        layout->addWidget(control);
        window.resize(200, 120);
        other->setFocus();
        window.show();
    }

    [[nodiscard]] QImage drawn() { return window.grab().toImage(); }
    [[nodiscard]] QColor ground() const { return window.palette().color(window.backgroundRole()); }
    /// From the ground to the inside, at half the height.
    [[nodiscard]] QLineF wayIn(double to) const
    {
        const QRect rect = control->geometry();
        return {rect.left() - 3.0, rect.center().y() + 0.5, rect.left() + to, rect.center().y() + 0.5};
    }

    QWidget window;
    QPushButton *other;
    QWidget *control;
};

} // namespace

/// Controls are seen on every ground that they stand on, with and without the focus.
class TestControlContrast : public QObject
{
    Q_OBJECT

private slots:
    void cleanup();
    void outlinesAreSeen_data() { addRows(); }
    void outlinesAreSeen();
    void focusIsSeen_data() { addRows(); }
    void focusIsSeen();
    void grooveAndHandleAreSeen_data();
    void grooveAndHandleAreSeen();

private:
    static void addRows();
};

void TestControlContrast::cleanup()
{
    applyTheme(Theme::Light, {});
}

void TestControlContrast::addRows()
{
    QTest::addColumn<Theme>("theme");
    QTest::addColumn<QPalette::ColorRole>("ground");
    QTest::addColumn<MakeControl>("make");
    for (const Theme theme : {Theme::Light, Theme::Dark}) {
        for (const QPalette::ColorRole ground : {QPalette::Window, QPalette::Base}) {
            const auto row = [&](const char *control, const MakeControl &make) {
                QTest::addRow("%s, %s, on the %s", control, theme == Theme::Dark ? "dark" : "light",
                              ground == QPalette::Base ? "right" : "left")
                    << theme << ground << make;
            };
            row("line", making<QLineEdit>());
            row("list", making<QComboBox>());
            row("number", making<QDoubleSpinBox>());
            row("button", making<QPushButton>());
            row("switch", making<QCheckBox>());
            row("switch, on", makeTicked);
            row("choice", making<QRadioButton>());
            row("slider", makeSlider);
        }
    }
}

void TestControlContrast::outlinesAreSeen()
{
    QFETCH(Theme, theme);
    QFETCH(QPalette::ColorRole, ground);
    QFETCH(MakeControl, make);
    installStyle();
    applyTheme(theme, {});
    ShownControl shown(make, ground);
    constexpr double inside = 5; // no text as yet
    const double best = bestContrast(pixelsAlong(shown.drawn(), shown.wayIn(inside)), shown.ground());
    QVERIFY2(best >= ofMarks, qPrintable(QString::number(best)));
}

void TestControlContrast::focusIsSeen()
{
    QFETCH(Theme, theme);
    QFETCH(QPalette::ColorRole, ground);
    QFETCH(MakeControl, make);
    installStyle();
    applyTheme(theme, {});
    ShownControl shown(make, ground);
    QVERIFY(QTest::qWaitForWindowActive(&shown.window));
    const QImage without = shown.drawn();
    QTest::keyClick(&shown.window, Qt::Key_Tab);
    QVERIFY(shown.control->hasFocus());
    const QImage with = shown.drawn();
    // What has changed around the control, but for the cursor in a line.
    int seen = 0;
    const QRect around = shown.control->geometry().adjusted(-2, -2, 2, 2);
    for (int x = around.left(); x <= around.right(); ++x)
        for (int y = around.top(); y <= around.bottom(); ++y)
            seen += with.pixelColor(x, y) != without.pixelColor(x, y) &&
                    measuredContrast(with.pixelColor(x, y), shown.ground()) >= ofMarks;
    QVERIFY2(seen >= 2 * std::min(around.width(), around.height()), qPrintable(QString::number(seen)));
}

void TestControlContrast::grooveAndHandleAreSeen_data()
{
    QTest::addColumn<Theme>("theme");
    QTest::newRow("light") << Theme::Light;
    QTest::newRow("dark") << Theme::Dark;
}

void TestControlContrast::grooveAndHandleAreSeen()
{
    QFETCH(Theme, theme);
    installStyle();
    applyTheme(theme, {});
    ShownControl shown(makeSlider, QPalette::Window);
    const QImage drawn = shown.drawn();
    const QRect rect = shown.control->geometry();
    for (const double share : {0.2, 0.5, 0.8}) { // before the handle, over it, behind it
        const double x = rect.left() + share * rect.width();
        const QLineF down(x, rect.top() - 2.0, x, rect.center().y());
        const double best = bestContrast(pixelsAlong(drawn, down), shown.ground());
        QVERIFY2(best >= ofMarks, qPrintable(QStringLiteral("%1: %2").arg(share).arg(best)));
    }
}

PATCHSCALE_TEST(TestControlContrast)
#include "tst_controlcontrast.moc"
