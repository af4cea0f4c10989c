// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "casefile/entry_value.h"

#include "casefile/drafts.h"
#include "casefile/registry.h"
#include "casefile/trial_case.h"
#include "support/test_main.h"

#include <algorithm>

using namespace casement;
using namespace casement::casefile;
using casement::casefile::test::keyOf;
using ledger::Field;
using ledger::NumberValue;
using ledger::TextValue;
using ledger::TimeValue;
using ledger::Utf8Value;

Q_DECLARE_METATYPE(casement::ledger::Field)

class TstEntryValue : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void namesTheDamagedField_data();
    void namesTheDamagedField();
    void needsWhatItsKindNeeds_data();
    void needsWhatItsKindNeeds();
    void keepsFieldsOfANewerProgram();
};

static std::vector<Field> fieldsOfKind(const char *kind)
{
    return {{fields::kKind, Utf8Value{kind}}, {fields::kRecordedAt, TimeValue{1000}}};
}

static std::vector<Field> with(std::vector<Field> all, const Field &field)
{
    std::erase_if(all, [&](const Field &old) { return old.id == field.id; });
    all.push_back(field);
    std::ranges::sort(all, {}, &Field::id);
    return all;
}

void TstEntryValue::namesTheDamagedField_data()
{
    QTest::addColumn<Field>("field");
    QTest::addColumn<QString>("name");
    const auto row = [](const char *test, FieldId id, ledger::FieldValue value) {
        QTest::newRow(test) << Field{id, std::move(value)} << QString(fieldInfo(id)->name);
    };
    using namespace fields;
    row("unknown kind", kKind, Utf8Value{"party"});
    row("kind of another kind", kKind, TextValue{"event", {5}});
    row("recorded as number", kRecordedAt, NumberValue{5});
    row("recorded beyond 2^53", kRecordedAt, TimeValue{quint64(1) << 53});
    row("occurred beyond 2^53", kOccurredAt, TimeValue{~quint64(0)});
    row("precision", kOccurredPrecision, Utf8Value{"perhaps"});
    row("offset", kOccurredOffset, Utf8Value{"+2"});
    row("function", kFunction, Utf8Value{"marketing"});
    row("severity", kSeverity, Utf8Value{"High"});
    row("lane", kLane, Utf8Value{""});
    row("claim", kClaim, Utf8Value{"maybe"});
    row("uid", kEntryUid, Utf8Value{"0123"});
    row("key", kPublicKey, Utf8Value{"AAAA"});
    row("key not canonical", kPublicKey, Utf8Value{"jJnsDEy66Lq5xk4/DeXeZHohaCmfc8zJ+8EIutbl4Nx="});
    row("refs order", kRefs, Utf8Value{"7,3"});
    row("refs twice", kRefs, Utf8Value{"3,3"});
    row("refs sign", kRefs, Utf8Value{"+3"});
    row("refs zero", kRefs, Utf8Value{"03"});
    row("refs words", kRefs, Utf8Value{"three"});
    row("refs too large", kRefs, Utf8Value{"99999999999999999999"});
    row("tags two spaces", kTags, Utf8Value{"a  b"});
    row("tags line feed", kTags, Utf8Value{"a\nb"});
    row("required", kRequired, Utf8Value{"true"});
    row("body not UTF-8", kBody, TextValue{"\xff", {1}});
    row("body overlong", kBody, TextValue{QByteArray("\xc0\x80", 2), {2}});
    row("option not UTF-8", FieldId(110), TextValue{"\xed\xa0\x80", {3}});
    row("issue file out of order", FieldId(201), ledger::BlobValue{});
    row("name without a file", FieldId(300), TextValue{"a", {1}});
}

void TstEntryValue::namesTheDamagedField()
{
    QFETCH(Field, field);
    QFETCH(QString, name);
    const auto entry = readEntry(7, keyOf(1), with(fieldsOfKind("event"), field));
    QVERIFY(!entry);
    QCOMPARE(entry.error().kind, ErrorKind::Damaged);
    QCOMPARE(entry.error().subject, QStringLiteral("7"));
    QCOMPARE(entry.error().field, name);
}

void TstEntryValue::needsWhatItsKindNeeds_data()
{
    QTest::addColumn<QByteArray>("kind");
    QTest::addColumn<QString>("field");
    for (const auto &[kind, field] : {std::pair("amend", "refs"),
                                      {"strike", "state"},
                                      {"pin", "state"},
                                      {"status", "state"},
                                      {"severity", "severity"},
                                      {"key", "public_key"},
                                      {"person", "public_key"},
                                      {"item", "state"},
                                      {"gap", "gap_begin"},
                                      {"issue_plan", "issue_number"},
                                      {"issue_done", "issue_number"},
                                      {"issue_void", "issue_number"}}) {
        QTest::newRow(kind) << QByteArray(kind) << QString::fromLatin1(field);
    }
}

void TstEntryValue::needsWhatItsKindNeeds()
{
    QFETCH(QByteArray, kind);
    QFETCH(QString, field);
    const auto entry = readEntry(7, keyOf(1), fieldsOfKind(kind.constData()));
    QVERIFY(!entry);
    QCOMPARE(entry.error().field, field);
    const auto later =
        readEntry(7, keyOf(1), with(fieldsOfKind("amend"), {fields::kRefs, Utf8Value{"7"}}));
    QVERIFY2(!later, "an entry cannot amend itself or a later one");
    QVERIFY(!readEntry(7, keyOf(1), {}));
}

void TstEntryValue::keepsFieldsOfANewerProgram()
{
    const auto entry =
        readEntry(7, keyOf(1), with(fieldsOfKind("event"), {FieldId(99), NumberValue{1}}));
    QVERIFY(entry.has_value());
    QCOMPARE(entry->unknownFields, std::vector<FieldId>{99});
}

CASEMENT_TEST(TstEntryValue, tst_entry_value)
#include "tst_entry_value.moc"
