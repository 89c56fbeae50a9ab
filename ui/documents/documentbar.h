// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPainterPath>
#include <QWidget>

#include <vector>

class QAction;
class QHBoxLayout;
class QLabel;

namespace patchscale {

class OpenDocument;

/// The row above all others: what is done with the document as a whole, which document it is, and whether it
/// is saved. All that can be done there is in the menus too, so that what a narrow window has no room for can
/// go.
class DocumentBar : public QWidget
{
    Q_OBJECT

public:
    explicit DocumentBar(QWidget *parent = nullptr);

    /// To be called once. The document has to outlive the bar.
    void setDocument(const OpenDocument &document);
    /// At the left, as a sign; where `isNamed`, with its words.
    void addSign(QAction &action, bool isNamed = false);
    /// Sets what follows apart.
    void addGap();
    /// At the right, in words.
    void addButton(QAction &action, const QPainterPath &sign = {});

    [[nodiscard]] QSize minimumSizeHint() const override { return {0, sizeHint().height()}; }

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void tell(const OpenDocument &document);
    void takeFonts();
    void fit();
    [[nodiscard]] bool isTooWide() const;

    QString m_fullName;

    // Owned by the widget.
    QHBoxLayout *m_signs;
    QHBoxLayout *m_buttons;
    QLabel *m_name;
    QLabel *m_state;
    std::vector<QWidget *> m_expendable; ///< what goes first comes first
};

} // namespace patchscale
