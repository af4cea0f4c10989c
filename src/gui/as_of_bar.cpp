// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "gui/as_of_bar.h"

#include "gui/theme.h"
#include "gui/time_words.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

namespace casement::gui {

AsOfBar::AsOfBar(QWidget *parent)
    : QWidget(parent)
    , m_words(new QLabel(this))
    , m_back(new QPushButton(tr("Back to now (Esc)"), this))
{
    m_words->setFont(font::strong());
    m_words->setWordWrap(true);
    m_back->setAccessibleName(m_back->text());
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(metric::kMargin, metric::kUnit, metric::kGap, metric::kUnit);
    layout->addWidget(m_words, 1);
    layout->addWidget(m_back);
    connect(m_back, &QPushButton::clicked, this, &AsOfBar::returnRequested);
    dress();
}

void AsOfBar::setEntry(ledger::Seq seq, std::optional<quint64> later)
{
    m_words->setText(
        later ? tr("The case as it stood after entry %1 · after: %2 recorded later, not shown · "
                   "nothing can be recorded here")
                    .arg(number(seq), number(*later))
              : tr("The case as it stood after entry %1 · nothing can be recorded here")
                    .arg(number(seq)));
}

void AsOfBar::dress()
{
    QPalette words = m_words->palette();
    if (words.color(QPalette::WindowText) == tokens().onWarnGround)
        return;
    words.setColor(QPalette::WindowText, tokens().onWarnGround);
    m_words->setPalette(words);
}

void AsOfBar::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), tokens().warnGround);
}

void AsOfBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        dress();
}

}  // namespace casement::gui
