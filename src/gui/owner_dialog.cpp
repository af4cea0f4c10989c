// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "gui/owner_dialog.h"

#include "desk/display_words.h"
#include "gui/bidi.h"
#include "gui/form_words.h"
#include "gui/theme.h"

#include <QDialogButtonBox>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QRegularExpression>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace casement::gui {

namespace {

constexpr int kRows = 8;

// 0: a word of it begins with what is typed, 1: it stands inside, 2: not at all.
int rankOf(const QString &words, const QString &typed)
{
    if (typed.isEmpty() || words.startsWith(typed, Qt::CaseInsensitive))
        return 0;
    static const QRegularExpression edge(u"[\\s(/&.-]+"_s);
    for (const QString &word : words.split(edge, Qt::SkipEmptyParts)) {
        if (word.startsWith(typed, Qt::CaseInsensitive))
            return 0;
    }
    return words.contains(typed, Qt::CaseInsensitive) ? 1 : 2;
}

}  // namespace

OwnerDialog::OwnerDialog(const casefile::CaseFile &file, const casefile::Item &item,
                         QWidget *parent)
    : QDialog(parent)
    , m_edit(new QLineEdit(this))
    , m_list(new QListWidget(this))
    , m_problem(new QLabel(this))
{
    for (const casefile::Function function : casefile::allFunctions())
        m_choices.push_back({desk::wordOf(function), codeOf(function)});
    for (const auto &[key, person] : file.people) {
        if (!person.role || person.name.isEmpty())
            continue;
        const QString name = isolated(desk::visibleLine(person.name));
        m_choices.push_back(
            {person.function ? tr("%1, %2").arg(name, desk::wordOf(*person.function)) : name,
             person.name});
    }
    m_choices.push_back({tr("Nobody in particular"), {}});
    lay(item);
    filter();
    connect(m_edit, &QLineEdit::textChanged, this, &OwnerDialog::filter);
    connect(m_list, &QListWidget::itemActivated, this, &QDialog::accept);
}

void OwnerDialog::lay(const casefile::Item &item)
{
    setWindowTitle(tr("Who has this item?"));
    auto *head = new QLabel(desk::visibleLine(item.title.left(300)), this);
    head->setTextFormat(Qt::PlainText);
    head->setFont(font::strong());
    head->setWordWrap(true);
    m_edit->setAccessibleName(tr("Who has this item?"));
    m_edit->setPlaceholderText(tr("A person or a function"));
    m_edit->installEventFilter(this);
    m_list->setAccessibleName(tr("People and functions"));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->setTabKeyNavigation(false);
    m_list->setMinimumHeight(kRows * metric::kRow);
    dressProblem(m_problem);
    m_problem->setWordWrap(true);
    sayProblem(m_problem, {});
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    buttons->button(QDialogButtonBox::Ok)->setText(tr("&Record"));
    buttons->button(QDialogButtonBox::Ok)->setAccessibleName(tr("Record"));
    buttons->button(QDialogButtonBox::Cancel)->setAccessibleName(tr("Cancel"));
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(head);
    layout->addWidget(m_edit);
    layout->addWidget(m_list);
    layout->addWidget(m_problem);
    layout->addWidget(buttons);
    resize(100 * metric::kUnit, sizeHint().height());
    m_edit->setFocus();
}

void OwnerDialog::filter()
{
    const QString typed = m_edit->text().trimmed();
    m_list->clear();
    for (const int rank : {0, 1}) {
        for (const Choice &choice : m_choices) {
            if (rankOf(choice.words, typed) != rank)
                continue;
            auto *row = new QListWidgetItem(choice.words, m_list);
            row->setData(Qt::UserRole, choice.owner);
        }
    }
    const bool known = std::ranges::any_of(m_choices, [&typed](const Choice &choice) {
        return choice.owner.compare(typed, Qt::CaseInsensitive) == 0;
    });
    if (!typed.isEmpty() && !known) {
        auto *row = new QListWidgetItem(
            tr("%1, who is not on this desk").arg(isolated(desk::visibleLine(typed))), m_list);
        row->setData(Qt::UserRole, typed);
    }
    m_list->setCurrentRow(0);
}

QString OwnerDialog::owner() const
{
    const QListWidgetItem *row = m_list->currentItem();
    return row ? row->data(Qt::UserRole).toString() : QString();
}

QString OwnerDialog::chosenWords() const
{
    const QListWidgetItem *row = m_list->currentItem();
    return row ? row->text() : QString();
}

void OwnerDialog::say(const QString &problem)
{
    sayProblem(m_problem, problem);
}

// The arrows walk the list while the line keeps the keyboard.
bool OwnerDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_edit && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        const int step = key == Qt::Key_Down ? 1 : key == Qt::Key_Up ? -1 : 0;
        if (step != 0) {
            m_list->setCurrentRow(std::clamp(m_list->currentRow() + step, 0, m_list->count() - 1));
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

}  // namespace casement::gui
