// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// Search over the desk.
//
// What it is: search(), which finds cases, people, functions, tags and entries (evidence by its
// name
//   too) by words and parts of words, and says of each where it stands and why it was found.
// Promises: entries where a word begins as asked come first, then those that have it inside a word,
//   each newest first; an answer is bounded and says how much it leaves out; an entry of the
//   privileged lane says so, and so does one that was struck, or amended since. Any query is text.
// Does not do: look where the person at the keyboard may not: a desk that is locked is not there to
//   be asked, and a desk file shows its whole content to whoever opens it.
// Neighbours: store's search below; the palette and `casementctl search` above.
// Cost: the beginnings of words grow with the answer alone. Parts of words are read a stretch of
// the
//   desk at a time: an answer that has `below` goes on where it ended, asked again with it.
#pragma once

#include "desk/desk.h"
#include "desk/excerpt.h"

namespace casement::desk {

enum class SearchFor { Everything, Entries, Decisions, Evidence, People, Tags };

struct SearchQuestion {
    QString query = {};
    SearchFor what = SearchFor::Everything;
    QString caseId = {};  // entries of this case only; empty: every case
    int limit = 50;  // of entries
    std::optional<qint64> below = {};  // as an answer to the same question gave it
    friend bool operator==(const SearchQuestion &, const SearchQuestion &) = default;
};

enum class FoundWhat { Case, Person, Function, Tag, Entry };

// Whether what was found is how the line reads now.
enum class Standing { Current, AmendedSince, Struck };

struct SearchHit {
    FoundWhat what = FoundWhat::Entry;
    Excerpt words;  // title, name, tag, or the text that holds the words
    // Where: of a case, a tag and an entry.
    QString caseId;
    QString caseNumber;
    QString caseTitle;
    // Of an entry.
    ledger::Seq seq = 0;
    std::optional<ledger::Seq> lineSeq;  // the line of the timeline it belongs to
    casefile::EntryKind kind = casefile::EntryKind::Event;
    casefile::Lane lane = casefile::Lane::Facts;
    Standing standing = Standing::Current;
    qint64 recordedMs = 0;
    QString field;  // its name in the registry
    // Of a person or function.
    std::optional<Bytes32> person;
    casefile::Function function = casefile::Function::TrustSafety;
    // Of a tag: how many lines bear it.
    quint64 lines = 0;
};

struct SearchAnswer {
    std::vector<SearchHit> hits;
    quint64 more = 0;  // found, and not in hits
    bool orMore = false;  // at least so many
    std::optional<qint64> below;
};

// Errors: BadInput for a query without a word in it, but for people and tags: those are listed.
[[nodiscard]] Result<SearchAnswer> search(Desk &desk, const SearchQuestion &question);

// Whether what search() finds is what the entries' words say: a verification of a case holds the
// words against the entries, this the index of the whole desk against the words. Errors: Damaged.
[[nodiscard]] Result<> checkSearchIndex(Desk &desk);

}  // namespace casement::desk
