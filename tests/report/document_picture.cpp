// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "report/document_picture.h"

#include "support/test_main.h"

#include <QFile>

namespace casement::report::test {

using namespace Qt::StringLiterals;

namespace {

QString picture(const Run &run)
{
    if (run.isPlaceholder())
        return u"[["_s + run.text + u"]]"_s;
    const QString words = run.fromCase ? u'{' + run.text + u'}' : run.text;
    switch (run.tone) {
    case Tone::Plain:
        return words;
    case Tone::Strong:
        return u'*' + words + u'*';
    case Tone::Quiet:
        return u'~' + words + u'~';
    case Tone::Struck:
        return u'-' + words + u'-';
    case Tone::Alert:
        return u'!' + words + u'!';
    case Tone::Code:
        return u'`' + words + u'`';
    }
    return words;
}

QString picture(const Prose &prose)
{
    QString out;
    for (const Run &run : prose)
        out += picture(run);
    return out;
}

QString picture(const Cell &cell)
{
    QStringList out;
    for (const Prose &prose : cell)
        out += picture(prose);
    return out.join(u" / "_s);
}

QString picture(const Row &row)
{
    QStringList cells;
    for (const Cell &cell : row.cells)
        cells += picture(cell);
    const QString lead = row.kind == RowKind::Group ? u"|= "_s
        : row.kind == RowKind::Aside                ? u"|. "_s
                                                    : u"| "_s;
    return lead + cells.join(u" | "_s) + u" |\n"_s;
}

struct BlockPicture {
    QString operator()(const Heading &heading) const
    {
        return QString(heading.level, u'#') + u' ' + picture(heading.prose) + u'\n';
    }
    QString operator()(const Paragraph &paragraph) const
    {
        return picture(paragraph.prose) + u'\n';
    }
    QString operator()(const Bullets &bullets) const
    {
        QString out;
        for (const Prose &item : bullets.items)
            out += u"- "_s + picture(item) + u'\n';
        return out;
    }
    QString operator()(const Facts &facts) const
    {
        QString out;
        for (const auto &[name, value] : facts.pairs)
            out += name + u": "_s + picture(value) + u'\n';
        return out;
    }
    QString operator()(const Table &table) const
    {
        QStringList titles;
        for (const Column &column : table.columns)
            titles += column.title;
        QString out = u"|# "_s + titles.join(u" | "_s) + u" |\n"_s;
        for (const Row &row : table.rows)
            out += picture(row);
        return out;
    }
    QString operator()(const Verbatim &verbatim) const
    {
        return u"<<<\n"_s + verbatim.text + u"\n>>>\n"_s;
    }
};

}  // namespace

QString pictureOf(const Document &document)
{
    QString out = document.title + u'\n' + document.pageHeader + u'\n' + document.stampPrefix
        + u"NNN\n"_s + document.sealShort + u'\n' + document.withheldTotal + u"\n\n"_s;
    for (const Block &block : document.cover)
        out += std::visit(BlockPicture(), block);
    for (const Section &section : document.sections) {
        out += u"\n## "_s + section.title + u'\n';
        for (const Block &block : section.blocks)
            out += std::visit(BlockPicture(), block);
    }
    return out;
}

QString differenceFromGolden(const QString &picture, const QString &name)
{
    QFile file(casement::test::sourceDir() + u"/tests/report/data/"_s + name);
    if (qEnvironmentVariableIsSet("CASEMENT_REFRESH")) {
        if (!file.open(QIODevice::WriteOnly) || file.write(picture.toUtf8()) < 0)
            return u"could not write "_s + file.fileName();
        return {};
    }
    if (!file.open(QIODevice::ReadOnly))
        return u"could not read "_s + file.fileName();
    const QStringList want = QString::fromUtf8(file.readAll()).split(u'\n');
    const QStringList got = picture.split(u'\n');
    for (qsizetype i = 0; i < std::max(want.size(), got.size()); ++i) {
        if (want.value(i) != got.value(i))
            return u"%1 line %2\n  want: %3\n   got: %4"_s.arg(name).arg(i + 1).arg(want.value(i),
                                                                                    got.value(i));
    }
    return {};
}

}  // namespace casement::report::test
