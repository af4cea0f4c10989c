// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "desk/plan_preview.h"

#include "desk/inside/case_state.h"
#include "desk/inside/plan_maker.h"

namespace casement::desk {

Result<DisclosurePlan> previewPlan(Desk &desk, const IssueRequest &request)
{
    const auto state = desk.caseState(request.caseId);
    if (!state)
        return failure(state.error());
    if (auto read = (*state)->toHead(desk.store()); !read)
        return failure(read.error());
    const casefile::CaseFile &file = (*state)->file();
    auto made = makePlan(desk.store(), (*state)->row(), file, file.size, request);
    if (!made)
        return failure(made.error());
    return std::move(made->plan);
}

}  // namespace casement::desk
