// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// A desk with evidence in it, and small files made on the spot.
//
// What it is: bytes of pictures and documents that are whole, damaged, huge or locked; a way to put
//   them into the case and to read back what the case holds.
// Neighbours: window_fixture.h.
#pragma once

#include "desk/evidence_keeper.h"
#include "desk/evidence_notes.h"
#include "desk/evidence_reader.h"
#include "gui/evidence_cover.h"
#include "gui/evidence_page.h"
#include "gui/evidence_viewer.h"
#include "gui/window_fixture.h"

#include <QBuffer>
#include <QImage>
#include <QPainter>
#include <QPdfWriter>

namespace casement::test {

inline ledger::Seq addEvidence(const GuiDesk &desk, const QByteArray &bytes, const QString &name,
                               const QString &title = {})
{
    const auto added = desk.session()
                           ->write([id = desk.caseId(), bytes, name, title](desk::Desk &open) {
                               desk::EvidenceWords words;
                               words.title = title;
                               return desk::EvidenceKeeper(open, id).addBytes(bytes, name, words);
                           })
                           .result();
    if (!added)
        qFatal("%s", qPrintable(desk::sentenceFor(added.error())));
    return added->recorded.seq;
}

// By a session of its own.
inline casefile::Evidence rereadItem(const GuiDesk &desk, ledger::Seq seq)
{
    auto session = desk::DeskSession::open({desk.path(), GuiDesk::passphrase(), {}, {}}).result();
    if (!session)
        qFatal("%s", qPrintable(desk::sentenceFor(session.error())));
    const auto item = (*session)
                          ->read([id = desk.caseId(), seq](desk::Desk &open) {
                              return desk::findEvidence(open, id, seq);
                          })
                          .result();
    return item ? *item : casefile::Evidence{};
}

inline std::vector<desk::EvidenceNote> rereadNotes(const GuiDesk &desk, ledger::Seq seq)
{
    auto session = desk::DeskSession::open({desk.path(), GuiDesk::passphrase(), {}, {}}).result();
    if (!session)
        qFatal("%s", qPrintable(desk::sentenceFor(session.error())));
    const auto notes = (*session)
                           ->read([id = desk.caseId(), seq](desk::Desk &open) {
                               return desk::readEvidenceNotes(open, id, seq);
                           })
                           .result();
    return notes ? *notes : std::vector<desk::EvidenceNote>{};
}

inline int timesViewed(const casefile::Evidence &item)
{
    return int(std::ranges::count(item.custody, casefile::CustodyAction::Viewed,
                                  &casefile::CustodyEvent::action));
}

inline QByteArray pictureBytes(QSize size, const char *format = "PNG")
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(Qt::darkRed);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, format);
    return bytes;
}

// A whole header, as large as it says, and nothing behind it.
inline QByteArray pictureHeader(quint32 width, quint32 height)
{
    const auto be = [](quint32 value) {
        QByteArray bytes(4, '\0');
        for (int i = 0; i < 4; ++i)
            bytes[i] = char(value >> (24 - 8 * i));
        return bytes;
    };
    const QByteArray body = "IHDR" + be(width) + be(height) + QByteArray("\x08\x02\0\0\0", 5);
    quint32 crc = 0xffffffff;
    for (const char c : body) {
        crc ^= uchar(c);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc >> 1) ^ (crc & 1 ? 0xedb88320 : 0);
    }
    return QByteArray("\x89PNG\r\n\x1a\n", 8) + be(13) + body + be(~crc) + be(5000)
        + "IDAT\x78\x9c";
}

// Two frames of two pixels.
inline QByteArray movingPicture()
{
    const QByteArray frame = QByteArray::fromHex("21f904000a000000"
                                                 "2c00000000020001000002028c0a00");
    return QByteArray("GIF89a") + QByteArray::fromHex("02000100800000ff00000000ff")
        + QByteArray::fromHex("21ff0b") + "NETSCAPE2.0" + QByteArray::fromHex("0301000000") + frame
        + frame + ";";
}

inline QByteArray documentBytes()
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    QPainter painter(&writer);
    painter.drawText(200, 400, QStringLiteral("Statement"));
    painter.end();
    return bytes;
}

class EvidenceWindow {
public:
    EvidenceWindow(GuiDesk &desk, ledger::Seq seq, QSize size = {1280, 800}) : m_gui(desk, size)
    {
        m_gui.desk().openCase(desk.caseId());
        m_gui.trigger(gui::CommandId::EvidenceMode);
        show(seq);
    }

    void show(ledger::Seq seq) const
    {
        if (!QTest::qWaitFor([&] { return page().list().choose(seq); }, 20'000))
            qFatal("The item did not come into the list.");
        page().list().setFocus();
        if (!QTest::qWaitFor([&] { return viewer().isDescribed(); }, 20'000))
            qFatal("The item was not described.");
    }

    [[nodiscard]] const GuiWindow &gui() const { return m_gui; }
    [[nodiscard]] gui::EvidencePage &page() const { return m_gui.desk().evidencePage(); }
    [[nodiscard]] gui::EvidenceViewer &viewer() const { return page().viewer(); }
    [[nodiscard]] QString coverSays() const { return viewer().coverWidget().sentence(); }

    void press(Qt::Key key, Qt::KeyboardModifiers with = Qt::NoModifier) const
    {
        QTest::keyClick(QApplication::focusWidget(), key, with);
    }

private:
    GuiWindow m_gui;
};

}  // namespace casement::test
