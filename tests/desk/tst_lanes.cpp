// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// The lanes through a real desk: every reading, every report.

#include "desk/case_verifier.h"
#include "desk/display_words.h"
#include "desk/evidence_keeper.h"
#include "desk/evidence_notes.h"
#include "desk/evidence_reader.h"
#include "desk/issuer.h"
#include "desk/search.h"
#include "desk/situation_text.h"
#include "support/test_desk.h"
#include "support/test_main.h"

#include <QDirIterator>

using namespace casement;
using namespace casement::test;
using namespace Qt::StringLiterals;
using casefile::Lane;
using casefile::LaneChoice;
using casefile::Privilege;

namespace {

const LaneChoice kAdvice(Lane::Privileged, Privilege::AttorneyClient, u"Hanna Brandt"_s);
const LaneChoice kAgreed(Lane::Facts, {}, u"Hanna Brandt"_s);

}  // namespace

class TstLanes : public QObject {
    Q_OBJECT

    std::unique_ptr<TestDesk> m_desk;
    QString m_case;

    desk::Recorder recorder() { return {m_desk->desk(), m_case}; }
    desk::CaseReader reader() { return {m_desk->desk(), m_case}; }

    QString lanesOfLines()
    {
        const auto lines = reader().newest({}, 100);
        QStringList words;
        for (const auto &line : *lines)
            words << u"%1 %2"_s.arg(QString::number(line.row.seq), codeOf(line.row.lane));
        return words.join(u", "_s);
    }

    static QByteArray readFile(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    Result<QByteArray> everythingFor(const char *audience, const QString &folder)
    {
        auto issued = desk::issueReport(
            m_desk->desk(),
            {m_case, *desk::audienceFromCode(QString::fromLatin1(audience)), m_desk->file(folder)});
        if (!issued)
            return failure(issued.error());
        QByteArray all;
        QDirIterator walk(m_desk->file(folder), QDir::Files, QDirIterator::Subdirectories);
        while (walk.hasNext())
            all += readFile(walk.next());
        return all;
    }

private Q_SLOTS:
    void init()
    {
        m_desk = std::make_unique<TestDesk>(false);
        m_case = m_desk->newCase();
    }

    void whatIsAboutAnEntryIsWhereItIs()
    {
        VALUE(said, recorder().log({.text = u"Counsel says wait"_s, .lane = kAdvice}));
        VALUE(amended, recorder().amend(said.seq, u"Counsel says wait a day"_s, u"Said more"_s));
        VALUE(pinned, recorder().pin(said.seq, true));
        VALUE(struck, recorder().strike(said.seq, u"Said in error"_s));
        for (const ledger::Seq seq : {said.seq, amended.seq, pinned.seq, struck.seq}) {
            VALUE(entry, reader().entry(seq));
            QCOMPARE(entry.value.lane, Lane::Privileged);
        }
        VALUE(first, reader().entry(said.seq));
        QCOMPARE(desk::privilegeWords(first.lane), u"attorney–client, counsel Hanna Brandt"_s);
        VALUE(undone, recorder().undo(struck.seq));
        VALUE(entry, reader().entry(undone.seq));
        QCOMPARE(entry.value.lane, Lane::Privileged);
    }

    void aPrivilegedDecisionKeepsItsPositionsAndRevisions()
    {
        desk::DecideRequest request;
        request.decision = u"Answer nothing"_s;
        request.because = u"Counsel advises it"_s;
        request.lane = kAdvice;
        request.positions.push_back(
            {.function = casefile::Function::Legal, .state = casefile::PositionState::Asked});
        VALUE(decided, recorder().decide(request));
        VALUE(file, reader().caseFile());
        desk::DecideRequest again = desk::revisionOf(file.decisions.front());
        QCOMPARE(again.lane, kAdvice);
        again.risk = u"A claim"_s;
        VALUE(revised, recorder().decide(again));
        for (ledger::Seq seq = decided.seq; seq <= revised.seq; ++seq) {
            VALUE(entry, reader().entry(seq));
            QCOMPARE(entry.value.lane, Lane::Privileged);
        }
        VALUE(open, desk::readSituation(m_desk->desk(), m_case));
        QVERIFY(open.now.decisions.empty());
    }

    void aMoveIsSeenByEveryReading()
    {
        VALUE(said, recorder().log({.text = u"Counsel expects a claim"_s}));
        VALUE(better, recorder().amend(said.seq, u"Counsel expects two claims"_s, u"Two now"_s));
        VALUE(moved, recorder().moveLane(said.seq, kAdvice, u"Meant for the other lane"_s));
        VALUE(entry, reader().entry(said.seq));
        QCOMPARE(entry.value.lane, Lane::Facts);
        QCOMPARE(entry.lane, kAdvice);
        QCOMPARE(entry.movedBy, std::optional(moved.seq));
        QVERIFY(entry.changedBy.back() == moved.seq);
        // Why it was moved is not in its line.
        VALUE(lines, reader().newest({}, 1));
        QCOMPARE(lines.front().row.lane, Lane::Privileged);
        QCOMPARE(lines.front().text, u"Counsel expects two claims"_s);
        QCOMPARE(lines.front().reason, u"Two now"_s);
        for (const QString &words : {u"a claim"_s, u"two claims"_s, u"Meant for"_s}) {
            VALUE(found, desk::search(m_desk->desk(), {.query = words}));
            QVERIFY(!found.hits.empty());
            for (const desk::SearchHit &hit : found.hits)
                QCOMPARE(hit.lane, Lane::Privileged);
        }
        VALUE(open, desk::readSituation(m_desk->desk(), m_case));
        QVERIFY(open.events.empty());
        VALUE(checked, desk::verifyCase(m_desk->desk(), m_case, desk::VerifyDepth::Full));
        QVERIFY2(checked.pass, qPrintable(checked.detail));
        // As it stood then.
        VALUE(then, reader().newest({.asOf = better.seq}, 1));
        QCOMPARE(then.front().row.lane, Lane::Facts);
    }

    void whatTellsOfItGoesAlong()
    {
        desk::EvidenceKeeper keeper(m_desk->desk(), m_case);
        VALUE(item, keeper.addBytes("words", u"memo.txt"_s, {.title = u"A memo"_s}));
        const ledger::Seq evidence = item.recorded.seq;
        VALUE(viewed, keeper.custody({.evidence = evidence}));
        VALUE(note, desk::writeEvidenceNote(m_desk->desk(), m_case, {evidence, u"Advice"_s, {}}));
        VALUE(other, recorder().note(u"A note of its own"_s, {}));
        QVERIFY(!recorder().moveLane(viewed.seq, kAdvice, u"alone"_s));
        VALUE(moved, recorder().moveLane(evidence, kAdvice, u"It is advice"_s));
        VALUE(entry, reader().entry(moved.seq));
        QCOMPARE(entry.value.refs, (std::vector{evidence, viewed.seq, note.seq}));
        VALUE(known, desk::readEvidence(m_desk->desk(), m_case));
        QCOMPARE(known.items.front().lane, Lane::Privileged);
        VALUE(exported, keeper.custody({.evidence = evidence}));
        VALUE(custody, reader().entry(exported.seq));
        QCOMPARE(custody.value.lane, Lane::Privileged);
        const QString lanes = lanesOfLines();
        QVERIFY2(lanes.contains(u"%1 facts"_s.arg(other.seq)), qPrintable(lanes));
        QVERIFY2(lanes.contains(u"%1 privileged"_s.arg(note.seq)), qPrintable(lanes));
        VALUE(checked, desk::verifyCase(m_desk->desk(), m_case, desk::VerifyDepth::Full));
        QVERIFY2(checked.pass, qPrintable(checked.detail));
        m_desk->reopen();
        QCOMPARE(lanesOfLines(), lanes);
    }

    void aReportForOthersTellsNothingOfIt()
    {
        VALUE(said, recorder().log({.text = u"Marmalade is what counsel expects"_s}));
        VALUE(better,
              recorder().amend(said.seq, u"Quince is what counsel expects"_s, u"Fig of speech"_s));
        VALUE(moved, recorder().moveLane(said.seq, kAdvice, u"Mirabelle is no fact"_s));
        VALUE(policy, everythingFor("policy", u"policy"_s));
        for (const char *word : {"Marmalade", "Quince", "Fig of", "Mirabelle", "Hanna"})
            QVERIFY2(!policy.contains(word), word);
        QVERIFY(policy.contains("R2-PRIV"));
        VALUE(legal, everythingFor("legal", u"legal"_s));
        for (const char *word : {"Marmalade", "Quince", "Mirabelle", "Hanna Brandt"})
            QVERIFY2(legal.contains(word), word);
    }

    void whatWasGivenUpIsToldButNotWhy()
    {
        VALUE(said, recorder().log({.text = u"Marmalade was expected"_s, .lane = kAdvice}));
        const auto alone =
            recorder().moveLane(said.seq, LaneChoice(Lane::Facts), u"Nobody asked"_s);
        QVERIFY(!alone);
        QVERIFY(desk::sentenceFor(alone.error()).contains(u"lawyer"_s));
        VALUE(moved, recorder().moveLane(said.seq, kAgreed, u"Mirabelle told the press"_s));
        VALUE(policy, everythingFor("policy", u"policy"_s));
        QVERIFY(policy.contains("Marmalade"));
        for (const char *word : {"Mirabelle", "Hanna"})
            QVERIFY2(!policy.contains(word), word);
    }
};

CASEMENT_TEST(TstLanes, tst_lanes)
#include "tst_lanes.moc"
