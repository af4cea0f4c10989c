// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "report/template_markup.h"

#include "report/prose.h"

#include <QHash>
#include <QList>

#include <algorithm>
#include <utility>

namespace casement::report {

using namespace Qt::StringLiterals;

namespace {

// Headings that had shorter names before sections had templates: links to a report go on to work.
const QHash<QString, QString> kKnownAnchors{
    {u"cover-withheld-from-this-issue"_s, u"withheld"_s},
    {u"cover-what-the-seal-does-not-prove"_s, u"not-proven"_s},
    {u"summary-severity"_s, u"severity"_s},
    {u"summary-state"_s, u"state"_s},
    {u"verify-the-seal-in-full"_s, u"seal"_s},
};

Run noticeRun(const TemplateProblem &problem)
{
    return own(u'[' + sentenceOf(problem) + u']', Tone::Alert);
}

// A stretch of what was printed: own words, or a reference.
struct Piece {
    QChar mark;  // null: words
    QString words;
    size_t index = 0;
};

std::vector<Piece> piecesOf(QStringView line)
{
    std::vector<Piece> out;
    while (!line.isEmpty()) {
        const qsizetype opens = line.indexOf(kReferenceOpens);
        const qsizetype closes = line.indexOf(kReferenceCloses, opens);
        const qsizetype end = opens < 0 || closes < 0 ? line.size() : opens;
        if (end > 0)
            out.push_back({{}, line.first(end).toString().replace(kBrace, u'{')});
        if (end == line.size())
            break;
        const QStringView inside = line.mid(opens + 1, closes - opens - 1);
        out.push_back({inside.front(), {}, inside.mid(1).toULongLong()});
        line = line.mid(closes + 1);
    }
    return out;
}

using Pieces = std::vector<Piece>;

bool isWords(const Piece &piece)
{
    return piece.mark.isNull();
}

// The line without the first `n` letters, which are its own words, and space behind them.
Pieces afterMarker(Pieces pieces, qsizetype n)
{
    QString &words = pieces.front().words;
    words.remove(0, n);
    while (words.startsWith(u' '))
        words.remove(0, 1);
    return pieces;
}

class BlockReader {
public:
    explicit BlockReader(const MarkupInput &input) : m_in(input)
    {
        m_anchors[input.section] = 1;  // of the section itself
    }

    Markup read()
    {
        bool fenced = false;
        for (const QStringView line : QStringView(m_in.text).split(u'\n')) {
            if (line.trimmed() == "```"_L1) {
                fenced ? endFence() : endBlock();
                fenced = !fenced;
                m_fenceIsNew = true;
            } else if (fenced) {
                fenceLine(line);
            } else {
                this->line(piecesOf(line.trimmed()));
            }
        }
        if (fenced)
            endFence();
        endBlock();
        return std::move(m_out);
    }

private:
    enum class Open { Nothing, Paragraph, Note, Kicker, Bullet, Fact };

    void line(const Pieces &pieces)
    {
        const bool onlyReferences = std::ranges::none_of(pieces, [](const Piece &piece) {
            return isWords(piece) && !piece.words.trimmed().isEmpty();
        });
        const bool onlyBlocks = onlyReferences
            && std::ranges::none_of(pieces, [](const Piece &p) { return p.mark == kValueMark; });
        if (pieces.empty() || onlyBlocks) {
            endBlock();
            for (const Piece &piece : pieces)
                standAlone(piece);
            return;
        }
        const QString start = isWords(pieces.front()) ? pieces.front().words : QString();
        if (start.startsWith("## "_L1) || start.startsWith("# "_L1))
            heading(pieces, start.startsWith("# "_L1) ? 1 : 2);
        else if (start.startsWith("- "_L1))
            open(Open::Bullet, afterMarker(pieces, 2));
        else if (start.startsWith("> "_L1))
            open(Open::Note, afterMarker(pieces, 2));
        else if (start.startsWith("^ "_L1))
            open(Open::Kicker, afterMarker(pieces, 2));
        else if (start.startsWith(u':') && start.indexOf(u": "_s, 1) > 1)
            fact(pieces, start.indexOf(u": "_s, 1));
        else
            goOn(pieces);
    }

    void standAlone(const Piece &piece)
    {
        if (piece.mark == kProblemMark)
            m_out.blocks.emplace_back(noticeOf(m_in.checked->problems.at(piece.index)));
        else if (piece.mark == kElementMark)
            element(piece.index);
    }

    void element(size_t index)
    {
        const NamedElement &element = *m_in.checked->elements.at(index).first;
        if (!m_out.printed.insert(element.name).second)
            return report(elementProblem(index, u"“%1” stands here a second time"_s));
        std::vector<Block> blocks = element.blocks(*m_in.report);
        std::ranges::move(blocks, std::back_inserter(m_out.blocks));
    }

    void heading(const Pieces &pieces, int level)
    {
        endBlock();
        Prose prose = proseOf(afterMarker(pieces, level + 1));
        if (level == 1 && !m_in.isCover && m_out.title.isEmpty() && m_out.blocks.empty()) {
            title(prose);
            return;
        }
        const QString anchor = anchorOf(prose, level == 1 && m_in.isCover);
        m_out.blocks.emplace_back(Heading{m_in.isCover ? level : 3, std::move(prose), anchor});
    }

    // A title stands in the contents and the bookmarks too, where words of the case may not.
    void title(const Prose &prose)
    {
        bool ownWords = true;
        for (const Run &run : prose) {
            if (run.fromCase || run.isPlaceholder())
                ownWords = false;
            else
                m_out.title += run.text;
        }
        m_out.title = m_out.title.simplified();
        if (!ownWords)
            report(
                {m_in.section, 0, {}, u"the title of a section cannot hold words of the case"_s});
    }

    void report(TemplateProblem problem)
    {
        m_out.blocks.emplace_back(noticeOf(problem));
        m_out.problems.push_back(std::move(problem));
    }

    // Of the heading's own words alone, so that no name of a file's part holds words of the case.
    QString anchorOf(const Prose &prose, bool isTop)
    {
        if (isTop && !std::exchange(m_hasTop, true))
            return u"top"_s;
        QString slug = m_in.section;
        bool gap = true;
        for (const Run &run : prose) {
            for (const QChar c : run.fromCase ? QString() : run.text.toLower()) {
                const bool plain = c.unicode() < 0x80 && c.isLetterOrNumber();
                if (plain && gap)
                    slug += u'-';
                if (plain)
                    slug += c;
                gap = !plain;
            }
        }
        const int times = ++m_anchors[slug];
        return times == 1 ? kKnownAnchors.value(slug, slug) : slug + u'-' + QString::number(times);
    }

    void fact(const Pieces &pieces, qsizetype nameEnd)
    {
        endBlock(Open::Fact);
        m_open = Open::Fact;
        m_factName = pieces.front().words.sliced(1, nameEnd - 1);
        m_prose = proseOf(afterMarker(pieces, nameEnd + 2));
    }

    void open(Open kind, const Pieces &pieces)
    {
        endBlock(kind);
        m_open = kind;
        m_prose = proseOf(pieces);
    }

    void goOn(const Pieces &pieces)
    {
        if (m_open == Open::Nothing)
            return open(Open::Paragraph, pieces);
        append(m_prose, own(u" "_s));
        for (const Run &run : proseOf(pieces))
            append(m_prose, run);
    }

    // Bullets and facts follow each other in one block.
    void endBlock(Open next = Open::Nothing)
    {
        Prose prose = std::exchange(m_prose, {});
        switch (std::exchange(m_open, Open::Nothing)) {
        case Open::Nothing:
            break;
        case Open::Paragraph:
            m_out.blocks.emplace_back(Paragraph{std::move(prose), ParagraphStyle::Body});
            break;
        case Open::Note:
            m_out.blocks.emplace_back(Paragraph{std::move(prose), ParagraphStyle::Note});
            break;
        case Open::Kicker:
            m_out.blocks.emplace_back(Paragraph{std::move(prose), ParagraphStyle::Kicker});
            break;
        case Open::Bullet:
            m_bullets.items.push_back(std::move(prose));
            break;
        case Open::Fact:
            m_facts.pairs.emplace_back(std::exchange(m_factName, {}), std::move(prose));
            break;
        }
        if (next != Open::Bullet && !m_bullets.items.empty())
            m_out.blocks.emplace_back(std::exchange(m_bullets, {}));
        if (next != Open::Fact && !m_facts.pairs.empty())
            m_out.blocks.emplace_back(std::exchange(m_facts, {}));
    }

    void fenceLine(QStringView line)
    {
        if (!std::exchange(m_fenceIsNew, false))
            append(m_prose, own(u"\n"_s, Tone::Code));
        for (Run run : proseOf(piecesOf(line))) {
            if (run.tone == Tone::Plain)
                run.tone = Tone::Code;
            append(m_prose, run);
        }
    }

    void endFence()
    {
        const Prose prose = std::exchange(m_prose, {});
        QString text;
        for (const Run &run : prose) {
            if (run.fromCase || run.isPlaceholder()) {
                m_out.blocks.emplace_back(Paragraph{prose, ParagraphStyle::Body});
                return;
            }
            text += run.text;
        }
        m_out.blocks.emplace_back(Verbatim{text});
    }

    Prose proseOf(const Pieces &pieces)
    {
        Prose out;
        for (const Piece &piece : pieces) {
            if (isWords(piece))
                append(out, own(piece.words));
            else if (piece.mark == kValueMark)
                value(out, m_in.values->at(piece.index));
            else if (piece.mark == kProblemMark)
                append(out, noticeRun(m_in.checked->problems.at(piece.index)));
            else
                misplaced(out, piece.index);
        }
        return out;
    }

    void value(Prose &out, const Prose &runs)
    {
        for (const Run &run : runs) {
            m_size += run.text.size();
            if (m_size <= kMaxTemplateText) {
                append(out, run);
                continue;
            }
            if (!std::exchange(m_isFull, true)) {
                m_out.problems.push_back({m_in.section,
                                          0,
                                          {},
                                          u"it prints more than 2 MiB; values behind this place "
                                          u"are left out"_s});
                append(out, noticeRun(m_out.problems.back()));
            }
        }
    }

    void misplaced(Prose &out, size_t index)
    {
        m_out.problems.push_back(elementProblem(
            index, u"“%1” stands in a line with other words and needs one of its own"_s));
        append(out, noticeRun(m_out.problems.back()));
    }

    [[nodiscard]] TemplateProblem elementProblem(size_t index, const QString &what) const
    {
        const auto &[element, line] = m_in.checked->elements.at(index);
        return {m_in.section, line, element->name, what.arg(element->name)};
    }

    // Neighbouring words of the report's own are one run, however they came together.
    static void append(Prose &prose, const Run &run)
    {
        if (run.text.isEmpty() && !run.isPlaceholder())
            return;
        const auto joins = [](const Run &a) { return !a.fromCase && !a.isPlaceholder(); };
        if (!prose.empty() && joins(prose.back()) && joins(run) && prose.back().tone == run.tone)
            prose.back().text += run.text;
        else
            prose.push_back(run);
    }

    const MarkupInput &m_in;
    Markup m_out;
    Open m_open = Open::Nothing;
    Prose m_prose;
    QString m_factName;
    Bullets m_bullets;
    Facts m_facts;
    std::map<QString, int> m_anchors;
    qsizetype m_size = 0;
    bool m_fenceIsNew = false;
    bool m_isFull = false;
    bool m_hasTop = false;
};

}  // namespace

Markup blocksOf(const MarkupInput &input)
{
    return BlockReader(input).read();
}

Paragraph noticeOf(const TemplateProblem &problem)
{
    return {{noticeRun(problem)}, ParagraphStyle::Body};
}

}  // namespace casement::report
