// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace patchscale {

class WrappedLabel;
struct Sentences;

/// The answer in words, over all else: the sentence that matters in large letters, and what goes with it.
class AnswerHeading : public QWidget
{
    Q_OBJECT

public:
    /// Its labels are called by the view that answers.
    explicit AnswerHeading(const QString &view, QWidget *parent = nullptr);

    void say(const Sentences &sentences);
    /// In smaller letters, where there is little room.
    void setCompact(bool isCompact);

protected:
    void changeEvent(QEvent *event) override;

private:
    void takeFonts();

    WrappedLabel *m_headline; ///< owned by the heading
    WrappedLabel *m_detail;   ///< the same
    bool m_isCompact = false;
};

} // namespace patchscale
