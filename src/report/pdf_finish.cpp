// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "report/pdf_finish.h"

#include "report/qpdf_headers.h"

#include <QDateTime>
#include <QTimeZone>

#include <array>

namespace casement::report {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kProducer = "Casement " CASEMENT_VERSION;

QPDFObjectHandle textString(const QString &text)
{
    return QPDFObjectHandle::newUnicodeString(text.toStdString());
}

QString utc(qint64 ms, const QString &format)
{
    return QDateTime::fromMSecsSinceEpoch(ms, QTimeZone::utc()).toString(format);
}

QPDFObjectHandle information(const Document &document)
{
    const std::string date = utc(document.generatedMs, u"'D:'yyyyMMddHHmmss'Z'"_s).toStdString();
    auto info = QPDFObjectHandle::newDictionary();
    info.replaceKey("/Title", textString(document.title));
    info.replaceKey("/Producer", QPDFObjectHandle::newString(kProducer));
    info.replaceKey("/CreationDate", QPDFObjectHandle::newString(date));
    info.replaceKey("/ModDate", QPDFObjectHandle::newString(date));
    return info;
}

QString xmp(const Document &document)
{
    const QString date = utc(document.generatedMs, u"yyyy-MM-ddTHH:mm:ss'Z'"_s);
    return u"<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
           "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
           "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
           "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
           "xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\" "
           "xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\">\n"
           "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">"_s
        + document.title.toHtmlEscaped() + u"</rdf:li></rdf:Alt></dc:title>\n<pdf:Producer>"_s
        + QString::fromLatin1(kProducer) + u"</pdf:Producer>\n<xmp:CreateDate>"_s + date
        + u"</xmp:CreateDate>\n<xmp:ModifyDate>"_s + date
        + u"</xmp:ModifyDate>\n</rdf:Description>\n</rdf:RDF>\n</x:xmpmeta>\n"
          "<?xpacket end=\"r\"?>"_s;
}

QPDFObjectHandle metadata(QPDF &pdf, const Document &document)
{
    auto stream = pdf.newStream(xmp(document).toStdString());
    stream.getDict().replaceKey("/Type", QPDFObjectHandle::newName("/Metadata"));
    stream.getDict().replaceKey("/Subtype", QPDFObjectHandle::newName("/XML"));
    return stream;
}

// Numbers of three digits at least, as Document::pageStamp() writes them: one range each for those
// with two zeros, with one and with none. A label a page would make the catalog, which readers
// parse for each page they show, as long as the report.
QPDFObjectHandle pageLabels(const Document &document, size_t pages)
{
    auto numbers = QPDFObjectHandle::newArray();
    const std::array<std::pair<size_t, QString>, 3> ranges = {
        {{1, u"00"_s}, {10, u"0"_s}, {100, QString()}}};
    for (const auto &[first, zeros] : ranges) {
        if (first > pages)
            break;
        auto label = QPDFObjectHandle::newDictionary();
        label.replaceKey("/P", textString(document.stampPrefix + zeros));
        label.replaceKey("/S", QPDFObjectHandle::newName("/D"));
        label.replaceKey("/St", QPDFObjectHandle::newInteger(static_cast<long long>(first)));
        numbers.appendItem(QPDFObjectHandle::newInteger(static_cast<long long>(first) - 1));
        numbers.appendItem(label);
    }
    auto tree = QPDFObjectHandle::newDictionary();
    tree.replaceKey("/Nums", numbers);
    return tree;
}

// Outline items form a doubly linked tree (ISO 32000-1, 12.3.3).
class OutlineTree {
public:
    OutlineTree(QPDF &pdf, const std::vector<QPDFPageObjectHelper> &pages)
        : m_pdf(pdf)
        , m_pages(pages)
        , m_root(pdf.makeIndirectObject(QPDFObjectHandle::newDictionary()))
    {
        m_root.replaceKey("/Type", QPDFObjectHandle::newName("/Outlines"));
    }

    void add(const OutlineEntry &entry)
    {
        auto item = m_pdf.makeIndirectObject(QPDFObjectHandle::newDictionary());
        item.replaceKey("/Title", textString(entry.title));
        item.replaceKey("/Dest", destination(entry));
        const bool nested = entry.level > 1 && m_lastTop.isDictionary();
        append(nested ? m_lastTop : m_root, item);
        if (!nested)
            m_lastTop = item;
    }

    [[nodiscard]] QPDFObjectHandle root() const { return m_root; }

private:
    QPDFObjectHandle destination(const OutlineEntry &entry)
    {
        auto array = QPDFObjectHandle::newArray();
        array.appendItem(m_pages.at(static_cast<size_t>(entry.page)).getObjectHandle());
        array.appendItem(QPDFObjectHandle::newName("/XYZ"));
        array.appendItem(QPDFObjectHandle::newNull());
        array.appendItem(QPDFObjectHandle::newReal(entry.yPoints + 8, 2));
        array.appendItem(QPDFObjectHandle::newNull());
        return array;
    }

    static void append(QPDFObjectHandle parent, QPDFObjectHandle item)
    {
        item.replaceKey("/Parent", parent);
        if (parent.hasKey("/Last")) {
            auto last = parent.getKey("/Last");
            last.replaceKey("/Next", item);
            item.replaceKey("/Prev", last);
        } else {
            parent.replaceKey("/First", item);
        }
        parent.replaceKey("/Last", item);
        // A negative count says that the items below start folded away.
        const bool root = parent.hasKey("/Type");
        const long long count = parent.hasKey("/Count") ? parent.getKey("/Count").getIntValue() : 0;
        parent.replaceKey("/Count", QPDFObjectHandle::newInteger(root ? count + 1 : count - 1));
    }

    QPDF &m_pdf;
    const std::vector<QPDFPageObjectHelper> &m_pages;
    QPDFObjectHandle m_root;
    QPDFObjectHandle m_lastTop;
};

void finishCatalog(QPDF &pdf, const Document &document, const std::vector<OutlineEntry> &outline)
{
    const std::vector<QPDFPageObjectHelper> pages = QPDFPageDocumentHelper(pdf).getAllPages();
    auto catalog = pdf.getRoot();
    catalog.removeKey("/Names");
    catalog.removeKey("/AF");
    catalog.replaceKey("/Metadata", metadata(pdf, document));
    catalog.replaceKey("/Lang", textString(document.language));
    catalog.replaceKey("/PageLabels", pageLabels(document, pages.size()));
    catalog.replaceKey("/PageMode", QPDFObjectHandle::newName("/UseOutlines"));
    auto preferences = QPDFObjectHandle::newDictionary();
    preferences.replaceKey("/DisplayDocTitle", QPDFObjectHandle::newBool(true));
    catalog.replaceKey("/ViewerPreferences", preferences);
    OutlineTree tree(pdf, pages);
    for (const OutlineEntry &entry : outline)
        tree.add(entry);
    catalog.replaceKey("/Outlines", tree.root());
    pdf.getTrailer().replaceKey("/Info", pdf.makeIndirectObject(information(document)));
    pdf.getTrailer().removeKey("/ID");
}

}  // namespace

Result<QByteArray> finishPdf(const QByteArray &raw, const Document &document,
                             const std::vector<OutlineEntry> &outline, Transcript &transcript)
{
    transcript.beginParagraph();
    transcript.add(document.title, false);
    transcript.beginParagraph();
    transcript.add(QString::fromLatin1(kProducer), false);
    for (const OutlineEntry &entry : outline) {
        transcript.beginParagraph();
        transcript.add(entry.title, false);
    }
    // qpdf throws; nothing of that leaves this function.
    try {
        QPDF pdf;
        pdf.processMemoryFile("report", raw.constData(), static_cast<size_t>(raw.size()));
        finishCatalog(pdf, document, outline);
        QPDFWriter writer(pdf);
        writer.setOutputMemory();
        writer.setDeterministicID(true);
        // A sixth longer, and read twice as fast: poppler unpacks a whole object stream for each
        // page that needs one object of it.
        writer.setObjectStreamMode(qpdf_o_disable);
        writer.setRecompressFlate(false);
        writer.write();
        const auto buffer = writer.getBufferSharedPointer();
        return QByteArray(reinterpret_cast<const char *>(buffer->getBuffer()),
                          static_cast<qsizetype>(buffer->getSize()));
    } catch (const std::exception &error) {
        return failure(ErrorKind::Internal, u"report.pdf"_s, u"qpdf"_s,
                       QString::fromLocal8Bit(error.what()));
    }
}

}  // namespace casement::report
