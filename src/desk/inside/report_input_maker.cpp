// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "desk/inside/report_input_maker.h"

#include "casefile/case_type.h"
#include "casefile/gaps.h"
#include "casefile/registry.h"
#include "desk/display_words.h"
#include "desk/inside/report_outline.h"
#include "desk/item_words.h"
#include "desk/line_text.h"

#include <QCoreApplication>

#include <set>

namespace casement::desk {

using namespace Qt::StringLiterals;
using casefile::EntryKind;
using casefile::EntryValue;
using casefile::RowFlag;
using casefile::TimelineRow;
namespace fields = casefile::fields;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Report", text);
}

class Maker {
public:
    Maker(const ReportFacts &facts, const DisclosurePlan &plan) : m_facts(facts), m_plan(plan) { }

    report::ReportInput make()
    {
        head();
        for (const TimelineRow &row : m_facts.rows)
            addRow(row);
        withheld();
        silences();
        people();
        steps();
        attachments();
        openItems();
        return std::move(m_out);
    }

private:
    const EntryValue &entry(ledger::Seq seq) const { return m_facts.entries.at(seq); }

    // A text member as the plan lets it be read.
    report::Text text(ledger::Seq seq, ledger::FieldId field,
                      const std::optional<QString> &value) const
    {
        if (!value || value->isEmpty())
            return {};
        const QByteArray basis = m_plan.basis(seq, field);
        return basis.isEmpty() ? report::shownText(*value)
                               : report::withheldText(QString::fromLatin1(basis));
    }

    // Who wrote an entry, where the plan shows it.
    report::Text author(const EntryValue &value) const
    {
        const QByteArray basis = m_plan.authorBasis(value.seq);
        return basis.isEmpty() ? who(value.author)
                               : report::withheldText(QString::fromLatin1(basis));
    }

    // Legal reads names; other audiences read which function somebody acted for.
    report::Text who(const Bytes32 &author) const
    {
        if (m_plan.audience() == Audience::Legal)
            return report::shownText(m_facts.file.nameOf(author));
        const auto function = m_facts.file.functionOf(author);
        return function ? report::shownText(wordOf(*function)) : report::Text();
    }

    void head()
    {
        const casefile::CaseFile &file = m_facts.file;
        m_out.caseNumber = m_facts.row.number;
        for (const EntryValue &value : m_facts.entries) {
            if (value.kind == EntryKind::Case)
                m_out.caseTitle = text(value.seq, fields::kTitle, value.title);
            if (value.kind == EntryKind::Status && value.outcome)
                m_out.outcome = text(value.seq, fields::kOutcome, value.outcome);
        }
        const auto type = casefile::builtInCaseType(file.type);
        m_out.caseType = type ? type->title : file.type;
        m_out.state = file.state ? wordOf(*file.state) : QString();
        m_out.severity = file.severity ? badgeOf(*file.severity) : QString();
        m_out.audience = m_plan.audience() == Audience::Legal ? report::Audience::Legal
                                                              : report::Audience::Policy;
        m_out.privilegeClaimed = m_plan.audience() == Audience::Legal;
        m_out.issueNumber = m_facts.number;
        m_out.supersedes = superseded();
        m_out.generatedMs = m_facts.generatedMs;
        m_out.seal = {QString::fromUtf8(m_facts.row.ledger.origin),
                      m_facts.seal.size,
                      m_facts.seal.root,
                      m_facts.seal.note,
                      0,
                      false};
        m_out.lateThresholdMinutes = static_cast<qint64>(file.lateAfterMs / 60'000);
    }

    std::optional<report::Superseded> superseded() const
    {
        std::optional<report::Superseded> newest;
        for (const auto &issue : m_facts.file.issues) {
            if (issue.number < m_facts.number && issue.doneSeq && !issue.voidSeq
                && issue.audience == codeOf(m_plan.audience()))
                newest = report::Superseded{issue.number, entry(*issue.doneSeq).recordedMs};
        }
        return newest;
    }

    report::Change change(ledger::Seq seq) const
    {
        const EntryValue &value = entry(seq);
        return {seq, value.recordedMs, author(value), text(seq, fields::kReason, value.reason)};
    }

    void addRow(const TimelineRow &row)
    {
        if (!m_plan.basis(row.seq).isEmpty())
            return;
        if (m_plan.isOutline(row.seq)) {
            auto outline = outlineOf(row, entry(row.seq), m_plan);
            (outline.occurred ? m_out.timeline : m_out.undated).push_back(std::move(outline));
            return;
        }
        const EntryValue &value = entry(row.seq);
        report::TimelineItem item;
        item.seq = row.seq;
        item.recordedMs = value.recordedMs;
        if (row.function) {
            item.functionLetter = QChar(casefile::letterOf(*row.function));
            item.function = wordOf(*row.function);
        }
        if (row.kind != EntryKind::Event)
            item.kind = wordOf(row.kind);
        item.who = who(value.author);
        item.unverified = row.flags.testFlag(RowFlag::Unverified);
        item.keyMoment = row.flags.testFlag(RowFlag::KeyMoment);
        words(item, value);
        amendments(item, row.seq);
        if (row.lane == casefile::Lane::Privileged)
            item.kind += (item.kind.isEmpty() ? QString() : u", "_s) + laneWords(value);
        const auto &occurred = value.occurred;
        if (!row.flags.testFlag(RowFlag::Undated))
            item.occurred = report::Moment{row.occurredMs, occurred.offsetMinutes.value_or(0),
                                           occurred.precision.value_or(casefile::Precision::Exact)};
        if (row.flags.testFlag(RowFlag::Late)) {
            item.lateMinutes = (value.recordedMs - row.occurredMs) / 60'000;
            item.lateReason = text(row.seq, fields::kLateReason, value.lateReason);
        }
        if (!item.occurred)
            item.toldTime = text(row.seq, fields::kOccurredText, occurred.text);
        (item.occurred ? m_out.timeline : m_out.undated).push_back(std::move(item));
    }

    // What is privileged is shown to Legal alone, and says so, and on what.
    QString laneWords(const EntryValue &value) const
    {
        casefile::LaneChoice lane(casefile::Lane::Privileged, value.privilege,
                                  value.counsel.value_or(QString()));
        if (const auto moved = m_facts.file.moved.find(value.seq);
            moved != m_facts.file.moved.end())
            lane = {moved->second.lane, moved->second.privilege, moved->second.counsel};
        return tr("privileged: %1").arg(privilegeWords(lane));
    }

    void words(report::TimelineItem &item, const EntryValue &value) const
    {
        switch (value.kind) {
        case EntryKind::Status:
        case EntryKind::Severity:
            item.title = report::shownText(value.kind == EntryKind::Status && value.state
                                               ? wordOf(*value.state)
                                               : wordsOf(value));
            item.text = value.outcome ? text(value.seq, fields::kOutcome, value.outcome)
                                      : text(value.seq, fields::kReason, value.reason);
            return;
        case EntryKind::Position:
            if (value.function && value.positionState)
                item.title = report::shownText(wordOf(*value.function) + u' '
                                               + wordOf(*value.positionState));
            item.text = text(value.seq, fields::kBody, value.body);
            return;
        case EntryKind::IssueDone:
        case EntryKind::IssueVoid:
            item.text = report::shownText(wordsOf(value));
            return;
        case EntryKind::Custody:
            item.kind += u", "_s + wordOf(*value.custody);
            item.title = report::shownText(tr("Evidence %1").arg(value.refs.front()));
            // A transfer tells to whom, anything else where.
            item.text = value.person.isEmpty() ? text(value.seq, fields::kBody, value.body)
                                               : text(value.seq, fields::kPerson, value.person);
            item.reason = text(value.seq, fields::kReason, value.reason);
            return;
        case EntryKind::Item:
            itemWords(item, value);
            return;
        case EntryKind::Decision:
            item.reason = text(value.seq, fields::kReason, value.reason);
            [[fallthrough]];
        default:
            item.title = text(value.seq, fields::kTitle, value.title);
            item.text = text(value.seq, fields::kBody, value.body);
        }
    }

    // Every amendment and strike of a line, in order; the newest words end up as its text.
    // Owner and due time are said where the issue shows them.
    void itemWords(report::TimelineItem &item, const EntryValue &value) const
    {
        item.title = text(value.seq, fields::kTitle, value.title);
        item.reason = text(value.seq, fields::kReason, value.reason);
        if (value.changed.isEmpty()) {
            item.kind += u", "_s + wordOf(*value.itemState).toLower();
            return;
        }
        item.text = report::shownText(itemChangeWords(value, [&](ledger::FieldId field) {
            return m_plan.basis(value.seq, field).isEmpty();
        }));
    }

    void amendments(report::TimelineItem &item, ledger::Seq line) const
    {
        const auto found = m_changes.find(line);
        if (found == m_changes.end())
            return;
        for (const ledger::Seq seq : found->second) {
            const EntryValue &value = entry(seq);
            if (casefile::rewords(value) && value.body) {
                item.former.push_back({item.text, change(seq)});
                item.text = text(seq, fields::kBody, value.body);
            }
            if (value.kind == EntryKind::Strike)
                item.struck = value.stateCode == u"off" ? std::nullopt : std::optional(change(seq));
            if (value.decisionStep == casefile::DecisionStep::Withdraws)
                item.struck = change(seq);
        }
    }

    void withheld()
    {
        quint64 hidden = 0;
        for (const auto &run : m_plan.disclosure().withheld) {
            m_out.withheldEntries.push_back({run.from, run.to, QString::fromLatin1(run.basis)});
            hidden += run.to - run.from + 1;
        }
        m_out.entriesShown = m_facts.seal.size - hidden;
        std::map<QByteArray, report::WithheldCount> counts;
        for (const auto &[basis, count] : m_plan.entriesByBasis())
            counts[basis].entries = count;
        for (const auto &[basis, count] : m_plan.fieldsByBasis())
            counts[basis].fields = count;
        for (const auto &[basis, count] : m_plan.authorsByBasis())
            counts[basis].authors = count;
        for (auto &[basis, count] : counts) {
            count.basis = QString::fromLatin1(basis);
            m_out.withheld.push_back(count);
        }
    }

    void silences()
    {
        std::vector<qint64> times;
        times.reserve(m_out.timeline.size());
        for (const auto &item : m_out.timeline)
            times.push_back(item.occurred->ms);
        std::ranges::sort(times);
        for (const auto &gap : casefile::findGaps(times)) {
            report::Silence silence{gap.beginMs, gap.endMs, {}};
            if (const auto *explained = casefile::explains(m_facts.file.gaps, gap);
                explained && m_plan.basis(explained->seq).isEmpty()) {
                silence.explained = change(explained->seq);
                silence.explained->reason =
                    text(explained->seq, fields::kBody, entry(explained->seq).body);
            }
            m_out.silences.push_back(std::move(silence));
        }
    }

    void people()
    {
        std::map<Bytes32, quint64> written;
        for (const auto &shown : m_plan.disclosure().entries) {
            if (m_plan.authorBasis(shown.seq).isEmpty())
                ++written[entry(shown.seq).author];
        }
        for (const auto &[key, person] : m_facts.file.people) {
            const std::optional<QString> name =
                person.name.isEmpty() ? std::nullopt : std::optional(person.name);
            m_out.people.push_back(
                {text(person.seq, fields::kTitle, name),
                 person.role == casefile::KeyRole::Admin ? tr("Incident manager") : tr("Member"),
                 person.function ? wordOf(*person.function) : QString(), written[key]});
        }
    }

    void steps()
    {
        for (const auto &shown : m_plan.disclosure().entries) {
            const EntryValue &value = entry(shown.seq);
            const report::Text reason = text(value.seq, fields::kReason, value.reason);
            if (value.kind == EntryKind::Status && value.state)
                m_out.states.push_back(
                    {value.seq, value.recordedMs, wordOf(*value.state), reason, who(value.author)});
            if (value.severity)
                m_out.severities.push_back({value.seq, value.recordedMs, badgeOf(*value.severity),
                                            reason, who(value.author)});
        }
    }

    void attachments()
    {
        for (const auto &shown : m_plan.disclosure().entries) {
            const EntryValue &value = entry(shown.seq);
            if (value.kind != EntryKind::Evidence)
                continue;
            report::Attachment attachment;
            attachment.seq = value.seq;
            attachment.name = text(value.seq, fields::kFileName, value.fileName);
            attachment.pointerOnly = !value.blob;
            attachment.bytesBasis = QString::fromLatin1(m_plan.basis(value.seq, fields::kBlob));
            if (value.blob && attachment.bytesBasis.isEmpty()) {
                attachment.size = value.blob->size;
                attachment.sha256 = value.blob->sha256;
                attachment.withThisIssue = m_plan.isDelivered(value.seq);
            }
            m_out.attachments.push_back(std::move(attachment));
        }
    }

    void openItems()
    {
        for (const auto &item : m_facts.file.items) {
            const bool open = item.state != casefile::ItemState::Done
                && item.state != casefile::ItemState::Waived;
            if (!item.required || !open)
                continue;
            const bool shown = m_plan.basis(item.lastSeq, fields::kTitle).isEmpty();
            m_out.gaps.push_back(
                {shown ? tr("A required item of %1 is not done: “%2”.")
                             .arg(wordOf(item.function), item.title)
                       : tr("A required item of %1 is not done; its title is withheld.")
                             .arg(wordOf(item.function)),
                 {item.lastSeq}});
        }
    }

    const ReportFacts &m_facts;
    const DisclosurePlan &m_plan;
    std::map<ledger::Seq, std::vector<ledger::Seq>> m_changes = changesByLine();
    report::ReportInput m_out;

    std::map<ledger::Seq, std::vector<ledger::Seq>> changesByLine() const
    {
        std::map<ledger::Seq, std::vector<ledger::Seq>> changes;
        for (const EntryValue &value : m_facts.entries) {
            const bool changesALine = casefile::rewords(value) || value.kind == EntryKind::Strike
                || value.decisionStep == casefile::DecisionStep::Withdraws;
            if (changesALine && value.target())
                changes[*value.target()].push_back(value.seq);
        }
        return changes;
    }
};

}  // namespace

report::ReportInput makeReportInput(const ReportFacts &facts, const DisclosurePlan &plan)
{
    return Maker(facts, plan).make();
}

}  // namespace casement::desk
