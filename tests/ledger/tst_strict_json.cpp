// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "ledger/strict_json.h"
#include "support/test_main.h"

#include <QDir>
#include <QFile>

using namespace casement;
using namespace casement::ledger;

class TstStrictJson : public QObject {
    Q_OBJECT

    static QByteArray read(const QString &path)
    {
        QFile file(path);
        return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
    }

private Q_SLOTS:
    void accepted_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<bool>("canonical");
        QTest::addColumn<bool>("spaced");
        const auto row = [](const char *bytes, bool canonical, bool spaced) {
            QTest::newRow(bytes) << QByteArray(bytes) << canonical << spaced;
        };
        row("{}", true, true);
        row("[]", true, true);
        row("\"\"", true, true);
        row("-5", true, true);
        row("9007199254740991", true, true);
        row("-9007199254740991", true, true);
        row("9007199254740992", false, false);
        row("-9007199254740992", false, false);
        row("99999999999999999999999", false, false);
        row("[true,false,null]", true, true);
        row("{\"a\":1,\"b\":2}", true, true);
        row("{\"b\":2,\"a\":1}", false, true);
        row("{\"a\":1,\"a\":1}", false, false);
        row("{\"a\":1,\"\\u0061\":1}", false, false);
        row(" {} ", false, true);
        row("[1, 2]", false, true);
        row("[1,2,]", false, false);
        row("[,1]", false, false);
        row("{\"a\"}", false, false);
        row("{\"a\":}", false, false);
        row("{a:1}", false, false);
        row("{1:1}", false, false);
        row("[1 2]", false, false);
        row("[1", false, false);
        row("\"", false, false);
        row("\"\\", false, false);
        row("\"\\u12\"", false, false);
        row("\"\\x41\"", false, false);
        row("tru", false, false);
        row("nulll", false, false);
        row("True", false, false);
        row("1 2", false, false);
        row("01", false, false);
        row("-", false, false);
        row("-0", false, false);
        row("+1", false, false);
        row("1.0", false, false);
        row("1e2", false, false);
        row(".5", false, false);
        row("'a'", false, false);
        row("/* */1", false, false);
        row("\"\t\"", false, false);
        row("\"\\t\\n\\f\\r\\b\\\"\\\\\"", true, true);
        row("\"\\u001f\"", true, true);
        row("\"\\u001F\"", false, true);
        row("\"\\u0009\"", false, true);
        row("\"\\/\"", false, true);
        row("\"\\u00e9\"", false, true);
        row("\"\\ud83d\\ude00\"", false, true);
        row("\"\\ud83d\"", false, false);
        row("\"\\ude00\\ud83d\"", false, false);
        row("\"\\ud83d\\u0041\"", false, false);
        row("\"\x7f\"", true, true);
        row("\xEF\xBB\xBF{}", false, false);
        row("\"\xED\xA0\x80\"", false, false);
        row("\"\xC0\x80\"", false, false);
        row("\"\xFF\"", false, false);
        row("\"\xF4\x8F\xBF\xBF\"", true, true);
        row("[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]", true, true);
        row("[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]", false, false);
        // U+FB33 sorts behind U+1F600, whose first UTF-16 unit is D83D.
        row("{\"\xF0\x9F\x98\x80\":1,\"\xEF\xAC\xB3\":2}", true, true);
        row("{\"\xEF\xAC\xB3\":2,\"\xF0\x9F\x98\x80\":1}", false, true);
    }
    void accepted()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(bool, canonical);
        QFETCH(bool, spaced);
        QCOMPARE(checkJson(bytes, JsonForm::Canonical).has_value(), canonical);
        const auto value = checkJson(bytes, JsonForm::Spaced);
        QCOMPARE(value.has_value(), spaced);
        if (value) {
            const QByteArray written = canonicalJson(*value);
            QCOMPARE(written == bytes, canonical);
            QVERIFY(checkJson(written, JsonForm::Canonical).has_value());
        }
    }

    void nulIsNoEnd()
    {
        QVERIFY(!checkJson(QByteArrayView("{}\0", 3), JsonForm::Spaced).has_value());
        QVERIFY(!checkJson(QByteArrayView("\"\0\"", 3), JsonForm::Spaced).has_value());
        QVERIFY(!checkJson("", JsonForm::Spaced).has_value());
    }

    void viewsReadInPlace()
    {
        const auto view =
            checkJson("{\"a\":[1,\"x\\ny\",{\"b\":null}],\"c\":-3}", JsonForm::Canonical);
        QVERIFY(view.has_value());
        QCOMPARE(view->member("c")->integer(), -3);
        QVERIFY(!view->member("d").has_value());
        std::vector<JsonType> types;
        for (JsonChildren child(*view->member("a")); child.next();)
            types.push_back(child.value().type());
        const std::vector<JsonType> wanted{JsonType::Integer, JsonType::String, JsonType::Object};
        QVERIFY(types == wanted);
        QVERIFY(!view->member("a")->integer().has_value());
        QVERIFY(!view->integer().has_value());
    }

    void whereItBroke()
    {
        const auto view = checkJson("{\n \"a\": 1,\n \"a\": 2}", JsonForm::Spaced);
        QVERIFY(!view.has_value());
        QCOMPARE(view.error().line, 3);
        QCOMPARE(view.error().field, QStringLiteral("duplicate key"));
    }

    void publishedVectors_data()
    {
        QTest::addColumn<QString>("name");
        const QDir folder(casement::test::sharedDir() + QStringLiteral("/data/crypto/jcs/input"));
        if (casement::test::sharedDir().isEmpty())
            QTest::newRow("absent") << QString();
        for (const QString &name : folder.entryList({QStringLiteral("*.json")}))
            QTest::newRow(qPrintable(name)) << name;
    }
    // The vectors of RFC 8785's authors; the one with a fraction is refused, as the format wants
    // it.
    void publishedVectors()
    {
        QFETCH(QString, name);
        if (name.isEmpty())
            QSKIP("the published vectors are not beside the checkout");
        const QString folder = casement::test::sharedDir() + QStringLiteral("/data/crypto/jcs/");
        const QByteArray input = read(folder + QStringLiteral("input/") + name);
        const QByteArray output = read(folder + QStringLiteral("output/") + name);
        QVERIFY(!output.isEmpty());
        const auto written = checkJson(output, JsonForm::Canonical);
        QVERIFY(written.has_value());
        QCOMPARE(canonicalJson(*written), output);
        const auto parsed = checkJson(input, JsonForm::Spaced);
        QCOMPARE(parsed.has_value(), !input.contains("56.0"));
        if (parsed)
            QCOMPARE(canonicalJson(*parsed), output);
    }
};

CASEMENT_TEST(TstStrictJson, tst_strict_json)
#include "tst_strict_json.moc"
