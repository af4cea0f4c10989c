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
    const auto handing = [&request](const casefile::CaseFile &file) -> Result<casefile::Draft> {
        return findRecipient(file, request.to).transform([&request](const auto &to) {
            return casefile::Draft(
                casefile::HandoverDraft{to, request.words, request.text, request.size});
        });
    };
    return appendAndSeal(m_desk, m_caseId, handing, u"The case was handed over."_s);
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
