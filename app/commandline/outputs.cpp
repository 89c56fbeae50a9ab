// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline/outputs.h"

#include "app/commandline/options.h"
#include "model/files/atomicfile.h"
#include "model/files/filetarget.h"

#include <QFile>
#include <QFileInfo>
#include <QStringList>

#include <algorithm>
#include <cstdio>

#ifdef Q_OS_WIN
#include <fcntl.h>
#include <io.h>
#include <windows.h>
#else
#include <unistd.h>
#endif

namespace patchscale {
namespace {

const QString standardOutputFile = QStringLiteral("/dev/stdout");

/// The name under which files are compared: standard output may be redirected to one of them.
QString comparedName(const Output &output)
{
    return output.file.isEmpty() || isStandardOutput(output.file) ? standardOutputFile : output.file;
}

bool leadsToStandardOutput(const Output &output)
{
    const QString name = comparedName(output);
    return name == standardOutputFile || isSameFile(name, standardOutputFile);
}

/// An option with its file, as they were given.
QString words(const Output &output)
{
    const QString option = QStringLiteral("--") + output.option;
    return output.file.isEmpty() ? option : option + QStringLiteral(" “%1”").arg(output.file);
}

// Where standard output and standard error lead, as file descriptors that take bytes as they are; -1 for
// nowhere.

#ifdef Q_OS_WIN

bool leadsNowhere(DWORD stream)
{
    const HANDLE handle = GetStdHandle(stream);
    return handle == nullptr || handle == INVALID_HANDLE_VALUE || GetFileType(handle) == FILE_TYPE_UNKNOWN;
}

int openConsole()
{
    return _open("CONOUT$", _O_WRONLY | _O_BINARY);
}

/// A line feed stays one.
int asItIs(std::FILE *stream)
{
    const int descriptor = _fileno(stream);
    _setmode(descriptor, _O_BINARY);
    return descriptor;
}

/// A program with a window has no console and, when nothing is redirected, no standard streams: while this
/// lives, they lead to the console that the program was started from, unless they are redirected.
struct ParentConsole
{
    ParentConsole()
    {
        const bool hasOutput = !leadsNowhere(STD_OUTPUT_HANDLE);
        const bool hasErrors = !leadsNowhere(STD_ERROR_HANDLE);
        if (!hasOutput || !hasErrors)
            AttachConsole(ATTACH_PARENT_PROCESS); // without one, opening it fails
        output = hasOutput ? asItIs(stdout) : openConsole();
        errors = hasErrors ? asItIs(stderr) : openConsole();
        codePage = GetConsoleOutputCP();
        if (codePage != 0)
            SetConsoleOutputCP(CP_UTF8);
    }
    ~ParentConsole()
    {
        if (codePage != 0)
            SetConsoleOutputCP(codePage);
    }
    Q_DISABLE_COPY_MOVE(ParentConsole)

    int output = -1;
    int errors = -1;
    unsigned codePage = 0; ///< the console's own; 0 where there is none to go back to
};

#else

struct ParentConsole
{
    int output = fileno(stdout);
    int errors = fileno(stderr);
};

#endif

bool isTerminal(int descriptor)
{
#ifdef Q_OS_WIN
    return _isatty(descriptor) != 0;
#else
    return isatty(descriptor) != 0;
#endif
}

/// Not before there is something to say: a window does not hang on the console it was started from.
const ParentConsole &console()
{
    static const ParentConsole console;
    return console;
}

void writeToStandardError(const QByteArray &bytes)
{
    QFile errors;
    if (errors.open(console().errors, QIODevice::WriteOnly | QIODevice::Unbuffered))
        errors.write(bytes);
}

} // namespace

bool isStandardOutput(const QString &file)
{
    return file == u'-' || (file.startsWith(QStringLiteral("-.")) && QFileInfo(file).baseName() == u'-' &&
                            !file.contains(u'/') && file.count(u'.') == 1);
}

Failure checkOutputs(const std::vector<Output> &outputs)
{
    QStringList toStandardOutput;
    bool isMoreThanPrinted = false;
    for (const Output &output : outputs)
        if (leadsToStandardOutput(output)) {
            toStandardOutput << words(output);
            isMoreThanPrinted = isMoreThanPrinted || !output.file.isEmpty();
        }
    if (isMoreThanPrinted && toStandardOutput.size() > 1)
        //: %1 is a list of options
        return Error{CommandLine::tr("standard output takes one of these, but there are: %1")
                         .arg(toStandardOutput.join(QStringLiteral(", ")))};
    for (auto one = outputs.begin(); one != outputs.end(); ++one) {
        const auto other = std::find_if(std::next(one), outputs.end(), [&one](const Output &candidate) {
            return !leadsToStandardOutput(candidate) && isSameFile(comparedName(*one), candidate.file);
        });
        if (other != outputs.end())
            //: Both are an option and a file
            return Error{CommandLine::tr("%1 and %2 are one file").arg(words(*one), words(*other))};
    }
    return std::nullopt;
}

Failure writeOutput(const QString &file, const FileWriter &write)
{
    return isStandardOutput(file) ? writeToStandardOutput(write) : writeFile(file, write, complain);
}

Failure writeToStandardOutput(const FileWriter &write)
{
    // Without the buffer of the C library, which forgets what it could not write.
    QFile output;
    const bool isOpen = output.open(console().output, QIODevice::WriteOnly | QIODevice::Unbuffered);
    const Failure failure = isOpen ? writeAll(output, write) : Error{output.errorString()};
    if (!failure)
        return std::nullopt;
    return Error{QCoreApplication::translate("StandardStreams", "could not write to standard output: %1")
                     .arg(failure->message)};
}

Failure writeToStandardOutput(const QByteArray &bytes)
{
    return writeToStandardOutput(writerOf(bytes));
}

Progress::Progress(std::size_t steps) : m_steps(steps > 1 && isTerminal(console().errors) ? steps : 0)
{
    show();
}

Progress::~Progress()
{
    if (m_steps > 0)
        writeToStandardError("\r\x1b[K"); // back to the start of the line, and erases it
}

void Progress::advance()
{
    ++m_done;
    show();
}

void Progress::show() const
{
    if (m_steps > 0)
        //: %1 of %2 files are written
        writeToStandardError('\r' + CommandLine::tr("%1 of %2").arg(m_done).arg(m_steps).toLocal8Bit());
}

void complain(const Error &error)
{
    QString line = error.message;
    line.replace(u'\n', u' ');
    writeToStandardError("patchscale: " + line.toLocal8Bit() + '\n');
}

} // namespace patchscale
