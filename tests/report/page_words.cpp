// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "report/page_words.h"

#include "report/tool_run.h"

#include <QTemporaryFile>

#include <poppler-qt6.h>

#include <algorithm>
#include <memory>

namespace casement::report::test {

using namespace Qt::StringLiterals;

namespace {

constexpr qreal kSide = 56.0;
constexpr qreal kTop = 30.0;
constexpr qreal kBottom = 26.0;
// A glyph may lean a little over its neighbour's box.
constexpr qreal kTouch = 2.0;

QString told(const PlacedWord &word, size_t page)
{
    return u"page %1, “%2” at (%3, %4) %5 × %6"_s.arg(page + 1)
        .arg(word.text.left(40))
        .arg(word.box.x(), 0, 'f', 1)
        .arg(word.box.y(), 0, 'f', 1)
        .arg(word.box.width(), 0, 'f', 1)
        .arg(word.box.height(), 0, 'f', 1);
}

// A box has the height that its font names, which in Arabic is twice that of its letters; the half
// in the middle is where letters are.
QRectF core(const QRectF &box)
{
    return box.adjusted(0, box.height() / 4, 0, -box.height() / 4);
}

bool overlap(const QRectF &one, const QRectF &two)
{
    const QRectF both = core(one) & core(two);
    return both.width() > kTouch && both.height() > 0.5;
}

QString misplacedOn(PlacedPage page, size_t number)
{
    const QRectF frame(kSide, kTop, page.size.width() - 2 * kSide,
                       page.size.height() - kTop - kBottom);
    for (const PlacedWord &word : page.words) {
        // A mark by itself has a box without width, which no rectangle contains.
        if (word.box.left() < frame.left() || word.box.right() > frame.right()
            || word.box.top() < frame.top() || word.box.bottom() > frame.bottom())
            return told(word, number) + u" leaves the frame"_s;
    }
    std::ranges::sort(page.words, {}, [](const PlacedWord &word) { return word.box.top(); });
    for (size_t i = 0; i < page.words.size(); ++i) {
        for (size_t j = i + 1;
             j < page.words.size() && page.words[j].box.top() < page.words[i].box.bottom(); ++j) {
            if (overlap(page.words[i].box, page.words[j].box))
                return told(page.words[i], number) + u" and "_s + told(page.words[j], number);
        }
    }
    return {};
}

// In the order of drawing, with its words apart; the library has that order without the spaces.
QStringList drawnTexts(const QByteArray &pdf)
{
    QTemporaryFile file;
    if (!file.open() || file.write(pdf) != pdf.size() || !file.flush())
        return {};
    return runTool(u"pdftotext"_s, {u"-raw"_s, file.fileName(), u"-"_s}).out.split(u'\f');
}

}  // namespace

std::vector<PlacedPage> placedPages(const QByteArray &pdf)
{
    std::vector<PlacedPage> pages;
    const std::unique_ptr<Poppler::Document> document = Poppler::Document::loadFromData(pdf);
    if (!document)
        return pages;
    const QStringList texts = drawnTexts(pdf);
    for (int i = 0; i < document->numPages(); ++i) {
        const std::unique_ptr<Poppler::Page> page = document->page(i);
        PlacedPage placed;
        placed.size = page->pageSizeF();
        placed.text = texts.value(i);
        for (const auto &box : page->textList())
            placed.words.push_back({box->text(), box->boundingBox()});
        pages.push_back(std::move(placed));
    }
    return pages;
}

QString misplaced(const std::vector<PlacedPage> &pages)
{
    for (size_t i = 0; i < pages.size(); ++i) {
        if (const QString found = misplacedOn(pages[i], i); !found.isEmpty())
            return found;
    }
    return {};
}

}  // namespace casement::report::test
