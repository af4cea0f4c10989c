// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "casefile/drafts.h"

#include "casefile/field_codes.h"
#include "casefile/registry.h"
#include "casefile/trial_case.h"
#include "support/test_main.h"

#include <algorithm>

using namespace casement;
using namespace casement::casefile;
using casement::casefile::test::keyOf;

Q_DECLARE_METATYPE(casement::casefile::Draft)

class TstDrafts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void fieldsOfEveryKind_data();
    void fieldsOfEveryKind();
    void readBack();
    void emptyMembersWriteNothing();
    void anAmendmentMaySetNothing();
    void refuses_data();
    void refuses();
    void textKeepsWhatItIs_data();
    void textKeepsWhatItIs();
    void timesBefore1970AreText();
};

static EntryStamp stamp()
{
    return {1'767'261'600'000, QStringLiteral("0123456789abcdef0123456789abcdef"), Lane::Facts, {}};
}

static QStringList namesOf(const std::vector<ledger::Field> &fields)
{
    QStringList names;
    for (const ledger::Field &field : fields)
        names.append(fieldInfo(field.id)->name);
    return names;
}

void TstDrafts::fieldsOfEveryKind_data()
{
    QTest::addColumn<Draft>("draft");
    QTest::addColumn<QString>("own");  // besides kind, recorded_at, lane and entry_uid
    const auto row = [](const Draft &draft, const char *own) {
        QTest::newRow(codeOf(kindOf(draft)).data()) << draft << QString::fromLatin1(own);
    };
    const auto s = [](const char *text) { return QString::fromLatin1(text); };
    const OccurredTime when{5'000'000, Precision::About, 120, {}};
    const ledger::BlobValue blob{keyOf(7), 16};
    row(GenesisDraft{s("t"), 5}, "title late_after");
    row(KeyDraft{keyOf(1), KeyRole::Admin, KeyAction::Add, s("r")},
        "reason public_key key_role key_action");
    row(PersonDraft{keyOf(1), s("A. Ray"), Function::Legal, s("a@ex.am")},
        "title function public_key email");
    row(CaseDraft{s("t"), s("review"), 1, Severity::High, s("b"), when},
        "occurred_at occurred_precision occurred_offset title body severity case_type "
        "case_type_version");
    row(EventDraft{s("b"),
                   s("t"),
                   when,
                   Function::Legal,
                   {s("x")},
                   Claim::Unverified,
                   s("l"),
                   s("f.md, line 3"),
                   {3, 1}},
        "occurred_at occurred_precision occurred_offset title body function tags refs late_reason "
        "claim source");
    row(NoteDraft{s("b"), s("t"), Function::Legal, {s("x")}, s("JSON"), s("f"), {1}},
        "title body function tags refs source language");
    row(AmendDraft{3, s("b"), s("t"), when, Function::Legal, QStringList{s("x")}, Claim::Confirmed,
                   s("r")},
        "occurred_at occurred_precision occurred_offset title body reason function tags refs "
        "claim");
    row(StrikeDraft{3, true, s("r")}, "reason state refs");
    row(PinDraft{3, false}, "state refs");
    row(StatusDraft{CaseState::Closed, s("r"), s("o")}, "reason state outcome");
    row(SeverityDraft{Severity::Low, s("r")}, "reason severity");
    row(GapDraft{1, 2, s("b"), {1, 2}}, "body refs gap_begin gap_end");
    row(EvidenceDraft{s("t"),
                      blob,
                      s("p"),
                      s("h"),
                      s("f"),
                      s("s"),
                      s("r"),
                      Function::Legal,
                      when,
                      {s("x")},
                      true},
        "occurred_at occurred_precision occurred_offset title reason function state tags blob "
        "file_name "
        "source pointer pointer_hash");
    row(CustodyDraft{1, CustodyAction::Transferred, s("to"), s("place"), s("r"), when},
        "occurred_at occurred_precision occurred_offset body reason person state refs");
    row(DecisionDraft{s("q"),
                      s("d"),
                      s("because"),
                      s("ToS 4.2"),
                      {s("a"), s("b")},
                      5,
                      Function::Policy,
                      {s("t")},
                      s("A. Ray"),
                      when,
                      s("l")},
        "occurred_at occurred_precision occurred_offset title body reason function person tags "
        "late_reason known_size ground option option");
    DecisionDraft revision;
    revision.decision = s("d");
    revision.because = s("because");
    revision.risk = s("r");
    revision.reviewTrigger = s("t");
    revision.reviewMs = 9;
    revision.step = DecisionStep::Revises;
    revision.target = 3;
    revision.basedOn = 4;
    revision.changeReason = s("c");
    row(revision, "based_on body reason state due_at refs risk review_trigger change_reason");
    row(PositionDraft{3, Function::Legal, PositionState::Asked, s("w"), s("J. Cole"), 9, 4,
                      keyOf(5)},
        "subject based_on body function person state due_at refs content_hash");
    row(ItemDraft{s("i"),
                  s("t"),
                  Function::Legal,
                  ItemState::Waived,
                  true,
                  9,
                  s("in"),
                  s("o"),
                  s("r"),
                  s("review"),
                  4,
                  {},
                  {},
                  {}},
        "subject based_on title reason function person state due_at case_type required inputs");
    row(ItemDraft{s("i"),
                  s("t"),
                  Function::Legal,
                  ItemState::Open,
                  false,
                  {},
                  {},
                  {},
                  {},
                  {},
                  {},
                  {{s("a"), {}, {}}, {s("b"), s("by mail"), 3}},
                  {s("x"), s("y")},
                  {s("after")}},
        "subject title function state required after changed input input input_given input_ref");
    row(SealDraft{s("t"), keyOf(2), s("unknown"), keyOf(3)}, "title keyset prev_tsr clock_state");
    row(IssuePlanDraft{1,
                       s("legal"),
                       s("plain"),
                       s("A. Ray"),
                       keyOf(4),
                       s("t"),
                       {},
                       {s("B. Ode"), s("Legal, London")}},
        "title audience issue_number plan_hash template reviewer recipients");
    row(IssueDoneDraft{1, s("legal"), {{s("r.pdf"), blob}, {s("b.json"), blob}}},
        "audience issue_number issue_file issue_file issue_file_name issue_file_name");
    row(IssueVoidDraft{1, s("legal"), s("r")}, "reason audience issue_number");
}

void TstDrafts::fieldsOfEveryKind()
{
    QFETCH(Draft, draft);
    QFETCH(QString, own);
    const auto fields = toFields(draft, stamp());
    QVERIFY(fields.has_value());
    QVERIFY(std::ranges::is_sorted(*fields, {}, &ledger::Field::id));
    QStringList names = namesOf(*fields);
    for (const char *common : {"kind", "recorded_at", "lane", "entry_uid"})
        QVERIFY(names.removeOne(QString::fromLatin1(common)));
    QCOMPARE(names.join(u' '), own);
    const auto allowed = fieldsOf(kindOf(draft));
    for (const ledger::Field &field : *fields) {
        QVERIFY2(std::ranges::contains(allowed, fieldInfo(field.id)->first),
                 fieldInfo(field.id)->name.data());
        QCOMPARE(field.kind(), fieldInfo(field.id)->kind);
    }
    const auto entry = readEntry(9, keyOf(1), *fields);
    QVERIFY2(entry.has_value(), qPrintable(entry ? QString() : entry.error().field));
    QCOMPARE(entry->kind, kindOf(draft));
    QCOMPARE(ledger::decodeFields(ledger::encodeContent(*fields), ledger::encodeCuts(*fields)),
             fields);
}

void TstDrafts::readBack()
{
    EventDraft draft;
    draft.body = QStringLiteral("Two pages\nconfirmed");
    draft.occurred = {1'767'261'000'000, Precision::About, -210, {}};
    draft.function = Function::LawEnforcement;
    draft.tags = {QStringLiteral("iban"), QStringLiteral("pay-out")};
    draft.claim = Claim::Unverified;
    draft.refs = {7, 3, 7};
    EntryStamp when = stamp();
    when.lane = Lane::Privileged;
    when.typedMs = 1'767'261'599'000;
    const auto entry = readEntry(9, keyOf(5), *toFields(draft, when));
    QVERIFY(entry.has_value());
    QCOMPARE(entry->body, draft.body);
    QVERIFY(!entry->title);
    QCOMPARE(entry->occurred, draft.occurred);
    QCOMPARE(entry->function, draft.function);
    QCOMPARE(entry->tags, std::optional(draft.tags));
    QCOMPARE(entry->claim, draft.claim);
    QCOMPARE(entry->refs, (std::vector<Seq>{3, 7}));
    QCOMPARE(entry->lane, Lane::Privileged);
    QCOMPARE(entry->typedMs, when.typedMs);
    QCOMPARE(entry->uid, when.uid);
    QCOMPARE(entry->author, keyOf(5));
    QCOMPARE(entry->headline(), draft.body);
}

void TstDrafts::emptyMembersWriteNothing()
{
    const auto fields = toFields(EventDraft{}, stamp());
    QCOMPARE(namesOf(*fields).join(u' '), QStringLiteral("kind recorded_at lane entry_uid"));
}

void TstDrafts::anAmendmentMaySetNothing()
{
    AmendDraft draft;
    draft.target = 2;
    draft.body = QString();
    draft.tags = QStringList();
    const auto entry = readEntry(9, keyOf(1), *toFields(draft, stamp()));
    QCOMPARE(entry->body, std::optional(QString()));
    QCOMPARE(entry->tags, std::optional(QStringList()));
    QCOMPARE(entry->target(), std::optional<Seq>(2));
    EntryValue event;
    event.body = QStringLiteral("old");
    event.title = QStringLiteral("kept");
    event.tags = QStringList{QStringLiteral("x")};
    const EntryValue after = amended(event, *entry);
    QCOMPARE(after.body, std::optional(QString()));
    QCOMPARE(after.title, event.title);
    QCOMPARE(after.tags, std::optional(QStringList()));
}

void TstDrafts::refuses_data()
{
    QTest::addColumn<Draft>("draft");
    QTest::addColumn<QString>("uid");
    QTest::addColumn<QString>("field");
    const QString uid = stamp().uid;
    EventDraft longText;
    longText.body = QString(64 * 1024 + 1, u'x');
    QTest::newRow("64 KiB and one") << Draft(longText) << uid << "body";
    EventDraft wide;
    wide.body = QString(22'000, u'\u6771');  // three bytes each
    QTest::newRow("bytes count, not characters") << Draft(wide) << uid << "body";
    EventDraft tagged;
    tagged.tags = {QStringLiteral("two words")};
    QTest::newRow("tag with a space") << Draft(tagged) << uid << "tags";
    QTest::newRow("uid") << Draft(EventDraft{}) << uid.toUpper() << "entry_uid";
    QTest::newRow("no uid") << Draft(EventDraft{}) << QString() << "entry_uid";
    QTest::newRow("gap before 1970") << Draft(GapDraft{-1, 2, {}, {}}) << uid << "gap_begin";
    DecisionDraft options;
    options.options = QStringList(101, QStringLiteral("o"));
    QTest::newRow("101 options") << Draft(options) << uid << "option";
}

void TstDrafts::refuses()
{
    QFETCH(Draft, draft);
    QFETCH(QString, uid);
    QFETCH(QString, field);
    EntryStamp when = stamp();
    when.uid = uid;
    const auto fields = toFields(draft, when);
    QVERIFY(!fields);
    QCOMPARE(fields.error().field, field);
}

void TstDrafts::textKeepsWhatItIs_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("kept");
    const QString bidi = QStringLiteral("a\u202eb\u2067c");
    QTest::newRow("bidi") << bidi << bidi;
    const QString nul = QStringLiteral("a") + QChar(0) + QStringLiteral("b\x1b\x7f");
    QTest::newRow("control") << nul << nul;
    QTest::newRow("script") << "</script>" << "</script>";
    QTest::newRow("decomposed") << QStringLiteral("e\u0301") << QStringLiteral("e\u0301");
    QTest::newRow("emoji") << QStringLiteral("\U0001f600") << QStringLiteral("\U0001f600");
    QTest::newRow("high alone") << QString(QStringLiteral("a") + QChar(0xd83d) + u'b')
                                << QStringLiteral("a\u27e8U+D83D\u27e9b");
    QTest::newRow("low first") << QString(QChar(0xde00)) << QStringLiteral("\u27e8U+DE00\u27e9");
    QTest::newRow("high at the end")
        << QString(QChar(0xd83d)) << QStringLiteral("\u27e8U+D83D\u27e9");
    QTest::newRow("64 KiB") << QString(64 * 1024, u'x') << QString(64 * 1024, u'x');
}

void TstDrafts::textKeepsWhatItIs()
{
    QFETCH(QString, typed);
    QFETCH(QString, kept);
    EventDraft draft;
    draft.body = typed;
    const auto fields = toFields(draft, stamp());
    QVERIFY(fields.has_value());
    const auto entry = readEntry(1, keyOf(1), *fields);
    QVERIFY(entry.has_value());
    QCOMPARE(entry->body, std::optional(kept));
}

void TstDrafts::timesBefore1970AreText()
{
    EventDraft draft;
    draft.occurred = {-11'644'473'600'000, Precision::Exact, 0, {}};
    const auto fields = toFields(draft, stamp());
    QVERIFY(fields.has_value());
    const auto entry = readEntry(1, keyOf(1), *fields);
    QVERIFY(!entry->occurred.ms);
    QCOMPARE(entry->occurred.text, QStringLiteral("1601-01-01T00:00:00+00:00"));
}

CASEMENT_TEST(TstDrafts, tst_drafts)
#include "tst_drafts.moc"
