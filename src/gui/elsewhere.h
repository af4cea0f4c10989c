// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// Work that needs no desk and must not keep the window waiting.
//
// What it is: elsewhere(), which runs a function of values on a thread of the pool; the answer is
//   continued on the thread of whoever asked.
// Promises: as desk/answer.h.
#pragma once

#include "desk/answer.h"

#include <QtConcurrentRun>

namespace casement::gui {

template <typename Work> auto elsewhere(Work work)
{
    return desk::Answer<std::invoke_result_t<Work>>(QtConcurrent::run(std::move(work)));
}

}  // namespace casement::gui
