// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "report/pdf_check.h"
#include "report/pdf_writer.h"
#include "report/qpdf_headers.h"
#include "report/sample_report.h"
#include "report/sections.h"
#include "support/test_main.h"

#include <functional>

using namespace casement;
using namespace casement::report;
using namespace casement::report::test;
using namespace Qt::StringLiterals;

namespace {

using Spoil = std::function<void(QPDF &)>;

QByteArray soundPdf()
{
    Transcript transcript;
    return writePdf(buildDocument(sampleReport()), transcript).value().bytes;
}

QByteArray spoiled(const QByteArray &sound, const Spoil &spoil)
{
    QPDF pdf;
    pdf.processMemoryFile("sound", sound.constData(), static_cast<size_t>(sound.size()));
    spoil(pdf);
    QPDFWriter writer(pdf);
    writer.setOutputMemory();
    writer.setDeterministicID(true);
    writer.write();
    const auto buffer = writer.getBufferSharedPointer();
    return QByteArray(reinterpret_cast<const char *>(buffer->getBuffer()),
                      static_cast<qsizetype>(buffer->getSize()));
}

QPDFObjectHandle parsed(const char *text)
{
    return QPDFObjectHandle::parse(text);
}

QPDFObjectHandle firstPage(QPDF &pdf)
{
    return pdf.getAllPages().front();
}

// On a page's own resources, as a drawing routine would put it there.
Spoil graphicsState(const char *state)
{
    return [state](QPDF &pdf) {
        auto resources = firstPage(pdf).getKey("/Resources");
        auto states = QPDFObjectHandle::newDictionary();
        states.replaceKey("/Spoiled", parsed(state));
        resources.replaceKey("/ExtGState", states);
    };
}

Spoil catalog(const char *key, const char *value)
{
    return [key, value](QPDF &pdf) { pdf.getRoot().replaceKey(key, parsed(value)); };
}

void eachFont(QPDF &pdf, const char *subtype, const std::function<void(QPDFObjectHandle)> &spoil)
{
    for (auto object : pdf.getAllObjects()) {
        if (object.isDictionary() && object.getKey("/Subtype").isName()
            && object.getKey("/Subtype").getName() == subtype)
            spoil(object);
    }
}

void eachDescriptor(QPDF &pdf, const std::function<void(QPDFObjectHandle)> &spoil)
{
    for (auto object : pdf.getAllObjects()) {
        if (object.isDictionary() && object.hasKey("/FontDescriptor"))
            spoil(object.getKey("/FontDescriptor"));
    }
}

void softMask(QPDF &pdf)
{
    for (auto object : pdf.getAllObjects()) {
        if (object.isStream() && object.getDict().getKey("/Subtype").isName()
            && object.getDict().getKey("/Subtype").getName() == "/Image") {
            object.getDict().replaceKey("/SMask", pdf.newStream("x"));
            return;
        }
    }
}

void changeXmp(QPDF &pdf, const std::string &from, const std::string &to)
{
    auto stream = pdf.getRoot().getKey("/Metadata");
    const auto data = stream.getStreamData(qpdf_dl_all);
    std::string words(reinterpret_cast<const char *>(data->getBuffer()), data->getSize());
    words.replace(words.find(from), from.size(), to);
    stream.replaceStreamData(words, QPDFObjectHandle::newNull(), QPDFObjectHandle::newNull());
}

}  // namespace

class TstPdfCheck : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_sound = soundPdf(); }

    void soundOnesPass()
    {
        QVERIFY(checkPdf(m_sound).has_value());
        QVERIFY(checkPdf(spoiled(m_sound, [](QPDF &) { })).has_value());
        Transcript transcript;
        QVERIFY(writePdf(buildDocument(emptyReport()), transcript, Paper::Letter).has_value());
    }

    void spoiledOnesAreNamed_data()
    {
        QTest::addColumn<QString>("rule");
        QTest::addColumn<Spoil>("spoil");
        const auto row = [](const char *name, const QString &rule, const Spoil &spoil) {
            QTest::newRow(name) << rule << spoil;
        };
        row("fill alpha", u"alpha"_s, graphicsState("<< /Type /ExtGState /ca 0.5 >>"));
        row("stroke alpha", u"alpha"_s, graphicsState("<< /CA 0.999 >>"));
        row("mask of a state", u"soft_mask"_s, graphicsState("<< /SMask << /S /Alpha >> >>"));
        row("mask of an image", u"soft_mask"_s, softMask);
        row("blend mode", u"blend"_s, graphicsState("<< /BM /Multiply >>"));
        row("embedded file", u"embedded_file"_s,
            catalog("/Names", "<< /EmbeddedFiles << /Names [] >> >>"));
        row("associated file", u"embedded_file"_s, catalog("/AF", "[]"));
        row("file specification", u"embedded_file"_s,
            catalog("/Spoiled", "<< /Type /Filespec /F (a.txt) >>"));
        row("script", u"script"_s, catalog("/Names", "<< /JavaScript << /Names [] >> >>"));
        row("script of a page", u"action"_s, [](QPDF &pdf) {
            firstPage(pdf).replaceKey("/AA", parsed("<< /O << /S /JavaScript >> >>"));
        });
        row("action on opening", u"action"_s, catalog("/OpenAction", "[ null /Fit ]"));
        row("action of an outline", u"action"_s, [](QPDF &pdf) {
            pdf.getRoot()
                .getKey("/Outlines")
                .getKey("/First")
                .replaceKey("/A", parsed("<< /S /URI /URI (https://example.org) >>"));
        });
        row("annotation", u"annotation"_s, [](QPDF &pdf) {
            firstPage(pdf).replaceKey(
                "/Annots", parsed("[ << /Type /Annot /Subtype /Text /Contents (x) >> ]"));
        });
        row("form", u"form"_s, catalog("/AcroForm", "<< /Fields [] >>"));
        row("font that is not there", u"font"_s, [](QPDF &pdf) {
            eachDescriptor(pdf, [](QPDFObjectHandle descriptor) {
                for (const char *key : {"/FontFile", "/FontFile2", "/FontFile3"})
                    descriptor.removeKey(key);
            });
        });
        row("font of the reader", u"font"_s, [](QPDF &pdf) {
            auto fonts = firstPage(pdf).getKey("/Resources").getKey("/Font");
            fonts.replaceKey("/Spoiled",
                             parsed("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"));
        });
        row("glyphs without characters", u"font_text"_s, [](QPDF &pdf) {
            eachFont(pdf, "/Type0", [](QPDFObjectHandle font) { font.removeKey("/ToUnicode"); });
        });
        row("no language", u"language"_s, [](QPDF &pdf) { pdf.getRoot().removeKey("/Lang"); });
        row("no title", u"title"_s,
            [](QPDF &pdf) { pdf.getTrailer().getKey("/Info").removeKey("/Title"); });
        row("empty title", u"title"_s,
            [](QPDF &pdf) { pdf.getTrailer().getKey("/Info").replaceKey("/Title", parsed("()")); });
        row("no outlines", u"outlines"_s, [](QPDF &pdf) { pdf.getRoot().removeKey("/Outlines"); });
        row("empty outlines", u"outlines"_s,
            [](QPDF &pdf) { pdf.getRoot().getKey("/Outlines").removeKey("/First"); });
        row("no page labels", u"page_labels"_s,
            [](QPDF &pdf) { pdf.getRoot().removeKey("/PageLabels"); });
        row("one label for all", u"page_labels"_s,
            catalog("/PageLabels", "<< /Nums [ 0 << /P (A) >> ] >>"));
        row("author in one place", u"metadata"_s, [](QPDF &pdf) {
            pdf.getTrailer().getKey("/Info").replaceKey("/Author", parsed("(A. Ray)"));
        });
        row("another title in XMP", u"metadata"_s,
            [](QPDF &pdf) { changeXmp(pdf, "CASE-7F3C1Q", "CASE-ANOTHER"); });
        row("another date in XMP", u"metadata"_s,
            [](QPDF &pdf) { changeXmp(pdf, "2026-03-04", "2026-03-05"); });
        row("creator in XMP", u"metadata"_s, [](QPDF &pdf) {
            changeXmp(pdf, "<pdf:Producer>", "<dc:creator>A. Ray</dc:creator><pdf:Producer>");
        });
        row("no XMP", u"metadata"_s, [](QPDF &pdf) { pdf.getRoot().removeKey("/Metadata"); });
    }
    void spoiledOnesAreNamed()
    {
        QFETCH(QString, rule);
        QFETCH(Spoil, spoil);
        const auto checked = checkPdf(spoiled(m_sound, spoil));
        QVERIFY(!checked.has_value());
        QCOMPARE(checked.error().kind, ErrorKind::Internal);
        QCOMPARE(checked.error().field, rule);
        QVERIFY(checked.error().got.startsWith(u"report.pdf, "_s + rule));
    }

    void damage()
    {
        for (const QByteArray &bytes :
             {QByteArray(), QByteArray("%PDF-1.7\n"), m_sound.left(m_sound.size() / 2),
              m_sound.left(m_sound.size() - 40)}) {
            const auto checked = checkPdf(bytes);
            QVERIFY(!checked.has_value());
        }
    }

    void encrypted()
    {
        QPDF pdf;
        pdf.processMemoryFile("sound", m_sound.constData(), static_cast<size_t>(m_sound.size()));
        QPDFWriter writer(pdf);
        writer.setOutputMemory();
        writer.setR6EncryptionParameters("", "owner", true, true, true, true, true, true,
                                         qpdf_r3p_full, true);
        writer.write();
        const auto buffer = writer.getBufferSharedPointer();
        const auto checked =
            checkPdf(QByteArray(reinterpret_cast<const char *>(buffer->getBuffer()),
                                static_cast<qsizetype>(buffer->getSize())));
        QVERIFY(!checked.has_value());
        QCOMPARE(checked.error().field, u"encryption"_s);
    }

private:
    QByteArray m_sound;
};

CASEMENT_TEST(TstPdfCheck, tst_pdf_check)
#include "tst_pdf_check.moc"
