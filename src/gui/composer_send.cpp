// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// The composer's way to the ledger: ask for what is missing, send, wait, clear or give back.

#include "gui/composer.h"

#include "casefile/rules.h"
#include "desk/error_text.h"
#include "gui/composer_edit.h"
#include "gui/composer_field.h"
#include "gui/composer_highlighter.h"
#include "gui/composer_hints.h"
#include "gui/lane_chooser.h"
#include "gui/time_words.h"

#include <QAccessible>
#include <QCryptographicHash>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace casement::gui {

namespace {

// The same words of the same draft have the same uid, whatever happened in between: a line that was
// recorded and came back, because the program died before its draft was cleared, adds nothing.
QString uidOf(const QString &nonce, const QString &raw)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(nonce.toUtf8());
    hash.addData(raw.toUtf8());
    return QString::fromLatin1(hash.result().first(16).toHex());
}

QString newNonce()
{
    SystemRandom random;
    return QString::fromLatin1(toHex(random.bytes32()));
}

QString joinLines(const QString &first, const QString &second)
{
    if (first.isEmpty() || second.isEmpty())
        return first + second;
    return first + u'\n' + second;
}

}  // namespace

QString Composer::unsentText() const
{
    QString lines;
    for (const Sent &line : m_sent) {
        if (line.caseId == m_caseId && !line.shown)
            lines = joinLines(lines, line.raw);
    }
    return joinLines(lines, m_edit->typedText());
}

void Composer::keepDraft()
{
    if (!m_drafts || m_caseId.isEmpty())
        return;
    keepLane();
    const QString text = unsentText();
    if (!text.isEmpty() && m_nonce.isEmpty() && !m_restoring) {
        m_nonce = newNonce();
        m_drafts->keep(m_caseId, slot::kNonce, m_nonce);
    }
    m_drafts->keep(m_caseId, slot::kText, text);
    if (m_restoring)
        return;
    m_drafts->keep(m_caseId, slot::kBecause, m_because->answer());
    m_drafts->keep(m_caseId, slot::kLate, m_late->answer());
}

void Composer::submit()
{
    if (!m_drafts || m_caseId.isEmpty() || m_edit->isWaiting())
        return;
    if (!m_laneKnown) {
        m_sendWhenKnown = true;
        return;
    }
    parse();
    if (m_line.timeError) {
        say(desk::sentenceFor(*m_line.timeError));
        return;
    }
    if (m_line.text.trimmed().isEmpty()) {
        if (!m_edit->typedText().trimmed().isEmpty())
            say(tr("The line has marks but no words yet."));
        return;
    }
    if (const QString missing = m_lane->askMissing(); !missing.isEmpty()) {
        say(missing);
        return;
    }
    // Recording the line would lose what was answered.
    if (!isDecision() && !m_because->answer().trimmed().isEmpty()) {
        say(tr("The reason below belongs to a decision: begin the line with !, or empty it."));
        return;
    }
    if (!askNext())
        send();
}

bool Composer::isDecision() const
{
    return m_line.intent == casefile::ComposerIntent::Decision;
}

bool Composer::askNext()
{
    if (isDecision() && m_because->answer().trimmed().isEmpty()) {
        m_because->ask(tr("Because"));
        return true;
    }
    const qint64 late = lateness();
    if (late > 0 && m_late->answer().trimmed().isEmpty()) {
        //: %1 is a duration such as "38 min".
        m_late->ask(tr("%1 late – why?").arg(durationWords(late)));
        return true;
    }
    return false;
}

void Composer::dropQuestions()
{
    const bool had = m_because->edit()->hasFocus() || m_late->edit()->hasFocus();
    m_because->drop();
    m_late->drop();
    if (had)
        m_edit->setFocus();
}

// The line changed: what is not asked any more goes, unless something was answered.
void Composer::dropUnneeded()
{
    if (!isDecision() && m_because->answer().isEmpty())
        m_because->drop();
    if (lateness() == 0 && m_late->answer().isEmpty())
        m_late->drop();
}

bool Composer::eventFilter(QObject *watched, QEvent *event)
{
    const bool isAnswer = watched == m_because->edit() || watched == m_late->edit();
    if (isAnswer && event->type() == QEvent::KeyPress
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        m_edit->setFocus();
        return true;
    }
    if (isAnswer && event->type() == QEvent::FocusOut && m_drafts)
        m_drafts->flush();
    return QWidget::eventFilter(watched, event);
}

void Composer::send()
{
    if (m_nonce.isEmpty())
        m_nonce = newNonce();
    const QString raw = m_edit->typedText();
    Sent line{m_caseId,
              uidOf(m_nonce, raw),
              raw,
              isDecision() ? m_because->answer().trimmed() : QString(),
              m_late->answer().trimmed(),
              m_lane->value(),
              true};
    Write write = isDecision() ? decisionOf(line) : eventOf(line);
    m_edit->setWaiting(true);
    m_highlighter->setDimmed(true);
    m_sent.push_back(line);
    m_slow.start();
    m_session
        ->write([write = std::move(write), id = m_caseId](desk::Desk &desk) {
            desk::Recorder recorder(desk, id);
            return write(recorder);
        })
        .then(this, [this, uid = line.uid](const Result<desk::Recorded> &entry) {
            acknowledged(uid, entry);
        });
}

std::optional<casefile::Function> Composer::functionMeant() const
{
    return m_line.function ? *m_line.function : m_session->person().function;
}

Composer::Write Composer::eventOf(const Sent &line) const
{
    desk::LogRequest request;
    // Nothing is made of a checklist mark here, so it stays a sign like any other.
    const bool isAction = m_line.intent == casefile::ComposerIntent::Action;
    request.text = isAction ? QString(u"+ "_s + m_line.text) : m_line.text;
    request.occurred = m_line.occurred;
    request.function = functionMeant();
    request.tags = m_line.tags;
    request.lateReason = line.late;
    request.unverified = m_line.unverified;
    request.lane = line.lane;
    request.uid = line.uid;
    request.draftSlot = spentSlot();
    return [request](desk::Recorder &recorder) { return recorder.log(request); };
}

Composer::Write Composer::decisionOf(const Sent &line) const
{
    desk::DecideRequest request;
    request.decision = m_line.text;
    request.because = line.because;
    request.occurred = m_line.occurred;
    request.function = functionMeant();
    request.tags = m_line.tags;
    request.lateReason = line.late;
    request.lane = line.lane;
    request.uid = line.uid;
    request.draftSlot = spentSlot();
    return [request](desk::Recorder &recorder) { return recorder.decide(request); };
}

// No crash brings back what was recorded. What was never read was not this line.
QString Composer::spentSlot() const
{
    return m_restoring ? QString() : slot::kText;
}

// Somebody types on: the line that is under way leaves the field to them.
void Composer::detach()
{
    for (Sent &line : m_sent)
        line.shown = false;
    m_highlighter->setDimmed(false);
    m_nonce.clear();
    m_edit->clear();
    dropQuestions();
}

void Composer::showWaiting()
{
    QStringList words;
    for (const Sent &line : m_sent) {
        if (line.caseId == m_caseId && !line.shown)
            words << line.raw.simplified();
    }
    m_waiting->setVisible(!words.isEmpty());
    if (words.isEmpty())
        return;
    //: %1 is a line of text that is being written to disk.
    const QString sentence = tr("Recording: %1").arg(words.join(u" · "_s));
    m_waiting->setText(
        m_waiting->fontMetrics().elidedText(sentence, Qt::ElideRight, m_field->width()));
}

void Composer::acknowledged(const QString &uid, const Result<desk::Recorded> &result)
{
    const auto found = std::ranges::find(m_sent, uid, &Sent::uid);
    if (found == m_sent.end())
        return;
    const Sent line = std::move(*found);
    m_sent.erase(found);
    if (result)
        accepted(line, *result);
    else
        refused(line, result.error());
    showWaiting();
}

void Composer::accepted(const Sent &line, const desk::Recorded &entry)
{
    if (line.caseId != m_caseId) {
        // Its case was left meanwhile: take the line out of that case's draft.
        m_drafts->restore(line.caseId, slot::kText, this, [this, line](const QString &kept) {
            if (kept.startsWith(line.raw))
                m_drafts->keep(line.caseId, slot::kText, kept.mid(line.raw.size() + 1));
        });
        m_drafts->flush();
        Q_EMIT recorded(entry);
        return;
    }
    if (line.shown) {
        m_edit->setWaiting(false);
        m_highlighter->setDimmed(false);
        m_nonce.clear();
        m_edit->clear();
        dropQuestions();
        say(QString());
    }
    keepDraft();
    m_drafts->flush();
    QAccessibleAnnouncementEvent spoken(this, tr("Recorded"));
    QAccessible::updateAccessibility(&spoken);
    Q_EMIT recorded(entry);
}

void Composer::refused(const Sent &line, const Error &error)
{
    const QString sentence = desk::sentenceFor(error);
    if (line.caseId == m_caseId) {
        m_edit->setWaiting(false);
        m_highlighter->setDimmed(false);
        if (!line.shown) {
            m_edit->setPlainText(joinLines(line.raw, m_edit->typedText()));
            m_edit->moveCursor(QTextCursor::End);
            // Words of both lanes in one line go where fewer read them.
            if (line.lane.isPrivileged() && !isPrivileged())
                m_lane->setValue(line.lane);
            m_because->show(line.because);
            m_late->show(line.late);
        }
        parse();
        keepDraft();
        // The store may know better than this screen that the entry comes late.
        if (error.field == casefile::kRuleLateReason)
            m_late->ask(tr("Late – why?"));
        else
            say(sentence);
    }
    Q_EMIT failed(sentence);
}

void Composer::say(const QString &sentence)
{
    m_hints->say(sentence);
    if (sentence.isEmpty())
        return;
    QAccessibleAnnouncementEvent spoken(this, sentence);
    QAccessible::updateAccessibility(&spoken);
}

}  // namespace casement::gui
