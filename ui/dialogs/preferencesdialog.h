#pragma once

#include "app/desk/secretstore.h"
#include "ui/uistate.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QDialogButtonBox;
class QGroupBox;
class QPushButton;

namespace syncdesk {

class FieldRow;
class TextLabel;

/// Where the program keeps what; shown in the preferences so that people can find, copy or clear it.
struct StoragePlaces
{
    QString projects{}; ///< file
    QString history{};  ///< file
    QString window{};   ///< file
    QString log{};      ///< file; empty: none is written
    SecretStore::Place secrets = SecretStore::Place::Unknown;
};

/// "Preferences": changes take effect at once, there is nothing to save.
class PreferencesDialog : public QDialog
{
    Q_OBJECT
public:
    PreferencesDialog(UiState &state, const StoragePlaces &places, QWidget *parent = nullptr);

    void setSecretPlace(SecretStore::Place place);
    /// Keeps the boxes true when the same is chosen in a menu.
    void showChoices();

Q_SIGNALS:
    void languageChosen(syncdesk::LanguageChoice choice);
    void themeChosen(syncdesk::ThemeChoice choice);
    void askAgainRequested(); ///< every "do not ask again" is taken back

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void retranslate();

    UiState &m_state;
    StoragePlaces m_places;
    QGroupBox *m_look, *m_questions, *m_storage;
    QComboBox *m_language, *m_theme;
    FieldRow *m_languageRow, *m_themeRow;
    TextLabel *m_askText;
    QPushButton *m_askAgain;
    QList<TextLabel *> m_captions;
    QList<TextLabel *> m_values;
    QDialogButtonBox *m_buttons;
};

} // namespace syncdesk
