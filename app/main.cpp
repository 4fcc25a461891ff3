// Builds the objects and wires them. Nothing is decided here that could be tested elsewhere.
#include "app/cloud/cloud.h"
#include "app/demo/democloud.h"
#include "app/desk/desk.h"
#include "app/store/keychainsecrets.h"
#include "app/store/logfile.h"
#include "app/store/memorysecrets.h"
#include "app/store/paths.h"
#include "app/store/projectsfile.h"
#include "app/store/singleinstance.h"
#include "app/store/sqlitehistory.h"
#include "ui/language.h"
#include "ui/mainwindow.h"
#include "ui/paint/theme.h"
#include "ui/text/commandline.h"
#include "ui/tour.h"
#include "ui/uistate.h"

#include <QApplication>
#include <QIcon>
#include <QTemporaryDir>
#include <QTextStream>

using namespace syncdesk;
using namespace Qt::Literals::StringLiterals;
