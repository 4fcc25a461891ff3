#pragma once

#include "ui/panels/statusview.h"

#include <array>
#include <QWidget>

namespace syncdesk {

class TextLabel;

/// Captions and values of one row: labels, start, task, source, and what else the service told.
class RunDetails : public QWidget
{
    Q_OBJECT
public:
    explicit RunDetails(QWidget *parent = nullptr);

    void render(const StatusView &view, WallTime wall, Millis tick);

protected:
    void changeEvent(QEvent *event) override;

private:
    enum Field {
        Labeled,
        Unlabeled,
        ToConfirm,
        Import,
        Started,
        Duration,
        TaskId,
        LastAnswer,
        Source,
        Dataset,
        DatasetStatus,
        Version,
        FieldCount
    };
    struct Line
    {
        TextLabel *caption = nullptr;
        TextLabel *value = nullptr;
    };
    void retranslate();
    QString value(Field field, const StatusView &view, WallTime wall, Millis tick) const;
    static bool isAlwaysShown(Field field);

    std::array<Line, FieldCount> m_lines;
};

} // namespace syncdesk
