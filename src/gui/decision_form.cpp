// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "gui/decision_form.h"

#include "base/clock.h"
#include "casefile/time_text.h"
#include "desk/display_words.h"
#include "desk/error_text.h"
#include "gui/draft_keeper.h"
#include "gui/form_words.h"
#include "gui/lane_chooser.h"
#include "gui/lane_forms.h"
#include "gui/lane_marks.h"
#include "gui/position_rows.h"
#include "gui/theme.h"

#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QShortcut>

using namespace Qt::StringLiterals;

namespace casement::gui {

using casefile::DecisionStep;

namespace {

constexpr std::array kPartCodes{"decision", "because", "why",  "person",  "when",  "late",
                                "options",  "ground",  "risk", "trigger", "review"};
constexpr const char *kPositions = "positions";
constexpr const char *kLane = "lane";

}  // namespace

DecisionForm::DecisionForm(QWidget *parent)
    : QWidget(parent)
    , m_heading(new QLabel(this))
    , m_left(new QLabel(this))
    , m_scroll(new QScrollArea(this))
    , m_positions(nullptr)
    , m_record(new QPushButton(tr("&Record"), this))
{
    lay();
    layFields();
    hide();
    connect(m_record, &QPushButton::clicked, this, &DecisionForm::submit);
    auto *done = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return), this);
    done->setContext(Qt::WidgetWithChildrenShortcut);
    connect(done, &QShortcut::activated, this, &DecisionForm::submit);
}

const char *DecisionForm::codeOf(Part part)
{
    return kPartCodes[size_t(part)];
}

bool DecisionForm::changes() const
{
    return m_start.step == DecisionStep::Revises;
}

QString DecisionForm::slot(const desk::DecideRequest &about, const char *part)
{
    const QString target = about.target ? QString::number(*about.target) : u"new"_s;
    return u"decide-%1-%2-%3"_s.arg(casefile::codeOf(about.step), target, QLatin1StringView(part));
}

void DecisionForm::open(const QString &caseId, DraftKeeper *drafts,
                        const desk::DecideRequest &start, const QString &heading)
{
    const bool same = isAbout(caseId, start) && start.seen == m_start.seen && drafts == m_drafts;
    m_heading->setText(heading);
    if (!same) {
        m_caseId = caseId;
        m_drafts = drafts;
        m_start = start;
        layFields();
        fill(start);
    }
    showParts();
    sayWhatIsLeft();
    show();
    edit(Part::Decision)->setFocus();
}

void DecisionForm::fill(const desk::DecideRequest &start)
{
    m_lane->setValue(start.lane);
    m_lane->setEnabled(!start.target);
    m_lane->setVisible(!start.target || start.lane.isPrivileged());
    if (!start.target)
        watchLane(m_drafts, m_lane, m_caseId, slot(m_start, kLane));
    std::array<QString, kParts> first;
    first[size_t(Part::Decision)] = start.decision;
    first[size_t(Part::Because)] = start.because;
    first[size_t(Part::Options)] = start.options.join(u'\n');
    first[size_t(Part::Ground)] = start.ground;
    first[size_t(Part::Risk)] = start.risk;
    first[size_t(Part::Trigger)] = start.reviewTrigger;
    m_reviewText = start.reviewMs ? casefile::dateClockText(*start.reviewMs, m_zone) : QString();
    first[size_t(Part::Review)] = m_reviewText;
    for (size_t i = 0; i < kParts; ++i) {
        {
            // It is not typed, so it is nobody's draft.
            const QSignalBlocker quiet(m_fields[i].edit);
            m_fields[i].edit->setPlainText(first[i]);
            m_fields[i].edit->moveCursor(QTextCursor::End);
        }
        if (m_drafts)
            m_drafts->watch(m_fields[i].edit, m_caseId, slot(m_start, kPartCodes[i]));
    }
    if (!m_drafts)
        return;
    m_drafts->restore(m_caseId, slot(m_start, kPositions), m_positions,
                      [rows = m_positions](const QString &text) { rows->setText(text); });
    connect(m_positions, &PositionRows::changed, this,
            [this] { m_drafts->keep(m_caseId, slot(m_start, kPositions), m_positions->text()); });
}

void DecisionForm::close()
{
    if (isHidden())
        return;
    if (m_drafts)
        m_drafts->flush();
    hide();
    Q_EMIT closed();
}

void DecisionForm::forget(const QString &caseId, const desk::DecideRequest &recorded)
{
    if (m_drafts) {
        for (const char *part : kPartCodes)
            m_drafts->forget(caseId, slot(recorded, part));
        m_drafts->forget(caseId, slot(recorded, kPositions));
        m_drafts->forget(caseId, slot(recorded, kLane));
    }
    // Meanwhile it may have become the form of another decision.
    if (!isAbout(caseId, recorded))
        return;
    m_caseId.clear();
    layFields();  // empty, and nobody's drafts
    close();
}

bool DecisionForm::isAbout(const QString &caseId, const desk::DecideRequest &request) const
{
    return caseId == m_caseId && request.step == m_start.step && request.target == m_start.target;
}

QString DecisionForm::words(Part part) const
{
    return edit(part)->toPlainText().trimmed();
}

void DecisionForm::say(Part part, const QString &sentence)
{
    sayProblem(m_fields[size_t(part)].problem, sentence);
}

void DecisionForm::sayWhatIsLeft()
{
    QStringList left;
    for (const auto &[part, missing] :
         {std::pair(Part::Options, casefile::DecisionPart::Options),
          std::pair(Part::Ground, casefile::DecisionPart::Ground),
          std::pair(Part::Risk, casefile::DecisionPart::Risk),
          std::pair(Part::Trigger, casefile::DecisionPart::ReviewTrigger)}) {
        if (words(part).isEmpty())
            left << desk::wordOf(missing);
    }
    m_left->setText(left.isEmpty() ? tr("The record of this decision is whole.")
                                   : tr("Can be completed later (%1): %2")
                                         .arg(QString::number(left.size()), left.join(tr(", "))));
}

bool DecisionForm::readTimes(desk::DecideRequest &request)
{
    bool ok = true;
    const auto read = [&](Part part) -> std::optional<casefile::OccurredTime> {
        if (words(part).isEmpty())
            return {};
        auto time = casefile::parseTime(words(part),
                                        {SystemClock().nowMs(), m_zone, {}, part == Part::Review});
        if (time)
            return *time;
        say(part, desk::sentenceFor(time.error()));
        ok = false;
        return {};
    };
    request.occurred = changes() ? std::nullopt : read(Part::When);
    // As it stands it is not read back: the seconds would be lost.
    if (words(Part::Review) != m_reviewText) {
        request.reviewMs.reset();
        if (const auto review = read(Part::Review))
            request.reviewMs = review->ms;
    }
    return ok;
}

void DecisionForm::submit()
{
    desk::DecideRequest request = m_start;
    request.decision = words(Part::Decision);
    request.because = words(Part::Because);
    request.changeReason = words(Part::Why);
    if (!changes())
        request.decidedBy = words(Part::Person);
    request.lateReason = words(Part::Late);
    request.options = words(Part::Options).split(u'\n', Qt::SkipEmptyParts);
    request.ground = words(Part::Ground);
    request.risk = words(Part::Risk);
    request.reviewTrigger = words(Part::Trigger);
    if (request.decision.isEmpty())
        say(Part::Decision, tr("Say what was decided."));
    if (request.because.isEmpty())
        say(Part::Because, tr("Say why: a decision without a reason cannot be defended."));
    const bool times = readTimes(request);
    const auto positions = m_positions->value(m_zone);
    if (request.decision.isEmpty() || request.because.isEmpty()) {
        edit(request.decision.isEmpty() ? Part::Decision : Part::Because)->setFocus();
        return;
    }
    if (!times || !positions || !m_lane->askMissing().isEmpty())
        return;
    request.lane = m_lane->value();
    request.positions = *positions;
    Q_EMIT submitted(request);
}

void DecisionForm::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && event->modifiers() == Qt::NoModifier)
        close();
    else
        QWidget::keyPressEvent(event);
}

void DecisionForm::paintEvent(QPaintEvent *)
{
    const Tokens &t = tokens();
    QPainter painter(this);
    painter.fillRect(rect(), t.panel);
    painter.fillRect(0, 0, width(), t.lineWidth, t.line);
    if (isPrivileged())
        paintLaneEdge(&painter, rect(), layoutDirection());
}

}  // namespace casement::gui
