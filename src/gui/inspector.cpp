// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "gui/inspector.h"

#include "desk/display_words.h"
#include "desk/error_text.h"
#include "gui/inspector_rows.h"
#include "gui/inspector_sections.h"
#include "gui/person_settings.h"
#include "gui/theme.h"
#include "gui/value_text.h"

#include <QKeyEvent>
#include <QLabel>
#include <QVBoxLayout>

namespace casement::gui {

Inspector::Inspector(QWidget *parent) : QScrollArea(parent)
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Entry inspector"));
    setBackgroundRole(QPalette::Window);
    clear();
}

void Inspector::setEntry(std::shared_ptr<desk::DeskSession> session, const QString &caseId,
                         ledger::Seq seq, std::optional<ledger::Seq> asOf)
{
    // The same entry read again (something changed since) stays on screen until the answer is here.
    const bool same = m_session == session && m_caseId == caseId && m_seq == seq;
    m_session = std::move(session);
    m_caseId = caseId;
    m_seq = seq;
    m_asOf = asOf;
    if (!same)
        say(QString());
    const quint64 request = ++m_request;
    m_session
        ->read(
            [caseId, seq](desk::Desk &desk) { return desk::CaseReader(desk, caseId).entry(seq); })
        .then(this, [this, request](const Result<desk::EntryDetail> &detail) {
            if (request != m_request)
                return;
            if (detail)
                fill(*detail);
            else
                say(desk::sentenceFor(detail.error()));
        });
}

void Inspector::clear()
{
    ++m_request;
    m_session.reset();
    m_seq.reset();
    m_clipboard.clearNow();
    say(tr("Choose an entry to see all of it."));
}

void Inspector::say(const QString &sentence)
{
    auto *page = new QWidget;
    auto *layout = new QVBoxLayout(page);
    auto *label = new QLabel(sentence, page);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setForegroundRole(QPalette::PlaceholderText);
    layout->addWidget(label);
    layout->addStretch(1);
    setWidget(page);
}

void Inspector::fill(const desk::EntryDetail &detail)
{
    auto *page = new QWidget;
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    auto *rows = new InspectorRows(page);
    layout->addWidget(rows);
    layout->addStretch(1);

    const QTimeZone mine = personalZone();
    addWords(*rows, detail, mine, m_asOf);
    addTimes(*rows, detail, mine);
    addChanges(*rows, detail, m_asOf, [this](ledger::Seq seq) { Q_EMIT entryRequested(seq); });
    auto *asOf = new LinkButton(tr("Show the case as of here"), rows);
    connect(asOf, &QAbstractButton::clicked, this,
            [this, seq = detail.value.seq] { Q_EMIT asOfRequested(seq); });
    rows->addWidget(tr("Known then"), asOf);
    addProof(*rows, detail, mine);
    auto *whole = new LinkButton(tr("Show hashes in full"), rows);
    whole->setCheckable(true);
    connect(whole, &QAbstractButton::toggled, rows, [rows, whole](bool on) {
        rows->setWhole(on);
        whole->setText(on ? tr("Show hashes shortened") : tr("Show hashes in full"));
        whole->updateGeometry();
    });
    rows->addWidget(QString(), whole);
    addStoredFields(*rows, detail);
    connect(rows, &InspectorRows::copyRequested, &m_clipboard, &ClipboardGuard::copy);
    setWidget(page);
}

// Arrow keys walk the values, so that Tab passes the panel in a few steps.
void Inspector::keyPressEvent(QKeyEvent *event)
{
    const bool down = event->key() == Qt::Key_Down;
    if (!down && event->key() != Qt::Key_Up) {
        QScrollArea::keyPressEvent(event);
        return;
    }
    const auto values = widget()->findChildren<ValueText *>();
    if (values.isEmpty())
        return;
    qsizetype at = -1;
    for (qsizetype i = 0; i < values.size(); ++i) {
        if (values[i]->hasFocus())
            at = i;
    }
    const qsizetype next =
        at < 0 ? 0 : std::clamp<qsizetype>(at + (down ? 1 : -1), 0, values.size() - 1);
    values[next]->setFocus(Qt::OtherFocusReason);
    ensureWidgetVisible(values[next], 0, metric::kMargin);
}

}  // namespace casement::gui
