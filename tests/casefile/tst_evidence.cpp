// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "casefile/evidence.h"

#include "casefile/rules.h"

#include "support/test_main.h"
#include "trial_case.h"

using namespace casement;
using namespace casement::casefile;
using namespace casement::casefile::test;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(casement::casefile::Draft)

namespace {

EvidenceDraft held(const QString &title, const QString &fileName)
{
    EvidenceDraft draft;
    draft.title = title;
    draft.fileName = fileName;
    draft.source = u"phone of the reporter"_s;
    draft.blob = ledger::BlobValue{Bytes32{7}, 12};
    return draft;
}

EvidenceDraft refused()
{
    EvidenceDraft draft;
    draft.fileName = u"live.log"_s;
    draft.refused = true;
    draft.pointerHash = QString(64, u'a');
    draft.reason = u"it changed while it was read"_s;
    return draft;
}

EvidenceDraft pointer()
{
    EvidenceDraft draft;
    draft.pointer = u"https://ex.am/p/1"_s;
    draft.reason = u"must not be copied"_s;
    return draft;
}

// 2 held, 3 pointer, 4 refused, 5 viewed, 6 transferred, 7 struck, 8 amended, 9 an event.
TrialCase staged()
{
    TrialCase trial = TrialCase::opened();
    EventDraft event;
    event.body = u"something else"_s;
    AmendDraft better;
    better.target = 2;
    better.title = u"Chat export"_s;
    better.reason = u"it is more than a picture"_s;
    for (const Draft &draft :
         {Draft(held(u"Screenshot"_s, u"chat.PNG"_s)), Draft(pointer()), Draft(refused()),
          Draft(CustodyDraft{2, CustodyAction::Viewed, {}, {}, {}, {}}),
          Draft(CustodyDraft{
              2, CustodyAction::Transferred, u"Sgt. Rim"_s, u"room 4"_s, u"warrant 12"_s, {}}),
          Draft(StrikeDraft{3, true, u"wrong case"_s}), Draft(better), Draft(event)}) {
        if (const auto done = trial.append(draft); !done)
            qFatal("%s %s", qPrintable(done.error().field), qPrintable(done.error().subject));
    }
    return trial;
}

EvidenceRegister foldOf(const TrialCase &trial, size_t entries)
{
    EvidenceRegister known;
    for (size_t i = 0; i < entries; ++i)
        known = apply(std::move(known), trial.entries()[i]);
    return known;
}

QString picture(const EvidenceRegister &known)
{
    static const QStringList holdings{u"held"_s, u"pointer"_s, u"refused"_s, u"erased"_s};
    QStringList lines;
    for (const Evidence &item : known.items) {
        QString line = u"%1 %2 %3%4"_s.arg(item.seq).arg(holdings[int(item.holding)], item.name(),
                                                         item.struck ? u" struck"_s : QString());
        for (const CustodyEvent &event : item.custody)
            line += u" | %1 %2"_s.arg(event.seq).arg(QString(codeOf(event.action)))
                + (event.to.isEmpty() ? QString() : u" to "_s + event.to);
        lines.append(line);
    }
    return lines.join(u'\n');
}

}  // namespace

class TstEvidence : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void foldsWhatIsThereAndWhatWasDone()
    {
        const TrialCase trial = staged();
        QCOMPARE(picture(foldOf(trial, trial.size())),
                 u"2 held Chat export | 2 collected | 5 viewed | 6 transferred to Sgt. Rim\n"
                 "3 pointer https://ex.am/p/1 struck\n"
                 "4 refused live.log"_s);
        const EvidenceRegister all = foldOf(trial, trial.size());
        QCOMPARE(all.find(2)->custody.front().place, u"phone of the reporter"_s);
        QCOMPARE(all.find(2)->custody.back().place, u"room 4"_s);
        QCOMPARE(all.find(4)->pointerHash, QString(64, u'a'));
        QVERIFY(all.find(5) == nullptr);
    }

    void asOfIsThePrefix()
    {
        const TrialCase trial = staged();
        QCOMPARE(picture(foldOf(trial, 4)),
                 u"2 held Screenshot | 2 collected\n3 pointer https://ex.am/p/1"_s);
    }

    void erasedLeavesItsPlace()
    {
        const TrialCase trial = staged();
        EntryValue erase;
        erase.seq = trial.size();
        erase.kind = EntryKind::Erase;
        erase.refs = {2, 9};
        const EvidenceRegister known = apply(foldOf(trial, trial.size()), erase);
        QCOMPARE(known.find(2)->holding, Holding::Erased);
        QVERIFY(*known.find(2) == erasedEvidence(2));
    }

    void mediaTypeIsReadOffTheName_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("type");
        QTest::newRow("picture") << u"a.b.PNG"_s << u"image/png"_s;
        QTest::newRow("log") << u"app.log"_s << u"text/plain"_s;
        QTest::newRow("no ending") << u"README"_s << u"application/octet-stream"_s;
        QTest::newRow("ends in a dot") << u"x."_s << u"application/octet-stream"_s;
        QTest::newRow("nothing") << QString() << u"application/octet-stream"_s;
        QTest::newRow("unknown") << u"x.weird"_s << u"application/octet-stream"_s;
    }
    void mediaTypeIsReadOffTheName()
    {
        QFETCH(QString, name);
        Evidence item;
        item.fileName = name;
        QCOMPARE(item.mediaType(), QString());
        item.blob = ledger::BlobValue{};
        QTEST(item.mediaType(), "type");
    }

    void rulesOfEvidenceAndCustody_data()
    {
        QTest::addColumn<Draft>("draft");
        QTest::addColumn<QString>("rule");
        const auto row = [](const char *name, const Draft &draft, QLatin1StringView rule) {
            QTest::newRow(name) << draft << QString(rule);
        };
        using enum CustodyAction;
        EvidenceDraft noReason = pointer();
        noReason.reason = QString();
        row("pointer without a reason", noReason, kRuleReason);
        EvidenceDraft noHash = refused();
        noHash.pointerHash = QString();
        row("refused without a hash", noHash, kRuleEvidence);
        row("viewed", CustodyDraft{2, Viewed, {}, {}, {}, {}}, {});
        row("of a pointer", CustodyDraft{3, Viewed, {}, {}, {}, {}}, {});
        row("of an event", CustodyDraft{9, Viewed, {}, {}, {}, {}}, kRuleNoEvidence);
        row("of custody", CustodyDraft{5, Viewed, {}, {}, {}, {}}, kRuleNoEvidence);
        row("exported without a reason", CustodyDraft{2, Exported, {}, {}, {}, {}}, kRuleReason);
        row("transferred without a reason", CustodyDraft{2, Transferred, u"R"_s, {}, {}, {}},
            kRuleReason);
        row("transferred to nobody", CustodyDraft{2, Transferred, {}, {}, u"r"_s, {}},
            kRuleRecipient);
    }
    void rulesOfEvidenceAndCustody()
    {
        QFETCH(Draft, draft);
        QFETCH(QString, rule);
        TrialCase trial = staged();
        const auto done = trial.append(draft);
        QCOMPARE(done ? QString() : done.error().field, rule);
    }
};

CASEMENT_TEST(TstEvidence, tst_evidence)
#include "tst_evidence.moc"
