// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "casefile/entry_value.h"

#include "casefile/entry_whole.h"
#include "casefile/field_codes.h"
#include "casefile/registry.h"

#include <algorithm>

namespace casement::casefile {

namespace {

using ledger::Field;

// A reader takes a field whose kind is already right; false: the value is not of its form.
using Reader = bool (*)(EntryValue &, const Field &);

QString utf8Of(const Field &field)
{
    return QString::fromUtf8(std::get<ledger::Utf8Value>(field.value).utf8);
}

template <auto Member> bool text(EntryValue &entry, const Field &field)
{
    const QByteArray &utf8 = std::get<ledger::TextValue>(field.value).utf8;
    if (!QUtf8StringView(utf8).isValidUtf8())
        return false;
    entry.*Member = QString::fromUtf8(utf8);
    return true;
}

template <auto Member> bool utf8(EntryValue &entry, const Field &field)
{
    entry.*Member = utf8Of(field);
    return !(entry.*Member).isEmpty();
}

template <auto Member, auto fromCode> bool code(EntryValue &entry, const Field &field)
{
    const auto word = fromCode(utf8Of(field));
    if constexpr (requires { (entry.*Member).reset(); })
        entry.*Member = word;
    else if (word)
        entry.*Member = *word;
    return word.has_value();
}

template <auto Member> bool time(EntryValue &entry, const Field &field)
{
    const quint64 ms = std::get<ledger::TimeValue>(field.value).ms;
    entry.*Member = static_cast<qint64>(ms);
    return ms <= kLargestInteger;
}

template <auto Member> bool number(EntryValue &entry, const Field &field)
{
    entry.*Member = std::get<ledger::NumberValue>(field.value).number;
    return *(entry.*Member) <= kLargestInteger;
}

template <auto Member> bool hash(EntryValue &entry, const Field &field)
{
    const auto bytes = bytes32FromBase64(std::get<ledger::Utf8Value>(field.value).utf8);
    if (bytes)
        entry.*Member = *bytes;
    return bytes.has_value();
}

bool occurredAt(EntryValue &entry, const Field &field)
{
    const quint64 ms = std::get<ledger::TimeValue>(field.value).ms;
    entry.occurred.ms = static_cast<qint64>(ms);
    return ms <= kLargestInteger;
}

bool occurredPrecision(EntryValue &entry, const Field &field)
{
    entry.occurred.precision = precisionFromCode(utf8Of(field));
    return entry.occurred.precision.has_value();
}

bool occurredOffset(EntryValue &entry, const Field &field)
{
    entry.occurred.offsetMinutes = offsetFromCode(utf8Of(field));
    return entry.occurred.offsetMinutes.has_value();
}

bool occurredText(EntryValue &entry, const Field &field)
{
    const QByteArray &utf8 = std::get<ledger::TextValue>(field.value).utf8;
    entry.occurred.text = QString::fromUtf8(utf8);
    return QUtf8StringView(utf8).isValidUtf8();
}

bool uid(EntryValue &entry, const Field &field)
{
    entry.uid = utf8Of(field);
    return isUid(entry.uid);
}

template <auto Member> bool words(EntryValue &entry, const Field &field)
{
    const auto read = tagsFromCode(utf8Of(field));
    if (read)
        entry.*Member = *read;
    return read.has_value();
}

bool refs(EntryValue &entry, const Field &field)
{
    auto read = refsFromCode(utf8Of(field));
    if (read)
        entry.refs = std::move(*read);
    return read.has_value();
}

bool required(EntryValue &entry, const Field &field)
{
    const QString said = utf8Of(field);
    entry.required = said == u"yes";
    return said == u"yes" || said == u"no";
}

bool blob(EntryValue &entry, const Field &field)
{
    entry.blob = std::get<ledger::BlobValue>(field.value);
    return entry.blob->size <= kLargestInteger;
}

bool option(EntryValue &entry, const Field &field)
{
    const QByteArray &utf8 = std::get<ledger::TextValue>(field.value).utf8;
    entry.options.append(QString::fromUtf8(utf8));
    return QUtf8StringView(utf8).isValidUtf8();
}

bool input(EntryValue &entry, const Field &field)
{
    const QByteArray &utf8 = std::get<ledger::TextValue>(field.value).utf8;
    entry.namedInputs.push_back({QString::fromUtf8(utf8), {}, {}});
    return QUtf8StringView(utf8).isValidUtf8()
        && field.id - fields::kFirstInput == static_cast<int>(entry.namedInputs.size()) - 1;
}

bool inputGiven(EntryValue &entry, const Field &field)
{
    const size_t index = static_cast<size_t>(field.id - fields::kFirstInputGiven);
    const QByteArray &utf8 = std::get<ledger::TextValue>(field.value).utf8;
    if (index >= entry.namedInputs.size() || !QUtf8StringView(utf8).isValidUtf8())
        return false;
    entry.namedInputs[index].given = QString::fromUtf8(utf8);
    return true;
}

bool inputRef(EntryValue &entry, const Field &field)
{
    const size_t index = static_cast<size_t>(field.id - fields::kFirstInputRef);
    const Seq seq = std::get<ledger::NumberValue>(field.value).number;
    if (index >= entry.namedInputs.size() || seq >= entry.seq)
        return false;
    entry.namedInputs[index].ref = seq;
    return true;
}

bool issueFile(EntryValue &entry, const Field &field)
{
    entry.files.push_back({{}, std::get<ledger::BlobValue>(field.value)});
    return field.id - fields::kFirstIssueFile == static_cast<int>(entry.files.size()) - 1;
}

bool issueFileName(EntryValue &entry, const Field &field)
{
    const size_t index = static_cast<size_t>(field.id - fields::kFirstIssueFileName);
    const QByteArray &utf8 = std::get<ledger::TextValue>(field.value).utf8;
    if (index >= entry.files.size() || !QUtf8StringView(utf8).isValidUtf8())
        return false;
    entry.files[index].name = QString::fromUtf8(utf8);
    return true;
}

struct ReaderRow {
    FieldId first;
    Reader read;
};

constexpr ReaderRow kReaders[] = {
    {fields::kKind, code<&EntryValue::kind, entryKindFromCode>},
    {fields::kRecordedAt, time<&EntryValue::recordedMs>},
    {fields::kOccurredAt, occurredAt},
    {fields::kOccurredPrecision, occurredPrecision},
    {fields::kOccurredOffset, occurredOffset},
    {fields::kSubject, utf8<&EntryValue::subject>},
    {fields::kBasedOn, number<&EntryValue::basedOn>},
    {fields::kTitle, text<&EntryValue::title>},
    {fields::kBody, text<&EntryValue::body>},
    {fields::kReason, text<&EntryValue::reason>},
    {fields::kFunction, code<&EntryValue::function, functionFromCode>},
    {fields::kPerson, utf8<&EntryValue::person>},
    {fields::kState, utf8<&EntryValue::stateCode>},
    {fields::kSeverity, code<&EntryValue::severity, severityFromCode>},
    {fields::kDueAt, time<&EntryValue::dueMs>},
    {fields::kTags, words<&EntryValue::tags>},
    {fields::kRefs, refs},
    {fields::kBlob, blob},
    {fields::kFileName, text<&EntryValue::fileName>},
    {fields::kPublicKey, hash<&EntryValue::publicKey>},
    {fields::kKeyRole, code<&EntryValue::keyRole, keyRoleFromCode>},
    {fields::kKeyAction, code<&EntryValue::keyAction, keyActionFromCode>},
    {fields::kKeyset, hash<&EntryValue::keyset>},
    {fields::kLane, code<&EntryValue::lane, laneFromCode>},
    {fields::kPrivilege, code<&EntryValue::privilege, privilegeFromCode>},
    {fields::kCounsel, text<&EntryValue::counsel>},
    {fields::kEntryUid, uid},
    {fields::kTypedAt, time<&EntryValue::typedMs>},
    {fields::kLateReason, text<&EntryValue::lateReason>},
    {fields::kKnownSize, number<&EntryValue::knownSize>},
    {fields::kGround, text<&EntryValue::ground>},
    {fields::kPrevTsr, hash<&EntryValue::previousStamp>},
    {fields::kLateAfter, number<&EntryValue::lateAfterMs>},
    {fields::kCaseType, utf8<&EntryValue::caseType>},
    {fields::kOutcome, text<&EntryValue::outcome>},
    {fields::kGapBegin, time<&EntryValue::gapBeginMs>},
    {fields::kGapEnd, time<&EntryValue::gapEndMs>},
    {fields::kOccurredText, occurredText},
    {fields::kClaim, code<&EntryValue::claim, claimFromCode>},
    {fields::kEmail, text<&EntryValue::email>},
    {fields::kAudience, utf8<&EntryValue::audience>},
    {fields::kIssueNumber, number<&EntryValue::issueNumber>},
    {fields::kPlanHash, hash<&EntryValue::planHash>},
    {fields::kTemplate, utf8<&EntryValue::templateName>},
    {fields::kReviewer, text<&EntryValue::reviewer>},
    {fields::kRecipients, text<&EntryValue::recipients>},
    {fields::kClockState, utf8<&EntryValue::clockState>},
    {fields::kSource, text<&EntryValue::source>},
    {fields::kPointer, text<&EntryValue::pointer>},
    {fields::kPointerHash, utf8<&EntryValue::pointerHash>},
    {fields::kRequired, required},
    {fields::kInputs, text<&EntryValue::inputs>},
    {fields::kBasis, utf8<&EntryValue::basis>},
    {fields::kAuthority, text<&EntryValue::authority>},
    {fields::kCaseTypeVersion, number<&EntryValue::caseTypeVersion>},
    {fields::kLanguage, utf8<&EntryValue::language>},
    {fields::kRisk, text<&EntryValue::risk>},
    {fields::kReviewTrigger, text<&EntryValue::reviewTrigger>},
    {fields::kChangeReason, text<&EntryValue::changeReason>},
    {fields::kContentHash, hash<&EntryValue::contentHash>},
    {fields::kAfter, words<&EntryValue::after>},
    {fields::kChanged, words<&EntryValue::changed>},
    {fields::kFirstOption, option},
    {fields::kFirstIssueFile, issueFile},
    {fields::kFirstIssueFileName, issueFileName},
    {fields::kFirstInput, input},
    {fields::kFirstInputGiven, inputGiven},
    {fields::kFirstInputRef, inputRef},
};

Error damaged(Seq seq, QString field, QString got, QString want)
{
    return Error{ErrorKind::Damaged, QString::number(seq), std::move(field),
                 std::move(got),     std::move(want),      0};
}

// What the value looks like in an error: short, and never the words of a text field.
QString shown(const Field &field)
{
    switch (field.kind()) {
    case FieldKind::Utf8:
        return utf8Of(field).left(80);
    case FieldKind::Time:
        return QString::number(std::get<ledger::TimeValue>(field.value).ms);
    case FieldKind::Number:
        return QString::number(std::get<ledger::NumberValue>(field.value).number);
    case FieldKind::Blob:
        return QString::number(std::get<ledger::BlobValue>(field.value).size);
    case FieldKind::Text:
        return QString::number(std::get<ledger::TextValue>(field.value).utf8.size());
    }
    return {};
}

Result<void> readField(EntryValue &entry, const Field &field)
{
    const FieldInfo *info = fieldInfo(field.id);
    if (info == nullptr) {
        entry.unknownFields.push_back(field.id);
        return {};
    }
    if (field.kind() != info->kind) {
        return failure(
            damaged(entry.seq, info->name, kindCode(field.kind()), kindCode(info->kind)));
    }
    const auto row = std::ranges::find(kReaders, info->first, &ReaderRow::first);
    if (!row->read(entry, field))
        return failure(damaged(entry.seq, info->name, shown(field), info->meaning));
    return {};
}

}  // namespace

QString positionSubject(Seq decision, Function function)
{
    return QString::number(decision) + u'/' + codeOf(function);
}

QString EntryValue::headline() const
{
    for (const auto &words : {title, body, outcome, fileName, pointer, reason}) {
        if (words && !words->isEmpty())
            return *words;
    }
    return {};
}

Result<EntryValue> readEntry(Seq seq, const Bytes32 &author, const std::vector<Field> &fields)
{
    EntryValue entry;
    entry.seq = seq;
    entry.author = author;
    const auto has = [&fields](FieldId id) {
        return std::ranges::contains(fields, id, &Field::id);
    };
    for (const FieldId id : {fields::kKind, fields::kRecordedAt}) {
        if (!has(id))
            return failure(damaged(seq, fieldInfo(id)->name, {}, fieldInfo(id)->meaning));
    }
    for (const Field &field : fields) {
        if (const auto read = readField(entry, field); !read)
            return failure(read.error());
    }
    if (const auto whole = completeEntry(entry); !whole)
        return failure(whole.error());
    return entry;
}

}  // namespace casement::casefile
