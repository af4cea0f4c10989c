// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// Text that is typed but not yet recorded, kept on disk.
//
// What it is: for each place of a case ("composer", "reason", …) the text that stands there, saved
//   through the session and read back when the case opens again.
// Promises: a change is on its way to disk 300 ms after the key that made it, however fast somebody
//   types, and at once on flush(). A slot that was never read is never overwritten. saved() comes
//   only after the store has answered; what could not be saved is kept here and tried again with
//   the next key and every five seconds.
// Does not do: recording; encryption (the desk file is).
// Neighbours: composer.h, and whatever editor is handed to watch().
// Cost: one small row written at most every 300 ms while somebody types.
#pragma once

#include "desk/desk_session.h"

#include <QHash>
#include <QObject>
#include <QPointer>
#include <QTimer>

#include <functional>
#include <memory>
#include <utility>
#include <vector>

class QPlainTextEdit;

namespace casement::gui {

class DraftKeeper final : public QObject {
    Q_OBJECT
public:
    explicit DraftKeeper(std::shared_ptr<desk::DeskSession> session, QObject *parent = nullptr);
    ~DraftKeeper() override;

    // Calls back on this thread with the whole text of the slot: at once where it is known, else
    // when it has been read, what was kept meanwhile behind what was stored. Where something was
    // kept before the disk answered it is given at once too. Not at all where `context` has gone.
    void restore(const QString &caseId, const QString &slot, QObject *context,
                 const std::function<void(const QString &)> &give);
    void keep(const QString &caseId, const QString &slot, const QString &text);
    // The text is in the ledger: nothing is left to keep.
    void forget(const QString &caseId, const QString &slot);

    // Restores the slot into the editor, keeps what is typed there and flushes when it loses focus.
    void watch(QPlainTextEdit *edit, const QString &caseId, const QString &slot);

    // Hands everything unsaved to the session now. The session finishes accepted writes before it
    // closes, so nothing needs to wait for them.
    void flush();
    [[nodiscard]] bool hasUnsaved() const;

Q_SIGNALS:
    void saved();
    void failed(const casement::Error &error);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    using Place = std::pair<QString, QString>;  // case, slot
    struct Waiting {
        QPointer<QObject> context;
        std::function<void(const QString &)> give;
    };
    struct Kept {
        QString text;
        std::vector<Waiting> waiting;  // for the first reading
        bool known = false;  // what is on disk has been read, or was replaced on purpose
        quint64 edition = 0;  // of `text`
        quint64 sentEdition = 0;  // handed to the session
        quint64 savedEdition = 0;  // answered by the store
    };

    void read(const Place &place);
    void write(const Place &place, Kept &kept);
    void writeBehind(const Place &place, const QString &typed);
    void answered(const Place &place, quint64 edition, const Result<> &result);

    std::shared_ptr<desk::DeskSession> m_session;
    QHash<Place, Kept> m_kept;
    QTimer m_soon;
    QTimer m_retry;
};

}  // namespace casement::gui
