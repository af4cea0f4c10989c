// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "gui/composer.h"

#include "casefile/time_text.h"
#include "desk/display_words.h"
#include "desk/error_text.h"
#include "gui/composer_edit.h"
#include "gui/composer_field.h"
#include "gui/composer_highlighter.h"
#include "gui/composer_hints.h"
#include "gui/lane_chooser.h"
#include "gui/theme.h"
#include "gui/time_words.h"
#include "gui/zone_words.h"

#include <QBoxLayout>
#include <QEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace casement::gui {

namespace {

constexpr int kSlowMs = 150;
constexpr int kMinuteMs = 20'000;  // a relative time in the preview moves on

}  // namespace

Composer::Composer(QWidget *parent) : QWidget(parent)
{
    build();
    wire();
    setCase(nullptr, QString());
}

Composer::~Composer() = default;

void Composer::build()
{
    setBackgroundRole(QPalette::Window);
    setAutoFillBackground(true);
    auto *field = new ComposerField(this);
    m_field = field;
    m_edit = field->edit();
    m_highlighter = new ComposerHighlighter(m_edit->document());
    m_preview = field->preview();
    m_because = field->because();
    m_late = field->late();
    m_waiting = new QLabel(this);
    m_waiting->setTextFormat(Qt::PlainText);
    m_waiting->setFont(font::small());
    m_waiting->hide();
    m_lane = new LaneChooser(LaneChooser::Form::Line, this);
    m_lane->hide();
    m_hints = new ComposerHints(this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metric::kMargin, metric::kGap, metric::kMargin, metric::kGap - 4);
    layout->setSpacing(metric::kUnit);
    layout->addWidget(m_waiting);
    layout->addWidget(m_lane);
    layout->addWidget(m_field);
    layout->addWidget(m_hints);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Maximum);
    setFocusProxy(m_edit);
}

void Composer::wire()
{
    connect(m_edit, &QPlainTextEdit::textChanged, this, &Composer::textEdited);
    connect(m_edit, &ComposerEdit::submitted, this, &Composer::submit);
    connect(m_edit, &ComposerEdit::detached, this, &Composer::detach);
    connect(m_edit, &ComposerEdit::tooLong, this, [this] {
        say(tr("That is more than an entry holds (64 KiB). Nothing was pasted; keep it as a file "
               "and log a line about it."));
    });
    connect(m_edit, &ComposerEdit::focusChanged, this, [this](bool focused) {
        m_field->update();
        if (!focused && m_drafts)
            m_drafts->flush();
    });
    connect(m_hints, &ComposerHints::markChosen, this, [this](const QString &mark) {
        if (mark.isEmpty())
            submit();
        else
            insertMark(mark);
        m_edit->setFocus();
    });
    for (QLineEdit *answer : {m_because->edit(), m_late->edit()}) {
        connect(answer, &QLineEdit::textChanged, this, &Composer::keepDraft);
        connect(answer, &QLineEdit::returnPressed, this, &Composer::submit);
        answer->installEventFilter(this);
    }
    wireLane();
    m_slow.setSingleShot(true);
    m_slow.setInterval(kSlowMs);
    connect(&m_slow, &QTimer::timeout, this, &Composer::showWaiting);
    m_minute.start(kMinuteMs);
    connect(&m_minute, &QTimer::timeout, this, &Composer::parse);
}

void Composer::setCase(std::shared_ptr<desk::DeskSession> session, const QString &caseId)
{
    if (!m_caseId.isEmpty())
        m_carets.insert(m_caseId, caretPosition());
    if (session != m_session)
        setDrafts(session);
    else if (m_drafts)
        m_drafts->flush();
    m_caseId.clear();  // what is cleared now is not the draft of any case
    m_edit->setWaiting(false);
    m_highlighter->setDimmed(false);
    m_edit->clear();
    m_lane->setValue({});
    dropQuestions();
    say(QString());
    m_session = std::move(session);
    m_caseId = m_session ? caseId : QString();
    m_caseStartMs.reset();
    m_lateAfterMs = 0;
    const bool writable = !m_caseId.isEmpty() && !m_session->info().readOnly;
    m_edit->setReadOnly(!writable);
    showPlaceholder();
    m_hints->setUsable(writable);
    showWaiting();
    if (m_caseId.isEmpty())
        return;
    readCase();
    restoreDraft();
}

void Composer::setDrafts(const std::shared_ptr<desk::DeskSession> &session)
{
    m_drafts.reset();
    m_sent.clear();
    m_carets.clear();
    if (!session || session->info().readOnly)
        return;
    m_drafts = std::make_unique<DraftKeeper>(session);
    connect(m_drafts.get(), &DraftKeeper::saved, this, [this] {
        const qint64 now = m_clock.nowMs();
        //: %1 is a time of day with seconds.
        m_hints->setSaved(tr("draft saved %1").arg(casefile::clockSecondsText(now, m_zone)));
    });
    connect(m_drafts.get(), &DraftKeeper::failed, this, [this](const Error &error) {
        say(tr("The draft could not be saved. %1").arg(desk::sentenceFor(error)));
    });
    connect(session.get(), &desk::DeskSession::changed, this, &Composer::readCase);
}

void Composer::setZone(const QTimeZone &zone)
{
    m_zone = zone;
    parse();
}

void Composer::readCase()
{
    if (!m_session || m_caseId.isEmpty())
        return;
    m_session->read([id = m_caseId](desk::Desk &desk) { return desk.findCase(id); })
        .then(this, [this, id = m_caseId](const Result<casefile::CaseSummary> &found) {
            if (!found || id != m_caseId)
                return;
            m_caseStartMs = found->openedMs;
            m_lateAfterMs = qint64(found->lateAfterMs);
            parse();
        });
}

void Composer::restoreDraft()
{
    if (!m_drafts)
        return;
    m_restoring = true;
    m_nonce.clear();
    restoreLane();
    const QString id = m_caseId;
    const auto current = [this, id] { return id == m_caseId; };
    m_drafts->restore(id, slot::kBecause, this, [this, current](const QString &because) {
        if (current() && !because.isEmpty())
            m_because->show(because);
    });
    m_drafts->restore(id, slot::kLate, this, [this, current](const QString &late) {
        if (current() && !late.isEmpty())
            m_late->show(late);
    });
    m_drafts->restore(id, slot::kNonce, this, [this, current](const QString &nonce) {
        if (current())
            m_nonce = nonce;
    });
    m_drafts->restore(id, slot::kText, this, [this, current](const QString &text) {
        if (current())
            putText(text);
    });
}

// `text` is the whole draft: what was on disk, and behind it what was typed before that was read.
void Composer::putText(QString text)
{
    m_restoring = false;
    // A line sent before the disk answered is not to be sent again with what stood there.
    if (const QString sent = m_edit->isWaiting() ? m_edit->typedText() : QString();
        !sent.isEmpty()) {
        m_edit->setWaiting(false);
        detach();
        if (text.endsWith(sent))
            text.chop(sent.size());
        if (text.endsWith(u'\n'))
            text.chop(1);
    }
    const QString typed = m_edit->typedText();
    if (text != typed) {
        m_edit->setPlainText(text);
        setCaretPosition(typed.isEmpty() ? m_carets.value(m_caseId, int(text.size()))
                                         : int(text.size()));
    }
    keepDraft();
}

QString Composer::text() const
{
    return m_edit->typedText();
}

int Composer::caretPosition() const
{
    return m_edit->textCursor().position();
}

void Composer::setCaretPosition(int position)
{
    m_carets.insert(m_caseId, position);
    QTextCursor cursor = m_edit->textCursor();
    cursor.setPosition(
        std::clamp(position, 0, std::max(0, m_edit->document()->characterCount() - 1)));
    m_edit->setTextCursor(cursor);
}

// A mark counts only at the start of a word.
void Composer::insertText(const QString &text)
{
    QTextCursor cursor = m_edit->textCursor();
    const QChar before = m_edit->document()->characterAt(cursor.position() - 1);
    const bool apart = cursor.position() == 0 || before.isSpace();
    m_edit->insertWords(apart ? text : QString(u' ' + text));
}

// Some marks count only at the start of the line.
void Composer::insertMark(const QString &mark)
{
    if (mark != u"!" && mark != u"~") {
        insertText(mark);
        return;
    }
    QTextCursor cursor(m_edit->document());
    cursor.insertText(mark + u' ');
}

void Composer::focusText()
{
    m_edit->setFocus(Qt::ShortcutFocusReason);
}

void Composer::textEdited()
{
    if (m_edit->isWaiting())
        return;
    if (m_hints->isProblem())
        say(QString());
    parse();
    keepDraft();
}

void Composer::parse()
{
    if (m_edit->isWaiting())
        return;
    const casefile::TimeContext context{m_clock.nowMs(), m_zone, m_caseStartMs};
    m_line = casefile::parseComposerLine(m_edit->typedText(), context);
    m_highlighter->setSpans(m_line.spans);
    dropUnneeded();
    preview();
}

void Composer::preview()
{
    QStringList parts;
    if (isPrivileged())
        parts << tr("privileged");
    if (isDecision())
        parts << tr("decision");
    if (m_line.function && !m_line.spans.empty())
        parts << desk::wordOf(*m_line.function);
    if (m_line.timeError)
        parts << tr("not a time");
    else if (m_line.occurred)
        parts << whenText();
    const qint64 late = lateness();
    if (late > 0)
        //: %1 is a duration such as "38 min".
        parts << tr("%1 late").arg(durationWords(late));
    if (m_line.unverified && !isDecision())
        parts << tr("unverified");
    m_preview->setText(parts.join(u" · "_s));
    m_preview->setVisible(!parts.isEmpty());
    m_preview->setForegroundRole(m_line.timeError || late > 0 ? QPalette::BrightText
                                                              : QPalette::PlaceholderText);
}

QString Composer::whenText() const
{
    const casefile::OccurredTime &occurred = *m_line.occurred;
    if (!occurred.ms)
        return occurred.text;
    const QDate day = QDateTime::fromMSecsSinceEpoch(*occurred.ms, m_zone).date();
    const QDate today = QDateTime::fromMSecsSinceEpoch(m_clock.nowMs(), m_zone).date();
    const QString clock =
        casefile::clockText(*occurred.ms, m_zone) + u' ' + zoneWord(m_zone, *occurred.ms);
    QString date = casefile::dateText(*occurred.ms, m_zone);
    if (day == today)
        date = tr("today");
    else if (day == today.addDays(-1))
        date = tr("yesterday");
    QString when = clock + u" · "_s + date;
    if (occurred.precision && *occurred.precision != casefile::Precision::Exact)
        return desk::wordOf(*occurred.precision) + u' ' + when;
    return when;
}

// How long ago the typed time is, where that is over the case's threshold; else 0.
qint64 Composer::lateness() const
{
    if (m_lateAfterMs <= 0 || !m_line.occurred || !m_line.occurred->ms)
        return 0;
    const qint64 late = m_clock.nowMs() - *m_line.occurred->ms;
    return late > m_lateAfterMs ? late : 0;
}

void Composer::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange && m_highlighter)
        m_highlighter->rehighlight();
    QWidget::changeEvent(event);
}

}  // namespace casement::gui
