// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/documents/recoveryfolder.h"

#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <functional>
#include <optional>

class QWidget;

namespace patchscale {

class OpenDocument;

/// Keeps a copy of what is not saved, as long as it is not, and offers what programs have left that ended
/// without a word. The document's own file is not touched.
class Recovery : public QObject
{
    Q_OBJECT

public:
    /// Keeps the copy in a folder within `root`. The document has to outlive it.
    Recovery(OpenDocument &document, const QString &root, QObject *parent = nullptr);
    /// The copy goes: who ends the program has been asked.
    ~Recovery() override;

    /// Asks what becomes of each copy that is left, once. What cannot be shown here, as another document is,
    /// `showElsewhere` gets the name of.
    void offerLeft(QWidget &window, const std::function<void(const QString &name)> &showElsewhere);
    /// Goes on with a copy that is left, of which a person has been asked.
    void restore(QWidget &window, const QString &name);

signals:
    /// A copy could not be kept; once.
    void failed(const patchscale::Error &error);

private:
    void update();
    void write();
    void restoreFrom(QWidget &window, RecoveryFolder left);

    OpenDocument &m_document;
    QString m_root;
    QTimer m_pause;
    std::optional<UnsavedDocument> m_written; ///< what the copy holds, or will once it is written
    bool m_hasCopy = false;                   ///< or will have had one
    bool m_hasFailed = false;
    QThreadPool m_pool;                     ///< of one thread
    std::optional<RecoveryFolder> m_folder; ///< that thread's, while it runs
};

} // namespace patchscale
