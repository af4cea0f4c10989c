// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "desk/inside/situation_lines.h"

#include "casefile/time_text.h"
#include "desk/display_words.h"
#include "desk/item_words.h"
#include "desk/line_text.h"

#include <QCoreApplication>

namespace casement::desk {

using namespace Qt::StringLiterals;
using casefile::Decision;
using casefile::DecisionState;
using casefile::EntryKind;
using casefile::Item;
using casefile::ItemState;
using casefile::Position;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(casement::desk::Situation)
};

constexpr qint64 kMinuteMs = 60'000;

QString countOf(EntryKind kind, quint64 count)
{
    const QString figure = QString::number(count);
    switch (kind) {
    case EntryKind::Event:
        return count == 1 ? Words::tr("1 earlier event")
                          : Words::tr("%1 earlier events").arg(figure);
    case EntryKind::Note:
        return count == 1 ? Words::tr("1 note") : Words::tr("%1 notes").arg(figure);
    case EntryKind::Evidence:
        return count == 1 ? Words::tr("1 earlier piece of evidence")
                          : Words::tr("%1 earlier pieces of evidence").arg(figure);
    case EntryKind::Custody:
        return count == 1 ? Words::tr("1 entry of custody")
                          : Words::tr("%1 entries of custody").arg(figure);
    default:
        return count == 1 ? Words::tr("1 other entry") : Words::tr("%1 other entries").arg(figure);
    }
}

// Whether it was made, reworded or ended since.
bool hasNews(const Situation &situation, const Decision &decision)
{
    return situation.isNew(decision.lastSeq)
        || (decision.endedBy && situation.isNew(*decision.endedBy));
}

}  // namespace

QString SituationLines::zoneOf(qint64 ms) const
{
    const int offset = m_zone.offsetFromUtc(QDateTime::fromMSecsSinceEpoch(ms)) / 60;
    return offset == 0 ? u"UTC"_s : u"UTC"_s + casefile::offsetCode(offset);
}

QString SituationLines::fullTime(qint64 ms) const
{
    return casefile::dateClockText(ms, m_zone) + u' ' + zoneOf(ms);
}

QString SituationLines::time(qint64 ms) const
{
    if (casefile::dateText(ms, m_zone) != casefile::dateText(m_case.nowMs, m_zone))
        return fullTime(ms);
    return casefile::clockText(ms, m_zone) + u' ' + zoneOf(ms);
}

QString SituationLines::time(const TimelineLine &line) const
{
    return line.row.flags.testFlag(casefile::RowFlag::Undated) ? Words::tr("Time unknown")
                                                               : time(line.row.occurredMs);
}

QString SituationLines::due(const QString &words, qint64 ms) const
{
    const qint64 late = m_case.nowMs - ms;
    if (late >= kMinuteMs)
        return Words::tr("%1 %2, %3 late").arg(words, time(ms), casefile::durationText(late));
    if (late > -kMinuteMs)
        return Words::tr("%1 now").arg(words);
    return Words::tr("%1 %2, in %3").arg(words, time(ms), casefile::durationText(late));
}

QString SituationLines::withReason(const QString &words, const QString &reason) const
{
    const QString line = oneLine(reason, kMaxLineText);
    if (line.isEmpty())
        return sentence(words);
    return Words::tr("%1 Reason: %2").arg(sentence(words), sentence(m_out.said(line)));
}

QString SituationLines::told(const TimelineLine &line) const
{
    QString when = time(line);
    if (line.row.lane == casefile::Lane::Privileged)
        when += u", "_s + Words::tr("privileged");
    switch (line.row.kind) {
    case EntryKind::Status:
        return withReason(Words::tr("%1, status %2").arg(when, m_out.said(line.text)), line.reason);
    case EntryKind::Severity:
        return withReason(Words::tr("%1, severity %2").arg(when, m_out.said(line.text)),
                          line.reason);
    default:
        break;
    }
    if (line.row.function && line.row.kind != EntryKind::Handover)  // its words name it
        when += u", "_s + wordOf(*line.row.function);
    return sentence(when + u": "_s + m_out.said(line.text));
}

QStringList SituationLines::told(const std::vector<TimelineLine> &lines) const
{
    QStringList all;
    for (const TimelineLine &line : lines)
        all << told(line);
    return all;
}

QStringList SituationLines::moments() const
{
    return told(m_case.moments);
}

QStringList SituationLines::events() const
{
    return told(m_case.events);
}

QStringList SituationLines::evidence() const
{
    return told(m_case.evidence);
}

QString SituationLines::words(const Decision &decision) const
{
    return m_out.said(oneLine(wordsOf(decision.value), kMaxLineText));
}

// "Decision 2, 12:40 UTC, by Ana Ray: Suspend the account. Reason: …"
QString SituationLines::decision(const Decision &decision) const
{
    const casefile::EntryValue &value = decision.value;
    QString head = Words::tr("Decision %1").arg(decision.number);
    if (value.lane == casefile::Lane::Privileged)
        head += u", "_s + Words::tr("privileged");
    if (decision.state != DecisionState::InForce)
        head += u", "_s + wordOf(decision.state).toLower();
    else if (decision.lastSeq != decision.seq)
        head += u", "_s + Words::tr("reworded");
    const QString by = oneLine(
        value.person.isEmpty() ? m_case.now.nameOf(value.author) : value.person, kMaxLineText);
    return withReason(Words::tr("%1, %2, by %3: %4")
                          .arg(head, time(value.occurred.ms.value_or(value.recordedMs)),
                               m_out.said(by), words(decision)),
                      value.reason.value_or(QString()));
}

// "12:50 UTC, on decision 2 Legal objects: words"
QString SituationLines::position(const Decision &decision, const Position &position) const
{
    const QString head = Words::tr("%1, on decision %2 %3 %4")
                             .arg(time(position.recordedMs))
                             .arg(decision.number)
                             .arg(wordOf(position.function), wordOf(position.state));
    const QString said = oneLine(position.words, kMaxLineText);
    return sentence(said.isEmpty() ? head : head + u": "_s + m_out.said(said));
}

QStringList SituationLines::decisions() const
{
    QStringList lines;
    for (const Decision &each : m_case.now.decisions) {
        if (hasNews(m_case, each))
            lines << decision(each);
        for (const Position &said : each.positions) {
            if (m_case.isNew(said.seq) && !said.isWaitedFor()
                && said.state != casefile::PositionState::Released)
                lines << position(each, said);
        }
    }
    return lines;
}

QStringList SituationLines::itemChanges() const
{
    std::vector<const Item *> changed;
    for (const Item &item : m_case.now.items) {
        if (item.lastSeq != item.firstSeq && m_case.isNew(item.lastSeq)
            && item.state != ItemState::Blocked)
            changed.push_back(&item);
    }
    std::ranges::stable_sort(changed, {}, &Item::lastSeq);
    QStringList lines;
    for (const Item *item : changed)
        lines << withReason(Words::tr("%1, %2, %3: %4")
                                .arg(time(item->lastMs), wordOf(item->function),
                                     wordOf(item->state).toLower(), m_out.said(item->title)),
                            item->reason);
    return lines;
}

QStringList SituationLines::counts() const
{
    QStringList counts;
    for (const auto &[kind, count] : m_case.rest)
        counts << countOf(kind, count);
    if (m_case.amended > 0)
        counts << (m_case.amended == 1
                       ? Words::tr("1 amendment of an earlier entry")
                       : Words::tr("%1 amendments of earlier entries").arg(m_case.amended));
    return counts;
}

// "Legal on decision 2, asked until 12:30 UTC, 1 h 11 min late: Suspend the account."
QString SituationLines::asked(const Decision &decision, const Position &position) const
{
    QString head =
        Words::tr("%1 on decision %2").arg(wordOf(position.function)).arg(decision.number);
    if (position.dueMs)
        head += u", "_s + due(Words::tr("asked until"), *position.dueMs);
    return sentence(head + u": "_s + words(decision));
}

QStringList SituationLines::waitedFor() const
{
    QStringList lines;
    for (const Decision &each : m_case.now.decisions) {
        for (const casefile::Function function : each.waitedFor())
            lines << asked(each, *each.positionOf(function));
    }
    if (const auto &handover = m_case.now.handover; handover && !handover->receipt && !m_case.to)
        lines << Words::tr("%1 to acknowledge the handover of %2.")
                     .arg(m_out.said(wordOf(handover->to)), time(handover->ms));
    return lines;
}

QStringList SituationLines::incomplete() const
{
    QStringList lines;
    for (const Decision &each : m_case.now.decisions) {
        if (each.state != DecisionState::InForce)
            continue;
        QStringList missing;
        for (const casefile::DecisionPart part : casefile::missingParts(each.value))
            missing << wordOf(part);
        QString head = Words::tr("Decision %1").arg(each.number);
        if (!missing.isEmpty())
            head += u", "_s + Words::tr("still without %1").arg(missing.join(u", "_s));
        if (each.value.dueMs)
            head += u", "_s + due(Words::tr("to be reviewed"), *each.value.dueMs);
        if (!missing.isEmpty() || each.value.dueMs)
            lines << sentence(head + u": "_s + words(each));
    }
    return lines;
}

// "Legal (Ana Ray), blocked, due 11:40 UTC, 2 h late: Confirm the grounds. Reason: …"
QString SituationLines::item(const Item &item) const
{
    QString who = wordOf(item.function);
    if (!item.owner.isEmpty())
        who = Words::tr("%1 (%2)").arg(who, m_out.said(item.owner));
    const bool blocked = item.state == ItemState::Blocked;
    if (blocked || item.state == ItemState::InProgress)
        who += u", "_s + wordOf(item.state).toLower();
    if (item.dueMs)
        who += u", "_s + due(Words::tr("due"), *item.dueMs);
    if (const QString needs = needsWords(item); !needs.isEmpty())
        who += u", "_s + needs;
    if (const QString after = afterWords(m_case.now.items, item); !after.isEmpty())
        who += u", "_s + m_out.said(after);
    return withReason(who + u": "_s + m_out.said(item.title), blocked ? item.reason : QString());
}

QStringList SituationLines::openItems(bool all) const
{
    std::vector<const Item *> open;
    for (const Item &item : m_case.now.items) {
        const bool presses = item.required || item.state == ItemState::Blocked
            || (item.dueMs && *item.dueMs < m_case.nowMs);
        if (!casefile::isSettled(item.state) && (all || presses))
            open.push_back(&item);
    }
    std::ranges::stable_sort(open, {}, [](const Item *item) {
        return item->dueMs.value_or(std::numeric_limits<qint64>::max());
    });
    QStringList lines;
    for (const Item *each : open)
        lines << item(*each);
    return lines;
}

QString SituationLines::nextDue() const
{
    QString next;
    qint64 nextMs = std::numeric_limits<qint64>::max();
    const auto offer = [&](std::optional<qint64> ms, const auto &line) {
        if (ms && *ms >= m_case.nowMs && *ms < nextMs) {
            nextMs = *ms;
            next = line();
        }
    };
    for (const Item &each : m_case.now.items) {
        if (!casefile::isSettled(each.state) && each.state != ItemState::Blocked)
            offer(each.dueMs, [&] { return item(each); });
    }
    for (const Decision &each : m_case.now.decisions) {
        for (const casefile::Function function : each.waitedFor()) {
            const Position &position = *each.positionOf(function);
            offer(position.dueMs, [&] { return asked(each, position); });
        }
    }
    return next;
}

}  // namespace casement::desk
