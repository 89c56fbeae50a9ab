// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/documents/document.h"
#include "ui/scenarios/striplook.h"

#include <QWidget>

namespace patchscale {

class FlatButton;
class NowFace;

/// What is not kept yet: Now, in a dashed frame with what it has otherwise, and the button that keeps it.
/// Where nothing differs, the button alone, which keeps what is shown once more.
class NowCard : public QWidget
{
    Q_OBJECT

public:
    explicit NowCard(QWidget *parent);

    void setDocument(const Document &document, bool isInFront);
    void setLook(const StripLook &look);
    /// With the result alone.
    void setCompact(bool compact);
    /// Has the keys go to what is first in it.
    void takeKeys();

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

signals:
    void showRequested();
    void keepRequested();
    /// The keys went back before it.
    void wentBefore();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void tell();
    void place();

    StripLook m_look;
    NowFace *m_face;    ///< owned by the widget
    FlatButton *m_keep; ///< owned by the widget
    bool m_isCompact = false;
    bool m_isThere = false;
    bool m_isInFront = false;
    QString m_heading;
    QString m_details;
    QString m_percent;
    int m_textWidth = 0; ///< grows only, as long as there is a Now, or what is beside it would move
};

} // namespace patchscale
