// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// Every statement that a desk file is read and written with, by concern.
//
// What it is: the SQL of the SQLite engine in one place; timeline_sql.h composes the filters.
// Promises: columns are named, so that rows are read by name; values come in by question mark, in
//   the order in which they stand here.
// Neighbours: resources/sql/sqlite has the schema these speak of.
#pragma once

#include <QString>

namespace casement::store::sql {

using namespace Qt::StringLiterals;

// entries
#define CASEMENT_ENTRY_COLUMNS                                                                     \
    "entry_id, case_id, seq, leaf, kind, lane, entry_uid, subject, occurred_at, recorded_at, "     \
    "author, author_commitment, signature, entry_key, fields_root, field_commitments, cuts, "      \
    "content"

inline const QString kAddEntry =
    QStringLiteral("INSERT INTO entry (" CASEMENT_ENTRY_COLUMNS
                   ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
inline const QString kEntries = QStringLiteral("SELECT " CASEMENT_ENTRY_COLUMNS " FROM entry "
                                               "WHERE entry_id BETWEEN ? AND ? ORDER BY entry_id");
inline const QString kShapingEntries = QStringLiteral(
    "SELECT " CASEMENT_ENTRY_COLUMNS " FROM entry INDEXED BY entry_shaping "
    "WHERE case_id = ? AND seq >= ? AND seq < ? "
    "AND kind NOT IN ('event', 'note', 'evidence', 'amend', 'strike', 'pin') ORDER BY seq");
inline const QString kLeaves =
    u"SELECT seq, leaf FROM entry WHERE entry_id BETWEEN ? AND ? ORDER BY entry_id"_s;
inline const QString kEntryByUid = u"SELECT seq FROM entry WHERE case_id = ? AND entry_uid = ?"_s;
inline const QString kEntriesOfSubject =
    u"SELECT seq FROM entry WHERE case_id = ? AND subject = ? ORDER BY seq"_s;
inline const QString kLastOfSubjects =
    u"SELECT max(seq) AS seq FROM entry WHERE case_id = ? AND kind = ? "
    "AND kind NOT IN ('event', 'note', 'evidence', 'amend', 'strike', 'pin') "
    "AND subject IS NOT NULL GROUP BY subject ORDER BY 1"_s;

// cases
#define CASEMENT_CASE_COLUMNS                                                                      \
    "c.case_id, c.id, c.number, c.origin, c.nonce, c.genesis_key, c.created_ms, c.home, c.size"
#define CASEMENT_SUMMARY_COLUMNS                                                                   \
    "s.lane, s.entries, s.opened_ms, s.last_recorded_ms, s.title, s.type, s.severity, s.state, "   \
    "s.outcome, s.late_after_ms, s.last_seal_seq, s.seals, s.issues, s.rows_by_kind, "             \
    "s.rows_by_function, s.rows, s.key_moments, s.late, s.undated, s.unverified, s.amended, "      \
    "s.struck, s.items, s.items_done, s.required_open, s.next_due_ms, "                            \
    "s.waiting_for, s.next_answer_ms"

inline const QString kAddCase =
    u"INSERT INTO case_ledger (id, number, origin, nonce, genesis_key, created_ms, frontier, root) "
    "VALUES (?, ?, ?, ?, ?, ?, ?, ?) RETURNING case_id"_s;
inline const QString kCaseInTheWay =
    u"SELECT id FROM case_ledger WHERE id = ? OR number = ? OR origin = ?"_s;
inline const QString kCase =
    QStringLiteral("SELECT " CASEMENT_CASE_COLUMNS " FROM case_ledger AS c WHERE c.case_id = ?");
inline const QString kCaseByName = QStringLiteral(
    "SELECT " CASEMENT_CASE_COLUMNS " FROM case_ledger AS c WHERE c.number = ? OR c.id = ?");
inline const QString kCaseCount = u"SELECT count(*) AS n FROM case_ledger"_s;
inline const QString kHead =
    u"SELECT home, size, root, frontier FROM case_ledger WHERE case_id = ?"_s;
inline const QString kSetHead =
    u"UPDATE case_ledger SET size = ?, root = ?, frontier = ? WHERE case_id = ?"_s;
inline const QString kSetHome = u"UPDATE case_ledger SET home = ? WHERE case_id = ?"_s;
// Both lanes of a case come after one another, facts first.
inline const QString kListCases = QStringLiteral(
    "WITH page AS (SELECT case_id, state IS 'closed' AS closed, "
    "CASE severity WHEN 'critical' THEN 0 WHEN 'high' THEN 1 WHEN 'moderate' THEN 2 "
    "WHEN 'low' THEN 3 WHEN 'info' THEN 4 ELSE 5 END AS rank, last_recorded_ms AS newest "
    "FROM case_summary WHERE lane = 'facts' "
    "ORDER BY closed, rank, newest DESC, case_id LIMIT ? OFFSET ?) "
    "SELECT " CASEMENT_CASE_COLUMNS ", " CASEMENT_SUMMARY_COLUMNS " FROM page "
    "JOIN case_ledger AS c USING (case_id) JOIN case_summary AS s USING (case_id) "
    "ORDER BY page.closed, page.rank, page.newest DESC, page.case_id, s.lane");
inline const QString kSummary =
    QStringLiteral("SELECT " CASEMENT_SUMMARY_COLUMNS
                   " FROM case_summary AS s WHERE s.case_id = ? AND s.lane = ?");
inline const QString kSetSummary =
    u"INSERT OR REPLACE INTO case_summary (case_id, lane, entries, opened_ms, last_recorded_ms, "
    "title, type, severity, state, outcome, late_after_ms, last_seal_seq, seals, issues, "
    "rows_by_kind, rows_by_function, rows, key_moments, late, undated, unverified, amended, "
    "struck, "
    "items, items_done, required_open, next_due_ms, waiting_for, next_answer_ms) "
    "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, "
    "?)"_s;

// timeline
#define CASEMENT_TIMELINE_COLUMNS                                                                  \
    "t.occurred, t.seq, t.from_seq, t.to_seq, t.kind, t.function, t.author, t.lane, t.recorded, "  \
    "t.flags"

inline const QString kAddRow =
    u"INSERT INTO timeline (case_id, occurred, seq, from_seq, kind, function, author, lane, "
    "recorded, flags) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s;
inline const QString kEndRow =
    u"UPDATE timeline SET to_seq = ? "
    "WHERE case_id = ? AND occurred = ? AND seq = ? AND from_seq = ? AND to_seq IS NULL"_s;
inline const QString kCurrentRow =
    QStringLiteral("SELECT " CASEMENT_TIMELINE_COLUMNS " FROM timeline AS t "
                   "WHERE t.case_id = ? AND t.seq = ? AND t.to_seq IS NULL");
inline const QString kLine = QStringLiteral("SELECT " CASEMENT_TIMELINE_COLUMNS
                                            " FROM timeline AS t WHERE t.case_id = ? AND t.seq = ? "
                                            "ORDER BY t.from_seq");
inline const QString kRow =
    QStringLiteral("SELECT " CASEMENT_TIMELINE_COLUMNS " FROM timeline AS t "
                   "WHERE t.case_id = ? AND t.occurred = ? AND t.seq = ? AND t.from_seq = ?");
inline const QString kAllRows =
    QStringLiteral("SELECT " CASEMENT_TIMELINE_COLUMNS " FROM timeline AS t WHERE t.case_id = ? "
                   "ORDER BY t.seq, t.from_seq, t.occurred");
inline const QString kAddTag =
    u"INSERT OR IGNORE INTO timeline_tag (case_id, tag, seq, from_seq) VALUES (?, ?, ?, ?)"_s;
inline const QString kCopyTags = u"INSERT INTO timeline_tag (case_id, tag, seq, from_seq) "
                                 "SELECT case_id, tag, seq, ? FROM timeline_tag "
                                 "WHERE case_id = ? AND seq = ? AND from_seq = ?"_s;
inline const QString kAllTags =
    u"SELECT seq, from_seq, tag FROM timeline_tag WHERE case_id = ? ORDER BY seq, from_seq, tag"_s;

// search
inline const QString kAddWords = u"INSERT INTO entry_search (rowid, words) VALUES (?, ?)"_s;
inline const QString kWords =
    u"SELECT rowid AS entry_id, words FROM entry_search WHERE rowid BETWEEN ? AND ? ORDER BY rowid"_s;
inline const QString kSearch =
    u"SELECT rowid AS entry_id FROM entry_search WHERE entry_search MATCH ? "
    "AND rowid BETWEEN ? AND ? ORDER BY rowid DESC LIMIT ?"_s;
inline const QString kSearchOfKind =
    u"SELECT rowid AS entry_id FROM entry_search WHERE entry_search MATCH ? "
    "AND rowid BETWEEN ? AND ? AND (SELECT kind FROM entry WHERE entry_id = entry_search.rowid) = "
    "? "
    "ORDER BY rowid DESC LIMIT ?"_s;
// Where a stretch of entries ends that is read newest first, and what is in it.
inline const QString kStretch =
    u"SELECT coalesce(min(entry_id), 0) AS entry_id FROM (SELECT entry_id FROM entry "
    "WHERE entry_id BETWEEN ? AND ? ORDER BY entry_id DESC LIMIT ?)"_s;
inline const QString kSearchParts =
    u"SELECT rowid AS entry_id, words, "
    "(SELECT kind FROM entry WHERE entry_id = entry_search.rowid) AS kind "
    "FROM entry_search WHERE rowid BETWEEN ? AND ? AND instr(words, ?) > 0 AND rowid NOT IN "
    "(SELECT rowid FROM entry_search "
    "WHERE entry_search MATCH ? AND rowid BETWEEN ? AND ?) ORDER BY rowid DESC"_s;
inline const QString kTitles =
    u"SELECT s.case_id AS case_id, s.title AS title, c.number AS number FROM case_summary AS s "
    "JOIN case_ledger AS c USING (case_id) WHERE s.lane = 'facts' "
    "ORDER BY s.last_recorded_ms DESC, s.case_id"_s;
// Tags of looks that stand, with their lines; the table of tags is the narrow one and read first.
inline const QString kTagsLike =
    u"SELECT g.case_id AS case_id, g.tag AS tag, count(*) AS lines FROM timeline_tag AS g "
    "CROSS JOIN timeline AS t ON t.case_id = g.case_id AND t.seq = g.seq "
    "AND t.from_seq = g.from_seq AND t.to_seq IS NULL "
    "WHERE instr(g.tag, ?) > 0 GROUP BY g.case_id, g.tag ORDER BY g.case_id DESC, g.tag LIMIT ?"_s;

inline const QString kCheckIndex = u"PRAGMA integrity_check(entry_search)"_s;

// blobs
inline const QString kAddBlobUse =
    u"INSERT OR IGNORE INTO blob_use (case_id, sha256, seq) VALUES (?, ?, ?)"_s;
inline const QString kBlobUses =
    u"SELECT seq, sha256 FROM blob_use WHERE case_id = ? ORDER BY seq, sha256"_s;
inline const QString kBeginBlob =
    u"INSERT INTO blob (case_id, size, stored_ms) VALUES (?, 0, ?) RETURNING blob_id"_s;
inline const QString kAddChunk =
    u"INSERT INTO blob_chunk (blob_id, number, bytes) VALUES (?, ?, ?)"_s;
inline const QString kFinishBlob =
    u"UPDATE blob SET sha256 = ?, size = ?, stored_ms = ? WHERE blob_id = ?"_s;
inline const QString kDropBlob = u"DELETE FROM blob WHERE blob_id = ?"_s;
inline const QString kTouchBlob = u"UPDATE blob SET stored_ms = ? WHERE blob_id = ?"_s;
inline const QString kIsUnfinished =
    u"SELECT blob_id FROM blob WHERE blob_id = ? AND sha256 IS NULL"_s;
// A few chunks at a time, so that nobody else waits long for the write place.
inline const QString kDropChunks = u"DELETE FROM blob_chunk WHERE rowid IN "
                                   "(SELECT rowid FROM blob_chunk WHERE blob_id = ? LIMIT 16)"_s;
inline const QString kBlob = u"SELECT blob_id, sha256, size, stored_ms FROM blob "
                             "WHERE case_id = ? AND sha256 = ?"_s;
inline const QString kBlobs = u"SELECT blob_id, sha256, size, stored_ms FROM blob "
                              "WHERE case_id = ? AND sha256 IS NOT NULL ORDER BY blob_id"_s;
inline const QString kChunk = u"SELECT bytes FROM blob_chunk WHERE blob_id = ? AND number = ?"_s;
inline const QString kLeftBlobs =
    u"SELECT blob_id FROM blob WHERE sha256 IS NULL AND stored_ms < ?"_s;

// seals
inline const QString kAddSeal =
    u"INSERT INTO seal (case_id, size, root, note, time_stamp, stored_ms) "
    "VALUES (?, ?, ?, ?, ?, ?)"_s;
inline const QString kSeals = u"SELECT size, root, note, time_stamp, stored_ms FROM seal "
                              "WHERE case_id = ? ORDER BY size"_s;
inline const QString kLastSeal = u"SELECT size, root, note, time_stamp, stored_ms FROM seal "
                                 "WHERE case_id = ? ORDER BY size DESC LIMIT 1"_s;
inline const QString kCoveringSeal = u"SELECT size, root, note, time_stamp, stored_ms FROM seal "
                                     "WHERE case_id = ? AND size > ? ORDER BY size LIMIT 1"_s;
inline const QString kRemember =
    u"INSERT OR REPLACE INTO remembered_head (case_id, size, root, frontier, verified_ms) "
    "VALUES (?, ?, ?, ?, ?)"_s;
inline const QString kRemembered =
    u"SELECT size, root, frontier, verified_ms FROM remembered_head WHERE case_id = ?"_s;

// desk
inline const QString kSetting = u"SELECT value FROM desk_setting WHERE key = ?"_s;
inline const QString kSetSetting =
    u"INSERT OR REPLACE INTO desk_setting (key, value) VALUES (?, ?)"_s;
inline const QString kRemoveSetting = u"DELETE FROM desk_setting WHERE key = ?"_s;
inline const QString kDraft =
    u"SELECT case_key, slot, text, cursor, saved_ms FROM draft WHERE case_key = ? AND slot = ?"_s;
inline const QString kDrafts = u"SELECT case_key, slot, text, cursor, saved_ms FROM draft "
                               "ORDER BY saved_ms DESC, case_key, slot"_s;
inline const QString kSetDraft =
    u"INSERT OR REPLACE INTO draft (case_key, slot, text, cursor, saved_ms) "
    "VALUES (?, ?, ?, ?, ?)"_s;
inline const QString kRemoveDraft = u"DELETE FROM draft WHERE case_key = ? AND slot = ?"_s;
inline const QString kSetPerson =
    u"INSERT OR REPLACE INTO person (public_key, name, email, function, admin, added_ms, "
    "revoked_ms, revoked_reason) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"_s;
inline const QString kPerson =
    u"SELECT public_key, name, email, function, admin, added_ms, revoked_ms, revoked_reason "
    "FROM person WHERE public_key = ?"_s;
inline const QString kPeople =
    u"SELECT public_key, name, email, function, admin, added_ms, revoked_ms, revoked_reason "
    "FROM person ORDER BY name, public_key"_s;

}  // namespace casement::store::sql
