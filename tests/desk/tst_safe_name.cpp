// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "desk/safe_name.h"

#include "desk/evidence_keeper.h"
#include "desk/evidence_reader.h"
#include "support/test_desk.h"
#include "support/test_main.h"

#include <QDir>

using namespace casement;
using namespace casement::test;
using namespace Qt::StringLiterals;

class TstSafeName : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void hostileNamesAreDataAndNeverPaths_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("safe");
        QTest::newRow("plain") << u"chat log (2).txt"_s << u"chat log (2).txt"_s;
        QTest::newRow("arabic") << u"محادثة.txt"_s << u"محادثة.txt"_s;
        QTest::newRow("parent") << u".."_s << u"evidence"_s;
        QTest::newRow("climbs") << u"../../etc/passwd"_s << u"_.._.._etc_passwd"_s;
        QTest::newRow("hidden") << u".bashrc"_s << u"_.bashrc"_s;
        QTest::newRow("NUL") << u"a\0b.txt"_s << u"a_b.txt"_s;
        QTest::newRow("line feed") << u"a\nb.txt"_s << u"a_b.txt"_s;
        QTest::newRow("RTL override") << u"photo\u202egnp.exe"_s << u"photo_gnp.exe"_s;
        QTest::newRow("reserved") << u"CON"_s << u"_CON"_s;
        QTest::newRow("reserved with an ending") << u"lpt1.txt"_s << u"_lpt1.txt"_s;
        QTest::newRow("trailing dot") << u"name. ."_s << u"name"_s;
        QTest::newRow("drive") << u"C:\\x?*.txt"_s << u"C__x__.txt"_s;
        QTest::newRow("nothing") << QString() << u"evidence"_s;
        QTest::newRow("300 characters")
            << QString(300, u'x') + u".png"_s << QString(196, u'x') + u".png"_s;
        QTest::newRow("300 wide ones") << QString(300, u'字') << QString(66, u'字');
    }
    void hostileNamesAreDataAndNeverPaths()
    {
        QFETCH(QString, name);
        QFETCH(QString, safe);
        QCOMPARE(desk::safeFileName(name), safe);
        TestDesk desk;
        const QString id = desk.newCase();
        desk::EvidenceKeeper keeper(desk.desk(), id);
        VALUE(added, keeper.addBytes("proof", name, {}));
        VALUE(item, desk::findEvidence(desk.desk(), id, added.recorded.seq));
        QCOMPARE(item.fileName, name);
        QVERIFY(QDir().mkdir(desk.file(u"out"_s)));
        VALUE(out, keeper.exportTo(desk.file(u"out"_s), item.seq, u"r"_s));
        QCOMPARE(out, desk.file(u"out/"_s + safe));
        QCOMPARE(QDir(desk.file(u"out"_s))
                     .entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
                 QStringList{safe});
    }
};

CASEMENT_TEST(TstSafeName, tst_safe_name)
#include "tst_safe_name.moc"
