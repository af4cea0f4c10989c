// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "desk/rule_text.h"

#include "desk/display_words.h"
#include "desk/error_text.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <array>

namespace casement::desk {

using namespace Qt::StringLiterals;

namespace {

class Rules {
    Q_DECLARE_TR_FUNCTIONS(casement::desk::Rules)
};
class Codes {
    Q_DECLARE_TR_FUNCTIONS(casement::desk::Codes)
};

struct NamedText {
    QLatin1StringView name;
    const char *text;
};

// %1 is what the refusal is about, where the sentence has a place for it.
constexpr std::array kRules{
    NamedText{"first_entry"_L1,
              QT_TRANSLATE_NOOP("casement::desk::Rules",
                                "A ledger begins with one genesis entry, and only with one.")},
    NamedText{"no_case"_L1,
              QT_TRANSLATE_NOOP("casement::desk::Rules",
                                "Nothing can be recorded before the case itself is. Create the "
                                "case first.")},
    NamedText{"one_case"_L1,
              QT_TRANSLATE_NOOP("casement::desk::Rules",
                                "This ledger has its case already. Create another case "
                                "instead.")},
    NamedText{"closed"_L1,
              QT_TRANSLATE_NOOP("casement::desk::Rules",
                                "The case is closed; it takes notes only. Reopen it by setting its "
                                "state to investigating, then record this.")},
    NamedText{"same_state"_L1,
              QT_TRANSLATE_NOOP("casement::desk::Rules",
                                "The case is in that state already. Nothing needs to be "
                                "recorded.")},
    NamedText{"reason"_L1,
              QT_TRANSLATE_NOOP("casement::desk::Rules",
                                "This needs a reason: it stays in the record beside what it "
                                "changes. Give one short sentence.")},
    NamedText{"outcome"_L1,
              QT_TRANSLATE_NOOP("casement::desk::Rules",
                                "A case closes with an outcome. Say in a sentence how it ended.")},
    NamedText{"required_item"_L1,
              QT_TRANSLATE_NOOP("casement::desk::Rules",
                                "The case cannot close while something required is open: %1. "
                                "Finish each item, or waive it with a reason.")},
    NamedText{"same_severity"_L1,
              QT_TRANSLATE_NOOP("casement::desk::Rules",
                                "The case has that severity already. Nothing needs to be "
                                "recorded.")},
    NamedText{"target_kind"_L1,
              QT_TRANSLATE_NOOP("casement::desk::Rules",
                                "Entry %1 is of a kind that cannot be changed this way. Events and "
                                "notes can be amended and struck, decisions revised; for anything "
                                "else record what is true now.")},
    NamedText{"struck"_L1,
              QT_TRANSLATE_NOOP("casement::desk::Rules",
                                "Entry %1 has been struck already. It stays readable as it is.")},
    NamedText{"not_struck"_L1,
              QT_TRANSLATE_NOOP("casement::desk::Rules",
                                "Entry %1 is not struck, so there is no strike to lift.")},
    NamedText{"same_pin"_L1,
              QT_TRANSLATE_NOOP("casement::desk::Rules",
                                "Entry %1 is pinned, or not pinned, as asked already. Nothing "
                                "needs to be recorded.")},
    NamedText{"lane"_L1,
              QT_TRANSLATE_NOOP("casement::desk::Rules",
                                "The facts lane and the privileged lane do not mix here (%1). "
                                "Record it in the lane of what it is about.")},
    NamedText{"lane_kind"_L1,
              QT_TRANSLATE_NOOP("casement::desk::Rules",
                                "Entry %1 is of a kind that does not change its lane by itself. "
                                "Positions and custody go with what they are about; the state of "
                                "the case and its checklist are facts.")},
    NamedText{"same_lane"_L1,
              QT_TRANSLATE_NOOP("casement::desk::Rules",
                                "Entry %1 stands in that lane already. Nothing needs to be "
                                "recorded.")},
    NamedText{"privilege"_L1,
              QT_TRANSLATE_NOOP("casement::desk::Rules",
                                "Nothing becomes privileged without a basis. Say on what it "
                                "rests, as attorney–client or work product.")},
    NamedText{"counsel"_L1,
              QT_TRANSLATE_NOOP("casement::desk::Rules",
                                "Privilege is not given up without a lawyer. Name who agreed.")},
    NamedText{"late_reason"_L1,
              QT_TRANSLATE_NOOP("casement::desk::Rules",
                                "This happened longer ago than the case allows without a word "
                                "about it. Add the reason why it is recorded late.")},
    NamedText{"not_member"_L1,
              QT_TRANSLATE_NOOP("casement::desk::Rules",
                                "The key of this identity is not in force in this case. Ask an "
                                "admin of the case to add it.")},
    NamedText{
        "not_admin"_L1,
        QT_TRANSLATE_NOOP("casement::desk::Rules",
                          "Only an admin of the case adds and revokes keys. Ask one of them.")},
    NamedText{
        "sealer"_L1,
        QT_TRANSLATE_NOOP("casement::desk::Rules",
                          "%1 holds no sealing key of this desk. Ask a sealer to seal the case.")},
    NamedText{"admin"_L1,
              QT_TRANSLATE_NOOP("casement::desk::Rules",
                                "%1 is no admin of this desk. Ask one of its admins.")},
    NamedText{"own_key"_L1,
              QT_TRANSLATE_NOOP("casement::desk::Rules",
                                "%1 cannot revoke their own key. Ask another admin of the desk.")},
    NamedText{"undo"_L1,
              QT_TRANSLATE_NOOP(
                  "casement::desk::Rules",
                  "Entry %1 cannot be taken back, or was changed since. Record what is true now.")},
    NamedText{"empty"_L1,
              QT_TRANSLATE_NOOP("casement::desk::Rules",
                                "There are no words in it. Write what happened.")},
    NamedText{"handover_self"_L1,
              QT_TRANSLATE_NOOP("casement::desk::Rules",
                                "A case is handed over to somebody else. Name whoever takes it "
                                "from here.")},
    NamedText{"receipt"_L1,
              QT_TRANSLATE_NOOP("casement::desk::Rules",
                                "No handover of this case waits for you. Nothing needs to be "
                                "acknowledged.")},
    NamedText{"nothing_changes"_L1,
              QT_TRANSLATE_NOOP("casement::desk::Rules",
                                "This changes nothing. Nothing needs to be recorded.")},
    NamedText{
        "decision_ended"_L1,
        QT_TRANSLATE_NOOP("casement::desk::Rules",
                          "The decision of entry %1 is not in force any more: it was "
                          "superseded, reversed or withdrawn. Record a decision of its own.")},
    NamedText{"due_past"_L1,
              QT_TRANSLATE_NOOP("casement::desk::Rules",
                                "The time by which an answer is asked for is over already. Name a "
                                "later one.")},
    NamedText{"review_past"_L1,
              QT_TRANSLATE_NOOP("casement::desk::Rules",
                                "The decision would be looked at again before it was made. Name a "
                                "later time for the review, or none.")},
    NamedText{"position_words"_L1,
              QT_TRANSLATE_NOOP("casement::desk::Rules",
                                "An objection or a condition needs words. Say what it is.")},
    NamedText{"due_far"_L1,
              QT_TRANSLATE_NOOP("casement::desk::Rules",
                                "The due time is more than ten years away, which is most likely a "
                                "slip. Check the year.")},
    NamedText{"input_missing"_L1,
              QT_TRANSLATE_NOOP("casement::desk::Rules",
                                "The item cannot be done while something it needs is missing: %1. "
                                "Say how it was given, or waive the item with a reason.")},
    NamedText{"item_waits"_L1,
              QT_TRANSLATE_NOOP("casement::desk::Rules",
                                "The item cannot be done before what it waits for is done or "
                                "waived: %1.")},
    NamedText{"item_cycle"_L1,
              QT_TRANSLATE_NOOP("casement::desk::Rules",
                                "Items cannot wait for one another in a circle, and this one would "
                                "by way of “%1”. Leave that one out.")},
    NamedText{"input_name"_L1,
              QT_TRANSLATE_NOOP("casement::desk::Rules",
                                "An input needs a name: say what is needed, and from whom.")},
    NamedText{"input_twice"_L1,
              QT_TRANSLATE_NOOP("casement::desk::Rules",
                                "The item needs “%1” already. Name something else.")},
    NamedText{"evidence"_L1,
              QT_TRANSLATE_NOOP("casement::desk::Rules",
                                "Evidence is stored bytes or a pointer, and this is neither. Name "
                                "a file, or where the thing is.")},
    NamedText{"no_evidence"_L1,
              QT_TRANSLATE_NOOP("casement::desk::Rules",
                                "Entry %1 is no evidence of this case. Name the entry that brought "
                                "the evidence in.")},
    NamedText{"not_held"_L1,
              QT_TRANSLATE_NOOP("casement::desk::Rules",
                                "The case does not hold the bytes of entry %1, so there is nothing "
                                "to write.")},
    NamedText{"recipient"_L1,
              QT_TRANSLATE_NOOP("casement::desk::Rules",
                                "A transfer of entry %1 needs somebody who has the evidence now. "
                                "Name the person.")},
    NamedText{"source_folder"_L1,
              QT_TRANSLATE_NOOP("casement::desk::Rules",
                                "%1 is a folder, and evidence is a file. Add the files in it, or "
                                "pack them into one.")},
    NamedText{"source_special"_L1,
              QT_TRANSLATE_NOOP("casement::desk::Rules",
                                "%1 is a device, pipe or socket, which has no content of its own. "
                                "Save what comes out of it to a file and add that.")},
    NamedText{"source_changed"_L1,
              QT_TRANSLATE_NOOP("casement::desk::Rules",
                                "%1 changed while it was read, so it was not taken. Copy it and "
                                "add the copy.")},
    NamedText{"source_unread"_L1,
              QT_TRANSLATE_NOOP("casement::desk::Rules",
                                "%1 could not be read to its end, so it was not taken. Check the "
                                "disk it is on, copy it and add the copy.")},
    NamedText{"gap_order"_L1,
              QT_TRANSLATE_NOOP("casement::desk::Rules",
                                "The gap ends before it begins. Name the earlier entry first.")},
    NamedText{"issue_number"_L1,
              QT_TRANSLATE_NOOP("casement::desk::Rules",
                                "Issue %1 is not the next number, or was never planned. Issue the "
                                "report again; its number is given then.")},
    NamedText{"fonts"_L1,
              QT_TRANSLATE_NOOP("casement::desk::Rules",
                                "This computer has no font that a report can be printed in. "
                                "Install one with Latin letters, for instance Noto Sans, and issue "
                                "the report again.")},
    NamedText{"issue_files"_L1,
              QT_TRANSLATE_NOOP("casement::desk::Rules",
                                "%1 files of evidence would go with this issue, which is more than "
                                "an issue can list (94). Export the case instead, or withhold some "
                                "of them.")},
    NamedText{"own_review"_L1,
              QT_TRANSLATE_NOOP("casement::desk::Rules",
                                "%1 issues the report and cannot review it too. Name somebody "
                                "else, or nobody.")},
    NamedText{"leak"_L1,
              QT_TRANSLATE_NOOP("casement::desk::Rules",
                                "Something that is withheld would stand in %1, so the issue was "
                                "stopped before anybody had it. Amend the entry that says it in "
                                "other words, and issue again.")},
};

constexpr std::array kCodes{
    NamedText{
        "LIMIT"_L1,
        QT_TRANSLATE_NOOP("casement::desk::Codes", "the file is larger than a bundle may be")},
    NamedText{"JSON"_L1,
              QT_TRANSLATE_NOOP("casement::desk::Codes",
                                "the file is not JSON in the one form the format allows")},
    NamedText{"FORMAT"_L1,
              QT_TRANSLATE_NOOP("casement::desk::Codes",
                                "a member is missing, is not known, or is of the wrong type")},
    NamedText{
        "B64"_L1,
        QT_TRANSLATE_NOOP("casement::desk::Codes", "a value is not base64 of the right length")},
    NamedText{"ORIGIN"_L1,
              QT_TRANSLATE_NOOP("casement::desk::Codes",
                                "the record comes from a desk that the policy does not name")},
    NamedText{
        "NOTE"_L1,
        QT_TRANSLATE_NOOP("casement::desk::Codes", "the seal is not written as a signed note")},
    NamedText{"SIG"_L1,
              QT_TRANSLATE_NOOP("casement::desk::Codes", "a signature on the seal does not hold")},
    NamedText{"UNTRUSTED"_L1,
              QT_TRANSLATE_NOOP("casement::desk::Codes",
                                "no key that the policy trusts has signed the seal")},
    NamedText{"CP"_L1,
              QT_TRANSLATE_NOOP("casement::desk::Codes", "the sealed text is not a checkpoint")},
    NamedText{"QUORUM"_L1,
              QT_TRANSLATE_NOOP("casement::desk::Codes",
                                "fewer witnesses signed than the policy asks for")},
    NamedText{"ROLLBACK"_L1,
              QT_TRANSLATE_NOOP("casement::desk::Codes",
                                "the record is shorter than one that was seen before")},
    NamedText{"SIZE"_L1,
              QT_TRANSLATE_NOOP("casement::desk::Codes",
                                "there are more or fewer entries than were sealed")},
    NamedText{
        "ROOT"_L1,
        QT_TRANSLATE_NOOP("casement::desk::Codes", "the entries do not add up to what was sealed")},
    NamedText{"FORK"_L1,
              QT_TRANSLATE_NOOP("casement::desk::Codes",
                                "an earlier seal tells another story than this record")},
    NamedText{"SEQ"_L1,
              QT_TRANSLATE_NOOP("casement::desk::Codes",
                                "entries are out of order or beyond the sealed size")},
    NamedText{"FIELD-ORDER"_L1,
              QT_TRANSLATE_NOOP("casement::desk::Codes", "fields of an entry are out of order")},
    NamedText{
        "KIND"_L1,
        QT_TRANSLATE_NOOP("casement::desk::Codes", "a field has a kind of value it cannot have")},
    NamedText{"BLOB"_L1,
              QT_TRANSLATE_NOOP("casement::desk::Codes",
                                "an attached file is not the one that was recorded")},
    NamedText{"AUTHOR-UNKNOWN"_L1,
              QT_TRANSLATE_NOOP("casement::desk::Codes",
                                "an entry is signed by a key that was not in force")},
    NamedText{"AUTHOR-SIG"_L1,
              QT_TRANSLATE_NOOP("casement::desk::Codes",
                                "the author's signature on an entry does not hold")},
    NamedText{
        "LEAF"_L1,
        QT_TRANSLATE_NOOP("casement::desk::Codes", "an entry is not the one that was sealed")},
    NamedText{"KEYSET"_L1,
              QT_TRANSLATE_NOOP("casement::desk::Codes",
                                "the keys in force are not those the seal names")},
    NamedText{"BASIS"_L1,
              QT_TRANSLATE_NOOP("casement::desk::Codes",
                                "a redaction gives a basis that is not of the list")},
    NamedText{"BASIS-DUP"_L1,
              QT_TRANSLATE_NOOP("casement::desk::Codes", "a place is listed as withheld twice")},
    NamedText{"BASIS-COVER"_L1,
              QT_TRANSLATE_NOOP("casement::desk::Codes",
                                "what is withheld and what is listed as withheld differ")},
    NamedText{"TSR"_L1, QT_TRANSLATE_NOOP("casement::desk::Codes", "the time stamp does not hold")},
    NamedText{
        "RECEIPT"_L1,
        QT_TRANSLATE_NOOP("casement::desk::Codes", "the receipt does not belong to this bundle")},
    NamedText{"FILE"_L1,
              QT_TRANSLATE_NOOP("casement::desk::Codes",
                                "a delivered file is not the one that was issued")},
    NamedText{"STORE"_L1,
              QT_TRANSLATE_NOOP("casement::desk::Codes",
                                "what the desk stores beside the entries differs from them")},
    NamedText{
        "POLICY"_L1,
        QT_TRANSLATE_NOOP("casement::desk::Codes", "the policy is missing or cannot be read")},
    NamedText{"LOGS"_L1,
              QT_TRANSLATE_NOOP("casement::desk::Codes", "the policy names no log key to trust")},
    NamedText{"NO-ANCHOR"_L1,
              QT_TRANSLATE_NOOP("casement::desk::Codes",
                                "the policy names no authority for the time stamp")},
    NamedText{"EXPIRED"_L1,
              QT_TRANSLATE_NOOP("casement::desk::Codes",
                                "the certificate behind the time stamp has expired")},
};

const char *textOf(std::span<const NamedText> table, QStringView name)
{
    const auto found =
        std::ranges::find_if(table, [name](const NamedText &row) { return row.name == name; });
    return found == table.end() ? nullptr : found->text;
}

}  // namespace

QString ruleSentence(const Error &error)
{
    const char *text = textOf(kRules, error.field);
    if (text == nullptr)
        return {};
    const QString sentence = Rules::tr(text);
    return sentence.contains("%1"_L1) ? sentence.arg(visibleLine(error.subject)) : sentence;
}

QString codeMeaning(QStringView code)
{
    const char *text = textOf(kCodes, code);
    return text == nullptr ? QString() : Codes::tr(text);
}

QStringList knownCodes()
{
    QStringList codes;
    for (const NamedText &row : kCodes)
        codes.append(row.name);
    return codes;
}

}  // namespace casement::desk
