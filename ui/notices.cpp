#include "ui/notices.h"

#include "ui/panels/noticebar.h"
#include "ui/text/noticewords.h"
#include "ui/text/problemwords.h"
#include "ui/text/wording.h"

using namespace Qt::Literals::StringLiterals;

namespace syncdesk {

namespace {

const QString SignInPrefix = u"signin/"_s;
const QString CertificatePrefix = u"certificate/"_s;
const QString SkewPrefix = u"skew/"_s;
const QString SetAsidePrefix = u"setaside/"_s;
const QString ProblemPrefix = u"problem/"_s;
const QString SaveId = u"save"_s;
const QString HistoryId = u"history"_s;
const QString MemoryId = u"memory"_s;
const QString WaitingId = u"waiting"_s;

bool wantsPasscode(const ProjectState &project)
{
    const ApiError::Reason reason = project.lastError.reason;
    return project.link == ProjectState::Link::SignInNeeded && project.project.signIn.kind == SignInKind::Password &&
           (reason == ApiError::Reason::SecondFactorNeeded || reason == ApiError::Reason::PasscodeRefused);
}

} // namespace

Notices::Notices(Desk &desk, NoticeBar *bar, QObject *parent) : QObject(parent), m_desk(desk), m_bar(bar)
{
    connect(bar, &NoticeBar::actionRequested, this, &Notices::act);
    connect(bar, &NoticeBar::passcodeEntered, this, [this](const QString &id, const QString &passcode) {
        m_desk.signInAgain(id.mid(SignInPrefix.size()), {.passcode = passcode});
    });
    connect(&desk, &Desk::skewMeasured, this, [this](const QString &project, Millis skew) {
        addSkew(project, skew);
        post();
    });
    connect(&desk, &Desk::saveFailed, this, [this] {
        m_saveFailed = true;
        post();
    });
    connect(&desk.history(), &HistoryStore::failed, this, [this] {
        m_historyFailed = true;
        post();
    });
    connect(&desk.history(), &HistoryStore::setAside, this, &Notices::tellSetAside);
    connect(&desk.secrets(), &SecretStore::placeChanged, this, &Notices::post);
    connect(bar, &NoticeBar::dismissed, this, [this](const QString &id) {
        // told; a new failure is a new notice
        m_saveFailed = m_saveFailed && id != SaveId;
        m_historyFailed = m_historyFailed && id != HistoryId;
        if (id.startsWith(SetAsidePrefix))
            m_setAside.removeOne(id.mid(SetAsidePrefix.size()));
        if (id == SaveId || id == HistoryId)
            m_bar->withdraw(id);
        if (!m_asked.isEmpty() && id == SignInPrefix + m_asked) {
            m_passedOver.insert(m_asked);
            post();
        }
    });
    post();
}

void Notices::tellProblem(const ProjectsProblem &problem)
{
    m_problems.append(problem);
    post();
}

void Notices::tellSetAside(const QString &path)
{
    if (!m_setAside.contains(path))
        m_setAside.append(path);
    post();
}

void Notices::update(const QList<ProjectState> &projects)
{
    m_projects = projects;
    post();
}

void Notices::retranslate()
{
    post();
}

void Notices::post()
{
    postProjects();
    postStorage();
}

/// One person can answer one question for a passcode at a time: it stays where it is until it is answered or dismissed.
void Notices::chooseWhoIsAsked()
{
    QStringList wanting;
    for (const ProjectState &project : std::as_const(m_projects)) {
        if (wantsPasscode(project))
            wanting.append(project.project.id);
    }
    m_passedOver.intersect(QSet<QString>(wanting.cbegin(), wanting.cend()));
    if (wanting.contains(m_asked) && !m_passedOver.contains(m_asked))
        return;
    m_asked.clear();
    for (const QString &id : std::as_const(wanting)) {
        if (m_asked.isEmpty() && !m_passedOver.contains(id))
            m_asked = id;
    }
}

void Notices::postProjects()
{
    QSet<QString> standing;
    chooseWhoIsAsked();
    for (const ProjectState &project : std::as_const(m_projects)) {
        if (project.isUntrusted()) {
            const QString notice = CertificatePrefix + project.project.id;
            standing.insert(notice);
            m_bar->post({notice,
                         project.lastError.host + u'/' + project.lastError.issuer,
                         Notice::Tone::Warning,
                         Wording::projectNotice(project),
                         tr("Use a CA file…"),
                         {}});
        }
        if (project.link != ProjectState::Link::SignInNeeded)
            continue;
        const QString notice = SignInPrefix + project.project.id;
        const QString reason = u"%1/%2"_s.arg(int(project.lastError.reason)).arg(project.lastError.serviceCode);
        standing.insert(notice);
        const bool ask = project.project.id == m_asked;
        m_bar->post({notice, reason, Notice::Tone::Warning, Wording::projectNotice(project), NoticeWords::signIn(ask),
                     ask ? tr("Passcode") : QString()});
    }
    for (const QString &gone : m_projectNotices - standing)
        m_bar->withdraw(gone);
    m_projectNotices = standing;
    postSkews();
}

void Notices::addSkew(const QString &project, Millis skew)
{
    constexpr Millis alike = 1min;
    Skew *told = nullptr;
    for (Skew &each : m_skews) {
        each.projects.remove(project);
        if (std::chrono::abs(each.skew - skew) <= alike)
            told = &each;
    }
    if (!told) {
        m_skews.append({++m_skewsTold, skew, m_desk.time().wall()});
        told = &m_skews.last();
    }
    told->projects.insert(project);
}

void Notices::postSkews()
{
    for (Skew &told : m_skews) {
        told.projects.removeIf([this](const QString &project) {
            return !m_desk.project(project).clockSkew; // it is right again, or the project is gone
        });
        if (told.projects.isEmpty())
            m_bar->withdraw(SkewPrefix + QString::number(told.number));
    }
    m_skews.removeIf([](const Skew &told) { return told.projects.isEmpty(); });
    const QStringList ids = m_desk.projectIds();
    for (const Skew &told : std::as_const(m_skews)) {
        QStringList names;
        for (const QString &id : ids) {
            if (told.projects.contains(id))
                names << Wording::projectName(m_desk.project(id).project);
        }
        m_bar->post({SkewPrefix + QString::number(told.number),
                     {},
                     Notice::Tone::Info,
                     NoticeWords::clockSkew(names, told.skew, told.found),
                     {}});
    }
}

void Notices::postStorage()
{
    for (const QString &path : std::as_const(m_setAside))
        m_bar->post({SetAsidePrefix + path, {}, Notice::Tone::Error, NoticeWords::setAside(path), {}});
    for (int i = 0; i < m_problems.size(); ++i)
        m_bar->post({ProblemPrefix + QString::number(i),
                     {},
                     Notice::Tone::Error,
                     ProblemWords::sentence(m_problems.at(i)),
                     {}});
    if (m_saveFailed)
        m_bar->post({SaveId, {}, Notice::Tone::Error, NoticeWords::projectsNotSaved(), {}});
    if (m_historyFailed)
        m_bar->post({HistoryId, {}, Notice::Tone::Error, NoticeWords::historyNotWritten(), {}});
    bool needsStore = false; // a demo keeps no secrets, so it is no reason to speak of them
    for (const ProjectState &project : std::as_const(m_projects))
        needsStore = needsStore || !project.project.isDemo();
    if (needsStore && m_desk.secrets().place() == SecretStore::Place::Memory)
        m_bar->post({MemoryId, {}, Notice::Tone::Info, NoticeWords::noKeyStore(), tr("Try again")});
    else
        m_bar->withdraw(MemoryId);
    if (m_desk.secrets().isWaiting())
        m_bar->post({WaitingId, {}, Notice::Tone::Info, NoticeWords::keyStoreWaits(), tr("Go on without")});
    else
        m_bar->withdraw(WaitingId);
}

void Notices::act(const QString &id)
{
    if (id.startsWith(SignInPrefix))
        Q_EMIT signInRequested(id.mid(SignInPrefix.size()));
    else if (id.startsWith(CertificatePrefix))
        Q_EMIT caFileRequested(id.mid(CertificatePrefix.size()));
    else if (id == MemoryId)
        m_desk.secrets().tryAgain();
    else if (id == WaitingId)
        m_desk.secrets().goOnWithout();
}

} // namespace syncdesk
