#pragma once

#include "app/base/time.h"

#include <optional>
#include <QByteArray>
#include <QCborStreamReader>
#include <QCborStreamWriter>
#include <QList>
#include <QString>

/// One list of fields, `fields(archive, record)`, serves both directions: it calls archive(number, member) for each
/// member, numbers rising. Structs within structs and lists of structs are found through their own fields().
namespace syncdesk {

class CborOut
{
public:
    explicit CborOut(QByteArray *data) : m_writer(data) {}

    template<typename Record>
    void record(const Record &value)
    {
        m_writer.startMap();
        fields(*this, value);
        m_writer.endMap();
    }

    void operator()(int key, const QString &text)
    {
        if (!text.isEmpty())
            begin(key).append(QStringView(text));
    }
    void operator()(int key, bool value)
    {
        if (value)
            begin(key).append(true);
    }
    /// For members that are true unless said otherwise.
    void trueByDefault(int key, bool value)
    {
        if (!value)
            begin(key).append(false);
    }
    void operator()(int key, int value) { (*this)(key, qint64(value)); }
    void operator()(int key, qint64 value) { begin(key).append(value); }
    void operator()(int key, double value) { begin(key).append(value); }
    void operator()(int key, WallTime time) { (*this)(key, toEpoch(time)); }
    template<typename Rep, typename Period>
    void operator()(int key, std::chrono::duration<Rep, Period> span)
    {
        (*this)(key, qint64(span.count()));
    }
    template<typename T>
    void operator()(int key, const std::optional<T> &value)
    {
        if (value)
            (*this)(key, *value);
    }
    template<typename E>
    void word(int key, E value, E /*last*/, E /*otherwise*/)
    {
        (*this)(key, qint64(value));
    }
    template<typename Record>
    void operator()(int key, const QList<Record> &list)
    {
        if (list.isEmpty())
            return;
        begin(key).startArray(quint64(list.size()));
        for (const Record &value : list)
            record(value);
        m_writer.endArray();
    }
    template<typename Record>
    void nested(int key, const std::optional<Record> &value)
    {
        if (!value)
            return;
        begin(key);
        record(*value);
    }
    template<typename Record>
    void nested(int key, const Record &value)
    {
        if (value == Record())
            return;
        begin(key);
        record(value);
    }

private:
    QCborStreamWriter &begin(int key)
    {
        m_writer.append(key);
        return m_writer;
    }

    QCborStreamWriter m_writer;
};

/// Reads in the order of the keys, so that one pass is enough.
class CborIn
{
public:
    explicit CborIn(const QByteArray &data) : m_reader(data) {}

    /// False: damaged.
    template<typename Record>
    bool record(Record &value)
    {
        if (!m_reader.isMap() || !m_reader.enterContainer())
            return false;
        const std::optional<quint64> outer = m_key;
        nextKey();
        fields(*this, value);
        while (m_key)
            skipValue();
        m_key = outer;
        return m_reader.lastError() == QCborError::NoError && m_reader.leaveContainer();
    }

    void operator()(int key, QString &text)
    {
        if (!at(key))
            return;
        if (!m_reader.isString())
            return skipValue();
        QString read;
        QCborStreamReader::StringResult<QString> part = m_reader.readString();
        while (part.status == QCborStreamReader::Ok) {
            read += part.data;
            part = m_reader.readString();
        }
        if (part.status == QCborStreamReader::EndOfString)
            text = read;
        nextKey();
    }
    void operator()(int key, bool &value)
    {
        if (!at(key))
            return;
        if (m_reader.isBool())
            value = m_reader.toBool();
        skipValue();
    }
    void trueByDefault(int key, bool &value) { (*this)(key, value); }
    void operator()(int key, qint64 &value)
    {
        if (!at(key))
            return;
        if (m_reader.isInteger())
            value = m_reader.toInteger();
        skipValue();
    }
    void operator()(int key, int &value)
    {
        qint64 wide = value;
        (*this)(key, wide);
        value = int(wide);
    }
    void operator()(int key, double &value)
    {
        if (!at(key))
            return;
        if (m_reader.isDouble())
            value = m_reader.toDouble();
        skipValue();
    }
    void operator()(int key, WallTime &time)
    {
        qint64 ms = toEpoch(time);
        (*this)(key, ms);
        time = fromEpoch(ms);
    }
    template<typename Rep, typename Period>
    void operator()(int key, std::chrono::duration<Rep, Period> &span)
    {
        qint64 count = span.count();
        (*this)(key, count);
        span = std::chrono::duration<Rep, Period>(Rep(count));
    }
    template<typename T>
    void operator()(int key, std::optional<T> &value)
    {
        if (!at(key))
            return;
        // anything else would leave a zero, and missing is not zero
        if (std::is_same_v<T, double> ? m_reader.isDouble() : m_reader.isInteger())
            (*this)(key, value.emplace());
        else
            skipValue();
    }
    /// A number beyond \a last is of a newer version: \a otherwise.
    template<typename E>
    void word(int key, E &value, E last, E otherwise)
    {
        if (!at(key))
            return;
        qint64 number = -1;
        (*this)(key, number);
        value = number >= 0 && number <= qint64(last) ? E(number) : otherwise;
    }
    template<typename Record>
    void operator()(int key, QList<Record> &list)
    {
        if (!at(key))
            return;
        if (!m_reader.isArray() || !m_reader.enterContainer())
            return skipValue();
        while (m_reader.hasNext() && m_reader.lastError() == QCborError::NoError) {
            Record value;
            if (!m_reader.isMap())
                m_reader.next();
            else if (record(value))
                list.append(value);
            else
                break;
        }
        if (m_reader.lastError() == QCborError::NoError)
            m_reader.leaveContainer();
        nextKey();
    }
    template<typename Record>
    void nested(int key, std::optional<Record> &value)
    {
        if (!at(key))
            return;
        if (!m_reader.isMap())
            return skipValue();
        record(value.emplace());
        nextKey();
    }
    template<typename Record>
    void nested(int key, Record &value)
    {
        if (!at(key))
            return;
        if (!m_reader.isMap())
            return skipValue();
        record(value);
        nextKey();
    }

private:
    /// Passes over smaller keys. True: the reader stands at this key's value.
    bool at(int key)
    {
        while (m_key && *m_key < quint64(key))
            skipValue();
        return m_key == quint64(key);
    }
    void skipValue()
    {
        m_reader.next();
        nextKey();
    }
    void nextKey()
    {
        m_key.reset();
        while (m_reader.lastError() == QCborError::NoError && m_reader.hasNext()) {
            if (m_reader.isUnsignedInteger()) {
                m_key = m_reader.toUnsignedInteger();
                m_reader.next();
                return;
            }
            m_reader.next(); // a key of a kind that is not ours, and its value
            m_reader.next();
        }
    }

    QCborStreamReader m_reader;
    std::optional<quint64> m_key; ///< whose value is next; absent: the map has ended, or an error was met
};

} // namespace syncdesk
