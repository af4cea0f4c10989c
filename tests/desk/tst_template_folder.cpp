// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "desk/template_folder.h"
#include "support/test_main.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <sys/stat.h>

using namespace casement;
using namespace casement::desk;
using namespace Qt::StringLiterals;

namespace {

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

}  // namespace

class TstTemplateFolder : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readsWhatIsThere()
    {
        QTemporaryDir dir(QDir::tempPath() + u"/قوالب مع فراغ-XXXXXX"_s);
        write(dir.filePath(u"summary.txt"_s), "# Mine\na\n");
        write(dir.filePath(u"people.txt"_s), QByteArray(10 * 1024 * 1024, 'x'));
        write(dir.filePath(u"sumary.txt"_s), "a");
        write(dir.filePath(u"summary.txt~"_s), "old");
        write(dir.filePath(u".people.txt"_s), "hidden");
        write(dir.filePath(u"notes.md"_s), "not for us");
        QCOMPARE(mkfifo(QFile::encodeName(dir.filePath(u"evidence.txt"_s)).constData(), 0600), 0);
        QVERIFY(QDir(dir.path()).mkdir(u"timeline.txt"_s));
        QVERIFY(QFile::link(u"/nowhere"_s, dir.filePath(u"undated.txt"_s)));

        const auto read = readTemplates(dir.path());
        QVERIFY(read.has_value());
        QCOMPARE(read->of(u"summary"_s).text, u"# Mine\na\n"_s);
        QCOMPARE(read->of(u"people"_s).unusable, u"it is larger than 64 KiB and was not read"_s);
        for (const QString &section : {u"evidence"_s, u"timeline"_s, u"undated"_s})
            QCOMPARE(read->of(section).unusable,
                     u"it could not be read (it is not an ordinary file)"_s);
        QVERIFY(!read->of(u"method"_s).ofUser);
        QCOMPARE(read->problems().size(), size_t(1));
        QCOMPARE(read->problems().front().name, u"sumary.txt"_s);
    }

    void theSameFolderIsTheSameSet()
    {
        QTemporaryDir dir;
        write(dir.filePath(u"b.txt"_s), "a");
        write(dir.filePath(u"summary.txt"_s), "a");
        const auto one = readTemplates(dir.path());
        const auto two = readTemplates(dir.path() + u'/');
        QVERIFY(one.has_value() && two.has_value());
        QCOMPARE(one->id(), two->id());
        QCOMPARE(one->problems(), two->problems());
    }

    void theBuiltInOnesAreSomethingToBeginWith()
    {
        QTemporaryDir place;
        const QString dir = place.filePath(u"قوالب مع فراغ"_s);
        const auto names = desk::writeTemplates(dir);
        QVERIFY(names.has_value());
        QVERIFY(names->contains(u"summary.txt"_s) && names->contains(u"order_policy.txt"_s));
        const auto read = readTemplates(dir);
        QVERIFY(read.has_value());
        // Nobody wrote these words: they are what the program has.
        QVERIFY(read->problems().empty() && read->userTexts().empty());
        QCOMPARE(read->order(report::Audience::Policy),
                 report::TemplateSet::builtIn().order(report::Audience::Policy));
        QCOMPARE(desk::writeTemplates(dir).error().kind, ErrorKind::AlreadyExists);
        QCOMPARE(desk::writeTemplates(dir + u"/a/b"_s).error().kind, ErrorKind::CannotOpen);
        QCOMPARE(desk::writeTemplates({}).error().kind, ErrorKind::CannotOpen);
    }

    void withoutAFolder()
    {
        QCOMPARE(readTemplates({})->id(), u"plain"_s);
        QTemporaryDir dir;
        const auto none = readTemplates(dir.path());
        QCOMPARE(none.error().kind, ErrorKind::CannotOpen);
        QVERIFY(none.error().got.contains(u"such as summary.txt"_s));
        const auto nowhere = readTemplates(dir.filePath(u"nowhere"_s));
        QCOMPARE(nowhere.error().kind, ErrorKind::CannotOpen);
        QCOMPARE(nowhere.error().got, u"there is no such folder"_s);
        write(dir.filePath(u"a"_s), "a");
        QCOMPARE(readTemplates(dir.filePath(u"a"_s)).error().kind, ErrorKind::CannotOpen);
        for (int i = 0; i < 65; ++i)
            write(dir.filePath(QString::number(i) + u".txt"_s), "a");
        QCOMPARE(readTemplates(dir.path()).error().kind, ErrorKind::TooLarge);
    }
};

CASEMENT_TEST(TstTemplateFolder, tst_template_folder)
#include "tst_template_folder.moc"
