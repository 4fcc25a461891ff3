#include "ui/text/errorcodes.h"

namespace syncdesk {

namespace {

const CodeText *lookUp(std::span<const CodeText> table, int number, int httpStatus)
{
    const CodeText *any = nullptr;
    for (const CodeText &entry : table) {
        if (entry.number != number)
            continue;
        if (entry.httpStatus == httpStatus)
            return &entry;
        if (entry.httpStatus == 0)
            any = &entry;
    }
    return any;
}

/// 4105 and 4106 meant files in 2019 and mean the request or the account since; 2019 replies have no known status.
bool speaksOfFiles(const ApiError &error)
{
    if (error.httpStatus < 400)
        return true;
    for (const QStringView word : {u"image", u"file", u"prefix", u"图片", u"文件", u"前缀"}) {
        if (error.serviceMessage.contains(word, Qt::CaseInsensitive))
            return true;
    }
    return false;
}

} // namespace

const CodeText *ErrorCodes::find(const ApiError &error)
{
    bool isNumber = false;
    const int number = error.codeNumber().toInt(&isNumber);
    if (!isNumber)
        return nullptr;
    if (error.isGateway())
        return lookUp(gateway(), number, error.httpStatus);
    if (!error.serviceCode.startsWith(u"ModelArts."))
        return nullptr;
    if ((number == 4105 || number == 4106) && speaksOfFiles(error))
        return lookUp(legacy(), number, 0);
    for (const auto &table : {datasets(), storage(), labeling(), access(), legacy()}) {
        if (const CodeText *entry = lookUp(table, number, error.httpStatus))
            return entry;
    }
    return nullptr;
}

} // namespace syncdesk
