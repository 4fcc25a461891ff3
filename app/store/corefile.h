#pragma once

namespace syncdesk {

/// A crash leaves no image of this process, and of the secrets in it, on the disk: core files are limited to nothing.
/// Tools that take a crash before the kernel looks at the limit are asked by it too, but need not obey.
void forbidCoreFiles();

} // namespace syncdesk
