// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// What one issue shows and what it withholds, on what basis and why.
//
// What it is: DisclosurePlan, made from a case, an audience and the rules of a plan file, field by
//   field.
// Promises: a field that contains a withheld value is withheld whole, so that neither the value nor
//   its length shows; of what is withheld, an entry that amends, strikes, revises, withdraws,
//   supersedes or reverses a shown one is shown in kind, refs and time, and nothing else of it;
//   what the ledger's verifier must see (keys, seals) is never withheld; an attachment goes to
//   others than Legal only where it was searched, or somebody named it; the same case, audience and
//   rules give the same plan, whose hash stands in the ledger before the bundle is made.
// Does not do: single words (token level); words for the reasons (plan_words.h).
// Neighbours: inside/plan_maker.h (fills it from a desk), issuer.h (the sequence),
//   inside/report_input_maker.h (the same plan as a report's words), ledger/disclosure.h (as a
//   bundle).
// Cost: one pass over the texts for all names together; attachments are read once.
#pragma once

#include "casefile/case_file.h"
#include "desk/issuer.h"
#include "ledger/disclosure.h"
#include "report/withheld_texts.h"

#include <functional>
#include <map>
#include <tuple>

namespace casement::desk {

enum class WithheldReason {
    SubjectName,  // contains the name of somebody the case is about, or a part of it
    StaffName,  // contains the name or address of somebody who works on it
    GivenName,  // contains a name that the plan file withholds
    WithheldWords,  // contains the words of something withheld
    StaffIdentity,  // is such a name: staff are shown by function
    Privileged,  // stands in the privileged lane
    LaneDetail,  // tells on what privilege rests, and with which lawyer
    Internal,  // what colleagues told one another
    OtherAudience,  // what an issue for others than these withheld, and to whom it went
    ByHand,  // the plan file says so
    Unread,  // is not there to be read: erased
};

// One withheld position: an entry, its author or one of its fields.
struct WithheldPosition {
    ledger::Seq seq = 0;
    std::optional<ledger::FieldId> field;
    bool author = false;
    QByteArray basis;
    WithheldReason reason = WithheldReason::ByHand;
    QString explanation;  // of a rule of the plan file
    friend bool operator==(const WithheldPosition &, const WithheldPosition &) = default;
};

enum class AttachmentFate {
    Delivered,
    DeliveredByHand,  // not searched; the plan file names it
    NotSearchable,  // its hash is shown, so that a copy from elsewhere can be held against it
    HoldsWithheld,  // it says something withheld: its hash is withheld too
    Withheld,  // its entry or its name is
};

struct PlannedAttachment {
    ledger::Seq seq = 0;
    ledger::BlobValue blob;
    AttachmentFate fate = AttachmentFate::Delivered;
    [[nodiscard]] bool isDelivered() const
    {
        return fate == AttachmentFate::Delivered || fate == AttachmentFate::DeliveredByHand;
    }
    friend bool operator==(const PlannedAttachment &, const PlannedAttachment &) = default;
};

class DisclosurePlan {
public:
    // `recipients` of the issue are named in it: theirs are no names to withhold.
    DisclosurePlan(Audience audience, const casefile::CaseFile &file, PlanRules rules = {},
                   QStringList recipients = {});

    // Entries in ascending order, each once; then settle(), once. The rest is empty before.
    void add(const ledger::SignedEntry &entry, const casefile::EntryValue &value);

    using ReadBlob = std::function<Result<QByteArray>(const ledger::BlobValue &)>;
    // Errors: BadInput for a rule that does not fit this case (subject = the plan file, line).
    [[nodiscard]] Result<> settle(const ReadBlob &read);

    [[nodiscard]] Audience audience() const { return m_audience; }
    // The basis on which the whole entry, or one field of it, is withheld; empty: shown.
    [[nodiscard]] QByteArray basis(ledger::Seq seq) const;
    [[nodiscard]] QByteArray basis(ledger::Seq seq, ledger::FieldId field) const;
    [[nodiscard]] QByteArray authorBasis(ledger::Seq seq) const;
    [[nodiscard]] std::optional<WithheldReason> reasonOf(ledger::Seq seq) const;
    [[nodiscard]] std::optional<WithheldReason> reasonOf(ledger::Seq seq,
                                                         ledger::FieldId field) const;
    // What whoever withheld it by hand said of it; else empty.
    [[nodiscard]] QString explanationOf(ledger::Seq seq, ledger::FieldId field = 0) const;
    // Withheld, but for kind, refs and time, because it changes something that is shown.
    [[nodiscard]] bool isOutline(ledger::Seq seq) const { return m_outlines.contains(seq); }
    // In the order of the ledger.
    [[nodiscard]] std::vector<WithheldPosition> withheldPositions() const;

    // Positions by basis: whole entries, single fields, authors.
    [[nodiscard]] const std::map<QByteArray, quint64> &entriesByBasis() const { return m_entries; }
    [[nodiscard]] const std::map<QByteArray, quint64> &fieldsByBasis() const { return m_fields; }
    [[nodiscard]] const std::map<QByteArray, quint64> &authorsByBasis() const { return m_authors; }
    // Every text that no file of the issue may say.
    [[nodiscard]] const report::WithheldTexts &withheldTexts() const { return m_texts; }
    // Whether the attachment that entry `seq` brought goes out with the issue.
    [[nodiscard]] bool isDelivered(ledger::Seq seq) const;
    [[nodiscard]] const std::vector<PlannedAttachment> &plannedAttachments() const
    {
        return m_blobs;
    }
    // Those that go out.
    [[nodiscard]] std::vector<ledger::BlobValue> attachments() const;

    [[nodiscard]] const PlanRules &rules() const { return m_rules; }
    [[nodiscard]] const ledger::Disclosure &disclosure() const { return m_disclosure; }
    // Canonical bytes of the plan; their SHA-256 stands in the issue_plan entry.
    [[nodiscard]] QByteArray toBytes() const;

private:
    struct Why {
        QByteArray basis;  // empty: not withheld
        WithheldReason reason = WithheldReason::ByHand;
        QString explanation;
    };
    struct HeldField {
        ledger::FieldId id = 0;
        QByteArray words;  // of a text, or of a value that is no code
        std::optional<ledger::BlobValue> blob;
    };
    struct HeldEntry {
        ledger::Seq seq = 0;
        casefile::EntryKind kind = casefile::EntryKind::Event;
        bool privileged = false;
        bool follows = false;  // goes where the entry goes that it is about
        bool changes = false;  // must be told of where that is shown
        std::optional<ledger::Seq> target;
        QString audience;
        std::vector<HeldField> fields;
    };

    // disclosure_names.cpp
    void addNames(const casefile::CaseFile &file);
    void addSubject(const QString &name);
    void addStaff(const QString &name);
    void addText(const QString &text, report::Match match, Why why);
    void collectTexts();
    void collectText(const HeldField &field, const Why &why);
    // disclosure_rules.cpp
    [[nodiscard]] Result<> checkRules() const;
    [[nodiscard]] Result<> checkRule(const PlanRule &rule) const;
    [[nodiscard]] Result<> checkField(const PlanRule &rule, const HeldEntry &entry) const;
    [[nodiscard]] Result<> checkDelivery(const PlanRule &rule) const;
    [[nodiscard]] std::unexpected<Error> wrong(const PlanRule &rule, const QString &field,
                                               const QString &got, const QString &want) const;
    [[nodiscard]] const PlanRule *ruleFor(PlanRule::What what, ledger::Seq seq,
                                          ledger::FieldId field = 0) const;
    // disclosure_plan.cpp
    void weighEntries();
    [[nodiscard]] Why entryWhy(const HeldEntry &entry) const;
    [[nodiscard]] bool isShown(ledger::Seq seq) const;
    [[nodiscard]] Why byIdentity(const HeldEntry &entry, ledger::FieldId field) const;
    [[nodiscard]] Why byContent(const HeldField &field) const;
    // Before its words are looked at.
    [[nodiscard]] Why ownWhy(const HeldEntry &entry, ledger::FieldId field) const;
    [[nodiscard]] Why fieldWhy(const HeldEntry &entry, const HeldField &field) const;
    void weighFields(const HeldEntry &entry);
    void weighBlob(const HeldEntry &entry, const HeldField &field, const ReadBlob &read);
    [[nodiscard]] AttachmentFate searched(const HeldEntry &entry, const ledger::BlobValue &blob,
                                          const ReadBlob &read, Why &why) const;
    void assemble();
    void show(const HeldEntry &entry);
    void withholdRun(ledger::Seq from, ledger::Seq to, const Why &why);
    [[nodiscard]] const HeldEntry *held(ledger::Seq seq) const;

    Audience m_audience;
    PlanRules m_rules;
    // The first one that says what becomes of an entry or a field, by its index.
    std::map<std::tuple<PlanRule::What, ledger::Seq, ledger::FieldId>, size_t> m_ruleAt;
    QStringList m_recipients;
    std::map<ledger::Seq, casefile::Moved> m_moved;
    std::vector<HeldEntry> m_held;
    report::WithheldTexts m_texts;
    std::vector<Why> m_textWhys;  // of m_texts, by index
    std::map<ledger::Seq, Why> m_whole;
    std::map<std::pair<ledger::Seq, ledger::FieldId>, Why> m_single;
    std::map<ledger::Seq, Why> m_outlines;
    std::map<QByteArray, quint64> m_entries;
    std::map<QByteArray, quint64> m_fields;
    std::map<QByteArray, quint64> m_authors;
    std::vector<PlannedAttachment> m_blobs;
    ledger::Disclosure m_disclosure;
};

}  // namespace casement::desk
