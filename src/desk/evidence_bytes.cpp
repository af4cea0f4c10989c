// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "desk/evidence_bytes.h"

#include "desk/inside/case_state.h"
#include "store/blobs.h"
#include "store/cases.h"

namespace casement::desk {

EvidenceBytes::EvidenceBytes(QString caseId, const ledger::BlobValue &blob, quint64 limit)
    : m_caseId(std::move(caseId)), m_blob(blob), m_limit(limit)
{
}

Result<bool> EvidenceBytes::readOn(Desk &desk)
{
    const auto read = static_cast<quint64>(m_bytes.size());
    if (read >= m_blob.size || read >= m_limit) {
        finish();
        return false;
    }
    const auto row = store::Cases(desk.store()).find(m_caseId);
    if (!row)
        return failure(row.error());
    const auto part = store::Blobs(desk.store()).chunk(row->caseId, m_blob.sha256, m_next);
    if (!part)
        return failure(part.error());
    ++m_next;
    m_hash.add(spanOf(*part));
    m_bytes += *part;
    // A stored file that is shorter than its entry says has changed; there is no more of it.
    if (part->isEmpty()) {
        m_state = BytesState::Changed;
        return false;
    }
    return true;
}

void EvidenceBytes::finish()
{
    const auto read = static_cast<quint64>(m_bytes.size());
    if (read < m_blob.size)
        m_state = BytesState::InPart;
    else
        m_state = read == m_blob.size && m_hash.finish() == m_blob.sha256 ? BytesState::AsSigned
                                                                          : BytesState::Changed;
}

}  // namespace casement::desk
