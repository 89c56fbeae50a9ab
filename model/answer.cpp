// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/answer.h"

#include "model/numberformat.h"
#include "model/texttable.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace patchscale {
namespace {

QString valueText(const Answer::Row &row)
{
    const auto *number = std::get_if<double>(&row.value);
    return number ? plainNumber(*number) : std::get<QString>(row.value);
}

} // namespace

QByteArray answerText(const Answer &answer)
{
    TextTable table({TextTable::Left, TextTable::Right, TextTable::Left});
    for (const Answer::Row &row : answer.rows)
        // Words would make the column as wide as they are long, and stand in the sentence.
        if (!valueText(row).contains(u' '))
            table.addRow({row.name(), valueText(row), QString::fromLatin1(row.unit)});
    const QString sentence = QString(answer.sentence).replace(QChar(QChar::Nbsp), QChar::Space);
    return QString(sentence + QStringLiteral("\n\n") + table.text()).toUtf8();
}

QByteArray answerCsv(const Answer &answer, CsvDialect dialect)
{
    CsvWriter csv(dialect);
    csv.text(u"name").text(u"value").text(u"unit").endRow();
    for (const Answer::Row &row : answer.rows) {
        csv.text(row.name());
        if (const auto *number = std::get_if<double>(&row.value))
            csv.number(*number);
        else
            csv.text(std::get<QString>(row.value));
        csv.text(QString::fromLatin1(row.unit)).endRow();
    }
    return csv.bytes();
}

QByteArray answerJson(const Answer &answer)
{
    QJsonObject object;
    for (const Answer::Row &row : answer.rows)
        object.insert(row.name(), std::visit([](const auto &value) { return QJsonValue(value); }, row.value));
    return QJsonDocument(object).toJson();
}

} // namespace patchscale
