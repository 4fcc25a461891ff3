#pragma once

#include "app/demo/httpmessage.h"

#include <QJsonObject>
#include <QString>

namespace syncdesk::demo {

HttpAnswer jsonAnswer(const QJsonObject &object, int status = 200);
/// {"error_code", "error_msg"}: ModelArts v2, v1 datasets and IAM extensions.
HttpAnswer serviceError(int status, const QString &code, const QString &message);
/// The same with "request_id", as the API gateway in front of the services says it. \a code with its prefix.
HttpAnswer gatewayError(int status, const QString &code, const QString &message);
/// {"error": {"code", "message", "title"}}: IAM v3.
HttpAnswer keystoneError(int status, const QString &message);
/// What the gateway says to a host, method or path it has no API for.
HttpAnswer notPublished();

/// "2026-01-15T08:30:00.000000Z", as IAM writes times.
QString isoMicros(WallTime time);
/// Query items, decoded; of a repeated name the first.
QString queryValue(const HttpRequest &request, QByteArrayView name);
bool hasQuery(const HttpRequest &request, QByteArrayView name);
/// Letters, digits, '-' and '_' out of the system's randomness: for secrets, not for ids that must repeat.
QString randomSecret(int length);
/// 32 hex digits.
QByteArray newRequestId();

} // namespace syncdesk::demo
