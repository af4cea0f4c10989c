// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "casefile/drafts.h"

#include "casefile/field_codes.h"
#include "casefile/field_writer.h"

namespace casement::casefile {

namespace {

template <typename... Visitors> struct Overloaded : Visitors... {
    using Visitors::operator()...;
};

QString keyText(const Bytes32 &key)
{
    return QString::fromLatin1(toBase64(key));
}

QString switchCode(bool on)
{
    return on ? QStringLiteral("on") : QStringLiteral("off");
}

void write(FieldWriter &out, const GenesisDraft &draft)
{
    out.text(fields::kTitle, draft.title);
    out.number(fields::kLateAfter, draft.lateAfterMs);
}

void write(FieldWriter &out, const KeyDraft &draft)
{
    out.text(fields::kReason, draft.reason);
    out.utf8(fields::kPublicKey, keyText(draft.publicKey));
    out.utf8(fields::kKeyRole, codeOf(draft.role));
    out.utf8(fields::kKeyAction, codeOf(draft.action));
}

void write(FieldWriter &out, const PersonDraft &draft)
{
    out.text(fields::kTitle, draft.name);
    out.code(fields::kFunction, draft.function);
    out.utf8(fields::kPublicKey, keyText(draft.publicKey));
    out.text(fields::kEmail, draft.email);
}

void write(FieldWriter &out, const SubjectDraft &draft)
{
    out.text(fields::kTitle, draft.name);
    out.utf8(fields::kState, kSubjectOfCase);
}

void write(FieldWriter &out, const CaseDraft &draft)
{
    out.occurred(draft.occurred);
    out.text(fields::kTitle, draft.title);
    out.text(fields::kBody, draft.body);
    out.utf8(fields::kSeverity, codeOf(draft.severity));
    if (!draft.type.isEmpty()) {
        out.utf8(fields::kCaseType, draft.type);
        out.number(fields::kCaseTypeVersion, draft.typeVersion);
    }
}

void write(FieldWriter &out, const EventDraft &draft)
{
    out.occurred(draft.occurred);
    out.text(fields::kTitle, draft.title);
    out.text(fields::kBody, draft.body);
    out.code(fields::kFunction, draft.function);
    out.tags(draft.tags);
    out.refs(draft.refs);
    out.text(fields::kLateReason, draft.lateReason);
    out.code(fields::kClaim, draft.claim);
    out.text(fields::kSource, draft.source);
}

void write(FieldWriter &out, const NoteDraft &draft)
{
    out.text(fields::kTitle, draft.title);
    out.text(fields::kBody, draft.body);
    out.code(fields::kFunction, draft.function);
    out.tags(draft.tags);
    out.refs(draft.refs);
    out.text(fields::kSource, draft.source);
    out.utf8(fields::kLanguage, draft.language);
}

void write(FieldWriter &out, const AmendDraft &draft)
{
    out.occurred(draft.occurred);
    // An amendment may set words to nothing, so set-but-empty is written here and only here.
    out.optionalText(fields::kTitle, draft.title);
    out.optionalText(fields::kBody, draft.body);
    out.text(fields::kReason, draft.reason);
    out.code(fields::kFunction, draft.function);
    out.optionalTags(draft.tags);
    out.refs({draft.target});
    out.code(fields::kClaim, draft.claim);
}

void write(FieldWriter &out, const StrikeDraft &draft)
{
    out.text(fields::kReason, draft.reason);
    out.utf8(fields::kState, switchCode(draft.on));
    out.refs({draft.target});
}

void write(FieldWriter &out, const PinDraft &draft)
{
    out.utf8(fields::kState, switchCode(draft.on));
    out.refs({draft.target});
}

void write(FieldWriter &out, const StatusDraft &draft)
{
    out.text(fields::kReason, draft.reason);
    out.utf8(fields::kState, codeOf(draft.state));
    out.text(fields::kOutcome, draft.outcome);
}

void write(FieldWriter &out, const SeverityDraft &draft)
{
    out.text(fields::kReason, draft.reason);
    out.utf8(fields::kSeverity, codeOf(draft.severity));
}

void write(FieldWriter &out, const GapDraft &draft)
{
    out.text(fields::kBody, draft.body);
    out.refs(draft.refs);
    out.time(fields::kGapBegin, draft.beginMs);
    out.time(fields::kGapEnd, draft.endMs);
}

void write(FieldWriter &out, const EvidenceDraft &draft)
{
    out.occurred(draft.occurred);
    out.text(fields::kTitle, draft.title);
    out.text(fields::kReason, draft.reason);
    out.code(fields::kFunction, draft.function);
    if (draft.refused)
        out.utf8(fields::kState, kRefusedEvidence);
    out.tags(draft.tags);
    out.refs(draft.refs);
    out.blob(fields::kBlob, draft.blob);
    out.text(fields::kFileName, draft.fileName);
    out.text(fields::kSource, draft.source);
    out.text(fields::kPointer, draft.pointer);
    out.utf8(fields::kPointerHash, draft.pointerHash);
}

void write(FieldWriter &out, const CustodyDraft &draft)
{
    out.occurred(draft.occurred);
    out.text(fields::kBody, draft.place);
    out.text(fields::kReason, draft.reason);
    out.utf8(fields::kPerson, draft.to);
    out.utf8(fields::kState, codeOf(draft.action));
    out.refs({draft.evidence});
}

void write(FieldWriter &out, const DecisionDraft &draft)
{
    out.occurred(draft.occurred);
    out.text(fields::kTitle, draft.question);
    out.text(fields::kBody, draft.decision);
    out.text(fields::kReason, draft.because);
    out.code(fields::kFunction, draft.function);
    out.utf8(fields::kPerson, draft.decidedBy);
    out.tags(draft.tags);
    out.text(fields::kLateReason, draft.lateReason);
    if (draft.knownSize)
        out.number(fields::kKnownSize, *draft.knownSize);
    out.text(fields::kGround, draft.ground);
    out.text(fields::kRisk, draft.risk);
    out.text(fields::kReviewTrigger, draft.reviewTrigger);
    if (draft.reviewMs)
        out.time(fields::kDueAt, *draft.reviewMs);
    out.texts(fields::kFirstOption, fields::kLastOption, draft.options);
    if (draft.step != DecisionStep::Made)
        out.utf8(fields::kState, codeOf(draft.step));
    if (draft.target)
        out.refs({*draft.target});
    if (draft.basedOn)
        out.number(fields::kBasedOn, *draft.basedOn);
    out.text(fields::kChangeReason, draft.changeReason);
}

void write(FieldWriter &out, const PositionDraft &draft)
{
    out.utf8(fields::kSubject, positionSubject(draft.decision, draft.function));
    out.utf8(fields::kState, codeOf(draft.state));
    out.utf8(fields::kFunction, codeOf(draft.function));
    out.refs({draft.decision});
    out.text(fields::kBody, draft.words);
    out.utf8(fields::kPerson, draft.person);
    if (draft.dueMs)
        out.time(fields::kDueAt, *draft.dueMs);
    if (draft.basedOn)
        out.number(fields::kBasedOn, *draft.basedOn);
    if (draft.contentHash)
        out.utf8(fields::kContentHash, keyText(*draft.contentHash));
}

void write(FieldWriter &out, const ItemDraft &draft)
{
    out.utf8(fields::kSubject, draft.id);
    if (draft.basedOn)
        out.number(fields::kBasedOn, *draft.basedOn);
    out.text(fields::kTitle, draft.title);
    out.text(fields::kReason, draft.reason);
    out.utf8(fields::kFunction, codeOf(draft.function));
    out.utf8(fields::kPerson, draft.owner);
    out.utf8(fields::kState, codeOf(draft.state));
    if (draft.dueMs)
        out.time(fields::kDueAt, *draft.dueMs);
    out.utf8(fields::kCaseType, draft.fromType);
    out.utf8(fields::kRequired, draft.required ? QStringLiteral("yes") : QStringLiteral("no"));
    out.text(fields::kInputs, draft.inputWords);
    out.utf8(fields::kAfter, tagsCode(draft.after));
    out.utf8(fields::kChanged, tagsCode(draft.changed));
    out.inputs(draft.inputs);
}

void write(FieldWriter &out, const SealDraft &draft)
{
    out.text(fields::kTitle, draft.title);
    out.utf8(fields::kKeyset, keyText(draft.keyset));
    if (draft.previousStamp)
        out.utf8(fields::kPrevTsr, keyText(*draft.previousStamp));
    out.utf8(fields::kClockState, draft.clockState);
}

void write(FieldWriter &out, const IssuePlanDraft &draft)
{
    out.text(fields::kTitle, draft.title);
    out.text(fields::kBody, draft.body);
    out.utf8(fields::kAudience, draft.audience);
    out.number(fields::kIssueNumber, draft.number);
    out.utf8(fields::kPlanHash, keyText(draft.planHash));
    out.utf8(fields::kTemplate, draft.templateName);
    out.text(fields::kReviewer, draft.reviewer);
    out.text(fields::kRecipients, draft.recipients.join(u'\n'));
}

void write(FieldWriter &out, const IssueDoneDraft &draft)
{
    out.utf8(fields::kAudience, draft.audience);
    out.number(fields::kIssueNumber, draft.number);
    QStringList names;
    for (size_t i = 0; i < draft.files.size(); ++i) {
        out.blob(static_cast<FieldId>(fields::kFirstIssueFile + i), draft.files[i].blob);
        names.append(draft.files[i].name);
    }
    out.texts(fields::kFirstIssueFileName, fields::kLastIssueFileName, names);
}

void write(FieldWriter &out, const IssueVoidDraft &draft)
{
    out.text(fields::kReason, draft.reason);
    out.utf8(fields::kAudience, draft.audience);
    out.number(fields::kIssueNumber, draft.number);
}

void write(FieldWriter &out, const SitrepDraft &draft)
{
    out.text(fields::kBody, draft.body);
    out.number(fields::kKnownSize, draft.knownSize);
}

void write(FieldWriter &out, const HandoverDraft &draft)
{
    out.text(fields::kTitle, draft.to.name);
    out.text(fields::kBody, draft.body);
    out.text(fields::kReason, draft.words);
    out.code(fields::kFunction, draft.to.function);
    if (draft.to.key)
        out.utf8(fields::kPerson, keyText(*draft.to.key));
    out.number(fields::kKnownSize, draft.knownSize);
}

void write(FieldWriter &out, const ReceiptDraft &draft)
{
    out.refs({draft.handover});
    out.number(fields::kKnownSize, draft.knownSize);
}

void write(FieldWriter &out, const LaneDraft &draft)
{
    out.text(fields::kReason, draft.reason);
    out.utf8(fields::kState, codeOf(draft.to));
    out.refs(draft.targets);
}

}  // namespace

EntryKind kindOf(const Draft &draft)
{
    return std::visit(Overloaded{
                          [](const GenesisDraft &) { return EntryKind::Genesis; },
                          [](const KeyDraft &) { return EntryKind::Key; },
                          [](const PersonDraft &) { return EntryKind::Person; },
                          [](const SubjectDraft &) { return EntryKind::Person; },
                          [](const CaseDraft &) { return EntryKind::Case; },
                          [](const EventDraft &) { return EntryKind::Event; },
                          [](const NoteDraft &) { return EntryKind::Note; },
                          [](const AmendDraft &) { return EntryKind::Amend; },
                          [](const StrikeDraft &) { return EntryKind::Strike; },
                          [](const PinDraft &) { return EntryKind::Pin; },
                          [](const StatusDraft &) { return EntryKind::Status; },
                          [](const SeverityDraft &) { return EntryKind::Severity; },
                          [](const GapDraft &) { return EntryKind::Gap; },
                          [](const EvidenceDraft &) { return EntryKind::Evidence; },
                          [](const CustodyDraft &) { return EntryKind::Custody; },
                          [](const DecisionDraft &) { return EntryKind::Decision; },
                          [](const PositionDraft &) { return EntryKind::Position; },
                          [](const ItemDraft &) { return EntryKind::Item; },
                          [](const SealDraft &) { return EntryKind::Seal; },
                          [](const IssuePlanDraft &) { return EntryKind::IssuePlan; },
                          [](const IssueDoneDraft &) { return EntryKind::IssueDone; },
                          [](const IssueVoidDraft &) { return EntryKind::IssueVoid; },
                          [](const SitrepDraft &) { return EntryKind::Sitrep; },
                          [](const HandoverDraft &) { return EntryKind::Handover; },
                          [](const ReceiptDraft &) { return EntryKind::Receipt; },
                          [](const LaneDraft &) { return EntryKind::Lane; },
                      },
                      draft);
}

DecisionDraft restated(const EntryValue &decision)
{
    DecisionDraft draft;
    draft.question = decision.title.value_or(QString());
    draft.decision = decision.body.value_or(QString());
    draft.because = decision.reason.value_or(QString());
    draft.ground = decision.ground.value_or(QString());
    draft.options = decision.options;
    draft.function = decision.function;
    draft.tags = decision.tags.value_or(QStringList());
    draft.decidedBy = decision.person;
    draft.risk = decision.risk.value_or(QString());
    draft.reviewTrigger = decision.reviewTrigger.value_or(QString());
    draft.reviewMs = decision.dueMs;
    return draft;
}

ItemDraft restated(const Item &item)
{
    ItemDraft draft;
    draft.id = item.id;
    draft.title = item.title;
    draft.function = item.function;
    draft.state = item.state;
    draft.required = item.required;
    draft.dueMs = item.dueMs;
    draft.inputWords = item.inputWords;
    draft.owner = item.owner;
    draft.reason = item.reason;
    draft.basedOn = item.lastSeq;
    draft.inputs = item.inputs;
    draft.after = item.after;
    return draft;
}

Result<std::vector<ledger::Field>> toFields(const Draft &draft, const EntryStamp &stamp)
{
    FieldWriter out;
    out.utf8(fields::kKind, codeOf(kindOf(draft)));
    out.time(fields::kRecordedAt, stamp.recordedMs);
    out.utf8(fields::kLane, codeOf(stamp.lane.lane));
    out.uid(stamp.uid);
    out.code(fields::kPrivilege, stamp.lane.privilege);
    out.text(fields::kCounsel, stamp.lane.counsel);
    if (stamp.typedMs)
        out.time(fields::kTypedAt, *stamp.typedMs);
    std::visit([&out](const auto &kind) { write(out, kind); }, draft);
    return std::move(out).finish();
}

}  // namespace casement::casefile
