// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// The composer's lane: chosen, shown, kept as a draft.
//
// Once privileged it stays so from entry to entry until somebody goes back to the facts: a line of
// facts in the wrong lane is found and moved, a lawyer's advice in the wrong lane has been read.

#include "gui/composer.h"
#include "gui/composer_edit.h"
#include "gui/composer_field.h"
#include "gui/composer_hints.h"
#include "gui/lane_chooser.h"

#include <QAccessible>

using namespace Qt::StringLiterals;

namespace casement::gui {

void Composer::wireLane()
{
    connect(m_lane, &LaneChooser::changed, this, [this] {
        if (m_hints->isProblem())
            say(QString());
        showLane();
        keepLane();
        Q_EMIT laneChanged();
    });
    connect(m_lane, &LaneChooser::done, m_edit, [this] { m_edit->setFocus(); });
}

bool Composer::isPrivileged() const
{
    return m_lane->isPrivileged();
}

casefile::LaneChoice Composer::lane() const
{
    return m_lane->value();
}

void Composer::choosePrivileged(bool privileged)
{
    if (m_caseId.isEmpty() || m_edit->isReadOnly() || privileged == isPrivileged())
        return;
    if (!privileged)
        m_edit->setFocus();
    m_lane->show();
    m_lane->choose(privileged);
    if (privileged && m_lane->value().isWhole())
        m_edit->setFocus();
    QAccessibleAnnouncementEvent spoken(
        this, privileged ? tr("Privileged, for Legal only") : tr("In the facts lane"));
    QAccessible::updateAccessibility(&spoken);
}

void Composer::showLane()
{
    const bool on = isPrivileged();
    if (!on && m_lane->isAncestorOf(focusWidget()))
        m_edit->setFocus();
    m_lane->setVisible(on);
    static_cast<ComposerField *>(m_field)->setPrivileged(on);
    m_edit->setAccessibleName(on ? tr("Log entry, privileged") : tr("Log entry"));
    showPlaceholder();
    preview();
}

void Composer::showPlaceholder()
{
    const bool privileged = isPrivileged();
    m_edit->setPlaceholderText(m_caseId.isEmpty()         ? tr("Open a case to write in it")
                                   : m_edit->isReadOnly() ? tr("This desk can be read, not written")
                                   : privileged ? tr("What happened? Reports show it to Legal only")
                                                : tr("What happened?"));
}

// Until it is known, nothing is sent: the last line of this case may have been privileged.
void Composer::restoreLane()
{
    m_laneKnown = false;
    m_sendWhenKnown = false;
    m_drafts->restore(m_caseId, slot::kLane, this, [this, id = m_caseId](const QString &text) {
        if (id != m_caseId)
            return;
        const bool chosen = isPrivileged();
        m_laneKnown = true;
        if (chosen)
            keepLane();
        else
            m_lane->setText(text);
        if (std::exchange(m_sendWhenKnown, false))
            submit();
    });
}

// The words are another draft, which may not have been read yet.
void Composer::keepLane()
{
    if (m_drafts && !m_caseId.isEmpty() && m_laneKnown)
        m_drafts->keep(m_caseId, slot::kLane, laneDraft());
}

// What a line under way was typed as counts until it is recorded.
QString Composer::laneDraft() const
{
    if (isPrivileged())
        return m_lane->text();
    for (const Sent &line : m_sent) {
        if (line.caseId == m_caseId && !line.shown && line.lane.isPrivileged())
            return textOf(line.lane);
    }
    return {};
}

}  // namespace casement::gui
