// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <map>
#include <optional>

namespace patchscale {

/// The values of a config.json, as they are asked for: by the name of a key, or of one in an object within,
/// parted by a dot. What is null is as good as absent. The first that is not what it has to be is kept as the
/// fault of all.
class ConfigValues
{
public:
    explicit ConfigValues(QJsonObject object) : m_object(std::move(object)) {}

    /// Absent, or null.
    [[nodiscard]] bool isAbsent(const QString &key) const;
    [[nodiscard]] bool isNull(const QString &key) const { return at(key).isNull(); }
    /// There, and neither null, false, 0 nor empty.
    [[nodiscard]] bool says(const QString &key) const;
    [[nodiscard]] QJsonValue at(const QString &key) const;
    [[nodiscard]] QString text(const QString &key) const { return at(key).toString(); }
    /// Those of a list; or of one text alone.
    [[nodiscard]] QStringList texts(const QString &key) const;
    /// Those of the whole, or of the object under a key.
    [[nodiscard]] QStringList keys() const { return m_object.keys(); }
    [[nodiscard]] QStringList keysIn(const QString &key) const { return at(key).toObject().keys(); }

    /// A whole number, or nothing where it is absent. A list of one number for each layer is that number
    /// where they are alike, and else a fault.
    [[nodiscard]] std::optional<qint64> whole(const QString &key);
    /// The same under several names, which may not contradict one another, and the first of them that is
    /// there.
    struct Named
    {
        QString key;
        qint64 value;
    };
    [[nodiscard]] std::optional<Named> whole(const QStringList &keys);
    /// A fault where a list of one number for each layer, which was asked for, has not as many.
    void holdLists(qint64 layers);
    /// Whether it is true or false, if it is there.
    [[nodiscard]] std::optional<bool> truth(const QString &key);
    /// Whether a condition of resources/model-kinds.json holds; `flags` are what absent keys are.
    [[nodiscard]] bool holds(const QString &condition, const std::map<QString, bool> &flags);

    /// A sentence, or nothing.
    [[nodiscard]] const std::optional<QString> &fault() const { return m_fault; }

private:
    std::optional<qint64> wholeOf(const QString &key, const QJsonValue &value);
    void fail(const QString &fault);

    QJsonObject m_object;
    std::map<QString, qint64> m_lengths; ///< of lists that were asked for
    std::optional<QString> m_fault;
};

} // namespace patchscale
