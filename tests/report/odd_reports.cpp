// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "report/odd_reports.h"

#include "report/sample_report.h"

#include <functional>
#include <map>

namespace casement::report::test {

using namespace Qt::StringLiterals;

namespace {

constexpr int kGiantWords = 3000;
constexpr int kManyRows = 3000;
constexpr int kLongTitle = 64 * 1024;

// The same words wherever words can stand.
ReportInput everywhere(const QStringList &lines)
{
    ReportInput input = sampleReport();
    input.caseTitle = shownText(lines.front());
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const int at = static_cast<int>(i);
        const auto seq = static_cast<ledger::Seq>(100 + i);
        TimelineItem item = rowAt(seq, 200 + at, lines.at(i));
        item.title = shownText(lines.at(i).left(40));
        item.who = shownText(lines.at(i).left(30));
        item.reason = shownText(lines.at(i));
        item.former = {{shownText(lines.at(i)),
                        {seq, item.recordedMs.value_or(0), item.who, shownText(lines.at(i))}}};
        input.timeline.push_back(std::move(item));
        input.people.push_back({shownText(lines.at(i)), u"Reviewer"_s, u"Legal"_s, 1});
    }
    input.states[1].reason = shownText(lines.back());
    input.undated[0].toldTime = shownText(lines.front().left(60));
    input.evidence[1].fileName = shownText(lines.front());
    return input;
}

ReportInput arabic()
{
    return everywhere({u"انتحال صفة جمعية خيرية يجمع التبرعات ويهدد المتطوعين"_s,
                       u"قال المتبرع في 10:24Z إن الصفحة طلبت 3 بطاقات هدايا (50 $) ثم هددته."_s,
                       u"بِسْمِ ٱللَّهِ ٱلرَّحْمَٰنِ ٱلرَّحِيمِ مع تشكيل كامل"_s,
                       u"اردو میں رپورٹ: صفحہ بند کر دیا گیا"_s});
}

ReportInput japanese()
{
    return everywhere(
        {u"慈善団体を装った寄付金詐欺とボランティアへの脅迫について"_s,
         QString(u"支払いを停止し、被害者を特定するためにページを三十分間表示したままにする。"_s)
             .repeated(12),
         u"（詐欺の報告）「カード」を要求された、と寄付者は述べた。ﾊﾝｶｸ ｶﾅ"_s,
         u"사기 신고 · 诈骗举报 · 詐騙舉報"_s});
}

ReportInput emoji()
{
    return everywhere(
        {u"👍🏽 page down 🎉"_s,
         QString(u"🚨👩‍🚒🏴󠁧󠁢󠁥󠁮󠁧󠁿🇯🇵❤️1️⃣"_s)
             .repeated(40),
         u"text 👍🏽👍 between ☎️ words ✅ and ⚠️ marks"_s});
}

ReportInput longWords()
{
    return everywhere({QString(200, u'w'), QString(200, u'W') + u' ' + QString(200, u'i'),
                       QString(u"Donaudampfschifffahrtsgesellschaftskapitän"_s).repeated(5)});
}

ReportInput longLinks()
{
    const QString link = u"https://pages.example.org/path/to/a/very/long/place/"_s
        + QString(u"segment-with-dashes_and_underscores/%E2%9C%93/"_s).repeated(20) + u"?q="_s
        + QString(u"a%20b&c=d+"_s).repeated(60) + u"#fragment"_s;
    return everywhere({link, u"seen at "_s + link + u", then gone"_s, QString(u'/').repeated(300)});
}

ReportInput accents()
{
    const QString pile = u"e"_s + QString(u"\u0301\u0316\u0308"_s).repeated(3);
    QString words;
    for (int i = 0; i < 40; ++i)
        words += u"l"_s + pile.left(3 + i % 10) + u"tter "_s;
    return everywhere({u"Crème brûlée, Việt Nam, Ελληνικά"_s, words, pile.repeated(10),
                       QString(u"ก็"_s) + QString(u"\u0E47"_s).repeated(20),
                       u"שָׁלוֹם עֲלֵיכֶם · བསྒྲུབས་ · हिन्दी में रिपोर्ट · ภาษาไทยปี่ผู้ที่"_s});
}

ReportInput mixedDirections()
{
    ReportInput input = everywhere({u"Help Harbour (مرفأ المساعدة) v2"_s,
                                    u"مرحبا ACCOUNT-417 ثم 0417 (ending) عالم, 12:40"_s,
                                    u"שלום user@example.org — 3 × תשלום, ref #88213!"_s,
                                    u"abc "_s + QString(u"مرحبا بالعالم 123 xyz "_s).repeated(30)});
    for (TimelineItem &item : input.timeline)
        item.text.push_back({{}, u"R4-THIRD-PARTY"_s});
    return input;
}

ReportInput longTitle()
{
    ReportInput input = sampleReport();
    QString title;
    while (title.size() < kLongTitle)
        title += u"title"_s + QString::number(title.size()) + u' ';
    input.caseTitle = shownText(title.left(kLongTitle));
    return input;
}

ReportInput giantCell()
{
    ReportInput input = sampleReport();
    QString words;
    for (int i = 0; i < kGiantWords; ++i)
        words += u"giant"_s + QString::number(i) + u"x "_s;
    input.timeline.push_back(rowAt(60, 190, words));
    input.timeline.push_back(rowAt(61, 191, u"after the giant"_s));
    return input;
}

// More bases on one page than its footer has room for.
ReportInput manyBases()
{
    ReportInput input = sampleReport();
    for (int i = 0; i < 40; ++i) {
        TimelineItem item = rowAt(static_cast<ledger::Seq>(60 + i), 190 + i, u"part "_s);
        item.text.push_back({{}, u"R%1-SOMETHING-RATHER-LONG"_s.arg(i + 10)});
        input.timeline.push_back(std::move(item));
    }
    return input;
}

ReportInput noGlyph()
{
    return everywhere({u"Seen \U0001E4D0\U0001E4D1 in a name"_s, u"only \U0001E4D2"_s});
}

const std::map<QString, std::function<ReportInput()>> &makers()
{
    static const std::map<QString, std::function<ReportInput()>> all{
        {u"sample"_s, sampleReport},
        {u"arabic"_s, arabic},
        {u"japanese"_s, japanese},
        {u"emoji"_s, emoji},
        {u"long words"_s, longWords},
        {u"long links"_s, longLinks},
        {u"accents"_s, accents},
        {u"mixed directions"_s, mixedDirections},
        {u"long title"_s, longTitle},
        {u"giant cell"_s, giantCell},
        {u"many rows"_s, [] { return longReport(kManyRows); }},
        {u"many bases"_s, manyBases},
        {u"no glyph"_s, noGlyph}};
    return all;
}

}  // namespace

QStringList oddReportNames()
{
    QStringList names;
    for (const auto &[name, maker] : makers())
        names += name;
    return names;
}

ReportInput oddReport(const QString &name)
{
    return makers().at(name)();
}

}  // namespace casement::report::test
