// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "base/random.h"
#include "ledger/field_shape.h"
#include "ledger/tokens.h"
#include "support/test_main.h"

using namespace casement;
using namespace casement::ledger;

class TstTokens : public QObject {
    Q_OBJECT

    // The tokens with a bar between each two.
    static QByteArray picture(const QByteArray &text)
    {
        QByteArray out;
        qsizetype begin = 0;
        for (const quint32 cut : cutTokens(text)) {
            if (begin > 0)
                out += '|';
            out += text.sliced(begin, cut);
            begin += cut;
        }
        return out;
    }

private Q_SLOTS:
    void cuts_data()
    {
        QTest::addColumn<QByteArray>("cut");
        const auto row = [](const char *cut) { QTest::newRow(cut) << QByteArray(cut); };
        row("");
        row("one");
        row("one |two  |three");
        row("  |leading");
        row("line\n|next\r\n|last");
        row("see |https:|/|/|ex.|am/|u?|id=|8841&|x=|2 |end");
        row("@|red_|fox-|91 |said");
        row("mail |a.|b@|c.|d");
        row("東|京|タ|ワ|ー");
        row("in |東|京| |and |more");
        row("ไ|ท|ย");
        row("مصر |قديمة.");
        row("e\xCC\x81t\xC3\xA9 |ok");
        row("\xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x92\xBB |works");
        row("no\xC2\xA0|break");
        row(".\xCC\x81 |stop with a mark");
    }
    void cuts()
    {
        QFETCH(QByteArray, cut);
        QByteArray text = cut;
        text.replace('|', "");
        // "stop with a mark" is three words more.
        QByteArray wanted = cut;
        if (cut.endsWith("a mark"))
            wanted.replace("stop with a mark", "stop |with |a |mark");
        QCOMPARE(picture(text), wanted);
    }

    void anyTextIsCutWithoutLoss_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("long word") << QByteArray(10'000, 'a');
        QTest::newRow("long word of two-byte letters") << QByteArray("\xC3\xA9").repeated(5'000);
        QTest::newRow("long white space") << QByteArray(10'000, ' ');
        QTest::newRow("a pile of marks") << 'a' + QByteArray("\xCC\x81").repeated(5'000);
        QTest::newRow("byte-order mark") << QByteArray("\xEF\xBB\xBFtext");
        QTest::newRow("NUL") << QByteArray("a\0b", 3);
        QTest::newRow("right-to-left override") << QByteArray("\xE2\x80\xAE abc");
        SeededRandom random(7);
        for (int i = 0; i < 50; ++i) {
            QString text;
            for (int n = 0; n < 200; ++n) {
                const Bytes32 r = random.bytes32();
                const char32_t c = static_cast<char32_t>(r[0] << 12 | r[1] << 4) % 0x10FFFF;
                text += r[2] % 3 ? QString(QChar(0x20 + r[3] % 0x60)) : QString::fromUcs4(&c, 1);
            }
            QTest::addRow("random %d", i) << text.toUtf8();
        }
    }
    void anyTextIsCutWithoutLoss()
    {
        QFETCH(QByteArray, text);
        QVERIFY(cutsCover(text, cutTokens(text)));
    }

    void bytesThatAreNoTextAreStillCutWithoutLoss()
    {
        quint64 sum = 0;
        for (const quint32 cut : cutTokens(QByteArray(9'000, '\x80')))
            sum += cut;
        QCOMPARE(sum, 9'000U);
    }
};

CASEMENT_TEST(TstTokens, tst_tokens)
#include "tst_tokens.moc"
