#include "app/sync/region.h"
#include "ui/text/wording.h"

namespace syncdesk {

using namespace Qt::Literals::StringLiterals;

QString Wording::kind(TargetKind kind)
{
    switch (kind) {
    case TargetKind::DatasetV2:
        return tr("dataset");
    case TargetKind::DatasetV1:
        return tr("dataset (v1)");
    case TargetKind::ManualJob:
        return tr("annotation job (v1)");
    case TargetKind::TeamTask:
        return tr("team labeling task");
    case TargetKind::SmartTask:
        return tr("smart task");
    }
    return {};
}

QString Wording::datasetType(std::optional<int> type)
{
    if (!type)
        return u"–"_s;
    switch (*type) { // numbers of the service, contract 7.2: an open set
    case 0:
        return tr("image classification");
    case 1:
        return tr("object detection");
    case 3:
        return tr("image segmentation");
    case 100:
        return tr("text classification");
    case 101:
        return tr("named entity recognition");
    case 102:
        return tr("text triplet");
    case 200:
        return tr("sound classification");
    case 201:
        return tr("speech labeling");
    case 202:
        return tr("speech paragraph labeling");
    case 400:
        return tr("table");
    case 600:
        return tr("video labeling");
    case 900:
        return tr("free format");
    default:
        return tr("type %1").arg(*type);
    }
}

QString Wording::type(const Target &target)
{
    switch (target.key.kind) {
    case TargetKind::DatasetV2:
        return datasetType(target.datasetType);
    case TargetKind::DatasetV1:
    case TargetKind::TeamTask:
        return kind(target.key.kind);
    case TargetKind::ManualJob: // contract 5.6
        if (target.typeWord == u"Manual Image classify")
            return datasetType(0);
        if (target.typeWord == u"Manual Object detection")
            return datasetType(1);
        return target.typeWord.isEmpty() ? kind(target.key.kind) : target.typeWord;
    case TargetKind::SmartTask: // contract 4.9
        if (target.typeWord == u"0" || target.typeWord == u"auto-label")
            return tr("active learning");
        if (target.typeWord == u"1" || target.typeWord == u"pre-label")
            return tr("pre-labeling");
        if (target.typeWord == u"2" || target.typeWord == u"auto-grouping")
            return tr("auto grouping");
        if (target.typeWord == u"auto-deploy")
            return tr("one-click deployment");
        return target.typeWord.isEmpty() ? kind(target.key.kind) : tr("type %1").arg(target.typeWord);
    }
    return {};
}

QString Wording::datasetStatus(std::optional<int> status)
{
    if (!status)
        return u"–"_s;
    switch (*status) { // contract 7.1
    case DatasetStatus::Creating:
        return tr("creating");
    case DatasetStatus::Normal:
        return tr("normal");
    case DatasetStatus::Deleting:
        return tr("deleting");
    case DatasetStatus::Deleted:
        return tr("deleted");
    case DatasetStatus::Abnormal:
        return tr("abnormal");
    case DatasetStatus::Synchronizing:
        return tr("synchronising");
    case DatasetStatus::Publishing:
        return tr("publishing");
    case DatasetStatus::SwitchingVersion:
        return tr("switching version");
    case DatasetStatus::Importing:
        return tr("importing");
    default:
        return tr("unknown (%1)").arg(*status);
    }
}

QString Wording::withJobStatus(const QString &type, const Target &target)
{
    const QString status = jobStatus(target);
    if (status.isEmpty())
        return type;
    //: %1 is the type of a task, %2 its status, %3 its progress: "active learning (running, 30 %)"
    return target.progressPercent ? tr("%1 (%2, %3)").arg(type, status, percent(target.progressPercent))
                                  : tr("%1 (%2)").arg(type, status);
}

QString Wording::jobStatus(const Target &target)
{
    if (!target.status)
        return {};
    if (target.key.kind == TargetKind::TeamTask) {
        switch (*target.status) { // contract 7.7
        case 0:
            return tr("starting", "team labeling task");
        case 1:
            return tr("running", "team labeling task");
        case 2:
            return tr("under acceptance");
        case 3:
            return tr("accepted");
        case 4:
            return tr("rejected");
        case 5:
            return tr("synchronising acceptance result");
        case 6:
            return tr("created");
        case 7:
            return tr("acceptance sampling");
        default:
            return tr("unknown (%1)").arg(*target.status);
        }
    }
    if (target.key.kind == TargetKind::SmartTask) {
        switch (*target.status) { // contract 7.8
        case -1:
            return tr("queued", "smart task");
        case 0:
            return tr("initializing");
        case 1:
            return tr("running", "smart task");
        case 2:
            return tr("failed", "smart task");
        case 3:
            return tr("succeeded");
        case 4:
            return tr("stopping");
        case 5:
            return tr("stopped");
        default:
            return tr("unknown (%1)").arg(*target.status);
        }
    }
    return {};
}

QString Wording::sourceType(int type)
{
    switch (type) { // contract 7.3
    case 0:
        return tr("OBS bucket");
    case 1:
        return u"GaussDB(DWS)"_s;
    case 2:
        return u"DLI"_s;
    case 3:
        return u"RDS"_s;
    case 4:
        return u"MRS"_s;
    case 5:
        return u"AI Gallery"_s;
    case 6:
        return tr("inference service");
    default:
        return tr("source type %1").arg(type);
    }
}

QString Wording::signInKind(SignInKind kind)
{
    switch (kind) {
    case SignInKind::AccessKey:
        return tr("Access key (AK/SK)");
    case SignInKind::TemporaryKey:
        return tr("Temporary access key with security token");
    case SignInKind::Password:
        return tr("User name and password");
    case SignInKind::Token:
        return tr("Pasted token");
    case SignInKind::Environment:
        return tr("Environment variables");
    case SignInKind::Demo:
        return tr("Demo cloud on this computer");
    }
    return {};
}

QString Wording::region(const QString &id)
{
    const Region *known = findRegion(id);
    if (!known)
        return id;
    //: Which name of a region to show: "english" or "chinese". Not shown itself.
    const bool chinese = tr("english", "language of region names") == u"chinese";
    const QString name = chinese ? known->chinese : known->english;
    if (name.isEmpty() || name.contains(id))
        return name.isEmpty() ? id : name;
    //: A region's name and its ID
    return tr("%1 (%2)", "region").arg(name, id);
}

} // namespace syncdesk
