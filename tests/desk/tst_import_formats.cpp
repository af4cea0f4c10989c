// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// What formats become in a case, read back from a desk that was opened again.

#include "desk/importer.h"
#include "desk/inside/door.h"
#include "support/test_desk.h"
#include "support/test_main.h"

#include <QFile>

using namespace casement;
using namespace casement::test;
using namespace Qt::StringLiterals;

namespace {

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("%s", qPrintable(file.errorString()));
}

quint64 sizeOf(TestDesk &desk, const QString &id)
{
    const auto file = desk::CaseReader(desk.desk(), id).caseFile();
    return file ? file->size : 0;
}

casefile::EntryValue entryAt(TestDesk &desk, const QString &id, ledger::Seq seq)
{
    auto door = desk::Door::open(desk.desk(), id);
    auto entry = door ? door->entry(seq) : Result<casefile::EntryValue>();
    return entry ? *entry : casefile::EntryValue();
}

}  // namespace

class TstImportFormats : public QObject {
    Q_OBJECT
private Q_SLOTS:
    // Its lines are events, what follows a line is of it, and the year is the one that was given.
    void aLogIsImportedOnce()
    {
        TestDesk desk;
        const QString id = desk.newCase();
        const quint64 before = sizeOf(desk, id);
        const QString path = desk.file(u"messages"_s);
        write(path,
              "Dec 31 23:59:59 gate app[88]: failed\n  at serve()\n"
              "Jan  1 00:00:01 gate app[88]: up\n");
        desk::ImportRequest request{id, path, QTimeZone::utc()};
        request.firstYear = 2023;
        VALUE(first, desk::importFile(desk.desk(), request));
        QCOMPARE(first.format, u"log"_s);
        QCOMPARE(first.added, quint64(3));
        QCOMPARE(first.notes,
                 QStringList{u"messages:1:1: Times without a zone were read as UTC."_s});
        desk.reopen();
        QCOMPARE(*entryAt(desk, id, before + 1).body, u"gate app[88]: failed\n  at serve()"_s);
        QCOMPARE(*entryAt(desk, id, before + 2).occurred.ms, 1'704'067'201'000);
        QCOMPARE(entryAt(desk, id, before + 2).refs, std::vector<ledger::Seq>{before});
        VALUE(second, desk::importFile(desk.desk(), request));
        QCOMPARE(second.added, quint64(0));
        QCOMPARE(second.known, quint64(3));
    }

    void aHarIsEvidenceAndANote()
    {
        TestDesk desk;
        const QString id = desk.newCase();
        const quint64 before = sizeOf(desk, id);
        const QString path = desk.file(u"page.har"_s);
        write(path,
              "{\"log\":{\"version\":\"1.2\",\"creator\":{\"name\":\"Probe\",\"version\":\"1\"},"
              "\"entries\":["
              "{\"startedDateTime\":\"2024-03-01T10:00:00.000Z\",\"time\":5,"
              "\"request\":{\"method\":\"GET\",\"url\":\"https://example.org/?token=hush\"},"
              "\"response\":{\"status\":500,\"content\":{\"size\":3,\"mimeType\":\"text/"
              "plain\"}}}]}}");
        VALUE(imported, desk::importFile(desk.desk(), {id, path, QTimeZone::utc()}));
        QCOMPARE(imported.format, u"har"_s);
        QCOMPARE(imported.added, quint64(2));
        QCOMPARE(imported.evidence, quint64(1));
        desk.reopen();
        const casefile::EntryValue note = entryAt(desk, id, before + 1);
        QVERIFY2(note.body->contains(u"1 request, 1 of them"_s), qPrintable(*note.body));
        QVERIFY(note.body->contains(u"Hosts: example.org (1)."_s)
                && !note.body->contains(u"hush"_s));
        QCOMPARE(note.refs, std::vector<ledger::Seq>{before});
        const QString cut = desk.file(u"cut.har"_s);
        write(cut,
              "{\"log\":{\"version\":\"1.2\",\"creator\":{\"name\":\"Probe\"},\"entries\":[{"
              "\"time\":5");
        VALUE(kept, desk::importFile(desk.desk(), {id, cut, QTimeZone::utc()}));
        QCOMPARE(kept.added, quint64(1));
        QVERIFY2(kept.notes.join(u' ').contains(u"kept as evidence alone"_s),
                 qPrintable(kept.notes.join(u' ')));
    }
};

CASEMENT_TEST(TstImportFormats, tst_import_formats)
#include "tst_import_formats.moc"
