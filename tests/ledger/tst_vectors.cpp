// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "ledger/known_fields.h"
#include "ledger/tamper_cases.h"
#include "support/test_main.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace casement;
using namespace casement::ledger;
using namespace casement::ledger::test;

// The repository's own vectors, for whoever writes another reader. They are generated from
// sample_ledger and the tamper list; with CASEMENT_REFRESH=1 in the environment this test writes
// them, otherwise it compares what stands in the folder with what it would write.
class TstVectors : public QObject {
    Q_OBJECT

    static QString folder()
    {
        return casement::test::sourceDir() + QStringLiteral("/tests/ledger/vectors/");
    }

    static QByteArray read(const QString &name)
    {
        QFile file(folder() + name);
        return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
    }

    static void hold(const QString &name, const QByteArray &wanted)
    {
        if (qEnvironmentVariableIsSet("CASEMENT_REFRESH")) {
            QVERIFY(QDir().mkpath(QFileInfo(folder() + name).path()));
            QFile file(folder() + name);
            QVERIFY(file.open(QFile::WriteOnly));
            QCOMPARE(file.write(wanted), wanted.size());
        }
        QVERIFY2(read(name) == wanted, qPrintable(name));
    }

    static QJsonValue hex(ByteSpan bytes) { return QString::fromLatin1(toHex(bytes)); }

    static QJsonArray tokensOf(const TextValue &text, const FieldKey &key)
    {
        QJsonArray out;
        qsizetype begin = 0;
        for (quint32 i = 0; i < text.cuts.size(); ++i) {
            const QByteArray token = text.utf8.sliced(begin, text.cuts[i]);
            begin += text.cuts[i];
            const Bytes32 salt = key.tokenSalt(i);
            out.append(
                QJsonObject{{QStringLiteral("text"), QString::fromUtf8(token)},
                            {QStringLiteral("salt"), hex(salt)},
                            {QStringLiteral("commitment"), hex(tokenCommitment(salt, i, token))}});
        }
        return out;
    }

    static QJsonValue valueOf(const Field &field)
    {
        if (const auto *utf8 = std::get_if<Utf8Value>(&field.value))
            return QString::fromUtf8(utf8->utf8);
        if (const auto *time = std::get_if<TimeValue>(&field.value))
            return static_cast<qint64>(time->ms);
        if (const auto *number = std::get_if<NumberValue>(&field.value))
            return static_cast<qint64>(number->number);
        if (const auto *blob = std::get_if<BlobValue>(&field.value)) {
            return QJsonObject{{QStringLiteral("sha256"), hex(blob->sha256)},
                               {QStringLiteral("size"), static_cast<qint64>(blob->size)}};
        }
        return QString::fromUtf8(std::get<TextValue>(field.value).utf8);
    }

    static QJsonObject fieldOf(const SignedEntry &entry, size_t index)
    {
        const Field &field = entry.fields[index];
        const Bytes32 raw = EntryKey(entry.entryKey).fieldKey(field.id);
        const FieldKey key(raw);
        QJsonObject out{{QStringLiteral("id"), field.id},
                        {QStringLiteral("kind"), static_cast<int>(field.kind())},
                        {QStringLiteral("value"), valueOf(field)},
                        {QStringLiteral("field_key"), hex(raw)},
                        {QStringLiteral("salt"), hex(key.fieldSalt())},
                        {QStringLiteral("commitment"), hex(entry.commitments[index].commitment)}};
        if (const auto *text = std::get_if<TextValue>(&field.value)) {
            out.insert(QStringLiteral("tokens"), tokensOf(*text, key));
            out.insert(QStringLiteral("text_root"), hex(textRoot(*text, key)));
        }
        return out;
    }

    static QJsonObject entryOf(const SampleLedger &ledger, const SignedEntry &entry)
    {
        QJsonArray fields;
        for (size_t i = 0; i < entry.fields.size(); ++i)
            fields.append(fieldOf(entry, i));
        const auto count = static_cast<quint16>(entry.fields.size());
        const Bytes32 prevRoot = rootOf(HashList(ledger.leaves()).first(entry.seq));
        return {
            {QStringLiteral("seq"), static_cast<qint64>(entry.seq)},
            {QStringLiteral("entry_key"), hex(entry.entryKey)},
            {QStringLiteral("prev_root"), hex(prevRoot)},
            {QStringLiteral("fields"), fields},
            {QStringLiteral("fields_root"), hex(entry.fieldsRoot)},
            {QStringLiteral("author_message"),
             hex(spanOf(
                 authorMessage(ledger.name().id(), entry.seq, prevRoot, count, entry.fieldsRoot)))},
            {QStringLiteral("author"), hex(entry.author)},
            {QStringLiteral("signature"), hex(entry.signature)},
            {QStringLiteral("author_salt"), hex(EntryKey(entry.entryKey).authorSalt())},
            {QStringLiteral("author_commitment"), hex(entry.authorCommitment)},
            {QStringLiteral("entry_hash"),
             hex(entryHash(count, entry.fieldsRoot, entry.authorCommitment))},
            {QStringLiteral("leaf"), hex(entry.leaf)},
        };
    }

    // Every row of the tamper list as it lies in the folder, but for LIMIT, which needs a reader's
    // own limit, and the cases of a replaced attachment, where the bundle is good.
    static QJsonObject caseOf(const TamperCase &tamper, int number, const Scene &good)
    {
        Scene scene = goodScene();
        tamper.spoil(scene);
        const QString id = QStringLiteral("%1").arg(number, 3, 10, QLatin1Char('0'));
        const QString bundle = QStringLiteral("cases/%1.json").arg(id);
        hold(bundle, scene.bundleBytes());
        QJsonObject out{{QStringLiteral("id"), id},
                        {QStringLiteral("name"), QString::fromUtf8(tamper.name)},
                        {QStringLiteral("expect"), QString::fromLatin1(tamper.code)},
                        {QStringLiteral("bundle"), bundle}};
        if (scene.policy != good.policy) {
            const QString policy = QStringLiteral("cases/%1.policy.json").arg(id);
            hold(policy, writePolicy(scene.policy));
            out.insert(QStringLiteral("policy"), policy);
        }
        return out;
    }

    static bool fitsInFiles(const TamperCase &tamper)
    {
        Scene scene = goodScene();
        tamper.spoil(scene);
        return scene.options.maxBytes == kMaxBundleBytes
            && (scene.options.attachments.empty()
                || scene.options.attachments == sampleOptions().attachments);
    }

private Q_SLOTS:
    void goodCase()
    {
        const SampleLedger ledger = sampleLedger();
        QJsonArray entries;
        for (const SignedEntry &entry : ledger.entries())
            entries.append(entryOf(ledger, entry));
        QJsonObject seeds;
        for (const char *name : {"log", "witness", "admin", "alice", "bob", "mallory"}) {
            const QByteArray seedText = QByteArray("casement test key ") + name;
            seeds.insert(QString::fromLatin1(name), hex(sha256(spanOf(seedText))));
        }
        SampleLedger copy = ledger;
        const QJsonObject vectors{
            {QStringLiteral("origin"), QString::fromUtf8(ledger.name().origin)},
            {QStringLiteral("nonce"), hex(ledger.name().nonce)},
            {QStringLiteral("genesis_key"), hex(ledger.name().genesisKey)},
            {QStringLiteral("ledger_id"), hex(ledger.name().id())},
            {QStringLiteral("test_private_seeds"), seeds},
            {QStringLiteral("attachment"), QString::fromUtf8(kAttachment)},
            {QStringLiteral("entries"), entries},
            {QStringLiteral("size"), static_cast<qint64>(ledger.entries().size())},
            {QStringLiteral("root"), hex(ledger.checkpoint(ledger.entries().size()).root)},
            {QStringLiteral("keyset"), hex(copy.keys().hash())},
            {QStringLiteral("note"), QString::fromUtf8(ledger.note().toBytes())},
        };
        const Scene good = goodScene();
        hold(QStringLiteral("vectors.json"), QJsonDocument(vectors).toJson());
        hold(QStringLiteral("good.json"), good.bundleBytes());
        hold(QStringLiteral("policy.json"), writePolicy(good.policy));
    }

    void tamperCases()
    {
        const Scene good = goodScene();
        QJsonArray list;
        int number = 0;
        for (const TamperCase &tamper : allTamperCases()) {
            ++number;
            if (fitsInFiles(tamper))
                list.append(caseOf(tamper, number, good));
        }
        hold(QStringLiteral("cases.json"), QJsonDocument(list).toJson());
        QVERIFY(list.size() > 150);
    }

    // The files alone, as an outsider would read them.
    void filesAreRefusedWithTheirCode()
    {
        const QByteArray good = read(QStringLiteral("good.json"));
        const QByteArray policy = read(QStringLiteral("policy.json"));
        QCOMPARE(verifyBundle(good, readPolicy(policy), sampleOptions()).verdict, Verdict::Pass);
        for (const QJsonValue &value :
             QJsonDocument::fromJson(read(QStringLiteral("cases.json"))).array()) {
            const QByteArray bundle = read(value[u"bundle"].toString());
            const QString own = value[u"policy"].toString();
            const QByteArray ownPolicy = own.isEmpty() ? policy : read(own);
            QVERIFY(bundle != good || ownPolicy != policy);
            const VerifyReport report =
                verifyBundle(bundle, readPolicy(ownPolicy), sampleOptions());
            QVERIFY2(report.verdict == Verdict::Fail
                         && report.code == value[u"expect"].toString().toLatin1(),
                     qPrintable(value[u"id"].toString()));
        }
    }
};

CASEMENT_TEST(TstVectors, tst_vectors)
#include "tst_vectors.moc"
