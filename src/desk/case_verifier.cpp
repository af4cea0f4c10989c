// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "desk/case_verifier.h"

#include "casefile/case_number.h"
#include "desk/inside/case_state.h"
#include "desk/inside/desk_keys.h"
#include "desk/inside/entry_audit.h"
#include "desk/inside/evidence_audit.h"
#include "store/cases.h"
#include "store/readings_check.h"
#include "store/seals.h"
#include "store/snapshot.h"

namespace casement::desk {

using namespace Qt::StringLiterals;

namespace {

QString base64(const Bytes32 &bytes)
{
    return QString::fromLatin1(toBase64(bytes));
}

// Some of what a head is refused for names its table, some only the column.
QString inLedgerTable(const QString &column)
{
    return column.contains(u'.') ? column : u"case_ledger."_s + column;
}

CaseVerdict failed(CaseVerdict verdict, const AuditFault &fault)
{
    verdict.pass = false;
    verdict.code = fault.code;
    verdict.entry = fault.entry;
    verdict.column = fault.column;
    verdict.detail = fault.detail;
    return verdict;
}

// What a case is called says nothing of its own: id and number repeat the ledger's origin.
std::optional<AuditFault> checkNames(const store::CaseRow &row)
{
    const QByteArray id = row.id.toLatin1();
    if (!row.ledger.origin.endsWith(QByteArray('/' + id)))
        return AuditFault{u"STORE"_s, {}, u"case_ledger.id"_s, row.id};
    const QByteArray bytes = QByteArray::fromHex(id);
    if (bytes.size() < 4 || casefile::caseNumber(spanOf(bytes)) != row.number)
        return AuditFault{u"STORE"_s, {}, u"case_ledger.number"_s, row.number};
    return {};
}

// The head that a former check remembered, held against itself.
std::optional<AuditFault> checkMemory(const store::RememberedHead &head)
{
    const auto frontier = ledger::Frontier::fromBytes(head.frontier);
    if (!frontier || frontier->size() != head.size)
        return AuditFault{u"STORE"_s, {}, u"remembered_head.frontier"_s, {}};
    if (frontier->root() != head.root)
        return AuditFault{u"STORE"_s, {}, u"remembered_head.root"_s, base64(head.root)};
    return {};
}

// … and against the ledger, which must have come by it.
std::optional<AuditFault> checkMemory(const store::RememberedHead &head,
                                      const std::map<quint64, Bytes32> &roots)
{
    const auto root = roots.find(head.size);
    if (root == roots.end())
        return AuditFault{u"STORE"_s, {}, u"remembered_head.size"_s, QString::number(head.size)};
    if (root->second != head.root)
        return AuditFault{u"STORE"_s, {}, u"remembered_head.root"_s, base64(head.root)};
    return {};
}

// A seal must be signed by the desk's log key and be of this ledger at its size.
std::optional<AuditFault> checkSeal(const store::StoredSeal &seal, const QByteArray &origin,
                                    const ledger::VerifierKey &key,
                                    const std::map<quint64, Bytes32> &roots)
{
    const ledger::Seq at = seal.size ? seal.size - 1 : 0;
    const auto note = ledger::SealNote::fromBytes(seal.note);
    if (!note)
        return AuditFault{u"NOTE"_s, at, u"seal.note"_s, note.error().field};
    bool good = false;
    for (const auto &line : note->lines) {
        const auto check = ledger::checkLine(*note, line, key);
        if (check == ledger::LineCheck::Bad)
            return AuditFault{u"SIG"_s, at, u"seal.note"_s, {}};
        good = good || check == ledger::LineCheck::Good;
    }
    if (!good)
        return AuditFault{u"UNTRUSTED"_s, at, u"seal.note"_s, {}};
    const auto checkpoint = ledger::Checkpoint::fromText(note->text);
    if (!checkpoint)
        return AuditFault{u"CP"_s, at, u"seal.note"_s, checkpoint.error().field};
    if (checkpoint->origin != origin)
        return AuditFault{u"ORIGIN"_s, at, u"seal.note"_s, QString::fromUtf8(checkpoint->origin)};
    if (checkpoint->size != seal.size)
        return AuditFault{u"FORK"_s, at, u"seal.size"_s, QString::number(checkpoint->size)};
    const auto root = roots.find(seal.size);
    if (root == roots.end())
        return AuditFault{u"FORK"_s, at, u"entry"_s, u"sealed and missing"_s};
    if (checkpoint->root != root->second)
        return AuditFault{u"FORK"_s, at, u"entry"_s, u"not what was sealed"_s};
    if (seal.root != root->second)
        return AuditFault{u"FORK"_s, at, u"seal.root"_s, {}};
    return {};
}

// An entry that says it was sealed, and no seal that ends with it: somebody took the seal away.
std::optional<AuditFault> checkSealsAreThere(const std::vector<ledger::Seq> &sealEntries,
                                             const std::vector<store::StoredSeal> &seals)
{
    for (const ledger::Seq seq : sealEntries) {
        if (!std::ranges::contains(seals, seq + 1, &store::StoredSeal::size))
            return AuditFault{u"STORE"_s, seq, u"seal"_s, u"missing"_s};
    }
    return {};
}

class CaseCheck {
public:
    CaseCheck(Desk &desk, store::CaseRow row, VerifyDepth depth, const Progress &progress)
        : m_desk(desk), m_row(std::move(row)), m_depth(depth), m_progress(progress)
    {
    }

    Result<CaseVerdict> run()
    {
        if (auto loaded = load(); !loaded)
            return failure(loaded.error());
        if (const auto fault = m_remembered ? checkMemory(*m_remembered) : std::nullopt)
            return failed(m_verdict, *fault);
        auto start = this->start();
        if (!start)
            return failure(start.error());
        store::Cases cases(m_desk.store());
        const auto head = cases.head(m_row.caseId);
        if (!head && head.error().kind == ErrorKind::Damaged)
            return failed(m_verdict, {u"ROOT"_s, {}, inLedgerTable(head.error().field), {}});
        if (!head)
            return failure(head.error());
        m_verdict.size = head->size;
        m_verdict.root = base64(head->root);
        if (auto read = readEntries(*start, head->size); !read)
            return failure(read.error());
        if (const auto fault = start->finish())
            return failed(m_verdict, *fault);
        if (m_unreadable)
            return failed(
                m_verdict,
                {u"ENTRY"_s, start->frontier().size(), m_unreadable->field, m_unreadable->got});
        if (start->frontier().size() != head->size)
            return failed(m_verdict,
                          {u"SIZE"_s, start->frontier().size(), u"entry"_s, u"missing"_s});
        if (start->frontier() != head->frontier || start->frontier().root() != head->root)
            return failed(m_verdict, {u"ROOT"_s, head->size, u"case_ledger.root"_s, {}});
        return rest(*start, *head);
    }

    // A desk that cannot be written is checked all the same; the next quick check reads more.
    void remember()
    {
        if (!m_verified || m_desk.info().readOnly)
            return;
        (void)store::Seals(m_desk.store())
            .remember(m_row.caseId,
                      {m_verified->size, m_verified->root, m_verified->frontier.toBytes(),
                       m_desk.environment().clock->nowMs()});
    }

private:
    Result<> load()
    {
        store::Seals store(m_desk.store());
        auto seals = store.all(m_row.caseId);
        if (!seals)
            return failure(seals.error());
        m_seals = std::move(*seals);
        if (!m_seals.empty())
            m_verdict.sealedSize = m_seals.back().size;
        auto remembered = store.remembered(m_row.caseId);
        if (!remembered)
            return failure(remembered.error());
        m_remembered = std::move(*remembered);
        return {};
    }

    // From the beginning, or from what a former check of this desk remembered.
    Result<EntryAudit> start()
    {
        std::set<quint64> wanted;
        for (const auto &seal : m_seals)
            wanted.insert(seal.size);
        if (m_remembered)
            wanted.insert(m_remembered->size);
        if (!m_remembered || m_depth == VerifyDepth::Full)
            return EntryAudit(m_row, {}, {}, wanted);
        auto frontier = ledger::Frontier::fromBytes(m_remembered->frontier);
        if (!frontier)
            return failure(frontier.error());
        const auto state = CaseState::asOf(m_desk.store(), m_row, m_remembered->size);
        if (!state)
            return failure(state.error());
        m_verdict.trustedSize = m_remembered->size;
        std::erase_if(m_seals,
                      [this](const auto &seal) { return seal.size <= m_remembered->size; });
        return EntryAudit(m_row, std::move(*frontier), state->file(), wanted);
    }

    Result<> readEntries(EntryAudit &audit, quint64 size)
    {
        const quint64 from = audit.frontier().size();
        // One position too many, so that an entry behind the head is seen.
        auto read = store::Entries(m_desk.store())
                        .forEach(m_row.caseId, from, size + 1,
                                 [&](const store::StoredEntry &stored) -> Result<> {
                                     if (stored.seq % 256 == 0
                                         && !wanted(m_progress, stored.seq - from, size - from))
                                         return failure(ErrorKind::Cancelled, m_row.number);
                                     if (!audit.add(stored))
                                         return failure(ErrorKind::VerifyFailed);
                                     return {};
                                 });
        if (!read && read.error().kind == ErrorKind::VerifyFailed)
            return {};
        if (!read && read.error().kind == ErrorKind::Damaged) {
            m_unreadable = read.error();
            return {};
        }
        return read;
    }

    Result<CaseVerdict> rest(const EntryAudit &audit, const store::CaseHead &head)
    {
        if (const auto fault = checkNames(m_row))
            return failed(m_verdict, *fault);
        if (const auto fault =
                m_remembered ? checkMemory(*m_remembered, audit.roots()) : std::nullopt)
            return failed(m_verdict, *fault);
        const auto vkey = logVerifierKey(m_desk.store());
        if (!vkey)
            return failure(vkey.error());
        const auto key = ledger::VerifierKey::fromString(*vkey);
        for (const auto &seal : m_seals) {
            if (!key)
                return failed(m_verdict, {u"UNTRUSTED"_s, seal.size - 1, u"seal.note"_s, {}});
            if (const auto fault = checkSeal(seal, m_row.ledger.origin, *key, audit.roots()))
                return failed(m_verdict, *fault);
        }
        if (const auto fault = checkSealsAreThere(audit.sealEntries(), m_seals))
            return failed(m_verdict, *fault);
        if (m_depth == VerifyDepth::Full) {
            const auto fault = checkStored(audit);
            if (!fault)
                return failure(fault.error());
            if (*fault)
                return failed(m_verdict, **fault);
        }
        for (const Bytes32 &signer : audit.signers())
            m_verdict.signers.emplace_back(audit.file().nameOf(signer),
                                           QString::fromLatin1(toHex(signer)));
        m_verdict.pass = true;
        m_verified = head;
        return m_verdict;
    }

    // What the store keeps beside the entries.
    Result<std::optional<AuditFault>> checkStored(const EntryAudit &audit)
    {
        const auto computed = audit.readings();
        if (!computed)
            return failure(computed.error());
        const auto differences = store::checkReadings(m_desk.store(), m_row.caseId, **computed, 1);
        if (!differences)
            return failure(differences.error());
        if (!differences->empty()) {
            const auto &first = differences->front();
            const QString column =
                first.column.isEmpty() ? first.table : first.table + u'.' + first.column;
            return AuditFault{u"STORE"_s, {}, column, first.key};
        }
        auto fault = auditEvidence(m_desk.store(), m_row, audit.evidence(), m_progress);
        if (fault && !*fault)
            m_verdict.evidenceFiles = audit.evidence().size();
        return fault;
    }

    Desk &m_desk;
    store::CaseRow m_row;
    VerifyDepth m_depth;
    const Progress &m_progress;
    CaseVerdict m_verdict;
    std::vector<store::StoredSeal> m_seals;
    std::optional<store::RememberedHead> m_remembered;
    std::optional<Error> m_unreadable;
    std::optional<store::CaseHead> m_verified;
};

}  // namespace

Result<CaseVerdict> verifyCase(Desk &desk, const QString &caseId, VerifyDepth depth,
                               const Progress &progress)
{
    // Head, entries, seals and readings must be of one moment: somebody may be writing.
    auto snapshot = store::Snapshot::begin(desk.store()).transform([](store::Snapshot &&taken) {
        return std::optional(std::move(taken));
    });
    if (!snapshot)
        return failure(snapshot.error());
    auto row = store::Cases(desk.store()).find(caseId);
    if (!row)
        return failure(row.error());
    CaseCheck check(desk, std::move(*row), depth, progress);
    auto verdict = check.run();
    snapshot->reset();
    check.remember();
    return verdict;
}

}  // namespace casement::desk
