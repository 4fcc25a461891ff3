#include "ui/text/helpwords.h"

#include "ui/text/wording.h"

using namespace Qt::Literals::StringLiterals;

namespace syncdesk {

namespace {

QString heading(const QString &text)
{
    return u"<h3>%1</h3>"_s.arg(text.toHtmlEscaped());
}

QString paragraph(const QString &text)
{
    return u"<p>%1</p>"_s.arg(text.toHtmlEscaped());
}

QString entry(const QString &name, const QString &text)
{
    return u"<p><b>%1</b><br>%2</p>"_s.arg(name.toHtmlEscaped(), text.toHtmlEscaped());
}

} // namespace

HelpWords::Page HelpWords::help()
{
    const QString states[][2] = {
        {Wording::phase(RunPhase::None), tr("The service knows of no synchronisation of this dataset.")},
        {Wording::phase(RunPhase::Waiting),
         tr("In this program's own queue: the dataset is busy or the service asked to slow down. It starts by itself "
            "and can be taken out.")},
        {Wording::phase(RunPhase::Requested), tr("The start was sent; the service has told nothing about it yet.")},
        {Wording::phase(RunPhase::Unconfirmed),
         tr("The start was accepted, but no answer proves yet that what the service tells is about this run and not "
            "about an earlier one.")},
        {Wording::phase(RunPhase::UnknownOutcome),
         tr("The answer to the start was lost. The program looks whether a run appeared; it never starts again by "
            "itself.")},
        {Wording::phase(RunPhase::Running),
         tr("The service says so. It tells no share, so none is shown: only the time and the counts as reported.")},
        {Wording::phase(RunPhase::Done),
         tr("With what was added and removed. “Figures differ” means that the dataset's total does not fit what was "
            "reported; both figures are shown.")},
        {Wording::phase(RunPhase::Failed), tr("With the code, its cause and what to do about it.")},
        {Wording::phase(RunPhase::Unknown), tr("The service sent a word that is not in its documents.")},
    };
    QString html = heading(tr("What Sync Desk does"));
    html += paragraph(tr("It shows the datasets and annotation jobs of all saved ModelArts projects, synchronises them "
                         "with their OBS source on request, and watches each synchronisation to its end."));
    html += paragraph(Wording::removalWarning());
    html += paragraph(Wording::stopWatchingNote());
    html += heading(tr("States"));
    for (const auto &state : states)
        html += entry(state[0], state[1]);
    html += heading(tr("Ages"));
    html += paragraph(tr("Every figure has an age. What is shown from an earlier start, or while a project cannot be "
                         "reached, is dimmed and says when it was seen."));
    html += heading(tr("Requests"));
    html += paragraph(tr("Each project has a budget of requests per minute. “Pause polling” sends nothing but what "
                         "is clicked; synchronisations go on in the service meanwhile."));
    html += heading(tr("Keys and passwords"));
    html += paragraph(tr("They are kept in the desktop's key store, or in memory when there is none, and never in a "
                         "file, a log or a report."));
    return {tr("Help"), html};
}

HelpWords::Page HelpWords::about()
{
    QString html = u"<h2>Sync Desk %1</h2>"_s.arg(QLatin1StringView(SYNCDESK_VERSION));
    html += paragraph(tr("Synchronises ModelArts datasets with their OBS source, and watches it happen."));
    html += heading(tr("Licences"));
    html += entry(u"Sync Desk"_s, tr("MIT licence"));
    html += entry(u"Qt %1"_s.arg(QLatin1StringView(qVersion())),
                  tr("GNU Lesser General Public License, version 3; used as shared libraries"));
    html += entry(u"QtKeychain"_s, tr("Modified BSD licence"));
    html += entry(u"yaml-cpp"_s, tr("MIT licence"));
    html += entry(u"SQLite"_s, tr("Public domain"));
    html += paragraph(tr("ModelArts and OBS are services of their providers, who have no part in this program."));
    return {tr("About Sync Desk"), html};
}

} // namespace syncdesk
