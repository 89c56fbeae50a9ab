// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/documents/documentformat.h"
#include "model/documents/members.h"
#include "model/parameters/parameterinfo.h"
#include "model/reading/numberformat.h"
#include "model/tables/writers.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>

namespace patchscale {
namespace {

constexpr qsizetype step = 4;

/// The start of a line at a depth.
QByteArray lineAt(qsizetype depth)
{
    return QByteArray(depth, ' ').prepend('\n');
}

/// A value as JSON, whose further lines are indented to a depth.
QByteArray jsonOf(const QJsonValue &value, qsizetype depth)
{
    QByteArray list = QJsonDocument(QJsonArray{value}).toJson();
    // Without the list around it.
    list = list.mid(list.indexOf('\n') + 1);
    list.chop(list.size() - list.lastIndexOf("\n]"));
    list = list.mid(step);
    return list.replace(lineAt(step), lineAt(depth));
}

/// An object's members in the order in which they are added, each on a line of its own.
class ObjectText
{
public:
    explicit ObjectText(qsizetype depth) : m_depth(depth) {}

    void add(const QString &name, const QByteArray &json)
    {
        m_text += (m_text.isEmpty() ? "\n" : ",\n") + QByteArray(m_depth + step, ' ') + jsonText(name) +
                  ": " + json;
    }
    void addOthers(const QJsonObject &others)
    {
        for (auto other = others.begin(); other != others.end(); ++other)
            add(other.key(), jsonOf(other.value(), m_depth + step));
    }
    [[nodiscard]] QByteArray text() const { return '{' + m_text + lineAt(m_depth) + '}'; }

private:
    qsizetype m_depth;
    QByteArray m_text;
};

void addCase(ObjectText &object, const StoredCase &stored, qsizetype depth)
{
    object.add(member::method, jsonText(stored.asked.method->identifier()));
    ObjectText parameters(depth + step);
    for (const ParameterInfo &info : parameterInfos())
        parameters.add(info.name(), plainDigits(value(stored.asked.parameters, info.id)));
    parameters.addOthers(stored.othersParameters);
    object.add(member::parameters, parameters.text());
    object.addOthers(stored.others);
}

QByteArray textOf(const Scenario &scenario, qsizetype depth)
{
    ObjectText object(depth);
    object.add(member::name, jsonText(scenario.name));
    if (!scenario.note.isEmpty())
        object.add(member::note, jsonText(scenario.note));
    if (!scenario.colour.isEmpty())
        object.add(member::colour, jsonText(scenario.colour));
    addCase(object, scenario, depth);
    return object.text();
}

QByteArray listOf(const std::vector<QByteArray> &entries)
{
    QByteArray text;
    for (const QByteArray &entry : entries)
        text += (text.isEmpty() ? QByteArray() : QByteArray(",")) + lineAt(2 * step) + entry;
    return entries.empty() ? QByteArray("[]") : QByteArray('[' + text + lineAt(step) + ']');
}

} // namespace

QByteArray documentBytes(const Document &document)
{
    ObjectText root(0);
    const auto nameOf = [&document](int id) { return jsonText(document.find(id)->name); };
    root.add(member::format, jsonText(member::formatName));
    root.add(member::version,
             jsonText(QStringLiteral("%1.%2").arg(member::majorVersion).arg(document.minorVersion)));
    root.add(member::shown, nameOf(document.shown));
    root.add(member::reference, nameOf(document.reference));
    std::vector<QByteArray> entries;
    for (const int id : document.compared)
        entries.push_back(nameOf(id));
    root.add(member::compared, listOf(entries));
    entries.clear();
    for (const ScenarioPointer &scenario : document.scenarios)
        entries.push_back(textOf(*scenario, 2 * step));
    root.add(member::scenarios, listOf(entries));
    if (document.now) {
        ObjectText now(step);
        addCase(now, *document.now, step);
        root.add(member::now, now.text());
    }
    root.addOthers(document.others);
    return root.text() + '\n';
}

QByteArray fileMark(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
}

FileWriter documentWriter(const QByteArray &bytes)
{
    if (bytes.size() <= mostDocumentBytes)
        return writerOf(bytes);
    return [](QIODevice &) -> Failure {
        return Error{QCoreApplication::translate("Document", "it would be larger than a document can be")};
    };
}

} // namespace patchscale
