// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "report/prose.h"

#include "report/text_marks.h"

#include <QDateTime>
#include <QLocale>
#include <QTimeZone>

#include <algorithm>
#include <array>
#include <tuple>

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

QString clockUtc(qint64 ms)
{
    return formatted(ms, u"HH:mm 'UTC'"_s);
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

QStringList rangesOf(std::vector<ledger::Seq> entries)
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
    return parts;
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

Prose proseOr(const Text &text, const QString &missing)
{
    return text.empty() ? Prose{own(missing, Tone::Quiet)} : prose(text);
}

Prose ended(Prose sentence)
{
    static const QString stops = u".!?…。！？؟"_s;
    const QString last = sentence.empty() || sentence.back().isPlaceholder()
        ? QString()
        : sentence.back().text.trimmed();
    if (last.isEmpty() || !stops.contains(last.back()))
        sentence.push_back(own(u"."_s, sentence.empty() ? Tone::Plain : sentence.back().tone));
    return sentence;
}

bool isShown(const Text &text)
{
    return !text.empty()
        && std::ranges::none_of(text, [](const Span &span) { return span.isWithheld(); });
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

QString entryRanges(const std::vector<ledger::Seq> &entries)
{
    return rangesOf(entries).join(u", "_s);
}

QString entryWords(const std::vector<ledger::Seq> &entries)
{
    return (entries.size() == 1 ? u"entry "_s : u"entries "_s) + listed(rangesOf(entries));
}

QString runsText(const std::vector<SeqRun> &runs)
{
    QStringList parts;
    for (const SeqRun &run : runs)
        parts += run.first == run.last ? number(run.first)
                                       : number(run.first) + u'\u2013' + number(run.last);
    return parts.join(u", "_s);
}

QString listed(const QStringList &parts)
{
    if (parts.size() < 2)
        return parts.join(QString());
    return parts.first(parts.size() - 1).join(u", "_s) + u" and "_s + parts.back();
}

QString durationWords(qint64 minutes)
{
    const auto n = static_cast<quint64>(std::max<qint64>(minutes, 0));
    const auto parts = [](quint64 big, const QString &one, quint64 small, const QString &rest) {
        const QString head = counted(big, one, one + u's');
        return small == 0 ? head : head + u" and "_s + counted(small, rest, rest + u's');
    };
    if (n < 120)
        return counted(n, u"minute"_s, u"minutes"_s);
    if (n < quint64(48) * 60)
        return parts(n / 60, u"hour"_s, n % 60, u"minute"_s);
    return parts(n / (quint64(24) * 60), u"day"_s, n / 60 % 24, u"hour"_s);
}

QString capitalised(const QString &words)
{
    return words.isEmpty() ? words : words.first(1).toUpper() + words.sliced(1);
}

QString whenWords(qint64 ms, qint64 sameDayAsMs)
{
    const QString day = u"yyyy-MM-dd"_s;
    if (formatted(ms, day) == formatted(sameDayAsMs, day))
        return u"at "_s + clockUtc(ms);
    return u"on "_s + formatted(ms, day) + u" at "_s + clockUtc(ms);
}

Prose changeProse(const QString &word, const Change &change, qint64 sameDayAsMs)
{
    Prose out{own(word + u' ' + whenWords(change.recordedMs, sameDayAsMs), Tone::Quiet)};
    if (!change.who.empty()) {
        out.push_back(own(u" by "_s, Tone::Quiet));
        out = join(std::move(out), prose(change.who, Tone::Quiet));
    }
    const QString entry = u" (entry "_s + number(change.seq) + u')';
    out.push_back(own(change.reason.empty() ? entry : entry + u": "_s, Tone::Quiet));
    return ended(join(std::move(out), prose(change.reason, Tone::Quiet)));
}

QString dayText(qint64 ms)
{
    return formatted(ms, u"dddd d MMMM yyyy"_s);
}

QString dateClock(qint64 ms)
{
    return formatted(ms, u"yyyy-MM-dd HH:mm 'UTC'"_s);
}

QString clockOrDate(qint64 ms, qint64 sameDayAsMs)
{
    const QString day = u"yyyy-MM-dd"_s;
    return formatted(ms, day) == formatted(sameDayAsMs, day) ? clockUtc(ms) : dateClock(ms);
}

QString momentWords(const Moment &moment)
{
    QString offset;
    std::ignore = momentText(moment, &offset);
    const QString at = precisionPrefix(moment.precision) + dateClock(moment.ms);
    return offset.isEmpty() ? at : at + u" (told as "_s + offset + u')';
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
    return precisionPrefix(moment.precision) + formatted(moment.ms, u"HH:mm'Z'"_s);
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
