// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/modelfiles/configvalues.h"

#include "model/reading/numberformat.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QVariant>

#include <cmath>

namespace patchscale {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ModelConfig)
};

bool isSaying(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Bool:
        return value.toBool();
    case QJsonValue::Double:
        return value.toDouble() != 0;
    case QJsonValue::String:
        return !value.toString().isEmpty();
    case QJsonValue::Array:
        return !value.toArray().isEmpty();
    case QJsonValue::Object:
        return !value.toObject().isEmpty();
    default:
        return false;
    }
}

} // namespace

QJsonValue ConfigValues::at(const QString &key) const
{
    const qsizetype dot = key.indexOf(u'.');
    if (dot < 0)
        return m_object.value(key);
    return m_object.value(QStringView(key).left(dot)).toObject().value(QStringView(key).mid(dot + 1));
}

bool ConfigValues::isAbsent(const QString &key) const
{
    const QJsonValue value = at(key);
    return value.isUndefined() || value.isNull();
}

bool ConfigValues::says(const QString &key) const
{
    return isSaying(at(key));
}

QStringList ConfigValues::texts(const QString &key) const
{
    const QJsonValue value = at(key);
    if (value.isString())
        return {value.toString()};
    QStringList result;
    for (const auto &entry : value.toArray())
        if (entry.isString())
            result.append(entry.toString());
    return result;
}

std::optional<qint64> ConfigValues::wholeOf(const QString &key, const QJsonValue &value)
{
    // Beyond these no size is allowed, and doubles are no longer every whole number.
    constexpr double most = 1e15;
    if (!value.isDouble()) {
        fail(Words::tr("%1 is not a number").arg(key));
        return std::nullopt;
    }
    const double number = value.toDouble();
    if (std::trunc(number) != number || std::abs(number) > most) {
        fail(std::abs(number) > most
                 ? Words::tr("%1 is %2, which is too large").arg(key, plainNumber(number))
                 : Words::tr("%1 is %2, which is not a whole number").arg(key, plainNumber(number)));
        return std::nullopt;
    }
    return static_cast<qint64>(number);
}

std::optional<qint64> ConfigValues::whole(const QString &key)
{
    const QJsonValue value = at(key);
    if (value.isUndefined() || value.isNull())
        return std::nullopt;
    if (!value.isArray())
        return wholeOf(key, value);
    const QJsonArray perLayer = value.toArray();
    m_lengths[key] = perLayer.size();
    const std::optional<qint64> first = wholeOf(key, perLayer.first());
    for (const auto &entry : perLayer)
        if (wholeOf(key, entry) != first)
            fail(Words::tr("its layers differ from one another (%1)").arg(key));
    return first;
}

std::optional<ConfigValues::Named> ConfigValues::whole(const QStringList &keys)
{
    std::optional<Named> found;
    for (const QString &key : keys) {
        const std::optional<qint64> value = whole(key);
        if (found && value && found->value != *value)
            fail(Words::tr("%1 is %2, but %3 is %4")
                     .arg(found->key, QString::number(found->value), key, QString::number(*value)));
        if (value && !found)
            found = Named{key, *value};
    }
    return found;
}

void ConfigValues::holdLists(qint64 layers)
{
    for (const auto &[key, length] : m_lengths)
        if (length != layers)
            fail(Words::tr("its layers differ from one another (%1)").arg(key));
}

std::optional<bool> ConfigValues::truth(const QString &key)
{
    const QJsonValue value = at(key);
    if (value.isUndefined() || value.isNull())
        return std::nullopt;
    if (!value.isBool() && value.toDouble(-1) != 0 && value.toDouble(-1) != 1)
        fail(Words::tr("%1 is neither true nor false").arg(key));
    return isSaying(value);
}

bool ConfigValues::holds(const QString &condition, const std::map<QString, bool> &flags)
{
    for (const QString &part : condition.split(u'&', Qt::SkipEmptyParts)) {
        QString key = part.trimmed();
        const bool isNot = key.startsWith(u'!');
        if (isNot)
            key.remove(0, 1);
        bool isMet = false;
        if (const qsizetype sign = key.indexOf(u'='); sign >= 0) {
            const QJsonValue value = at(key.left(sign));
            const QString text = value.isDouble() ? plainNumber(value.toDouble())
                                 : value.isBool() ? QVariant(value.toBool()).toString()
                                                  : value.toString();
            isMet = text == QStringView(key).mid(sign + 1);
        } else if (isAbsent(key)) {
            const auto flag = flags.find(key);
            isMet = flag != flags.end() && flag->second;
        } else {
            const QJsonValue value = at(key);
            if (value.isString() || value.isArray() || value.isObject())
                fail(Words::tr("%1 is neither true nor false").arg(key));
            isMet = isSaying(value);
        }
        if (isMet == isNot)
            return false;
    }
    return true;
}

void ConfigValues::fail(const QString &fault)
{
    if (!m_fault)
        m_fault = fault;
}

} // namespace patchscale
