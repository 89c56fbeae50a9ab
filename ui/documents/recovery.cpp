// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/documents/recovery.h"

#include "ui/documents/filequestions.h"
#include "ui/documents/opendocument.h"
#include "ui/widgets/files/filedialog.h"

#include <QWidget>

#include <utility>

namespace patchscale {

Recovery::Recovery(OpenDocument &document, const QString &root, QObject *parent)
    : QObject(parent), m_document(document), m_root(root)
{
    constexpr int pause = 1000; // milliseconds
    m_pause.setSingleShot(true);
    m_pause.setInterval(pause);
    m_pool.setMaxThreadCount(1);
    connect(&m_pause, &QTimer::timeout, this, &Recovery::write);
    connect(&m_document, &OpenDocument::changed, this, &Recovery::update);
    update();
}

Recovery::~Recovery()
{
    m_pool.waitForDone();
    if (m_folder)
        m_folder->remove();
}

void Recovery::update()
{
    if (m_document.isModified()) {
        if (!m_pause.isActive()) // or whoever never rests is never safe
            m_pause.start();
        return;
    }
    m_pause.stop();
    m_written.reset();
    if (std::exchange(m_hasCopy, false))
        m_pool.start([this] {
            if (m_folder)
                m_folder->removeCopy();
        });
}

/// On another thread: a slider may be moving.
void Recovery::write()
{
    UnsavedDocument unsaved = m_document.unsaved();
    if (m_written == unsaved)
        return;
    m_written = unsaved;
    m_hasCopy = true;
    m_pool.start([this, unsaved = std::move(unsaved)] {
        Failure failure;
        if (!m_folder) {
            auto made = RecoveryFolder::make(m_root);
            if (RecoveryFolder *folder = std::get_if<RecoveryFolder>(&made))
                m_folder = std::move(*folder);
            else
                failure = *std::get_if<Error>(&made);
        }
        if (m_folder)
            failure = m_folder->write(unsaved);
        if (failure)
            QMetaObject::invokeMethod(this, [this, error = *failure] {
                m_written.reset(); // the next change tries again
                if (!std::exchange(m_hasFailed, true))
                    emit failed(error);
            });
    });
}

void Recovery::offerLeft(QWidget &window, const std::function<void(const QString &)> &showElsewhere)
{
    for (RecoveryFolder &left : RecoveryFolder::abandoned(m_root)) {
        auto read = left.read();
        const auto *unsaved = std::get_if<UnsavedDocument>(&read);
        if (!unsaved) {
            FileDialog::showFailure(&window, left.setAside(std::get<Error>(read)));
            continue;
        }
        const LeftAnswer answer = askAboutLeft(window, unsaved->path, left.time());
        if (answer == LeftAnswer::Discard)
            left.remove();
        if (answer != LeftAnswer::Restore)
            continue;
        const bool isFree =
            !m_document.isModified() && (m_document.path().isEmpty() || m_document.path() == unsaved->path);
        if (isFree) {
            restoreFrom(window, std::move(left));
            continue;
        }
        const QString name = left.name();
        { // another program is to find it without a lock
            const RecoveryFolder released = std::move(left);
        }
        showElsewhere(name);
    }
}

void Recovery::restore(QWidget &window, const QString &name)
{
    for (RecoveryFolder &left : RecoveryFolder::abandoned(m_root))
        if (left.name() == name)
            restoreFrom(window, std::move(left));
}

/// The copy is this program's from now on, as it is: there is no moment without one.
void Recovery::restoreFrom(QWidget &window, RecoveryFolder left)
{
    auto read = left.read();
    auto *unsaved = std::get_if<UnsavedDocument>(&read);
    if (!unsaved) {
        FileDialog::showFailure(&window, left.setAside(std::get<Error>(read)));
        return;
    }
    if (const auto holder = m_document.otherHolder(unsaved->path);
        holder && askForAccess(&window, unsaved->path, *holder) != Access::Own)
        unsaved->path.clear();
    m_document.restore(*unsaved);
    m_pool.waitForDone();
    if (m_folder)
        m_folder->remove();
    m_folder = std::move(left);
    m_written = std::move(*unsaved);
    m_hasCopy = true;
}

} // namespace patchscale
