#pragma once

#include "app/desk/desk.h"

#include <QObject>

class QWidget;

namespace syncdesk {

class CloudProbe;
class MainActions;
class ProjectDialog;
class ProjectsPanel;
class SignInImport;
struct ImportFindings;

/// Adding, editing, duplicating, moving and removing projects, and adding rows by ID.
class ProjectFlow : public QObject
{
    Q_OBJECT
public:
    ProjectFlow(Desk &desk, CloudProbe &probe, MainActions &actions, ProjectsPanel *panel, QWidget *window);

    void add();
    void addFrom(const ImportFindings &findings); ///< needs setImport()
    void setImport(SignInImport *import) { m_import = import; }
    enum class At { Name, Secret, CaFile }; ///< where the dialog begins
    void edit(const QString &id, At at = At::Name);
    void duplicate(const QString &id);
    void remove(const QString &id);
    void addById(const QString &projectId);
    void update(); ///< which actions can be used

Q_SIGNALS:
    void added(const QString &id);
    void said(const QString &message);

private:
    ProjectDialog *open(const Project &project, bool hasSecret);
    Project blank() const;
    void move(int by);

    Desk &m_desk;
    CloudProbe &m_probe;
    MainActions &m_actions;
    ProjectsPanel *m_panel;
    SignInImport *m_import = nullptr;
    QWidget *m_window;
};

} // namespace syncdesk
