// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testprogram.h"
#include "tests/ui/contrast.h"
#include "ui/appearance/theme.h"

#include <QApplication>
#include <QProxyStyle>
#include <QTest>
#include <QWidget>

using namespace patchscale;
using namespace patchscale::testing;

class TestTheme : public QObject
{
    Q_OBJECT

private slots:
    void textCanBeRead_data();
    void textCanBeRead();
    void disabledTextIsFainter_data();
    void disabledTextIsFainter();
    void themeDecidesThePalette_data();
    void themeDecidesThePalette();
    void contrastIsRecognized_data();
    void contrastIsRecognized();
    void systemOfHighContrastIsFollowed_data();
    void systemOfHighContrastIsFollowed();
    void framesAreSeenOnBlack();
    void styleIsFusion();
    void styleIsTheOneAskedFor();
};

void TestTheme::textCanBeRead_data()
{
    QTest::addColumn<QPalette>("palette");
    QTest::addColumn<QPalette::ColorRole>("text");
    QTest::addColumn<QPalette::ColorRole>("ground");

    const auto rows = [](const char *name, const QPalette &palette) {
        const auto row = [&](const char *what, QPalette::ColorRole text, QPalette::ColorRole ground) {
            QTest::addRow("%s, %s", name, what) << palette << text << ground;
        };
        row("text", QPalette::Text, QPalette::Base);
        row("text in every second row", QPalette::Text, QPalette::AlternateBase);
        row("label", QPalette::WindowText, QPalette::Window);
        row("label on the side of the answers", QPalette::WindowText, QPalette::Base);
        row("button", QPalette::ButtonText, QPalette::Button);
        row("selection", QPalette::HighlightedText, QPalette::Highlight);
        row("quiet text", QPalette::PlaceholderText, QPalette::Base);
        row("quiet text beside the controls", QPalette::PlaceholderText, QPalette::Window);
        row("link", QPalette::Link, QPalette::Base);
        row("link in a dialog", QPalette::Link, QPalette::Window);
        row("visited link", QPalette::LinkVisited, QPalette::Window);
        row("tool tip", QPalette::ToolTipText, QPalette::ToolTipBase);
    };
    rows("light", lightPalette());
    rows("dark", darkPalette());
    rows("light, high contrast", highContrastPalette(false));
    rows("dark, high contrast", highContrastPalette(true));
}

void TestTheme::textCanBeRead()
{
    QFETCH(QPalette, palette);
    QFETCH(QPalette::ColorRole, text);
    QFETCH(QPalette::ColorRole, ground);

    constexpr double required = 4.5; // WCAG 2.1, level AA
    for (const QPalette::ColorGroup group : {QPalette::Active, QPalette::Inactive}) {
        const double found = measuredContrast(palette.color(group, text), palette.color(group, ground));
        QVERIFY2(found >= required, qPrintable(QString::number(found)));
    }
}

void TestTheme::disabledTextIsFainter_data()
{
    QTest::addColumn<QPalette>("palette");
    QTest::newRow("light") << lightPalette();
    QTest::newRow("dark") << darkPalette();
    QTest::newRow("light, high contrast") << highContrastPalette(false);
    QTest::newRow("dark, high contrast") << highContrastPalette(true);
}

void TestTheme::disabledTextIsFainter()
{
    QFETCH(QPalette, palette);
    for (const auto &[text, ground] :
         {std::pair(QPalette::Text, QPalette::Base), std::pair(QPalette::WindowText, QPalette::Window),
          std::pair(QPalette::ButtonText, QPalette::Button)}) {
        const double enabled = measuredContrast(palette.color(QPalette::Active, text), palette.color(ground));
        const double disabled =
            measuredContrast(palette.color(QPalette::Disabled, text), palette.color(ground));
        QVERIFY(disabled < enabled);
        QVERIFY(disabled > 1.5); // and still there
    }
}

void TestTheme::themeDecidesThePalette_data()
{
    QTest::addColumn<Theme>("theme");
    QTest::addColumn<bool>("systemIsDark");
    QTest::addColumn<bool>("isDark");

    QTest::newRow("light") << Theme::Light << false << false;
    QTest::newRow("light on a dark system") << Theme::Light << true << false;
    QTest::newRow("dark") << Theme::Dark << false << true;
    QTest::newRow("dark on a dark system") << Theme::Dark << true << true;
    QTest::newRow("as a light system") << Theme::System << false << false;
    QTest::newRow("as a dark system") << Theme::System << true << true;
}

void TestTheme::themeDecidesThePalette()
{
    QFETCH(Theme, theme);
    QFETCH(bool, systemIsDark);
    QFETCH(bool, isDark);

    QWidget open; // follows though it is there already
    open.show();
    applyTheme(theme, {.isDark = systemIsDark});
    const auto isDarkPalette = [](const QPalette &palette) {
        return measuredLuminance(palette.color(QPalette::Window)) <
               measuredLuminance(palette.color(QPalette::WindowText));
    };
    QCOMPARE(isDarkPalette(QApplication::palette()), isDark);
    QTRY_COMPARE(isDarkPalette(open.palette()), isDark);
}

void TestTheme::contrastIsRecognized_data()
{
    QTest::addColumn<QPalette>("palette");
    QTest::addColumn<bool>("isHigh");
    const auto palette = [](const QColor &text, const QColor &ground) {
        QPalette made;
        made.setColor(QPalette::WindowText, text);
        made.setColor(QPalette::Window, ground);
        return made;
    };
    QTest::newRow("light") << lightPalette() << false;
    QTest::newRow("dark") << darkPalette() << false;
    QTest::newRow("Fusion's") << palette(Qt::black, 0xefefef) << false;
    QTest::newRow("Windows'") << palette(Qt::black, 0xf0f0f0) << false;
    QTest::newRow("black on white") << palette(Qt::black, Qt::white) << true;
    QTest::newRow("white on black") << palette(Qt::white, Qt::black) << true;
    QTest::newRow("own, light") << highContrastPalette(false) << true;
    QTest::newRow("own, dark") << highContrastPalette(true) << true;
}

void TestTheme::contrastIsRecognized()
{
    QFETCH(QPalette, palette);
    QFETCH(bool, isHigh);
    QCOMPARE(isHighContrast(palette), isHigh);
}

void TestTheme::systemOfHighContrastIsFollowed_data()
{
    QTest::addColumn<Theme>("theme");
    QTest::addColumn<bool>("isDark");
    QTest::addColumn<QPalette>("expected");
    QTest::newRow("as a light system") << Theme::System << false << highContrastPalette(false);
    QTest::newRow("as a dark system") << Theme::System << true << highContrastPalette(true);
    QTest::newRow("light, as the person asks") << Theme::Light << true << lightPalette();
    QTest::newRow("dark, as the person asks") << Theme::Dark << false << darkPalette();
}

void TestTheme::systemOfHighContrastIsFollowed()
{
    QFETCH(Theme, theme);
    QFETCH(bool, isDark);
    QFETCH(QPalette, expected);
    applyTheme(theme, {.isDark = isDark, .isHighContrast = true});
    for (const QPalette::ColorRole role :
         {QPalette::Window, QPalette::WindowText, QPalette::Base, QPalette::Text})
        QCOMPARE(QApplication::palette().color(role), expected.color(role));
    // And back, when the desktop changes its mind.
    applyTheme(Theme::System, {.isDark = isDark});
    QCOMPARE(QApplication::palette().color(QPalette::Window),
             (isDark ? darkPalette() : lightPalette()).color(QPalette::Window));
}

void TestTheme::framesAreSeenOnBlack()
{
    const QPalette palette = highContrastPalette(true);
    for (const QPalette::ColorRole role : {QPalette::Light, QPalette::Mid, QPalette::Dark, QPalette::Shadow})
        QVERIFY(measuredContrast(palette.color(role), palette.color(QPalette::Window)) >= 3);
    installStyle({}, {.isDark = true, .isHighContrast = true});
    // Fusion makes its frames of the ground.
    const auto *style = qobject_cast<QProxyStyle *>(QApplication::style());
    QVERIFY(style && style->baseStyle()->name() != u"fusion");
    installStyle();
}

void TestTheme::styleIsFusion()
{
    installStyle();
    const auto *style = qobject_cast<QProxyStyle *>(QApplication::style());
    QVERIFY(style);
    QCOMPARE(style->baseStyle()->name(), QStringLiteral("fusion"));
}

void TestTheme::styleIsTheOneAskedFor()
{
    installStyle(QStringLiteral("windows"));
    const auto *style = qobject_cast<QProxyStyle *>(QApplication::style());
    QVERIFY(style);
    QCOMPARE(style->baseStyle()->name(), QStringLiteral("windows"));
    installStyle();
}

PATCHSCALE_TEST(TestTheme)
#include "tst_theme.moc"
