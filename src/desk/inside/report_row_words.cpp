// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "desk/inside/report_row_words.h"

#include "desk/display_words.h"
#include "desk/item_words.h"
#include "report/prose.h"

namespace casement::desk {

using namespace Qt::StringLiterals;
using casefile::EntryKind;
using casefile::EntryValue;
using casefile::PositionState;
namespace fields = casefile::fields;

namespace {

class RowWords {
public:
    RowWords(const ReportReading &reading, const EntryValue &value, report::TimelineItem &item)
        : m_reading(reading), m_value(value), m_item(item)
    {
    }

    // NOLINTNEXTLINE(readability-function-size): a table, one row for each kind
    void say()
    {
        m_item.title = text(fields::kTitle, m_value.title);
        m_item.text = text(fields::kBody, m_value.body);
        switch (m_value.kind) {
        case EntryKind::Event:
            return;
        case EntryKind::Case:
            m_item.kind = u"Case opened"_s;
            return;
        case EntryKind::Note:
            return note();
        case EntryKind::Status:
            return status();
        case EntryKind::Severity:
            m_item.kind = shows(fields::kSeverity) && m_value.severity
                ? u"Severity set to "_s + wordOf(*m_value.severity).toLower()
                : u"Severity set"_s;
            m_item.text = text(fields::kReason, m_value.reason);
            return;
        case EntryKind::Evidence:
            return evidence();
        case EntryKind::Decision:
            return decision();
        case EntryKind::Position:
            return position();
        case EntryKind::Item:
            return item();
        case EntryKind::Custody:
            return custody();
        case EntryKind::Seal:
            m_item.kind = u"Sealed"_s;
            return;
        case EntryKind::IssueDone:
        case EntryKind::IssueVoid:
            return issue();
        case EntryKind::Erase:
            m_item.kind = u"Words erased as the law requires"_s;
            if (shows(fields::kRefs))
                m_item.kind += u", of "_s + report::entryWords(m_value.refs);
            m_item.reason = text(fields::kReason, m_value.reason);
            return;
        case EntryKind::Sitrep:
        case EntryKind::Handover:
        case EntryKind::Receipt:
            return told();
        default:
            m_item.kind = wordOf(m_value.kind);
            m_item.reason = text(fields::kReason, m_value.reason);
        }
    }

private:
    report::Text text(ledger::FieldId field, const std::optional<QString> &value) const
    {
        return m_reading.text(m_value.seq, field, value);
    }
    bool shows(ledger::FieldId field) const { return m_reading.shows(m_value.seq, field); }
    std::optional<ledger::Seq> target() const { return m_reading.targetOf(m_value); }

    void note()
    {
        const auto about = target();
        const bool onEvidence =
            about && m_reading.shows(*about) && m_reading.entry(*about).kind == EntryKind::Evidence;
        m_item.kind = onEvidence ? u"Note on evidence "_s + report::number(*about) : u"Note"_s;
    }

    void status()
    {
        m_item.reason = {};
        m_item.text = text(fields::kReason, m_value.reason);
        if (!shows(fields::kState) || !m_value.state) {
            m_item.kind = u"State of the case changed"_s;
            return;
        }
        if (m_value.state == casefile::CaseState::Closed) {
            m_item.kind = u"Case closed"_s;
            m_item.reason = m_item.text;
            m_item.text = text(fields::kOutcome, m_value.outcome);
            return;
        }
        m_item.kind = u"State set to "_s + wordOf(*m_value.state).toLower();
    }

    void evidence()
    {
        m_item.kind = m_value.blob                            ? u"Evidence collected"_s
            : !shows(fields::kState)                          ? u"Evidence not held"_s
            : m_value.stateCode == casefile::kRefusedEvidence ? u"Evidence read and not taken"_s
                                                              : u"Evidence pointed to, not held"_s;
        if (m_item.title.empty())
            m_item.title = text(fields::kFileName, m_value.fileName);
        if (m_item.title.empty())
            m_item.title = text(fields::kPointer, m_value.pointer);
        m_item.reason = text(fields::kReason, m_value.reason);
    }

    void decision()
    {
        m_item.kind = u"Decision "_s + report::number(m_reading.decisionNumber(m_value.seq));
        if (const auto ended = target()) {
            m_item.kind += (m_value.decisionStep == casefile::DecisionStep::Reverses
                                ? u", which reverses decision "_s
                                : u", which supersedes decision "_s)
                + report::number(m_reading.decisionNumber(*ended));
        }
        m_item.reason = text(fields::kReason, m_value.reason);
    }

    void position()
    {
        const auto about = target();
        const QString on = about
            ? QString(u"decision "_s + report::number(m_reading.decisionNumber(*about)))
            : u"a decision"_s;
        if (!m_value.function || !m_value.positionState || !shows(fields::kFunction)
            || !shows(fields::kState)) {
            m_item.kind = u"Position on "_s + on;
            return;
        }
        m_item.kind = wordOf(*m_value.function) + u' ' + positionVerb(*m_value.positionState) + on;
        if (m_value.positionState == PositionState::Condition)
            m_item.kind += u" on a condition"_s;
        if (m_value.dueMs && shows(fields::kDueAt))
            m_item.told = u"An answer is asked for by "_s
                + report::clockOrDate(*m_value.dueMs, m_value.recordedMs) + u'.';
    }

    static QString positionVerb(PositionState state)
    {
        switch (state) {
        case PositionState::Asked:
            return u"was asked about "_s;
        case PositionState::Seen:
            return u"has seen "_s;
        case PositionState::Agrees:
        case PositionState::Condition:
            return u"agrees to "_s;
        case PositionState::Objects:
            return u"objects to "_s;
        case PositionState::Abstains:
            return u"abstains on "_s;
        case PositionState::Unreachable:
            return u"could not be reached about "_s;
        case PositionState::Released:
            return u"need not answer any more on "_s;
        }
        return {};
    }

    void item()
    {
        m_item.reason = text(fields::kReason, m_value.reason);
        if (!m_value.changed.isEmpty()) {
            m_item.kind = u"Checklist item changed"_s;
            m_item.text = changeText();
            return;
        }
        m_item.kind = u"Checklist item"_s;
        if (shows(fields::kState) && m_value.itemState)
            m_item.kind += u' ' + itemVerb(*m_value.itemState);
    }

    // An owner is said by function where the name is withheld.
    report::Text changeText() const
    {
        EntryValue said = m_value;
        const report::Text owner = m_reading.person(m_value.seq, fields::kPerson, m_value.person);
        if (report::isShown(owner))
            said.person = owner.front().shown;
        report::Text text = report::shownText(itemChangeWords(said, [&](ledger::FieldId field) {
            return shows(field) || (field == fields::kPerson && report::isShown(owner));
        }));
        const auto parts = casefile::changedParts(m_value);
        const bool ownerHidden = !owner.empty() && !report::isShown(owner)
            && std::ranges::find(parts, casefile::ItemPart::Owner) != parts.end();
        if (ownerHidden) {
            text.push_back({u" "_s, {}});
            text.insert(text.end(), owner.begin(), owner.end());
        }
        return text;
    }

    static QString itemVerb(casefile::ItemState state)
    {
        switch (state) {
        case casefile::ItemState::Open:
            return u"opened again"_s;
        case casefile::ItemState::InProgress:
            return u"begun"_s;
        case casefile::ItemState::Done:
            return u"done"_s;
        case casefile::ItemState::Waived:
            return u"waived"_s;
        case casefile::ItemState::Blocked:
            return u"blocked"_s;
        }
        return {};
    }

    void custody()
    {
        const auto about = target();
        const QString evidence =
            about ? QString(u"Evidence "_s + report::number(*about)) : u"Evidence"_s;
        const bool named = shows(fields::kState) && m_value.custody;
        m_item.kind = evidence + u' ' + (named ? wordOf(*m_value.custody) : u"handled"_s);
        m_item.title = m_reading.person(m_value.seq, fields::kPerson, m_value.person);
        if (!m_item.title.empty())
            m_item.kind += u" to"_s;
        m_item.reason = text(fields::kReason, m_value.reason);
    }

    void issue()
    {
        QString audience = m_value.audience;
        if (const auto known = audienceFromCode(audience))
            audience = *known == Audience::Legal ? u"Legal"_s : u"Policy"_s;
        m_item.kind = u"Issue "_s + report::number(m_value.issueNumber.value_or(0));
        if (shows(fields::kAudience))
            m_item.kind += u" for "_s + audience;
        if (m_value.kind == EntryKind::IssueDone) {
            m_item.kind += u" was handed over, in "_s
                + report::counted(m_value.files.size(), u"file"_s, u"files"_s);
            return;
        }
        m_item.kind += u" was not handed over"_s;
        m_item.text = text(fields::kReason, m_value.reason);
    }

    // What was told is in the bundle; a report that printed it would say everything twice.
    void told()
    {
        m_item.text = {};
        if (m_value.kind == EntryKind::Sitrep) {
            m_item.kind = u"Situation report"_s;
            m_item.told = reach(u"It tells of the case"_s) + before() + whereItIs();
            return;
        }
        if (m_value.kind == EntryKind::Receipt) {
            m_item.kind = u"Handover acknowledged"_s;
            if (const auto handover = target())
                m_item.kind += u", of entry "_s + report::number(*handover);
            m_item.told = reach(u"The case was read"_s);
            return;
        }
        m_item.kind = u"Case handed over to"_s;
        const casefile::Recipient to = casefile::recipientOf(m_value);
        m_item.title = to.function
            ? m_reading.text(m_value.seq, fields::kFunction, wordOf(*to.function))
            : text(fields::kTitle, to.name);
        m_item.text = text(fields::kReason, m_value.reason);
        m_item.told = reach(u"What was handed over tells of the case"_s) + whereItIs();
    }

    // "It tells of the case up to entry 68."
    QString reach(const QString &what) const
    {
        if (!m_value.knownSize || !shows(fields::kKnownSize))
            return {};
        return what + u" up to entry "_s
            + report::number(std::max<quint64>(*m_value.knownSize, 1) - 1) + u'.';
    }

    QString whereItIs() const
    {
        return shows(fields::kBody) ? u" Its text is in the bundle."_s
                                    : u" Its text is withheld."_s;
    }

    QString before() const
    {
        const auto last = m_reading.toldBefore(m_value.seq);
        if (!last)
            return u" It is the first of the case."_s;
        return m_reading.shows(*last)
            ? QString(u" The one before it is entry "_s + report::number(*last) + u'.')
            : QString();
    }

    const ReportReading &m_reading;
    const EntryValue &m_value;
    report::TimelineItem &m_item;
};

}  // namespace

void sayEntry(const ReportReading &reading, const EntryValue &value, report::TimelineItem &item)
{
    RowWords(reading, value, item).say();
}

}  // namespace casement::desk
