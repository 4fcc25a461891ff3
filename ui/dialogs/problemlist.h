#pragma once

#include <QWidget>

class QListWidget;

namespace syncdesk {

class TextLabel;

/// What could not be read, one sentence a line, to read and to copy. Takes no room while there is nothing.
class ProblemList : public QWidget
{
    Q_OBJECT
public:
    explicit ProblemList(QWidget *parent = nullptr);

    void setProblems(const QStringList &sentences);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    TextLabel *m_caption;
    QListWidget *m_list;
};

} // namespace syncdesk
