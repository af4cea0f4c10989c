// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "gui/note_card.h"

#include "casefile/time_text.h"
#include "gui/bidi.h"
#include "gui/form_words.h"
#include "gui/syntax.h"
#include "gui/theme.h"
#include "gui/time_words.h"
#include "gui/value_text.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>

using namespace Qt::StringLiterals;

namespace casement::gui {

namespace {

QLabel *headOf(const desk::NoteVersion &version, QWidget *parent)
{
    auto *label = new QLabel(
        NoteCard::tr("%1 · %2 UTC")
            .arg(version.who,
                 leftToRight(casefile::dateClockText(version.recordedMs, QTimeZone::UTC))),
        parent);
    label->setTextFormat(Qt::PlainText);
    label->setFont(font::small());
    label->setMinimumWidth(0);
    dressQuiet(label);
    return label;
}

}  // namespace

NoteCard::NoteCard(desk::EvidenceNote note, bool writable, QWidget *parent)
    : QWidget(parent), m_note(std::move(note)), m_writable(writable && !m_note.struck)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metric::kMargin, metric::kUnit, metric::kMargin, metric::kUnit);
    layout->setSpacing(0);
    addHead(layout);
    m_text = new ValueText(tr("Note"), m_note.versions.back().text, this);
    if (m_note.struck) {
        QFont struck = font::body();
        struck.setStrikeOut(true);
        m_text->setFont(struck);
    }
    new TextHighlighter(m_text->document());
    m_text->installEventFilter(this);
    layout->addWidget(m_text);
}

void NoteCard::addHead(QVBoxLayout *layout)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(metric::kGap);
    row->addWidget(headOf(m_note.versions.back(), this), 1);
    const auto older = m_note.versions.size() - 1;
    if (older > 0) {
        m_versions = new LinkButton(tr("%n older", nullptr, int(older)), this);
        m_versions->setFont(font::small());
        m_versions->setAccessibleName(tr("Older versions of the note: %n", nullptr, int(older)));
        m_versions->setToolTip(tr("Older versions (V)"));
        connect(m_versions, &QAbstractButton::clicked, this, &NoteCard::toggleOlder);
        row->addWidget(m_versions);
    }
    if (m_writable) {
        auto *change = new LinkButton(tr("change"), this);
        change->setFont(font::small());
        change->setAccessibleName(tr("Change the note"));
        change->setToolTip(tr("Change the note (F2)"));
        connect(change, &QAbstractButton::clicked, this, &NoteCard::changeRequested);
        row->addWidget(change);
    }
    layout->addLayout(row);
}

QString NoteCard::words() const
{
    return m_note.versions.back().text;
}

void NoteCard::toggleOlder()
{
    if (m_older) {
        m_older->deleteLater();
        m_older = nullptr;
        return;
    }
    if (m_note.versions.size() < 2)
        return;
    m_older = new QWidget(this);
    auto *column = new QVBoxLayout(m_older);
    column->setContentsMargins(metric::kMargin, 0, 0, 0);
    column->setSpacing(0);
    for (auto version = m_note.versions.rbegin() + 1; version != m_note.versions.rend();
         ++version) {
        column->addWidget(headOf(*version, m_older));
        auto *text = new ValueText(tr("Older version of the note"), version->text, m_older);
        QFont struck = font::body();
        struck.setStrikeOut(true);
        text->setFont(struck);
        column->addWidget(text);
    }
    layout()->addWidget(m_older);
}

bool NoteCard::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->modifiers() == Qt::NoModifier && key->key() == Qt::Key_V) {
            toggleOlder();
            return true;
        }
        if (key->key() == Qt::Key_F2 && m_writable) {
            Q_EMIT changeRequested();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

}  // namespace casement::gui
