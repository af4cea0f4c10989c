// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "gui/position_rows.h"

#include "base/clock.h"
#include "desk/display_words.h"
#include "desk/error_text.h"
#include "gui/form_words.h"
#include "gui/theme.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>

#include <algorithm>
#include <array>

namespace casement::gui {

using casefile::Function;
using casefile::PositionState;

namespace {

constexpr std::array kAsked{Function::Legal, Function::Policy, Function::Product,
                            Function::Engineering, Function::Support};

}  // namespace

std::vector<PositionState> choosablePositions()
{
    return {PositionState::Asked,      PositionState::Seen,      PositionState::Agrees,
            PositionState::Objects,    PositionState::Condition, PositionState::Abstains,
            PositionState::Unreachable};
}

PositionRows::PositionRows(QWidget *parent) : QWidget(parent)
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setVerticalSpacing(metric::kUnit);
    grid->setColumnStretch(2, 1);
    for (int i = 0; i < int(kAsked.size()); ++i)
        add(kAsked[size_t(i)], 2 * i);
}

void PositionRows::add(Function function, int at)
{
    Row row;
    row.function = function;
    auto *label = new QLabel(desk::wordOf(function), this);
    row.state = new QComboBox(this);
    row.state->setObjectName(QString(codeOf(function)));
    row.state->setAccessibleName(tr("Position of %1").arg(label->text()));
    row.state->addItem(tr("not asked"));
    for (const PositionState state : choosablePositions()) {
        if (state != PositionState::Seen)
            row.state->addItem(desk::wordOf(state), int(state));
    }
    row.words = new QLineEdit(this);
    row.words->setObjectName(QString(codeOf(function)) + QStringLiteral("-words"));
    row.words->setAccessibleName(tr("Words of %1").arg(label->text()));
    row.problem = new QLabel(this);
    row.problem->setWordWrap(true);
    dressProblem(row.problem);
    auto *grid = static_cast<QGridLayout *>(layout());
    grid->addWidget(label, at, 0);
    grid->addWidget(row.state, at, 1);
    grid->addWidget(row.words, at, 2);
    grid->addWidget(row.problem, at + 1, 1, 1, 2);
    m_rows.push_back(row);
    dress(row);
    connect(row.state, &QComboBox::currentIndexChanged, this, [this, row] {
        dress(row);
        Q_EMIT changed();
    });
    connect(row.words, &QLineEdit::textChanged, this, [this, row] {
        sayProblem(row.problem, {});
        Q_EMIT changed();
    });
}

QString PositionRows::text() const
{
    QStringList lines;
    for (const Row &row : m_rows) {
        if (row.state->currentIndex() > 0)
            lines << QStringList{QString(codeOf(row.function)),
                                 QString(codeOf(PositionState(row.state->currentData().toInt()))),
                                 row.words->text()}
                         .join(u'\t');
    }
    return lines.join(u'\n');
}

void PositionRows::setText(const QString &text)
{
    for (const QString &line : text.split(u'\n', Qt::SkipEmptyParts)) {
        const QStringList parts = line.split(u'\t');
        const auto state = casefile::positionStateFromCode(parts.value(1));
        const auto row = std::ranges::find_if(
            m_rows, [&](const Row &each) { return codeOf(each.function) == parts.constFirst(); });
        if (row == m_rows.end() || !state)
            continue;
        row->words->setText(parts.value(2));
        row->state->setCurrentIndex(std::max(0, row->state->findData(int(*state))));
    }
}

// What the line beside the position is for.
void PositionRows::dress(const Row &row)
{
    sayProblem(row.problem, {});
    row.words->setVisible(row.state->currentIndex() > 0);
    const auto state = PositionState(row.state->currentData().toInt());
    switch (state) {
    case PositionState::Asked:
        row.words->setPlaceholderText(tr("answer by: 14:30, or +30m"));
        break;
    case PositionState::Objects:
        row.words->setPlaceholderText(tr("what they object to"));
        break;
    case PositionState::Condition:
        row.words->setPlaceholderText(tr("on what condition"));
        break;
    default:
        row.words->setPlaceholderText(tr("in their words"));
        break;
    }
}

std::optional<std::vector<desk::PositionRequest>> PositionRows::value(const QTimeZone &zone)
{
    std::vector<desk::PositionRequest> out;
    bool whole = true;
    const auto refuse = [&whole](const Row &row, const QString &sentence) {
        sayProblem(row.problem, sentence);
        if (std::exchange(whole, false))
            row.words->setFocus();
    };
    for (const Row &row : m_rows) {
        if (row.state->currentIndex() <= 0)
            continue;
        desk::PositionRequest request;
        request.function = row.function;
        request.state = PositionState(row.state->currentData().toInt());
        const QString words = row.words->text().trimmed();
        if (request.state != PositionState::Asked) {
            request.words = words;
            const bool needed = request.state == PositionState::Objects
                || request.state == PositionState::Condition;
            if (needed && words.isEmpty())
                refuse(row, tr("An objection and a condition need words."));
        } else if (!words.isEmpty()) {
            const auto due = casefile::parseTime(words, {SystemClock().nowMs(), zone, {}, true});
            if (due)
                request.dueMs = due->ms;
            else
                refuse(row, desk::sentenceFor(due.error()));
        }
        out.push_back(request);
    }
    if (!whole)
        return {};
    return out;
}

}  // namespace casement::gui
