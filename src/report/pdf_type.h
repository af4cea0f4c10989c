// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// Type on paper: fonts, inks and laid-out paragraphs.
//
// What it is: TypeFace (which font for which tone and size), and LaidProse, one paragraph broken
//   into lines of a width, which can be drawn line by line, so a row may continue on the next page.
// Promises: ligatures are off and letters are not spaced, so text can be read back from the file. A
//   placeholder is never broken over two lines. Words of the case stand in bidi isolates, so an
//   Arabic name cannot reorder the time beside it. A character for which no font has a glyph is
//   printed as ⟨U+XXXX⟩. Every string goes into the transcript.
// Does not do: pages.
// Neighbours: pdf_pages.h draws the lines. Lengths are tenths of a point (kUnit).
// Cost: one QTextLayout a paragraph.
#pragma once

#include "report/document.h"
#include "report/leak_check.h"
#include "report/pdf_pictures.h"

#include <QFont>
#include <QHash>
#include <QPointF>
#include <QTextLayout>

#include <map>
#include <memory>

class QPainter;
class QPaintDevice;

namespace casement::report {

// The writer runs at 720 dots per inch: ten units are one point.
inline constexpr qreal kUnit = 10.0;
inline constexpr int kResolution = 720;

enum class TypeSize { Small, Body, Section, Subsection, Title };

class TypeFace {
public:
    explicit TypeFace(QPaintDevice &device) : m_device(device) { }

    [[nodiscard]] QFont font(TypeSize size, Tone tone) const;
    [[nodiscard]] QFont placeholderFont(TypeSize size) const;
    [[nodiscard]] static qreal points(TypeSize size);
    [[nodiscard]] qreal lineHeight(TypeSize size) const { return points(size) * 1.42 * kUnit; }
    // One image for each character, so that a file holds it once.
    [[nodiscard]] QImage picture(const QString &character) const;

private:
    QPaintDevice &m_device;
    mutable QHash<QString, QImage> m_pictures;
};

[[nodiscard]] QColor inkOf(Tone tone);

// Placeholders on a page, by basis: whole entries and parts of entries.
struct Tally {
    quint64 entries = 0;
    quint64 parts = 0;
};
using Tallies = std::map<QString, Tally>;

class LaidProse {
public:
    LaidProse(const Prose &prose, const TypeFace &face, TypeSize size, Tone base, qreal width,
              ColumnAlign align, Transcript &transcript);

    [[nodiscard]] int lineCount() const { return m_layout->lineCount(); }
    [[nodiscard]] qreal lineHeight(int line) const;
    // Draws one line with its upper left corner at `at`, and counts its placeholders.
    void drawLine(QPainter &painter, int line, QPointF at, Tallies &tallies) const;

private:
    struct Box {
        int start = 0;
        int length = 0;
        WithheldUnit unit = WithheldUnit::None;
        QString basis;
        quint64 count = 0;
    };

    struct Picture {
        int start = 0;
        QImage image;
    };

    void compose(const Prose &prose, const TypeFace &face, TypeSize size, Tone base,
                 const std::vector<PictureSpot> &spots);
    void appendBox(QString &text, const Run &run);
    void appendWords(QString &text, QString words, const std::vector<PictureSpot> &spots,
                     int before, const TypeFace &face);
    static void drawPicture(QPainter &painter, const QTextLine &line, const Picture &picture,
                            QPointF origin);
    [[nodiscard]] bool markMissingGlyphs(Prose &prose) const;
    void breakLines(qreal width);
    void shortenBeforeBox(QTextLine &line) const;

    std::unique_ptr<QTextLayout> m_layout;
    std::vector<Box> m_boxes;
    std::vector<Picture> m_pictures;
    std::vector<int> m_runStarts;  // where the words of each run begin in the layout's text
    qreal m_lineHeight = 0;
    ColumnAlign m_align = ColumnAlign::Start;
};

}  // namespace casement::report
