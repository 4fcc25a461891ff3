#include "ui/dialogs/preferencesdialog.h"

#include "ui/dialogs/buttonbox.h"
#include "ui/dialogs/fieldrow.h"
#include "ui/dialogs/fitheight.h"
#include "ui/paint/em.h"
#include "ui/panels/textlabel.h"
#include "ui/text/actionwords.h"
#include "ui/text/wording.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QEvent>
#include <QGridLayout>
#include <QGroupBox>
#include <QPushButton>
#include <QShowEvent>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace syncdesk {

PreferencesDialog::PreferencesDialog(UiState &state, const StoragePlaces &places, QWidget *parent)
    : QDialog(parent), m_state(state), m_places(places), m_look(new QGroupBox), m_questions(new QGroupBox),
      m_storage(new QGroupBox), m_language(new QComboBox), m_theme(new QComboBox),
      m_askText(new TextLabel(TextLabel::Role::Muted)), m_askAgain(new QPushButton),
      m_buttons(new ButtonBox(QDialogButtonBox::Close))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 14, 16, 12);
    layout->setSpacing(12);
    for (QGroupBox *group : {m_look, m_questions, m_storage})
        layout->addWidget(group);
    layout->addStretch(1);
    layout->addWidget(m_buttons);

    auto *look = new QGridLayout(m_look);
    look->setHorizontalSpacing(12);
    look->setColumnStretch(1, 1);
    m_languageRow = new FieldRow(look, m_language, this);
    m_themeRow = new FieldRow(look, m_theme, this);
    for (int i = 0; i < 3; ++i) {
        m_language->addItem(QString());
        m_theme->addItem(QString());
    }

    auto *questions = new QHBoxLayout(m_questions);
    questions->addWidget(m_askText, 1);
    questions->addWidget(m_askAgain);

    auto *storage = new QGridLayout(m_storage);
    storage->setHorizontalSpacing(14);
    storage->setColumnStretch(1, 1);
    for (int row = 0; row < 5; ++row) {
        m_captions.append(new TextLabel(TextLabel::Role::Muted));
        m_values.append(new TextLabel);
        storage->addWidget(m_captions.last(), row, 0);
        storage->addWidget(m_values.last(), row, 1);
    }
    setMinimumWidth(em(fontMetrics()) * 72);

    connect(m_language, &QComboBox::activated, this, [this](int row) { Q_EMIT languageChosen(LanguageChoice(row)); });
    connect(m_theme, &QComboBox::activated, this, [this](int row) { Q_EMIT themeChosen(ThemeChoice(row)); });
    connect(m_askAgain, &QPushButton::clicked, this, [this] {
        Q_EMIT askAgainRequested();
        m_askText->setText(ActionWords::asksAgain());
    });
    connect(m_buttons, &QDialogButtonBox::rejected, this, &PreferencesDialog::reject);
    retranslate();
}

void PreferencesDialog::setSecretPlace(SecretStore::Place place)
{
    m_places.secrets = place;
    retranslate();
}

void PreferencesDialog::showChoices()
{
    m_language->setCurrentIndex(int(m_state.language()));
    m_theme->setCurrentIndex(int(m_state.theme()));
}

void PreferencesDialog::retranslate()
{
    setWindowTitle(tr("Preferences"));
    m_look->setTitle(tr("Look"));
    m_languageRow->setCaption(tr("&Language:"));
    m_language->setItemText(0, tr("As the system says"));
    // each language is named in itself, so that it is found by whoever cannot read the present one
    m_language->setItemText(1, u"English"_s);
    m_language->setItemText(2, u"简体中文"_s);
    m_themeRow->setCaption(tr("&Theme:"));
    m_theme->setItemText(0, tr("As the system says"));
    m_theme->setItemText(1, tr("Light"));
    m_theme->setItemText(2, tr("Dark"));
    m_questions->setTitle(tr("Questions"));
    m_askText->setText(tr("Questions that were answered with “do not ask again” can be asked again."));
    m_askAgain->setText(tr("&Ask again"));
    m_storage->setTitle(tr("Where things are kept"));
    const QStringList captions{tr("Projects"), tr("Lists and history"), tr("Window"), tr("Log"),
                               tr("Keys and passwords")};
    const QStringList values{m_places.projects, m_places.history, m_places.window, m_places.log,
                             Wording::secretPlace(int(m_places.secrets))};
    for (int i = 0; i < captions.size(); ++i) {
        m_captions.at(i)->setText(captions.at(i));
        m_values.at(i)->setText(i < 4 ? QDir::toNativeSeparators(values.at(i)) : values.at(i));
        m_values.at(i)->setAccessibleDescription(captions.at(i));
        m_captions.at(i)->setVisible(!values.at(i).isEmpty());
        m_values.at(i)->setVisible(!values.at(i).isEmpty());
    }
    m_buttons->button(QDialogButtonBox::Close)->setText(tr("Close"));
    FieldRow::alignCaptions(this);
    showChoices();
}

void PreferencesDialog::showEvent(QShowEvent *event)
{
    if (!event->spontaneous())
        fitHeight(this, true);
    QDialog::showEvent(event);
}

void PreferencesDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::LocaleChange) {
        retranslate();
        fitHeight(this);
    }
}

} // namespace syncdesk
