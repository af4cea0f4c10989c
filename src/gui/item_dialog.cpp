// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "gui/item_dialog.h"

#include "base/clock.h"
#include "desk/display_words.h"
#include "desk/error_text.h"
#include "desk/item_words.h"
#include "gui/bidi.h"
#include "gui/form_words.h"
#include "gui/input_rows.h"
#include "gui/theme.h"
#include "gui/time_words.h"
#include "ui_item_dialog.h"

#include <QPushButton>
#include <QScreen>
#include <QShortcut>

using namespace Qt::StringLiterals;

namespace casement::gui {

using casefile::Item;

namespace {

constexpr int kWidth = 140 * metric::kUnit;
constexpr int kBothWidth = 250 * metric::kUnit;
constexpr int kAfterRows = 5;

// "2026-05-04 14:30 UTC"
QString timeWords(qint64 ms, const QTimeZone &zone)
{
    const QDateTime at = QDateTime::fromMSecsSinceEpoch(ms, zone);
    const QString name =
        zone.offsetFromUtc(at) == 0 ? u"UTC"_s : zone.displayName(at, QTimeZone::OffsetName);
    return leftToRight(casefile::dateClockText(ms, zone) + u' ' + name);
}

QString versionWords(const casefile::CaseFile &file, const Item &item, const QTimeZone &zone)
{
    QStringList lines{desk::visibleLine(item.title),
                      desk::wordOf(item.function) + u", "_s + desk::wordOf(item.state).toLower()};
    if (!item.reason.isEmpty())
        lines << desk::visibleLine(item.reason);
    lines << (item.owner.isEmpty()
                  ? ItemDialog::tr("No owner")
                  : ItemDialog::tr("Owner: %1").arg(desk::visibleLine(item.owner)));
    lines << (item.dueMs ? ItemDialog::tr("Due %1").arg(timeWords(*item.dueMs, zone))
                         : ItemDialog::tr("No due time"));
    lines << (item.required ? ItemDialog::tr("Required") : ItemDialog::tr("Not required"));
    for (const casefile::ItemInput &input : item.inputs)
        lines << ItemDialog::tr("Needs %1, %2")
                     .arg(isolated(desk::visibleLine(input.name)),
                          isolated(desk::givenWords(input)));
    for (const QString &id : item.after) {
        const Item *other = file.item(id);
        lines << ItemDialog::tr("Waits for %1").arg(desk::visibleLine(other ? other->title : id));
    }
    return lines.join(u'\n');
}

}  // namespace

ItemDialog::ItemDialog(const casefile::CaseFile &file, const Item *item,
                       casefile::Function function, const QTimeZone &zone, QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::ItemDialog>())
    , m_inputs(new InputRows(this))
    , m_file(file)
    , m_id(item ? item->id : QString())
    , m_zone(zone)
    , m_seen(item ? item->lastSeq : 0)
{
    m_ui->setupUi(this);
    m_was.function = function;
    if (item)
        m_was = formOf(*item, zone);
    dress();
    fillAfter(file);
    fill(m_was);
    wire();
    sayDue();
    fit(kWidth);
    m_ui->title->setFocus();
}

ItemDialog::~ItemDialog() = default;

void ItemDialog::dress()
{
    setWindowTitle(m_seen == 0 ? tr("Add an item") : tr("Edit the item"));
    m_ui->needs->addWidget(m_inputs);
    for (QLabel *label : {m_ui->problem, m_ui->meanwhile})
        dressProblem(label);
    dressQuiet(m_ui->dueWords);
    m_ui->mineLabel->hide();
    m_ui->newestLabel->hide();
    m_ui->newest->hide();
    for (const casefile::Function function : casefile::allFunctions())
        m_ui->function->addItem(desk::wordOf(function), int(function));
    for (const auto &[key, person] : m_file.people) {
        if (person.role && !person.name.isEmpty())
            m_ui->owner->addItem(person.name);
    }
    m_ui->owner->setInsertPolicy(QComboBox::NoInsert);
    m_ui->owner->lineEdit()->setPlaceholderText(tr("nobody in particular"));
    m_ui->due->setPlaceholderText(tr("14:30, +2h or 2026-05-04 14:30"));
    QPushButton *record = m_ui->buttons->button(QDialogButtonBox::Ok);
    record->setText(tr("&Record"));
    record->setAccessibleName(tr("Record"));
    record->setToolTip(tr("Ctrl+Enter"));
    m_ui->buttons->button(QDialogButtonBox::Cancel)->setAccessibleName(tr("Cancel"));
    setTabOrder(m_ui->required, m_inputs);
}

void ItemDialog::wire()
{
    connect(m_ui->title, &QLineEdit::textChanged, this, &ItemDialog::edited);
    connect(m_ui->function, &QComboBox::currentIndexChanged, this, &ItemDialog::edited);
    connect(m_ui->owner, &QComboBox::editTextChanged, this, &ItemDialog::edited);
    connect(m_ui->due, &QLineEdit::textChanged, this, &ItemDialog::sayDue);
    connect(m_ui->due, &QLineEdit::textChanged, this, &ItemDialog::edited);
    connect(m_ui->required, &QCheckBox::toggled, this, &ItemDialog::edited);
    connect(m_inputs, &InputRows::changed, this, &ItemDialog::edited);
    connect(m_ui->after, &QListWidget::itemChanged, this, &ItemDialog::edited);
    connect(this, &ItemDialog::edited, this, [this] { say({}); });
    connect(new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return), this), &QShortcut::activated,
            this, &ItemDialog::accept);
}

// All other items of the case; Space ticks those that come first.
void ItemDialog::fillAfter(const casefile::CaseFile &file)
{
    for (const Item &item : file.items) {
        if (item.id == m_id)
            continue;
        const QString words =
            tr("%1, %2: %3")
                .arg(desk::wordOf(item.function), desk::wordOf(item.state).toLower(),
                     isolated(desk::visibleLine(item.title)));
        auto *row = new QListWidgetItem(words, m_ui->after);
        row->setData(Qt::UserRole, item.id);
        row->setToolTip(words);
        row->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        row->setCheckState(Qt::Unchecked);
    }
    m_ui->after->setTextElideMode(Qt::ElideRight);
    m_ui->after->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_ui->after->setTabKeyNavigation(false);
    const bool any = m_ui->after->count() > 0;
    m_ui->form->setRowVisible(m_ui->after, any);
    if (any) {
        const int rows = std::min(kAfterRows, m_ui->after->count());
        m_ui->after->setFixedHeight(rows * m_ui->after->sizeHintForRow(0) + 2 * metric::kUnit);
        m_ui->after->setCurrentRow(0);
    }
}

void ItemDialog::fill(const ItemForm &form)
{
    m_ui->title->setText(form.title);
    m_ui->title->setCursorPosition(0);
    m_ui->function->setCurrentIndex(m_ui->function->findData(int(form.function)));
    m_ui->owner->setEditText(form.owner);
    m_ui->due->setText(form.due);
    m_ui->required->setChecked(form.required);
    m_inputs->setRows(form.inputs);
    for (int row = 0; row < m_ui->after->count(); ++row) {
        QListWidgetItem *item = m_ui->after->item(row);
        const bool on = form.after.contains(item->data(Qt::UserRole).toString());
        item->setCheckState(on ? Qt::Checked : Qt::Unchecked);
    }
}

ItemForm ItemDialog::form() const
{
    ItemForm form;
    form.title = m_ui->title->text();
    form.function = casefile::Function(m_ui->function->currentData().toInt());
    form.owner = m_ui->owner->currentText().trimmed();
    form.due = m_ui->due->text().trimmed();
    form.required = m_ui->required->isChecked();
    form.inputs = m_inputs->rows();
    // In the order in which it was, what is new behind it: an order alone is no change.
    QStringList ticked;
    for (int row = 0; row < m_ui->after->count(); ++row) {
        const QListWidgetItem *item = m_ui->after->item(row);
        if (item->checkState() == Qt::Checked)
            ticked.append(item->data(Qt::UserRole).toString());
    }
    for (const QString &id : m_was.after) {
        if (ticked.removeOne(id))
            form.after.append(id);
    }
    form.after += ticked;
    return form;
}

casefile::TimeContext ItemDialog::timeContext() const
{
    return {SystemClock().nowMs(), m_zone, m_file.openedMs, true};
}

// Only what is understood is said back; what is not, when it is to be recorded.
void ItemDialog::sayDue()
{
    const casefile::TimeContext context = timeContext();
    const auto due = dueOf(m_ui->due->text(), context);
    QString words;
    if (due && *due) {
        const qint64 span = **due - context.nowMs;
        words = span < 0 ? tr("%1 is over: the item is shown as %2.")
                               .arg(timeWords(**due, m_zone), lateWords(-span))
                         : tr("%1, in %2").arg(timeWords(**due, m_zone), durationWords(span));
    }
    m_ui->dueWords->setText(words);
    m_ui->dueWords->setVisible(!words.isEmpty());
}

QString ItemDialog::draft() const
{
    return draftText({m_seen, m_was, form()});
}

void ItemDialog::restore(const QString &text)
{
    const auto kept = draftOf(text);
    if (!kept || kept->now == kept->was || form() != m_was)
        return;
    const QSignalBlocker quiet(this);
    if (kept->seen == m_seen && kept->was == m_was) {
        fill(kept->now);
    } else if (const Item *newest = m_file.item(m_id)) {
        m_was = kept->was;
        fill(kept->now);
        showNewest(*newest);
    }
    sayDue();
}

void ItemDialog::showNewest(const Item &newest)
{
    m_seen = newest.lastSeq;
    sayProblem(m_ui->meanwhile,
               tr("Somebody changed this item while you did. Nothing is written over: compare, and "
                  "record yours over theirs, or leave theirs."));
    m_ui->newestLabel->setText(tr("Recorded as entry %1, %2")
                                   .arg(number(newest.lastSeq), timeWords(newest.lastMs, m_zone)));
    m_ui->newest->setPlainText(versionWords(m_file, newest, m_zone));
    for (QWidget *widget :
         std::initializer_list<QWidget *>{m_ui->mineLabel, m_ui->newestLabel, m_ui->newest})
        widget->show();
    m_ui->buttons->button(QDialogButtonBox::Ok)->setText(tr("&Record mine over it"));
    if (m_ui->buttons->buttons().size() == 2) {
        auto *drop =
            m_ui->buttons->addButton(tr("&Leave theirs"), QDialogButtonBox::DestructiveRole);
        drop->setAccessibleName(tr("Leave theirs"));
        connect(drop, &QPushButton::clicked, this, [this] {
            Q_EMIT dropped();
            reject();
        });
    }
    fit(kBothWidth);
}

void ItemDialog::say(const QString &problem)
{
    sayProblem(m_ui->problem, problem);
}

void ItemDialog::focusInputs()
{
    m_inputs->focusMissing();
}

// As tall as its fields, as far as the screen has room; never narrower than they are.
void ItemDialog::fit(int width)
{
    const QRect screenRoom = screen()->availableGeometry();
    const int fields = m_ui->content->minimumSizeHint().width() + 3 * metric::kUnit;
    m_ui->scroll->setMinimumWidth(std::min(fields, screenRoom.width() * 2 / 3));
    const int inner = std::max(fields, kWidth - 2 * metric::kMargin);
    const QLayout *lines = m_ui->content->layout();
    const int tall = lines->hasHeightForWidth() ? lines->totalHeightForWidth(inner)
                                                : lines->totalSizeHint().height();
    const int rest = (width == kWidth ? 16 : 30) * metric::kUnit;
    resize(std::min(width, screenRoom.width()),
           std::min(tall + rest, screenRoom.height() * 9 / 10));
}

void ItemDialog::accept()
{
    const ItemForm now = form();
    if (now.title.trimmed().isEmpty()) {
        say(tr("Say what is to be done, in a few words."));
        m_ui->title->setFocus();
        return;
    }
    const auto change = changeOf(m_was, now, timeContext());
    if (!change) {
        say(desk::sentenceFor(change.error()));
        m_ui->due->setFocus();
        return;
    }
    m_change = *change;
    if (m_seen == 0) {
        m_change.function = now.function;
    } else if (m_change == desk::ItemChange()) {
        say(tr("Nothing is changed yet."));
        return;
    }
    QDialog::accept();
}

QLineEdit *ItemDialog::titleEdit() const
{
    return m_ui->title;
}

QComboBox *ItemDialog::ownerBox() const
{
    return m_ui->owner;
}

QLineEdit *ItemDialog::dueEdit() const
{
    return m_ui->due;
}

QListWidget *ItemDialog::afterList() const
{
    return m_ui->after;
}

QString ItemDialog::newestWords() const
{
    return m_ui->newest->toPlainText();
}

QString ItemDialog::problemWords() const
{
    return m_ui->problem->text();
}

QString ItemDialog::dueWords() const
{
    return m_ui->dueWords->text();
}

}  // namespace casement::gui
