// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/files/atomicfile.h"
#include "model/reading/error.h"

#include <QByteArray>
#include <QString>

#include <cstddef>
#include <vector>

namespace patchscale {

/// What an option writes.
struct Output
{
    QString option; ///< without dashes
    QString file;   ///< empty for what is printed
};

/// Whether a name stands for standard output: "-", or "-.csv" where the name chooses the format.
[[nodiscard]] bool isStandardOutput(const QString &file);

/// Refuses two options that write one file, by whichever names, and more than one output to standard output.
/// All that is printed is one there.
[[nodiscard]] Failure checkOutputs(const std::vector<Output> &outputs);

/// Writes a file whole or not at all, or to standard output. Says on standard error what was written in
/// place.
[[nodiscard]] Failure writeOutput(const QString &file, const FileWriter &write);

/// Writes to standard output, as it is, and no further than somebody reads it.
[[nodiscard]] Failure writeToStandardOutput(const FileWriter &write);
[[nodiscard]] Failure writeToStandardOutput(const QByteArray &bytes);

/// How much of a long piece of work is done: a line on standard error, which is written over and in the end
/// taken away, where that is a terminal.
class Progress
{
public:
    /// Says nothing of one step.
    explicit Progress(std::size_t steps);
    ~Progress();
    Q_DISABLE_COPY_MOVE(Progress)

    void advance();

private:
    void show() const;

    std::size_t m_steps; ///< 0 where nothing is said
    std::size_t m_done = 0;
};

/// One line on standard error: "patchscale: " and the message.
void complain(const Error &error);

} // namespace patchscale
