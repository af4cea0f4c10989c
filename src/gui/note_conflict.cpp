// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "gui/note_conflict.h"

#include "casefile/time_text.h"
#include "desk/display_words.h"
#include "gui/bidi.h"
#include "gui/form_words.h"
#include "gui/syntax.h"
#include "gui/theme.h"

#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>

namespace casement::gui {

namespace {

QLabel *heading(const QString &words, QWidget *buddy, QWidget *parent)
{
    auto *label = new QLabel(words, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setBuddy(buddy);
    return label;
}

}  // namespace

NoteConflict::NoteConflict(const desk::NoteVersion &newest, const QString &mine, QWidget *parent)
    : QDialog(parent), m_newest(new QPlainTextEdit(this)), m_mine(new QPlainTextEdit(this))
{
    setWindowTitle(tr("Two versions of one note"));
    m_newest->setReadOnly(true);
    m_newest->setPlainText(desk::visibleText(newest.text));
    m_newest->setAccessibleName(tr("The newest version"));
    m_mine->setPlainText(mine);
    m_mine->setAccessibleName(tr("Your version"));
    for (QPlainTextEdit *edit : {m_newest, m_mine}) {
        edit->setTabChangesFocus(true);
        new TextHighlighter(edit->document());
    }
    auto *why = new QLabel(tr("The note was changed while you changed it. Nothing is written over: "
                              "choose which version is to be the newest."),
                           this);
    why->setWordWrap(true);
    auto *grid = new QGridLayout(this);
    grid->addWidget(why, 0, 0, 1, 2);
    grid->addWidget(
        heading(tr("Recorded by %1 at %2 UTC")
                    .arg(newest.who,
                         leftToRight(casefile::clockText(newest.recordedMs, QTimeZone::UTC))),
                m_newest, this),
        1, 0);
    grid->addWidget(heading(tr("Yours, not recorded"), m_mine, this), 1, 1);
    grid->addWidget(m_newest, 2, 0);
    grid->addWidget(m_mine, 2, 1);
    grid->addWidget(makeButtons(), 3, 0, 1, 2);
    resize(190 * metric::kUnit, 90 * metric::kUnit);
    m_mine->setFocus();
}

QDialogButtonBox *NoteConflict::makeButtons()
{
    auto *buttons = new QDialogButtonBox(this);
    auto *ours = buttons->addButton(tr("Record &mine over it"), QDialogButtonBox::AcceptRole);
    auto *theirs = buttons->addButton(tr("&Drop mine"), QDialogButtonBox::DestructiveRole);
    auto *later = buttons->addButton(tr("Decide &later"), QDialogButtonBox::RejectRole);
    for (QPushButton *button : {ours, theirs, later})
        button->setAccessibleName(button->text().remove(QLatin1Char('&')));
    connect(ours, &QPushButton::clicked, this, [this] {
        Q_EMIT mineChosen();
        accept();
    });
    connect(theirs, &QPushButton::clicked, this, [this] {
        Q_EMIT newestChosen();
        accept();
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    return buttons;
}

QString NoteConflict::mine() const
{
    return m_mine->toPlainText();
}

}  // namespace casement::gui
