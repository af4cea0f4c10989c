// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "desk/case_verifier.h"
#include "desk/sealer.h"
#include "support/test_desk.h"
#include "support/test_main.h"

using namespace casement;
using namespace casement::test;
using namespace Qt::StringLiterals;
using casefile::CaseState;
using casefile::Severity;

class TstRecorder : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_desk = std::make_unique<TestDesk>();
        m_case = m_desk->newCase();
    }

    void aLineIsThereAfterReopening()
    {
        VALUE(recorded, log(u"Two pages confirmed"_s));
        QCOMPARE(recorded.recordedMs, kTestNowMs);
        m_desk->reopen();
        QCOMPARE(shown(), u"10:00 event Two pages confirmed\n"_s);
        verifies();
    }

    // The chips of an opening come from the summary; they must say what counting says.
    void anOpeningCountsAsCountingDoes()
    {
        VALUE(line, log(u"One"_s));
        VALUE(second, log(u"Two"_s));
        VALUE(struck, recorder().strike(second.seq, u"Twice"_s));
        VALUE(pinned, recorder().pin(line.seq, true));
        desk::CaseReader reader(m_desk->desk(), m_case);
        VALUE(opening, reader.open({}, 10));
        VALUE(counted, reader.counts({}));
        QCOMPARE(opening.counts.all, counted.all);
        QCOMPARE(opening.counts.keyMoments, counted.keyMoments);
        QCOMPARE(opening.counts.late, counted.late);
        QCOMPARE(opening.counts.undated, counted.undated);
        QCOMPARE(opening.counts.byFunction, counted.byFunction);
        QCOMPARE(opening.counts.byKind, counted.byKind);
        QCOMPARE(opening.counts.all, opening.lastPage.size());
    }

    // An error says that nothing was recorded, so nothing may have been.
    void whatCannotBeSealedIsNotRecorded_data()
    {
        QTest::addColumn<bool>("close");
        QTest::newRow("seal") << false;
        QTest::newRow("close") << true;
    }
    void whatCannotBeSealedIsNotRecorded()
    {
        QFETCH(bool, close);
        waiveRequiredItems();
        m_desk->runSql(u"CREATE TRIGGER no_seal BEFORE INSERT ON seal "
                       "BEGIN SELECT RAISE(ABORT, 'no room'); END"_s);
        const auto before = desk::CaseReader(m_desk->desk(), m_case).caseFile().value();
        const auto attempt = [&] {
            return close ? recorder().close(u"Done"_s) : recorder().seal(u"Now"_s);
        };
        QVERIFY(!attempt());
        QCOMPARE(desk::CaseReader(m_desk->desk(), m_case).caseFile().value(), before);
        m_desk->runSql(u"DROP TRIGGER no_seal"_s);
        VALUE(done, attempt());
        QCOMPARE(done.seq, before.size);
        verifies();
        VALUE(seals, desk::sealsOf(m_desk->desk(), m_case));
        QCOMPARE(seals.size(), 1U);
        QCOMPARE(seals.front().seq, before.size + (close ? 1 : 0));
    }

    void theSameUidIsRecordedOnce()
    {
        desk::LogRequest request;
        request.text = u"Once"_s;
        request.uid = u"000102030405060708090a0b0c0d0e0f"_s;
        VALUE(first, recorder().log(request));
        VALUE(second, recorder().log(request));
        QCOMPARE(second.seq, first.seq);
        QCOMPARE(shown(), u"10:00 event Once\n"_s);
    }

    void aLateLineNeedsAReason()
    {
        desk::LogRequest request;
        request.text = u"Seen earlier"_s;
        request.occurred = casefile::OccurredTime{kTestNowMs - 38 * 60'000, {}, {}, {}};
        const auto refused = recorder().log(request);
        QVERIFY(!refused);
        QCOMPARE(refused.error().field, u"late_reason"_s);
        request.lateReason = u"The log came late."_s;
        VALUE(recorded, recorder().log(request));
        QCOMPARE(shown(), u"09:22 event Seen earlier [late]\n"_s);
    }

    void changesStayReadable()
    {
        VALUE(line, log(u"Clause 4.2 applies"_s));
        VALUE(amended, recorder().amend(line.seq, u"Clause 4.3 applies"_s, u"Wrong clause"_s));
        QCOMPARE(shown(), u"10:00 event Clause 4.3 applies (was: Clause 4.2 applies)\n"_s);
        VALUE(undone, recorder().undo(amended.seq));
        QCOMPARE(shown(), u"10:00 event Clause 4.2 applies (was: Clause 4.3 applies)\n"_s);
        VALUE(struck, recorder().strike(line.seq, u"Wrong case"_s));
        QVERIFY(shown().contains(u"[struck]"));
        VALUE(lifted, recorder().undo(struck.seq));
        QVERIFY(!shown().contains(u"[struck]"));
        VALUE(pinned, recorder().pin(line.seq, true));
        QVERIFY(shown().contains(u"[pinned]"));
        VALUE(unpinned, recorder().undo(pinned.seq));
        QVERIFY(!shown().contains(u"[pinned]"));
        verifies();
    }

    void asOfShowsThePrefix()
    {
        VALUE(line, log(u"First"_s));
        VALUE(amended, recorder().amend(line.seq, u"Second"_s, u"Better"_s));
        desk::TimelineFilter then;
        then.asOf = line.seq;
        QCOMPARE(picture(m_desk->desk(), m_case, then), u"10:00 event First\n"_s);
        QCOMPARE(shown(), u"10:00 event Second (was: First)\n"_s);
    }

    void stateAndSeverityAreTakenBack()
    {
        VALUE(state, recorder().setStatus(CaseState::Mitigating, u"Payouts stopped"_s));
        VALUE(severity, recorder().setSeverity(Severity::Critical, u"A threat to a person"_s));
        QCOMPARE(summary().state, CaseState::Mitigating);
        QCOMPARE(summary().severity, Severity::Critical);
        VALUE(first, recorder().undo(state.seq));
        VALUE(second, recorder().undo(severity.seq));
        QCOMPARE(summary().state, CaseState::Open);
        QVERIFY(summary().severity != Severity::Critical);
        const auto again = recorder().undo(severity.seq);
        QVERIFY(!again);
        QCOMPARE(again.error().field, u"undo"_s);
    }

    void anAmendedEntryTellsHowItReadsNow()
    {
        desk::LogRequest request;
        request.text = u"Clause 4.2 applies"_s;
        VALUE(logged, recorder().log(request));
        desk::CaseReader reader(m_desk->desk(), m_case);
        VALUE(before, reader.entry(logged.seq));
        QCOMPARE(before.readsNow, std::nullopt);
        VALUE(pinned, recorder().pin(logged.seq, true));
        VALUE(amended, recorder().amend(logged.seq, u"Clause 4.3 applies"_s, u"Wrong clause"_s));
        VALUE(after, reader.entry(logged.seq));
        QCOMPARE(after.readsNow, u"Clause 4.3 applies"_s);
        QCOMPARE(after.value.headline(), u"Clause 4.2 applies"_s);
        QCOMPARE(after.changedBy, (std::vector<ledger::Seq>{pinned.seq, amended.seq}));
    }

    void anItemIsTakenBackToWhatItWas()
    {
        using casefile::ItemState;
        VALUE(before, desk::CaseReader(m_desk->desk(), m_case).caseFile());
        const QString id = before.items[0].id;
        const auto item = [&] {
            return desk::CaseReader(m_desk->desk(), m_case).caseFile().value().item(id)[0];
        };
        VALUE(blocked, recorder().setItem(id, ItemState::Blocked, u"Waiting for the bank"_s));
        VALUE(done, recorder().setItem(id, ItemState::Done, {}));
        QCOMPARE(item().lastMs, done.recordedMs);
        const auto older = recorder().undo(blocked.seq);
        QVERIFY(!older);
        QCOMPARE(older.error().field, u"undo"_s);
        VALUE(undone, recorder().undo(done.seq));
        QCOMPARE(item().state, ItemState::Blocked);
        QCOMPARE(item().reason, u"Waiting for the bank"_s);
        QCOMPARE(item().title, before.items[0].title);
        QCOMPARE(item().dueMs, before.items[0].dueMs);
        // The items that a case begins with were never anything else.
        QVERIFY(!recorder().undo(before.items[1].lastSeq));
        verifies();
    }

    void anItemThatSomebodyAnsweredMeanwhileIsNotOverwritten()
    {
        using casefile::ItemState;
        VALUE(before, desk::CaseReader(m_desk->desk(), m_case).caseFile());
        const casefile::Item &item = before.items[0];
        VALUE(first, recorder().setItem(item.id, ItemState::Done, {}, item.lastSeq));
        const auto second =
            recorder().setItem(item.id, ItemState::Waived, u"Not needed"_s, item.lastSeq);
        QVERIFY(!second);
        QCOMPARE(second.error().kind, ErrorKind::Conflict);
        VALUE(third, recorder().setItem(item.id, ItemState::Open, {}, first.seq));
        QVERIFY(third.seq > first.seq);
    }

    void aCaseWithOpenRequiredItemsDoesNotClose()
    {
        const auto refused = recorder().close(u"Solved"_s);
        QVERIFY(!refused);
        QCOMPARE(refused.error().field, u"required_item"_s);
        QCOMPARE(summary().state, CaseState::Open);
    }

    void aCaseClosesOnceItsItemsAreAnswered()
    {
        VALUE(before, desk::CaseReader(m_desk->desk(), m_case).caseFile());
        QVERIFY(before.items.size() > 3);
        const auto bare = recorder().setItem(before.items[0].id, casefile::ItemState::Waived, {});
        QVERIFY(!bare);
        QCOMPARE(bare.error().field, u"reason"_s);
        for (const auto &item : before.items) {
            const bool needs = !item.inputs.empty() || !item.after.isEmpty();
            VALUE(answered,
                  recorder().setItem(
                      item.id, needs ? casefile::ItemState::Waived : casefile::ItemState::Done,
                      needs ? u"Not needed here"_s : QString()));
        }
        const auto without = recorder().close(u"  "_s);
        QVERIFY(!without);
        QCOMPARE(without.error().field, u"outcome"_s);
        VALUE(closed, recorder().close(u"The page is gone"_s));
        QCOMPARE(summary().state, CaseState::Closed);
        VALUE(seal, desk::verifyCase(m_desk->desk(), m_case, desk::VerifyDepth::Full));
        QCOMPARE(seal.sealedSize, std::optional(closed.seq + 2));
        QVERIFY(!log(u"After the end"_s));
        VALUE(reopened, recorder().undo(closed.seq));
        QCOMPARE(summary().state, CaseState::Investigating);
    }

    void anUnknownItemIsNamed()
    {
        const auto refused = recorder().setItem(u"no-such"_s, casefile::ItemState::Done, {});
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::NotFound);
    }

    void anEmptyLineIsRefusedAndNothingIsAppended()
    {
        const quint64 before = summary().entries;
        QVERIFY(!log(u"  "_s));
        QVERIFY(!log(u""_s));
        QVERIFY(!log(QString(70'000, u'x')));
        QCOMPARE(summary().entries, before);
        verifies();
    }

    void hostileTextIsKeptAsTyped_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("line");
        QTest::newRow("override") << u"pay\u202Elap"_s << u"pay⟨U+202E⟩lap"_s;
        QTest::newRow("nul") << u"a"_s + QChar(0) + u"b"_s << u"a⟨U+0000⟩b"_s;
        QTest::newRow("script") << u"</script><b>"_s << u"</script><b>"_s;
        QTest::newRow("arabic") << u"مصر و東京"_s << u"مصر و東京"_s;
        QTest::newRow("lone surrogate") << u"x"_s + QChar(0xD83D) << u"x⟨U+D83D⟩"_s;
    }
    void hostileTextIsKeptAsTyped()
    {
        QFETCH(QString, text);
        QFETCH(QString, line);
        VALUE(recorded, log(text));
        m_desk->reopen();
        QCOMPARE(shown(), u"10:00 event "_s + line + u'\n');
        verifies();
    }

    void aDraftGoesWithItsEntry()
    {
        DONE(m_desk->desk().saveDraft(m_case, u"composer"_s, u"Half a wo"_s));
        m_desk->reopen();
        VALUE(draft, m_desk->desk().draft(m_case, u"composer"_s));
        QCOMPARE(draft, u"Half a wo"_s);
        desk::LogRequest request;
        request.text = u"Half a word"_s;
        request.draftSlot = u"composer"_s;
        VALUE(recorded, recorder().log(request));
        VALUE(after, m_desk->desk().draft(m_case, u"composer"_s));
        QCOMPARE(after, QString());
    }

private:
    desk::Recorder recorder() { return desk::Recorder(m_desk->desk(), m_case); }
    Result<desk::Recorded> log(const QString &text)
    {
        desk::LogRequest request;
        request.text = text;
        return recorder().log(request);
    }
    QString shown() { return picture(m_desk->desk(), m_case); }
    casefile::CaseSummary summary() { return m_desk->desk().findCase(m_case).value(); }
    void waiveRequiredItems()
    {
        VALUE(file, desk::CaseReader(m_desk->desk(), m_case).caseFile());
        for (const auto &item : file.items) {
            if (item.required)
                DONE(recorder().setItem(item.id, casefile::ItemState::Waived, u"Not here"_s));
        }
    }
    void verifies()
    {
        VALUE(verdict, desk::verifyCase(m_desk->desk(), m_case, desk::VerifyDepth::Full));
        QVERIFY2(verdict.pass, qPrintable(verdict.code + u' ' + verdict.column));
    }

    std::unique_ptr<TestDesk> m_desk;
    QString m_case;
};

CASEMENT_TEST(TstRecorder, tst_recorder)
#include "tst_recorder.moc"
