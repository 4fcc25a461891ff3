#pragma once

#include <QFrame>
#include <QHash>

class QLabel;
class QPushButton;
class QToolButton;
class QVBoxLayout;

namespace syncdesk {

/// What a notice says. Texts are made anew on every change of language by whoever posted it.
struct Notice
{
    enum class Tone { Info, Warning, Error };
    QString id{};     ///< a second notice with the same id takes the first one's place
    QString reason{}; ///< in no language: what was dismissed stays away until this changes
    Tone tone = Tone::Info;
    QString text{};
    QString action{}; ///< the button's text; empty: none
    QString field{};  ///< a passcode is asked for beside the button, and this is the field's name; empty: none
    bool operator==(const Notice &) const = default;
};

/// Notices inside the window that wait to be read: nothing steals the focus. Errors come first, then warnings; the
/// newest first among those. At most three are shown, the others are counted and can be picked from a menu. What was
/// dismissed stays away until its reason changes.
class NoticeBar : public QWidget
{
    Q_OBJECT
public:
    explicit NoticeBar(QWidget *parent = nullptr);

    void post(const Notice &notice);
    void withdraw(const QString &id); ///< its reason is gone; it may come again
    bool isShown(const QString &id) const;

Q_SIGNALS:
    void actionRequested(const QString &id);
    void passcodeEntered(const QString &id, const QString &passcode); ///< in place of actionRequested, with a field
    void dismissed(const QString &id);

protected:
    void changeEvent(QEvent *event) override;

private:
    class Strip;
    void place(Strip *strip);
    void arrange();
    void listHidden();
    void bringForward(const QString &id);
    void dismiss(const QString &id);

    QVBoxLayout *m_layout;
    QToolButton *m_more;
    QList<Strip *> m_strips;
    QHash<QString, QString> m_dismissed; ///< id → reason that was dismissed
};

} // namespace syncdesk
