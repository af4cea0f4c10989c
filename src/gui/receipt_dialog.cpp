// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "gui/receipt_dialog.h"

#include "desk/situation_text.h"
#include "gui/form_words.h"
#include "gui/reading.h"
#include "gui/theme.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace casement::gui {

ReceiptDialog::ReceiptDialog(const desk::WaitingHandover &waiting, QWidget *parent)
    : QDialog(parent), m_problem(new QLabel(this))
{
    setWindowTitle(tr("Acknowledge the handover"));
    dressProblem(m_problem);
    sayProblem(m_problem, QString());
    auto *reading = newReading(tr("Handover"), this);
    reading->setPlainText(desk::handoverText(waiting.fromName, waiting.words, waiting.text));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    QPushButton *ok = buttons->button(QDialogButtonBox::Ok);
    ok->setText(tr("I have &read it and take the case"));
    ok->setAccessibleName(tr("I have read it and take the case"));
    buttons->button(QDialogButtonBox::Cancel)->setText(tr("Not yet"));
    buttons->button(QDialogButtonBox::Cancel)->setAccessibleName(tr("Not yet"));
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(reading, 1);
    layout->addWidget(m_problem);
    layout->addWidget(buttons);
    resize(180 * metric::kUnit, 150 * metric::kUnit);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    reading->setFocus();
}

void ReceiptDialog::fail(const QString &sentence)
{
    sayProblem(m_problem, sentence);
    show();
}

}  // namespace casement::gui
