-- SPDX-FileCopyrightText: 2026 The Casement authors
-- SPDX-License-Identifier: Apache-2.0

-- The readings: kept in the transaction that appends, and computed again by a verification.

-- One row a look of a line: amend, strike and pin end one and begin another.
CREATE TABLE timeline (
    case_id INTEGER NOT NULL REFERENCES case_ledger (case_id),
    occurred INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    from_seq INTEGER NOT NULL,
    to_seq INTEGER,
    kind TEXT NOT NULL,
    function TEXT,
    author BLOB NOT NULL,
    lane TEXT NOT NULL,
    recorded INTEGER NOT NULL,
    flags INTEGER NOT NULL,
    PRIMARY KEY (case_id, occurred, seq, from_seq)
) STRICT, WITHOUT ROWID;

CREATE INDEX timeline_line ON timeline (case_id, seq, from_seq);
CREATE INDEX timeline_change ON timeline (case_id, from_seq) WHERE from_seq <> seq;
CREATE INDEX timeline_key_moment ON timeline (case_id, occurred, seq, from_seq)
    WHERE (flags & 2) <> 0;

-- The tags of a look.
CREATE TABLE timeline_tag (
    case_id INTEGER NOT NULL REFERENCES case_ledger (case_id),
    tag TEXT NOT NULL,
    seq INTEGER NOT NULL,
    from_seq INTEGER NOT NULL,
    PRIMARY KEY (case_id, tag, seq, from_seq)
) STRICT, WITHOUT ROWID;

CREATE INDEX timeline_tag_line ON timeline_tag (case_id, seq, from_seq);

CREATE TABLE case_summary (
    case_id INTEGER NOT NULL REFERENCES case_ledger (case_id),
    lane TEXT NOT NULL,
    entries INTEGER NOT NULL,
    opened_ms INTEGER NOT NULL,
    last_recorded_ms INTEGER NOT NULL,
    title TEXT NOT NULL,
    type TEXT NOT NULL,
    severity TEXT,
    state TEXT,
    outcome TEXT NOT NULL,
    late_after_ms INTEGER NOT NULL,
    last_seal_seq INTEGER NOT NULL,
    seals INTEGER NOT NULL,
    issues INTEGER NOT NULL,
    rows_by_kind BLOB NOT NULL,
    rows_by_function BLOB NOT NULL,
    rows INTEGER NOT NULL,
    key_moments INTEGER NOT NULL,
    late INTEGER NOT NULL,
    undated INTEGER NOT NULL,
    unverified INTEGER NOT NULL,
    amended INTEGER NOT NULL,
    struck INTEGER NOT NULL,
    items INTEGER NOT NULL,
    items_done INTEGER NOT NULL,
    required_open INTEGER NOT NULL,
    next_due_ms INTEGER,
    PRIMARY KEY (case_id, lane)
) STRICT, WITHOUT ROWID;

-- Which entries use which evidence bytes.
CREATE TABLE blob_use (
    case_id INTEGER NOT NULL REFERENCES case_ledger (case_id),
    sha256 BLOB NOT NULL,
    seq INTEGER NOT NULL,
    PRIMARY KEY (case_id, sha256, seq)
) STRICT, WITHOUT ROWID;

-- rowid = entry_id: one case is one range of row ids, so a search within it reads no other's.
-- Marks count as letters, or words of Indic scripts would break at their vowels.
CREATE VIRTUAL TABLE entry_search USING fts5 (
    words,
    tokenize = "unicode61 remove_diacritics 2 categories 'L* N* Co Mn Mc'",
    columnsize = 0
);
INSERT INTO entry_search (entry_search, rank) VALUES ('secure-delete', 1);
