// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "gui/composer_field.h"

#include "gui/composer_edit.h"
#include "gui/theme.h"

#include <QBoxLayout>
#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>

namespace casement::gui {

namespace {
constexpr int kInside = 8;  // from the frame to the words
}

ComposerField::ComposerField(QWidget *parent) : QWidget(parent)
{
    m_edit = new ComposerEdit(this);
    m_edit->setAccessibleName(tr("Log entry"));
    m_edit->setAccessibleDescription(
        tr("Enter records. ^ sets the time, @ the function, # a tag, ~ marks it unverified."));
    m_preview = new QLabel(this);
    m_preview->setTextFormat(Qt::PlainText);
    m_preview->setAccessibleName(tr("Understood as"));
    m_preview->hide();
    buildReason();
    auto *words = new QHBoxLayout;
    words->setSpacing(metric::kMargin);
    words->addWidget(m_edit, 1);
    words->addWidget(m_preview, 0, Qt::AlignTop);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(kInside + 2, kInside, kInside + 2, kInside);
    layout->setSpacing(metric::kUnit);
    layout->addLayout(words);
    layout->addWidget(m_reasonRow);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Maximum);
    m_edit->installEventFilter(this);
    m_reason->installEventFilter(this);
}

void ComposerField::buildReason()
{
    m_reasonRow = new QWidget(this);
    m_reasonLabel = new QLabel(m_reasonRow);
    m_reasonLabel->setTextFormat(Qt::PlainText);
    m_reason = new QLineEdit(m_reasonRow);
    m_reason->setFrame(false);
    m_reason->setAccessibleName(tr("Why this entry comes late"));
    m_reason->setPlaceholderText(tr("one short reason; Enter records both"));
    m_reasonLabel->setBuddy(m_reason);
    auto *layout = new QHBoxLayout(m_reasonRow);
    layout->setContentsMargins(0, metric::kUnit, 0, 0);
    layout->addWidget(m_reasonLabel);
    layout->addWidget(m_reason, 1);
    m_reasonRow->hide();
}

bool ComposerField::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        update();
    return QWidget::eventFilter(watched, event);
}

void ComposerField::paintEvent(QPaintEvent *)
{
    const Tokens &t = tokens();
    const bool focused = m_edit->hasFocus() || m_reason->hasFocus();
    const int line = focused ? metric::kFocusRing : t.lineWidth;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(focused ? t.accent : t.frame, line));
    painter.setBrush(m_edit->isReadOnly() ? t.panel : t.field);
    const double half = line / 2.0;
    painter.drawRoundedRect(QRectF(rect()).adjusted(half, half, -half, -half), metric::kRadius,
                            metric::kRadius);
    if (!m_reasonRow->isVisible())
        return;
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(QPen(t.line, t.lineWidth));
    const int y = m_reasonRow->y();
    painter.drawLine(kInside, y, width() - kInside, y);
}

}  // namespace casement::gui
