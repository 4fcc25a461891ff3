#pragma once

#include "ui/text/fieldwords.h"

#include <QObject>

#include <functional>
#include <optional>

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
    void setHint(const QString &hint); ///< shown while there is no error
    /// Words of the language that is chosen when it is called.
    using Words = std::function<QString()>;
    /// Null: all is well. Asked for its words again whenever the language changes.
    void setError(const Words &error);
    void setError(std::optional<FieldProblem> problem); ///< the same; absent: all is well
    bool hasError() const { return bool(m_error); }
    void setVisible(bool visible);
    bool isVisible() const { return m_visible; }
    QWidget *control() const { return m_control; }
    /// Gives all captions below \a form the width of the widest, so that several grids read as one form.
    static int alignCaptions(QWidget *form); ///< that width

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void render();

    QLabel *m_caption;
    QWidget *m_control;
    TextLabel *m_note;
    QString m_hint;
    Words m_error;
    bool m_visible = true;
};

} // namespace syncdesk
