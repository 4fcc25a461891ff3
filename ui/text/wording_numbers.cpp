#include "ui/text/wording.h"

#include <QDateTime>

namespace syncdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

QDateTime local(WallTime at)
{
    return QDateTime::fromMSecsSinceEpoch(toEpoch(at)).toLocalTime();
}

/// "now" takes the place of a time as long as the service works on it.
bool goesOn(const Run &run)
{
    switch (run.phase) {
    case RunPhase::Requested:
    case RunPhase::Unconfirmed:
    case RunPhase::Queued:
    case RunPhase::Starting:
    case RunPhase::Running:
        return run.watched;
    case RunPhase::None:
    case RunPhase::Waiting:
    case RunPhase::UnknownOutcome:
    case RunPhase::Done:
    case RunPhase::Failed:
    case RunPhase::Unknown:
        return false;
    }
    return false;
}

} // namespace

QString Wording::number(qint64 n)
{
    return QLocale().toString(n);
}

QString Wording::count(std::optional<qint64> n)
{
    return n ? number(*n) : u"–"_s;
}

QString Wording::percent(std::optional<double> percent)
{
    if (!percent)
        return u"–"_s;
    // 99.6 must not read as finished, nor 0.3 as nothing begun.
    int whole = qRound(*percent);
    if (*percent > 0 && whole == 0)
        whole = 1;
    if (*percent < 100 && whole == 100)
        whole = 99;
    //: A percentage
    return tr("%1 %").arg(QLocale().toString(whole));
}

std::optional<double> Wording::labeledPercent(const Target &target)
{
    if (!target.totalSamples || !target.labeledSamples || *target.totalSamples <= 0)
        return {};
    return std::min(100.0, 100.0 * double(*target.labeledSamples) / double(*target.totalSamples));
}

QString Wording::labeledOf(const Target &target)
{
    if (!target.labeledSamples)
        return u"–"_s;
    if (!target.totalSamples)
        return number(*target.labeledSamples);
    const std::optional<double> share = labeledPercent(target);
    return share ? tr("%1 of %2 (%3)", "labeled of all samples")
                       .arg(number(*target.labeledSamples), number(*target.totalSamples), percent(share))
                 : tr("%1 of %2", "labeled of all samples")
                       .arg(number(*target.labeledSamples), number(*target.totalSamples));
}

QString Wording::elapsed(Millis span)
{
    const qint64 seconds = std::max<qint64>(0, std::chrono::floor<std::chrono::seconds>(span).count());
    const auto two = [](qint64 n) { return QString::number(n).rightJustified(2, u'0'); };
    const qint64 minutes = seconds / 60;
    if (minutes < 60)
        return u"%1:%2"_s.arg(QString::number(minutes), two(seconds % 60));
    return u"%1:%2:%3"_s.arg(QString::number(minutes / 60), two(minutes % 60), two(seconds % 60));
}

QString Wording::duration(Millis span)
{
    const qint64 seconds = std::max<qint64>(0, std::chrono::round<std::chrono::seconds>(span).count());
    if (seconds == 0)
        return tr("less than 1 s");
    if (seconds < 60)
        return tr("%1 s", "seconds").arg(number(seconds));
    if (seconds < 3600) {
        return seconds % 60 == 0 ? tr("%1 min").arg(number(seconds / 60))
                                 : tr("%1 min %2 s").arg(number(seconds / 60), number(seconds % 60));
    }
    const qint64 minutes = (seconds + 30) / 60;
    return minutes % 60 == 0 ? tr("%1 h").arg(number(minutes / 60))
                             : tr("%1 h %2 min").arg(number(minutes / 60), number(minutes % 60));
}

QString Wording::age(Millis span)
{
    const qint64 seconds = std::chrono::floor<std::chrono::seconds>(span).count();
    if (seconds < 1)
        return tr("just now");
    if (seconds < 60)
        return tr("%1 s ago").arg(number(seconds));
    if (seconds < 3600)
        return tr("%1 min ago").arg(number(seconds / 60));
    if (seconds / 3600 < 48)
        return tr("%1 h ago").arg(number(seconds / 3600));
    const qint64 days = seconds / 86400;
    return tr("%1 day(s) ago", nullptr, int(std::min<qint64>(days, 1'000'000))).arg(number(days));
}

QString Wording::seen(std::optional<WallTime> at, WallTime now)
{
    if (!at)
        return tr("never seen");
    // in steps: many ages that all change each second are restless, and are work to paint
    const Millis exact = now - *at;
    const Millis told = exact < 10s ? exact : exact - exact % Millis(5s);
    //: %1 is an age: when the service last told this
    return tr("seen %1").arg(age(told));
}

QString Wording::lastAnswer(std::optional<WallTime> at, WallTime now)
{
    //: %1 is an age: "updated 3 s ago"
    return at ? tr("updated %1").arg(age(now - *at)) : tr("no answer yet");
}

QString Wording::nextCheck(std::optional<Millis> in)
{
    if (!in)
        return tr("no check planned");
    return *in < 1s ? tr("checking now") : tr("next check in %1").arg(duration(*in));
}

QString Wording::dateTime(WallTime at)
{
    //: Pattern of a date with a time, as Qt writes them: d day, MMM month, yyyy year
    return QLocale().toString(local(at), tr("d MMM yyyy HH:mm:ss"));
}

QString Wording::timeOfDay(WallTime at)
{
    return local(at).toString(u"HH:mm:ss"_s);
}

QString Wording::lastSync(const Run *run, WallTime now)
{
    if (!run || run->phase == RunPhase::None)
        return tr("never");
    if (goesOn(*run))
        return tr("now");
    return run->isOver() && !run->notStarted ? endMoment(*run, now) : u"–"_s;
}

QString Wording::endMoment(const Run &run, WallTime now)
{
    if (!run.ended)
        return u"–"_s;
    const QString end = moment(*run.ended, now);
    //: %1 is a time or a day: when it ended nobody saw, but no later than that
    return run.endedAfter && moment(*run.endedAfter, now) != end ? tr("by %1").arg(end) : end;
}

QString Wording::endTime(const Run &run)
{
    if (!run.ended)
        return u"–"_s;
    return run.endedAfter ? tr("between %1 and %2").arg(dateTime(*run.endedAfter), dateTime(*run.ended))
                          : dateTime(*run.ended);
}

QString Wording::moment(WallTime at, WallTime now)
{
    const QDateTime then = local(at);
    const QDateTime today = local(now);
    const qint64 days = then.date().daysTo(today.date());
    if (days == 0)
        return then.toString(u"HH:mm"_s);
    if (days == 1)
        return tr("yesterday");
    if (then.date().year() == today.date().year())
        //: Pattern of a date in this year, as Qt writes them
        return QLocale().toString(then, tr("d MMM"));
    //: Pattern of a date in another year, as Qt writes them
    return QLocale().toString(then, tr("d MMM yyyy"));
}

QString Wording::usualRange(Millis from, Millis to, int runs)
{
    using namespace std::chrono;
    const auto sentence = [runs](const QString &text, qint64 low, qint64 high) {
        return text.arg(number(low), number(high), number(runs));
    };
    if (round<seconds>(to) < 60s) {
        const qint64 low = round<seconds>(from).count();
        const qint64 high = round<seconds>(to).count();
        if (low != high)
            return sentence(tr("usually %1–%2 s (%3 run(s))", nullptr, runs), low, high);
    } else if (round<seconds>(from) >= 60s && to < 2h) {
        const qint64 low = round<minutes>(from).count();
        const qint64 high = round<minutes>(to).count();
        if (low != high)
            return sentence(tr("usually %1–%2 min (%3 run(s))", nullptr, runs), low, high);
        return tr("usually about %1 min (%2 run(s))", nullptr, runs).arg(number(low), number(runs));
    }
    const QString low = duration(from);
    const QString high = duration(to);
    //: %1 and %2 are durations: "45 s", "2 min 10 s"
    return low == high ? tr("usually about %1 (%2 run(s))", nullptr, runs).arg(low, number(runs))
                       : tr("usually %1 to %2 (%3 run(s))", nullptr, runs).arg(low, high, number(runs));
}

QString Wording::importProgress(const ImportTask &import)
{
    const std::optional<double> share = import.percent();
    if (!share)
        return tr("Import is running; the service gives no progress yet.");
    if (import.importedSamples && import.totalSamples && *import.totalSamples > 0)
        return tr("Import: %1 (%2 of %3 samples)")
            .arg(percent(share), number(*import.importedSamples), number(*import.totalSamples));
    return tr("Import: %1").arg(percent(share));
}

QString Wording::list(const QStringList &items)
{
    //: Stands between the entries of a list
    return items.join(tr(", ", "list"));
}

QString Wording::join(const QStringList &parts)
{
    return parts.join(u" · "_s);
}

} // namespace syncdesk
