// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/files/atomicfile.h"

#include "model/files/filetarget.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>

#include <cerrno>
#include <filesystem>
#include <system_error>

#ifdef Q_OS_UNIX
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>
#endif
#ifdef Q_OS_LINUX
#include <sys/xattr.h>
#endif

namespace patchscale {
namespace {

/// Passes all on, or nothing any more: a piece that is lost is, whatever comes after it.
class WholeDevice : public QIODevice
{
public:
    explicit WholeDevice(QFileDevice &file) : m_file(file) { setOpenMode(WriteOnly | Unbuffered); }

    [[nodiscard]] bool isSequential() const override { return true; }
    [[nodiscard]] bool hasFailed() const { return m_hasFailed; }

protected:
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *bytes, qint64 size) override
    {
        qint64 written = 0;
        while (!m_hasFailed && written < size) {
            const qint64 taken = m_file.write(bytes + written, size - written);
            m_hasFailed = taken <= 0;
            written += taken;
        }
        return m_hasFailed ? -1 : size;
    }

private:
    QFileDevice &m_file;
    bool m_hasFailed = false;
};

struct AtomicFile
{
    Q_DECLARE_TR_FUNCTIONS(AtomicFile)
};

/// Short, for the target's name may be as long as can be, and the same whenever it is written.
QString prefixFor(const QString &target)
{
    constexpr int digits = 16;
    const QByteArray name = QFileInfo(target).fileName().toUtf8();
    const QByteArray hash = QCryptographicHash::hash(name, QCryptographicHash::Sha256).toHex().left(digits);
    return QStringLiteral(".patchscale-%1-").arg(QString::fromLatin1(hash));
}

#ifdef Q_OS_UNIX

/// While a program writes a file it holds a lock on it, which ends with the program, however that ends.
enum class Lock { Held, OfAnother, Impossible };

Lock lock(const QFile &file)
{
    if (flock(file.handle(), LOCK_EX | LOCK_NB) == 0)
        return Lock::Held;
    return errno == EWOULDBLOCK ? Lock::OfAnother : Lock::Impossible;
}

/// The list of further users and groups, which the permissions alone would turn into something else.
bool copyAccessList(const QFile &file, const QByteArray &from)
{
#ifdef Q_OS_LINUX
    constexpr const char *name = "system.posix_acl_access";
    QByteArray list(XATTR_SIZE_MAX, Qt::Uninitialized);
    const ssize_t size = getxattr(from.constData(), name, list.data(), static_cast<size_t>(list.size()));
    if (size >= 0)
        return fsetxattr(file.handle(), name, list.constData(), static_cast<size_t>(size), 0) == 0;
    fremovexattr(file.handle(), name); // which the folder may have given it
#else
    Q_UNUSED(file)
    Q_UNUSED(from)
#endif
    return true;
}

/// Gives a file the owner and the permissions of another; answers whether it could.
bool copyRights(const QFile &file, const QString &from)
{
    const QByteArray path = QFile::encodeName(from);
    struct stat wanted = {};
    struct stat own = {};
    if (stat(path.constData(), &wanted) != 0 || fstat(file.handle(), &own) != 0)
        return false;
    const bool isSameOwner = wanted.st_uid == own.st_uid && wanted.st_gid == own.st_gid;
    if (!isSameOwner && fchown(file.handle(), wanted.st_uid, wanted.st_gid) != 0)
        return false;
    constexpr mode_t permissions = 07777;
    return copyAccessList(file, path) && fchmod(file.handle(), wanted.st_mode & permissions) == 0;
}

bool hasOtherNames(const QString &path)
{
    struct stat status = {};
    return stat(QFile::encodeName(path).constData(), &status) == 0 && status.st_nlink > 1;
}

#endif

/// A file that is written beside another, or where none is yet, and then takes its place.
class Replacement
{
public:
    explicit Replacement(const QString &target);
    /// What has not taken the place goes.
    ~Replacement();
    Q_DISABLE_COPY_MOVE(Replacement)

    /// Makes the file, once those are gone that ended programs left. Answers whether it could.
    [[nodiscard]] bool open();
    /// Whether the file could not be made because no second one may be in the folder.
    [[nodiscard]] bool isForbidden() const { return m_isForbidden; }
    [[nodiscard]] QFile &file() { return m_file; }

    /// So that after a power failure there is not the name with nothing behind it.
    [[nodiscard]] Failure bringToDisk();
    /// Answers why what is there cannot be replaced: at all, or not without losing its owner or another name.
    [[nodiscard]] Failure takePlace();
    /// Writes elsewhere what could not take the place.
    [[nodiscard]] FileWriter contents();

private:
    void removeAbandoned() const;

    QString m_target;
    QString m_prefix; ///< of its name, and of those before it
    QFile m_file;
    bool m_isMade = false;
    bool m_isForbidden = false;
};

Replacement::Replacement(const QString &target) : m_target(target), m_prefix(prefixFor(target))
{}

Replacement::~Replacement()
{
    if (m_isMade)
        m_file.remove();
}

bool Replacement::open()
{
    removeAbandoned();
    const QDir folder(QFileInfo(m_target).path());
    constexpr QIODevice::OpenMode mode = QIODevice::ReadWrite | QIODevice::NewOnly | QIODevice::Unbuffered;
    constexpr int mostAttempts = 10;
    for (int attempt = 0; attempt < mostAttempts; ++attempt) {
        const quint32 number = QRandomGenerator::system()->generate();
        m_file.setFileName(folder.filePath(m_prefix + QString::number(number, 36)));
#ifdef Q_OS_UNIX
        const bool isThere = QFileInfo::exists(m_target);
        errno = 0;
        // Nobody looks into a file that only its owner may read before it has got those permissions.
        if (isThere ? m_file.open(mode, QFile::ReadOwner | QFile::WriteOwner) : m_file.open(mode)) {
            // Another one may have taken it for abandoned before it was locked.
            m_isMade = lock(m_file) != Lock::OfAnother && m_file.exists();
            if (m_isMade)
                return true;
            m_file.close();
            continue;
        }
        m_isForbidden =
            errno == EACCES || errno == EPERM || errno == EROFS || errno == ENOENT || errno == ENAMETOOLONG;
        if (errno != EEXIST)
            return false;
#else
        m_isMade = m_file.open(mode);
        if (m_isMade)
            return true;
        m_isForbidden = true;
#endif
    }
    return false;
}

void Replacement::removeAbandoned() const
{
    const QDir folder(QFileInfo(m_target).path());
    const QStringList names =
        folder.entryList({m_prefix + u'*'}, QDir::Files | QDir::Hidden | QDir::NoSymLinks);
    for (const QString &name : names) {
        const QString path = folder.filePath(name);
#ifdef Q_OS_UNIX
        QFile file(path);
        if (!file.open(QIODevice::ReadWrite | QIODevice::ExistingOnly) || lock(file) != Lock::Held)
            continue;
#endif
        QFile::remove(path); // elsewhere the system refuses to while it is open
    }
}

Failure Replacement::bringToDisk()
{
#ifdef Q_OS_UNIX
    if (fsync(m_file.handle()) != 0 && errno != EINVAL) // where it cannot be asked for
        return Error{qt_error_string(errno)};
#endif
    return std::nullopt;
}

Failure Replacement::takePlace()
{
#ifdef Q_OS_UNIX
    if (hasOtherNames(m_target))
        return Error{AtomicFile::tr("it has other names")};
    if (QFileInfo(m_target).isSymbolicLink())
        return Error{AtomicFile::tr("the link cannot be followed")};
    if (QFileInfo::exists(m_target) && !copyRights(m_file, m_target))
        return Error{AtomicFile::tr("its owner and permissions would change")};
#else
    m_file.close(); // what is open cannot be renamed
#endif
    std::error_code error;
    std::filesystem::rename(systemPath(m_file.fileName()), systemPath(m_target), error);
    if (error)
        return Error{qt_error_string(error.value())};
    m_isMade = false;
    m_file.close();
    return std::nullopt;
}

FileWriter Replacement::contents()
{
    return [this](QIODevice &device) -> Failure {
        if ((!m_file.isOpen() && !m_file.open(QIODevice::ReadOnly)) || !m_file.seek(0))
            return Error{m_file.errorString()};
        constexpr qint64 atOnce = 1 << 16;
        QByteArray piece = m_file.read(atOnce);
        while (!piece.isEmpty() && device.write(piece) == piece.size())
            piece = m_file.read(atOnce);
        if (m_file.error() != QFile::NoError)
            return Error{m_file.errorString()};
        return std::nullopt;
    };
}

/// What has been open since before the program began is written on from where it stands.
Failure writeToDescriptor(int descriptor, const FileWriter &write)
{
    QFile file;
    if (!file.open(descriptor, QIODevice::WriteOnly | QIODevice::Unbuffered))
        return Error{file.errorString()};
    return writeAll(file, write);
}

Failure writeInPlace(const QString &path, const FileWriter &write)
{
    QFile file(path);
    // Without leave to make it: of other people's files in shared folders systems forbid that to root even.
    QIODevice::OpenMode mode = QIODevice::WriteOnly | QIODevice::Truncate | QIODevice::Unbuffered;
    mode.setFlag(QIODevice::ExistingOnly, QFileInfo::exists(path));
    if (!file.open(mode))
        return Error{file.errorString()};
    return writeAll(file, write);
}

/// Sets `reason` to why a file was written in place.
Failure writeWhole(const QString &path, const FileWriter &write, QString &reason)
{
    const bool isThere = QFileInfo::exists(path);
    QFile before(path);
    if (isThere && !before.open(QIODevice::Append | QIODevice::ExistingOnly | QIODevice::Unbuffered))
        return Error{before.errorString()};
    before.close();
    const bool mayBeWrittenInPlace = isThere || QFileInfo(path).isSymbolicLink();

    Replacement replacement(path);
    if (!replacement.open()) {
        const QString problem = replacement.file().errorString();
        if (!mayBeWrittenInPlace || !replacement.isForbidden())
            return Error{problem};
        reason = problem;
        return writeInPlace(path, write);
    }
    if (Failure failure = writeAll(replacement.file(), write))
        return failure;
    if (Failure failure = replacement.bringToDisk())
        return failure;
    Failure problem = replacement.takePlace();
    if (!problem || !mayBeWrittenInPlace)
        return problem;
    reason = problem->message;
    return writeInPlace(path, replacement.contents());
}

Failure write(const QString &path, const FileWriter &write, QString &reasonInPlace)
{
    const FileTarget target = fileTarget(path);
    if (target.descriptor)
        return writeToDescriptor(*target.descriptor, write);
    const QFileInfo info(target.path);
    if (info.isDir())
        return Error{AtomicFile::tr("this is a folder")};
    if (info.fileName().isEmpty())
        return Error{AtomicFile::tr("this is no name of a file")};
    if (info.exists() && !info.isFile())
        return writeInPlace(target.path, write);
    return writeWhole(target.path, write, reasonInPlace);
}

} // namespace

FileWriter writerOf(const QByteArray &bytes)
{
    return [bytes](QIODevice &device) -> Failure {
        device.write(bytes);
        return std::nullopt;
    };
}

Failure writeAll(QFileDevice &file, const FileWriter &write)
{
    WholeDevice device(file);
    Failure failure = write(device);
    if (device.hasFailed())
        return Error{file.errorString()};
    return failure;
}

Failure writeFile(const QString &path, const FileWriter &writer,
                  const std::function<void(const Error &)> &tell)
{
    QString reasonInPlace;
    const QString file = QDir::toNativeSeparators(path);
    if (const Failure failure = write(path, writer, reasonInPlace))
        //: A file and the reason
        return Error{AtomicFile::tr("could not write “%1”: %2").arg(file, failure->message)};
    if (tell && !reasonInPlace.isEmpty())
        //: A file and the reason
        tell({AtomicFile::tr("wrote “%1” in place, for it could not be replaced: %2")
                  .arg(file, reasonInPlace)});
    return std::nullopt;
}

} // namespace patchscale
