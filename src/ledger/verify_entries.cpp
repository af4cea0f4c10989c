// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// Step 5 of the verifier: the entries, one wholly before the next.
#include "ledger/known_fields.h"
#include "ledger/verify_run.h"

#include <algorithm>

namespace casement::ledger {

namespace {

const ShownValue *shownField(const BundleEntry &entry, FieldId id)
{
    const auto found = std::ranges::find(entry.fields, id, &BundleField::id);
    return found == entry.fields.end() ? nullptr : std::get_if<ShownValue>(&found->form);
}

// The value of a field that parseField() admits as utf8 only.
const QByteArray *shownUtf8(const BundleEntry &entry, FieldId id)
{
    const ShownValue *shown = shownField(entry, id);
    return shown ? &std::get<Utf8Value>(shown->value).utf8 : nullptr;
}

bool isKind(const BundleEntry &entry, const char *kind)
{
    const QByteArray *shown = shownUtf8(entry, kKindField);
    return shown && *shown == kind;
}

// Walks the entries with the keys in force; one object for one bundle.
class EntryWalk {
public:
    EntryWalk(VerifyRun &run, const LedgerName &ledger)
        : m_run(run)
        , m_ledgerId(ledger.id())
        , m_keys(ledger.genesisKey)
        , m_pinned(run.policy.authors.value_or(std::vector<Bytes32>()))
    {
        std::ranges::sort(m_pinned);
    }

    Parsed<> take(const JsonView &view)
    {
        const auto head = parseEntryHead(view);
        if (!head)
            return std::unexpected(head.error());
        Parsed<> done = takeAt(*head);
        if (!done)
            done.error().entry = head->seq;
        return done;
    }

    Parsed<> finish()
    {
        const quint64 size = m_run.report.size;
        if (m_next < size)
            m_run.withheldEntries.push_back({m_next, size - 1});
        if (m_next == size && m_lastIsSeal)
            return {};
        auto out = fault("KEYSET", "last entry");
        if (size > 0)
            out.error().entry = size - 1;
        return out;
    }

private:
    Parsed<> takeAt(const EntryHead &head)
    {
        if (head.seq < m_next || head.seq >= m_run.report.size)
            return fault("SEQ");
        BundleEntry entry{head.seq, {}, {}};
        m_commitments.clear();
        if (auto fields = takeFields(head.fields, entry); !fields)
            return fields;
        auto author = parseAuthor(head.author);
        if (!author)
            return std::unexpected(author.error());
        entry.author = *std::move(author);
        if (auto bound = takeAuthor(entry); !bound)
            return bound;
        if (auto key = takeKeys(entry); !key)
            return key;
        count(entry);
        return {};
    }

    Parsed<> takeFields(const JsonView &fields, BundleEntry &entry)
    {
        if (auto list = expectArray(fields, "fields"); !list)
            return list;
        for (JsonChildren item(fields); item.next();) {
            auto field = parseField(item.value(),
                                    entry.fields.empty() ? std::nullopt
                                                         : std::optional(entry.fields.back().id));
            if (!field)
                return std::unexpected(field.error());
            if (auto blob = takeBlob(*field); !blob)
                return blob;
            m_commitments.push_back(field->commitment());
            entry.fields.push_back(*std::move(field));
        }
        return {};
    }

    Parsed<> takeBlob(const BundleField &field)
    {
        const auto *shown = std::get_if<ShownValue>(&field.form);
        const auto *blob = shown ? std::get_if<BlobValue>(&shown->value) : nullptr;
        if (!blob)
            return {};
        const auto delivered = m_run.options.attachments.find(blob->sha256);
        if (delivered == m_run.options.attachments.end()) {
            // The files of an earlier issue are listed, not attached.
            const bool issueFile =
                field.id >= kFirstIssueFileField && field.id <= kLastIssueFileField;
            if (!issueFile)
                ++m_run.report.shown.attachmentsMissing;
            return {};
        }
        if (delivered->second != Attachment{blob->sha256, blob->size}) {
            auto out = fault("BLOB");
            out.error().field = field.id;
            return out;
        }
        ++m_run.report.shown.attachments;
        return {};
    }

    // Author and leaf: what binds the fields to a person and to their place.
    Parsed<> takeAuthor(const BundleEntry &entry)
    {
        const auto fieldCount = static_cast<quint16>(m_commitments.size());
        const Bytes32 root = fieldsRootOf(m_commitments);
        Bytes32 commitment{};
        if (const auto *shown = std::get_if<ShownAuthor>(&entry.author)) {
            if (!m_keys.roleOf(shown->key) || !isPinned(shown->key))
                return fault("AUTHOR-UNKNOWN");
            const Bytes32 prevRoot = m_run.spine.root(entry.seq);
            const QByteArray message =
                authorMessage(m_ledgerId, entry.seq, prevRoot, fieldCount, root);
            if (!keyOf(shown->key).verify(spanOf(message), shown->signature))
                return fault("AUTHOR-SIG");
            commitment = authorCommitment(shown->salt, shown->key, shown->signature);
        } else {
            commitment = std::get<Withheld>(entry.author).commitment;
        }
        const Bytes32 whole = entryHash(fieldCount, root, commitment);
        if (entryLeaf(m_ledgerId, entry.seq, whole) != m_run.spine.leaves()[entry.seq])
            return fault("LEAF");
        return {};
    }

    bool isPinned(const Bytes32 &key) const
    {
        return !m_run.policy.authors || std::ranges::binary_search(m_pinned, key);
    }

    const PublicKey &keyOf(const Bytes32 &raw)
    {
        const auto found = m_prepared.find(raw);
        return found != m_prepared.end() ? found->second
                                         : m_prepared.emplace(raw, PublicKey(raw)).first->second;
    }

    Parsed<> takeKeys(const BundleEntry &entry)
    {
        m_lastIsSeal = isKind(entry, kKindSeal);
        if (m_lastIsSeal) {
            const QByteArray *keyset = shownUtf8(entry, kKeysetField);
            if (!keyset || bytes32FromBase64(*keyset) != m_keys.hash())
                return fault("KEYSET", "keyset");
        }
        return isKind(entry, kKindKey) ? changeKeys(entry) : Parsed<>();
    }

    Parsed<> changeKeys(const BundleEntry &entry)
    {
        const auto *author = std::get_if<ShownAuthor>(&entry.author);
        if (!author || !m_keys.isAdmin(author->key))
            return fault("KEYSET", "author");
        std::vector<Field> fields;
        for (const FieldId id : {kPublicKeyField, kKeyRoleField, kKeyActionField}) {
            if (const QByteArray *value = shownUtf8(entry, id))
                fields.push_back({id, Utf8Value{*value}});
        }
        const auto change = readKeyChange(fields);
        if (!change || !m_keys.apply(*change))
            return fault("KEYSET", "change");
        return {};
    }

    void count(const BundleEntry &entry)
    {
        if (entry.seq > m_next)
            m_run.withheldEntries.push_back({m_next, entry.seq - 1});
        m_next = entry.seq + 1;
        ShownCounts &shown = m_run.report.shown;
        ++shown.entries;
        for (const BundleField &field : entry.fields)
            count(entry.seq, field);
        if (const auto *author = std::get_if<ShownAuthor>(&entry.author)) {
            ++shown.authors;
            ++m_run.report.signers[author->key];
        } else {
            ++m_run.report.unattributed;
            m_run.withheldParts.push_back({entry.seq, Redaction::Scope::Author, 0, 0});
        }
        watchClock(entry);
    }

    void count(Seq seq, const BundleField &field)
    {
        ShownCounts &shown = m_run.report.shown;
        if (std::holds_alternative<Withheld>(field.form)) {
            m_run.withheldParts.push_back({seq, Redaction::Scope::Field, field.id, 0});
            return;
        }
        ++shown.fields;
        const auto *partly = std::get_if<PartlyShownText>(&field.form);
        for (quint32 i = 0; partly && i < partly->tokens.size(); ++i) {
            if (std::holds_alternative<Withheld>(partly->tokens[i]))
                m_run.withheldParts.push_back({seq, Redaction::Scope::Token, field.id, i});
            else
                ++shown.tokens;
        }
    }

    void watchClock(const BundleEntry &entry)
    {
        const ShownValue *shown = shownField(entry, kRecordedAtField);
        const auto *time = shown ? std::get_if<TimeValue>(&shown->value) : nullptr;
        if (!time)
            return;
        if (m_clock && time->ms < m_clock->second)
            m_run.report.clockSteps.push_back({m_clock->first, entry.seq});
        m_clock = {entry.seq, time->ms};
    }

    VerifyRun &m_run;
    Bytes32 m_ledgerId;
    Keyset m_keys;
    std::vector<Bytes32> m_pinned;
    std::map<Bytes32, PublicKey> m_prepared;
    std::vector<FieldCommitment> m_commitments;
    std::optional<std::pair<Seq, quint64>> m_clock;
    Seq m_next = 0;  // the first seq that has not been passed
    bool m_lastIsSeal = false;
};

}  // namespace

Parsed<> verifyEntries(VerifyRun &run)
{
    if (auto list = expectArray(run.head.entries, "entries"); !list)
        return list;
    const auto ledger = parseLedger(run.head);
    if (!ledger)
        return std::unexpected(ledger.error());
    EntryWalk walk(run, *ledger);
    for (JsonChildren item(run.head.entries); item.next();) {
        if (auto taken = walk.take(item.value()); !taken)
            return taken;
    }
    return walk.finish();
}

}  // namespace casement::ledger
