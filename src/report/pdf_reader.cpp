// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "report/pdf_reader.h"

#include "report/pdf_parts.h"
#include "report/text_finder.h"

#include <poppler-form.h>
#include <poppler-qt6.h>

#include <QXmlStreamReader>

#include <algorithm>
#include <memory>

namespace casement::report {

using namespace Qt::StringLiterals;

namespace {

using PopplerFile = std::unique_ptr<Poppler::Document>;

PopplerFile opened(const QByteArray &pdf)
{
    PopplerFile document = Poppler::Document::loadFromData(pdf);
    return document && !document->isLocked() ? std::move(document) : nullptr;
}

void addOutline(const QList<Poppler::OutlineItem> &items, QStringList &out)
{
    for (const Poppler::OutlineItem &item : items) {
        out += {item.name(), item.uri()};
        if (item.hasChildren())
            addOutline(item.children(), out);
    }
}

// Every text, attribute and comment of an XMP packet; all of it where it is no XML.
QStringList textsOfXml(const QString &packet)
{
    QStringList out;
    QXmlStreamReader reader(packet);
    while (!reader.atEnd()) {
        reader.readNext();
        for (const QXmlStreamAttribute &attribute : reader.attributes())
            out += attribute.value().toString();
        if (reader.isCharacters() || reader.isComment())
            out += reader.text().toString();
    }
    return reader.hasError() ? QStringList{packet} : out;
}

void addAnnotations(const Poppler::Page &page, QStringList &out)
{
    for (const auto &annotation : page.annotations())
        out += {annotation->author(), annotation->contents(), annotation->uniqueName()};
    for (const auto &field : page.formFields()) {
        out += {field->name(), field->uiName(), field->fullyQualifiedName()};
        if (field->type() == Poppler::FormField::FormText)
            out += static_cast<Poppler::FormFieldText *>(field.get())->text();
    }
}

QStringList besideThePages(const Poppler::Document &document)
{
    QStringList out;
    for (const QString &key : document.infoKeys())
        out += {key, document.info(key)};
    out += textsOfXml(document.metadata());
    addOutline(document.outline(), out);
    for (Poppler::EmbeddedFile *file : document.embeddedFiles())
        out += {file->name(), file->description(), QString::fromUtf8(file->data())};
    return out;
}

// Line by line over the whole width. In Page::RawOrderLayout poppler 25.03 leaves out spaces and,
// at times, the page.
QString asLaidOut(const Poppler::Page &page)
{
    return page.text({}, Poppler::Page::PhysicalLayout);
}

// Block by block, so that what runs on in a column or a cell stands together.
QString asRead(const Poppler::Page &page)
{
    QString out;
    for (const auto &word : page.textList()) {
        out += word->text();
        if (word->nextWord() == nullptr)
            out += u'\n';
        else if (word->hasSpaceAfter())
            out += u' ';
    }
    return out;
}

// Without those that the pages say as well, and each once.
QStringList notOnPages(QStringList texts, const QString &pages)
{
    texts.removeDuplicates();
    TextFinder finder;
    for (qsizetype i = 0; i < texts.size(); ++i) {
        if (const FoldedText text(texts.at(i)); !text.run().isEmpty())
            finder.addRun(text.run(), static_cast<size_t>(i));
    }
    const Counts onPages = finder.countIn(FoldedText(pages));
    QStringList out;
    out.reserve(texts.size());
    for (qsizetype i = 0; i < texts.size(); ++i) {
        if (!onPages.contains(static_cast<size_t>(i)))
            out += texts.at(i);
    }
    return out;
}

}  // namespace

Result<QStringList> readingsOfPdf(const QByteArray &pdf, const Progress &progress)
{
    const PopplerFile document = opened(pdf);
    if (!document)
        return failure(ErrorKind::Internal, u"report.pdf"_s, u"readable"_s);
    QStringList readings{QString(), QString()};
    QStringList beside = besideThePages(*document);
    const int pages = document->numPages();
    for (int i = 0; i < pages; ++i) {
        if (!wanted(progress, static_cast<quint64>(i), static_cast<quint64>(pages)))
            return failure(ErrorKind::Cancelled, u"report.pdf"_s);
        const std::unique_ptr<Poppler::Page> page = document->page(i);
        if (!page)
            return failure(ErrorKind::Internal, u"report.pdf"_s, u"page"_s, QString::number(i + 1));
        readings[0] += u'\n' + asLaidOut(*page);
        readings[1] += u'\n' + asRead(*page);
        beside += page->label();
        addAnnotations(*page, beside);
    }
    const auto parts = partsOfPdf(pdf);
    if (!parts)
        return failure(parts.error());
    beside = notOnPages(beside + parts->strings, readings[0]);
    for (QString &reading : readings)
        reading += u'\n' + beside.join(u'\n');
    return readings;
}

Result<QString> textOfPdf(const QByteArray &pdf)
{
    auto readings = readingsOfPdf(pdf);
    if (!readings)
        return failure(readings.error());
    return readings->first();
}

bool isWhollyText(const QByteArray &pdf)
{
    const PopplerFile document = opened(pdf);
    const auto parts = partsOfPdf(pdf);
    if (!document || document->numPages() == 0 || !parts || parts->opaque)
        return false;
    // A character that stands for none: the font does not say which.
    const auto isNone = [](QChar c) {
        return c == QChar::ReplacementCharacter || c.category() == QChar::Other_PrivateUse;
    };
    for (int i = 0; i < document->numPages(); ++i) {
        const std::unique_ptr<Poppler::Page> page = document->page(i);
        const QString text = page ? asLaidOut(*page) : QString();
        if (text.trimmed().isEmpty() || std::ranges::any_of(text, isNone))
            return false;
    }
    return true;
}

}  // namespace casement::report
