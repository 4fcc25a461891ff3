#pragma once

#include "app/sync/project.h"
#include "ui/text/fieldwords.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace syncdesk {

class FieldRow;
class SecretEdit;
class TextLabel;

/// The "Advanced" part of the project dialog: hosts, proxy, certificates, pace.
class NetworkFields : public QWidget
{
    Q_OBJECT
public:
    explicit NetworkFields(QWidget *parent = nullptr);

    void setProject(const Project &project);
    void apply(Project &project) const; ///< writes what the fields say into \a project
    QString proxyPassword() const;      ///< what was typed
    void showCapabilities(const Capabilities &known);
    void setRegion(const QString &region); ///< the hosts that an empty field stands for
    QWidget *check();                      ///< as SignInFields::check()

    void chooseCaFile(); ///< opens the file dialog
    void focusCaFile();

Q_SIGNALS:
    void edited();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void showFields();
    static QUrl readHost(const QString &text);
    static std::optional<FieldProblem> whyBadHost(const QString &text);
    static std::optional<FieldProblem> whyBadProxy(const QString &host);
    static std::optional<FieldProblem> whyBadCaFile(const QString &path);

    QLineEdit *m_endpoint, *m_iam, *m_workspace;
    QComboBox *m_proxy;
    QLineEdit *m_proxyHost, *m_proxyUser, *m_exceptions;
    QSpinBox *m_proxyPort;
    SecretEdit *m_proxyPassword;
    QWidget *m_ca;
    QLineEdit *m_caFile;
    QPushButton *m_browse;
    QSpinBox *m_pace;
    QCheckBox *m_askV1, *m_confirm;
    TextLabel *m_offered;
    Capabilities m_capabilities;
    FieldRow *m_endpointRow, *m_iamRow, *m_workspaceRow, *m_proxyRow, *m_hostRow, *m_portRow, *m_userRow,
        *m_passwordRow, *m_exceptionsRow, *m_caRow, *m_paceRow;
};

} // namespace syncdesk
