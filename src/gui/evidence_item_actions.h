// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// What a person does with an item of evidence, beside reading it.
//
// What it is: one method an intention: export a copy, transfer, add a line of custody, point to
// what
//   is not copied, verify all. Each asks what must be asked, then has it done off the GUI thread.
// Promises: what was typed is a draft until it is recorded; what takes long shows how far it is and
//   can be cancelled, and stops when this goes; every end is said in a sentence.
// Does not do: the rules (desk/evidence_keeper.h).
// Neighbours: evidence_form.h, evidence_verify_dialog.h; evidence_actions.h brings evidence in.
#pragma once

#include "desk/evidence_keeper.h"
#include "desk/evidence_reader.h"
#include "gui/entry_writer.h"

#include <QObject>
#include <QPointer>

#include <atomic>
#include <map>
#include <memory>

namespace casement::gui {

class DraftKeeper;
class EvidenceForm;

class EvidenceItemActions final : public QObject {
    Q_OBJECT
public:
    explicit EvidenceItemActions(QWidget *window);
    ~EvidenceItemActions() override;

    void setCase(std::shared_ptr<desk::DeskSession> session, const QString &caseId,
                 DraftKeeper *drafts);

    // In which lane what is added next begins.
    void setLane(const casefile::LaneChoice &lane) { m_lane = lane; }
    void exportCopy(const casefile::Evidence &item);
    // As exportCopy(), to a place that is already chosen.
    void exportTo(const casefile::Evidence &item, const QString &path);
    void transfer(const casefile::Evidence &item);
    void addCustody(const casefile::Evidence &item);
    void addPointer();
    void verifyAll();

Q_SIGNALS:
    void sending();  // recorded() or said() ends it
    void recorded(const casement::desk::Recorded &entry);
    void said(const QString &sentence, bool failure);
    void verified(const std::map<casement::ledger::Seq, casement::desk::EvidenceState> &states);

private:
    using Write = std::function<Result<desk::Recorded>(desk::EvidenceKeeper &)>;
    void open(EvidenceForm *form, const QString &slot);
    void finish(const QPointer<EvidenceForm> &form, const QString &caseId, const QString &slot);
    void record(const QPointer<EvidenceForm> &form, const QString &slot, Write write,
                const QString &done);
    void writeCopy(const QPointer<EvidenceForm> &form, const QString &slot,
                   const casefile::Evidence &item, const QString &path);

    QWidget *m_window;
    EntryWriter *m_writer;
    std::shared_ptr<desk::DeskSession> m_session;
    QString m_caseId;
    QPointer<DraftKeeper> m_drafts;
    casefile::LaneChoice m_lane;
    std::shared_ptr<std::atomic_bool> m_alive;  // work that is under way asks it
};

}  // namespace casement::gui
