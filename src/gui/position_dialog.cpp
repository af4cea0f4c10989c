// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "gui/position_dialog.h"

#include "base/clock.h"
#include "desk/display_words.h"
#include "desk/error_text.h"
#include "gui/decision_words.h"
#include "gui/form_words.h"
#include "gui/position_rows.h"
#include "gui/theme.h"
#include "gui/time_words.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

namespace casement::gui {

using casefile::Decision;
using casefile::PositionState;

namespace {

// As something to choose; the word of the state tells what has happened.
QString choiceOf(PositionState state)
{
    return state == PositionState::Asked ? PositionDialog::tr("Ask for a position")
                                         : desk::capitalised(desk::wordOf(state));
}

}  // namespace

PositionDialog::PositionDialog(const Decision &decision, const QTimeZone &zone, QWidget *parent)
    : QDialog(parent)
    , m_form(new QFormLayout)
    , m_function(new QComboBox(this))
    , m_state(new QComboBox(this))
    , m_words(new QPlainTextEdit(this))
    , m_person(new QLineEdit(this))
    , m_due(new QLineEdit(this))
    , m_problem(new QLabel(this))
    , m_zone(zone)
{
    m_value.decision = decision.seq;
    m_value.seen = decision.lastSeq;
    fill(decision);
    lay(decision);
    connect(m_state, &QComboBox::currentIndexChanged, this, &PositionDialog::showFields);
    showFields();
}

void PositionDialog::fill(const Decision &decision)
{
    for (const casefile::Function function : casefile::allFunctions())
        m_function->addItem(desk::wordOf(function), int(function));
    for (const PositionState state : choosablePositions())
        m_state->addItem(choiceOf(state), int(state));
    // Whoever is waited for is most likely who answers; nobody yet: Legal is asked first.
    const auto waited = decision.waitedFor();
    const auto first = waited.empty() ? casefile::Function::Legal : waited.front();
    m_function->setCurrentIndex(m_function->findData(int(first)));
    const auto state = waited.empty() ? PositionState::Asked : PositionState::Agrees;
    m_state->setCurrentIndex(m_state->findData(int(state)));
}

void PositionDialog::lay(const Decision &decision)
{
    setWindowTitle(tr("Position on decision %1").arg(number(decision.number)));
    auto *head = new QLabel(decisionWords(decision), this);
    head->setTextFormat(Qt::PlainText);
    head->setFont(font::strong());
    head->setWordWrap(true);
    m_function->setAccessibleName(tr("Function"));
    m_state->setAccessibleName(tr("Position"));
    m_words->setAccessibleName(tr("Words"));
    m_words->setTabChangesFocus(true);
    m_words->setFixedHeight(4 * metric::kRow);
    m_person->setAccessibleName(tr("Who spoke"));
    m_person->setPlaceholderText(tr("me"));
    m_due->setAccessibleName(tr("Answer by"));
    m_due->setPlaceholderText(tr("14:30, or +30m"));
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_form->addRow(tr("&Function"), m_function);
    m_form->addRow(tr("&Position"), m_state);
    m_form->addRow(tr("&Words"), m_words);
    m_form->addRow(tr("Who &spoke"), m_person);
    m_form->addRow(tr("&Answer by"), m_due);
    dressProblem(m_problem);
    m_problem->setWordWrap(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    QPushButton *ok = buttons->button(QDialogButtonBox::Ok);
    ok->setText(tr("&Record"));
    ok->setAccessibleName(tr("Record"));
    ok->setToolTip(tr("Ctrl+Enter"));
    buttons->button(QDialogButtonBox::Cancel)->setAccessibleName(tr("Cancel"));
    connect(buttons, &QDialogButtonBox::accepted, this, &PositionDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *done = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return), this);
    connect(done, &QShortcut::activated, this, &PositionDialog::accept);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(head);
    layout->addLayout(m_form);
    layout->addWidget(m_problem);
    layout->addWidget(buttons);
    resize(110 * metric::kUnit, sizeHint().height());
}

PositionState PositionDialog::state() const
{
    return PositionState(m_state->currentData().toInt());
}

void PositionDialog::showFields()
{
    sayProblem(m_problem, {});
    m_form->setRowVisible(m_due, state() == PositionState::Asked);
    m_form->setRowVisible(m_person, state() != PositionState::Asked);
}

void PositionDialog::accept()
{
    m_value.function = casefile::Function(m_function->currentData().toInt());
    m_value.state = state();
    m_value.words = m_words->toPlainText().trimmed();
    m_value.person = state() == PositionState::Asked ? QString() : m_person->text().trimmed();
    m_value.dueMs.reset();
    const QString due = m_due->text().trimmed();
    if (state() == PositionState::Asked && !due.isEmpty()) {
        const auto time = casefile::parseTime(due, {SystemClock().nowMs(), m_zone, {}, true});
        if (!time) {
            sayProblem(m_problem, desk::sentenceFor(time.error()));
            m_due->setFocus();
            return;
        }
        m_value.dueMs = time->ms;
    }
    const bool needed = state() == PositionState::Objects || state() == PositionState::Condition;
    if (needed && m_value.words.isEmpty()) {
        sayProblem(m_problem, tr("An objection and a condition need words."));
        m_words->setFocus();
        return;
    }
    QDialog::accept();
}

}  // namespace casement::gui
