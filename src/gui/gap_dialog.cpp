// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "gui/gap_dialog.h"

#include "gui/theme.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

namespace casement::gui {

GapDialog::GapDialog(const QString &span, QWidget *parent)
    : QDialog(parent)
    , m_edit(new QPlainTextEdit(this))
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this))
{
    setWindowTitle(tr("Explain a silence"));
    auto *head = new QLabel(span, this);
    head->setFont(font::strong());
    head->setWordWrap(true);
    auto *label = new QLabel(tr("&What happened in this time?"), this);
    label->setBuddy(m_edit);
    m_edit->setAccessibleName(tr("What happened in this time?"));
    m_edit->setTabChangesFocus(true);
    m_edit->setMinimumHeight(4 * metric::kRow);
    QPushButton *ok = m_buttons->button(QDialogButtonBox::Ok);
    ok->setText(tr("Record"));
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
    connect(m_buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *done = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return), this);
    connect(done, &QShortcut::activated, ok, &QPushButton::click);
}

QString GapDialog::text() const
{
    return m_edit->toPlainText().trimmed();
}

}  // namespace casement::gui
