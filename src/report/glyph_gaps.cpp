// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "report/glyph_gaps.h"

#include "report/pdf_fonts.h"
#include "report/text_marks.h"

#include <algorithm>

namespace casement::report {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMostNamed = 20;

class Sought {
public:
    explicit Sought(const QList<char32_t> &characters)
    {
        for (const char32_t c : characters)
            m_characters += QString::fromUcs4(&c, 1);
    }
    [[nodiscard]] bool isIn(const Text &text) const
    {
        return std::ranges::any_of(text, [this](const Span &span) {
            return std::ranges::any_of(m_characters, [&span](const QString &character) {
                return span.shown.contains(character);
            });
        });
    }
    [[nodiscard]] bool isIn(const TimelineItem &item) const
    {
        return isIn(item.title) || isIn(item.text) || isIn(item.reason) || isIn(item.who)
            || isIn(item.toldTime) || isIn(item.lateReason)
            || std::ranges::any_of(item.former, [this](const FormerText &former) {
                   return isIn(former.text) || isIn(former.change.reason);
               });
    }

private:
    QStringList m_characters;
};

}  // namespace

std::optional<RecordGap> glyphGap(const ReportInput &input, const Transcript &written)
{
    const QList<char32_t> missing = charactersWithoutForm(written.everything());
    if (missing.isEmpty())
        return {};
    QStringList names;
    for (const char32_t c : missing.first(std::min(missing.size(), kMostNamed)))
        names += u"U+"_s + QString::number(c, 16).toUpper().rightJustified(4, u'0');
    QString what = u"The fonts at hand have no form for these characters, and the PDF prints their "
                   u"code points in their place: "_s
        + names.join(u", "_s);
    if (missing.size() > kMostNamed)
        what += u" and "_s + QString::number(missing.size() - kMostNamed) + u" more"_s;
    RecordGap gap{what + u'.', {}};
    const Sought sought(missing);
    for (const auto *items : {&input.timeline, &input.undated}) {
        for (const TimelineItem &item : *items) {
            if (sought.isIn(item))
                gap.entries.push_back(item.seq);
        }
    }
    for (const EvidenceItem &file : input.evidence) {
        if (sought.isIn(file.title) || sought.isIn(file.fileName))
            gap.entries.push_back(file.seq);
    }
    return gap;
}

}  // namespace casement::report
