// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "report/attachment_text.h"
#include "report/leak_check.h"
#include "report/pdf_writer.h"
#include "report/planted_pdf.h"
#include "support/test_main.h"

#include <QBuffer>
#include <QImage>
#include <QPainter>
#include <QPdfWriter>

using namespace casement;
using namespace casement::report;
using namespace casement::report::test;
using namespace Qt::StringLiterals;

namespace {

// As another program would print it.
QByteArray printed(const QString &text, bool picture = false)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    if (!buffer.open(QIODevice::WriteOnly))
        return {};
    QPdfWriter pdf(&buffer);
    QPainter painter(&pdf);
    painter.drawText(QPoint(200, 400), text);
    if (picture)
        painter.drawImage(QPoint(200, 800), QImage(20, 20, QImage::Format_RGB32));
    painter.end();
    return bytes;
}

QByteArray picture()
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QImage image(20, 20, QImage::Format_RGB32);
    image.fill(Qt::red);
    return image.save(&buffer, "PNG") ? bytes : QByteArray();
}

}  // namespace

class TstAttachmentText : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void saysIt_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const auto row = [](const char *name, const QByteArray &bytes) {
            QTest::newRow(name) << bytes;
        };
        row("text", "seen by Jane Doe today");
        row("a byte-order mark", "\xEF\xBB\xBFJane Doe");
        row("UTF-16", QByteArray("\xFF\xFEJ\0a\0n\0e\0 \0D\0o\0e\0", 18));
        row("JSON", R"({"name":"Jane Doe"})");
        row("JSON, escaped", R"({"name":"\u004aane D\u006fe"})");
        row("a line break written out", R"({"name":"Jane\nDoe"})");
        row("address", "https://ex.am/?q=%4Aane%20%44oe");
        row("HTML", "<p>J<b>ane</b> Doe</p>");
        row("HTML entities", "<p>&#74;ane D&#x6f;e</p>");
        row("HTML, no-break space", "<p>Jane&nbsp;Doe</p>");
        row("quoted-printable", "Content-Transfer-Encoding: quoted-printable\n\nJane =44o=\ne");
        row("base64", "data: " + QByteArray("This is what Jane Doe wrote").toBase64());
        row("base64 in lines",
            "\n" + QByteArray(45, 'a').toBase64() + "\n"
                + QByteArray("by Jane Doe, at ten").toBase64() + "\n");
        row("a token",
            "Bearer eyJhbGciOiJub25lIn0."
                + QByteArray(R"({"name":"Jane Doe"})").toBase64(QByteArray::Base64UrlEncoding));
        row("PDF", printed(u"seen by Jane Doe"_s));
        row("PDF, hidden", planted(printed(u"a page"_s), Hideout::Information, u"Jane Doe"_s));
    }
    void saysIt()
    {
        QFETCH(QByteArray, bytes);
        const auto text = textOfAttachment(bytes);
        QVERIFY(text);
        QVERIFY2(WithheldTexts({u"Jane Doe"_s}).firstOnPage(text->text), qPrintable(text->text));
        QVERIFY(!WithheldTexts({u"John Roe"_s}).firstOnPage(text->text));
    }

    void cannotBeSearched_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const auto row = [](const char *name, const QByteArray &bytes) {
            QTest::newRow(name) << bytes;
        };
        row("picture", picture());
        row("archive", QByteArray("PK\x03\x04\x14\0\0\0\x08\0", 10));
        row("another encoding", "Zo\xE9 M\xFCller");
        row("zeros", QByteArray(4, '\0'));
        row("a picture in text", "data:image/png;base64," + picture().toBase64().repeated(4));
        row("an encoded word", "Subject: =?iso-2022-jp?B?GyRCOzNFRBsoQg==?=");
        row("a mail in another alphabet",
            "Content-Type: text/plain; charset=iso-8859-1\n"
            "Content-Transfer-Encoding: quoted-printable\n\nZo=E9 M=FCller");
        row("PDF with a picture", printed(u"a page"_s, true));
        row("PDF with a thumbnail", planted(printed(u"a page"_s), Hideout::Picture, {}));
        row("PDF with a file", planted(printed(u"a page"_s), Hideout::FileContent, u"x"_s));
        row("PDF without words", printed({}));
        row("no PDF", "%PDF-1.4 and nothing else");
        row("too large", QByteArray(kMaxSearchedBytes + 1, 'a'));
    }
    void cannotBeSearched()
    {
        QFETCH(QByteArray, bytes);
        QVERIFY(!bytes.isEmpty());
        QVERIFY(!textOfAttachment(bytes));
    }

    void nothingSaysNothing()
    {
        const auto text = textOfAttachment({});
        QVERIFY(text);
        QVERIFY(text->text.trimmed().isEmpty());
    }
};

CASEMENT_TEST(TstAttachmentText, tst_attachment_text)
#include "tst_attachment_text.moc"
