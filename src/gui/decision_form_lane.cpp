// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// DecisionForm: the lane of the decision.

#include "gui/decision_form.h"
#include "gui/lane_chooser.h"

#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace casement::gui {

void DecisionForm::layLane()
{
    delete m_lane;
    m_lane = new LaneChooser(LaneChooser::Form::Row, this);
    static_cast<QVBoxLayout *>(layout())->insertWidget(1, m_lane);
    connect(m_lane, &LaneChooser::changed, this, [this] {
        update();
        Q_EMIT laneChanged();
    });
    connect(m_lane, &LaneChooser::done, this, [this] { edit(Part::Decision)->setFocus(); });
}

bool DecisionForm::isPrivileged() const
{
    return m_lane->isPrivileged();
}

void DecisionForm::choosePrivileged(bool privileged)
{
    if (!m_start.target)
        m_lane->choose(privileged);
}

void DecisionForm::setLane(const casefile::LaneChoice &lane)
{
    if (!m_start.target)
        m_lane->setValue(lane);
}

}  // namespace casement::gui
