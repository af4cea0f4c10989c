// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// The lane in dialogs: chosen where something new is written, said where it is about something.
//
// What it is: a chooser above the buttons of a dialog whose choice is a draft like its words, and
//   the line that says that what is written here is for Legal only too.
// Neighbours: the dialogs of notes, evidence, amendments, strikes and positions.
#pragma once

#include "casefile/lane_choice.h"

#include <QPointer>

class QWidget;

namespace casement::gui {

class DraftKeeper;
class LaneChooser;

// In the slot beside `slot`; begins with `start` where no draft says otherwise.
LaneChooser *addLaneChooser(QWidget *dialog, DraftKeeper *drafts, const QString &caseId,
                            const QString &slot, const casefile::LaneChoice &start);
void forgetLane(DraftKeeper *drafts, const QString &caseId, const QString &slot);

// The choice is a draft from here on.
void watchLane(DraftKeeper *drafts, LaneChooser *chooser, const QString &caseId,
               const QString &laneSlot);

// At the head of `form`, whose layout is a box.
QWidget *addLaneNotice(QWidget *form);

}  // namespace casement::gui
