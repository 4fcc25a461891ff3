#include "app/store/recordcodec.h"

#include "app/store/cborfields.h"

namespace syncdesk {

namespace {

// The numbers of these words are on disk as well. New words go to the end of their enum, and here.
constexpr auto lastPhase = RunPhase::Unknown;
constexpr auto lastWait = WaitReason::NoConnection;
constexpr auto lastOrigin = RunOrigin::Untold;
constexpr auto lastDoneKind = DoneKind::FiguresDiffer;
constexpr auto lastStep = RunStep::What::RecordFound;
constexpr auto lastState = TaskState::Unknown;
constexpr auto lastErrorKind = ApiError::Kind::BadReply;
constexpr auto lastReason = ApiError::Reason::NoProjectList;
static_assert(int(lastPhase) == 10 && int(RunPhase::Requested) == 2 && int(RunPhase::Queued) == 5 &&
              int(RunPhase::Done) == 8);
static_assert(int(lastWait) == 7 && int(lastOrigin) == 2 && int(lastDoneKind) == 3 && int(lastStep) == 17 &&
              int(RunStep::What::UnknownWord) == 11);
static_assert(int(lastState) == 6 && int(lastErrorKind) == 10 && int(lastReason) == 32 &&
              int(ApiError::Reason::ClockSkew) == 27);

} // namespace

template<typename Archive, typename T>
requires std::same_as<std::remove_const_t<T>, DataSource>
void fields(Archive &archive, T &source)
{
    archive(1, source.type);
    archive(2, source.path);
}

template<typename Archive, typename T>
requires std::same_as<std::remove_const_t<T>, Target>
void fields(Archive &archive, T &target)
{
    archive(1, target.datasetId);
    archive(2, target.annotationId);
    archive(3, target.name);
    archive(4, target.description);
    archive(5, target.datasetType);
    archive(6, target.typeWord);
    archive(7, target.format);
    archive(8, target.status);
    archive(9, target.sources);
    archive(10, target.outputPath);
    archive(11, target.totalSamples);
    archive(12, target.labeledSamples);
    archive(13, target.unlabeledSamples);
    archive(14, target.unconfirmedSamples);
    archive(15, target.deletedSamples);
    archive(16, target.progressPercent);
    archive(17, target.progressWord);
    archive(18, target.created);
    archive(19, target.updated);
    archive(20, target.versionName);
    archive(21, target.workspaceId);
    archive(22, target.hasTeamTasks);
    archive(23, target.hasSmartTasks);
    archive(24, target.serviceMessage);
    archive(25, target.serviceCode);
}

template<typename Archive, typename T>
requires std::same_as<std::remove_const_t<T>, RunStep>
void fields(Archive &archive, T &step)
{
    archive(1, step.at);
    archive.word(2, step.what, lastStep, RunStep::What::UnknownWord);
    archive(3, step.word);
}

template<typename Archive, typename T>
requires std::same_as<std::remove_const_t<T>, SyncTask>
void fields(Archive &archive, T &task)
{
    archive.word(1, task.state, lastState, TaskState::Unknown);
    archive(2, task.rawState);
    archive(3, task.taskId);
    archive(4, task.created);
    archive(5, task.duration);
    archive(6, task.total);
    archive(7, task.added);
    archive(8, task.removed);
    archive(9, task.serviceCode);
    archive(10, task.serviceMessage);
}

template<typename Archive, typename T>
requires std::same_as<std::remove_const_t<T>, ApiError>
void fields(Archive &archive, T &error)
{
    archive.word(1, error.kind, lastErrorKind, ApiError::Kind::BadReply);
    archive.word(2, error.reason, lastReason, ApiError::Reason::None);
    archive(3, error.httpStatus);
    archive(4, error.serviceCode);
    archive(5, error.serviceMessage);
    archive(6, error.requestId);
    archive(7, error.host);
    archive(8, error.detail);
    archive(9, error.retryAfter);
    archive(10, error.notSent);
    archive(11, error.issuer);
}

template<typename Archive, typename T>
requires std::same_as<std::remove_const_t<T>, Run>
void fields(Archive &archive, T &run)
{
    archive(1, run.targetName);
    archive.word(2, run.origin, lastOrigin, RunOrigin::Here);
    archive.word(3, run.phase, lastPhase, RunPhase::Unknown);
    archive.word(4, run.wait, lastWait, WaitReason::None);
    archive(5, run.confirmed);
    archive(6, run.notStarted);
    archive.trueByDefault(7, run.watched);
    archive(8, run.reconciling);
    archive(9, run.since);
    archive(10, run.started);
    archive(11, run.ended);
    archive.nested(12, run.task);
    archive(13, run.lastAnswer);
    archive.nested(14, run.error);
    archive(15, run.hasError);
    archive(16, run.totalBefore);
    archive(17, run.labeledBefore);
    archive(18, run.totalAfter);
    archive(19, run.labeledAfter);
    archive.word(20, run.doneKind, lastDoneKind, DoneKind::Plain);
    archive(21, run.timeline);
    archive.nested(22, run.baseline);
    archive(23, run.measured);
    archive(24, run.began);
    archive(25, run.endedAfter);
    archive(26, run.waitUntil);
}

namespace recordcodec {

namespace {

template<typename Record>
QByteArray encodeRecord(const Record &record)
{
    QByteArray data;
    data.reserve(256);
    CborOut(&data).record(record);
    return data;
}

} // namespace

QByteArray encode(const Target &target)
{
    return encodeRecord(target);
}

bool decode(const QByteArray &data, Target &target)
{
    return CborIn(data).record(target);
}

QByteArray encode(const Run &run)
{
    return encodeRecord(run);
}

bool decode(const QByteArray &data, Run &run)
{
    return CborIn(data).record(run);
}

} // namespace recordcodec

} // namespace syncdesk
