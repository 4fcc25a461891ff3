#include "app/import/textfile.h"

#include <QFile>
#include <QFileInfo>
#include <QStringDecoder>

namespace syncdesk::importing {

using namespace Qt::Literals::StringLiterals;
using Reason = ImportProblem::Reason;

std::optional<QString> decodeText(const QByteArray &bytes)
{
    const QStringConverter::Encoding encoding =
        QStringConverter::encodingForData(bytes).value_or(QStringConverter::Utf8);
    if (encoding == QStringConverter::Utf32 || encoding == QStringConverter::Utf32LE ||
        encoding == QStringConverter::Utf32BE)
        return std::nullopt;
    if (encoding != QStringConverter::Utf8 && bytes.size() % 2 != 0) // the decoder would wait for the other half
        return std::nullopt;
    QStringDecoder decoder(encoding); // takes the byte-order mark off
    QString text = decoder(bytes);
    if (decoder.hasError() || text.contains(QChar(u'\0')))
        return std::nullopt;
    text.replace("\r\n"_L1, "\n"_L1);
    text.replace(u'\r', u'\n');
    return text;
}

TextFile readTextFile(const QString &path)
{
    const QFileInfo info(path);
    if (!info.exists())
        return {.problem = info.isSymLink() ? Reason::NotReadable : Reason::NotThere};
    if (!info.isFile()) // a FIFO or a device would never end
        return {.problem = Reason::NotReadable};
    if (info.size() > LongestFile)
        return {.problem = Reason::TooLarge};
    QFile file(path);
    if (!file.open(QFile::ReadOnly))
        return {.problem = Reason::NotReadable};
    const QByteArray bytes = file.read(LongestFile + 1); // it may have grown since
    if (bytes.size() > LongestFile)
        return {.problem = Reason::TooLarge};
    if (file.error() != QFile::NoError)
        return {.problem = Reason::NotReadable};
    if (std::optional<QString> text = decodeText(bytes))
        return {.text = *std::move(text)};
    return {.problem = Reason::NotText};
}

} // namespace syncdesk::importing
