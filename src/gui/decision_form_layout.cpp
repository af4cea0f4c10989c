// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// DecisionForm: which fields there are, where they stand, and when they are shown.
//
// What has to be said at once comes first and fits a small window: the three answers, the options
// that were not taken, the objections. The rest is folded until somebody has words for it.

#include "gui/decision_form.h"
#include "gui/form_words.h"
#include "gui/position_rows.h"
#include "gui/theme.h"
#include "gui/value_text.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace casement::gui {

namespace {

using Part = DecisionForm::Part;

struct PartWords {
    QString label;
    QString hint;
    int lines = 1;
};

// The letters are those that no menu of the window has.
PartWords wordsOf(Part part)
{
    switch (part) {
    case Part::Decision:
        return {DecisionForm::tr("Deci&sion"), DecisionForm::tr("I decided to …"), 2};
    case Part::Because:
        return {DecisionForm::tr("&Because"), DecisionForm::tr("why, as it looks now"), 2};
    case Part::Why:
        return {DecisionForm::tr("Wh&y the change"), DecisionForm::tr("what led to it"), 1};
    case Part::Person:
        return {DecisionForm::tr("Decided b&y"), DecisionForm::tr("me"), 1};
    case Part::When:
        return {DecisionForm::tr("&at"), DecisionForm::tr("now; or 14:05, -12m"), 1};
    case Part::Late:
        return {DecisionForm::tr("Recorded la&te because"),
                DecisionForm::tr("needed where it was decided some time ago"), 1};
    case Part::Options:
        return {DecisionForm::tr("&Options not taken"),
                DecisionForm::tr("one a line, with the reason against; or: none considered"), 2};
    case Part::Ground:
        return {DecisionForm::tr("&Ground"), DecisionForm::tr("clause and its version"), 1};
    case Part::Risk:
        return {DecisionForm::tr("Ris&k accepted"), DecisionForm::tr("and who bears it"), 1};
    case Part::Trigger:
        return {DecisionForm::tr("What wo&uld change it"),
                DecisionForm::tr("the fact that would make us decide otherwise"), 1};
    case Part::Review:
        return {DecisionForm::tr("Rev&iew by"), DecisionForm::tr("2026-05-01 09:00, or +4h"), 1};
    }
    Q_UNREACHABLE_RETURN({});
}

constexpr std::array kFolded{Part::Ground, Part::Risk, Part::Trigger, Part::Review};

}  // namespace

QWidget *DecisionForm::makeField(Part part, QWidget *parent)
{
    const PartWords words = wordsOf(part);
    Field &field = m_fields[size_t(part)];
    auto *box = new QWidget(parent);
    field.edit = new QPlainTextEdit(box);
    field.edit->setObjectName(QLatin1StringView(codeOf(part)));
    field.edit->setTabChangesFocus(true);
    field.edit->setPlaceholderText(words.hint);
    const int line = QFontMetrics(font::body()).lineSpacing();
    field.edit->setFixedHeight(words.lines * line + 3 * metric::kUnit);
    if (words.lines == 1)
        field.edit->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    field.problem = new QLabel(box);
    field.problem->setWordWrap(true);
    dressProblem(field.problem);
    field.label = new QLabel(words.label, parent);
    field.label->setBuddy(field.edit);
    field.edit->setAccessibleName(part == Part::When ? tr("Decided at")
                                                     : QString(words.label).remove(u'&'));
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(field.edit);
    layout->addWidget(field.problem);
    connect(field.edit, &QPlainTextEdit::textChanged, this, [this, part] {
        say(part, {});
        sayWhatIsLeft();
    });
    return box;
}

void DecisionForm::lay()
{
    m_heading->setFont(font::strong());
    m_heading->setTextFormat(Qt::PlainText);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setMinimumHeight(7 * metric::kRow);
    m_scroll->setMaximumHeight(14 * metric::kRow);
    dressQuiet(m_left);
    m_left->setWordWrap(true);
    m_record->setToolTip(tr("Ctrl+Enter"));
    m_record->setAccessibleName(tr("Record the decision"));
    auto *later = new QPushButton(tr("Later"), this);
    later->setToolTip(tr("Esc; what you wrote stays"));
    later->setAccessibleName(tr("Later: close the form and keep what was written"));
    connect(later, &QPushButton::clicked, this, &DecisionForm::close);
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_left, 1);
    foot->addWidget(later);
    foot->addWidget(m_record);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metric::kMargin, metric::kGap, metric::kMargin, metric::kGap);
    layout->addWidget(m_heading);
    layout->addWidget(m_scroll, 1);
    layout->addLayout(foot);
}

// Another decision is another form: its fields are made anew, so that no draft goes astray. They
// are made in the order in which they are read, which is the order of the Tab key.
void DecisionForm::layFields()
{
    layLane();
    delete m_scroll->takeWidget();
    auto *inside = new QWidget;
    m_form = new QFormLayout(inside);
    m_form->setContentsMargins(0, 0, metric::kGap, 0);
    m_form->setVerticalSpacing(metric::kUnit);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    for (const Part part : {Part::Decision, Part::Because, Part::Why})
        layField(part);
    layWho();
    layField(Part::Late);
    layField(Part::Options);
    auto *objections = new QLabel(tr("Any strong ob&jections?"), inside);
    m_positions = new PositionRows(inside);
    objections->setBuddy(m_positions->findChild<QComboBox *>());
    m_form->addRow(objections, m_positions);
    layMore();
    m_scroll->setWidget(inside);
    connect(edit(Part::When), &QPlainTextEdit::textChanged, this, &DecisionForm::showParts);
    setTabOrder(m_scroll, m_record);
}

// Who and when share a line.
void DecisionForm::layWho()
{
    auto *who = new QWidget(m_form->parentWidget());
    auto *line = new QHBoxLayout(who);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(makeField(Part::Person, who), 1);
    QWidget *when = makeField(Part::When, who);
    line->addWidget(m_fields[size_t(Part::When)].label);
    line->addWidget(when, 1);
    m_form->addRow(m_fields[size_t(Part::Person)].label, who);
}

void DecisionForm::layMore()
{
    m_more = new LinkButton(tr("&More: ground, risk, what would change it, review"),
                            m_form->parentWidget());
    m_form->addRow(QString(), m_more);
    // A click comes a moment after its letter, and the next word is typed by then.
    connect(m_more, &QAbstractButton::pressed, this, [this] {
        unfold();
        edit(kFolded.front())->setFocus();
        // When they have their places.
        QTimer::singleShot(0, edit(kFolded.back()),
                           [this] { m_scroll->ensureWidgetVisible(edit(kFolded.back())); });
    });
    for (const Part part : kFolded) {
        layField(part);
        connect(edit(part), &QPlainTextEdit::textChanged, this, [this, part] {
            if (!words(part).isEmpty())
                unfold();
        });
    }
}

void DecisionForm::layField(Part part)
{
    QWidget *field = makeField(part, m_form->parentWidget());
    m_form->addRow(m_fields[size_t(part)].label, field);
}

void DecisionForm::unfold()
{
    m_more->hide();
    for (const Part part : kFolded)
        m_form->setRowVisible(edit(part)->parentWidget(), true);
}

void DecisionForm::showParts()
{
    m_form->setRowVisible(edit(Part::Why)->parentWidget(), changes());
    m_form->setRowVisible(edit(Part::Person)->parentWidget()->parentWidget(), !changes());
    m_form->setRowVisible(edit(Part::Late)->parentWidget(),
                          !changes() && !words(Part::When).isEmpty());
    // Whoever completes a decision has come for what is folded.
    if (changes() || !std::ranges::all_of(kFolded, [this](Part p) { return words(p).isEmpty(); }))
        unfold();
    else if (!m_more->isHidden()) {
        for (const Part part : kFolded)
            m_form->setRowVisible(edit(part)->parentWidget(), false);
    }
}

}  // namespace casement::gui
