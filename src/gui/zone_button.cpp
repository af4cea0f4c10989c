// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "gui/zone_button.h"

#include "gui/theme.h"

#include <QActionGroup>
#include <QMenu>

namespace casement::gui {

ZoneButton::ZoneButton(QWidget *parent) : QToolButton(parent), m_choices(new QMenu(this))
{
    setAutoRaise(true);
    setMinimumHeight(metric::kTarget);
    setFocusPolicy(Qt::TabFocus);
    setPopupMode(InstantPopup);
    setMenu(m_choices);
    setToolTip(tr("The zone in which times are shown"));
    setZone(ZoneChoice::Utc, QTimeZone(QTimeZone::UTC));
}

void ZoneButton::setZone(ZoneChoice choice, const QTimeZone &mine)
{
    const QString utc = TimeWords::nameOf(ZoneChoice::Utc, mine);
    const QString town = TimeWords::nameOf(ZoneChoice::Mine, mine);
    //: %1: UTC or a town.
    const QString in = tr("Times in %1");
    const QString words =
        choice == ZoneChoice::Told ? tr("Times as told") : in.arg(TimeWords::nameOf(choice, mine));
    setText(words + QStringLiteral(" ▾"));
    setAccessibleName(words);
    m_choices->clear();
    auto *group = new QActionGroup(m_choices);
    const std::pair<ZoneChoice, QString> all[] = {{ZoneChoice::Utc, utc},
                                                  {ZoneChoice::Told, tr("As told in the case")},
                                                  {ZoneChoice::Mine, tr("Mine (%1)").arg(town)}};
    for (const auto &[each, name] : all) {
        QAction *action = m_choices->addAction(name);
        action->setCheckable(true);
        action->setChecked(each == choice);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, each] { Q_EMIT chosen(each); });
    }
}

}  // namespace casement::gui
