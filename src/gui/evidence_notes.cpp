// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "gui/evidence_notes.h"

#include "desk/error_text.h"
#include "gui/draft_keeper.h"
#include "gui/form_words.h"
#include "gui/note_card.h"
#include "gui/syntax.h"
#include "gui/theme.h"
#include "gui/time_words.h"
#include "gui/value_text.h"

#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace casement::gui {

using desk::EvidenceNote;
using ledger::Seq;

QString EvidenceNotes::Target::slot() const
{
    return isChange() ? u"note-change-%1"_s.arg(note) : u"note-beside-%1"_s.arg(evidence);
}

EvidenceNotes::EvidenceNotes(QWidget *parent)
    : QWidget(parent)
    , m_head(new QLabel(this))
    , m_thread(new QScrollArea(this))
    , m_label(new QLabel(this))
    , m_problem(new QLabel(this))
    , m_cancel(new LinkButton(tr("new note"), this))
    , m_edit(new QPlainTextEdit(this))
    , m_hint(new QLabel(this))
{
    lay();
    new TextHighlighter(m_edit->document());
    m_edit->installEventFilter(this);
    connect(m_edit, &QPlainTextEdit::textChanged, this, &EvidenceNotes::keepDraft);
    connect(m_cancel, &QAbstractButton::clicked, this, &EvidenceNotes::endChange);
    clear();
}

void EvidenceNotes::lay()
{
    m_head->setFont(font::strong());
    m_head->setContentsMargins(metric::kMargin, metric::kGap, metric::kMargin, metric::kUnit);
    m_thread->setWidgetResizable(true);
    m_thread->setFrameShape(QFrame::NoFrame);
    m_thread->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_thread->setAccessibleName(tr("Notes beside the evidence"));
    m_label->setTextFormat(Qt::PlainText);
    m_label->setFont(font::small());
    m_label->setWordWrap(true);
    m_label->setBuddy(m_edit);
    m_cancel->setFont(font::small());
    m_cancel->setToolTip(tr("Back to a new note; the change stays as a draft"));
    dressProblem(m_problem);
    m_edit->setAccessibleName(tr("Note"));
    m_edit->setTabChangesFocus(true);
    m_edit->setFixedHeight(5 * m_edit->fontMetrics().lineSpacing() + 2 * metric::kGap);
    m_hint->setFont(font::small());
    m_hint->setText(tr("Ctrl+Enter records · Markdown"));
    dressQuiet(m_hint);
    auto *top = new QHBoxLayout;
    top->addWidget(m_label, 1);
    top->addWidget(m_cancel, 0, Qt::AlignTop);
    auto *foot = new QVBoxLayout;
    foot->setContentsMargins(metric::kMargin, metric::kGap, metric::kMargin, metric::kGap);
    foot->setSpacing(metric::kUnit);
    foot->addLayout(top);
    foot->addWidget(m_problem);
    foot->addWidget(m_edit);
    foot->addWidget(m_hint);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_head);
    layout->addWidget(m_thread, 1);
    layout->addLayout(foot);
}

void EvidenceNotes::setPlace(const Place &place, DraftKeeper *drafts)
{
    const bool same = place.caseId == m_place.caseId && place.evidence == m_place.evidence;
    flush();
    m_place = place;
    m_drafts = drafts;
    if (!same) {
        m_notes.clear();
        showThread();
        writeNew();
    }
    label();
    setEnabled(true);
    refresh();
}

void EvidenceNotes::clear()
{
    flush();
    ++m_request;
    m_place = {};
    m_target = {};
    m_notes.clear();
    put({});
    showThread();
    label();
    setEnabled(false);
}

void EvidenceNotes::refresh()
{
    if (!m_place.session || m_place.evidence == 0)
        return;
    const Place &p = m_place;
    p.session
        ->read([id = p.caseId, evidence = p.evidence, asOf = p.asOf](desk::Desk &desk) {
            return desk::readEvidenceNotes(desk, id, evidence, asOf);
        })
        .then(this, [this, request = ++m_request](const Result<std::vector<EvidenceNote>> &notes) {
            if (request != m_request)
                return;
            if (notes)
                take(*notes);
            else
                Q_EMIT said(desk::sentenceFor(notes.error()), true);
        });
}

void EvidenceNotes::take(std::vector<EvidenceNote> notes)
{
    if (notes != m_notes) {
        m_notes = std::move(notes);
        showThread();
    }
    const EvidenceNote *changing = noteOf(m_target.note);
    // Nothing was written yet: the change begins with the words as they are now.
    if (changing && changing->versions.back().seq != m_target.base
        && m_edit->toPlainText() == m_firstText && m_sending.isEmpty()) {
        m_target.base = changing->versions.back().seq;
        m_firstText = changing->versions.back().text;
        put(m_firstText);
    }
    label();
}

void EvidenceNotes::showThread()
{
    auto *column = new QWidget;
    auto *layout = new QVBoxLayout(column);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metric::kUnit);
    for (const EvidenceNote &note : m_notes) {
        auto *card = new NoteCard(note, m_place.writable, column);
        connect(card, &NoteCard::changeRequested, this, [this, seq = note.seq] { change(seq); });
        layout->addWidget(card);
    }
    layout->addStretch();
    m_thread->setWidget(column);
    m_thread->setFocusPolicy(m_notes.empty() ? Qt::NoFocus : Qt::StrongFocus);
    m_head->setText(m_notes.empty() ? tr("Notes")
                                    : tr("Notes %1").arg(number(quint64(m_notes.size()))));
}

std::vector<NoteCard *> EvidenceNotes::cards() const
{
    std::vector<NoteCard *> all;
    const auto found = m_thread->widget()->findChildren<NoteCard *>();
    std::ranges::copy(found, std::back_inserter(all));
    return all;
}

const EvidenceNote *EvidenceNotes::noteOf(Seq seq) const
{
    const auto found = std::ranges::find(m_notes, seq, &EvidenceNote::seq);
    return found == m_notes.end() ? nullptr : &*found;
}

// Not typed, so nobody's draft.
void EvidenceNotes::put(const QString &text)
{
    const QSignalBlocker quiet(m_edit);
    if (m_edit->toPlainText() != text)
        m_edit->setPlainText(text);
    m_edit->moveCursor(QTextCursor::End);
}

void EvidenceNotes::writeNew()
{
    const Target target{m_place.caseId, m_place.evidence, 0, 0};
    m_target = target;
    m_firstText.clear();
    put({});
    if (m_drafts && m_place.writable)
        m_drafts->restore(target.caseId, target.slot(), this, [this, target](const QString &text) {
            if (m_target == target && m_sending != target.slot())
                put(text);
        });
    label();
}

void EvidenceNotes::change(Seq note)
{
    const EvidenceNote *found = noteOf(note);
    if (!found || found->struck || !m_place.writable)
        return;
    flush();
    const Target target{m_place.caseId, m_place.evidence, note, found->versions.back().seq};
    m_target = target;
    m_firstText = found->versions.back().text;
    put(m_firstText);
    // A change that was begun earlier says itself which version it was made against.
    m_edit->setReadOnly(true);
    const auto begin = [this, target](const QString &draft) {
        if (m_target.slot() == target.slot() && m_target.caseId == target.caseId)
            beginChange(target, draft);
    };
    if (m_drafts)
        m_drafts->restore(target.caseId, target.slot(), this, begin);
    else
        begin({});
    label();
    m_edit->setFocus();
}

void EvidenceNotes::beginChange(const Target &target, const QString &draft)
{
    m_edit->setReadOnly(false);
    const qsizetype head = draft.indexOf(u'\n');
    bool kept = false;
    const Seq base = draft.left(std::max<qsizetype>(head, 0)).toULongLong(&kept);
    if (kept) {
        m_target = target;
        m_target.base = base;
        put(draft.mid(head + 1));
    }
    label();
}

void EvidenceNotes::endChange()
{
    flush();
    m_edit->setReadOnly(false);
    writeNew();
    m_edit->setFocus();
}

void EvidenceNotes::keepDraft()
{
    if (!m_drafts || m_target.caseId.isEmpty() || !m_place.writable)
        return;
    const QString text = m_edit->toPlainText();
    if (m_target.isChange())
        m_drafts->keep(m_target.caseId, m_target.slot(), u"%1\n"_s.arg(m_target.base) + text);
    else
        m_drafts->keep(m_target.caseId, m_target.slot(), text);
    if (m_problem->isVisible() && m_sending.isEmpty())
        label();
}

void EvidenceNotes::flush()
{
    if (m_drafts)
        m_drafts->flush();
}

void EvidenceNotes::label()
{
    const EvidenceNote *changing = noteOf(m_target.note);
    m_label->setText(m_target.isChange() ? tr("Change the note; the words before stay readable")
                                         : tr("New note"));
    m_cancel->setVisible(m_target.isChange());
    const bool stale = changing && changing->versions.back().seq != m_target.base;
    sayProblem(m_problem,
               stale ? tr("%1 changed this note meanwhile. Ctrl+Enter shows both versions.")
                           .arg(changing->versions.back().who)
                     : QString());
    m_edit->setEnabled(m_place.writable);
    m_edit->setPlaceholderText(m_place.writable || m_place.evidence == 0
                                   ? QString()
                                   : tr("Nothing can be written here now."));
}

void EvidenceNotes::record()
{
    const QString text = m_edit->toPlainText().trimmed();
    if (!m_place.writable || m_target.evidence == 0 || !m_sending.isEmpty())
        return;
    if (text.isEmpty()) {
        sayProblem(m_problem,
                   m_target.isChange()
                       ? tr("A note cannot become empty; strike it in the timeline.")
                       : tr("Write the note first."));
        return;
    }
    if (m_target.isChange() && text == m_firstText) {
        sayProblem(m_problem, tr("Nothing is changed yet."));
        return;
    }
    const EvidenceNote *changing = noteOf(m_target.note);
    if (changing && changing->versions.back().seq != m_target.base)
        compare();
    else
        send(m_target, text);
}

void EvidenceNotes::send(const Target &target, const QString &text)
{
    m_sending = target.slot();
    m_edit->setReadOnly(true);
    m_place.session
        ->write([target, text](desk::Desk &desk) {
            if (!target.isChange())
                return desk::writeEvidenceNote(desk, target.caseId,
                                               {target.evidence, text, target.slot()});
            return desk::changeEvidenceNote(
                desk, target.caseId,
                {target.note, target.base, text, EvidenceNotes::tr("Note edited"), target.slot()});
        })
        .then(this, [this, target](const Result<desk::Recorded> &entry) {
            m_sending.clear();
            m_edit->setReadOnly(false);
            if (entry) {
                recordedHere(target, *entry);
            } else if (entry.error().kind == ErrorKind::Conflict) {
                refresh();
                Q_EMIT said(tr("Somebody changed this note meanwhile; yours is kept as a draft."),
                            true);
            } else {
                Q_EMIT said(desk::sentenceFor(entry.error()), true);
            }
        });
}

void EvidenceNotes::recordedHere(const Target &target, const desk::Recorded &entry)
{
    if (m_drafts)
        m_drafts->forget(target.caseId, target.slot());
    if (m_target == target)
        writeNew();
    Q_EMIT recorded(entry);
    Q_EMIT said(target.isChange()
                    ? tr("The note is changed by entry %1; the words before stay readable.")
                          .arg(number(entry.seq))
                    : tr("The note is kept as entry %1.").arg(number(entry.seq)),
                false);
    refresh();
}

bool EvidenceNotes::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (enter && key->modifiers().testFlag(Qt::ControlModifier)) {
            record();
            return true;
        }
        if (key->key() == Qt::Key_Escape && m_target.isChange()) {
            endChange();
            return true;
        }
    } else if (event->type() == QEvent::FocusOut) {
        flush();
    }
    return QWidget::eventFilter(watched, event);
}

void EvidenceNotes::focusEditor()
{
    m_edit->setFocus();
}

void EvidenceNotes::hideEvent(QHideEvent *event)
{
    flush();
    QWidget::hideEvent(event);
}

void EvidenceNotes::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &t = tokens();
    painter.fillRect(rect(), t.panel);
    painter.fillRect(0, 0, width(), t.lineWidth, t.line);
}

}  // namespace casement::gui
