// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// Each stored column of an entry, changed behind the program's back, is named.

#include "desk/case_verifier.h"
#include "desk/people.h"
#include "desk/sample_case.h"
#include "support/test_desk.h"
#include "support/test_main.h"
#include "tampered.h"

#include <QProcess>

using namespace casement;
using namespace casement::test;
using namespace Qt::StringLiterals;

class TstCaseVerifier : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        m_good = std::make_unique<TestDesk>();
        m_case = m_good->newCase();
        VALUE(summary, m_good->desk().findCase(m_case));
        m_number = summary.number;
        const QString other = m_good->newCase(u"Another case"_s);
        desk::Recorder recorder(m_good->desk(), m_case);
        for (int i = 0; i < 6; ++i) {
            desk::LogRequest request;
            request.text = u"Line %1 of the case"_s.arg(i);
            request.tags = {u"tag"_s};
            request.function = casefile::Function::Legal;
            request.occurred =
                casefile::OccurredTime{kTestNowMs - 60'000, casefile::Precision::Exact, 60, {}};
            VALUE(recorded, recorder.log(request));
            m_line = recorded.seq;
        }
        VALUE(sealed, recorder.seal(u"For the test"_s));
        VALUE(after, recorder.note(u"After the seal"_s, {}));
        m_last = after.seq;
        m_good->close();
    }

    void namesTheColumn_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("column");
        QTest::addColumn<bool>("names");  // whether the verdict names the entry itself
        const auto changed = [](const char *column, const QString &value) {
            QTest::newRow(column) << u"UPDATE entry SET %1 = %2 WHERE seq = :line"_s.arg(
                QString::fromLatin1(column), value)
                                  << u"ENTRY"_s << QString::fromLatin1(column) << true;
        };
        const QString flipped = u"zeroblob(length(%1))"_s;
        for (const char *column : {"leaf", "author", "author_commitment", "signature", "entry_key",
                                   "fields_root", "field_commitments"})
            changed(column, flipped.arg(QString::fromLatin1(column)));
        changed("content", u"CAST(replace(CAST(content AS TEXT), 'Line', 'Lime') AS BLOB)"_s);
        changed("cuts", u"CAST(substr(cuts, 1, length(cuts) - 1) || x'01' AS BLOB)"_s);
        changed("kind", u"'note'"_s);
        changed("lane", u"'privileged'"_s);
        changed("entry_uid", u"x'00'"_s);
        changed("subject", u"'somebody'"_s);
        changed("occurred_at", u"occurred_at + 1"_s);
        changed("recorded_at", u"recorded_at - 1"_s);
        QTest::newRow("erased by nobody")
            << u"UPDATE entry SET content = NULL, cuts = NULL, entry_key = NULL, author = NULL, "
               "signature = NULL, entry_uid = NULL, subject = NULL, occurred_at = NULL, "
               "recorded_at = NULL WHERE seq = :line; DELETE FROM timeline WHERE seq = :line; "
               "DELETE FROM timeline_tag WHERE seq = :line; DELETE FROM entry_search WHERE "
               "rowid & 4294967295 = :line"_s
            << u"ENTRY"_s << u"content"_s << true;
        QTest::newRow("leaf too short") << u"UPDATE entry SET leaf = x'00' WHERE seq = :line"_s
                                        << u"ENTRY"_s << u"leaf"_s << true;
        for (const char *column : {"content", "cuts", "entry_key", "author", "signature",
                                   "entry_uid", "occurred_at", "recorded_at"})
            QTest::newRow(qPrintable(QString::fromLatin1(column) + u" = NULL"_s))
                << u"UPDATE entry SET %1 = NULL WHERE seq = :line"_s.arg(QLatin1StringView(column))
                << u"ENTRY"_s << QString::fromLatin1(column) << true;
        QTest::newRow("two columns = NULL")
            << u"UPDATE entry SET entry_key = NULL, signature = NULL WHERE seq = :line"_s
            << u"ENTRY"_s << u"entry_key"_s << true;
        changed("case_id", u"case_id + 100"_s);
        changed("seq", u"seq + 100"_s);
        QTest::newRow("entry_id")
            << u"UPDATE entry SET entry_id = entry_id + 100 WHERE seq = :line"_s << u"SIZE"_s
            << u"entry"_s << true;
        QTest::newRow("seal removed") << u"DELETE FROM seal"_s << u"STORE"_s << u"seal"_s << true;
        QTest::newRow("last entry removed")
            << u"DELETE FROM entry WHERE seq = :last"_s << u"SIZE"_s << u"entry"_s << true;
        QTest::newRow("entry removed in the middle")
            << u"DELETE FROM entry WHERE seq = :line"_s << u"SIZE"_s << u"entry"_s << true;
        QTest::newRow("row replaced by its neighbour")
            << u"UPDATE entry SET (leaf, author_commitment, signature, entry_key, fields_root, "
               "field_commitments, cuts, content, entry_uid, recorded_at, occurred_at) = (SELECT "
               "leaf, author_commitment, signature, entry_key, fields_root, field_commitments, "
               "cuts, content, x'aa', recorded_at, occurred_at FROM entry WHERE seq = "
               ":line - 1) WHERE seq = :line"_s
            << u"ENTRY"_s << QString() << true;
        QTest::newRow("summary swapped") << u"UPDATE case_summary SET severity = 'low'"_s
                                         << u"STORE"_s << u"case_summary.severity"_s << false;
        QTest::newRow("summaries of two cases exchanged")
            << u"UPDATE case_summary SET case_id = case_id + 100; "
               "UPDATE case_summary SET case_id = 103 - case_id"_s
            << u"STORE"_s << u"case_summary.entries"_s << false;
        QTest::newRow("timeline row moved")
            << u"UPDATE timeline SET occurred = occurred + 1 WHERE seq = :line"_s << u"STORE"_s
            << QString() << false;
        QTest::newRow("head forged") << u"UPDATE case_ledger SET root = zeroblob(32)"_s << u"ROOT"_s
                                     << u"case_ledger.root"_s << false;
        QTest::newRow("number changed")
            << u"UPDATE case_ledger SET number = 'CASE-AAAAAA' WHERE id = ':case'"_s << u"STORE"_s
            << u"case_ledger.number"_s << false;
        QTest::newRow("id changed")
            << u"UPDATE case_ledger SET id = '0123456789abcdef0123456789abcdef' WHERE id = ':case'"_s
            << u"STORE"_s << u"case_ledger.id"_s << false;
        QTest::newRow("seal note changed")
            << u"UPDATE seal SET note = CAST(replace(CAST(note AS TEXT), 'test', 'best') AS BLOB)"_s
            << QString() << u"seal.note"_s << false;
    }
    void namesTheColumn()
    {
        QFETCH(QString, sql);
        QFETCH(QString, code);
        QFETCH(QString, column);
        QFETCH(bool, names);
        const QString path = m_good->file(u"bad.casement"_s);
        QFile::remove(path);
        QVERIFY(QFile::copy(m_good->path(), path));
        tamper(path, filled(sql));

        auto opened = desk::Desk::open(path, {}, nullptr, desk::Environment::system());
        QVERIFY2(opened, opened ? "" : qPrintable(desk::sentenceFor(opened.error())));
        const QString name = sql.contains(u"SET id"_s) ? m_number : m_case;
        VALUE(verdict, desk::verifyCase(**opened, name, desk::VerifyDepth::Full));
        QVERIFY(!verdict.pass);
        if (!code.isEmpty())
            QCOMPARE(verdict.code, code);
        if (!column.isEmpty())
            QCOMPARE(verdict.column, column);
        if (names)
            QCOMPARE(verdict.entry, std::optional(blamed(sql)));
    }

    // The entry is there, and its page does not read: that is not "missing".
    void aDamagedPageIsNamed()
    {
        const QString path = m_good->file(u"page.casement"_s);
        QVERIFY(QFile::copy(m_good->path(), path));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        const QByteArray bytes = file.readAll();
        const qsizetype at = bytes.indexOf(
            valueIn(path, filled(u"SELECT signature FROM entry WHERE seq = :line"_s)));
        QVERIFY(at > 0);
        QVERIFY(file.seek(at / 4096 * 4096));
        QCOMPARE(file.write("\xff\xff\xff\xff"), 4);
        file.close();
        auto opened = desk::Desk::open(path, {}, nullptr, desk::Environment::system());
        QVERIFY2(opened, opened ? "" : qPrintable(desk::sentenceFor(opened.error())));
        VALUE(verdict, desk::verifyCase(**opened, m_case, desk::VerifyDepth::Full));
        QVERIFY(!verdict.pass);
        QCOMPARE(verdict.code, u"ENTRY"_s);
        QVERIFY2(verdict.detail.contains(u"malformed"_s), qPrintable(verdict.detail));
        QVERIFY(verdict.entry && *verdict.entry <= m_line);
    }

    // Whoever knows the passphrase is told from the program by the signatures alone.
    void encryptionIsNoSignature()
    {
        TestDesk desk(true);
        const QString id = desk.newCase();
        VALUE(recorded, desk::Recorder(desk.desk(), id).note(u"What was said"_s, {}));
        VALUE(good, desk::verifyCase(desk.desk(), id, desk::VerifyDepth::Full));
        QVERIFY(good.pass);
        const QString key = engineKey(desk.desk());
        desk.close();
        tamper(desk.path(),
               u"UPDATE entry SET content = CAST(replace(CAST(content AS TEXT), 'said', 'sold') "
               "AS BLOB) WHERE seq = %1"_s.arg(recorded.seq),
               key);
        desk.reopen();
        VALUE(bad, desk::verifyCase(desk.desk(), id, desk::VerifyDepth::Full));
        QVERIFY(!bad.pass);
        QCOMPARE(bad.column, u"content"_s);
        QCOMPARE(bad.entry, std::optional(recorded.seq));
    }

    // The counterpart: nothing changed, nothing is named, in both depths.
    void aGoodCasePasses()
    {
        auto opened = desk::Desk::open(m_good->path(), {}, nullptr, desk::Environment::system());
        QVERIFY(opened);
        for (const auto depth : {desk::VerifyDepth::Full, desk::VerifyDepth::Quick}) {
            VALUE(verdict, desk::verifyCase(**opened, m_case, depth));
            QVERIFY2(verdict.pass, qPrintable(verdict.code + u' ' + verdict.column));
            QCOMPARE(verdict.size, m_last + 1);
        }
    }

    void aQuickCheckSaysWhatItTrusts()
    {
        TestDesk desk;
        const QString id = desk.newCase();
        VALUE(full, desk::verifyCase(desk.desk(), id, desk::VerifyDepth::Full));
        QVERIFY(!full.trustedSize);
        VALUE(recorded, desk::Recorder(desk.desk(), id).note(u"More"_s, {}));
        VALUE(quick, desk::verifyCase(desk.desk(), id, desk::VerifyDepth::Quick));
        QVERIFY(quick.pass);
        QCOMPARE(quick.trustedSize, std::optional(full.size));
        QCOMPARE(quick.size, recorded.size);
    }

    void aQuickCheckKnowsTheSealsItTrusts()
    {
        TestDesk desk;
        const QString id = desk.newCase();
        VALUE(sealed, desk::Recorder(desk.desk(), id).seal(u"For the test"_s));
        VALUE(full, desk::verifyCase(desk.desk(), id, desk::VerifyDepth::Full));
        QCOMPARE(full.sealedSize, std::optional(sealed.size));
        VALUE(recorded, desk::Recorder(desk.desk(), id).note(u"More"_s, {}));
        VALUE(quick, desk::verifyCase(desk.desk(), id, desk::VerifyDepth::Quick));
        QVERIFY(quick.pass);
        QCOMPARE(quick.sealedSize, std::optional(sealed.size));
    }

    void othersMayWriteMeanwhile()
    {
        TestDesk desk;
        const QString id = desk.newCase();
        QProcess writer;
        writer.start(binDir() + u"/record_probe"_s, {desk.path(), kPassphrase, id, u"800"_s});
        QVERIFY(writer.waitForStarted());
        quint64 size = 0;
        while (!writer.waitForFinished(0)) {
            QVERIFY(writer.error() != QProcess::FailedToStart);
            VALUE(verdict, desk::verifyCase(desk.desk(), id, desk::VerifyDepth::Full));
            QVERIFY2(verdict.pass, qPrintable(verdict.code + u' ' + verdict.column));
            size = verdict.size;
        }
        QVERIFY2(writer.exitCode() == 0, writer.readAllStandardError().constData());
        VALUE(verdict, desk::verifyCase(desk.desk(), id, desk::VerifyDepth::Quick));
        QVERIFY2(verdict.pass, qPrintable(verdict.code + u' ' + verdict.column));
        QVERIFY(size > 0 && verdict.size >= size);
    }

    void storedBytesAreHeldAgainstTheirHash_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QString>("column");
        QTest::newRow("bytes") << u"UPDATE blob_chunk SET bytes = zeroblob(length(bytes))"_s
                               << u"blob_chunk.bytes"_s;
        QTest::newRow("chunk removed") << u"DELETE FROM blob_chunk"_s << u"blob_chunk"_s;
        QTest::newRow("size") << u"UPDATE blob SET size = size - 1"_s << u"blob.size"_s;
        QTest::newRow("file removed") << u"DELETE FROM blob"_s << u"blob"_s;
        QTest::newRow("hash") << u"UPDATE blob SET sha256 = zeroblob(32)"_s << u"blob"_s;
    }
    void storedBytesAreHeldAgainstTheirHash()
    {
        QFETCH(QString, sql);
        QFETCH(QString, column);
        TestDesk desk;
        VALUE(made, desk::recordSampleCase(desk.desk(), kTestNowMs));
        VALUE(good, desk::verifyCase(desk.desk(), made.caseId, desk::VerifyDepth::Full));
        QVERIFY2(good.pass, qPrintable(good.code + u' ' + good.column));
        QVERIFY(good.evidenceFiles.value_or(0) > 0);
        desk.close();
        tamper(desk.path(), sql);
        desk.reopen();
        VALUE(bad, desk::verifyCase(desk.desk(), made.caseId, desk::VerifyDepth::Full));
        QVERIFY(!bad.pass);
        QCOMPARE(bad.code, u"BLOB"_s);
        QCOMPARE(bad.column, column);
        QVERIFY(bad.entry);
        VALUE(quick, desk::verifyCase(desk.desk(), made.caseId, desk::VerifyDepth::Quick));
        QVERIFY(quick.pass && !quick.evidenceFiles);
    }

    // A head that agrees with itself and with nothing else.
    void aForgedHeadIsDamage_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::newRow("of a size no ledger has")
            << u"UPDATE case_ledger SET size = 1 << 60, root = zeroblob(32), "
               "frontier = unhex('1000000000000000' || hex(zeroblob(32)))"_s;
        QTest::newRow("of a size that would fill the memory")
            << u"UPDATE case_ledger SET size = 1 << 31, root = zeroblob(32), "
               "frontier = unhex('0000000080000000' || hex(zeroblob(32)))"_s;
        QTest::newRow("before the entry")
            << u"UPDATE case_ledger SET size = 1, root = (SELECT leaf FROM entry WHERE seq = 0), "
               "frontier = (SELECT unhex('0000000000000001' || hex(leaf)) FROM entry "
               "WHERE seq = 0)"_s;
    }
    void aForgedHeadIsDamage()
    {
        QFETCH(QString, sql);
        const QString path = m_good->file(u"head.casement"_s);
        QFile::remove(path);
        QVERIFY(QFile::copy(m_good->path(), path));
        tamper(path, filled(sql));
        auto opened = desk::Desk::open(path, {}, nullptr, desk::Environment::system());
        QVERIFY(opened);
        const auto entry = desk::CaseReader(**opened, m_case).entry(3);
        QVERIFY(!entry);
        QCOMPARE(entry.error().kind, ErrorKind::Damaged);
        VALUE(verdict, desk::verifyCase(**opened, m_case, desk::VerifyDepth::Full));
        QVERIFY(!verdict.pass);
    }

    void aRememberedHeadIsOfThisLedger_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QString>("column");
        QTest::newRow("root") << u"UPDATE remembered_head SET root = zeroblob(32)"_s
                              << u"remembered_head.root"_s;
        QTest::newRow("frontier") << u"UPDATE remembered_head SET frontier = zeroblob(8)"_s
                                  << u"remembered_head.frontier"_s;
        QTest::newRow("another ledger's")
            << u"UPDATE remembered_head SET size = 1, root = zeroblob(32), "
               "frontier = unhex('0000000000000001' || hex(zeroblob(32)))"_s
            << u"remembered_head.root"_s;
        QTest::newRow("a longer ledger's")
            << u"UPDATE remembered_head SET size = 256, root = zeroblob(32), "
               "frontier = unhex('0000000000000100' || hex(zeroblob(32)))"_s
            << u"remembered_head.size"_s;
    }
    void aRememberedHeadIsOfThisLedger()
    {
        QFETCH(QString, sql);
        QFETCH(QString, column);
        TestDesk desk;
        const QString id = desk.newCase();
        VALUE(good, desk::verifyCase(desk.desk(), id, desk::VerifyDepth::Full));
        QVERIFY(good.pass);
        desk.close();
        tamper(desk.path(), sql);
        desk.reopen();
        VALUE(bad, desk::verifyCase(desk.desk(), id, desk::VerifyDepth::Full));
        QVERIFY(!bad.pass);
        QCOMPARE(bad.code, u"STORE"_s);
        QCOMPARE(bad.column, column);
        VALUE(quick, desk::verifyCase(desk.desk(), id, desk::VerifyDepth::Quick));
        QVERIFY(!quick.pass);
    }

    void aCancelledCheckSaysSo()
    {
        TestDesk desk;
        const QString id = desk.newCase();
        const auto stopped = desk::verifyCase(desk.desk(), id, desk::VerifyDepth::Full,
                                              [](quint64, quint64) { return false; });
        QVERIFY(!stopped);
        QCOMPARE(stopped.error().kind, ErrorKind::Cancelled);
    }

private:
    [[nodiscard]] ledger::Seq blamed(const QString &sql) const
    {
        if (sql.contains(u"FROM seal"))
            return m_last - 1;
        return sql.contains(u":last") ? m_last : m_line;
    }

    // The statements, of this case.
    [[nodiscard]] QString filled(QString sql) const
    {
        sql.replace(u":line"_s, QString::number(m_line));
        sql.replace(u":last"_s, QString::number(m_last));
        return sql.replace(u":case"_s, m_case);
    }

    std::unique_ptr<TestDesk> m_good;
    QString m_case;
    QString m_number;
    ledger::Seq m_line = 0;
    ledger::Seq m_last = 0;
};

CASEMENT_TEST(TstCaseVerifier, tst_case_verifier)
#include "tst_case_verifier.moc"
