// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "gui/text_dialog.h"

#include "gui/lane_chooser.h"
#include "gui/theme.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

namespace casement::gui {

TextDialog::TextDialog(const Words &words, QWidget *parent)
    : QDialog(parent)
    , m_edit(new QPlainTextEdit(this))
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this))
{
    setWindowTitle(words.title);
    auto *head = new QLabel(words.head, this);
    head->setTextFormat(Qt::PlainText);
    head->setFont(font::strong());
    head->setWordWrap(true);
    head->setVisible(!words.head.isEmpty());
    auto *label = new QLabel(words.label, this);
    label->setBuddy(m_edit);
    m_edit->setAccessibleName(QString(words.label).remove(u'&'));
    m_edit->setTabChangesFocus(true);
    m_edit->setMinimumHeight(5 * metric::kRow);
    QPushButton *ok = m_buttons->button(QDialogButtonBox::Ok);
    ok->setText(words.button);
    ok->setToolTip(tr("Ctrl+Enter"));
    ok->setAccessibleName(ok->text());
    m_buttons->button(QDialogButtonBox::Cancel)->setAccessibleName(tr("Cancel"));
    ok->setEnabled(false);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(head);
    layout->addWidget(label);
    layout->addWidget(m_edit);
    layout->addWidget(m_buttons);
    resize(110 * metric::kUnit, sizeHint().height());
    connect(m_edit, &QPlainTextEdit::textChanged, this,
            [this, ok] { ok->setEnabled(!text().isEmpty()); });
    connect(m_buttons, &QDialogButtonBox::accepted, this, &TextDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *done = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return), this);
    connect(done, &QShortcut::activated, ok, &QPushButton::click);
}

void TextDialog::accept()
{
    if (!m_lane || m_lane->askMissing().isEmpty())
        QDialog::accept();
}

QString TextDialog::text() const
{
    return m_edit->toPlainText().trimmed();
}

}  // namespace casement::gui
