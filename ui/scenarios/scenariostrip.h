// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QAction;
class QComboBox;
class QHBoxLayout;
class QLabel;

namespace patchscale {

class FlatButton;
class NameEditor;
class NowCard;
class OpenDocument;
class RefusalLine;
class ScenarioItems;
class ScenarioList;

/// The scenarios of the open document, in a strip across the window: what is kept, what is shown, and Now.
class ScenarioStrip : public QWidget
{
    Q_OBJECT

public:
    explicit ScenarioStrip(QWidget *parent = nullptr);
    ~ScenarioStrip() override;

    /// To be called once, before anything else. The document has to outlive the strip.
    void setDocument(OpenDocument &document);
    /// Adds what can be done by keys while a card has them.
    void addCardAction(QAction *action);

    /// The scenario whose card has the keys, or else the one that is shown.
    [[nodiscard]] int target() const;
    /// Whether scenarios are shown side by side: those that are stand out, and one chooses against which of
    /// them differences are told.
    void setSideBySide(bool sideBySide);
    /// Leaves out what has no room in a width. Which it will have, the window can know before the strip.
    void fitTo(int width);
    /// Puts a box with the scenario's name into its card.
    void rename(int id);

    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    /// Another scenario is the target.
    void targetChanged();
    /// Scenarios are to be shown side by side, or no longer.
    void sideBySideRequested(bool isOn);
    /// What can be done with the target was asked for.
    void menuRequested(const QPoint &position);

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void showDocument();
    void listCompared();
    void applyLook();
    void setCompact(bool compact);

    OpenDocument *m_document = nullptr;
    // Owned by the widget.
    ScenarioItems *m_items;
    ScenarioList *m_list;
    NowCard *m_now;
    NameEditor *m_editor;
    RefusalLine *m_refusal;
    QLabel *m_label;
    QLabel *m_againstLabel;
    QComboBox *m_against; ///< the scenarios of the comparison, one of which is the reference
    FlatButton *m_sideBySide;
    QHBoxLayout *m_row;
    bool m_isCompact = false;
    int m_renamed = 0; ///< the scenario whose name is in the box
};

} // namespace patchscale
