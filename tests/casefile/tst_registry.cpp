// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "casefile/registry.h"

#include "casefile/case_summary.h"
#include "ledger/known_fields.h"
#include "support/test_main.h"

#include <QFile>
#include <QRegularExpression>
#include <QSet>

using namespace casement::casefile;

class TstRegistry : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void idsAndNamesAreUnique();
    void rangesAnswerForAllTheirIds();
    void ledgerKnowsTheSameNumbers();
    void countsHaveAPlaceForEveryWord();
    void kindsUseRegisteredFields();
    void specificationPrintsTheSameTable();
};

void TstRegistry::idsAndNamesAreUnique()
{
    QSet<QString> names;
    for (const FieldInfo &row : fieldTable()) {
        QVERIFY(row.first <= row.last);
        QVERIFY(!row.meaning.isEmpty());
        QVERIFY2(!names.contains(row.name), row.name.data());
        names.insert(row.name);
        QCOMPARE(fieldInfo(QString(row.name)), &row);
    }
}

void TstRegistry::rangesAnswerForAllTheirIds()
{
    QCOMPARE(fieldInfo(FieldId(100)), fieldInfo(FieldId(199)));
    QCOMPARE(fieldInfo(FieldId(150))->name, QLatin1StringView("option"));
    QCOMPARE(fieldInfo(FieldId(200))->kind, FieldKind::Blob);
    QVERIFY(fieldInfo(FieldId(0)) == nullptr);
    QVERIFY(fieldInfo(FieldId(99)) == nullptr);
    QVERIFY(fieldInfo(FieldId(65535)) == nullptr);
}

void TstRegistry::ledgerKnowsTheSameNumbers()
{
    namespace ledger = casement::ledger;
    QCOMPARE(fields::kKind, ledger::kKindField);
    QCOMPARE(fields::kRecordedAt, ledger::kRecordedAtField);
    QCOMPARE(fields::kPublicKey, ledger::kPublicKeyField);
    QCOMPARE(fields::kKeyRole, ledger::kKeyRoleField);
    QCOMPARE(fields::kKeyAction, ledger::kKeyActionField);
    QCOMPARE(fields::kKeyset, ledger::kKeysetField);
    QCOMPARE(QString(codeOf(EntryKind::Seal)), QString::fromLatin1(ledger::kKindSeal));
    QCOMPARE(QString(codeOf(EntryKind::Key)), QString::fromLatin1(ledger::kKindKey));
    QCOMPARE(QString(codeOf(KeyRole::Admin)), QString::fromLatin1(ledger::kRoleAdmin));
    QCOMPARE(QString(codeOf(KeyAction::Revoke)), QString::fromLatin1(ledger::kActionRevoke));
}

void TstRegistry::countsHaveAPlaceForEveryWord()
{
    QCOMPARE(allEntryKinds().size(), kEntryKindCount);
    QCOMPARE(allFunctions().size(), kFunctionCount);
}

void TstRegistry::kindsUseRegisteredFields()
{
    QSet<FieldId> used;
    for (const EntryKind kind : allEntryKinds()) {
        const auto ids = fieldsOf(kind);
        QVERIFY(std::ranges::is_sorted(ids));
        QVERIFY(std::ranges::adjacent_find(ids) == ids.end());
        for (const FieldId id : ids) {
            QVERIFY2(fieldInfo(id) != nullptr, qPrintable(QString::number(id)));
            QCOMPARE(fieldInfo(id)->first, id);
            used.insert(id);
        }
    }
    for (const FieldInfo &row : fieldTable())
        QVERIFY2(used.contains(row.first), row.name.data());
}

// Rows of docs/record-format.md: "| id | name | kind | meaning |", ranges as "100-199".
void TstRegistry::specificationPrintsTheSameTable()
{
    QFile file(casement::test::sourceDir() + QStringLiteral("/docs/record-format.md"));
    if (!file.exists())
        QSKIP("docs/record-format.md is not written yet");
    QVERIFY(file.open(QIODevice::ReadOnly));
    static const QRegularExpression row(
        QStringLiteral("^\\| (\\d+(?:-\\d+)?) \\| `?(\\w+)`? \\| (\\w+) \\| (.+) \\|$"));
    QStringList printed;
    for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n')) {
        if (const auto match = row.match(line); match.hasMatch())
            printed.append(match.capturedTexts().sliced(1).join(u" | "));
    }
    QStringList registered;
    for (const FieldInfo &info : fieldTable()) {
        QString ids = QString::number(info.first);
        if (info.last != info.first)
            ids += u'-' + QString::number(info.last);
        registered.append(
            QStringList{ids, info.name, kindCode(info.kind), info.meaning}.join(u" | "));
    }
    for (qsizetype i = 0; i < std::max(printed.size(), registered.size()); ++i)
        QCOMPARE(printed.value(i), registered.value(i));
}

CASEMENT_TEST(TstRegistry, tst_registry)
#include "tst_registry.moc"
