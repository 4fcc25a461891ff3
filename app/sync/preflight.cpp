#include "app/sync/preflight.h"

namespace syncdesk {

namespace {

bool hasEmptySegment(const QString &path)
{
    const qsizetype scheme = path.indexOf(u"://");
    return QStringView(path).mid(scheme < 0 ? 0 : scheme + 3).contains(u"//");
}

} // namespace

Support preflight(const Target &target)
{
    switch (target.key.kind) {
    case TargetKind::TeamTask:
    case TargetKind::SmartTask:
        return Support::DatasetUnknown; // the desk asks the dataset's own preflight where it knows the dataset
    case TargetKind::ManualJob:
        return target.annotationId.isEmpty() ? Support::NoSyncId : Support::Yes;
    case TargetKind::DatasetV1:
        return Support::Yes;
    case TargetKind::DatasetV2:
        break;
    }
    const int type = target.datasetType.value_or(-1);
    if (type == 100 || type == 101 || type == 102)
        return Support::TextDataset;
    if (type == 400 || target.format == 1)
        return Support::TableDataset;
    for (const DataSource &source : target.sources) {
        if (source.type != 0)
            return Support::NotInObs;
        if (hasEmptySegment(source.path))
            return Support::BadPath;
    }
    switch (target.status.value_or(DatasetStatus::Normal)) {
    case DatasetStatus::Creating:
        return Support::Creating;
    case DatasetStatus::Deleting:
    case DatasetStatus::Deleted:
        return Support::Deleting;
    case DatasetStatus::Abnormal:
        return Support::YesAbnormal;
    default:
        return Support::Yes; // busy ones wait in the queue; an unknown number is the service's to refuse
    }
}

Offered Capabilities::*syncCall(TargetKind kind)
{
    switch (kind) {
    case TargetKind::DatasetV2:
        return &Capabilities::v2Sync;
    case TargetKind::DatasetV1:
        return &Capabilities::v1DatasetSync;
    case TargetKind::ManualJob:
        return &Capabilities::v1JobSync;
    case TargetKind::TeamTask:
    case TargetKind::SmartTask:
        break;
    }
    return nullptr;
}

WaitReason busyReason(std::optional<int> datasetStatus)
{
    switch (datasetStatus.value_or(DatasetStatus::Normal)) {
    case DatasetStatus::Publishing:
        return WaitReason::Publishing;
    case DatasetStatus::SwitchingVersion:
        return WaitReason::SwitchingVersion;
    case DatasetStatus::Importing:
        return WaitReason::Importing;
    default:
        return WaitReason::None;
    }
}

StartVerdict judgeStartError(const ApiError &error)
{
    using What = StartVerdict::What;
    if (error.isModelArts(u"4355") || error.isModelArts(u"1642"))
        return {What::Joined};
    struct Conflict
    {
        QStringView number;
        WaitReason reason;
    };
    // 164x: the v1 codes of the same conflicts, contract 9.6
    static constexpr Conflict conflicts[] = {
        {u"4343", WaitReason::Publishing},       {u"4381", WaitReason::Publishing},
        {u"4349", WaitReason::SwitchingVersion}, {u"4356", WaitReason::Importing},
        {u"4409", WaitReason::AnotherRun},       {u"4713", WaitReason::AnotherRun},
        {u"1641", WaitReason::ServiceBusy},      {u"1644", WaitReason::SwitchingVersion},
        {u"1645", WaitReason::Importing},        {u"1646", WaitReason::ServiceBusy},
        {u"1647", WaitReason::Publishing},
    };
    for (const Conflict &conflict : conflicts) {
        if (error.isModelArts(conflict.number))
            return {What::Wait, conflict.reason, 30s};
    }
    if (error.kind == ApiError::Kind::Throttled)
        return {What::Wait, WaitReason::RateLimit, error.retryAfter.value_or(30s)};
    if (error.notSent)
        return {What::NotStarted};
    switch (error.kind) {
    case ApiError::Kind::SignedOut:
    case ApiError::Kind::Forbidden:
    case ApiError::Kind::Missing:
    case ApiError::Kind::Refused:
    case ApiError::Kind::Untrusted: // the handshake comes before the request
        return {What::NotStarted};
    case ApiError::Kind::Offline:
    case ApiError::Kind::TimedOut:
    case ApiError::Kind::Cancelled:
    case ApiError::Kind::ServerFault:
    case ApiError::Kind::BadReply:
    case ApiError::Kind::Throttled:
        break;
    }
    return {What::Unknown};
}

} // namespace syncdesk
