// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "gui/draft_keeper.h"

#include <QEvent>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace casement::gui {

namespace {

constexpr int kSoonMs = 300;
constexpr int kRetryMs = 5000;

// What was typed while the draft was being read stands behind it.
QString joined(const QString &stored, const QString &typed)
{
    if (typed.isEmpty() || typed == stored)
        return stored;
    return stored.isEmpty() ? typed : QString(stored + u'\n' + typed);
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
}

void DraftKeeper::restore(const QString &caseId, const QString &slot, QObject *context,
                          std::function<void(const QString &)> give)
{
    const Place place(caseId, slot);
    const auto found = m_kept.constFind(place);
    if (found != m_kept.constEnd() && found->known) {
        give(found->text);
        return;
    }
    m_session->read([place](desk::Desk &desk) { return desk.draft(place.first, place.second); })
        .then(this,
              [this, place, guard = QPointer(context),
               give = std::move(give)](const Result<QString> &stored) {
                  Kept &kept = m_kept[place];
                  if (!kept.known) {
                      // A draft that cannot be read must not keep the next one from being saved.
                      kept.known = true;
                      if (!stored)
                          Q_EMIT failed(stored.error());
                      else if (kept.edition == 0)
                          kept.text = *stored;
                  }
                  if (guard)
                      give(stored.value_or(QString()));
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
    restore(caseId, slot, edit, [edit](const QString &stored) {
        if (!stored.isEmpty())
            edit->setPlainText(edit->document()->isModified() ? joined(stored, edit->toPlainText())
                                                              : stored);
    });
    connect(edit, &QPlainTextEdit::textChanged, this,
            [this, edit, caseId, slot] { keep(caseId, slot, edit->toPlainText()); });
}

void DraftKeeper::watch(QLineEdit *edit, const QString &caseId, const QString &slot)
{
    edit->installEventFilter(this);
    restore(caseId, slot, edit, [edit](const QString &stored) {
        if (!stored.isEmpty() && !edit->isModified())
            edit->setText(stored);
    });
    connect(edit, &QLineEdit::textChanged, this,
            [this, caseId, slot](const QString &text) { keep(caseId, slot, text); });
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
