// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "casefile/case_type.h"

#include "support/test_main.h"

#include <QSet>

using namespace casement;
using namespace casement::casefile;

class TstCaseType : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void builtInTypesServeAllFiveFunctions();
    void aTypeBecomesItems();
    void anUnknownTypeNamesTheKnownOnes();
    void namesLineAndFieldOfWhatIsWrong_data();
    void namesLineAndFieldOfWhatIsWrong();
};

void TstCaseType::builtInTypesServeAllFiveFunctions()
{
    const auto types = builtInCaseTypes();
    QVERIFY2(types.has_value(), qPrintable(types ? QString() : types.error().field));
    QCOMPARE(types->size(), size_t(2));
    for (const CaseType &type : *types) {
        QSet<Function> functions;
        QSet<Function> withRequired;
        qsizetype needs = 0;
        qsizetype waits = 0;
        for (const TypeItem &item : type.items) {
            functions.insert(item.function);
            QVERIFY(item.dueAfterMs.has_value());
            QVERIFY(!item.hint.isEmpty());
            needs += item.inputs.size();
            waits += item.after.size();
            if (item.required)
                withRequired.insert(item.function);
        }
        QVERIFY(needs > 0 && waits > 0);
        for (const Function function : {Function::Legal, Function::Policy, Function::Product,
                                        Function::Engineering, Function::Support}) {
            QVERIFY2(functions.contains(function), qPrintable(type.id));
            QVERIFY2(withRequired.contains(function), qPrintable(type.id));
        }
    }
    QCOMPARE(builtInCaseType(QStringLiteral("review"))->version, quint64(2));
}

void TstCaseType::aTypeBecomesItems()
{
    CaseType type;
    type.id = QStringLiteral("t");
    type.items = {
        {QStringLiteral("a"), QStringLiteral("Do A"), Function::Legal, true, 60'000, {}, {}, {}},
        {QStringLiteral("b"),
         QStringLiteral("Do B"),
         Function::Support,
         false,
         {},
         QStringLiteral("h"),
         {QStringLiteral("List"), QStringLiteral("Words")},
         {QStringLiteral("a")}}};
    const auto items = itemsOf(type, 1'000'000);
    QCOMPARE(items.size(), size_t(2));
    QCOMPARE(items[0].dueMs, std::optional<qint64>(1'060'000));
    QCOMPARE(items[0].fromType, QStringLiteral("t"));
    QVERIFY(items[0].required);
    QVERIFY(!items[1].dueMs);
    QCOMPARE(items[1].inputWords, QStringLiteral("h"));
    QCOMPARE(items[1].inputs.size(), size_t(2));
    QCOMPARE(items[1].inputs[1].name, QStringLiteral("Words"));
    QVERIFY(!items[1].inputs[1].isGiven());
    QCOMPARE(items[1].after, QStringList{QStringLiteral("a")});
}

void TstCaseType::anUnknownTypeNamesTheKnownOnes()
{
    const auto type = builtInCaseType(QStringLiteral("nothing"));
    QVERIFY(!type);
    QCOMPARE(type.error().kind, ErrorKind::NotFound);
    QCOMPARE(type.error().want, QStringLiteral("review, impersonation-fraud"));
}

void TstCaseType::namesLineAndFieldOfWhatIsWrong_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<int>("line");
    QTest::addColumn<QString>("field");
    const auto row = [](const char *name, const char *from, const char *to, int line,
                        const char *field) {
        QTest::newRow(name) << QByteArray(from) << QByteArray(to) << line
                            << QString::fromLatin1(field);
    };
    row("severity", "\"high\"", "\"urgent\"", 1, "severity");
    row("no title", "\"title\":\"T\",", "", 1, "title");
    row("blank title", "\"T\"", "\"  \"", 1, "title");
    row("id with capitals", "\"id\":\"t\"", "\"id\":\"T\"", 1, "id");
    row("version 0", "\"version\":1", "\"version\":0", 1, "version");
    row("version as text", "\"version\":1", "\"version\":\"1\"", 1, "version");
    row("unknown member", "\"version\":1", "\"version\":1,\"colour\":1", 1, "colour");
    row("items no array", "[", "{\"x\":[", 1, "");
    row("function", "support", "marketing", 5, "items[1].function");
    row("required as text", "false", "\"no\"", 5, "items[1].required");
    row("due of nothing", "\"due_after_minutes\":60", "\"due_after_minutes\":0", 4,
        "items[0].due_after_minutes");
    row("inputs as text", "[\"x\"]", "\"x\"", 5, "items[1].inputs");
    row("a blank input", "[\"x\"]", "[\" \"]", 5, "items[1].inputs");
    row("an input twice", "[\"x\"]", "[\"x\",\"x\"]", 5, "items[1].inputs");
    row("after an item below", "[\"a\"]", "[\"c\"]", 5, "items[1].after");
    row("after itself", "[\"a\"]", "[\"b\"]", 5, "items[1].after");
    row("same id", "\"id\":\"b\"", "\"id\":\"a\"", 5, "items[1].id");
}

void TstCaseType::namesLineAndFieldOfWhatIsWrong()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(int, line);
    QFETCH(QString, field);
    QByteArray json =
        "{\"id\":\"t\",\"version\":1,\"title\":\"T\",\"description\":\"\",\"severity\":\"high\",\n"
        "\n"
        "\"items\":[\n"
        "{\"id\":\"a\",\"title\":\"A\",\"function\":\"legal\",\"required\":true,\"due_after_"
        "minutes\":60},\n"
        "{\"id\":\"b\",\"title\":\"B\",\"function\":\"support\",\"required\":false,\"inputs\":"
        "[\"x\"],\"after\":[\"a\"]}]}\n";
    const QString file = QStringLiteral("t.json");
    QVERIFY(parseCaseType(json, file).has_value());
    QVERIFY(json.contains(from));
    json.replace(json.indexOf(from), from.size(), to);
    const auto type = parseCaseType(json, file);
    QVERIFY(!type);
    QCOMPARE(type.error().kind, ErrorKind::BadInput);
    QCOMPARE(type.error().subject, file);
    if (!field.isEmpty()) {
        QCOMPARE(type.error().field, field);
        QCOMPARE(type.error().line, line);
    }
}

CASEMENT_TEST(TstCaseType, tst_case_type)
#include "tst_case_type.moc"
