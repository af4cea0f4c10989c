// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "casefile/rules.h"
#include "desk/inside/door.h"
#include "desk/recorder.h"
#include "desk/situation.h"

namespace casement::desk {

using namespace Qt::StringLiterals;

Result<Recorded> Recorder::handOver(const HandoverRequest &request)
{
    // A desk whose identity cannot seal still hands over.
    const auto logKey = m_desk.logKey();
    if (!logKey && logKey.error().field != u"sealer")
        return failure(logKey.error());
    auto door = Door::open(m_desk, m_caseId);
    if (!door)
        return failure(door.error());
    const auto to = findRecipient(door->caseFile(), request.to);
    if (!to)
        return failure(to.error());
    auto recorded =
        door->append(casefile::HandoverDraft{*to, request.words, request.text, request.size});
    if (!recorded)
        return recorded;
    if (logKey) {
        if (auto sealed = door->seal(**logKey, u"The case was handed over."_s); !sealed)
            return failure(sealed.error());
    }
    if (auto committed = door->commit(); !committed)
        return failure(committed.error());
    return recorded;
}

Result<Recorded> Recorder::acknowledge(std::optional<ledger::Seq> handover,
                                       std::optional<quint64> size)
{
    auto door = Door::open(m_desk, m_caseId);
    if (!door)
        return failure(door.error());
    const casefile::CaseFile &file = door->caseFile();
    const auto *waiting = casefile::waitingFor(file, m_desk.identity()->card().publicKey);
    if (!waiting)
        return failure(ErrorKind::Refused, m_caseId, casefile::kRuleReceipt);
    auto recorded = door->append(
        casefile::ReceiptDraft{handover.value_or(waiting->seq), size.value_or(file.size)});
    if (!recorded)
        return recorded;
    if (auto committed = door->commit(); !committed)
        return failure(committed.error());
    return recorded;
}

}  // namespace casement::desk
