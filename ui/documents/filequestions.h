// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/documents/documentlock.h"
#include "model/reading/error.h"

#include <QDateTime>
#include <QString>

class QWidget;

namespace patchscale {

// What a person is asked about a document's file, so that nothing is lost.

/// How a file is opened that somebody else has open: as one's own, as a copy that has no file yet, or not.
enum class Access { Own, Copy, None };
[[nodiscard]] Access askForAccess(QWidget *parent, const QString &path, const Holder &holder);

/// Why a file that somebody else has open is not to be written over.
[[nodiscard]] Error heldElsewhere(const QString &path, const Holder &holder);

/// What becomes of a document that an ended program left: Later where nothing was answered.
enum class LeftAnswer { Restore, Discard, Later };
/// The path is empty for a document without a file.
[[nodiscard]] LeftAnswer askAboutLeft(QWidget &parent, const QString &path, const QDateTime &time);

/// Whether the document is to be read anew from its file, which another program has changed.
[[nodiscard]] bool askForReload(QWidget &parent, const QString &path, bool isModified);

} // namespace patchscale
