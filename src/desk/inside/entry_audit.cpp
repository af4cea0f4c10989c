// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "desk/inside/entry_audit.h"

#include "ledger/pool_job.h"

#include <QThread>
#include <QtConcurrentRun>

namespace casement::desk {

using namespace Qt::StringLiterals;
using casefile::EntryKind;
using casefile::EntryValue;

namespace {

constexpr size_t kBatch = 2048;

AuditFault columnFault(ledger::Seq seq, const QString &column, const QString &detail = {})
{
    return {u"ENTRY"_s, seq, column, detail};
}

}  // namespace

EntryAudit::EntryAudit(const store::CaseRow &row, ledger::Frontier frontier,
                       casefile::CaseFile file, std::set<quint64> wantedRoots)
    : m_caseId(row.caseId)
    , m_ledgerId(row.ledger.id())
    , m_frontier(std::move(frontier))
    , m_file(std::move(file))
    , m_keyset(row.ledger.genesisKey)
    , m_wantedRoots(std::move(wantedRoots))
{
    if (m_frontier.size() == 0)
        m_readings.emplace();
    if (m_wantedRoots.contains(m_frontier.size()))
        m_roots.emplace(m_frontier.size(), m_frontier.root());
    for (const auto &[key, person] : m_file.people) {
        const bool genesis = key == row.ledger.genesisKey;
        if (person.role.has_value() == genesis)
            continue;
        const auto role = person.role == casefile::KeyRole::Admin ? ledger::KeyRole::Admin
                                                                  : ledger::KeyRole::Member;
        // The fold of a verified prefix: a change that does not apply cannot be in it.
        (void)m_keyset.apply(
            {key, role, genesis ? ledger::KeyAction::Revoke : ledger::KeyAction::Add});
    }
}

bool EntryAudit::add(const store::StoredEntry &stored)
{
    if (m_fault)
        return false;
    if (stored.seq != m_frontier.size()) {
        launch();
        collect();
        if (!m_fault)
            m_fault = AuditFault{u"SIZE"_s, m_frontier.size(), u"entry"_s, u"missing"_s};
        return false;
    }
    m_batch.push_back({stored, m_frontier.root()});
    const auto leaf = bytes32(stored.leaf);
    m_frontier.append(leaf.value_or(Bytes32{}));
    if (m_wantedRoots.contains(m_frontier.size()))
        m_roots.emplace(m_frontier.size(), m_frontier.root());
    if (m_batch.size() == kBatch)
        launch();
    return !m_fault;
}

std::optional<AuditFault> EntryAudit::finish()
{
    launch();
    while (!m_underWay.empty())
        collect();
    return m_fault;
}

void EntryAudit::launch()
{
    if (m_batch.empty())
        return;
    // Reading goes on while the cores check; what waits is bounded.
    if (m_underWay.size() >= static_cast<size_t>(std::max(1, QThread::idealThreadCount())) + 1)
        collect();
    // Whoever signed anything so far or in this batch may have signed what an altered column
    // denies.
    std::set<Bytes32> authors = m_signers;
    for (const auto &[key, role] : m_keyset.roles())
        authors.insert(key);
    for (const Job &job : m_batch) {
        if (const auto author = job.stored.author ? bytes32(*job.stored.author) : std::nullopt)
            authors.insert(*author);
    }
    std::vector<Bytes32> known(authors.begin(), authors.end());
    m_underWay.push_back(QtConcurrent::run([batch = std::exchange(m_batch, {}), caseId = m_caseId,
                                            ledgerId = m_ledgerId, known = std::move(known)] {
        const ledger::PoolJob job;
        return check(batch, caseId, ledgerId, known);
    }));
}

void EntryAudit::collect()
{
    if (m_underWay.empty())
        return;
    const Outcome outcome = m_underWay.front().takeResult();
    m_underWay.erase(m_underWay.begin());
    for (size_t i = 0; i < outcome.values.size() && !m_fault; ++i)
        follow(outcome.values.at(i), outcome.words.at(i));
    if (!m_fault)
        m_fault = outcome.fault;
}

// Keys and meaning, in order: what a single entry cannot know of itself.
void EntryAudit::follow(const EntryValue &value, const std::optional<Bytes32> &words)
{
    m_signers.insert(value.author);
    if (!followKeys(value))
        return;
    if (value.kind == EntryKind::Seal)
        m_sealEntries.push_back(value.seq);
    if (value.blob)
        m_evidence.emplace(EvidenceFile{value.blob->sha256, value.blob->size}, value.seq);
    auto after = casefile::apply(std::move(m_file), value);
    if (!after) {
        m_fault = AuditFault{u"MEANING"_s, value.seq, after.error().field, after.error().got};
        return;
    }
    m_file = std::move(*after);
    if (m_readings && m_readingsFollow)
        m_readingsFollow = m_readings->add(value, words);
}

bool EntryAudit::followKeys(const EntryValue &value)
{
    if (!m_keyset.roleOf(value.author)) {
        m_fault = AuditFault{u"AUTHOR-UNKNOWN"_s, value.seq, u"author"_s,
                             QString::fromLatin1(toHex(value.author))};
        return false;
    }
    bool follows = true;
    if (value.kind == EntryKind::Key) {
        const auto role = value.keyRole == casefile::KeyRole::Admin ? ledger::KeyRole::Admin
                                                                    : ledger::KeyRole::Member;
        const auto action = value.keyAction == casefile::KeyAction::Add ? ledger::KeyAction::Add
                                                                        : ledger::KeyAction::Revoke;
        follows = m_keyset.isAdmin(value.author) && value.publicKey
            && m_keyset.apply({*value.publicKey, role, action}).has_value();
    } else if (value.kind == EntryKind::Seal) {
        follows = value.keyset == m_keyset.hash();
    }
    if (!follows)
        m_fault = AuditFault{u"KEYSET"_s, value.seq, u"content"_s, {}};
    return follows;
}

Result<const store::ComputedReadings *> EntryAudit::readings() const
{
    if (!m_readings)
        return failure(ErrorKind::Internal, {}, u"readings"_s);
    if (!m_readingsFollow)
        return failure(m_readingsFollow.error());
    return &m_readings->readings();
}

EntryAudit::Outcome EntryAudit::check(const Batch &batch, store::CaseId caseId,
                                      const Bytes32 &ledgerId,
                                      const std::vector<Bytes32> &knownAuthors)
{
    Outcome outcome;
    ledger::EntryChecker checker(ledgerId, knownAuthors);
    for (const Job &job : batch) {
        const ledger::Seq seq = job.stored.seq;
        const auto view = store::provable(job.stored);
        if (!view) {
            outcome.fault = columnFault(seq, view.error().field, view.error().got);
            break;
        }
        const ledger::CheckedEntry checked = checker.check(*view, job.prevRoot);
        if (checked.fault) {
            outcome.fault = columnFault(
                seq, QString(ledger::nameOf(checked.fault->column)),
                checked.fault->field ? u"field %1"_s.arg(*checked.fault->field) : QString());
            break;
        }
        // Nothing here appends an erase entry, so whoever emptied this one had no right to.
        if (checked.erased) {
            outcome.fault = columnFault(seq, u"content"_s, u"NULL"_s);
            break;
        }
        const QStringList differ =
            store::repeatedColumnsThatDiffer(caseId, job.stored, checked.fields);
        if (!differ.isEmpty()) {
            outcome.fault = columnFault(seq, differ.first());
            break;
        }
        auto value = casefile::readEntry(seq, *view->author, checked.fields);
        if (!value) {
            outcome.fault = columnFault(seq, u"content"_s, value.error().field);
            break;
        }
        outcome.words.push_back(store::wordsHashOf(*value, checked.fields));
        outcome.values.push_back(std::move(*value));
    }
    return outcome;
}

}  // namespace casement::desk
