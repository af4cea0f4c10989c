-- SPDX-FileCopyrightText: 2026 The Casement authors
-- SPDX-License-Identifier: Apache-2.0

-- For which functions a case waits. A desk made before this had no positions, so nobody waited.

ALTER TABLE case_summary ADD COLUMN waiting_for BLOB NOT NULL DEFAULT x'302c302c302c302c302c302c302c302c302c30';
ALTER TABLE case_summary ADD COLUMN next_answer_ms INTEGER;
