// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "report/pdf_check.h"

#include "report/qpdf_headers.h"

#include <QMap>
#include <QSet>
#include <QXmlStreamReader>

#include <algorithm>
#include <optional>

namespace casement::report {

using namespace Qt::StringLiterals;

namespace {

constexpr int kDeepest = 100;

struct Breach {
    QString rule;
    QString what;
};
using Verdict = std::optional<Breach>;

QString textOf(const QPDFObjectHandle &value)
{
    return value.isString() ? QString::fromStdString(value.getUTF8Value()) : QString();
}

bool isName(const QPDFObjectHandle &value, const char *name)
{
    return value.isName() && value.getName() == name;
}

// Keys that have no place in a report, whatever they lead to.
Verdict forbiddenKey(const QPDFObjectHandle &dictionary)
{
    static const std::vector<std::pair<const char *, QString>> keys{
        {"/EmbeddedFiles", u"embedded_file"_s},
        {"/EF", u"embedded_file"_s},
        {"/AF", u"embedded_file"_s},
        {"/JavaScript", u"script"_s},
        {"/JS", u"script"_s},
        {"/OpenAction", u"action"_s},
        {"/AA", u"action"_s},
        {"/AcroForm", u"form"_s},
        {"/XFA", u"form"_s}};
    for (const auto &[key, rule] : keys) {
        if (dictionary.hasKey(key))
            return Breach{rule, QString::fromLatin1(key)};
    }
    if (isName(dictionary.getKey("/Type"), "/EmbeddedFile")
        || isName(dictionary.getKey("/Type"), "/Filespec"))
        return Breach{u"embedded_file"_s, u"/Type"_s};
    if (isName(dictionary.getKey("/Type"), "/Action")
        || (dictionary.getKey("/A").isDictionary() && dictionary.getKey("/A").hasKey("/S")))
        return Breach{u"action"_s, u"/A"_s};
    if (auto notes = dictionary.getKey("/Annots"); notes.isArray() && notes.getArrayNItems() > 0)
        return Breach{u"annotation"_s, u"/Annots"_s};
    return {};
}

Verdict transparency(const QPDFObjectHandle &dictionary)
{
    for (const char *key : {"/ca", "/CA"}) {
        auto value = dictionary.getKey(key);
        if (value.isNumber() && value.getNumericValue() < 1)
            return Breach{u"alpha"_s, QString::fromLatin1(key)};
    }
    if (auto mask = dictionary.getKey("/SMask"); !mask.isNull() && !isName(mask, "/None"))
        return Breach{u"soft_mask"_s, u"/SMask"_s};
    if (auto mode = dictionary.getKey("/BM");
        !mode.isNull() && !isName(mode, "/Normal") && !isName(mode, "/Compatible"))
        return Breach{u"blend"_s, u"/BM"_s};
    return {};
}

bool hasFontFile(const QPDFObjectHandle &font)
{
    auto descriptor = font.getKey("/FontDescriptor");
    if (!descriptor.isDictionary())
        return false;
    return descriptor.getKey("/FontFile").isStream() || descriptor.getKey("/FontFile2").isStream()
        || descriptor.getKey("/FontFile3").isStream();
}

Verdict fontBreach(const QPDFObjectHandle &font)
{
    const QString name = QString::fromStdString(
        font.getKey("/BaseFont").isName() ? font.getKey("/BaseFont").getName() : "a font");
    const auto subtype = font.getKey("/Subtype");
    const bool isPart = isName(subtype, "/CIDFontType0") || isName(subtype, "/CIDFontType2");
    const bool isWhole = isName(subtype, "/Type0");
    // The glyphs of a Type 3 font are drawn in the file.
    if (!isWhole && !isName(subtype, "/Type3") && !hasFontFile(font))
        return Breach{u"font"_s, name};
    if (isWhole
        && (!font.getKey("/DescendantFonts").isArray()
            || font.getKey("/DescendantFonts").getArrayNItems() == 0))
        return Breach{u"font"_s, name};
    if (!isPart && !font.getKey("/ToUnicode").isStream())
        return Breach{u"font_text"_s, name};
    return {};
}

class ObjectWalk {
public:
    Verdict over(QPDF &pdf)
    {
        for (const QPDFObjectHandle &object : pdf.getAllObjects()) {
            if (auto breach = value(object, 0)) {
                breach->what += u" in object "_s + QString::number(object.getObjGen().getObj());
                return breach;
            }
        }
        if (m_fonts == 0)
            return Breach{u"font"_s, u"no font at all"_s};
        return {};
    }

private:
    // What is not in the object itself comes as one of its own.
    Verdict inner(const QPDFObjectHandle &each, int depth)
    {
        return each.isIndirect() ? Verdict{} : value(each, depth + 1);
    }

    Verdict value(const QPDFObjectHandle &value, int depth)
    {
        if (depth > kDeepest)
            return Breach{u"damage"_s, u"objects nested too deeply"_s};
        if (value.isArray()) {
            for (const QPDFObjectHandle &each : value.getArrayAsVector()) {
                if (auto breach = inner(each, depth))
                    return breach;
            }
        }
        if (value.isStream())
            return dictionary(value.getDict(), depth);
        return value.isDictionary() ? dictionary(value, depth) : Verdict{};
    }

    Verdict dictionary(const QPDFObjectHandle &dictionary, int depth)
    {
        if (auto breach = forbiddenKey(dictionary))
            return breach;
        if (auto breach = transparency(dictionary))
            return breach;
        if (isName(dictionary.getKey("/Type"), "/Font")) {
            ++m_fonts;
            if (auto breach = fontBreach(dictionary))
                return breach;
        }
        for (const auto &[key, each] : dictionary.getDictAsMap()) {
            if (auto breach = inner(each, depth))
                return breach;
        }
        return {};
    }

    int m_fonts = 0;
};

// What a page is called (ISO 32000-1, 12.4.2), where its number is written in digits.
QString labelWords(const QPDFObjectHandle &label)
{
    if (!label.isDictionary())
        return {};
    QString prefix = textOf(label.getKey("/P"));
    auto style = label.getKey("/S");
    if (!style.isName() || style.getName() != "/D")
        return prefix;
    return prefix + QString::number(label.getKey("/St").getIntValue());
}

Verdict catalogBreach(QPDF &pdf)
{
    auto catalog = pdf.getRoot();
    if (textOf(catalog.getKey("/Lang")).isEmpty())
        return Breach{u"language"_s, u"/Lang"_s};
    auto outlines = catalog.getKey("/Outlines");
    if (!outlines.isDictionary() || !outlines.getKey("/First").isDictionary())
        return Breach{u"outlines"_s, u"/Outlines"_s};
    QPDFPageLabelDocumentHelper labels(pdf);
    const size_t pages = pdf.getAllPages().size();
    QSet<QString> seen;
    for (size_t i = 0; i < pages; ++i) {
        const QString words = labelWords(labels.getLabelForPage(static_cast<long long>(i)));
        if (words.isEmpty() || seen.contains(words))
            return Breach{u"page_labels"_s, u"page "_s + QString::number(i + 1)};
        seen.insert(words);
    }
    return {};
}

// The words of every property of an XMP packet, by its name; nothing where it is not well-formed.
std::optional<QMap<QString, QString>> propertiesOf(const QByteArray &xmp)
{
    QXmlStreamReader reader(xmp);
    QMap<QString, QString> properties;
    QString property;
    while (!reader.atEnd()) {
        const auto token = reader.readNext();
        const bool structural = reader.prefix() == "rdf"_L1 || reader.prefix() == "x"_L1;
        if (token == QXmlStreamReader::StartElement && !structural)
            property = reader.qualifiedName().toString();
        if (token == QXmlStreamReader::EndElement && !structural)
            property.clear();
        if (token == QXmlStreamReader::Characters && !reader.isWhitespace())
            properties[property] += reader.text();
    }
    return reader.hasError() ? std::nullopt : std::optional(properties);
}

// "D:20260304130000Z" as XMP writes it; empty for any other form.
QString dateOf(const QString &pdfDate)
{
    if (pdfDate.size() != 17 || !pdfDate.startsWith("D:"_L1) || !pdfDate.endsWith(u'Z'))
        return {};
    const QString d = pdfDate.sliced(2);
    return u"%1-%2-%3T%4:%5:%6Z"_s.arg(d.sliced(0, 4), d.sliced(4, 2), d.sliced(6, 2),
                                       d.sliced(8, 2), d.sliced(10, 2), d.sliced(12, 2));
}

Verdict metadataBreach(QPDF &pdf)
{
    auto info = pdf.getTrailer().getKey("/Info");
    if (!info.isDictionary() || textOf(info.getKey("/Title")).isEmpty())
        return Breach{u"title"_s, u"/Info"_s};
    const QMap<QString, QString> names{{u"/Title"_s, u"dc:title"_s},
                                       {u"/Producer"_s, u"pdf:Producer"_s},
                                       {u"/CreationDate"_s, u"xmp:CreateDate"_s},
                                       {u"/ModDate"_s, u"xmp:ModifyDate"_s}};
    QMap<QString, QString> said;
    for (const auto &[key, value] : info.getDictAsMap()) {
        const QString name = names.value(QString::fromStdString(key));
        if (name.isEmpty())
            return Breach{u"metadata"_s, QString::fromStdString(key)};
        said[name] = name.endsWith("Date"_L1) ? dateOf(textOf(value)) : textOf(value);
    }
    auto stream = pdf.getRoot().getKey("/Metadata");
    if (!stream.isStream())
        return Breach{u"metadata"_s, u"no XMP packet"_s};
    const auto data = stream.getStreamData(qpdf_dl_all);
    const auto properties =
        propertiesOf(QByteArray(reinterpret_cast<const char *>(data->getBuffer()),
                                static_cast<qsizetype>(data->getSize())));
    if (!properties || *properties != said)
        return Breach{u"metadata"_s, u"the XMP packet and /Info differ"_s};
    return {};
}

Verdict breachOf(const QByteArray &bytes)
{
    QPDF pdf;
    pdf.setSuppressWarnings(true);
    pdf.processMemoryFile("report", bytes.constData(), static_cast<size_t>(bytes.size()));
    if (pdf.isEncrypted())
        return Breach{u"encryption"_s, u"/Encrypt"_s};
    if (auto breach = ObjectWalk().over(pdf))
        return breach;
    if (auto breach = catalogBreach(pdf))
        return breach;
    if (auto breach = metadataBreach(pdf))
        return breach;
    if (pdf.anyWarnings())
        return Breach{u"damage"_s, QString::fromStdString(pdf.getWarnings().front().what())};
    return {};
}

}  // namespace

Result<> checkPdf(const QByteArray &pdf)
{
    Verdict breach;
    // qpdf throws; nothing of that leaves this function.
    try {
        breach = breachOf(pdf);
    } catch (const std::exception &error) {
        breach = Breach{u"damage"_s, QString::fromLocal8Bit(error.what())};
    }
    if (!breach)
        return {};
    return failure(ErrorKind::Internal, u"report.pdf"_s, breach->rule,
                   u"report.pdf, "_s + breach->rule + u": "_s + breach->what);
}

}  // namespace casement::report
