// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "report/pdf_parts.h"

#include "report/qpdf_headers.h"

#include <algorithm>
#include <array>

namespace casement::report {

using namespace Qt::StringLiterals;

namespace {

constexpr int kDeepest = 64;

// Notices a picture that stands in the instructions of a page themselves.
class InlinePictures : public QPDFObjectHandle::ParserCallbacks {
public:
    void handleObject(QPDFObjectHandle object, size_t, size_t) override
    {
        m_found = m_found || object.isInlineImage();
    }
    void handleEOF() override { }
    [[nodiscard]] bool found() const { return m_found; }

private:
    bool m_found = false;
};

bool hasName(const QPDFObjectHandle &dictionary, const char *key, const char *value)
{
    return dictionary.getKey(key).isNameAndEquals(value);
}

// Whether letters can be told from what is drawn with it.
bool tellsLetters(const QPDFObjectHandle &font)
{
    if (font.hasKey("/ToUnicode") || hasName(font, "/Subtype", "/CIDFontType0")
        || hasName(font, "/Subtype", "/CIDFontType2"))
        return true;
    if (hasName(font, "/Subtype", "/Type0") || hasName(font, "/Subtype", "/Type3"))
        return false;
    auto encoding = font.getKey("/Encoding");
    if (encoding.isDictionary() && encoding.hasKey("/Differences"))
        return false;
    return encoding.isName() || encoding.isDictionary() || !font.hasKey("/FontDescriptor");
}

bool isPlainAnnotation(const QPDFObjectHandle &annotation)
{
    static constexpr std::array kPlain{"/Link",     "/Text",      "/Popup",
                                       "/FreeText", "/Highlight", "/Underline",
                                       "/Squiggly", "/StrikeOut", "/Widget"};
    return std::ranges::any_of(
        kPlain, [&](const char *subtype) { return hasName(annotation, "/Subtype", subtype); });
}

class Walk {
public:
    PdfParts parts(QPDF &pdf)
    {
        for (const QPDFObjectHandle &object : pdf.getAllObjects())
            visit(object, 0);
        for (QPDFPageObjectHelper page : QPDFPageDocumentHelper(pdf).getAllPages()) {
            lookForPictures(page);
            for (const QPDFObjectHandle &annotation :
                 page.getObjectHandle().getKey("/Annots").aitems())
                m_out.opaque = m_out.opaque || !isPlainAnnotation(annotation);
        }
        visit(pdf.getTrailer(), 0);
        m_out.strings.removeDuplicates();
        return std::move(m_out);
    }

private:
    // References are followed by nobody: what they lead to is visited for itself.
    void visit(QPDFObjectHandle object, int depth)
    {
        if (depth > kDeepest) {
            m_out.opaque = true;
        } else if (object.isString()) {
            m_out.strings.append(QString::fromStdString(object.getUTF8Value()));
        } else if (object.isArray()) {
            for (const QPDFObjectHandle &item : object.aitems())
                visitChild(item, depth);
        } else if (object.isDictionary() || object.isStream()) {
            auto dictionary = object.isStream() ? object.getDict() : object;
            judge(dictionary);
            if (object.isStream() && hasName(dictionary, "/Subtype", "/Form"))
                lookForPictures(QPDFPageObjectHelper(object));
            for (const std::string &key : dictionary.getKeys())
                visitChild(dictionary.getKey(key), depth);
        }
    }

    void lookForPictures(QPDFPageObjectHelper page)
    {
        InlinePictures pictures;
        page.parseContents(&pictures);
        m_out.opaque = m_out.opaque || pictures.found();
    }

    void visitChild(const QPDFObjectHandle &child, int depth)
    {
        if (!child.isIndirect())
            visit(child, depth + 1);
    }

    void judge(const QPDFObjectHandle &dictionary)
    {
        const bool isFont = hasName(dictionary, "/Type", "/Font");
        m_out.opaque = m_out.opaque || hasName(dictionary, "/Subtype", "/Image")
            || hasName(dictionary, "/Type", "/EmbeddedFile") || dictionary.hasKey("/XFA")
            || dictionary.hasKey("/EF") || (isFont && !tellsLetters(dictionary));
    }

    PdfParts m_out;
};

}  // namespace

Result<PdfParts> partsOfPdf(const QByteArray &pdf)
{
    // qpdf throws; nothing of that leaves this function.
    try {
        QPDF file;
        file.setSuppressWarnings(true);
        file.processMemoryFile("pdf", pdf.constData(), static_cast<size_t>(pdf.size()));
        return Walk().parts(file);
    } catch (const std::exception &error) {
        return failure(ErrorKind::Internal, u"pdf"_s, u"qpdf"_s,
                       QString::fromLocal8Bit(error.what()));
    }
}

}  // namespace casement::report
