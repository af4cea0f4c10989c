// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/terminal.h"
#include "support/test_main.h"

#include <QJsonDocument>

#include <clocale>

using namespace casement::cli;
using namespace Qt::StringLiterals;

class TstTerminal : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { std::setlocale(LC_ALL, "C.UTF-8"); }

    void jsonIsOneLineThatMovesNoCursor_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QByteArray>("line");
        QTest::newRow("plain") << u"Zoë 雪"_s << QByteArray("{\"t\":\"Zoë 雪\"}");
        QTest::newRow("quote and line feed") << u"a\"\nb"_s << QByteArray("{\"t\":\"a\\\"\\nb\"}");
        QTest::newRow("escape") << u"\u001b[2J"_s << QByteArray("{\"t\":\"\\u001b[2J\"}");
        QTest::newRow("delete") << QString(QChar(0x7f)) << QByteArray("{\"t\":\"\\u007f\"}");
        QTest::newRow("RTL override") << u"a\u202Eb"_s << QByteArray("{\"t\":\"a\\u202eb\"}");
        QTest::newRow("tag character")
            << QString::fromUcs4(U"\U000E0041", 1) << QByteArray("{\"t\":\"\\udb40\\udc41\"}");
        QTest::newRow("script end") << u"</script>"_s << QByteArray("{\"t\":\"</script>\"}");
    }
    void jsonIsOneLineThatMovesNoCursor()
    {
        QFETCH(QString, text);
        QFETCH(QByteArray, line);
        const QByteArray written = jsonLine({{u"t"_s, text}});
        QCOMPARE(written, line);
        QCOMPARE(QJsonDocument::fromJson(written)[u"t"_s].toString(), text);
    }

    void widthIsCountedInCells_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("cells");
        QTest::newRow("latin") << u"abc"_s << 3;
        QTest::newRow("wide") << u"雪国"_s << 4;
        QTest::newRow("combining") << u"e\u0301"_s << 1;
        QTest::newRow("Arabic") << u"سلمى"_s << 4;
    }
    void widthIsCountedInCells()
    {
        QFETCH(QString, text);
        QFETCH(int, cells);
        QCOMPARE(widthOf(text), cells);
    }
};

CASEMENT_TEST(TstTerminal, tst_terminal)
#include "tst_terminal.moc"
