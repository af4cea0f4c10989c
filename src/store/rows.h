// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// The loop that every read of rows is.
//
// What it is: forEachRow(), firstRow() and allRows() over Connection::run().
// Promises: a row that the reader found wanting (Row::result()) ends the loop with that error.
// Neighbours: connection.h, row.h.
#pragma once

#include "store/connection.h"

#include <vector>

namespace casement::store {

// `read` takes a Row & and answers Result<>.
template <typename Read> [[nodiscard]] Result<> forEachRow(Result<Query> rows, const Read &read)
{
    if (!rows)
        return failure(rows.error());
    while (true) {
        const Result<bool> more = rows->next();
        if (!more)
            return failure(more.error());
        if (!*more)
            return {};
        Row row = rows->row();
        if (Result<> done = read(row); !done)
            return done;
    }
}

// `read` takes a Row & and answers a value; it need not look at Row::result().
template <typename Read>
[[nodiscard]] auto allRows(Result<Query> rows, const Read &read)
    -> Result<std::vector<std::invoke_result_t<Read, Row &>>>
{
    std::vector<std::invoke_result_t<Read, Row &>> found;
    const Result<> done = forEachRow(std::move(rows), [&](Row &row) {
        found.push_back(read(row));
        return row.result();
    });
    if (!done)
        return failure(done.error());
    return found;
}

template <typename Read>
[[nodiscard]] auto firstRow(Result<Query> rows, const Read &read)
    -> Result<std::optional<std::invoke_result_t<Read, Row &>>>
{
    using Value = std::invoke_result_t<Read, Row &>;
    if (!rows)
        return failure(rows.error());
    const Result<bool> found = rows->next();
    if (!found)
        return failure(found.error());
    if (!*found)
        return std::optional<Value>();
    Row row = rows->row();
    std::optional<Value> value = read(row);
    if (Result<> whole = row.result(); !whole)
        return failure(whole.error());
    return value;
}

}  // namespace casement::store
