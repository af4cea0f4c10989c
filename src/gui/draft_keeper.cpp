// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "gui/draft_keeper.h"

#include <QEvent>
#include <QPlainTextEdit>

namespace casement::gui {

namespace {

constexpr int kSoonMs = 300;
constexpr int kRetryMs = 5000;

// What was typed while the draft was being read stands behind it.
QString joined(const QString &stored, const QString &typed)
{
    if (stored.isEmpty() || typed.isEmpty() || typed == stored)
        return stored.isEmpty() ? typed : stored;
    return stored + u'\n' + typed;
}

}  // namespace

DraftKeeper::DraftKeeper(std::shared_ptr<desk::DeskSession> session, QObject *parent)
    : QObject(parent), m_session(std::move(session))
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(kSoonMs);
    connect(&m_soon, &QTimer::timeout, this, &DraftKeeper::flush);
    m_retry.setSingleShot(true);
    m_retry.setInterval(kRetryMs);
    connect(&m_retry, &QTimer::timeout, this, &DraftKeeper::flush);
}

DraftKeeper::~DraftKeeper()
{
    flush();
    for (auto it = m_kept.cbegin(); it != m_kept.cend(); ++it) {
        if (!it->known && it->edition != 0)
            writeBehind(it.key(), it->text);
    }
}

void DraftKeeper::restore(const QString &caseId, const QString &slot, QObject *context,
                          const std::function<void(const QString &)> &give)
{
    const Place place(caseId, slot);
    Kept &kept = m_kept[place];
    if (kept.known) {
        give(kept.text);
        return;
    }
    // An editor that was left before the disk answered may have been typed in.
    const QString typed = kept.text;
    kept.waiting.push_back({context, give});
    if (kept.waiting.size() == 1)
        read(place);
    if (!typed.isEmpty())
        give(typed);
}

void DraftKeeper::read(const Place &place)
{
    m_session->read([place](desk::Desk &desk) { return desk.draft(place.first, place.second); })
        .then(this, [this, place](const Result<QString> &stored) {
            Kept &kept = m_kept[place];
            const std::vector<Waiting> waiting = std::exchange(kept.waiting, {});
            if (kept.known)
                return;
            // A draft that cannot be read must not keep the next one from being saved.
            kept.known = true;
            if (!stored)
                Q_EMIT failed(stored.error());
            kept.text = joined(stored.value_or(QString()), kept.text);
            const QString text = kept.text;
            for (const Waiting &one : waiting) {
                if (one.context)
                    one.give(text);
            }
            flush();
        });
}

void DraftKeeper::keep(const QString &caseId, const QString &slot, const QString &text)
{
    Kept &kept = m_kept[Place(caseId, slot)];
    if (kept.text == text)
        return;
    kept.text = text;
    ++kept.edition;
    // Not started again by each key: somebody who never pauses is saved just as often.
    if (!m_soon.isActive())
        m_soon.start();
}

void DraftKeeper::forget(const QString &caseId, const QString &slot)
{
    Kept &kept = m_kept[Place(caseId, slot)];
    kept.known = true;
    kept.text.clear();
    ++kept.edition;
    flush();
}

void DraftKeeper::watch(QPlainTextEdit *edit, const QString &caseId, const QString &slot)
{
    edit->installEventFilter(this);
    restore(caseId, slot, edit, [edit](const QString &text) {
        if (text.isEmpty() || text == edit->toPlainText())
            return;
        edit->setPlainText(text);
        edit->moveCursor(QTextCursor::End);
    });
    connect(edit, &QPlainTextEdit::textChanged, this,
            [this, edit, caseId, slot] { keep(caseId, slot, edit->toPlainText()); });
}

void DraftKeeper::flush()
{
    m_soon.stop();
    for (auto it = m_kept.begin(); it != m_kept.end(); ++it) {
        if (it->known && it->sentEdition != it->edition)
            write(it.key(), *it);
    }
}

bool DraftKeeper::hasUnsaved() const
{
    for (const Kept &kept : m_kept) {
        if (kept.savedEdition != kept.edition)
            return true;
    }
    return false;
}

void DraftKeeper::write(const Place &place, Kept &kept)
{
    kept.sentEdition = kept.edition;
    m_session
        ->write([place, text = kept.text](desk::Desk &desk) {
            return desk.saveDraft(place.first, place.second, text);
        })
        .then(this, [this, place, edition = kept.edition](const Result<> &result) {
            answered(place, edition, result);
        });
}

// The disk never answered what stands there: whoever writes finds out.
void DraftKeeper::writeBehind(const Place &place, const QString &typed)
{
    m_session->write([place, typed](desk::Desk &desk) {
        const Result<QString> stored = desk.draft(place.first, place.second);
        return desk.saveDraft(place.first, place.second, joined(stored.value_or(QString()), typed));
    });
}

void DraftKeeper::answered(const Place &place, quint64 edition, const Result<> &result)
{
    Kept &kept = m_kept[place];
    if (!result) {
        if (kept.sentEdition == edition)
            kept.sentEdition = kept.savedEdition;
        m_retry.start();
        Q_EMIT failed(result.error());
        return;
    }
    kept.savedEdition = std::max(kept.savedEdition, edition);
    Q_EMIT saved();
}

bool DraftKeeper::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusOut)
        flush();
    return QObject::eventFilter(watched, event);
}

}  // namespace casement::gui
