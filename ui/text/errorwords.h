#pragma once

#include "app/base/apierror.h"

#include <QCoreApplication>

namespace syncdesk {

/// Says in the chosen language what an error means and what to do about it: contract section 9, auth.md 1.3 and 2.4.
class ErrorWords
{
    Q_DECLARE_TR_FUNCTIONS(ErrorWords)
public:
    static QString title(const ApiError &error);  ///< short: what happened: "OBS access forbidden"
    static QString cause(const ApiError &error);  ///< one or two sentences: why; never empty
    static QString remedy(const ApiError &error); ///< what to do; never empty
    static QString code(const ApiError &error);   ///< "ModelArts.4310", "HTTP 502", or a dash
    /// One line for lists: "OBS access forbidden (ModelArts.4310): check the agency and bucket policy".
    static QString oneLine(const ApiError &error);

private:
    static QString certificateCause(const ApiError &error);
};

} // namespace syncdesk
