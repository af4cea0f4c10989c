// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "desk/case_verifier.h"
#include "desk/importer.h"
#include "desk/people.h"
#include "store/people.h"
#include "support/test_desk.h"
#include "support/test_main.h"

#include <QDir>
#include <QFile>

using namespace casement;
using namespace casement::test;
using namespace Qt::StringLiterals;

class TstPeopleAndImport : public QObject {
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

    void aFileIsImportedOnce()
    {
        TestDesk desk;
        const QString id = desk.newCase();
        const QString path = desk.file(u"post-mortem.md"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(file.write("# Outage\n\n## 2023-01-07\n\n- 20:07 EDT (00:07 UTC) queue grows\n"
                           "- someone restarts it\n")
                > 0);
        file.close();
        VALUE(first, desk::importFile(desk.desk(), {id, path, QTimeZone::utc()}));
        QVERIFY(first.added >= 1);
        QCOMPARE(first.known, quint64(0));
        VALUE(second, desk::importFile(desk.desk(), {id, path, QTimeZone::utc()}));
        QCOMPARE(second.added, quint64(0));
        QCOMPARE(second.known, first.added);
        // 20:07 EDT on the 7th is 00:07 UTC on the 8th.
        desk::TimelineFilter day;
        day.fromMs = 1'673'136'000'000;
        day.toMs = 1'673'222'400'000;
        QVERIFY2(picture(desk.desk(), id, day).startsWith(u"00:07 event"),
                 qPrintable(picture(desk.desk(), id)));
        VALUE(verdict, desk::verifyCase(desk.desk(), id, desk::VerifyDepth::Full));
        QVERIFY2(verdict.pass, qPrintable(verdict.code));
    }

    // An empty table row or bullet is no reason to refuse the file.
    void linesWithoutWordsAreLeftOut()
    {
        TestDesk desk;
        const QString id = desk.newCase();
        const QString path = desk.file(u"rows.md"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(file.write("## Timeline\n\n| Time | What |\n| - | - |\n| 2023-01-07 10:00 UTC | "
                           "Seen |\n| | |\n\n- 11:00 UTC: Gone\n- \u00a0\n")
                > 0);
        file.close();
        VALUE(imported, desk::importFile(desk.desk(), {id, path, QTimeZone::utc()}));
        QCOMPARE(imported.added, quint64(2));
        QCOMPARE(imported.notes,
                 (QStringList{u"rows.md:6:1: “| | |” has no words; it was left out."_s,
                              u"rows.md:9:1: “-” has no words; it was left out."_s}));
    }

    void aRefusalNamesTheLine()
    {
        TestDesk desk;
        const QString id = desk.newCase();
        const QString path = desk.file(u"late.md"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(file.write("# Outage\n\n## Timeline\n\n- 2023-01-07 10:00 UTC: Seen\n") > 0);
        file.close();
        closeCase(desk, id);
        const auto refused = desk::importFile(desk.desk(), {id, path, QTimeZone::utc()});
        QVERIFY(!refused);
        QVERIFY2(desk::sentenceFor(refused.error()).startsWith(u"late.md, line 5: The case is"_s),
                 qPrintable(desk::sentenceFor(refused.error())));
    }

    void everyRealTimelineComesIn()
    {
        const QDir timelines(sharedDir() + u"/data/timelines"_s);
        if (sharedDir().isEmpty())
            QSKIP("the real timelines are not beside this checkout");
        TestDesk desk;
        int files = 0;
        for (const QFileInfo &info : timelines.entryInfoList({u"*.md"_s})) {
            const QString id = desk.newCase(info.fileName());
            VALUE(imported, desk::importFile(desk.desk(), {id, info.filePath(), QTimeZone::utc()}));
            QVERIFY2(imported.added > 0, qPrintable(info.fileName()));
            VALUE(verdict, desk::verifyCase(desk.desk(), id, desk::VerifyDepth::Full));
            QVERIFY2(verdict.pass, qPrintable(info.fileName() + verdict.code));
            ++files;
        }
        QCOMPARE(files, 10);
    }
};

CASEMENT_TEST(TstPeopleAndImport, tst_people_and_import)
#include "tst_people_and_import.moc"
