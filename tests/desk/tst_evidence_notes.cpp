// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// Notes beside evidence and the bytes of it, as the window reads them.

#include "desk/evidence_bytes.h"
#include "desk/evidence_keeper.h"
#include "desk/evidence_notes.h"
#include "support/test_desk.h"
#include "support/test_main.h"

using namespace casement;
using namespace casement::test;
using namespace Qt::StringLiterals;
using desk::BytesState;
using desk::EvidenceBytes;

namespace {

struct Read {
    QByteArray bytes;
    BytesState state = BytesState::InPart;
    int parts = 0;
};

Result<Read> readAll(TestDesk &desk, const QString &id, const ledger::BlobValue &blob,
                     quint64 limit)
{
    EvidenceBytes bytes(id, blob, limit);
    Read read;
    while (true) {
        const auto more = bytes.readOn(desk.desk());
        if (!more)
            return failure(more.error());
        if (!*more)
            break;
        ++read.parts;
    }
    read.bytes = bytes.bytes();
    read.state = bytes.state();
    return read;
}

}  // namespace

class TstEvidenceNotes : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void bytesComeInPartsAndAreHeldAgainstTheHash()
    {
        TestDesk desk;
        const QString id = desk.newCase();
        const QByteArray bytes = QByteArray("0123456789").repeated(300'000);
        VALUE(added, desk::EvidenceKeeper(desk.desk(), id).addBytes(bytes, u"a.txt"_s, {}));
        VALUE(whole, readAll(desk, id, *added.blob, 1ull << 40));
        QCOMPARE(whole.bytes, bytes);
        QCOMPARE(whole.state, BytesState::AsSigned);
        QCOMPARE(whole.parts, 3);
        VALUE(head, readAll(desk, id, *added.blob, 1000));
        QCOMPARE(head.state, BytesState::InPart);
        QCOMPARE(head.parts, 1);
        desk.runSql(u"DROP TRIGGER IF EXISTS blob_chunk_no_update"_s);
        desk.runSql(u"UPDATE blob_chunk SET bytes = zeroblob(length(bytes)) WHERE number = 0"_s);
        VALUE(changed, readAll(desk, id, *added.blob, 1ull << 40));
        QCOMPARE(changed.state, BytesState::Changed);
    }

    void anEmptyFileIsWhole()
    {
        TestDesk desk;
        const QString id = desk.newCase();
        VALUE(added, desk::EvidenceKeeper(desk.desk(), id).addBytes({}, u"a.txt"_s, {}));
        VALUE(whole, readAll(desk, id, *added.blob, 1000));
        QCOMPARE(whole.state, BytesState::AsSigned);
    }

    void aNoteStandsBesideItsItemInItsLane()
    {
        TestDesk desk;
        const QString id = desk.newCase();
        desk::EvidenceWords words;
        words.lane = casefile::Lane::Privileged;
        VALUE(first, desk::EvidenceKeeper(desk.desk(), id).addBytes("a", u"a.txt"_s, {}));
        VALUE(second, desk::EvidenceKeeper(desk.desk(), id).addBytes("b", u"b.txt"_s, words));
        DONE(desk.desk().saveDraft(id, u"slot"_s, u"half"_s));
        VALUE(note,
              desk::writeEvidenceNote(desk.desk(), id,
                                      {second.recorded.seq, u"about b"_s, u"slot"_s}));
        VALUE(draft, desk.desk().draft(id, u"slot"_s));
        QCOMPARE(draft, QString());
        VALUE(entry, desk::CaseReader(desk.desk(), id).entry(note.seq));
        QCOMPARE(entry.value.lane, casefile::Lane::Privileged);
        VALUE(none, desk::readEvidenceNotes(desk.desk(), id, first.recorded.seq));
        QVERIFY(none.empty());
        VALUE(notes, desk::readEvidenceNotes(desk.desk(), id, second.recorded.seq));
        QCOMPARE(notes.size(), size_t(1));
        QCOMPARE(notes[0].versions[0].text, u"about b"_s);
        VALUE(then, desk::readEvidenceNotes(desk.desk(), id, second.recorded.seq, note.seq - 1));
        QVERIFY(then.empty());
        const auto missing = desk::writeEvidenceNote(desk.desk(), id, {999, u"x"_s, {}});
        QCOMPARE(missing.error().kind, ErrorKind::NotFound);
    }

    void aChangeAgainstAnOlderVersionChangesNothing()
    {
        TestDesk desk;
        const QString id = desk.newCase();
        VALUE(added, desk::EvidenceKeeper(desk.desk(), id).addBytes("a", u"a.txt"_s, {}));
        const auto item = added.recorded.seq;
        VALUE(note, desk::writeEvidenceNote(desk.desk(), id, {item, u"one"_s, {}}));
        VALUE(change,
              desk::changeEvidenceNote(desk.desk(), id,
                                       {note.seq, note.seq, u"two"_s, u"edited"_s, {}}));
        const auto stale = desk::changeEvidenceNote(
            desk.desk(), id, {note.seq, note.seq, u"mine"_s, u"edited"_s, {}});
        QCOMPARE(stale.error().kind, ErrorKind::Conflict);
        QCOMPARE(stale.error().want, QString::number(change.seq));
        DONE(desk::changeEvidenceNote(desk.desk(), id,
                                      {note.seq, change.seq, u"three"_s, u"edited"_s, {}}));
        desk.reopen();
        VALUE(notes, desk::readEvidenceNotes(desk.desk(), id, item));
        QCOMPARE(notes[0].versions.size(), size_t(3));
        QCOMPARE(notes[0].versions[2].text, u"three"_s);
        DONE(desk::Recorder(desk.desk(), id).strike(note.seq, u"wrong item"_s));
        VALUE(struck, desk::readEvidenceNotes(desk.desk(), id, item));
        QVERIFY(struck[0].struck);
    }
};

CASEMENT_TEST(TstEvidenceNotes, tst_evidence_notes)
#include "tst_evidence_notes.moc"
