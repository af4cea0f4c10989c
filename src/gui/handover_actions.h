// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// Saying how the open case stands, and handing it over.
//
// What it is: one method an intention: situation report, hand over, acknowledge; and whether a
//   handover of the case waits for whoever sits here.
// Promises: nothing waits: reads and writes run on the session's threads. A report is copied first
//   and recorded once, as it was copied. The words to a successor are a draft until they are
//   recorded, and a refusal brings the dialog back as it was.
// Does not do: gather or word what is told (desk/situation.h, situation_text.h).
// Neighbours: situation_dialog.h, handover_dialog.h, receipt_dialog.h; desk_view.h makes it.
// Cost: one read of the case a change, one append each.
#pragma once

#include "gui/entry_writer.h"

#include <QObject>
#include <QPointer>
#include <QTimeZone>

#include <memory>

namespace casement::gui {

class ClipboardGuard;
class DraftKeeper;
class HandoverDialog;
class ReceiptDialog;
class SituationDialog;

class HandoverActions final : public QObject {
    Q_OBJECT
public:
    HandoverActions(QWidget *window, ClipboardGuard &clipboard);
    ~HandoverActions() override;

    void setCase(std::shared_ptr<desk::DeskSession> session, const QString &caseId,
                 DraftKeeper *drafts);
    // Looks whether a handover waits.
    void refresh();
    [[nodiscard]] bool isWaiting() const { return m_waiting; }

    // Times in the texts are of this zone.
    void situationReport(const QTimeZone &zone);
    void handOver(const QTimeZone &zone);
    void acknowledge();

Q_SIGNALS:
    void sending();  // a write is on its way; recorded() or said() ends it
    void recorded(const casement::desk::Recorded &entry);
    void said(const QString &sentence, bool failure);
    void waitingChanged();

private:
    void readInto(SituationDialog *dialog, bool privileged, std::optional<quint64> since);
    void copy(SituationDialog *dialog);
    void showFor(HandoverDialog *dialog, const QTimeZone &zone);
    void sendOver(HandoverDialog *dialog, const QTimeZone &zone);
    void take(ReceiptDialog *dialog, ledger::Seq handover, quint64 size);

    QWidget *m_window;
    ClipboardGuard &m_clipboard;
    EntryWriter *m_writer;
    std::shared_ptr<desk::DeskSession> m_session;
    QString m_caseId;
    QPointer<DraftKeeper> m_drafts;
    bool m_waiting = false;
};

}  // namespace casement::gui
