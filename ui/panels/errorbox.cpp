#include "ui/panels/errorbox.h"

#include "ui/paint/theme.h"
#include "ui/panels/textlabel.h"
#include "ui/text/errorwords.h"

#include <QEvent>
#include <QGridLayout>
#include <QPainter>

namespace syncdesk {

ErrorBox::ErrorBox(QWidget *parent)
    : QFrame(parent), m_title(new TextLabel(TextLabel::Role::Strong)), m_cause(new TextLabel), m_remedy(new TextLabel)
{
    auto *grid = new QGridLayout(this);
    setContentsMargins(0, 12, 0, 0);
    grid->setContentsMargins(11, 9, 11, 9);
    grid->setHorizontalSpacing(10);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(1, 1);
    grid->addWidget(m_title, 0, 0, 1, 2);
    grid->addWidget(m_cause, 1, 0, 1, 2);
    grid->addWidget(m_remedy, 2, 0, 1, 2);
    m_code = addLine();
    m_message = addLine();
    m_request = addLine();
    hide();
    retranslate();
}

ErrorBox::Line ErrorBox::addLine()
{
    auto *grid = static_cast<QGridLayout *>(layout());
    const int row = grid->rowCount();
    const Line line{new TextLabel(TextLabel::Role::Muted), new TextLabel};
    grid->addWidget(line.caption, row, 0, Qt::AlignTop);
    grid->addWidget(line.value, row, 1);
    return line;
}

void ErrorBox::setError(const std::optional<ApiError> &error, bool warning)
{
    if (m_error == error && m_warning == warning)
        return;
    m_error = error;
    m_warning = warning;
    setVisible(m_error.has_value());
    render();
}

void ErrorBox::render()
{
    if (!m_error)
        return;
    const Colours c = Theme::colours(palette());
    const QColor fill = m_warning ? c.warningFill : c.errorFill;
    m_title->setColour(Theme::readable(m_warning ? c.warning : c.bad, fill));
    for (const Line &line : {m_code, m_message, m_request})
        line.caption->setColour(Theme::readable(c.muted, fill));
    m_title->say(ErrorWords::title(*m_error));
    m_cause->say(ErrorWords::cause(*m_error));
    m_remedy->say(ErrorWords::remedy(*m_error));
    const auto put = [](const Line &line, const QString &text) {
        line.value->say(text);
        line.caption->setVisible(!text.isEmpty());
        line.value->setVisible(!text.isEmpty());
    };
    const bool coded = !m_error->serviceCode.isEmpty() || m_error->httpStatus > 0;
    put(m_code, coded ? ErrorWords::code(*m_error) : QString());
    put(m_message, m_error->serviceMessage);
    put(m_request, m_error->requestId);
    update();
}

void ErrorBox::retranslate()
{
    m_code.caption->setText(tr("Error code"));
    m_message.caption->setText(tr("Service message"));
    m_request.caption->setText(tr("Request ID"));
    m_code.value->setAccessibleDescription(tr("Error code"));
    m_message.value->setAccessibleDescription(tr("Service message"));
    m_request.value->setAccessibleDescription(tr("Request ID"));
    m_cause->setAccessibleDescription(tr("Cause"));
    m_remedy->setAccessibleDescription(tr("Remedy"));
    render();
}

void ErrorBox::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::LocaleChange)
        retranslate();
    else if (event->type() == QEvent::PaletteChange)
        render();
}

void ErrorBox::paintEvent(QPaintEvent *)
{
    const Colours c = Theme::colours(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_warning ? c.warningEdge : c.errorEdge, 1));
    painter.setBrush(m_warning ? c.warningFill : c.errorFill);
    painter.drawRoundedRect(QRectF(contentsRect()).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5);
}

} // namespace syncdesk
