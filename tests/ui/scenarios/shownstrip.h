// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/flopsmodel.h"
#include "tests/ui/presets.h"
#include "ui/documents/opendocument.h"
#include "ui/scenarios/scenariostrip.h"

#include <QAbstractButton>
#include <QListView>
#include <QTest>

namespace patchscale::testing {

/// A strip on screen over a document of "Original calculator", "B" and "C", the last of which is shown.
class ShownStrip
{
public:
    static constexpr int wide = 1240;
    static constexpr int narrow = 1000;

    explicit ShownStrip(int width = wide) : document(model, presets())
    {
        document.keep(QStringLiteral("B"));
        document.keep(QStringLiteral("C"));
        strip.setDocument(document);
        strip.resize(width, 80);
        strip.show();
        steps = document.steps().count();
    }

    [[nodiscard]] bool isReady() { return QTest::qWaitForWindowActive(&strip); }
    template<typename T> [[nodiscard]] T *find(const char *name) const
    {
        return strip.findChild<T *>(QString::fromLatin1(name));
    }
    [[nodiscard]] QListView &list() const { return *find<QListView>("scenarioList"); }
    [[nodiscard]] QAbstractButton &now() const { return *find<QAbstractButton>("nowButton"); }
    [[nodiscard]] QAbstractButton &keep() const { return *find<QAbstractButton>("keepButton"); }
    [[nodiscard]] QRect place(int row) const { return list().visualRect(list().model()->index(row, 0)); }
    [[nodiscard]] QPoint name(int row) const { return place(row).center() - QPoint(20, 0); }
    [[nodiscard]] QPoint mark(int row) const { return {place(row).right() - 24, place(row).center().y()}; }
    void click(const QPoint &at) const { QTest::mouseClick(list().viewport(), Qt::LeftButton, {}, at); }
    void press(int key, Qt::KeyboardModifiers modifiers = {}) const
    {
        QTest::keyClick(QApplication::focusWidget(), static_cast<Qt::Key>(key), modifiers);
    }
    void drag(int row, const QPoint &to) const
    {
        QWidget *view = list().viewport();
        const QPoint from = name(row);
        QTest::mousePress(view, Qt::LeftButton, {}, from);
        for (const QPoint &at : {from + QPoint(4, 0), (from + to) / 2, to})
            QTest::mouseMove(view, at);
    }
    void drop(const QPoint &at) const { QTest::mouseRelease(list().viewport(), Qt::LeftButton, {}, at); }
    [[nodiscard]] QString order() const
    {
        QString names;
        for (const ScenarioPointer &scenario : document.document().scenarios)
            names += scenario->name.at(0);
        return names;
    }
    /// Nothing: zero steps more than at the beginning.
    [[nodiscard]] int newSteps() { return document.steps().count() - steps; }
    void setPatchSize(double size) { QVERIFY(!model.setValue(ParameterId::BltPs, size)); }

    FlopsModel model;
    OpenDocument document;
    ScenarioStrip strip;
    int steps = 0;
};

} // namespace patchscale::testing
