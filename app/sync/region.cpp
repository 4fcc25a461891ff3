#include "app/sync/region.h"

namespace syncdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

const QString globalIam = u"iam.myhuaweicloud.com"_s;
const QString chinaConsole = u"https://console.huaweicloud.com/modelarts/?region={region}&locale=zh-cn#/dataset"_s;
const QString internationalConsole =
    u"https://console-intl.huaweicloud.com/modelarts/?region={region}&locale=en-us#/dataset"_s;

enum class Iam { Regional, Global };

Region publicCloud(const QString &id, const QString &english, const QString &chinese, Iam iam = Iam::Regional)
{
    return {id,
            english,
            chinese,
            u"modelarts.%1.myhuaweicloud.com"_s.arg(id),
            iam == Iam::Global ? globalIam : u"iam.%1.myhuaweicloud.com"_s.arg(id),
            id.startsWith(u"cn-") ? chinaConsole : internationalConsole};
}

} // namespace

const QList<Region> &regions()
{
    static const QList<Region> table{
        publicCloud(u"cn-north-4"_s, u"CN North-Beijing4"_s, u"华北-北京四"_s),
        publicCloud(u"cn-north-1"_s, u"CN North-Beijing1"_s, u"华北-北京一"_s),
        publicCloud(u"cn-east-3"_s, u"CN East-Shanghai1"_s, u"华东-上海一"_s),
        publicCloud(u"cn-south-1"_s, u"CN South-Guangzhou"_s, u"华南-广州"_s),
        publicCloud(u"cn-southwest-2"_s, u"CN Southwest-Guiyang1"_s, u"西南-贵阳一"_s),
        publicCloud(u"cn-north-9"_s, u"CN North-Ulanqab1"_s, u"华北-乌兰察布一"_s),
        publicCloud(u"cn-north-2"_s, u"CN North-Beijing2"_s, u"华北-北京二"_s),
        publicCloud(u"cn-east-4"_s, u"CN East2"_s, u"华东二"_s),
        publicCloud(u"cn-north-12"_s, u"CN North3"_s, u"华北三"_s, Iam::Global),
        publicCloud(u"cn-north-11"_s, u"CN North-Ulanqab-Auto1"_s, u"华北-乌兰察布-汽车一"_s, Iam::Global),
        publicCloud(u"cn-southwest-3"_s, u"cn-southwest-3"_s, u"cn-southwest-3"_s, Iam::Global),
        // One SDK table has ".cn" here; the pattern of all others is the likelier one, and the host can be edited.
        publicCloud(u"ap-southeast-1"_s, u"CN-Hong Kong"_s, u"中国-香港"_s),
        publicCloud(u"ap-southeast-2"_s, u"AP-Bangkok"_s, u"亚太-曼谷"_s),
        publicCloud(u"ap-southeast-3"_s, u"AP-Singapore"_s, u"亚太-新加坡"_s),
        publicCloud(u"ap-southeast-4"_s, u"AP-Jakarta"_s, u"亚太-雅加达"_s),
        publicCloud(u"af-south-1"_s, u"AF-Johannesburg"_s, u"非洲-约翰内斯堡"_s),
        publicCloud(u"af-north-1"_s, u"AF-Cairo"_s, u"非洲-开罗"_s, Iam::Global),
        publicCloud(u"me-east-1"_s, u"ME-Riyadh"_s, u"中东-利雅得"_s),
        publicCloud(u"tr-west-1"_s, u"TR-Istanbul"_s, u"土耳其-伊斯坦布尔"_s),
        publicCloud(u"la-south-2"_s, u"LA-Santiago"_s, u"拉美-圣地亚哥"_s),
        publicCloud(u"la-north-2"_s, u"LA-Mexico City2"_s, u"拉美-墨西哥城二"_s),
        publicCloud(u"sa-brazil-1"_s, u"LA-Sao Paulo1"_s, u"拉美-圣保罗一"_s),
        {u"eu-west-101"_s, u"EU-Dublin"_s, u"欧洲-都柏林"_s, u"modelarts.eu-west-101.myhuaweicloud.eu"_s,
         u"iam.eu-west-101.myhuaweicloud.eu"_s, QString()},
        {u"eu-west-0"_s, u"EU-Paris"_s, u"欧洲-巴黎"_s, QString(), u"iam.eu-west-0.myhuaweicloud.com"_s, QString()},
        {u"eu-de"_s, u"Germany (OTC)"_s, u"德国 (OTC)"_s, u"modelarts.eu-de.otc.t-systems.com"_s,
         u"iam.eu-de.otc.t-systems.com"_s, QString()},
        {u"eu-nl"_s, u"Netherlands (OTC)"_s, u"荷兰 (OTC)"_s, QString(), u"iam.eu-nl.otc.t-systems.com"_s, QString()},
    };
    return table;
}

const Region *findRegion(const QString &id)
{
    for (const Region &region : regions()) {
        if (region.id == id)
            return &region;
    }
    return nullptr;
}

QUrl modelArtsEndpoint(const QString &region)
{
    const Region *known = findRegion(region);
    const QString host = known ? known->modelArtsHost : u"modelarts.%1.myhuaweicloud.com"_s.arg(region);
    return host.isEmpty() || region.isEmpty() ? QUrl() : QUrl(u"https://"_s + host);
}

QUrl iamEndpoint(const QString &region)
{
    if (region.isEmpty())
        return {};
    const Region *known = findRegion(region);
    return QUrl(u"https://"_s + (known ? known->iamHost : u"iam.%1.myhuaweicloud.com"_s.arg(region)));
}

} // namespace syncdesk
