// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "gui/few_lines.h"

#include "gui/bidi.h"
#include "gui/theme.h"

#include <QAbstractItemView>
#include <QFontMetrics>
#include <QStyle>
#include <QStyleOptionViewItem>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace casement::gui {

namespace {

// Breaks the layout into lines; how many there are, one more than `most` for "too many".
int breakLines(QTextLayout &layout, const FewLines &few)
{
    layout.beginLayout();
    int lines = 0;
    while (lines <= few.most) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(few.width);
        line.setPosition(QPointF(0, lines * few.lineHeight()));
        ++lines;
    }
    layout.endLayout();
    return lines;
}

void compose(QTextLayout &layout, const QString &words, const QString &mark)
{
    // The space belongs to the mark: a line may break there, and nowhere inside the mark.
    const QString tail =
        mark.isEmpty() ? QString() : u' ' + QString(mark).replace(u' ', QChar::Nbsp);
    layout.setText(isolated(words) + tail);
    QTextLayout::FormatRange range;
    range.start = int(layout.text().size() - tail.size());
    range.length = int(tail.size());
    range.format.setFont(font::small());
    range.format.setForeground(tokens().muted);
    layout.setFormats({range});
}

}  // namespace

int FewLines::lineHeight() const
{
    return QFontMetrics(font).height();
}

int FewLines::layOut(QTextLayout &layout) const
{
    QTextOption option;
    option.setTextDirection(direction);
    option.setAlignment(QStyle::visualAlignment(direction, Qt::AlignLeading));
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setFont(font);
    layout.setTextOption(option);
    layout.setCacheEnabled(true);
    compose(layout, words, mark);
    int lines = breakLines(layout, *this);
    // Too long: the longest beginning that fits, found by halves.
    qsizetype fits = 0;
    qsizetype tooLong = lines > most ? words.size() : 0;
    while (tooLong - fits > 1) {
        const qsizetype half = (fits + tooLong) / 2;
        compose(layout, words.left(half).trimmed() + u'…', mark);
        (breakLines(layout, *this) > most ? tooLong : fits) = half;
    }
    if (tooLong > 0) {
        compose(layout, words.left(fits).trimmed() + u'…', mark);
        lines = breakLines(layout, *this);
    }
    return std::clamp(lines, 1, most);
}

int rowWidthOf(const QStyleOptionViewItem &option)
{
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    return view ? view->viewport()->width() : option.rect.width();
}

}  // namespace casement::gui
