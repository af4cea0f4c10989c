// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "intake/zip_members.h"
#include "support/test_main.h"
#include "support/zip_file.h"

#include <QtEndian>

using namespace casement;
using namespace casement::intake;
using namespace casement::test;
using namespace Qt::StringLiterals;

class TstZipMembers : public QObject {
    Q_OBJECT

    // Members look into bytes that are kept for them.
    QList<QByteArray> m_kept;

    std::unique_ptr<ZipMembers> opened(const QByteArray &bytes, const MemberLimits &limits = {})
    {
        m_kept.append(bytes);
        auto members = ZipMembers::open(m_kept.last(), u"a.zip"_s, limits);
        return members ? *std::move(members) : nullptr;
    }

private Q_SLOTS:
    void filesComeOutAsTheyWere()
    {
        const QByteArray big = QByteArray("0123456789").repeated(50'000);
        const QByteArray zip =
            zipOf({{u"a/b.txt"_s, "words"}, {u"ü.txt"_s, big}, {u"empty"_s, ""}});
        QVERIFY(ZipMembers::looksLikeZip(zip));
        const auto members = opened(zip);
        QVERIFY(members);
        QCOMPARE(members->list().size(), 3U);
        QCOMPARE(members->list()[1].path, u"ü.txt"_s);
        QCOMPARE(members->nameOf(0), u"a.zip/a/b.txt"_s);
        QCOMPARE(members->bytes(0, {}), Result<QByteArray>("words"));
        QCOMPARE(members->bytes(1, {}), Result<QByteArray>(big));
        QCOMPARE(members->bytes(2, {}), Result<QByteArray>(""));
        QVERIFY(members->warnings().empty());
    }

    void oddNamesAndLinksAreLeftOut_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("isLink");
        for (const char *name : {"../a.txt", "a/../../b.txt", "/etc/passwd", "a//b", "./a",
                                 "a\\b.txt", "C:/a.txt", "a\nb"})
            QTest::newRow(name) << QString::fromUtf8(name) << false;
        QTest::newRow("a link") << u"users.json"_s << true;
    }
    void oddNamesAndLinksAreLeftOut()
    {
        QFETCH(QString, name);
        QFETCH(bool, isLink);
        const auto members =
            opened(zipOf({{name, "/etc/passwd", {}, isLink}, {u"good"_s, "words"}}));
        QVERIFY(members);
        QCOMPARE(members->list().size(), 1U);
        QCOMPARE(members->bytes(0, {}), Result<QByteArray>("words"));
        QCOMPARE(members->warnings().size(), 1U);
        QCOMPARE(members->warnings()[0].kind,
                 isLink ? WarningKind::NoOrdinaryFile : WarningKind::UnsafeName);
        QCOMPARE(members->warnings()[0].got, name);
    }

    void whatCannotBeReadIsAnError()
    {
        const auto locked = opened(zipOf({{u"a"_s, "words", "secret"}}));
        QVERIFY(locked);
        QCOMPARE(locked->bytes(0, {}).error().got, u"encrypted"_s);
        // Two files of one name: libzip writes none, so the second is renamed in the bytes.
        const auto twice =
            opened(zipOf({{u"same"_s, "one"}, {u"sama"_s, "two"}}).replace("sama", "same"));
        QVERIFY(twice);
        for (const size_t index : {0U, 1U}) {
            const auto read = twice->bytes(index, {});
            QCOMPARE(read.error().kind, ErrorKind::BadInput);
            QCOMPARE(read.error().subject, u"a.zip/same"_s);
        }
        QByteArray damaged = zipOf({{u"a"_s, QByteArray("words and more words").repeated(100)}});
        damaged[45] = static_cast<char>(damaged[45] ^ 0x55);
        const auto broken = opened(damaged);
        QVERIFY(!broken || broken->bytes(0, {}).error().kind == ErrorKind::BadInput);
    }

    void everyBeginningOfAnArchiveIsAnErrorOrRead()
    {
        const QByteArray zip = zipOf({{u"a"_s, "words"}, {u"b/c"_s, "more"}});
        for (qsizetype size = 1; size < zip.size(); ++size) {
            const auto members = ZipMembers::open(zip.first(size), u"a.zip"_s);
            QVERIFY(!members);
            QCOMPARE(members.error().kind, ErrorKind::BadInput);
            QCOMPARE(members.error().field, u"zip"_s);
        }
    }

    // What is said of its size stops it, and where that is a lie, what comes out.
    void aBombIsStopped()
    {
        const MemberLimits limits{.members = 2, .member = 1024 * 1024, .total = 2 * 1024 * 1024};
        const auto size = static_cast<qsizetype>(limits.member) + 1;
        QByteArray zip = zipOf({{u"bomb"_s, QByteArray(size, '0')}});
        QVERIFY(zip.size() < 10'000);
        const auto honest = opened(zip, limits);
        QVERIFY(honest);
        const auto refused = honest->bytes(0, {});
        QCOMPARE(refused.error().kind, ErrorKind::TooLarge);
        QCOMPARE(refused.error().want, QString::number(limits.member));

        QByteArray told(4, 0);
        qToLittleEndian(static_cast<quint32>(size), told.data());
        QByteArray lie(4, 0);
        qToLittleEndian(quint32(1000), lie.data());
        const auto liar = opened(zip.replace(told, lie), limits);
        QVERIFY(liar);
        QCOMPARE(liar->list()[0].size, 1000U);
        quint64 asked = 0;
        const auto stopped = liar->bytes(0, [&](quint64, quint64) { return ++asked > 0; });
        QVERIFY(!stopped);
        QVERIFY(asked <= limits.member / (64 * 1024) + 1);
    }

    void manySmallOnesAreStoppedTogether()
    {
        const MemberLimits limits{.members = 3, .member = 1000, .total = 2000};
        const QByteArray half(1000, '0');
        const auto members = opened(zipOf({{u"a"_s, half}, {u"b"_s, half}, {u"c"_s, "1"}}), limits);
        QVERIFY(members);
        QVERIFY(members->bytes(0, {}) && members->bytes(1, {}));
        const auto refused = members->bytes(2, {});
        QCOMPARE(refused.error().kind, ErrorKind::TooLarge);
        QCOMPARE(refused.error().want, u"2000"_s);
    }

    void tooManyAreNotListed()
    {
        const QByteArray zip = zipOf({{u"a"_s, "1"}, {u"b"_s, "2"}, {u"c"_s, "3"}});
        QVERIFY(ZipMembers::open(zip, u"a.zip"_s, {.members = 3}));
        const auto refused = ZipMembers::open(zip, u"a.zip"_s, {.members = 2});
        QCOMPARE(refused.error().kind, ErrorKind::TooLarge);
        QCOMPARE(refused.error().field, u"members"_s);
    }

    void stopsWhenNotWanted()
    {
        const auto members = opened(zipOf({{u"a"_s, QByteArray(1'000'000, 'x')}}));
        QVERIFY(members);
        int asked = 0;
        const auto read = members->bytes(0, [&](quint64, quint64) { return ++asked < 3; });
        QCOMPARE(read.error().kind, ErrorKind::Cancelled);
        QCOMPARE(asked, 3);
    }
};

CASEMENT_TEST(TstZipMembers, tst_zip_members)
#include "tst_zip_members.moc"
