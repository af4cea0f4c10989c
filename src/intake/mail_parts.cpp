// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "intake/mail_parts.h"

#include <algorithm>

namespace casement::intake {

using namespace Qt::StringLiterals;

namespace {

qint64 linesIn(QByteArrayView bytes)
{
    return std::ranges::count(bytes, '\n');
}

enum class Mark { None, Next, End };

// "--boundary" and "--boundary--", blanks behind them allowed.
Mark markOf(QByteArrayView line, QByteArrayView boundary)
{
    if (!line.startsWith("--") || !line.sliced(2).startsWith(boundary))
        return Mark::None;
    const QByteArrayView rest = line.sliced(2 + boundary.size()).trimmed();
    if (rest.isEmpty())
        return Mark::Next;
    return rest == "--" ? Mark::End : Mark::None;
}

struct Section {
    QByteArrayView bytes;
    qint64 line = 0;
};

struct Sections {
    std::vector<Section> found;
    bool isClosed = false;
};

// The line end before a mark belongs to the mark.
QByteArrayView withoutLastEnd(QByteArrayView bytes)
{
    return bytes.endsWith('\n') ? bytes.chopped(1) : bytes;
}

Sections sectionsOf(QByteArrayView body, QByteArrayView boundary, qint64 line)
{
    Sections sections;
    std::optional<qsizetype> begin;
    qint64 beginLine = 0;
    const auto close = [&](qsizetype end) {
        // Two marks in a row have nothing between them.
        if (begin && end > *begin)
            sections.found.push_back(
                {withoutLastEnd(body.sliced(*begin, end - *begin)), beginLine});
    };
    for (qsizetype at = 0; at < body.size(); ++line) {
        const qsizetype end = body.indexOf('\n', at);
        const qsizetype next = end < 0 ? body.size() : end + 1;
        const Mark mark = markOf(body.sliced(at, (end < 0 ? next : end) - at), boundary);
        if (mark != Mark::None) {
            close(at);
            begin = next;
            beginLine = line + 1;
        }
        if (mark == Mark::End) {
            sections.isClosed = true;
            return sections;
        }
        at = next;
    }
    if (begin && *begin < body.size())
        sections.found.push_back({body.sliced(*begin), beginLine});
    return sections;
}

class TreeReader {
public:
    MailTree read(QByteArrayView bytes, qint64 line)
    {
        m_tree.root = part(bytes, line, QString(), "text/plain", 0);
        return std::move(m_tree);
    }

private:
    // NOLINTNEXTLINE(misc-no-recursion): as deep as kDeepestPart and no deeper
    MailPart part(QByteArrayView bytes, qint64 line, const QString &path,
                  QByteArrayView defaultType, int depth)
    {
        ++m_tree.count;
        MailPart found;
        found.path = path.isEmpty() ? u"1"_s : path;
        found.line = line;
        found.head = readMailHead(bytes, line);
        found.bodyLine = line + linesIn(bytes.first(found.head.size));
        found.kind = kindOf(found.head, defaultType);
        found.body = bytes.sliced(found.head.size);
        if (found.kind.type.startsWith("multipart/") && !found.kind.boundary.isEmpty())
            split(found, path, depth);
        return found;
    }

    // NOLINTNEXTLINE(misc-no-recursion): as above
    void split(MailPart &whole, const QString &path, int depth)
    {
        if (depth >= kDeepestPart) {
            if (!m_tree.tooDeepLine)
                m_tree.tooDeepLine = whole.line;
            whole.isLeftWhole = true;
            return;
        }
        const Sections sections = sectionsOf(whole.body, whole.kind.boundary, whole.bodyLine);
        whole.isClosed = sections.isClosed;
        const bool isDigest = whole.kind.type == "multipart/digest";
        whole.parts.reserve(std::min(sections.found.size(), kMostParts));
        for (size_t i = 0; i < sections.found.size(); ++i) {
            if (m_tree.count >= kMostParts) {
                if (!m_tree.tooManyLine)
                    m_tree.tooManyLine = sections.found[i].line;
                return;
            }
            const QString number = QString::number(i + 1);
            whole.parts.push_back(part(sections.found[i].bytes, sections.found[i].line,
                                       path.isEmpty() ? number : path + u'.' + number,
                                       isDigest ? "message/rfc822" : "text/plain", depth + 1));
        }
    }

    MailTree m_tree;
};

}  // namespace

MailTree readMailTree(QByteArrayView bytes, qint64 line)
{
    return TreeReader().read(bytes, line);
}

}  // namespace casement::intake
