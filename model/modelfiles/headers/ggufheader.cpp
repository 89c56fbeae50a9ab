// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/modelfiles/headers/ggufheader.h"

#include "model/modelfiles/headers/headerbytes.h"
#include "model/modelfiles/modelreading.h"

#include <QCoreApplication>

#include <bit>

namespace patchscale {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ModelGguf)
};

/// The types of GGUF's values, by their numbers in the file.
enum class Type : quint32 {
    U8 = 0,
    I8,
    U16,
    I16,
    U32,
    I32,
    F32,
    Bool,
    Text,
    List,
    U64,
    I64,
    F64,
};

/// The bytes of a number, or 0 for what is none.
quint64 bytesOf(Type type)
{
    switch (type) {
    case Type::U8:
    case Type::I8:
    case Type::Bool:
        return 1;
    case Type::U16:
    case Type::I16:
        return 2;
    case Type::U32:
    case Type::I32:
    case Type::F32:
        return 4;
    case Type::U64:
    case Type::I64:
    case Type::F64:
        return 8;
    case Type::Text:
    case Type::List:
        break;
    }
    return 0;
}

class HeaderReader
{
public:
    explicit HeaderReader(QIODevice &device) : m_bytes(device, longestModelHeader) {}

    std::variant<GgufHeader, Error> read()
    {
        constexpr quint64 magic = 4;
        m_bytes.skip(magic);
        const auto version = m_bytes.take<quint32>();
        if (!m_bytes.isGood())
            return cutOff();
        if (version != 0 && (version & 0xffffU) == 0)
            return Error{Words::tr("it is GGUF with the highest byte first, which is not read")};
        if (version != 2 && version != 3)
            return Error{Words::tr("it is version %1 of GGUF, and versions 2 and 3 are read").arg(version)};
        const auto tensors = m_bytes.take<quint64>();
        const auto values = m_bytes.take<quint64>();
        for (quint64 i = 0; i < values && m_bytes.isGood() && !m_fault; ++i)
            readValue();
        for (quint64 i = 0; i < tensors && m_bytes.isGood() && !m_fault; ++i)
            readTensor();
        if (m_fault)
            return *m_fault;
        if (!m_bytes.isGood())
            return cutOff();
        return std::move(m_header);
    }

private:
    Error cutOff() const
    {
        return {m_bytes.isLimited()
                    ? Words::tr("what stands before its weights is broken or larger than 64 MB")
                    : Words::tr("it is cut off, or broken: what it announces is not there")};
    }

    void fail(const QString &reason)
    {
        if (!m_fault)
            m_fault = Error{reason};
    }

    QByteArray readName()
    {
        constexpr quint64 longest = 65535;
        const auto length = m_bytes.take<quint64>();
        if (length > longest) {
            fail(Words::tr("it is broken: a name is longer than any is"));
            return {};
        }
        return m_bytes.takeBytes(length);
    }

    double readNumber(Type type)
    {
        switch (type) {
        case Type::U8:
            return m_bytes.take<quint8>();
        case Type::I8:
            return static_cast<qint8>(m_bytes.take<quint8>());
        case Type::Bool:
            return m_bytes.take<quint8>() != 0 ? 1 : 0;
        case Type::U16:
            return m_bytes.take<quint16>();
        case Type::I16:
            return static_cast<qint16>(m_bytes.take<quint16>());
        case Type::U32:
            return m_bytes.take<quint32>();
        case Type::I32:
            return static_cast<qint32>(m_bytes.take<quint32>());
        case Type::F32:
            return static_cast<double>(std::bit_cast<float>(m_bytes.take<quint32>()));
        case Type::U64:
            return static_cast<double>(m_bytes.take<quint64>());
        case Type::I64:
            return static_cast<double>(static_cast<qint64>(m_bytes.take<quint64>()));
        case Type::F64:
            return std::bit_cast<double>(m_bytes.take<quint64>());
        case Type::Text:
        case Type::List:
            break;
        }
        fail(Words::tr("it is broken: a value has no known type"));
        return 0;
    }

    QString readText()
    {
        constexpr quint64 longest = 4096; // templates are longer, and of no interest
        const auto length = m_bytes.take<quint64>();
        if (length > longest) {
            m_bytes.skip(length);
            return {};
        }
        return QString::fromUtf8(m_bytes.takeBytes(length));
    }

    void readValue()
    {
        const QByteArray name = readName();
        const Type type{m_bytes.take<quint32>()};
        GgufValue value;
        if (type == Type::Text)
            value.text = readText();
        else if (type == Type::List)
            readList(value, 0);
        else
            value.number = readNumber(type);
        m_header.values.insert(name, value);
    }

    void readList(GgufValue &value, int depth)
    {
        constexpr quint64 longest = 1024; // one number for each layer
        constexpr int deepest = 4;
        const Type type{m_bytes.take<quint32>()};
        const auto length = m_bytes.take<quint64>();
        value.length = length;
        if (const quint64 bytes = bytesOf(type); bytes > 0) {
            if (length > m_bytes.left() / bytes)
                m_bytes.skip(m_bytes.left() + 1);
            else if (length > longest)
                m_bytes.skip(length * bytes);
            else
                for (quint64 i = 0; i < length; ++i)
                    value.numbers.push_back(readNumber(type));
        } else if (type == Type::Text) {
            for (quint64 i = 0; i < length && m_bytes.isGood(); ++i)
                m_bytes.skip(m_bytes.take<quint64>());
        } else if (type == Type::List && depth < deepest) {
            for (quint64 i = 0; i < length && m_bytes.isGood() && !m_fault; ++i) {
                GgufValue within;
                readList(within, depth + 1);
            }
        } else {
            fail(Words::tr("it is broken: a value has no known type"));
        }
    }

    void readTensor()
    {
        constexpr quint32 mostSides = 8;
        const QByteArray name = readName();
        const auto sides = m_bytes.take<quint32>();
        if (sides > mostSides) {
            fail(Words::tr("it is broken: a tensor has %1 sides").arg(sides));
            return;
        }
        TensorShapes::Shape shape;
        for (quint32 i = 0; i < sides; ++i) {
            constexpr quint64 most = quint64(1) << 60;
            shape.push_back(static_cast<qint64>(qMin(m_bytes.take<quint64>(), most)));
        }
        m_bytes.skip(sizeof(quint32) + sizeof(quint64)); // how it is stored, and where
        if (m_bytes.isGood() && !m_header.tensors.add(name, shape))
            fail(Words::tr("it is broken: it has a tensor twice, or one that has no possible shape"));
    }

    HeaderBytes m_bytes;
    GgufHeader m_header;
    std::optional<Error> m_fault;
};

} // namespace

std::variant<GgufHeader, Error> ggufHeader(QIODevice &device)
{
    return HeaderReader(device).read();
}

} // namespace patchscale
