#pragma once

#include <QFrame>

namespace syncdesk {

class TextLabel;

/// One of the three figures of a run: a caption and a large number.
class CountBox : public QFrame
{
    Q_OBJECT
public:
    enum class Tone { Plain, Good, Warning };
    explicit CountBox(QWidget *parent = nullptr);

    void setCaption(const QString &caption); ///< also the value's accessible description
    void setValue(const QString &value, Tone tone);

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void colour();

    TextLabel *m_caption;
    TextLabel *m_value;
    Tone m_tone = Tone::Plain;
};

} // namespace syncdesk
