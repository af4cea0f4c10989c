// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "report/template_text.h"

#include <QList>

#include <algorithm>
#include <array>
#include <optional>

namespace casement::report {

using namespace Qt::StringLiterals;

namespace {

using Kind = TemplateToken::Kind;

struct Opening {
    qsizetype at = 0;
    QLatin1StringView close;
    std::optional<Kind> kind;  // nothing: a comment
};

std::optional<Opening> nextOpening(QStringView line, qsizetype from)
{
    for (qsizetype at = line.indexOf(u'{', from); at >= 0; at = line.indexOf(u'{', at + 1)) {
        const QStringView two = line.mid(at, 2);
        if (two == "{{"_L1)
            return Opening{at, "}}"_L1, Kind::Value};
        if (two == "{%"_L1)
            return Opening{at, "%}"_L1, Kind::Tag};
        if (two == "{#"_L1)
            return Opening{at, "#}"_L1, std::nullopt};
    }
    return std::nullopt;
}

std::vector<TemplateToken> tokensOfLine(QStringView line, int number)
{
    std::vector<TemplateToken> out;
    bool hasTags = false;
    qsizetype from = 0;
    const auto text = [&](qsizetype end) {
        if (end > from)
            out.push_back({Kind::Words, line.mid(from, end - from).toString(), number});
    };
    while (const auto opening = nextOpening(line, from)) {
        text(opening->at);
        const qsizetype inside = opening->at + 2;
        const qsizetype end = line.indexOf(opening->close, inside);
        if (end < 0) {
            out.push_back({Kind::Unclosed, line.mid(opening->at).toString(), number});
            from = line.size();
            break;
        }
        if (opening->kind)
            out.push_back(
                {*opening->kind, line.mid(inside, end - inside).trimmed().toString(), number});
        hasTags = hasTags || opening->kind != Kind::Value;
        from = end + 2;
    }
    text(line.size());
    const bool onlyTags = std::ranges::all_of(out, [](const TemplateToken &token) {
        return token.kind == Kind::Tag
            || (token.kind == Kind::Words && token.text.trimmed().isEmpty());
    });
    if (hasTags && onlyTags) {
        std::erase_if(out, [](const TemplateToken &token) { return token.kind == Kind::Words; });
        for (TemplateToken &token : out)
            token.alone = true;
    } else {
        out.push_back({Kind::Words, u"\n"_s, number});
    }
    return out;
}

}  // namespace

std::vector<TemplateToken> tokensOf(const QString &source)
{
    std::vector<TemplateToken> out;
    int number = 0;
    for (const QStringView line : QStringView(source).split(u'\n')) {
        const auto tokens = tokensOfLine(line, ++number);
        out.insert(out.end(), tokens.begin(), tokens.end());
    }
    return out;
}

}  // namespace casement::report
