// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// Everything about one entry: its words, its times, and what proves it.
//
// What it is: a panel of names and values, read from the ledger for the chosen entry: every field,
//   who and when in three zones, what changed it since, and hash, leaf, signature, seal and proof
//   in monospace with a button to copy each.
// Promises: text can be selected; names and words of any direction cannot reorder what stands
// beside
//   them; control and bidi characters stand as visible marks; what is copied leaves the clipboard
//   after 30 seconds. Nothing of the former entry is shown while the next is read.
// Does not do: judge the ledger (the desk's verifier does; the panel shows whether the entry's own
//   signature holds).
// Neighbours: main window; desk::CaseReader::entry().
// Cost: one read of one entry; its proof grows with the logarithm of the ledger.
#pragma once

#include "desk/case_reader.h"
#include "desk/desk_session.h"
#include "gui/clipboard.h"

#include <QScrollArea>

#include <memory>
#include <optional>

namespace casement::gui {

class Inspector final : public QScrollArea {
    Q_OBJECT
public:
    explicit Inspector(QWidget *parent = nullptr);

    // With what was recorded after `asOf` marked as such.
    void setEntry(std::shared_ptr<desk::DeskSession> session, const QString &caseId,
                  ledger::Seq seq, std::optional<ledger::Seq> asOf = {});
    void clear();

    [[nodiscard]] std::optional<ledger::Seq> entry() const { return m_seq; }

Q_SIGNALS:
    void asOfRequested(casement::ledger::Seq seq);
    // One of the entries named under "changed by" was chosen.
    void entryRequested(casement::ledger::Seq seq);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void fill(const desk::EntryDetail &detail);
    void say(const QString &sentence);

    std::shared_ptr<desk::DeskSession> m_session;
    QString m_caseId;
    std::optional<ledger::Seq> m_asOf;
    std::optional<ledger::Seq> m_seq;
    quint64 m_request = 0;  // answers to older requests are dropped
    ClipboardGuard m_clipboard;
};

}  // namespace casement::gui
