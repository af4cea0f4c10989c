// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "report/prose.h"

#include "report/text_marks.h"

#include <QDateTime>
#include <QLocale>
#include <QTimeZone>

#include <algorithm>
#include <array>

namespace casement::report {

using namespace Qt::StringLiterals;

namespace {

QString formatted(qint64 ms, const QString &format, int offsetMinutes = 0)
{
    const QTimeZone zone = offsetMinutes == 0
        ? QTimeZone::utc()
        : QTimeZone::fromSecondsAheadOfUtc(offsetMinutes * 60);
    return QDateTime::fromMSecsSinceEpoch(ms, zone).toString(format);
}

QString offsetText(int minutes)
{
    const int size = std::abs(minutes);
    return (minutes < 0 ? u"\u2212"_s : u"+"_s) + QString::number(size / 60).rightJustified(2, u'0')
        + u':' + QString::number(size % 60).rightJustified(2, u'0');
}

QString precisionPrefix(casefile::Precision precision)
{
    switch (precision) {
    case casefile::Precision::Exact:
        return {};
    case casefile::Precision::About:
        return u"about "_s;
    case casefile::Precision::Before:
        return u"before "_s;
    case casefile::Precision::Unknown:
        return u"perhaps "_s;
    }
    return {};
}

QString placeholderLabel(const QString &word, quint64 count)
{
    return count < 2 ? word : word + u" ×"_s + number(count);
}

}  // namespace

Run own(QString text, Tone tone)
{
    return {std::move(text), tone, false, WithheldUnit::None, {}, 0};
}

Run ofCase(const QString &text, Tone tone)
{
    return {withVisibleMarks(text), tone, true, WithheldUnit::None, {}, 0};
}

Prose prose(const Text &text, Tone tone)
{
    Prose out;
    for (const Span &span : text) {
        if (!span.isWithheld()) {
            if (!span.shown.isEmpty())
                out.push_back(ofCase(span.shown, tone));
            continue;
        }
        if (!out.empty() && out.back().isPlaceholder() && out.back().basis == span.basis)
            ++out.back().count;
        else
            out.push_back({{}, tone, false, WithheldUnit::Field, span.basis, 1});
        out.back().text = placeholderLabel(span.basis, out.back().count);
    }
    return out;
}

Run entryPlaceholder(const QString &basis, quint64 count)
{
    const QString label = count < 2 ? u"ENTRY WITHHELD"_s : number(count) + u" ENTRIES WITHHELD"_s;
    return {label, Tone::Plain, false, WithheldUnit::Entry, basis, count};
}

Prose join(Prose head, const Prose &tail)
{
    head.insert(head.end(), tail.begin(), tail.end());
    return head;
}

QString number(quint64 n)
{
    static const QLocale english(QLocale::English, QLocale::UnitedStates);
    return english.toString(n);
}

QString counted(quint64 n, const QString &one, const QString &many)
{
    return number(n) + u' ' + (n == 1 ? one : many);
}

QString sizeText(quint64 bytes)
{
    return counted(bytes, u"byte"_s, u"bytes"_s);
}

QString entryRanges(std::vector<ledger::Seq> entries)
{
    std::ranges::sort(entries);
    const auto repeated = std::ranges::unique(entries);
    entries.erase(repeated.begin(), repeated.end());
    QStringList parts;
    for (size_t i = 0; i < entries.size();) {
        size_t end = i + 1;
        while (end < entries.size() && entries[end] == entries[end - 1] + 1)
            ++end;
        // Two neighbours read better as two numbers than as a range.
        if (end - i < 3) {
            for (; i < end; ++i)
                parts += number(entries[i]);
        } else {
            parts += number(entries[i]) + u'\u2013' + number(entries[end - 1]);
            i = end;
        }
    }
    return parts.join(u", "_s);
}

QString dayText(qint64 ms)
{
    return formatted(ms, u"dddd d MMMM yyyy"_s);
}

QString dateClock(qint64 ms)
{
    return formatted(ms, u"yyyy-MM-dd HH:mm 'UTC'"_s);
}

QString clockZ(qint64 ms)
{
    return formatted(ms, u"HH:mm'Z'"_s);
}

QString clockOrDate(qint64 ms, qint64 sameDayAsMs)
{
    const QString day = u"yyyy-MM-dd"_s;
    return formatted(ms, day) == formatted(sameDayAsMs, day)
        ? clockZ(ms)
        : formatted(ms, u"yyyy-MM-dd HH:mm'Z'"_s);
}

QString momentText(const Moment &moment, QString *offset)
{
    if (offset && moment.offsetMinutes != 0) {
        // The day is said again only where the told zone was in another one.
        const QString day = u"yyyy-MM-dd"_s;
        const bool sameDay =
            formatted(moment.ms, day) == formatted(moment.ms, day, moment.offsetMinutes);
        *offset =
            formatted(moment.ms, sameDay ? u"HH:mm"_s : u"MM-dd HH:mm"_s, moment.offsetMinutes)
            + u' ' + offsetText(moment.offsetMinutes);
    }
    return precisionPrefix(moment.precision) + clockZ(moment.ms);
}

QString basisMeaning(const QString &basis)
{
    static const std::array<std::pair<QLatin1StringView, QString>, 9> meanings{{
        {"R0-WITHHELD"_L1, u"withheld, no further ground stated"_s},
        {"R1-PII"_L1, u"personal data"_s},
        {"R2-PRIV"_L1, u"legal privilege"_s},
        {"R3-IRREL-CONF"_L1, u"irrelevant here and confidential"_s},
        {"R4-THIRD-PARTY"_L1, u"concerns a third party"_s},
        {"R5-LE-SENSITIVE"_L1, u"would harm an investigation by law enforcement"_s},
        {"R6-SECURITY"_L1, u"would weaken security"_s},
        {"R7-MINOR"_L1, u"protects a minor"_s},
        {"R9-ERASED"_L1, u"erased as the law requires"_s},
    }};
    const auto found = std::ranges::find(meanings, basis, [](const auto &m) { return m.first; });
    return found == meanings.end() ? QString() : found->second;
}

QString audienceWord(Audience audience)
{
    switch (audience) {
    case Audience::Legal:
        return u"Legal"_s;
    case Audience::Policy:
        return u"Policy"_s;
    }
    return {};
}

QString rootShort(const Bytes32 &root)
{
    const QString hex = QString::fromLatin1(toHex(root));
    return hex.sliced(0, 4) + u' ' + hex.sliced(4, 4) + u' ' + hex.sliced(8, 4) + u' '
        + hex.sliced(60, 4);
}

QString unbroken(QString text)
{
    return text.replace(u' ', u'\u00A0');
}

QString stampPrefix(const ReportInput &input)
{
    const QString bare =
        input.caseNumber.startsWith("CASE-"_L1) ? input.caseNumber.sliced(5) : input.caseNumber;
    return bare + u'-' + QString::number(input.issueNumber).rightJustified(2, u'0') + u'-';
}

}  // namespace casement::report
