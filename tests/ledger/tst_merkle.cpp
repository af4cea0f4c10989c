// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "ledger/digest.h"
#include "ledger/merkle.h"
#include "support/test_main.h"

#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace casement;
using namespace casement::ledger;

class TstMerkle : public QObject {
    Q_OBJECT

    static std::vector<Bytes32> leaves(quint64 count)
    {
        std::vector<Bytes32> out;
        for (quint64 i = 0; i < count; ++i)
            out.push_back(leafHash(spanOf(QByteArray::number(i))));
        return out;
    }

    // The definition, word for word, to hold the fast ways against.
    static Bytes32 slowRoot(HashList list)
    {
        if (list.empty())
            return sha256({});
        if (list.size() == 1)
            return list.front();
        quint64 split = 1;
        while (2 * split < list.size())
            split *= 2;
        return nodeHash(slowRoot(list.first(split)), slowRoot(list.subspan(split)));
    }

private Q_SLOTS:
    void allWaysAgree()
    {
        const std::vector<Bytes32> all = leaves(70);
        const PrefixTree tree(all);
        Frontier frontier;
        for (quint64 n = 0; n <= all.size(); ++n) {
            const Bytes32 root = slowRoot(HashList(all).first(n));
            QCOMPARE(frontier.root(), root);
            QCOMPARE(tree.root(n), root);
            QCOMPARE(rootOf(HashList(all).first(n)), root);
            QCOMPARE(Frontier::fromBytes(frontier.toBytes()).value(), frontier);
            if (n < all.size())
                frontier.append(all[n]);
        }
    }

    void proofsOfEverySize()
    {
        for (quint64 n = 1; n <= 34; ++n) {
            const std::vector<Bytes32> all = leaves(n);
            const Bytes32 root = rootOf(all);
            for (quint64 i = 0; i < n; ++i) {
                const Proof path = inclusionProof(all, i);
                QVERIFY(verifyInclusion(all[i], i, n, root, path));
                QVERIFY(n == 1 || !verifyInclusion(all[i], (i + 1) % n, n, root, path));
                const Bytes32 old = rootOf(HashList(all).first(i));
                QVERIFY(verifyConsistency(i, old, n, root, consistencyProof(all, i)));
                QVERIFY(!verifyConsistency(i + 1, old, n, root, consistencyProof(all, i)));
            }
        }
    }

    void damagedFrontiers_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("seven bytes") << QByteArray(7, '\0');
        QTest::newRow("size without peaks") << QByteArray(7, '\0') + '\1';
        QTest::newRow("peaks without size") << QByteArray(40, '\0');
    }
    void damagedFrontiers()
    {
        QFETCH(QByteArray, bytes);
        QVERIFY(!Frontier::fromBytes(bytes).has_value());
    }

    void publishedProofs_data()
    {
        QTest::addColumn<QString>("path");
        int rows = 0;
        const QString root = test::sharedDir() + QStringLiteral("/data/crypto/merkle");
        if (test::sharedDir().isEmpty())
            QTest::newRow("absent") << QString();
        QDirIterator files(root, {QStringLiteral("*.json")}, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString path = files.next();
            QTest::newRow(qPrintable(path.sliced(root.size() + 1))) << path;
            ++rows;
        }
        QCOMPARE(rows, test::sharedDir().isEmpty() ? 0 : 92);
    }
    // The vectors of transparency-dev/merkle.
    void publishedProofs()
    {
        QFETCH(QString, path);
        if (path.isEmpty())
            QSKIP("the published vectors are not beside the checkout");
        QFile file(path);
        QVERIFY(file.open(QFile::ReadOnly));
        const QByteArray json = file.readAll();
        const QJsonObject o = QJsonDocument::fromJson(json).object();
        const bool wanted = !o[u"wantErr"].toBool();
        QCOMPARE(o.contains(u"leafIdx") ? includes(o, json) : consistent(o, json), wanted);
    }

private:
    // QJsonDocument keeps integers of 63 bits only; some vectors have 64.
    static quint64 number(const QByteArray &json, const QByteArray &name)
    {
        const qsizetype at = json.indexOf(QByteArray("\"" + name + "\": ")) + name.size() + 4;
        return json.sliced(at, json.indexOf(',', at) - at).toULongLong();
    }

    // A hash of another length than 32 bytes cannot even be handed to the functions.
    static std::optional<Proof> proofOf(const QJsonObject &o)
    {
        Proof out;
        for (const QJsonValue &step : o[u"proof"].toArray()) {
            const auto hash = bytes32FromBase64(step.toString().toLatin1());
            if (!hash)
                return std::nullopt;
            out.push_back(*hash);
        }
        return out;
    }

    static std::optional<Bytes32> hashOf(const QJsonObject &o, QStringView name)
    {
        return bytes32FromBase64(o[name].toString().toLatin1());
    }

    static bool includes(const QJsonObject &o, const QByteArray &json)
    {
        const auto proof = proofOf(o);
        const auto leaf = hashOf(o, u"leafHash");
        const auto root = hashOf(o, u"root");
        return proof && leaf && root
            && verifyInclusion(*leaf, number(json, "leafIdx"), number(json, "treeSize"), *root,
                               *proof);
    }

    static bool consistent(const QJsonObject &o, const QByteArray &json)
    {
        const auto proof = proofOf(o);
        const auto before = hashOf(o, u"root1");
        const auto after = hashOf(o, u"root2");
        return proof && before && after
            && verifyConsistency(number(json, "size1"), *before, number(json, "size2"), *after,
                                 *proof);
    }
};

CASEMENT_TEST(TstMerkle, tst_merkle)
#include "tst_merkle.moc"
