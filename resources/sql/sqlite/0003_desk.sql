-- SPDX-FileCopyrightText: 2026 The Casement authors
-- SPDX-License-Identifier: Apache-2.0

-- What belongs to the desk and to no ledger.

CREATE TABLE desk (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    name TEXT NOT NULL,
    id TEXT NOT NULL,
    created_ms INTEGER NOT NULL
) STRICT;

CREATE TABLE desk_setting (
    key TEXT PRIMARY KEY,
    value BLOB NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE person (
    public_key BLOB PRIMARY KEY CHECK (length(public_key) = 32),
    name TEXT NOT NULL,
    email TEXT NOT NULL,
    function TEXT NOT NULL,
    admin INTEGER NOT NULL CHECK (admin IN (0, 1)),
    added_ms INTEGER NOT NULL,
    revoked_ms INTEGER,
    revoked_reason TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- case_key is the case's id, or empty; a draft may be of a case that is not made yet.
CREATE TABLE draft (
    case_key TEXT NOT NULL,
    slot TEXT NOT NULL,
    text BLOB NOT NULL,
    cursor INTEGER NOT NULL,
    saved_ms INTEGER NOT NULL,
    PRIMARY KEY (case_key, slot)
) STRICT;

CREATE TABLE remembered_head (
    case_id INTEGER PRIMARY KEY REFERENCES case_ledger (case_id),
    size INTEGER NOT NULL,
    root BLOB NOT NULL CHECK (length(root) = 32),
    frontier BLOB NOT NULL,
    verified_ms INTEGER NOT NULL
) STRICT;
