// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/documents/documentlock.h"
#include "model/documents/recoveryfolder.h"
#include "model/documents/scenariosheet.h"
#include "model/parameters/preset.h"
#include "model/reading/error.h"

#include <QElapsedTimer>
#include <QObject>
#include <QUndoStack>

#include <optional>

namespace patchscale {

class FlopsModel;

/// The document that a window has open. It follows the model's case, which is Now, or the scenario that is
/// shown where nothing differs from it; and whatever changes it can be undone.
class OpenDocument : public QObject
{
    Q_OBJECT

public:
    static constexpr int mostSteps = 1000;

    /// Begins with the model's case as its one scenario. Model and presets have to outlive it.
    OpenDocument(FlopsModel &model, const Presets &presets, QObject *parent = nullptr);
    ~OpenDocument() override;

    [[nodiscard]] const Document &document() const { return m_document; }
    /// The file's path; empty as long as there is none.
    [[nodiscard]] const QString &path() const { return m_path; }
    [[nodiscard]] bool isModified() const { return !m_steps.isClean(); }
    /// Whether Now is in front, and not the scenario that is shown.
    [[nodiscard]] bool isNowInFront() const { return m_isNowInFront; }
    [[nodiscard]] QUndoStack &steps() { return m_steps; }

    /// A document of the defaults, which nobody has saved.
    void startAnew();
    /// What was read of a file that held these bytes; `isModified` where it is not as the file has it.
    void start(const Document &document, const QString &path, const QByteArray &bytes,
               bool isModified = false);
    /// Goes on with what an ended program left.
    void restore(const UnsavedDocument &unsaved);
    /// The document as it is to be restored.
    [[nodiscard]] UnsavedDocument unsaved() const { return {m_document, m_path, m_fileMark}; }
    /// Replaces a file by the document, and is that file's from now on.
    [[nodiscard]] Failure save(const QString &path);
    /// Whether the file is another than the one that was read or written last; also where it cannot be read.
    [[nodiscard]] bool isChangedByOthers() const;
    /// Knows what another program wrote, by its mark, and stays as it is, which its file then is not; without
    /// a mark, that there is no file any more.
    void keepInstead(const std::optional<QByteArray> &fileMark);
    /// Who has a file open that is not open here.
    [[nodiscard]] std::optional<Holder> otherHolder(const QString &path) const
    {
        return path == m_path ? std::nullopt : m_lock.otherHolder(path);
    }

    /// Keeps what is in front as a scenario of that name, which no other has.
    void keep(const QString &name);
    /// Takes over the scenarios that a sheet has added to the document.
    void import(const Imported &imported);
    void rename(int id, const QString &name);
    void remove(int id);
    /// Puts a copy behind a scenario; there are fewer than can be. Answers its id.
    int duplicate(int id);
    /// Moves a scenario to a place from 0.
    void move(int id, std::size_t place);
    /// Puts Now, which there is, in the place of a scenario.
    void replace(int id);
    void setNote(int id, const QString &note);
    void setColour(int id, const QString &colour);
    void setReference(int id);
    void setCompared(int id, bool isCompared);
    /// Shows a scenario, which is no change of the document.
    void show(int id);
    /// Shows Now, which there is.
    void showNow();
    /// Shows the scenario so many places on, in a round in which Now is the last.
    void showNext(int step);

signals:
    /// The document, what is in front or its file is another.
    void changed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct State
    {
        Document document;
        bool isNowInFront = false;

        bool operator==(const State &) const = default;
    };
    class Step;

    void noteCase(const Case &asked);
    void push(const QString &text, State after, int gesture);
    /// A step by itself that leaves in front what is; its text has a name in it.
    void change(const QString &text, int id, Document after);
    /// A state to which undo or redo leads from another: what neither has touched stays in front.
    [[nodiscard]] State asSeen(State to, const State &from) const;
    void take(const State &state);
    void begin(const Document &document, const QString &path);

    FlopsModel &m_model;
    const Presets &m_presets;
    QUndoStack m_steps;
    Document m_document;
    bool m_isNowInFront = false;
    bool m_isTaking = false;  ///< while the model follows
    bool m_isPushing = false; ///< while a person changes it, rather than going back and forth
    QString m_path;
    QByteArray m_fileMark; ///< of what the file holds
    DocumentLock m_lock;
    // What is done without letting go is one step.
    int m_gesture = 0;
    std::optional<ParameterId> m_gesturesParameter;
    QElapsedTimer m_sinceChange;
};

} // namespace patchscale
