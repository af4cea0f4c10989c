// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "gui/case_shape.h"

namespace casement::gui {

namespace {

Result<CaseShape> shapeOf(desk::Desk &desk, const QString &caseId, std::optional<ledger::Seq> asOf)
{
    desk::CaseReader reader(desk, caseId);
    auto file = reader.caseFile(asOf);
    if (!file)
        return failure(file.error());
    CaseShape shape{std::move(*file), {}, {}};
    if (asOf) {
        const auto entry = reader.entry(*asOf);
        if (!entry)
            return failure(entry.error());
        shape.thenMs = entry->value.recordedMs;
        const auto now = reader.caseFile();
        if (!now)
            return failure(now.error());
        for (const casefile::Decision &decision : now->decisions) {
            if (decision.seq > *asOf)
                shape.laterDecisions.push_back(decision.number);
        }
    }
    return shape;
}

}  // namespace

void CaseShapeReader::open(std::shared_ptr<desk::DeskSession> session, const QString &caseId,
                           std::optional<ledger::Seq> asOf)
{
    m_session = std::move(session);
    m_caseId = caseId;
    m_asOf = asOf;
    refresh();
}

void CaseShapeReader::setAsOf(std::optional<ledger::Seq> asOf)
{
    if (asOf == m_asOf)
        return;
    m_asOf = asOf;
    refresh();
}

void CaseShapeReader::refresh()
{
    if (!m_session || m_caseId.isEmpty())
        return;
    const quint64 request = ++m_request;
    m_session
        ->read([id = m_caseId, asOf = m_asOf](desk::Desk &desk) { return shapeOf(desk, id, asOf); })
        .then(this, [this, request](const Result<CaseShape> &shape) {
            if (request != m_request)
                return;
            if (shape)
                Q_EMIT read(*shape);
            else
                Q_EMIT failed(shape.error());
        });
}

}  // namespace casement::gui
