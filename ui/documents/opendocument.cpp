// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/documents/opendocument.h"

#include "model/documents/documentformat.h"
#include "model/documents/edits.h"
#include "model/files/atomicfile.h"
#include "model/flopsmodel.h"
#include "ui/documents/menutext.h"

#include <QApplication>
#include <QEvent>
#include <QFile>
#include <QWidget>

#include <utility>

namespace patchscale {

/// From one state to another; states share the scenarios that they have in common.
class OpenDocument::Step : public QUndoCommand
{
public:
    Step(OpenDocument &owner, const QString &text, State before, State after, int gesture)
        : QUndoCommand(text)
        , m_owner(owner)
        , m_before(std::move(before))
        , m_after(std::move(after))
        , m_gesture(gesture)
    {}

    void undo() override { m_owner.take(m_owner.asSeen(m_before, m_after)); }
    void redo() override { m_owner.take(m_owner.asSeen(m_after, m_before)); }
    [[nodiscard]] int id() const override { return m_gesture; }
    bool mergeWith(const QUndoCommand *next) override
    {
        m_after = static_cast<const Step *>(next)->m_after;
        setText(next->text());
        setObsolete(m_after == m_before); // there and back is no change
        return true;
    }

private:
    OpenDocument &m_owner;
    State m_before;
    State m_after;
    int m_gesture; ///< -1 for what is a step by itself
};

OpenDocument::OpenDocument(FlopsModel &model, const Presets &presets, QObject *parent)
    : QObject(parent)
    , m_model(model)
    , m_presets(presets)
    , m_document(documentOf(firstName(model.asked(), presets), model.asked()))
{
    m_steps.setUndoLimit(mostSteps);
    connect(&m_model, &FlopsModel::comparisonChanged, this, &OpenDocument::noteCase);
    connect(&m_steps, &QUndoStack::cleanChanged, this, &OpenDocument::changed);
    connect(qApp, &QApplication::focusChanged, this, [this] { ++m_gesture; });
    qApp->installEventFilter(this);
}

OpenDocument::~OpenDocument()
{
    m_steps.disconnect(this); // as it goes it says that there is nothing to save
}

bool OpenDocument::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::MouseButtonRelease)
        ++m_gesture;
    return QObject::eventFilter(watched, event);
}

void OpenDocument::startAnew()
{
    const Case defaults;
    begin(documentOf(firstName(defaults, m_presets), defaults), QString());
}

void OpenDocument::start(const Document &document, const QString &path, const QByteArray &bytes,
                         bool isModified)
{
    begin(document, path);
    m_fileMark = fileMark(bytes);
    if (isModified)
        m_steps.resetClean();
}

void OpenDocument::restore(const UnsavedDocument &unsaved)
{
    begin(unsaved.document, unsaved.path);
    m_fileMark = unsaved.fileMark;
    m_steps.resetClean();
}

void OpenDocument::begin(const Document &document, const QString &path)
{
    m_steps.clear();
    m_path = path;
    m_fileMark.clear();
    m_lock.take(path);
    take({document, document.now.has_value()});
}

Failure OpenDocument::save(const QString &path)
{
    const QByteArray bytes = documentBytes(m_document);
    if (Failure failure = writeFile(path, documentWriter(bytes)))
        return failure;
    m_path = path;
    m_fileMark = fileMark(bytes);
    m_lock.take(path);
    m_steps.setClean();
    emit changed();
    return std::nullopt;
}

bool OpenDocument::isChangedByOthers() const
{
    QFile file(m_path);
    return !file.open(QIODevice::ReadOnly) || fileMark(file.read(mostDocumentBytes + 1)) != m_fileMark;
}

void OpenDocument::keepInstead(const std::optional<QByteArray> &fileMark)
{
    m_fileMark = fileMark.value_or(m_fileMark);
    m_steps.resetClean();
}

void OpenDocument::keep(const QString &name)
{
    //: What is undone: %1 is a scenario
    push(tr("keeping “%1”").arg(inMenu(name)), {withKept(m_document, name, m_isNowInFront), false}, -1);
}

void OpenDocument::import(const Imported &imported)
{
    //: What is undone
    push(tr("import of %n scenario(s)", nullptr, imported.count), {imported.document, m_isNowInFront}, -1);
}

void OpenDocument::rename(int id, const QString &name)
{
    //: What is undone: %1 is a scenario
    push(tr("renaming to “%1”").arg(inMenu(name)), {withName(m_document, id, name), m_isNowInFront}, -1);
}

void OpenDocument::remove(int id)
{
    State after{without(m_document, id), m_isNowInFront};
    after.isNowInFront = after.isNowInFront && after.document.now;
    //: What is undone: %1 is a scenario
    push(tr("deleting “%1”").arg(inMenu(m_document.find(id)->name)), std::move(after), -1);
}

int OpenDocument::duplicate(int id)
{
    Document after = withCopy(m_document, id, copyName(m_document, id));
    const int copy = after.scenarios[after.placeOf(id) + 1]->id;
    //: What is undone: %1 is a scenario
    change(tr("duplicating “%1”"), id, std::move(after));
    return copy;
}

void OpenDocument::move(int id, std::size_t place)
{
    //: What is undone: %1 is a scenario
    change(tr("moving “%1”"), id, withPlace(m_document, id, place));
}

void OpenDocument::replace(int id)
{
    //: What is undone: %1 is a scenario
    const QString text = tr("replacing “%1”").arg(inMenu(m_document.find(id)->name));
    push(text, {withNowAs(m_document, id), false}, -1);
}

void OpenDocument::setNote(int id, const QString &note)
{
    if (note != m_document.find(id)->note)
        //: What is undone: %1 is a scenario
        change(tr("the note on “%1”"), id, withNote(m_document, id, note));
}

void OpenDocument::setColour(int id, const QString &colour)
{
    if (colour != m_document.find(id)->colour)
        //: What is undone: %1 is a scenario
        change(tr("the colour of “%1”"), id, withColour(m_document, id, colour));
}

void OpenDocument::setReference(int id)
{
    if (id != m_document.reference)
        //: What is undone: %1 is a scenario
        change(tr("comparing with “%1”"), id, withReference(m_document, id));
}

void OpenDocument::setCompared(int id, bool isCompared)
{
    if (isCompared != m_document.isCompared(id))
        //: What is undone: %1 is a scenario
        change(isCompared ? tr("comparing “%1”") : tr("not comparing “%1”"), id,
               withCompared(m_document, id, isCompared));
}

void OpenDocument::show(int id)
{
    Document document = m_document;
    document.shown = id;
    take({document, false});
}

void OpenDocument::showNow()
{
    take({m_document, true});
}

void OpenDocument::showNext(int step)
{
    const int kept = static_cast<int>(m_document.scenarios.size());
    const int count = kept + (m_document.now ? 1 : 0);
    const int front = m_isNowInFront ? kept : static_cast<int>(m_document.placeOf(m_document.shown));
    const int next = ((front + step) % count + count) % count;
    if (next == kept)
        showNow();
    else
        show(m_document.scenarios[static_cast<std::size_t>(next)]->id);
}

/// A person has changed what is in front.
void OpenDocument::noteCase(const Case &asked)
{
    if (m_isTaking)
        return;
    constexpr int pause = 1000; // milliseconds, after which it is another change
    const Case &before = m_isNowInFront ? m_document.now->asked : m_document.find(m_document.shown)->asked;
    const std::optional<ParameterId> parameter = changedParameter(before, asked);
    const bool isHeld = QApplication::mouseButtons() != Qt::NoButton;
    if (!m_sinceChange.isValid() || (m_sinceChange.hasExpired(pause) && !isHeld) ||
        parameter != m_gesturesParameter)
        ++m_gesture;
    m_sinceChange.start();
    m_gesturesParameter = parameter;
    Document document = m_document;
    if (!m_isNowInFront)
        document.now.reset(); // a change from another scenario replaces it
    State after{withNow(std::move(document), asked), false};
    after.isNowInFront = after.document.now.has_value();
    push(changeText(before, asked), std::move(after), parameter ? m_gesture : -1);
}

void OpenDocument::push(const QString &text, State after, int gesture)
{
    m_isPushing = true;
    m_steps.push(new Step(*this, text, {m_document, m_isNowInFront}, std::move(after), gesture));
    m_isPushing = false;
}

void OpenDocument::change(const QString &text, int id, Document after)
{
    if (!(after == m_document))
        push(text.arg(inMenu(m_document.find(id)->name)), {std::move(after), m_isNowInFront}, -1);
}

OpenDocument::State OpenDocument::asSeen(State to, const State &from) const
{
    const bool isLeftInFront = to.document.shown == from.document.shown &&
                               to.document.now == from.document.now && to.isNowInFront == from.isNowInFront;
    if (isLeftInFront && to.document.find(m_document.shown)) {
        to.document.shown = m_document.shown;
        to.isNowInFront = m_isNowInFront;
    }
    return to;
}

void OpenDocument::take(const State &state)
{
    if (!m_isPushing)
        ++m_gesture; // what comes next is another step
    m_document = state.document;
    m_isNowInFront = state.isNowInFront;
    m_isTaking = true;
    // What a document holds is valid.
    static_cast<void>(
        m_model.setCase(m_isNowInFront ? m_document.now->asked : m_document.find(m_document.shown)->asked));
    m_isTaking = false;
    emit changed();
}

} // namespace patchscale
