#pragma once

#include "app/base/apierror.h"

#include <QFrame>

class QLabel;

namespace syncdesk {

class TextLabel;

/// What went wrong: title, code, cause, remedy, the service's own words and the request ID, each a value of its own.
class ErrorBox : public QFrame
{
    Q_OBJECT
public:
    explicit ErrorBox(QWidget *parent = nullptr);

    /// Hidden while there is no error. \a warning: something waits; else it failed.
    void setError(const std::optional<ApiError> &error, bool warning = false);

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    struct Line
    {
        TextLabel *caption = nullptr;
        TextLabel *value = nullptr;
    };
    Line addLine();
    void retranslate();
    void render();

    std::optional<ApiError> m_error;
    bool m_warning = false;
    TextLabel *m_title;
    TextLabel *m_cause;
    TextLabel *m_remedy;
    Line m_code, m_message, m_request;
};

} // namespace syncdesk
