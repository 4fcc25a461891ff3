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
    /// "(unconfirmed)" on a result that no reply confirmed and, while it goes on, "started elsewhere" where it was.
    static QString rowState(const TargetState &row, WallTime wall, Millis tick);
    static QString phase(RunPhase phase); ///< the bare name: for chips and counts
    static QString waitReason(WaitReason reason);
    static QString support(Support support);            ///< short: "text dataset"
    static QString supportReason(Support support);      ///< the whole sentence: why and what to do; for tool tips
    static QString whyNotStart(const TargetState &row); ///< as a sentence; empty when a start is possible
    static QString syncButton(const Target &target);    ///< "Sync"; of a task, whose dataset it starts: "Sync dataset"
    static QString syncTip(const TargetState &row);     ///< what the row's button does, or why it cannot
    static QString step(const RunStep &step);           ///< a line of the timeline, without its time
    static QString origin(RunOrigin origin);            ///< "by this computer", "started elsewhere"
    /// One sentence on how the run ended: "214 added, 2 removed, took 2 min 32 s"; on a difference both figures.
    static QString outcome(const Run &run);
    /// For the activity list: outcome() of a run that is over, else state, elapsed time and the counts as reported; and
    /// that it was started elsewhere.
    static QString activity(const Run &run, WallTime wall, Millis tick);
    static QString labeledLost(qint64 atLeast); ///< "At least 5 labeled samples were removed with their labels."
    static QString unconfirmedNote();           ///< what "unconfirmed" means, as a sentence
    static QString stopWatchingNote();          ///< that the run goes on in the service
    static QString longerThanUsual();
    /// Below a row's state, one sentence a line: gone, cannot be synchronised, unconfirmed, not watched, how it ended.
    static QString runNotes(const TargetState &row);
    static QString runsKnown(int runs); ///< to this computer, of one row
    static QString cannotSync();        ///< the chip of rows that cannot be synchronised

    // ---- enumerations of the service, official terms ----
    static QString kind(TargetKind kind);
    static QString datasetType(std::optional<int> type); ///< unknown: "type 7"
    static QString type(const Target &target);           ///< what stands in the Type column
    static QString datasetStatus(std::optional<int> status);
    static QString jobStatus(const Target &target); ///< team and smart tasks: contract 7.7, 7.8; else empty
    /// "active learning (running, 30 %)"; \a type alone where there is no such status.
    static QString withJobStatus(const QString &type, const Target &target);
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
    /// When it ended: "14:02"; "by 14:02" where only that was seen. Absent: "–".
    static QString endMoment(const Run &run, WallTime now);
    static QString endTime(const Run &run); ///< the same with date and seconds, and both ends of what is not known
    static QString moment(WallTime at, WallTime now); ///< short: "14:02" today, "yesterday", "3 Nov", "3 Nov 2024"
    static QString usualRange(Millis from, Millis to, int runs); ///< "usually 2–4 min (8 runs)"
    static QString nextCheck(std::optional<Millis> in);          ///< "next check in 3 s"; absent: "no check planned"
    static QString lastAnswer(std::optional<WallTime> at, WallTime now); ///< "updated 1 s ago", "no answer yet"
    static QString importProgress(const ImportTask &import);             ///< "Import: 30 % (120 of 400 samples)"
    static QString number(qint64 n);                                     ///< grouped as the language does
    static QString join(const QStringList &parts);                       ///< "a · b · c"
    static QString list(const QStringList &items);                       ///< "a, b, c" with the language's own comma

    // ---- projects and connection ----
    static QString link(const ProjectState &project); ///< "reachable", "sign in again", "not offered here", …
    static QString connection(const QList<ProjectState> &projects); ///< of all of them together, in the status bar
    /// requestUse() of each, one line each; of very many those that ask most.
    static QString requestsByProject(const QList<ProjectState> &projects);
    static QString pollingPaused();        ///< in the status bar
    static QString secretPlace(int place); ///< SecretStore::Place: "Key store: in use", "Secrets: in memory only"
    static QString foundProject(const FoundProject &found); ///< "vision (0b5e…)", and whether it is closed
    static QString whereSecretsGo(int place); ///< SecretStore::Place: what becomes of those that are typed
    static QString testStep(ConnectionTest::Step step);
    static QString testOutcome(const ConnectionTest::StepResult &result); ///< tick or reason, in words
    /// testStep() and testOutcome(), and below a failure what to do.
    static QString testLine(const ConnectionTest::StepResult &result);
    static QString testing();                               ///< while the test goes on
    static QString testVerdict(std::optional<bool> passed); ///< absent, as before a test: empty
    /// Second line of a project's entry: "cn-north-4 · seen 3 s ago", "cn-east-3 · sign in again".
    static QString projectLine(const ProjectState &project, WallTime now);
    /// What the service offers here, what not, and when that was asked; one line each. Empty: nothing is known.
    static QString capabilities(const Capabilities &known);
    static QString allProjects();
    /// The name the user gave; the demo cloud's own name in the reader's language.
    static QString projectName(const Project &project);
    static QString projectTotal(int projects);                 ///< second line of "All projects": "4 projects"
    static QString projectCounts(const ProjectState &project); ///< "2 running · 1 failed"; empty when nothing goes on
    /// Beside old rows: which of \a projects are in trouble, one line each; of a single one what to do. Empty: none.
    static QString troubles(const QList<ProjectState> &projects);
    /// The banner of a project that does not answer: what happened and what to do; empty when all is well.
    static QString projectNotice(const ProjectState &project);
    /// "The service's clock is 12 min ahead …", with both times as they were when this computer's clock said \a here.
    static QString clockSkew(Millis serviceMinusHere, WallTime here);

    // ---- the window ----
    static QString runCounts(int running, int failed, int doneToday); ///< "2 running · 1 failed · 12 done today"
    static QString requestUse(int used, int limit);                   ///< "Requests: 18 of 60 this minute"
    static QString shownOf(int shown, int total);                     ///< "37 of 40 shown"
    static QString withCount(const QString &label, qint64 n);         ///< tabs and chips: "Datasets 37"
    static QString selected(int rows);                                ///< "3 rows selected"
    /// Several selected rows in one line: "2 running · 1 failed · 45,003 samples".
    static QString selectionSummary(const QList<TargetState> &rows);
    static QString startHeading(int rows); ///< "Start 3 synchronisations?"
    /// Rows, samples ("at least" where a row does not tell), projects: one line each.
    static QString startDetails(const QList<TargetState> &rows, const QStringList &projectNames);
    static QString removalWarning(); ///< design 2.5: what a synchronisation can remove
    /// What becomes of runs when the program ends.
    struct LeftBehind
    {
        int inService = 0;
        int waiting = 0; ///< in this program's own queue: not sent yet
        int inDemo = 0;  ///< the demo cloud ends with the program
        bool operator==(const LeftBehind &) const = default;
    };
    static QString quitWarning(const LeftBehind &left);
    static QString pausedNotice();
    static QString noCheckWhilePaused(); ///< instead of nextCheck()
    static QString fromEarlierStart(std::optional<WallTime> seen, WallTime now);
    static QString batchEnded(int done, int failed); ///< one notice for one batch

    /// All of a row for people who hear it: name, state, counts. First cell's accessible text.
    static QString rowSpoken(const TargetState &row, WallTime wall, Millis tick);
    /// The report that "Copy report" puts on the clipboard: plain text, no secrets.
    static QString report(const TargetState &row, const ProjectState &project, WallTime wall, Millis tick);

private:
    static QString withRemark(const QString &text, const QString &sentence);
};

} // namespace syncdesk
