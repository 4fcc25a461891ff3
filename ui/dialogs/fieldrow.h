#pragma once

#include <QObject>

class QGridLayout;
class QLabel;
class QWidget;

namespace syncdesk {

class TextLabel;

/// One line of a form: caption with buddy, the control, and below it a hint or the reason why it cannot stay so.
class FieldRow : public QObject
{
    Q_OBJECT
public:
    /// Appends a line to \a grid; \a control is reached by the caption's mnemonic.
    FieldRow(QGridLayout *grid, QWidget *control, QObject *parent);

    void setCaption(const QString &caption);
    void setHint(const QString &hint);   ///< shown while there is no error
    void setError(const QString &error); ///< empty: all is well
    bool hasError() const { return !m_error.isEmpty(); }
    void setVisible(bool visible);
    bool isVisible() const { return m_visible; }
    QWidget *control() const { return m_control; }
    /// Gives all captions below \a form the width of the widest, so that several grids read as one form.
    static int alignCaptions(QWidget *form); ///< that width

private:
    void render();

    QLabel *m_caption;
    QWidget *m_control;
    TextLabel *m_note;
    QString m_hint, m_error;
    bool m_visible = true;
};

} // namespace syncdesk
