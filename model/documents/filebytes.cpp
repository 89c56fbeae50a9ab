// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/documents/filebytes.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

namespace patchscale {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Document)
};

} // namespace

std::variant<QByteArray, Error> fileBytes(const QString &path, qint64 most)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return inFile(path, {file.errorString()});
    // What is no file does not say how long it is.
    QByteArray bytes = file.size() > most ? QByteArray() : file.read(most + 1);
    if (file.size() > most || bytes.size() > most)
        return inFile(path, {Words::tr("it is larger than a document can be")});
    if (file.error() != QFileDevice::NoError)
        return inFile(path, {file.errorString()});
    return bytes;
}

Error inFile(const QString &path, const Error &error)
{
    //: %1 is a file, %2 what is the matter with it
    return {Words::tr("“%1”: %2").arg(QDir::toNativeSeparators(path), error.message)};
}

QString quoted(const QString &text)
{
    constexpr qsizetype most = 60;
    QString shown = text.left(most).simplified();
    shown.removeIf([](QChar c) { return !c.isPrint() && !c.isSurrogate(); });
    return QStringLiteral("“%1”").arg(text.size() > most ? shown + u'…' : shown);
}

} // namespace patchscale
