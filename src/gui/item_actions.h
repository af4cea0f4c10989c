// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// Adding and changing items of the checklist from the window.
//
// What it is: asks by dialog, has it recorded, and answers in one sentence.
// Promises: what was typed is a draft until it is in the ledger, the version it was typed against
//   included; what somebody else changed meanwhile is shown beside it and not written over.
// Does not do: states of items (case_actions.h).
// Neighbours: item_dialog.h, owner_dialog.h; commands of the desk view.
// Cost: one append each.
#pragma once

#include "desk/desk_session.h"
#include "desk/recorder.h"
#include "gui/item_form.h"

#include <QObject>
#include <QPointer>

#include <functional>
#include <memory>

class QDialog;

namespace casement::gui {

class DraftKeeper;
class EntryWriter;
class ItemDialog;
class OwnerDialog;

class ItemActions final : public QObject {
    Q_OBJECT
public:
    explicit ItemActions(QWidget *window);

    void setCase(std::shared_ptr<desk::DeskSession> session, const QString &caseId,
                 DraftKeeper *drafts);
    void setZone(const QTimeZone &zone) { m_zone = zone; }
    // The case as it stands: its people and items.
    void take(const casefile::CaseFile &file) { m_file = file; }

    void add(casefile::Function function);
    // `atInputs`: the keyboard goes to the first input that is missing.
    void edit(const casefile::Item &item, bool atInputs);
    void own(const casefile::Item &item);

Q_SIGNALS:
    void sending();
    void recorded(const casement::desk::Recorded &entry);
    void said(const QString &sentence, bool failure);

private:
    using Write = std::function<Result<desk::Recorded>(desk::Recorder &)>;
    void open(ItemDialog *dialog, const QString &itemId);
    void submit(ItemDialog *dialog, const QString &itemId, const QString &slot);
    void give(OwnerDialog *dialog, const QString &itemId, ledger::Seq seen);
    void record(Write write, const QString &done, std::function<void(const Error *)> after);
    // Has the newest version read, for a dialog whose own was not the newest.
    void readNewest(QDialog *dialog, const QString &itemId,
                    const std::function<void(const casefile::CaseFile &)> &then);

    QWidget *m_window;
    EntryWriter *m_writer;
    std::shared_ptr<desk::DeskSession> m_session;
    QString m_caseId;
    QPointer<DraftKeeper> m_drafts;
    QTimeZone m_zone = QTimeZone::UTC;
    casefile::CaseFile m_file;
};

}  // namespace casement::gui
