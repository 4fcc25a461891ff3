#pragma once

#include "app/desk/targetstate.h"

namespace syncdesk {

/// Rows for tests of models and views.
namespace rows {

inline Target target(const QString &id, const QString &name, std::optional<qint64> total = {},
                     std::optional<qint64> labeled = {})
{
    Target one;
    one.key = {QStringLiteral("p"), TargetKind::DatasetV2, id};
    one.name = name;
    one.datasetType = 1;
    one.status = 1;
    one.totalSamples = total;
    one.labeledSamples = labeled;
    one.sources = {DataSource{0, QStringLiteral("obs://demo-bucket/%1/").arg(id)}};
    return one;
}

inline TargetState state(const Target &target, std::optional<RunPhase> phase = {}, Support support = Support::Yes)
{
    TargetState row;
    row.key = target.key;
    row.target = std::make_shared<const Target>(target);
    row.support = support;
    if (phase) {
        Run run;
        run.id = target.key.id;
        run.target = target.key;
        run.targetName = target.name;
        run.phase = *phase;
        run.confirmed = true;
        run.sinceTick = Millis(0);
        row.run = std::make_shared<const Run>(run);
    }
    return row;
}

inline TargetState with(const TargetState &row, const std::function<void(Run &)> &change)
{
    TargetState next = row;
    Run run = row.run ? *row.run : Run();
    change(run);
    next.run = std::make_shared<const Run>(run);
    return next;
}

// ---- any number of them: "set 0", "set 1" … with as many samples, half of them labeled ----

inline QString id(int n)
{
    return QStringLiteral("id") + QString::number(n).rightJustified(6, u'0');
}

inline TargetState row(int n, std::optional<RunPhase> phase = {})
{
    return state(target(id(n), QStringLiteral("set %1").arg(n), n, n / 2), phase);
}

inline QList<TargetState> many(int count)
{
    QList<TargetState> all;
    for (int n = 0; n < count; ++n)
        all << row(n);
    return all;
}

inline TargetKey key(int n)
{
    return {QStringLiteral("p"), TargetKind::DatasetV2, id(n)};
}

} // namespace rows

} // namespace syncdesk
