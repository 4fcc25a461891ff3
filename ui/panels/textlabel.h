#pragma once

#include <QLabel>

namespace syncdesk {

/// A label for text from outside: plain text always, wrapped anywhere when a word (a path, an ID) is wider than the
/// label, so that no value can widen or overflow a panel.
class TextLabel : public QLabel
{
    Q_OBJECT
public:
    enum class Role { Plain, Muted, Heading, Strong, Big };
    explicit TextLabel(Role role = Role::Plain, QWidget *parent = nullptr);

    /// The words' colour; an invalid one gives the role's own again.
    void setColour(const QColor &colour);
    /// setText() only when it changed: spares a layout and a word of the screen reader.
    void say(const QString &text);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void applyFont();

    Role m_role;
    QColor m_colour;
    bool m_applying = false;
};

} // namespace syncdesk
