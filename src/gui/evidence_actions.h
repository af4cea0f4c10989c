// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// Bringing evidence into the open case: pasted, dropped or chosen.
//
// What it is: one method a way in. Each asks in one dialog what it is, has it stored, and says how
//   it ended.
// Promises: nothing is read on the GUI thread but the clipboard; a line can be logged while
//   gigabytes are stored. The line that was typed is a draft until it is recorded. When this goes
//   (the desk locks), what is not wholly stored is taken back.
// Does not do: the rules of evidence (desk/evidence_keeper.h).
// Neighbours: evidence_dialog.h, evidence_arrival.h; desk_view.h makes it.
// Cost: one dialog.
#pragma once

#include "desk/desk_session.h"
#include "desk/evidence_keeper.h"
#include "gui/evidence_arrival.h"

#include <QObject>
#include <QPointer>

#include <atomic>
#include <memory>

namespace casement::gui {

class DraftKeeper;
class EvidenceDialog;

class EvidenceActions final : public QObject {
    Q_OBJECT
public:
    explicit EvidenceActions(QWidget *window);
    ~EvidenceActions() override;

    // In which lane what is added next begins.
    void setLane(const casefile::LaneChoice &lane) { m_lane = lane; }
    void setCase(std::shared_ptr<desk::DeskSession> session, const QString &caseId,
                 DraftKeeper *drafts);
    // Files are taken from drags only while this holds.
    void setWritable(bool writable) { m_writable = writable; }

    void paste();
    void chooseFiles();
    void add(std::vector<Arrival> arrivals);

Q_SIGNALS:
    void sending();  // bytes are on their way; recorded() or said() ends it
    void recorded(const casement::desk::Recorded &entry);
    void said(const QString &sentence, bool failure);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Job;
    void measure(const std::shared_ptr<Job> &job);
    void storeNext(const std::shared_ptr<Job> &job);
    void stored(const std::shared_ptr<Job> &job, const Result<desk::EvidenceAdded> &added);
    void finish(const std::shared_ptr<Job> &job);

    QWidget *m_window;
    std::shared_ptr<desk::DeskSession> m_session;
    casefile::LaneChoice m_lane;
    QString m_caseId;
    QPointer<DraftKeeper> m_drafts;
    std::shared_ptr<std::atomic_bool> m_alive;  // work that is under way asks it
    bool m_writable = false;
};

}  // namespace casement::gui
