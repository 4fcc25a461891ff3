#include "ui/dialogs/projectdialog.h"

#include "app/sync/region.h"
#include "ui/dialogs/buttonbox.h"
#include "ui/dialogs/fieldrow.h"
#include "ui/dialogs/importdialog.h"
#include "ui/dialogs/networkfields.h"
#include "ui/dialogs/signinfields.h"
#include "ui/dialogs/testbox.h"
#include "ui/paint/em.h"
#include "ui/paint/icons.h"
#include "ui/panels/textlabel.h"
#include "ui/text/importwords.h"
#include "ui/text/wording.h"

#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;

namespace syncdesk {

namespace {

/// Whether what a service offers to one, it offers to the other: the same service, asked as the same user.
bool isSamePlace(const Project &a, const Project &b)
{
    const auto place = [](const Project &p) {
        return std::tie(p.region, p.projectId, p.projectName, p.endpoint, p.workspaceId, p.signIn.kind,
                        p.signIn.accessKey, p.signIn.userName, p.signIn.account);
    };
    return place(a) == place(b);
}

} // namespace

ProjectDialog::ProjectDialog(CloudProbe &probe, const Project &project, bool hasSecret, SecretStore::Place place,
                             QWidget *parent)
    : QDialog(parent), m_probe(probe), m_given(project), m_place(place), m_importBox(new QWidget),
      m_importButton(new QPushButton), m_imported(new TextLabel(TextLabel::Role::Muted)), m_name(new QLineEdit),
      m_region(new QComboBox), m_signIn(new SignInFields), m_secretPlace(new TextLabel(TextLabel::Role::Muted)),
      m_projectIdBox(new QWidget), m_projectId(new QLineEdit), m_find(new QPushButton), m_found(new QComboBox),
      m_projectName(new QLineEdit), m_advanced(new QToolButton), m_network(new NetworkFields),
      m_test(new TestBox(probe)), m_buttons(new ButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel)),
      m_demo(new TextLabel(TextLabel::Role::Muted)), m_cloud(new QWidget)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 12);
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(buildForm());
    layout->addWidget(scroll, 1);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(16, 0, 16, 0);
    foot->addWidget(m_buttons);
    layout->addLayout(foot);

    connect(m_buttons, &QDialogButtonBox::accepted, this, &ProjectDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &ProjectDialog::reject);
    connect(m_importButton, &QPushButton::clicked, this, [this] { openImport()->look(); });
    connect(m_region, &QComboBox::currentTextChanged, this, [this] {
        m_regionRow->setError(nullptr);
        m_network->setRegion(regionId());
        changed();
    });
    connect(m_name, &QLineEdit::textEdited, this, [this] { m_nameRow->setError(nullptr); });
    connect(m_projectId, &QLineEdit::textEdited, this, [this] {
        m_projectIdRow->setError(nullptr);
        changed();
    });
    connect(m_projectName, &QLineEdit::textEdited, this, &ProjectDialog::changed);
    connect(m_signIn, &SignInFields::kindChanged, this, &ProjectDialog::showKind);
    connect(m_signIn, &SignInFields::edited, this, &ProjectDialog::changed);
    connect(m_network, &NetworkFields::edited, this, &ProjectDialog::changed);
    connect(m_find, &QPushButton::clicked, this, &ProjectDialog::findProjects);
    connect(m_found, &QComboBox::activated, this, &ProjectDialog::useFound);
    connect(m_advanced, &QToolButton::toggled, this, [this](bool open) {
        m_advanced->setIcon(Icons::icon(open ? u"chevron-down"_s : u"chevron-right"_s));
        m_network->setVisible(open);
    });
    connect(m_test, &TestBox::startRequested, this, [this] {
        if (!check())
            return;
        m_test->start(this->project(), secret());
        m_signIn->forgetPasscode();
    });
    connect(m_test, &TestBox::caFileRequested, this, [this] {
        m_advanced->setChecked(true);
        m_network->chooseCaFile();
    });
    connect(m_test, &TestBox::learned, this,
            [this](bool, const Capabilities &learned, const QString &projectId, const QString &userId) {
                m_signIn->learnUserId(userId);
                if (m_projectId->text().trimmed().isEmpty() && !projectId.isEmpty())
                    m_projectId->setText(projectId);
                m_known = this->project();
                m_known.capabilities = learned;
                m_network->showCapabilities(learned);
            });

    m_name->setText(Wording::projectName(project));
    setRegion(project.region);
    m_projectId->setText(project.projectId);
    m_projectName->setText(project.projectName);
    m_signIn->setSignIn(project.signIn, hasSecret);
    m_network->setProject(project);
    m_cloud->setVisible(!project.isDemo());
    m_demo->setVisible(project.isDemo());
    m_advanced->setChecked(!project.endpoint.isEmpty() || !project.iamEndpoint.isEmpty());
    m_network->setVisible(m_advanced->isChecked());
    m_known = this->project();
    m_known.capabilities = project.capabilities;
    retranslate();
    showKind();
    m_name->setFocus();
}

QWidget *ProjectDialog::buildForm()
{
    for (const Region &region : regions())
        m_region->addItem(Wording::region(region.id), region.id);
    m_region->setEditable(true);
    m_region->setInsertPolicy(QComboBox::NoInsert);
    auto *idBox = new QHBoxLayout(m_projectIdBox);
    idBox->setContentsMargins(0, 0, 0, 0);
    idBox->addWidget(m_projectId, 1);
    idBox->addWidget(m_find);
    m_projectIdBox->setFocusProxy(m_projectId);
    m_advanced->setCheckable(true);
    m_advanced->setAutoRaise(true);
    m_advanced->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_advanced->setIcon(Icons::icon(u"chevron-right"_s));

    const auto makeGrid = [](QGridLayout *grid) {
        grid->setContentsMargins(0, 0, 0, 0);
        grid->setHorizontalSpacing(12);
        grid->setVerticalSpacing(6);
        grid->setColumnStretch(1, 1);
        return grid;
    };
    auto *form = new QWidget;
    auto *layout = new QVBoxLayout(form);
    layout->setContentsMargins(16, 16, 16, 8);
    layout->setSpacing(6);
    auto *import = new QHBoxLayout(m_importBox);
    import->setContentsMargins(0, 0, 0, 6);
    import->setSpacing(12);
    import->addWidget(m_importButton);
    import->addWidget(m_imported, 1, Qt::AlignVCenter);
    layout->addWidget(m_importBox);
    m_importBox->setVisible(false);
    QGridLayout *head = makeGrid(new QGridLayout);
    layout->addLayout(head);
    m_nameRow = new FieldRow(head, m_name, this);
    layout->addWidget(m_demo);

    auto *cloud = new QVBoxLayout(m_cloud);
    cloud->setContentsMargins(0, 0, 0, 0);
    cloud->setSpacing(6);
    QGridLayout *place = makeGrid(new QGridLayout);
    m_regionRow = new FieldRow(place, m_region, this);
    cloud->addLayout(place);
    cloud->addWidget(m_signIn);
    cloud->addWidget(m_secretPlace);
    QGridLayout *project = makeGrid(new QGridLayout);
    m_projectIdRow = new FieldRow(project, m_projectIdBox, this);
    m_foundRow = new FieldRow(project, m_found, this);
    m_projectNameRow = new FieldRow(project, m_projectName, this);
    m_foundRow->setVisible(false);
    cloud->addLayout(project);
    cloud->addWidget(m_advanced, 0, Qt::AlignLeading);
    cloud->addWidget(m_network);
    cloud->addSpacing(6);
    cloud->addWidget(m_test);
    layout->addWidget(m_cloud);
    layout->addStretch(1);
    return form;
}

QSize ProjectDialog::sizeHint() const
{
    const int em = syncdesk::em(fontMetrics());
    const int line = fontMetrics().height();
    const int wanted = m_given.isDemo() ? line * 10 : line * 30;
    return {em * 88, std::min(wanted, screen()->availableSize().height() - line * 5)};
}

QString ProjectDialog::regionId() const
{
    const QString typed = m_region->currentText().trimmed();
    const int row = m_region->findText(typed, Qt::MatchFixedString);
    return row >= 0 ? m_region->itemData(row).toString() : typed;
}

void ProjectDialog::setRegion(const QString &id)
{
    const int row = m_region->findData(id);
    m_region->setCurrentIndex(row);
    if (row < 0)
        m_region->setEditText(id);
}

Project ProjectDialog::project() const
{
    Project result = m_given;
    result.name = m_name->text().trimmed();
    if (result.name == Wording::projectName(m_given))
        result.name = m_given.name; // the demo's own name goes on following the language
    if (m_given.isDemo())
        return result;
    result.region = regionId();
    result.projectId = m_projectId->text().trimmed();
    result.projectName = m_projectName->text().trimmed();
    result.signIn = m_signIn->signIn();
    m_network->apply(result);
    result.capabilities = isSamePlace(result, m_known) ? m_known.capabilities : Capabilities();
    return result;
}

void ProjectDialog::changed()
{
    m_test->reset();
    m_network->showCapabilities(project().capabilities);
}

Secret ProjectDialog::secret() const
{
    if (m_given.isDemo())
        return {};
    Secret typed = m_signIn->secret();
    typed.proxyPassword = m_network->proxyPassword();
    return typed;
}

void ProjectDialog::accept()
{
    if (check())
        QDialog::accept();
}

void ProjectDialog::focusSecret(bool passcode)
{
    m_signIn->secretControl(passcode)->setFocus();
}

void ProjectDialog::focusCaFile()
{
    m_advanced->setChecked(true);
    m_network->focusCaFile();
}

void ProjectDialog::showKind()
{
    const SignInKind kind = m_signIn->kind();
    m_projectNameRow->setVisible(kind == SignInKind::Password || kind == SignInKind::Environment);
    m_secretPlace->setVisible(kind != SignInKind::Environment);
}

void ProjectDialog::retranslate()
{
    setWindowTitle(isNew() ? tr("Add project") : tr("Edit project"));
    m_importButton->setText(tr("&Import…"));
    m_importButton->setToolTip(tr("Takes the keys from a file or a program that has them already"));
    m_imported->setText(m_taken ? ImportWords::taken(*m_taken)
                                : tr("From the console's credentials.csv, KooCLI, obsutil, clouds.yaml and others."));
    m_nameRow->setCaption(tr("&Name:"));
    m_name->setPlaceholderText(tr("As you call it"));
    m_demo->setText(tr("The demo cloud runs on this computer and needs no account. Only its name can be changed."));
    m_regionRow->setCaption(tr("&Region:"));
    m_region->lineEdit()->setPlaceholderText(tr("Choose one, or type its ID"));
    const QString chosen = regionId();
    const QSignalBlocker sameRegion(m_region); // in other words: what was tested and said of it stays
    for (int row = 0; row < m_region->count(); ++row)
        m_region->setItemText(row, Wording::region(m_region->itemData(row).toString()));
    setRegion(chosen);
    m_secretPlace->setText(Wording::whereSecretsGo(int(m_place)));
    m_projectIdRow->setCaption(tr("&Project ID:"));
    m_find->setText(m_find->isEnabled() ? tr("&Find projects") : tr("Looking…"));
    m_foundRow->setCaption(tr("F&ound projects:"));
    nameFound();
    m_projectNameRow->setCaption(tr("Pro&ject name:"));
    m_projectNameRow->setHint(tr("The service's name of the project; without it and without an ID, the region's."));
    m_advanced->setText(tr("A&dvanced"));
    m_buttons->button(QDialogButtonBox::Save)->setText(isNew() ? tr("Add") : tr("Save"));
    m_buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    const int captions = FieldRow::alignCaptions(this);
    m_secretPlace->setContentsMargins(captions + 12, 0, 0, 4);
}

void ProjectDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::LocaleChange)
        retranslate();
}

} // namespace syncdesk
