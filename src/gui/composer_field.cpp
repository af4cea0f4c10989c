// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "gui/composer_field.h"

#include "gui/composer_edit.h"
#include "gui/lane_marks.h"
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

ComposerQuestion::ComposerQuestion(const QString &name, const QString &hint, QWidget *parent)
    : QWidget(parent), m_label(new QLabel(name, this)), m_edit(new QLineEdit(this))
{
    m_label->setTextFormat(Qt::PlainText);
    m_label->setBuddy(m_edit);
    m_edit->setFrame(false);
    m_edit->setAccessibleName(name);
    m_edit->setPlaceholderText(hint);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, metric::kUnit, 0, 0);
    layout->addWidget(m_label);
    layout->addWidget(m_edit, 1);
    hide();
}

void ComposerQuestion::ask(const QString &words)
{
    m_label->setText(words);
    QWidget::show();
    m_edit->setFocus();
}

void ComposerQuestion::show(const QString &answer)
{
    m_edit->setText(answer);
    setVisible(!answer.isEmpty());
}

void ComposerQuestion::drop()
{
    show(QString());
}

QString ComposerQuestion::answer() const
{
    return m_edit->text();
}

void ComposerQuestion::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(QPen(tokens().line, tokens().lineWidth));
    painter.drawLine(0, 0, width(), 0);
}

ComposerField::ComposerField(QWidget *parent) : QWidget(parent)
{
    m_edit = new ComposerEdit(this);
    m_edit->setAccessibleName(tr("Log entry"));
    m_edit->setAccessibleDescription(tr(
        "Enter records. ^ sets the time, @ the function, # a tag; at the beginning, ! makes it a "
        "decision and ~ marks it unverified."));
    m_preview = new QLabel(this);
    m_preview->setTextFormat(Qt::PlainText);
    m_preview->setAccessibleName(tr("Understood as"));
    m_preview->hide();
    m_because = new ComposerQuestion(tr("Because"), tr("the reason for the decision"), this);
    m_late = new ComposerQuestion(tr("Why this entry comes late"),
                                  tr("one short reason; Enter records both"), this);
    auto *words = new QHBoxLayout;
    words->setSpacing(metric::kMargin);
    words->addWidget(m_edit, 1);
    words->addWidget(m_preview, 0, Qt::AlignTop);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(kInside + 2, kInside, kInside + 2, kInside);
    layout->setSpacing(metric::kUnit);
    layout->addLayout(words);
    layout->addWidget(m_because);
    layout->addWidget(m_late);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Maximum);
    m_edit->installEventFilter(this);
    m_because->edit()->installEventFilter(this);
    m_late->edit()->installEventFilter(this);
}

bool ComposerField::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        update();
    return QWidget::eventFilter(watched, event);
}

void ComposerField::setPrivileged(bool on)
{
    if (on == m_privileged)
        return;
    m_privileged = on;
    const int leading = on ? hatchWidth() : 0;
    layout()->setContentsMargins(kInside + 2 + leading, kInside, kInside + 2, kInside);
    update();
}

void ComposerField::paintEvent(QPaintEvent *)
{
    const Tokens &t = tokens();
    const bool focused =
        m_edit->hasFocus() || m_because->edit()->hasFocus() || m_late->edit()->hasFocus();
    const int line = focused ? metric::kFocusRing : t.lineWidth;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(focused ? t.accent : t.frame, line));
    painter.setBrush(m_edit->isReadOnly() ? t.panel : t.field);
    if (m_privileged) {
        paintLaneFrame(&painter, rect(), layoutDirection());
        if (focused) {
            painter.setBrush(Qt::NoBrush);
            painter.drawRect(rect().adjusted(hatchWidth() + 2, 4, -4, -4));
        }
        return;
    }
    const double half = line / 2.0;
    painter.drawRoundedRect(QRectF(rect()).adjusted(half, half, -half, -half), metric::kRadius,
                            metric::kRadius);
}

}  // namespace casement::gui
