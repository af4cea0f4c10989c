// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "gui/input_rows.h"

#include "gui/icons.h"
#include "gui/theme.h"
#include "gui/time_words.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace casement::gui {

InputRows::InputRows(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QVBoxLayout(this))
    , m_add(new QPushButton(tr("Add an &input"), this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(metric::kUnit);
    m_add->setAccessibleName(tr("Add an input"));
    m_add->setAutoDefault(false);
    m_layout->addWidget(m_add, 0, Qt::AlignLeading);
    connect(m_add, &QPushButton::clicked, this, [this] {
        add({});
        m_rows.back().name->setFocus();
        Q_EMIT changed();
    });
}

void InputRows::add(const ItemForm::Input &input)
{
    Row row{new QWidget(this), new QLineEdit(input.name, this), new QLineEdit(input.given, this),
            new QToolButton(this)};
    row.name->setPlaceholderText(tr("What, and from whom"));
    row.given->setPlaceholderText(tr("not given yet"));
    row.given->setToolTip(tr("How it was given: a few words, or # and the number of an entry."));
    row.remove->setIcon(icon(IconName::Clear));
    row.remove->setAutoRaise(true);
    for (QLineEdit *edit : {row.name, row.given}) {
        edit->setCursorPosition(0);
        connect(edit, &QLineEdit::textChanged, this, &InputRows::changed);
    }
    auto *line = new QHBoxLayout(row.line);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(metric::kUnit);
    line->addWidget(row.name, 1);
    line->addWidget(row.given, 1);
    line->addWidget(row.remove);
    m_layout->insertWidget(m_layout->count() - 1, row.line);
    connect(row.remove, &QToolButton::clicked, this, [this, at = row.line] { remove(at); });
    m_rows.push_back(row);
    // The button comes behind all rows for the keyboard too.
    setTabOrder(row.name, row.given);
    setTabOrder(row.given, row.remove);
    setTabOrder(row.remove, m_add);
    name();
}

void InputRows::remove(const QWidget *line)
{
    const auto at = std::ranges::find(m_rows, line, &Row::line);
    const auto next = at + 1 != m_rows.end() ? at + 1 : at;
    QWidget *to = next == at ? static_cast<QWidget *>(m_add) : next->name;
    to->setFocus();
    at->line->hide();
    at->line->deleteLater();
    m_rows.erase(at);
    name();
    Q_EMIT changed();
}

// A row is called by its place, which changes when another one goes.
void InputRows::name()
{
    for (size_t i = 0; i < m_rows.size(); ++i) {
        const QString place = number(quint64(i + 1));
        m_rows[i].name->setAccessibleName(tr("Input %1").arg(place));
        m_rows[i].given->setAccessibleName(tr("How input %1 was given").arg(place));
        m_rows[i].remove->setAccessibleName(tr("Remove input %1").arg(place));
        m_rows[i].remove->setToolTip(tr("Remove input %1").arg(place));
    }
}

void InputRows::setRows(const std::vector<ItemForm::Input> &rows)
{
    const QSignalBlocker quiet(this);
    for (const Row &row : m_rows)
        row.line->deleteLater();
    for (const Row &row : m_rows)
        row.line->hide();
    m_rows.clear();
    for (const ItemForm::Input &input : rows)
        add(input);
}

std::vector<ItemForm::Input> InputRows::rows() const
{
    std::vector<ItemForm::Input> rows;
    for (const Row &row : m_rows) {
        ItemForm::Input input{row.name->text(), row.given->text()};
        if (!input.name.trimmed().isEmpty() || !input.given.trimmed().isEmpty())
            rows.push_back(std::move(input));
    }
    return rows;
}

void InputRows::focusMissing()
{
    const auto missing = std::ranges::find_if(
        m_rows, [](const Row &row) { return row.given->text().trimmed().isEmpty(); });
    if (missing == m_rows.end())
        m_add->setFocus();
    else
        missing->given->setFocus();
}

}  // namespace casement::gui
