// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "gui/chip_row.h"

#include "gui/bidi.h"

#include "gui/chip.h"
#include "gui/theme.h"

#include <QKeyEvent>
#include <QMenu>
#include <QStyle>
#include <QToolButton>

#include <utility>

using namespace Qt::StringLiterals;

namespace casement::gui {

ChipRow::ChipRow(QWidget *parent)
    : QWidget(parent), m_more(new QToolButton(this)), m_menu(new QMenu(this))
{
    m_more->setAutoRaise(true);
    m_more->setMinimumHeight(metric::kTarget);
    m_more->setFocusPolicy(Qt::TabFocus);
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setMenu(m_menu);
    m_more->hide();
    setMinimumHeight(std::max(metric::kFilterBar - 2 * metric::kUnit,
                              QFontMetrics(font::body()).height() + 2 * metric::kUnit));
}

void ChipRow::setChips(std::vector<Chip *> chips)
{
    const std::vector<Chip *> former = std::exchange(m_chips, std::move(chips));
    for (Chip *chip : m_chips) {
        if (!std::ranges::contains(former, chip))
            chip->installEventFilter(this);
    }
    for (Chip *chip : former) {
        if (std::ranges::contains(m_chips, chip))
            continue;
        if (chip->hasFocus() && !m_chips.empty())
            m_chips.front()->setFocus();
        chip->hide();
        chip->deleteLater();
    }
    arrange();
}

void ChipRow::arrange()
{
    int needed = -metric::kGap;
    for (const Chip *chip : m_chips)
        needed += chip->sizeHint().width() + metric::kGap;
    // The longest words may come to stand on the button for the rest.
    const int rest = needed <= width() ? 0 : widest() + metric::kGap;
    int x = 0;
    QString chosen;
    std::vector<Chip *> hidden;
    for (Chip *chip : m_chips) {
        // One stop for Tab in the whole row; the arrows go on from there.
        chip->setFocusPolicy(chip->isChecked() ? Qt::StrongFocus : Qt::ClickFocus);
        const int wide = chip->sizeHint().width();
        const bool fits = hidden.empty() && x + wide <= width() - rest;
        chip->setVisible(fits);
        if (!fits) {
            hidden.push_back(chip);
            if (chip->isChecked())
                chosen = chip->text();
            continue;
        }
        chip->setGeometry(
            QStyle::visualRect(layoutDirection(), rect(), QRect(x, 0, wide, height())));
        x += wide + metric::kGap;
    }
    fillMenu(hidden);
    const QString words = chosen.isEmpty() ? tr("%1 more").arg(hidden.size()) : chosen;
    m_more->setVisible(!hidden.empty());
    m_more->setText(isolated(words) + u" ▾"_s);
    m_more->setAccessibleName(tr("More filters: %1").arg(words));
    m_more->setGeometry(QStyle::visualRect(layoutDirection(), rect(),
                                           QRect(x, 0, m_more->sizeHint().width(), height())));
}

int ChipRow::widest() const
{
    int most = 0;
    for (const Chip *chip : m_chips)
        most = std::max(most, chip->sizeHint().width());
    return most + 2 * metric::kUnit;
}

void ChipRow::fillMenu(const std::vector<Chip *> &hidden)
{
    m_menu->clear();
    for (Chip *chip : hidden) {
        QAction *action = m_menu->addAction(chip->text());
        action->setCheckable(true);
        action->setChecked(chip->isChecked());
        connect(action, &QAction::triggered, chip, &QAbstractButton::click);
    }
}

void ChipRow::moveFocus(const Chip *from, int step)
{
    const auto at = std::ranges::find(m_chips, from);
    const qsizetype next = (at - m_chips.begin()) + step;
    if (next >= 0 && next < qsizetype(m_chips.size()) && m_chips[size_t(next)]->isVisible())
        m_chips[size_t(next)]->setFocus(Qt::TabFocusReason);
}

bool ChipRow::eventFilter(QObject *watched, QEvent *event)
{
    const auto *chip = qobject_cast<Chip *>(watched);
    if (!chip || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (key != Qt::Key_Left && key != Qt::Key_Right)
        return false;
    const bool forward = (key == Qt::Key_Right) == (layoutDirection() == Qt::LeftToRight);
    moveFocus(chip, forward ? 1 : -1);
    return true;
}

void ChipRow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

}  // namespace casement::gui
