#include "app/store/setaside.h"

#include "app/store/storelog.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>

using namespace Qt::Literals::StringLiterals;

namespace syncdesk {

QString resolveLinks(const QString &file)
{
    QFileInfo info(file);
    for (int depth = 0; info.isSymLink(); ++depth) {
        if (depth == 40) // a ring of links
            return file;
        info.setFile(info.symLinkTarget());
    }
    return info.absoluteFilePath();
}

QString setAside(const QString &file)
{
    const QString real = resolveLinks(file);
    const QString time = QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd'T'HHmmss'Z'");
    const QString base = real + u".damaged-"_s + time;
    QString aside = base;
    for (int n = 2; QFileInfo::exists(aside); ++n)
        aside = base + u'-' + QString::number(n);
    if (!QFile::rename(real, aside)) {
        qCWarning(lcStore).noquote() << real << "is damaged and cannot be set aside";
        return {};
    }
    qCWarning(lcStore).noquote() << real << "is damaged and was set aside as" << aside;
    return aside;
}

} // namespace syncdesk
