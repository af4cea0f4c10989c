// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "desk/display_words.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace casement::desk {

using namespace Qt::StringLiterals;
using namespace casefile;

namespace {

class Words {
    Q_DECLARE_TR_FUNCTIONS(casement::desk::Words)
};

struct FieldWord {
    QLatin1StringView name;
    const char *word;
};

constexpr std::array kFieldWords{
    FieldWord{"kind"_L1, QT_TRANSLATE_NOOP("casement::desk::Words", "kind of entry")},
    FieldWord{"recorded_at"_L1, QT_TRANSLATE_NOOP("casement::desk::Words", "recorded")},
    FieldWord{"occurred_at"_L1, QT_TRANSLATE_NOOP("casement::desk::Words", "occurred")},
    FieldWord{"occurred_precision"_L1, QT_TRANSLATE_NOOP("casement::desk::Words", "precision")},
    FieldWord{"occurred_offset"_L1, QT_TRANSLATE_NOOP("casement::desk::Words", "time offset")},
    FieldWord{"occurred_text"_L1, QT_TRANSLATE_NOOP("casement::desk::Words", "occurred, in words")},
    FieldWord{"subject"_L1, QT_TRANSLATE_NOOP("casement::desk::Words", "subject")},
    FieldWord{"based_on"_L1, QT_TRANSLATE_NOOP("casement::desk::Words", "based on entry")},
    FieldWord{"title"_L1, QT_TRANSLATE_NOOP("casement::desk::Words", "title")},
    FieldWord{"body"_L1, QT_TRANSLATE_NOOP("casement::desk::Words", "text")},
    FieldWord{"reason"_L1, QT_TRANSLATE_NOOP("casement::desk::Words", "reason")},
    FieldWord{"function"_L1, QT_TRANSLATE_NOOP("casement::desk::Words", "function")},
    FieldWord{"person"_L1, QT_TRANSLATE_NOOP("casement::desk::Words", "person")},
    FieldWord{"state"_L1, QT_TRANSLATE_NOOP("casement::desk::Words", "state")},
    FieldWord{"severity"_L1, QT_TRANSLATE_NOOP("casement::desk::Words", "severity")},
    FieldWord{"due_at"_L1, QT_TRANSLATE_NOOP("casement::desk::Words", "due")},
    FieldWord{"tags"_L1, QT_TRANSLATE_NOOP("casement::desk::Words", "tags")},
    FieldWord{"refs"_L1, QT_TRANSLATE_NOOP("casement::desk::Words", "refers to")},
    FieldWord{"blob"_L1, QT_TRANSLATE_NOOP("casement::desk::Words", "stored file")},
    FieldWord{"file_name"_L1, QT_TRANSLATE_NOOP("casement::desk::Words", "file name")},
    FieldWord{"public_key"_L1, QT_TRANSLATE_NOOP("casement::desk::Words", "public key")},
    FieldWord{"key_role"_L1, QT_TRANSLATE_NOOP("casement::desk::Words", "role of the key")},
    FieldWord{"key_action"_L1, QT_TRANSLATE_NOOP("casement::desk::Words", "change of the key")},
    FieldWord{"keyset"_L1, QT_TRANSLATE_NOOP("casement::desk::Words", "keys in force")},
    FieldWord{"lane"_L1, QT_TRANSLATE_NOOP("casement::desk::Words", "lane")},
    FieldWord{"entry_uid"_L1, QT_TRANSLATE_NOOP("casement::desk::Words", "entry id")},
    FieldWord{"typed_at"_L1, QT_TRANSLATE_NOOP("casement::desk::Words", "typed")},
    FieldWord{"late_reason"_L1, QT_TRANSLATE_NOOP("casement::desk::Words", "reason for lateness")},
    FieldWord{"known_size"_L1, QT_TRANSLATE_NOOP("casement::desk::Words", "entries known")},
    FieldWord{"ground"_L1, QT_TRANSLATE_NOOP("casement::desk::Words", "ground")},
    FieldWord{"prev_tsr"_L1, QT_TRANSLATE_NOOP("casement::desk::Words", "previous time stamp")},
    FieldWord{"late_after"_L1, QT_TRANSLATE_NOOP("casement::desk::Words", "late after")},
    FieldWord{"case_type"_L1, QT_TRANSLATE_NOOP("casement::desk::Words", "case type")},
    FieldWord{"case_type_version"_L1,
              QT_TRANSLATE_NOOP("casement::desk::Words", "version of the case type")},
    FieldWord{"outcome"_L1, QT_TRANSLATE_NOOP("casement::desk::Words", "outcome")},
    FieldWord{"gap_begin"_L1, QT_TRANSLATE_NOOP("casement::desk::Words", "gap begins")},
    FieldWord{"gap_end"_L1, QT_TRANSLATE_NOOP("casement::desk::Words", "gap ends")},
    FieldWord{"claim"_L1, QT_TRANSLATE_NOOP("casement::desk::Words", "standing of the claim")},
    FieldWord{"email"_L1, QT_TRANSLATE_NOOP("casement::desk::Words", "mail address")},
    FieldWord{"audience"_L1, QT_TRANSLATE_NOOP("casement::desk::Words", "audience")},
    FieldWord{"issue_number"_L1, QT_TRANSLATE_NOOP("casement::desk::Words", "issue number")},
    FieldWord{"plan_hash"_L1,
              QT_TRANSLATE_NOOP("casement::desk::Words", "hash of the disclosure plan")},
    FieldWord{"template"_L1, QT_TRANSLATE_NOOP("casement::desk::Words", "template")},
    FieldWord{"reviewer"_L1, QT_TRANSLATE_NOOP("casement::desk::Words", "reviewer")},
    FieldWord{"clock_state"_L1, QT_TRANSLATE_NOOP("casement::desk::Words", "state of the clock")},
    FieldWord{"source"_L1, QT_TRANSLATE_NOOP("casement::desk::Words", "source")},
    FieldWord{"pointer"_L1, QT_TRANSLATE_NOOP("casement::desk::Words", "pointer")},
    FieldWord{"pointer_hash"_L1,
              QT_TRANSLATE_NOOP("casement::desk::Words", "hash behind the pointer")},
    FieldWord{"required"_L1, QT_TRANSLATE_NOOP("casement::desk::Words", "required")},
    FieldWord{"inputs"_L1, QT_TRANSLATE_NOOP("casement::desk::Words", "what it needs")},
    FieldWord{"basis"_L1, QT_TRANSLATE_NOOP("casement::desk::Words", "basis")},
    FieldWord{"authority"_L1, QT_TRANSLATE_NOOP("casement::desk::Words", "authority")},
    FieldWord{"language"_L1, QT_TRANSLATE_NOOP("casement::desk::Words", "language")},
    FieldWord{"risk"_L1, QT_TRANSLATE_NOOP("casement::desk::Words", "risk and who bears it")},
    FieldWord{"review_trigger"_L1,
              QT_TRANSLATE_NOOP("casement::desk::Words", "what would change it")},
    FieldWord{"change_reason"_L1,
              QT_TRANSLATE_NOOP("casement::desk::Words", "reason for the change")},
    FieldWord{"content_hash"_L1,
              QT_TRANSLATE_NOOP("casement::desk::Words", "leaf of what it is about")},
    FieldWord{"after"_L1, QT_TRANSLATE_NOOP("casement::desk::Words", "waits for")},
    FieldWord{"changed"_L1, QT_TRANSLATE_NOOP("casement::desk::Words", "what changes")},
    FieldWord{"privilege"_L1, QT_TRANSLATE_NOOP("casement::desk::Words", "privilege")},
    FieldWord{"counsel"_L1, QT_TRANSLATE_NOOP("casement::desk::Words", "counsel")},
    FieldWord{"recipients"_L1, QT_TRANSLATE_NOOP("casement::desk::Words", "recipients")},
    FieldWord{"option"_L1, QT_TRANSLATE_NOOP("casement::desk::Words", "option considered")},
    FieldWord{"issue_file"_L1, QT_TRANSLATE_NOOP("casement::desk::Words", "file of the issue")},
    FieldWord{"issue_file_name"_L1,
              QT_TRANSLATE_NOOP("casement::desk::Words", "name of a file of the issue")},
    FieldWord{"input"_L1, QT_TRANSLATE_NOOP("casement::desk::Words", "needed input")},
    FieldWord{"input_given"_L1, QT_TRANSLATE_NOOP("casement::desk::Words", "how it was given")},
    FieldWord{"input_ref"_L1, QT_TRANSLATE_NOOP("casement::desk::Words", "given with entry")},
};

// In the order of EntryKind; the test walks every kind.
constexpr std::array kKindWords{
    QT_TRANSLATE_NOOP("casement::desk::Words", "Ledger begun"),  // Genesis
    QT_TRANSLATE_NOOP("casement::desk::Words", "Key"),  // Key
    QT_TRANSLATE_NOOP("casement::desk::Words", "Person"),  // Person
    QT_TRANSLATE_NOOP("casement::desk::Words", "Case opened"),  // Case
    QT_TRANSLATE_NOOP("casement::desk::Words", "Event"),  // Event
    QT_TRANSLATE_NOOP("casement::desk::Words", "Note"),  // Note
    QT_TRANSLATE_NOOP("casement::desk::Words", "Amendment"),  // Amend
    QT_TRANSLATE_NOOP("casement::desk::Words", "Strike"),  // Strike
    QT_TRANSLATE_NOOP("casement::desk::Words", "Pin"),  // Pin
    QT_TRANSLATE_NOOP("casement::desk::Words", "Status"),  // Status
    QT_TRANSLATE_NOOP("casement::desk::Words", "Severity"),  // Severity
    QT_TRANSLATE_NOOP("casement::desk::Words", "Gap explained"),  // Gap
    QT_TRANSLATE_NOOP("casement::desk::Words", "Evidence"),  // Evidence
    QT_TRANSLATE_NOOP("casement::desk::Words", "Decision"),  // Decision
    QT_TRANSLATE_NOOP("casement::desk::Words", "Position"),  // Position
    QT_TRANSLATE_NOOP("casement::desk::Words", "Item"),  // Item
    QT_TRANSLATE_NOOP("casement::desk::Words", "Custody"),  // Custody
    QT_TRANSLATE_NOOP("casement::desk::Words", "Seal"),  // Seal
    QT_TRANSLATE_NOOP("casement::desk::Words", "Issue planned"),  // IssuePlan
    QT_TRANSLATE_NOOP("casement::desk::Words", "Issue done"),  // IssueDone
    QT_TRANSLATE_NOOP("casement::desk::Words", "Issue void"),  // IssueVoid
    QT_TRANSLATE_NOOP("casement::desk::Words", "Transfer"),  // Transfer
    QT_TRANSLATE_NOOP("casement::desk::Words", "Erasure"),  // Erase
    QT_TRANSLATE_NOOP("casement::desk::Words", "Sitrep"),  // Sitrep
    QT_TRANSLATE_NOOP("casement::desk::Words", "Handover"),  // Handover
    QT_TRANSLATE_NOOP("casement::desk::Words", "Receipt"),  // Receipt
    QT_TRANSLATE_NOOP("casement::desk::Words", "Lane changed"),  // Lane
};
static_assert(kKindWords.size() == static_cast<size_t>(EntryKind::Lane) + 1);

}  // namespace

QString wordOf(EntryKind kind)
{
    return Words::tr(kKindWords[static_cast<size_t>(kind)]);
}

QString wordOf(Function function)
{
    switch (function) {
    case Function::TrustSafety:
        return Words::tr("Trust & Safety");
    case Function::Legal:
        return Words::tr("Legal");
    case Function::Policy:
        return Words::tr("Policy");
    case Function::Product:
        return Words::tr("Product");
    case Function::Engineering:
        return Words::tr("Engineering");
    case Function::Support:
        return Words::tr("Support");
    case Function::Communications:
        return Words::tr("Communications");
    case Function::LawEnforcement:
        return Words::tr("Law enforcement");
    case Function::Executive:
        return Words::tr("Executive");
    case Function::Vendor:
        return Words::tr("Vendor");
    }
    Q_UNREACHABLE_RETURN(QString());
}

QString wordOf(Lane lane)
{
    switch (lane) {
    case Lane::Facts:
        return Words::tr("Facts");
    case Lane::Privileged:
        return Words::tr("Privileged");
    }
    Q_UNREACHABLE_RETURN(QString());
}

QString wordOf(Privilege privilege)
{
    switch (privilege) {
    case Privilege::AttorneyClient:
        return Words::tr("attorney–client");
    case Privilege::WorkProduct:
        return Words::tr("work product");
    case Privilege::CommonInterest:
        return Words::tr("common interest");
    case Privilege::Litigation:
        return Words::tr("litigation");
    case Privilege::Settlement:
        return Words::tr("settlement talks");
    }
    Q_UNREACHABLE_RETURN(QString());
}

QString privilegeWords(const LaneChoice &lane)
{
    if (!lane.privilege)
        return Words::tr("basis not stated");
    const QString counsel = visibleLine(lane.counsel.trimmed());
    return counsel.isEmpty() ? wordOf(*lane.privilege)
                             : Words::tr("%1, counsel %2").arg(wordOf(*lane.privilege), counsel);
}

QString wordOf(Severity severity)
{
    switch (severity) {
    case Severity::Critical:
        return Words::tr("Critical");
    case Severity::High:
        return Words::tr("High");
    case Severity::Moderate:
        return Words::tr("Moderate");
    case Severity::Low:
        return Words::tr("Low");
    case Severity::Info:
        return Words::tr("Info");
    }
    Q_UNREACHABLE_RETURN(QString());
}

QString wordOf(CaseState state)
{
    switch (state) {
    case CaseState::Open:
        return Words::tr("Open");
    case CaseState::Investigating:
        return Words::tr("Investigating");
    case CaseState::Mitigating:
        return Words::tr("Mitigating");
    case CaseState::Contained:
        return Words::tr("Contained");
    case CaseState::Monitoring:
        return Words::tr("Monitoring");
    case CaseState::Closed:
        return Words::tr("Closed");
    }
    Q_UNREACHABLE_RETURN(QString());
}

QString wordOf(Precision precision)
{
    switch (precision) {
    case Precision::Exact:
        return Words::tr("exact");
    case Precision::About:
        return Words::tr("about");
    case Precision::Before:
        return Words::tr("before");
    case Precision::Unknown:
        return Words::tr("unknown");
    }
    Q_UNREACHABLE_RETURN(QString());
}

QString wordOf(ItemState state)
{
    switch (state) {
    case ItemState::Open:
        return Words::tr("Open");
    case ItemState::InProgress:
        return Words::tr("In progress");
    case ItemState::Done:
        return Words::tr("Done");
    case ItemState::Waived:
        return Words::tr("Waived");
    case ItemState::Blocked:
        return Words::tr("Blocked");
    }
    Q_UNREACHABLE_RETURN(QString());
}

QString wordOf(casefile::PositionState state)
{
    using casefile::PositionState;
    switch (state) {
    case PositionState::Asked:
        return Words::tr("was asked");
    case PositionState::Seen:
        return Words::tr("has seen it");
    case PositionState::Agrees:
        return Words::tr("agrees");
    case PositionState::Objects:
        return Words::tr("objects");
    case PositionState::Abstains:
        return Words::tr("abstains");
    case PositionState::Condition:
        return Words::tr("agrees on a condition");
    case PositionState::Unreachable:
        return Words::tr("could not be reached");
    case PositionState::Released:
        return Words::tr("need not answer any more");
    }
    Q_UNREACHABLE_RETURN(QString());
}

QString wordOf(casefile::DecisionState state)
{
    using casefile::DecisionState;
    switch (state) {
    case DecisionState::InForce:
        return Words::tr("In force");
    case DecisionState::Superseded:
        return Words::tr("Superseded");
    case DecisionState::Reversed:
        return Words::tr("Reversed");
    case DecisionState::Withdrawn:
        return Words::tr("Withdrawn");
    }
    Q_UNREACHABLE_RETURN(QString());
}

QString wordOf(casefile::DecisionPart part)
{
    using casefile::DecisionPart;
    switch (part) {
    case DecisionPart::Options:
        return Words::tr("options not taken");
    case DecisionPart::Ground:
        return Words::tr("ground");
    case DecisionPart::Risk:
        return Words::tr("risk");
    case DecisionPart::ReviewTrigger:
        return Words::tr("what would change it");
    }
    Q_UNREACHABLE_RETURN(QString());
}

QString wordOf(Claim claim)
{
    switch (claim) {
    case Claim::Unverified:
        return Words::tr("unverified");
    case Claim::Confirmed:
        return Words::tr("confirmed");
    }
    Q_UNREACHABLE_RETURN(QString());
}

QString wordOf(CustodyAction action)
{
    switch (action) {
    case CustodyAction::Collected:
        return Words::tr("collected");
    case CustodyAction::Viewed:
        return Words::tr("viewed");
    case CustodyAction::Transferred:
        return Words::tr("transferred");
    case CustodyAction::Exported:
        return Words::tr("exported");
    }
    Q_UNREACHABLE_RETURN(QString());
}

QString wordOf(KeyRole role)
{
    switch (role) {
    case KeyRole::Admin:
        return Words::tr("admin");
    case KeyRole::Member:
        return Words::tr("member");
    }
    Q_UNREACHABLE_RETURN(QString());
}

QChar shapeOf(Severity severity)
{
    switch (severity) {
    case Severity::Critical:
        return u'◆';
    case Severity::High:
        return u'▲';
    case Severity::Moderate:
        return u'■';
    case Severity::Low:
        return u'●';
    case Severity::Info:
        return u'○';
    }
    Q_UNREACHABLE_RETURN(u'○');
}

QString badgeOf(Severity severity)
{
    return QString(shapeOf(severity)) + u' ' + wordOf(severity);
}

QString fieldWord(QStringView registryName)
{
    const auto found = std::ranges::find_if(
        kFieldWords, [registryName](const FieldWord &row) { return row.name == registryName; });
    return found == kFieldWords.end() ? registryName.toString() : Words::tr(found->word);
}

}  // namespace casement::desk
