// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "gui/item_actions.h"

#include "desk/case_reader.h"
#include "desk/error_text.h"
#include "gui/draft_keeper.h"
#include "gui/entry_writer.h"
#include "gui/item_dialog.h"
#include "gui/owner_dialog.h"

using namespace Qt::StringLiterals;

namespace casement::gui {

using casefile::CaseFile;
using casefile::Item;
using desk::Recorded;

ItemActions::ItemActions(QWidget *window)
    : QObject(window), m_window(window), m_writer(new EntryWriter(this))
{
    connect(m_writer, &EntryWriter::sending, this, &ItemActions::sending);
    connect(m_writer, &EntryWriter::recorded, this, &ItemActions::recorded);
    connect(m_writer, &EntryWriter::said, this, &ItemActions::said);
}

void ItemActions::setCase(std::shared_ptr<desk::DeskSession> session, const QString &caseId,
                          DraftKeeper *drafts)
{
    m_writer->setCase(session, caseId);
    m_session = std::move(session);
    m_caseId = caseId;
    m_drafts = drafts;
    m_file = {};
}

void ItemActions::record(Write write, const QString &done, std::function<void(const Error *)> after)
{
    m_writer->record(
        [write = std::move(write)](desk::Desk &desk, const QString &caseId) {
            desk::Recorder recorder(desk, caseId);
            return write(recorder);
        },
        done,
        [after = std::move(after)](const Result<Recorded> &entry) {
            after(entry ? nullptr : &entry.error());
        });
}

void ItemActions::readNewest(QDialog *dialog, const QString &itemId,
                             const std::function<void(const CaseFile &)> &then)
{
    m_session
        ->read([caseId = m_caseId](desk::Desk &desk) {
            return desk::CaseReader(desk, caseId).caseFile();
        })
        .then(dialog, [itemId, then](const Result<CaseFile> &file) {
            if (file && file->item(itemId))
                then(*file);
        });
}

void ItemActions::add(casefile::Function function)
{
    open(new ItemDialog(m_file, nullptr, function, m_zone, m_window), {});
}

void ItemActions::edit(const Item &item, bool atInputs)
{
    auto *dialog = new ItemDialog(m_file, &item, item.function, m_zone, m_window);
    open(dialog, item.id);
    if (atInputs)
        dialog->focusInputs();
}

// The dialog lives until its words are in the ledger: a refusal brings it back as it was.
void ItemActions::open(ItemDialog *dialog, const QString &itemId)
{
    const QString slot = itemId.isEmpty() ? u"item"_s : u"item-"_s + itemId;
    const QString caseId = m_caseId;
    if (m_drafts) {
        m_drafts->restore(caseId, slot, dialog,
                          [dialog](const QString &text) { dialog->restore(text); });
        connect(dialog, &ItemDialog::edited, m_drafts,
                [this, dialog, caseId, slot] { m_drafts->keep(caseId, slot, dialog->draft()); });
        connect(dialog, &ItemDialog::dropped, m_drafts,
                [this, caseId, slot] { m_drafts->forget(caseId, slot); });
    }
    connect(dialog, &QDialog::rejected, dialog, &QObject::deleteLater);
    connect(dialog, &QDialog::accepted, this,
            [this, dialog, itemId, slot] { submit(dialog, itemId, slot); });
    dialog->open();
}

void ItemActions::submit(ItemDialog *dialog, const QString &itemId, const QString &slot)
{
    const desk::ItemChange change = dialog->change();
    const ledger::Seq seen = dialog->seen();
    const bool isNew = itemId.isEmpty();
    const auto write = [change, itemId, seen, isNew](desk::Recorder &r) {
        return isNew ? r.addItem(change) : r.editItem(itemId, change, seen);
    };
    const auto after = [this, at = QPointer(dialog), itemId, slot,
                        caseId = m_caseId](const Error *error) {
        if (!error) {
            if (m_drafts)
                m_drafts->forget(caseId, slot);
            if (at)
                at->deleteLater();
            return;
        }
        if (!at)
            return;
        at->show();
        if (error->kind != ErrorKind::Conflict) {
            at->say(desk::sentenceFor(*error));
            return;
        }
        readNewest(at, itemId, [this, at, itemId, slot, caseId](const CaseFile &file) {
            at->showNewest(*file.item(itemId));
            if (m_drafts)
                m_drafts->keep(caseId, slot, at->draft());
        });
    };
    record(write,
           isNew ? tr("The item is added by entry %1.") : tr("The item is changed by entry %1."),
           after);
}

void ItemActions::own(const Item &item)
{
    auto *dialog = new OwnerDialog(m_file, item, m_window);
    connect(dialog, &QDialog::rejected, dialog, &QObject::deleteLater);
    connect(dialog, &QDialog::accepted, this, [this, dialog, id = item.id] {
        give(dialog, id, dialog->property("seen").toULongLong());
    });
    dialog->setProperty("seen", quint64(item.lastSeq));
    dialog->open();
}

void ItemActions::give(OwnerDialog *dialog, const QString &itemId, ledger::Seq seen)
{
    desk::ItemChange change;
    change.owner = dialog->owner();
    const auto after = [this, at = QPointer(dialog), itemId](const Error *error) {
        if (at && !error)
            at->deleteLater();
        if (!at || !error)
            return;
        at->show();
        if (error->kind != ErrorKind::Conflict) {
            at->say(desk::sentenceFor(*error));
            return;
        }
        readNewest(at, itemId, [at, itemId](const CaseFile &file) {
            const Item &now = *file.item(itemId);
            at->setProperty("seen", quint64(now.lastSeq));
            at->say(now.owner.isEmpty()
                        ? tr("Somebody changed this item meanwhile; look at it first. Enter gives "
                             "it away all the same.")
                        : tr("Somebody changed this item meanwhile; %1 has it now. Enter gives it "
                             "away all the same.")
                              .arg(now.owner));
        });
    };
    record([itemId, change, seen](desk::Recorder &r) { return r.editItem(itemId, change, seen); },
           dialog->owner().isEmpty() ? tr("Nobody has the item any more, entry %1.")
                                     : tr("The item is given away by entry %1."),
           after);
}

}  // namespace casement::gui
