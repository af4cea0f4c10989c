-- SPDX-FileCopyrightText: 2026 The Casement authors
-- SPDX-License-Identifier: Apache-2.0

-- The ledgers: what is signed, and what proves it. Everything else can be computed from here.
-- A released file is never edited: a change of the schema is a new file.

CREATE TABLE case_ledger (
    case_id INTEGER PRIMARY KEY AUTOINCREMENT CHECK (case_id BETWEEN 1 AND 2147483647),
    id TEXT NOT NULL UNIQUE,
    number TEXT NOT NULL UNIQUE,
    origin BLOB NOT NULL UNIQUE,
    nonce BLOB NOT NULL CHECK (length(nonce) = 32),
    genesis_key BLOB NOT NULL CHECK (length(genesis_key) = 32),
    created_ms INTEGER NOT NULL,
    home TEXT NOT NULL DEFAULT 'here' CHECK (home IN ('here', 'moved', 'copy')),
    size INTEGER NOT NULL DEFAULT 0,
    frontier BLOB NOT NULL,
    root BLOB NOT NULL CHECK (length(root) = 32)
) STRICT;

-- entry_id keeps a case's entries together and in order, and is the row id of its search text.
-- The wide columns stand last, so that leaves are read without them.
CREATE TABLE entry (
    entry_id INTEGER PRIMARY KEY CHECK (entry_id = (case_id << 32) + seq),
    case_id INTEGER NOT NULL REFERENCES case_ledger (case_id),
    seq INTEGER NOT NULL CHECK (seq BETWEEN 0 AND 4294967295),
    leaf BLOB NOT NULL CHECK (length(leaf) = 32),
    kind TEXT NOT NULL,
    lane TEXT NOT NULL,
    entry_uid BLOB,
    subject TEXT,
    occurred_at INTEGER,
    recorded_at INTEGER,
    author BLOB,
    author_commitment BLOB NOT NULL,
    signature BLOB,
    entry_key BLOB,
    fields_root BLOB NOT NULL,
    field_commitments BLOB NOT NULL,
    cuts BLOB,
    content BLOB
) STRICT;

CREATE UNIQUE INDEX entry_uid ON entry (case_id, entry_uid) WHERE entry_uid IS NOT NULL;
CREATE INDEX entry_subject ON entry (case_id, subject, seq) WHERE subject IS NOT NULL;
-- The few entries that a case is opened from.
CREATE INDEX entry_shaping ON entry (case_id, kind, seq)
    WHERE kind NOT IN ('event', 'note', 'evidence', 'amend', 'strike', 'pin');

CREATE TRIGGER entry_no_delete BEFORE DELETE ON entry
BEGIN
    SELECT RAISE(ABORT, 'entries are never deleted');
END;

CREATE TRIGGER entry_no_update BEFORE UPDATE ON entry
BEGIN
    SELECT RAISE(ABORT, 'entries are never changed');
END;

-- INSERT OR REPLACE deletes without firing a DELETE trigger, unless this stands before it.
CREATE TRIGGER entry_no_replace BEFORE INSERT ON entry
WHEN EXISTS (SELECT 1 FROM entry WHERE entry_id = NEW.entry_id)
    OR EXISTS (SELECT 1 FROM entry WHERE case_id = NEW.case_id AND entry_uid = NEW.entry_uid
                                     AND NEW.entry_uid IS NOT NULL)
BEGIN
    SELECT RAISE(ABORT, 'entries are never replaced');
END;

CREATE TABLE seal (
    case_id INTEGER NOT NULL REFERENCES case_ledger (case_id),
    size INTEGER NOT NULL,
    root BLOB NOT NULL CHECK (length(root) = 32),
    note BLOB NOT NULL,
    time_stamp BLOB,
    stored_ms INTEGER NOT NULL,
    PRIMARY KEY (case_id, size)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER seal_no_delete BEFORE DELETE ON seal
BEGIN
    SELECT RAISE(ABORT, 'seals are never deleted');
END;

-- A blob without sha256 is on its way in.
CREATE TABLE blob (
    blob_id INTEGER PRIMARY KEY AUTOINCREMENT,
    case_id INTEGER NOT NULL REFERENCES case_ledger (case_id),
    sha256 BLOB CHECK (length(sha256) = 32),
    size INTEGER NOT NULL,
    stored_ms INTEGER NOT NULL
) STRICT;

CREATE UNIQUE INDEX blob_hash ON blob (case_id, sha256) WHERE sha256 IS NOT NULL;

CREATE TABLE blob_chunk (
    blob_id INTEGER NOT NULL REFERENCES blob (blob_id) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    bytes BLOB NOT NULL CHECK (length(bytes) BETWEEN 1 AND 1048576),
    UNIQUE (blob_id, number)
) STRICT;
