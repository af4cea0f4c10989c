// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "gui/evidence_loader.h"

namespace casement::gui {

void EvidenceLoader::load(const std::shared_ptr<desk::DeskSession> &session, const QString &caseId,
                          const ledger::BlobValue &blob, quint64 limit, const Give &give)
{
    ++m_request;
    next(session, std::make_shared<desk::EvidenceBytes>(caseId, blob, limit), give);
}

void EvidenceLoader::next(const std::shared_ptr<desk::DeskSession> &session,
                          const std::shared_ptr<desk::EvidenceBytes> &bytes, const Give &give)
{
    // The session outlives the answer only as long as the window holds it.
    const std::weak_ptr<desk::DeskSession> again = session;
    session->read([bytes](desk::Desk &desk) { return bytes->readOn(desk); })
        .then(this, [this, again, bytes, give, request = m_request](const Result<bool> &more) {
            if (request != m_request)
                return;
            const auto open = again.lock();
            if (!more)
                give(failure(more.error()));
            else if (!*more)
                give(Loaded{bytes->bytes(), bytes->state()});
            else if (open)
                next(open, bytes, give);
        });
}

}  // namespace casement::gui
