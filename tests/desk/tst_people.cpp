// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "desk/case_verifier.h"
#include "desk/people.h"
#include "store/people.h"
#include "support/test_desk.h"
#include "support/test_main.h"

using namespace casement;
using namespace casement::test;
using namespace Qt::StringLiterals;

class TstPeople : public QObject {
    Q_OBJECT

    using SharedIdentity = std::shared_ptr<const desk::Identity>;

    static SharedIdentity makeIdentity(TestDesk &desk, const QString &name)
    {
        auto made =
            desk::Identity::generate({name, u"x@example.org"_s, casefile::Function::Legal, {}},
                                     kPassphrase, *desk.environment().random);
        return made ? std::make_shared<const desk::Identity>(std::move(*made)) : nullptr;
    }

    static void closeCase(TestDesk &desk, const QString &id)
    {
        desk::Recorder recorder(desk.desk(), id);
        VALUE(before, desk::CaseReader(desk.desk(), id).caseFile());
        for (const casefile::Item &item : before.items)
            DONE(recorder.setItem(item.id, casefile::ItemState::Waived, u"Not needed"_s));
        DONE(recorder.close(u"Over"_s));
    }

private Q_SLOTS:
    void aColleagueWritesUntilRevoked()
    {
        TestDesk desk;
        const QString id = desk.newCase();
        const auto jonas = makeIdentity(desk, u"Jonas"_s);
        QVERIFY(jonas);
        VALUE(theirs, desk.desk().sibling(jonas, desk.environment()));
        const auto stranger = desk::Recorder(*theirs, id).note(u"Hello"_s, {});
        QVERIFY(!stranger);
        QCOMPARE(stranger.error().field, u"not_member"_s);

        DONE(desk::addPerson(desk.desk(), jonas->card(), false));
        VALUE(recorded, desk::Recorder(*theirs, id).note(u"Hello"_s, {}));
        const auto notAdmin = desk::revokePerson(*theirs, jonas->card().publicKey, u"x"_s);
        QVERIFY(!notAdmin);
        DONE(desk::revokePerson(desk.desk(), jonas->card().publicKey, u"Left the team"_s));
        QVERIFY(!desk::Recorder(*theirs, id).note(u"Still here"_s, {}));
        VALUE(verdict, desk::verifyCase(desk.desk(), id, desk::VerifyDepth::Full));
        QVERIFY2(verdict.pass, qPrintable(verdict.code));
        QCOMPARE(verdict.signers.size(), 2U);
    }

    // A closed case can be reopened, by whoever is in force in it.
    void closedCasesKnowWhoIsInForce()
    {
        TestDesk desk;
        const QString before = desk.newCase();
        const auto jonas = makeIdentity(desk, u"Jonas"_s);
        const auto ines = makeIdentity(desk, u"Ines"_s);
        QVERIFY(jonas && ines);
        DONE(desk::addPerson(desk.desk(), jonas->card(), false));
        closeCase(desk, before);
        DONE(desk::revokePerson(desk.desk(), jonas->card().publicKey, u"Left the team"_s));
        DONE(desk::addPerson(desk.desk(), ines->card(), false));
        VALUE(file, desk::CaseReader(desk.desk(), before).caseFile());
        QVERIFY(!file.people.at(jonas->card().publicKey).role);
        QVERIFY(file.people.at(ines->card().publicKey).role);
        VALUE(theirs, desk.desk().sibling(jonas, desk.environment()));
        const auto reopened = desk::Recorder(*theirs, before)
                                  .setStatus(casefile::CaseState::Investigating, u"Not over"_s);
        QVERIFY(!reopened);
        QCOMPARE(reopened.error().field, u"not_member"_s);
        VALUE(hers, desk.desk().sibling(ines, desk.environment()));
        DONE(desk::Recorder(*hers, before)
                 .setStatus(casefile::CaseState::Investigating, u"Not over"_s));
        VALUE(verdict, desk::verifyCase(desk.desk(), before, desk::VerifyDepth::Full));
        QVERIFY2(verdict.pass, qPrintable(verdict.code));
    }

    void anInterruptedEnrolmentIsCompleted()
    {
        TestDesk desk;
        const QString id = desk.newCase();
        const auto jonas = makeIdentity(desk, u"Jonas"_s);
        const desk::PersonCard card = jonas->card();
        store::People people(desk.desk().store());
        DONE(people.save({card.publicKey, card.name, card.email, card.function, false, 1, {}, {}}));
        DONE(desk::addPerson(desk.desk(), card, false));
        VALUE(theirs, desk.desk().sibling(jonas, desk.environment()));
        DONE(desk::Recorder(*theirs, id).note(u"Hello"_s, {}));
        const auto again = desk::addPerson(desk.desk(), card, false);
        QVERIFY(!again);
        QCOMPARE(again.error().kind, ErrorKind::AlreadyExists);
        const auto asAdmin = desk::addPerson(desk.desk(), card, true);
        QVERIFY(!asAdmin);
        QCOMPARE(asAdmin.error().kind, ErrorKind::AlreadyExists);
    }

    // The desk's word stands where a revocation was interrupted before it came to a case.
    void aKeyThatTheDeskRevokedWritesNowhere()
    {
        TestDesk desk;
        const QString id = desk.newCase();
        const auto jonas = makeIdentity(desk, u"Jonas"_s);
        DONE(desk::addPerson(desk.desk(), jonas->card(), false));
        store::People people(desk.desk().store());
        VALUE(found, people.find(jonas->card().publicKey));
        store::Person person = found.value();
        person.revokedMs = kTestNowMs;
        DONE(people.save(person));
        VALUE(theirs, desk.desk().sibling(jonas, desk.environment()));
        const auto note = desk::Recorder(*theirs, id).note(u"Still here"_s, {});
        QVERIFY(!note);
        QCOMPARE(note.error().field, u"not_member"_s);
    }
};

CASEMENT_TEST(TstPeople, tst_people)
#include "tst_people.moc"
