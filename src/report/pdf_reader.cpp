// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "report/pdf_reader.h"

#include <poppler-qt6.h>

#include <memory>

namespace casement::report {

using namespace Qt::StringLiterals;

namespace {

void addOutline(const QList<Poppler::OutlineItem> &items, QString &out)
{
    for (const Poppler::OutlineItem &item : items) {
        out += u'\n' + item.name();
        if (item.hasChildren())
            addOutline(item.children(), out);
    }
}

}  // namespace

Result<QString> textOfPdf(const QByteArray &pdf)
{
    const std::unique_ptr<Poppler::Document> document = Poppler::Document::loadFromData(pdf);
    if (!document || document->isLocked())
        return failure(ErrorKind::Internal, u"report.pdf"_s, u"readable"_s);
    QString out;
    for (int i = 0; i < document->numPages(); ++i) {
        const std::unique_ptr<Poppler::Page> page = document->page(i);
        if (!page)
            return failure(ErrorKind::Internal, u"report.pdf"_s, u"page"_s, QString::number(i + 1));
        out += u'\n' + page->text({}, Poppler::Page::RawOrderLayout);
        out += u'\n' + page->label();
    }
    for (const QString &key : document->infoKeys())
        out += u'\n' + document->info(key);
    out += u'\n' + document->metadata();
    addOutline(document->outline(), out);
    for (const Poppler::EmbeddedFile *file : document->embeddedFiles()) {
        out += u'\n' + file->name() + u'\n' + file->description();
        out += u'\n' + QString::fromUtf8(const_cast<Poppler::EmbeddedFile *>(file)->data());
    }
    return out;
}

}  // namespace casement::report
