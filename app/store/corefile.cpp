#include "app/store/corefile.h"

#include <QtGlobal>

#ifdef Q_OS_UNIX
#    include <sys/resource.h>
#endif

namespace syncdesk {

void forbidCoreFiles()
{
#ifdef Q_OS_UNIX
    // PR_SET_DUMPABLE would bind every tool, but desktop portals answer no process that they may not look at
    const rlimit none{0, 0};
    setrlimit(RLIMIT_CORE, &none);
#endif
}

} // namespace syncdesk
