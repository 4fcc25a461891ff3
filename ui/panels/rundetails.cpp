#include "ui/panels/rundetails.h"

#include "ui/panels/textlabel.h"
#include "ui/text/wording.h"

#include <QEvent>
#include <QGridLayout>

using namespace Qt::Literals::StringLiterals;

namespace syncdesk {

RunDetails::RunDetails(QWidget *parent) : QWidget(parent)
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(14);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(1, 1);
    for (int field = 0; field < FieldCount; ++field) {
        Line &line = m_lines[size_t(field)];
        line = {new TextLabel(TextLabel::Role::Muted), new TextLabel};
        grid->addWidget(line.caption, field, 0);
        grid->addWidget(line.value, field, 1);
    }
    retranslate();
}

bool RunDetails::isAlwaysShown(Field field)
{
    // these keep their place in every state, so that the eye finds them; the others come when there is something
    return field == Labeled || field == Started || field == TaskId || field == LastAnswer || field == Source;
}

QString RunDetails::value(Field field, const StatusView &view, WallTime wall, Millis tick) const
{
    const Target &target = *view.row.target;
    const Run *run = view.row.run.get();
    const SampleStatistics *counted = view.row.statistics.get();
    const auto number = [](std::optional<qint64> n) { return n ? Wording::count(n) : QString(); };
    switch (field) {
    case Labeled: {
        Target exact = target;
        if (counted && counted->labeled && counted->total) {
            exact.labeledSamples = counted->labeled;
            exact.totalSamples = counted->total;
        }
        return Wording::labeledOf(exact);
    }
    case Unlabeled:
        return number(counted && counted->unlabeled ? counted->unlabeled : target.unlabeledSamples);
    case ToConfirm:
        return number(counted && counted->unconfirmed ? counted->unconfirmed : target.unconfirmedSamples);
    case Import:
        return view.row.import ? Wording::importProgress(*view.row.import) : QString();
    case Started:
        return run && run->started && run->origin == RunOrigin::Untold ? Wording::dateTime(*run->started)
               : run && run->started ? Wording::join({Wording::dateTime(*run->started), Wording::origin(run->origin)})
                                     : QString();
    case Duration: {
        const auto took = run && run->isOver() && !run->notStarted ? run->elapsed(wall, tick) : std::nullopt;
        return took ? Wording::duration(*took) : QString();
    }
    case TaskId:
        return run ? run->task.taskId : QString();
    case LastAnswer:
        return run && run->lastAnswer ? Wording::lastAnswer(run->lastAnswer, wall) : QString();
    case Source:
        return target.sourcePath();
    case Dataset:
        return target.datasetId;
    case DatasetStatus:
        return target.key.isDataset() ? Wording::datasetStatus(target.status) : Wording::jobStatus(target);
    case Version:
        return target.versionName;
    case FieldCount:
        break;
    }
    return {};
}

void RunDetails::render(const StatusView &view, WallTime wall, Millis tick)
{
    for (int field = 0; field < FieldCount; ++field) {
        const Line &line = m_lines[size_t(field)];
        const QString text = view.row.target ? value(Field(field), view, wall, tick) : QString();
        const bool shown = !text.isEmpty() || isAlwaysShown(Field(field));
        line.caption->setVisible(shown);
        line.value->setVisible(shown);
        line.value->say(text.isEmpty() ? u"–"_s : text);
    }
}

void RunDetails::retranslate()
{
    const std::array<QString, FieldCount> captions{
        tr("Labeled"), tr("Unlabeled"),   tr("To be confirmed"), tr("Import"),     tr("Started"), tr("Duration"),
        tr("Task ID"), tr("Last answer"), tr("Source"),          tr("Dataset ID"), tr("Status"),  tr("Version"),
    };
    for (size_t field = 0; field < captions.size(); ++field) {
        m_lines[field].caption->say(captions[field]);
        m_lines[field].value->setAccessibleDescription(captions[field]);
    }
}

void RunDetails::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::LocaleChange)
        retranslate();
}

} // namespace syncdesk
