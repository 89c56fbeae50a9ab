// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/documents/recentfiles.h"

#include "ui/documents/menutext.h"
#include "ui/documents/opendocument.h"
#include "ui/widgets/files/filedialog.h"

#include <QActionGroup>
#include <QDir>
#include <QFileInfo>
#include <QMenu>

#include <algorithm>
#include <utility>

namespace patchscale {
namespace {

#ifdef Q_OS_MACOS
constexpr bool hasMnemonics = false;
#else
constexpr bool hasMnemonics = true;
#endif

QString nameOf(const QString &path)
{
    return QFileInfo(path).fileName();
}

/// With its folder, where another file has the same name.
QString entryOf(const QString &path, const QStringList &files)
{
    const auto hasSameName = [name = nameOf(path)](const QString &other) { return nameOf(other) == name; };
    if (std::count_if(files.begin(), files.end(), hasSameName) < 2)
        return nameOf(path);
    return QStringLiteral("%1 – %2").arg(nameOf(path), QDir::toNativeSeparators(QFileInfo(path).path()));
}

} // namespace

RecentFiles::RecentFiles(OpenDocument &document, QWidget &window)
    : QObject(&window)
    , m_document(document)
    , m_window(window)
    , m_menu(new QMenu(&window))
    , m_listed(new QActionGroup(this))
    , m_store{[this] { return m_files; }, [this](const QStringList &files) { m_files = files; }}
{
    m_menu->setObjectName(QStringLiteral("menuRecent"));
    m_menu->setTitle(hasMnemonics ? tr("Open re&cent") : tr("Open Recent", "as macOS writes it"));
    connect(&m_document, &OpenDocument::changed, this, &RecentFiles::note);
    // Only when somebody looks: another window may have opened one since.
    connect(m_menu, &QMenu::aboutToShow, this, &RecentFiles::list);
    list();
}

void RecentFiles::setStore(Store store)
{
    m_store = std::move(store);
}

void RecentFiles::note()
{
    const QString &path = m_document.path();
    if (std::exchange(m_noted, path) == path || path.isEmpty())
        return;
    QStringList files = m_store.read();
    files.removeAll(path);
    files.prepend(path);
    m_store.write(files.mid(0, most));
}

void RecentFiles::list()
{
    m_menu->clear();
    qDeleteAll(m_listed->actions());
    const QStringList files = m_store.read().mid(0, most);
    const auto add = [this](const QString &text, const QString &whatsThis) {
        auto *action = new QAction(text, m_listed);
        action->setWhatsThis(whatsThis);
        m_menu->addAction(action);
        return action;
    };
    for (qsizetype i = 0; i < files.size(); ++i) {
        const QString &path = files.at(i);
        const QString entry = inMenu(entryOf(path, files));
        // The digit is the key: 1 to 9, and 0 for the tenth.
        const QString digit = i + 1 < most ? QStringLiteral("&%1").arg(i + 1) : QStringLiteral("1&0");
        QAction *action = add(hasMnemonics ? QStringLiteral("%1  %2").arg(digit, entry) : entry,
                              tr("Opens this document once more."));
        action->setStatusTip(QDir::toNativeSeparators(path));
        connect(action, &QAction::triggered, this, [this, path] { choose(path); });
    }
    if (files.isEmpty()) {
        add(tr("No documents yet"), tr("Documents that were opened or saved are listed here."))
            ->setEnabled(false);
        return;
    }
    m_menu->addSeparator();
    QAction *clear = add(hasMnemonics ? tr("C&lear the list") : tr("Clear Menu", "as macOS writes it"),
                         tr("Forgets which documents were opened; their files stay."));
    clear->setObjectName(QStringLiteral("actionClearRecent"));
    connect(clear, &QAction::triggered, this, [this] { m_store.write({}); });
}

void RecentFiles::choose(const QString &path)
{
    if (QFileInfo::exists(path)) {
        emit chosen(path);
        return;
    }
    QStringList files = m_store.read();
    files.removeAll(path);
    m_store.write(files);
    FileDialog::showFailure(
        &m_window,
        {tr("“%1” is not there any more; it is taken off the list").arg(QDir::toNativeSeparators(path))});
}

} // namespace patchscale
