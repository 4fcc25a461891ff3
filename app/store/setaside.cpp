#include "app/store/setaside.h"

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
    return QFile::rename(real, aside) ? aside : QString();
}

} // namespace syncdesk
