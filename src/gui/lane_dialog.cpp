// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "gui/lane_dialog.h"

#include "desk/display_words.h"
#include "gui/form_words.h"
#include "gui/lane_forms.h"
#include "gui/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QKeyEvent>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace casement::gui {

using casefile::Lane;

LaneDialog::LaneDialog(Lane to, const QString &subject, QWidget *parent) : QDialog(parent), m_to(to)
{
    setWindowTitle(to == Lane::Privileged ? tr("Move to the privileged lane")
                                          : tr("Give up the privilege"));
    lay(subject);
    addLaneNotice(this);  // whichever way it goes
    setMinimumWidth(120 * metric::kUnit);
}

void LaneDialog::lay(const QString &subject)
{
    const bool in = m_to == Lane::Privileged;
    auto *layout = new QVBoxLayout(this);
    auto *head = new QLabel(desk::visibleLine(subject.left(300)), this);
    head->setTextFormat(Qt::PlainText);
    head->setFont(font::strong());
    auto *explanation = new QLabel(
        in ? tr("From here on only reports for Legal show it, with its changes, positions, custody "
                "and notes. What was handed over before cannot be called back. The move is an "
                "entry "
                "of its own; nothing is erased.")
           : tr("From here on every report may show this entry and all its former words: to "
                "Policy, to a regulator, to the public. Privilege that was given up can seldom be "
                "claimed again. Why you give it up stays with Legal."),
        this);
    for (QLabel *label : {head, explanation})
        label->setWordWrap(true);
    layout->addWidget(head);
    layout->addWidget(explanation);
    layFields(layout);
    m_problem = new QLabel(this);
    m_problem->setWordWrap(true);
    dressProblem(m_problem);
    sayProblem(m_problem, QString());
    layout->addWidget(m_problem);
    layout->addWidget(makeButtons());
    (in ? static_cast<QWidget *>(m_basis) : m_counsel)->setFocus();
}

void LaneDialog::layFields(QVBoxLayout *layout)
{
    const bool in = m_to == Lane::Privileged;
    if (in) {
        m_basis = new QComboBox(this);
        for (const casefile::Privilege privilege : casefile::allPrivileges())
            m_basis->addItem(desk::wordOf(privilege), int(privilege));
        auto *label = new QLabel(tr("&On what does the privilege rest?"), this);
        label->setBuddy(m_basis);
        m_basis->setAccessibleName(tr("On what does the privilege rest?"));
        layout->addWidget(label);
        layout->addWidget(m_basis);
    }
    m_counsel = addField(layout,
                         in ? tr("&Counsel: whose advice or work is it?")
                            : tr("&Counsel: which lawyer agreed?"));
    m_reason = addField(layout,
                        in ? tr("&Why was it recorded among the facts?")
                           : tr("&Why is the privilege given up?"));
    if (!in) {
        m_agreed = new QCheckBox(tr("Counsel has &agreed that the privilege is given up"), this);
        layout->addWidget(m_agreed);
    }
}

QDialogButtonBox *LaneDialog::makeButtons()
{
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    QPushButton *ok = buttons->button(QDialogButtonBox::Ok);
    ok->setText(m_to == Lane::Privileged ? tr("&Move") : tr("&Give up the privilege"));
    ok->setAccessibleName(QString(ok->text()).remove(QLatin1Char('&')));
    ok->setToolTip(tr("Ctrl+Enter"));
    buttons->button(QDialogButtonBox::Cancel)->setAccessibleName(tr("Cancel"));
    connect(buttons, &QDialogButtonBox::accepted, this, &LaneDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    return buttons;
}

QPlainTextEdit *LaneDialog::addField(QVBoxLayout *layout, const QString &words)
{
    auto *edit = new QPlainTextEdit(this);
    auto *label = new QLabel(words, this);
    label->setBuddy(edit);
    edit->setAccessibleName(QString(words).remove(QLatin1Char('&')));
    edit->setTabChangesFocus(true);
    edit->setFixedHeight(edit->fontMetrics().lineSpacing() + 2 * metric::kGap);
    edit->installEventFilter(this);
    connect(edit, &QPlainTextEdit::textChanged, this, [this] { sayProblem(m_problem, QString()); });
    layout->addWidget(label);
    layout->addWidget(edit);
    return edit;
}

casefile::LaneChoice LaneDialog::value() const
{
    const auto basis =
        m_basis ? std::optional(casefile::Privilege(m_basis->currentData().toInt())) : std::nullopt;
    return {m_to, basis, m_counsel->toPlainText().simplified()};
}

QString LaneDialog::reason() const
{
    return m_reason->toPlainText().simplified();
}

void LaneDialog::miss(const QString &sentence, QWidget *field)
{
    sayProblem(m_problem, sentence);
    field->setFocus();
}

void LaneDialog::accept()
{
    if (m_to == Lane::Privileged && !value().isWhole())
        return miss(tr("Whose advice is it? Name the lawyer, or choose another basis."), m_counsel);
    if (m_to == Lane::Facts && value().counsel.isEmpty())
        return miss(tr("Name the lawyer who agreed: nobody else gives a privilege up."), m_counsel);
    if (reason().isEmpty())
        return miss(tr("Say why in a few words; it stays with the record."), m_reason);
    if (m_agreed && !m_agreed->isChecked())
        return miss(tr("Counsel has to agree before the privilege is given up."), m_agreed);
    QDialog::accept();
}

// One line each: Enter is done.
bool LaneDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            accept();
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

}  // namespace casement::gui
