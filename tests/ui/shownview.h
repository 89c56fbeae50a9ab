// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/shownanswers.h"
#include "ui/charts/chartframe.h"
#include "ui/charts/chartview.h"
#include "ui/tables/tableview.h"
#include "ui/views/viewcontrols.h"
#include "ui/views/views.h"
#include "ui/window/viewpage.h"

#include <QSignalSpy>
#include <QTest>

namespace patchscale::testing {

/// The program's view of a name.
inline std::shared_ptr<const View> programView(const QString &identifier)
{
    static const Views all = allViews();
    for (const ViewTab &tab : all.tabs())
        for (const auto &view : tab.views)
            if (view->names().identifier == identifier)
                return view;
    return nullptr;
}

/// A view alone on screen, at first with a case and nothing asked beside it. What its controls ask is asked,
/// as in the window; what it requests is counted, and granted if one says so.
class ShownView
{
public:
    explicit ShownView(const QString &identifier, const Case &asked = {}, const QSize &size = {900, 800})
        : m_asked(asked)
        , page(programView(identifier), nullptr)
        , questionsAsked(&page, &ViewPage::questionsChanged)
        , requests(&page, &ViewPage::parametersRequested)
    {
        QObject::connect(&page, &ViewPage::questionsChanged, &page,
                         [this](const Questions &questions) { ask(questions); });
        page.setAnimated(false);
        page.setViewSettings({.isTableShown = true});
        page.setCase(m_asked, m_questions);
        page.resize(size);
        page.show();
    }

    [[nodiscard]] bool isReady() { return QTest::qWaitForWindowActive(&page); }

    void setCase(const Case &asked)
    {
        m_asked = asked;
        page.setCase(m_asked, m_questions);
    }
    /// Others, counted as before.
    void setParameters(const Parameters &parameters) { setCase({parameters, *m_asked.method}); }
    void ask(const Questions &questions)
    {
        m_questions = questions;
        page.setQuestions(m_questions);
    }
    template<typename Question> void ask(const Question &question)
    {
        Questions questions = m_questions;
        questions.set(question);
        ask(questions);
    }
    template<typename Question> [[nodiscard]] Question question() const
    {
        return m_questions.get<Question>();
    }
    /// From now on whatever is requested is set.
    void grantRequests()
    {
        QObject::connect(&page, &ViewPage::parametersRequested, &page,
                         [this](const Parameters &parameters) { setParameters(parameters); });
    }

    template<typename T> [[nodiscard]] T &find(const char *name) const
    {
        return *page.findChild<T *>(QString::fromLatin1(name));
    }
    [[nodiscard]] ChartView &chartView() const { return *page.findChild<ChartView *>(); }
    template<typename Chart = ChartFrame> [[nodiscard]] Chart &chart() const
    {
        return dynamic_cast<Chart &>(chartView().frame());
    }
    [[nodiscard]] TableView &table() const { return *page.findChild<TableView *>(); }
    [[nodiscard]] QStringList row(int row) const { return rowTexts(*table().model(), row); }
    void click(int row, int column, Qt::KeyboardModifiers modifiers = {}) const
    {
        const QPoint point = table().visualRect(table().model()->index(row, column)).center();
        QTest::mouseClick(table().viewport(), Qt::LeftButton, modifiers, point);
    }

private:
    Case m_asked; // it and the next outlive the page
    Questions m_questions;

public:
    ViewPage page;
    QSignalSpy questionsAsked;
    QSignalSpy requests;
};

} // namespace patchscale::testing
