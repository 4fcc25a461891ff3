#include "ui/dialogs/networkfields.h"

#include "app/sync/region.h"
#include "ui/dialogs/fieldrow.h"
#include "ui/dialogs/secretedit.h"
#include "ui/panels/textlabel.h"
#include "ui/text/wording.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QFileDialog>
#include <QGridLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSpinBox>

using namespace Qt::Literals::StringLiterals;

namespace syncdesk {

namespace {

constexpr ProxySettings::Kind ProxyKinds[] = {ProxySettings::Kind::System, ProxySettings::Kind::None,
                                              ProxySettings::Kind::Http, ProxySettings::Kind::Socks5};

bool isLoopback(const QString &host)
{
    return host == "localhost"_L1 || host == "127.0.0.1"_L1 || host == "::1"_L1;
}

} // namespace

NetworkFields::NetworkFields(QWidget *parent)
    : QWidget(parent), m_endpoint(new QLineEdit), m_iam(new QLineEdit), m_workspace(new QLineEdit),
      m_proxy(new QComboBox), m_proxyHost(new QLineEdit), m_proxyUser(new QLineEdit), m_exceptions(new QLineEdit),
      m_proxyPort(new QSpinBox), m_proxyPassword(new SecretEdit), m_ca(new QWidget), m_caFile(new QLineEdit),
      m_browse(new QPushButton), m_pace(new QSpinBox), m_askV1(new QCheckBox), m_confirm(new QCheckBox),
      m_offered(new TextLabel(TextLabel::Role::Muted))
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(1, 1);
    auto *ca = new QHBoxLayout(m_ca);
    ca->setContentsMargins(0, 0, 0, 0);
    ca->addWidget(m_caFile, 1);
    ca->addWidget(m_browse);
    m_ca->setFocusProxy(m_caFile);
    m_proxyPort->setRange(1, 65535);
    m_pace->setRange(6, 6000);

    m_endpointRow = new FieldRow(grid, m_endpoint, this);
    m_iamRow = new FieldRow(grid, m_iam, this);
    m_workspaceRow = new FieldRow(grid, m_workspace, this);
    m_proxyRow = new FieldRow(grid, m_proxy, this);
    m_hostRow = new FieldRow(grid, m_proxyHost, this);
    m_portRow = new FieldRow(grid, m_proxyPort, this);
    m_userRow = new FieldRow(grid, m_proxyUser, this);
    m_passwordRow = new FieldRow(grid, m_proxyPassword, this);
    m_exceptionsRow = new FieldRow(grid, m_exceptions, this);
    m_caRow = new FieldRow(grid, m_ca, this);
    m_paceRow = new FieldRow(grid, m_pace, this);
    grid->addWidget(m_askV1, grid->rowCount(), 1);
    grid->addWidget(m_confirm, grid->rowCount(), 1);
    grid->addWidget(m_offered, grid->rowCount(), 1);
    for (const ProxySettings::Kind kind : ProxyKinds)
        m_proxy->addItem(QString(), int(kind));

    connect(m_proxy, &QComboBox::currentIndexChanged, this, &NetworkFields::showFields);
    connect(m_browse, &QPushButton::clicked, this, &NetworkFields::chooseCaFile);
    for (QLineEdit *edit : {m_endpoint, m_iam, m_workspace, m_proxyHost, m_proxyUser, m_exceptions, m_caFile})
        connect(edit, &QLineEdit::textEdited, this, &NetworkFields::edited);
    connect(m_proxyPassword, &SecretEdit::textEdited, this, &NetworkFields::edited);
    connect(m_proxy, &QComboBox::activated, this, &NetworkFields::edited);
    connect(m_proxyPort, &QSpinBox::valueChanged, this, &NetworkFields::edited);
    connect(m_askV1, &QCheckBox::clicked, this, &NetworkFields::edited);
    retranslate();
    showFields();
}

QUrl NetworkFields::readHost(const QString &text)
{
    const QString given = text.trimmed();
    if (given.isEmpty())
        return {};
    // people paste a bare host as often as an address
    QUrl url(given.contains("://"_L1) ? given : u"https://"_s + given, QUrl::StrictMode);
    if (url.path() == "/"_L1)
        url.setPath({});
    return url;
}

std::optional<FieldProblem> NetworkFields::whyBadHost(const QString &text)
{
    const QUrl url = readHost(text);
    if (text.trimmed().isEmpty())
        return {};
    if (!url.isValid() || url.host().isEmpty())
        return FieldProblem::NotHost;
    if (url.scheme() == "http"_L1 && !isLoopback(url.host()))
        return FieldProblem::PlainHttp;
    if (url.scheme() != "https"_L1 && url.scheme() != "http"_L1)
        return FieldProblem::NotHttps;
    if (!url.path().isEmpty() || url.hasQuery() || !url.userInfo().isEmpty())
        return FieldProblem::MoreThanHost;
    return {};
}

std::optional<FieldProblem> NetworkFields::whyBadProxy(const QString &host)
{
    if (host.isEmpty())
        return FieldProblem::NoProxyHost;
    QUrl url;
    url.setHost(host, QUrl::StrictMode); // an IPv6 address may stand with brackets or without
    if (!url.host().isEmpty())
        return {};
    // what is typed here is kept in a file and goes into exports: no password may get there
    return FieldProblem::MoreThanProxyHost;
}

std::optional<FieldProblem> NetworkFields::whyBadCaFile(const QString &path)
{
    if (path.isEmpty())
        return {};
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return FieldProblem::FileNotReadable;
    constexpr qint64 largest = 4LL * 1024 * 1024;
    if (!file.read(largest).contains("-----BEGIN CERTIFICATE-----"))
        return FieldProblem::NoCertificate;
    return {};
}

void NetworkFields::setProject(const Project &project)
{
    m_endpoint->setText(project.endpoint.toString(QUrl::RemoveUserInfo));
    m_iam->setText(project.iamEndpoint.toString(QUrl::RemoveUserInfo));
    m_workspace->setText(project.workspaceId);
    m_proxy->setCurrentIndex(std::max(0, m_proxy->findData(int(project.proxy.kind))));
    m_proxyHost->setText(project.proxy.host);
    m_proxyPort->setValue(project.proxy.port > 0 ? project.proxy.port : 8080);
    m_proxyUser->setText(project.proxy.user);
    m_exceptions->setText(project.proxy.exceptions.join(u", "_s));
    m_caFile->setText(project.caFile);
    m_pace->setValue(project.requestsPerMinute);
    m_askV1->setChecked(project.askV1);
    m_confirm->setChecked(project.confirmStarts);
    showCapabilities(project.capabilities);
    setRegion(project.region);
    retranslate();
    showFields();
}

void NetworkFields::apply(Project &project) const
{
    project.endpoint = readHost(m_endpoint->text());
    project.iamEndpoint = readHost(m_iam->text());
    project.workspaceId = m_workspace->text().trimmed();
    project.proxy.kind = ProxySettings::Kind(m_proxy->currentData().toInt());
    const bool manual = m_hostRow->isVisible();
    project.proxy.host = manual ? withoutBrackets(m_proxyHost->text().trimmed()) : QString();
    project.proxy.port = manual ? m_proxyPort->value() : 0;
    project.proxy.user = manual ? m_proxyUser->text().trimmed() : QString();
    static const QRegularExpression between(u"[,;\\s]+"_s);
    project.proxy.exceptions.clear();
    if (manual) {
        const QStringList exceptions = m_exceptions->text().split(between, Qt::SkipEmptyParts);
        for (const QString &exception : exceptions)
            project.proxy.exceptions << withoutBrackets(exception);
    }
    project.caFile = m_caFile->text().trimmed();
    project.requestsPerMinute = m_pace->value();
    project.askV1 = m_askV1->isChecked();
    project.confirmStarts = m_confirm->isChecked();
}

QString NetworkFields::proxyPassword() const
{
    return m_hostRow->isVisible() ? m_proxyPassword->text() : QString();
}

void NetworkFields::setRegion(const QString &region)
{
    const QString none = region.isEmpty() ? QString() : region;
    m_endpoint->setPlaceholderText(none.isEmpty() ? QString() : modelArtsEndpoint(region).host());
    m_iam->setPlaceholderText(none.isEmpty() ? QString() : iamEndpoint(region).host());
}

QWidget *NetworkFields::check()
{
    QWidget *first = nullptr;
    const auto report = [&first](FieldRow *row, std::optional<FieldProblem> problem) {
        const bool wrong = row->isVisible() && problem;
        row->setError(wrong ? problem : std::nullopt);
        if (wrong && !first)
            first = row->control();
    };
    report(m_endpointRow, whyBadHost(m_endpoint->text()));
    report(m_iamRow, whyBadHost(m_iam->text()));
    report(m_hostRow, whyBadProxy(m_proxyHost->text().trimmed()));
    report(m_caRow, whyBadCaFile(m_caFile->text().trimmed()));
    return first;
}

void NetworkFields::showFields()
{
    const auto kind = ProxySettings::Kind(m_proxy->currentData().toInt());
    const bool manual = kind == ProxySettings::Kind::Http || kind == ProxySettings::Kind::Socks5;
    for (FieldRow *row : {m_hostRow, m_portRow, m_userRow, m_passwordRow, m_exceptionsRow})
        row->setVisible(manual);
}

void NetworkFields::chooseCaFile()
{
    auto *dialog = new QFileDialog(this, tr("Choose a certificate file"), m_caFile->text());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Certificates (*.pem *.crt *.cer)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &file) {
        m_caFile->setText(file);
        Q_EMIT edited();
    });
    dialog->open();
}

void NetworkFields::showCapabilities(const Capabilities &known)
{
    m_capabilities = known;
    m_offered->setText(Wording::capabilities(known));
    m_offered->setVisible(!m_offered->text().isEmpty());
}

void NetworkFields::focusCaFile()
{
    m_caFile->setFocus();
}

void NetworkFields::retranslate()
{
    m_endpointRow->setCaption(tr("&ModelArts host:"));
    m_iamRow->setCaption(tr("IAM &host:"));
    m_workspaceRow->setCaption(tr("Workspace ID:"));
    m_workspace->setPlaceholderText(tr("All workspaces"));
    m_proxyRow->setCaption(tr("Pro&xy:"));
    m_hostRow->setCaption(tr("Proxy host:"));
    m_portRow->setCaption(tr("Port:"));
    m_userRow->setCaption(tr("Proxy user:"));
    m_passwordRow->setCaption(tr("Proxy password:"));
    m_exceptionsRow->setCaption(tr("No proxy for:"));
    m_exceptions->setPlaceholderText(tr("Host names, or .suffix"));
    m_caRow->setCaption(tr("CA fi&le:"));
    m_caRow->setHint(tr("Extra certificates (PEM) to trust besides the system's. Certificates are always checked."));
    m_browse->setText(tr("Browse…"));
    m_paceRow->setCaption(tr("Re&quests per minute:"));
    m_askV1->setText(tr("Look for datasets and jobs of the v1 &generation too"));
    m_confirm->setText(tr("Ask &before each start"));
    showCapabilities(m_capabilities);
    const QStringList proxies{tr("As the system says"), tr("None"), tr("HTTP proxy"), tr("SOCKS5 proxy")};
    for (int i = 0; i < proxies.size(); ++i)
        m_proxy->setItemText(i, proxies.at(i));
}

void NetworkFields::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::LocaleChange)
        retranslate();
}

} // namespace syncdesk
