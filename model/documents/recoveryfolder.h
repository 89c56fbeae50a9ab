// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/documents/document.h"
#include "model/reading/error.h"

#include <QDateTime>
#include <QLockFile>
#include <QString>

#include <memory>
#include <variant>
#include <vector>

namespace patchscale {

/// A document with changes that no file has.
struct UnsavedDocument
{
    Document document;
    QString path;        ///< of its file; empty where there is none
    QByteArray fileMark; ///< of what that file held, by fileMark()

    bool operator==(const UnsavedDocument &) const = default;
};

/// The folder in which a running program keeps a copy of what is not saved. Nobody else takes it as long as
/// this is there; what a program leaves that ends without a word, the next one finds.
class RecoveryFolder
{
public:
    /// Makes one within a folder, which is made as well.
    [[nodiscard]] static std::variant<RecoveryFolder, Error> make(const QString &root);
    /// Those with a copy of programs that are gone, the last written first. What else they left goes.
    [[nodiscard]] static std::vector<RecoveryFolder> abandoned(const QString &root);

    [[nodiscard]] QString name() const;
    /// When the copy was written.
    [[nodiscard]] QDateTime time() const;
    /// Replaces the copy, whole or not at all.
    [[nodiscard]] Failure write(const UnsavedDocument &unsaved) const;
    /// The error follows the name of a file.
    [[nodiscard]] std::variant<UnsavedDocument, Error> read() const;
    /// Keeps a copy that cannot be read where nobody is offered it any more; answers a sentence that says
    /// where.
    [[nodiscard]] Error setAside(const Error &reason);
    void removeCopy() const;
    /// Removes it with all that is in it.
    void remove();

private:
    explicit RecoveryFolder(const QString &path);

    [[nodiscard]] QString copyPath() const;

    QString m_path;
    std::unique_ptr<QLockFile> m_lock;
};

} // namespace patchscale
