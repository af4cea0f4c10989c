// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "ledger/disclosure.h"

#include <algorithm>

namespace casement::ledger {

namespace {

std::unexpected<Error> refused(Seq seq, std::optional<FieldId> field, const char *got)
{
    QString where = QString::number(seq);
    if (field)
        where += u'/' + QString::number(*field);
    return failure(ErrorKind::Refused, where, QStringLiteral("plan"), QLatin1StringView(got));
}

// The basis of a withheld position, written down; false where the format knows no such basis.
bool withhold(Redaction at, const QByteArray &basis, std::vector<Redaction> &redactions)
{
    at.basis = basis;
    redactions.push_back(std::move(at));
    return isBasisCode(basis);
}

PartlyShownText openInPart(const TextValue &text, const FieldKey &key, const TokenMask &mask)
{
    PartlyShownText out{key.fieldSalt(), {}};
    qsizetype begin = 0;
    for (quint32 i = 0; i < text.cuts.size(); ++i) {
        const QByteArray token = text.utf8.sliced(begin, text.cuts[i]);
        begin += text.cuts[i];
        const Bytes32 salt = key.tokenSalt(i);
        if (mask.contains(i))
            out.tokens.emplace_back(Withheld{tokenCommitment(salt, i, token)});
        else
            out.tokens.emplace_back(ShownToken{salt, token});
    }
    return out;
}

// One entry on its way out.
class Opening {
public:
    Opening(const SignedEntry &entry, std::vector<Redaction> &redactions)
        : m_entry(entry), m_key(entry.entryKey), m_redactions(redactions)
    {
    }

    Result<BundleEntry> run(const EntryDisclosure &plan)
    {
        if (plan.seq != m_entry.seq || plan.fields.size() != m_entry.fields.size())
            return refused(plan.seq, {}, "fields");
        BundleEntry out{m_entry.seq, {}, {}};
        for (size_t i = 0; i < m_entry.fields.size(); ++i) {
            const auto how = plan.fields.find(m_entry.fields[i].id);
            if (how == plan.fields.end())
                return refused(m_entry.seq, m_entry.fields[i].id, "not planned");
            auto form = open(i, how->second);
            if (!form)
                return std::unexpected(form.error());
            out.fields.push_back({m_entry.fields[i].id, *std::move(form)});
        }
        return author(plan, std::move(out));
    }

private:
    Redaction at(Redaction::Scope scope, FieldId field = 0, quint32 token = 0) const
    {
        return {scope, m_entry.seq, {}, field, token, {}};
    }

    Result<BundleFieldForm> open(size_t index, const FieldDisclosure &how)
    {
        const Field &field = m_entry.fields[index];
        if (const auto *withheld = std::get_if<WithholdAll>(&how)) {
            if (!withhold(at(Redaction::Scope::Field, field.id), withheld->basis, m_redactions))
                return refused(m_entry.seq, field.id, "basis");
            return Withheld{m_entry.commitments[index].commitment};
        }
        const FieldKey key(m_key.fieldKey(field.id));
        const auto *text = std::get_if<TextValue>(&field.value);
        if (const auto *mask = std::get_if<TokenMask>(&how))
            return text ? openTokens(field.id, *text, key, *mask)
                        : refused(m_entry.seq, field.id, "tokens");
        if (text)
            return ShownText{m_key.fieldKey(field.id), *text};
        return ShownValue{key.fieldSalt(), field.value};
    }

    Result<BundleFieldForm> openTokens(FieldId id, const TextValue &text, const FieldKey &key,
                                       const TokenMask &mask)
    {
        for (const auto &[index, basis] : mask) {
            if (index >= text.cuts.size())
                return refused(m_entry.seq, id, "token");
            if (!withhold(at(Redaction::Scope::Token, id, index), basis, m_redactions))
                return refused(m_entry.seq, id, "basis");
        }
        // A mask that withholds nothing shows the whole text; its key then opens it.
        if (mask.empty())
            return ShownText{m_key.fieldKey(id), text};
        return openInPart(text, key, mask);
    }

    Result<BundleEntry> author(const EntryDisclosure &plan, BundleEntry out)
    {
        if (const auto *withheld = std::get_if<WithholdAll>(&plan.author)) {
            if (!withhold(at(Redaction::Scope::Author), withheld->basis, m_redactions))
                return refused(m_entry.seq, {}, "basis");
            out.author = Withheld{m_entry.authorCommitment};
        } else {
            out.author = ShownAuthor{m_key.authorSalt(), m_entry.author, m_entry.signature};
        }
        return out;
    }

    const SignedEntry &m_entry;
    EntryKey m_key;
    std::vector<Redaction> &m_redactions;
};

// Whether entries and runs together name each seq below `size` exactly once.
bool namesAll(const Disclosure &plan, quint64 size)
{
    auto entry = plan.entries.begin();
    auto run = plan.withheld.begin();
    Seq next = 0;
    while (next < size) {
        if (entry != plan.entries.end() && entry->seq == next) {
            ++entry;
            ++next;
        } else if (run != plan.withheld.end() && run->from == next && run->to >= next) {
            next = run->to + 1;
            ++run;
        } else {
            return false;
        }
    }
    return next == size && entry == plan.entries.end() && run == plan.withheld.end();
}

}  // namespace

Result<BundleEntry> discloseEntry(const SignedEntry &entry, const EntryDisclosure &plan,
                                  std::vector<Redaction> &redactions)
{
    return Opening(entry, redactions).run(plan);
}

Result<Bundle> makeBundle(const LedgerName &ledger, const SealParts &seal,
                          std::vector<Bytes32> leaves, const Disclosure &plan,
                          const EntrySource &source)
{
    if (!namesAll(plan, leaves.size()))
        return failure(ErrorKind::Refused, {}, QStringLiteral("plan"), QStringLiteral("seq"));
    Bundle out{ledger, seal.note, seal.tsr, seal.priorNotes, std::move(leaves), {}, {}};
    for (const WithheldRun &run : plan.withheld) {
        Redaction at{Redaction::Scope::Entries, run.from, {}, 0, 0, {}};
        if (run.to > run.from)
            at.to = run.to;
        if (!withhold(std::move(at), run.basis, out.redactions))
            return refused(run.from, {}, "basis");
    }
    for (const EntryDisclosure &how : plan.entries) {
        const auto entry = source(how.seq);
        if (!entry)
            return std::unexpected(entry.error());
        auto opened = discloseEntry(*entry, how, out.redactions);
        if (!opened)
            return std::unexpected(opened.error());
        out.entries.push_back(*std::move(opened));
    }
    return out;
}

}  // namespace casement::ledger
