// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "gui/palette.h"

#include "desk/error_text.h"
#include "gui/clear_button.h"
#include "gui/icons.h"
#include "gui/palette_delegate.h"
#include "gui/theme.h"

#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace casement::gui {

using desk::SearchAnswer;
using desk::SearchQuestion;

namespace {

constexpr int kWidth = 720;
constexpr int kEntries = 40;
constexpr size_t kCommandsAmongOthers = 5;

QLabel *smallLabel(QWidget *parent)
{
    auto *made = new QLabel(parent);
    made->setFont(font::small());
    made->setTextFormat(Qt::PlainText);
    return made;
}

}  // namespace

Palette::Palette(std::shared_ptr<desk::DeskSession> session, QWidget *over)
    : QFrame(over)
    , m_session(std::move(session))
    , m_over(over)
    , m_model(new PaletteModel(this))
    , m_field(new QLineEdit(this))
    , m_list(new QListView(this))
    , m_message(smallLabel(this))
    , m_hint(smallLabel(this))
{
    hide();
    setAccessibleName(tr("Go to anything"));
    m_field->setPlaceholderText(tr("Cases, entries, people, tags and commands"));
    m_field->setAccessibleName(tr("Go to anything"));
    m_field->addAction(icon(IconName::Search), QLineEdit::LeadingPosition);
    addClearButton(*m_field);
    m_field->setMinimumHeight(metric::kHeaderTarget);
    m_field->installEventFilter(this);
    m_list->setAccessibleName(tr("Found"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new PaletteDelegate(*m_model, this));
    m_list->setVerticalScrollMode(QListView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_hint->setText(tr("> commands   @ people   # tags   d decisions   e evidence"));
    lay();
    m_over->installEventFilter(this);
    connect(m_field, &QLineEdit::textChanged, this, &Palette::takeTyped);
    connect(m_model, &PaletteModel::modelReset, this, &Palette::place);
    connect(m_model, &PaletteModel::rowsInserted, this, &Palette::place);
    connect(m_list, &QListView::clicked, this,
            [this](const QModelIndex &index) { activate(index.row()); });
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) {
        if (isVisible() && now && now != this && !isAncestorOf(now))
            close(false);
    });
}

void Palette::lay()
{
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_message, 1);
    foot->addWidget(m_hint);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metric::kGap, metric::kGap, metric::kGap, metric::kGap);
    layout->setSpacing(metric::kUnit);
    layout->addWidget(m_field);
    layout->addWidget(m_list, 1);
    layout->addLayout(foot);
}

void Palette::open(Start start)
{
    if (!isVisible())
        m_before = QApplication::focusWidget();
    m_start = std::move(start);
    for (QLabel *label : {m_message, m_hint}) {
        QPalette p = label->palette();
        p.setColor(QPalette::WindowText, tokens().muted);
        label->setPalette(p);
    }
    {
        const QSignalBlocker quiet(m_field);
        m_field->clear();
    }
    place();
    show();
    raise();
    m_field->setFocus(Qt::ShortcutFocusReason);
    takeTyped();
}

// In the middle of the upper part, where the eyes are; never wider or higher than what it is over.
void Palette::place()
{
    const QSize room = m_over->size();
    const int width = std::min(std::max(kWidth, fontMetrics().averageCharWidth() * 90),
                               room.width() - 2 * metric::kMargin);
    const int top = room.height() / 10;
    int rows = 0;
    for (int row = 0; row < m_model->rowCount(); ++row)
        rows += m_list->sizeHintForRow(row);
    const int others = layout()->totalMinimumSize().height() - m_list->minimumSizeHint().height();
    const int height = std::min(room.height() * 7 / 10, others + rows + metric::kGap);
    setGeometry((room.width() - width) / 2, top, width, height);
}

void Palette::takeTyped()
{
    const PaletteWanted wanted = wantedFrom(m_field->text());
    m_next.reset();
    m_shown.reset();
    m_answered = true;
    m_enterComing = false;
    say({});
    if (wanted.commands) {
        m_model->setRows(rowsOf(m_start.commands, wanted.words));
        choose(m_model->choosable(0, 1));
        if (m_model->rowCount() == 0)
            say(tr("No command has these words."));
        return;
    }
    if (!wanted.asks()) {
        showStart();
        return;
    }
    SearchQuestion question;
    question.query = wanted.words;
    question.what = wanted.what;
    question.limit = kEntries;
    m_shown = question;
    m_answered = false;
    ask(question);
}

void Palette::showStart()
{
    std::vector<PaletteRow> rows;
    if (wantedFrom(m_field->text()).what == desk::SearchFor::Everything) {
        for (const casefile::CaseSummary &summary : m_start.recent)
            rows.push_back(rowOf(summary));
        std::ranges::move(rowsOf(m_start.commands, {}), std::back_inserter(rows));
    } else {
        say(tr("Type words of what you look for."));
    }
    m_model->setRows(std::move(rows));
    choose(m_model->choosable(0, 1));
}

// One question at a time: what is typed meanwhile waits, and only the last of it is asked.
void Palette::ask(const SearchQuestion &question)
{
    if (m_asking) {
        m_next = question;
        return;
    }
    m_asking = true;
    m_session->read([question](desk::Desk &desk) { return desk::search(desk, question); })
        .then(this, [this, question](Result<SearchAnswer> answer) {
            m_asking = false;
            takeAnswer(question, std::move(answer));
            if (!m_asking && m_next)
                ask(*std::exchange(m_next, std::nullopt));
        });
}

void Palette::takeAnswer(const SearchQuestion &question, Result<SearchAnswer> answer)
{
    SearchQuestion first = question;
    first.below.reset();
    first.limit = kEntries;
    if (!isVisible() || m_shown != first)
        return;
    if (!answer) {
        m_model->setRows({});
        m_answered = true;
        say(answer.error().kind == ErrorKind::BadInput ? tr("There is no word in this.")
                                                       : desk::sentenceFor(answer.error()));
        return;
    }
    showHits(question, *answer);
    if (!m_list->currentIndex().isValid())
        choose(m_model->choosable(0, 1));
    m_answered = m_list->currentIndex().isValid() || !answer->below;
    if (m_answered && std::exchange(m_enterComing, false))
        activate(m_list->currentIndex().row());
    else
        goOn(question, answer->below);
}

void Palette::showHits(const SearchQuestion &question, const SearchAnswer &answer)
{
    std::vector<PaletteRow> rows;
    rows.reserve(answer.hits.size());
    for (const desk::SearchHit &hit : answer.hits)
        rows.push_back(rowOf(hit, m_start.times, m_start.past));
    const auto entries = [](const PaletteRow &row) {
        return row.hit.what == desk::FoundWhat::Entry;
    };
    const int found = int(std::ranges::count_if(rows, entries));
    if (question.below) {
        m_entries += found;
        m_more += answer.more;
        m_orMore = m_orMore || answer.orMore;
        m_model->addRows(std::move(rows));
    } else {
        m_entries = found;
        m_more = answer.more;
        m_orMore = answer.orMore;
        if (question.what == desk::SearchFor::Everything) {
            auto commands = rowsOf(m_start.commands, question.query);
            commands.resize(std::min(commands.size(), kCommandsAmongOthers));
            rows.insert(std::ranges::find_if(rows, entries), commands.begin(), commands.end());
        }
        m_model->setRows(std::move(rows));
    }
}

void Palette::goOn(const SearchQuestion &question, std::optional<qint64> below)
{
    if (!below) {
        sayMore();
        return;
    }
    SearchQuestion next = question;
    next.below = below;
    next.limit = kEntries - m_entries;
    if (m_next)
        return;
    say(tr("Looking for parts of words …"));
    ask(next);
}

void Palette::sayMore()
{
    if (m_model->rowCount() == 0)
        say(tr("Nothing on this desk has these words."));
    else if (m_more > 0)
        say(m_orMore ? tr("At least %n more. More letters find fewer.", nullptr, int(m_more))
                     : tr("%n more. More letters find fewer.", nullptr, int(m_more)));
    else
        say({});
}

void Palette::say(const QString &sentence)
{
    if (m_message->text() == sentence)
        return;
    m_message->setText(sentence);
    if (sentence.isEmpty())
        return;
    QAccessibleEvent alert(m_message, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

// The keyboard stays in the field: what is chosen in the list is spoken from here.
void Palette::choose(int row)
{
    if (row < 0)
        return;
    const QModelIndex index = m_model->index(row);
    m_list->setCurrentIndex(index);
    m_list->scrollTo(index);
    QAccessibleAnnouncementEvent spoken(m_field, index.data(Qt::AccessibleTextRole).toString());
    QAccessible::updateAccessibility(&spoken);
}

void Palette::activate(int row)
{
    const PaletteRow *at = m_model->rowAt(row);
    if (!at || !m_model->flags(m_model->index(row)).testFlag(Qt::ItemIsEnabled))
        return;
    const desk::SearchHit hit = at->hit;
    QAction *command = at->command;
    close(true);
    if (command)
        command->trigger();
    else
        Q_EMIT chosen(hit);
}

void Palette::close(bool giveBack)
{
    m_next.reset();
    m_shown.reset();
    hide();
    m_model->setRows({});
    if (giveBack && m_before)
        m_before->setFocus(Qt::OtherFocusReason);
    m_before.clear();
}

bool Palette::ownKey(int key)
{
    const int row = m_list->currentIndex().row();
    const int page = std::max(1, m_list->height() / metric::kCaseRow - 1);
    switch (key) {
    case Qt::Key_Escape:
        close(true);
        return true;
    case Qt::Key_Down:
        choose(m_model->choosable(row + 1, 1));
        return true;
    case Qt::Key_Up:
        choose(m_model->choosable(row - 1, -1));
        return true;
    case Qt::Key_PageDown:
        choose(m_model->choosable(std::min(row + page, m_model->rowCount() - 1), -1));
        return true;
    case Qt::Key_PageUp:
        choose(m_model->choosable(std::max(row - page, 0), 1));
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        // What stands there answers something else that was typed before.
        m_enterComing = !m_answered;
        if (m_answered)
            activate(row);
        return true;
    case Qt::Key_Tab:
    case Qt::Key_Backtab:
        return true;  // there is one field
    default:
        return false;
    }
}

bool Palette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_over && event->type() == QEvent::Resize && isVisible())
        place();
    if (watched == m_field && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool plain = (key->modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier)) == 0;
        if (plain && ownKey(key->key()))
            return true;
    }
    return QFrame::eventFilter(watched, event);
}

void Palette::paintEvent(QPaintEvent *)
{
    const Tokens &t = tokens();
    QPainter painter(this);
    painter.fillRect(rect(), t.panel);
    painter.setPen(QPen(t.frame, t.lineWidth));
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

}  // namespace casement::gui
