// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "report/planted_pdf.h"

#include "report/qpdf_headers.h"

namespace casement::report::test {

namespace {

QPDFObjectHandle textString(const QString &text)
{
    return QPDFObjectHandle::newUnicodeString(text.toStdString());
}

void addAnnotation(QPDF &pdf, QPDFObjectHandle annotation)
{
    annotation.replaceKey("/Type", QPDFObjectHandle::newName("/Annot"));
    annotation.replaceKey("/Rect", QPDFObjectHandle::parse("[10 10 40 40]"));
    auto page = QPDFPageDocumentHelper(pdf).getAllPages().front().getObjectHandle();
    auto list = QPDFObjectHandle::newArray();
    list.appendItem(pdf.makeIndirectObject(annotation));
    page.replaceKey("/Annots", list);
}

void embed(QPDF &pdf, const QString &name, const QString &content)
{
    auto stream = pdf.newStream(content.toStdString());
    stream.getDict().replaceKey("/Type", QPDFObjectHandle::newName("/EmbeddedFile"));
    auto holder = QPDFObjectHandle::newDictionary();
    holder.replaceKey("/F", stream);
    auto file = QPDFObjectHandle::newDictionary();
    file.replaceKey("/Type", QPDFObjectHandle::newName("/Filespec"));
    file.replaceKey("/F", textString(name));
    file.replaceKey("/UF", textString(name));
    file.replaceKey("/EF", holder);
    auto names = QPDFObjectHandle::newArray();
    names.appendItem(textString(QStringLiteral("a")));
    names.appendItem(pdf.makeIndirectObject(file));
    auto files = QPDFObjectHandle::newDictionary();
    files.replaceKey("/Names", names);
    auto tree = QPDFObjectHandle::newDictionary();
    tree.replaceKey("/EmbeddedFiles", files);
    pdf.getRoot().replaceKey("/Names", tree);
}

void addField(QPDF &pdf, const QString &text)
{
    auto field = QPDFObjectHandle::newDictionary();
    field.replaceKey("/Subtype", QPDFObjectHandle::newName("/Widget"));
    field.replaceKey("/FT", QPDFObjectHandle::newName("/Tx"));
    field.replaceKey("/T", textString(QStringLiteral("field")));
    field.replaceKey("/V", textString(text));
    addAnnotation(pdf, field);
    auto page = QPDFPageDocumentHelper(pdf).getAllPages().front().getObjectHandle();
    auto form = QPDFObjectHandle::newDictionary();
    form.replaceKey("/Fields", page.getKey("/Annots"));
    pdf.getRoot().replaceKey("/AcroForm", form);
}

void addNote(QPDF &pdf, const QString &text)
{
    auto note = QPDFObjectHandle::newDictionary();
    note.replaceKey("/Subtype", QPDFObjectHandle::newName("/Text"));
    note.replaceKey("/Contents", textString(text));
    addAnnotation(pdf, note);
}

void addPicture(QPDF &pdf)
{
    auto picture = pdf.newStream(std::string(3, '\0'));
    picture.getDict().replaceKey("/Subtype", QPDFObjectHandle::newName("/Image"));
    auto page = QPDFPageDocumentHelper(pdf).getAllPages().front().getObjectHandle();
    page.replaceKey("/Thumb", picture);
}

void hide(QPDF &pdf, Hideout where, const QString &text)
{
    auto root = pdf.getRoot();
    switch (where) {
    case Hideout::Information:
        return pdf.getTrailer().getKey("/Info").replaceKey("/Author", textString(text));
    case Hideout::Metadata:
        return root.replaceKey("/Metadata",
                               pdf.newStream(("<x xmlns='a:b'>" + text.toStdString() + "</x>")));
    case Hideout::Outline:
        return root.getKey("/Outlines").getKey("/First").replaceKey("/Title", textString(text));
    case Hideout::PageLabel:
        return root.getKey("/PageLabels")
            .getKey("/Nums")
            .getArrayItem(1)
            .replaceKey("/P", textString(text));
    case Hideout::Annotation:
        return addNote(pdf, text);
    case Hideout::FormField:
        return addField(pdf, text);
    case Hideout::FileName:
        return embed(pdf, text, QStringLiteral("nothing"));
    case Hideout::FileContent:
        return embed(pdf, QStringLiteral("a.txt"), text);
    case Hideout::AlternativeText:
        return root.replaceKey(
            "/StructTreeRoot",
            QPDFObjectHandle::parse("<< /K << /Alt " + textString(text).unparse() + " >> >>"));
    case Hideout::UnusedObject:
        root.replaceKey("/Casement", pdf.makeIndirectObject(textString(text)));
        return;
    case Hideout::Picture:
        return addPicture(pdf);
    }
}

}  // namespace

QByteArray planted(const QByteArray &pdf, Hideout where, const QString &text)
{
    QPDF file;
    file.processMemoryFile("clean", pdf.constData(), static_cast<size_t>(pdf.size()));
    hide(file, where, text);
    QPDFWriter writer(file);
    writer.setOutputMemory();
    writer.write();
    const auto buffer = writer.getBufferSharedPointer();
    return {reinterpret_cast<const char *>(buffer->getBuffer()),
            static_cast<qsizetype>(buffer->getSize())};
}

}  // namespace casement::report::test
