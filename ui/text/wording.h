#pragma once

#include "app/desk/connectiontest.h"
#include "app/desk/targetstate.h"

#include <QCoreApplication>
#include <QLocale>

namespace syncdesk {

/// The only place that words states, numbers, times and enumerations, in the language installed at call time.
/// Whole sentences, plain text; nothing is cached. Numbers and dates in the style of QLocale() (the default locale).
class Wording
{
    Q_DECLARE_TR_FUNCTIONS(Wording)
public:
    // ---- states (design 3) ----
    /// "Running", "Waiting: importing", "Done +214 −2", "Failed 4310", "Outcome unknown", "Unknown (WORD)", "Not
    /// synced". \a run may be null. Without elapsed time.
    static QString state(const Run *run);
    /// state() and, while it moves, the elapsed time: "Running 0:47".
    static QString stateWithElapsed(const Run *run, WallTime wall, Millis tick);
    /// For a row: "Cannot sync: text dataset" where it was never run and cannot be; else stateWithElapsed, with
    /// "(unconfirmed)" on a result that no reply confirmed and "started elsewhere" where it was.
    static QString rowState(const TargetState &row, WallTime wall, Millis tick);
    static QString phase(RunPhase phase); ///< the bare name: for chips and counts
    static QString waitReason(WaitReason reason);
    static QString support(Support support);       ///< short: "text dataset"
    static QString supportReason(Support support); ///< the whole sentence: why and what to do; for tool tips
    static QString step(const RunStep &step);      ///< a line of the timeline, without its time
    static QString origin(RunOrigin origin);       ///< "by this computer", "started elsewhere"
    /// One sentence on how the run ended: "214 added, 2 removed, took 2 min 32 s"; on a difference both figures.
    static QString outcome(const Run &run);

    // ---- enumerations of the service, official terms ----
    static QString kind(TargetKind kind);
    static QString datasetType(std::optional<int> type); ///< unknown: "type 7"
    static QString type(const Target &target);           ///< what stands in the Type column
    static QString datasetStatus(std::optional<int> status);
    static QString jobStatus(const Target &target); ///< team and smart tasks: contract 7.7, 7.8; else empty
    static QString sourceType(int type);
    static QString signInKind(SignInKind kind);
    static QString region(const QString &id); ///< "CN North-Beijing4 (cn-north-4)"

    // ---- numbers and times ----
    static QString count(std::optional<qint64> n);                     ///< absent: "–"
    static QString percent(std::optional<double> percent);             ///< "75 %" in the locale's style; absent: "–"
    static std::optional<double> labeledPercent(const Target &target); ///< absent unless total > 0 and labeled is known
    static QString labeledOf(const Target &target);                    ///< "960 of 1,280 (75 %)"
    static QString elapsed(Millis span);                               ///< clock style: "0:47", "1:02:09"
    static QString duration(Millis span);                              ///< words: "2 min 32 s"
    static QString age(Millis span);                                   ///< "3 s ago", "2 h ago"
    static QString seen(std::optional<WallTime> at, WallTime now);     ///< "seen 3 s ago", "never seen"
    static QString dateTime(WallTime at);                              ///< local time, the locale's style, seconds
    static QString timeOfDay(WallTime at);                             ///< "14:30:12"
    /// For the Last sync column: "now" while it goes on, "14:02" today, "yesterday", "3 Nov", "never"; absent: "–".
    static QString lastSync(const Run *run, WallTime now);
    static QString usualRange(Millis from, Millis to, int runs); ///< "usually 2–4 min (8 runs)"

    // ---- projects and connection ----
    static QString link(const ProjectState &project); ///< "reachable", "sign in again", "not offered here", …
    static QString secretPlace(int place); ///< SecretStore::Place: "Key store: in use", "Secrets: in memory only"
    static QString testStep(ConnectionTest::Step step);
    static QString testOutcome(const ConnectionTest::StepResult &result); ///< tick or reason, in words

    /// All of a row for people who hear it: name, state, counts. First cell's accessible text.
    static QString rowSpoken(const TargetState &row, WallTime wall, Millis tick);
    /// The report that "Copy report" puts on the clipboard: plain text, no secrets.
    static QString report(const TargetState &row, const ProjectState &project, WallTime wall, Millis tick);
};

} // namespace syncdesk
