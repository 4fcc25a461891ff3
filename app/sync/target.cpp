#include "app/sync/target.h"

#include <algorithm>

namespace syncdesk {

std::optional<double> ImportTask::percent() const
{
    const std::pair<std::optional<qint64>, std::optional<qint64>> pairs[] = {
        {importedSamples, totalSamples}, {finishedFiles, totalFiles}, {finishedBytes, totalBytes}};
    for (const auto &[part, whole] : pairs) {
        if (part && whole && *whole > 0)
            return std::clamp(100.0 * double(*part) / double(*whole), 0.0, 100.0);
    }
    return std::nullopt;
}

} // namespace syncdesk
