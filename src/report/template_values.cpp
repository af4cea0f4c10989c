// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "report/sections.h"
#include "report/template_value.h"

#include <algorithm>
#include <map>

namespace casement::report {

using namespace Qt::StringLiterals;

namespace {

using Input = ReportInput;

quint64 withheldWhole(const Input &input)
{
    return input.seal.size - std::min(input.entriesShown, input.seal.size);
}

std::vector<qint64> knownTimes(const Input &input)
{
    std::vector<qint64> out;
    out.reserve(input.timeline.size());
    for (const TimelineItem &item : input.timeline) {
        if (item.occurred)
            out.push_back(item.occurred->ms);
    }
    return out;
}

std::optional<qint64> firstTime(const Input &input)
{
    const std::vector<qint64> times = knownTimes(input);
    return times.empty() ? std::nullopt : std::optional(std::ranges::min(times));
}

std::optional<qint64> lastTime(const Input &input)
{
    const std::vector<qint64> times = knownTimes(input);
    return times.empty() ? std::nullopt : std::optional(std::ranges::max(times));
}

// "E Engineering · L Legal", of the letters that stand in the timeline.
QString functionLetters(const Input &input)
{
    std::map<QString, QString> letters;
    for (const auto *items : {&input.timeline, &input.undated}) {
        for (const TimelineItem &item : *items) {
            if (!item.functionLetter.isEmpty() && !item.function.isEmpty())
                letters.emplace(item.functionLetter, item.function);
        }
    }
    QStringList parts;
    parts.reserve(static_cast<qsizetype>(letters.size()));
    for (const auto &[letter, word] : letters)
        parts += letter + u' ' + word;
    return parts.join(u" · "_s);
}

QString yesIf(bool holds)
{
    return holds ? u"yes"_s : QString();
}

std::vector<NamedValue> caseValues()
{
    return {
        words<Input>(u"case.number"_s, u"the case's number"_s,
                     [](const Input &i) { return i.caseNumber; }),
        proseOf<Input>(u"case.title"_s, u"its title"_s,
                       [](const Input &i) { return prose(i.caseTitle); }),
        words<Input>(u"case.type"_s, u"its type"_s, [](const Input &i) { return i.caseType; }),
        hidden<Input>(words<Input>(u"case.state"_s, u"its state at the seal"_s,
                                   [](const Input &i) { return i.state; }),
                      [](const Input &i) { return i.stateBasis; }),
        words<Input>(u"case.state_withheld"_s, u"“yes” where that is withheld"_s,
                     [](const Input &i) { return yesIf(!i.stateBasis.isEmpty()); }),
        hidden<Input>(words<Input>(u"case.severity"_s, u"its severity at the seal"_s,
                                   [](const Input &i) { return i.severity; }),
                      [](const Input &i) { return i.severityBasis; }),
        words<Input>(u"case.severity_withheld"_s, u"“yes” where that is withheld"_s,
                     [](const Input &i) { return yesIf(!i.severityBasis.isEmpty()); }),
        proseOf<Input>(u"case.outcome"_s, u"the outcome of a closed case"_s,
                       [](const Input &i) { return prose(i.outcome); }),
        hidden<Input>(words<Input>(u"case.closed"_s, u"“yes” where it was closed"_s,
                                   [](const Input &i) { return yesIf(i.closed); }),
                      [](const Input &i) { return i.stateBasis; }),
        numberOf<Input>(u"case.late_minutes"_s, u"minutes after which an entry is marked late"_s,
                        [](const Input &i) {
                            return std::optional(
                                static_cast<quint64>(std::max<qint64>(i.lateThresholdMinutes, 0)));
                        }),
    };
}

std::vector<NamedValue> issueValues()
{
    return {
        numberOf<Input>(u"issue.number"_s, u"the number of this issue"_s,
                        [](const Input &i) { return std::optional(i.issueNumber); }),
        words<Input>(u"issue.audience"_s, u"whom it is prepared for"_s,
                     [](const Input &i) { return audienceWord(i.audience); }),
        timeOf<Input>(u"issue.generated"_s, u"when it was made"_s,
                      [](const Input &i) { return std::optional(i.generatedMs); }),
        words<Input>(u"issue.privileged"_s, u"“yes” where privilege is claimed"_s,
                     [](const Input &i) { return yesIf(i.privilegeClaimed); }),
        numberOf<Input>(u"issue.supersedes"_s, u"the issue it supersedes"_s,
                        [](const Input &i) {
                            return i.supersedes ? std::optional(i.supersedes->number)
                                                : std::nullopt;
                        }),
        timeOf<Input>(u"issue.supersedes_made"_s, u"when that one was made"_s,
                      [](const Input &i) {
                          return i.supersedes ? std::optional(i.supersedes->generatedMs)
                                              : std::nullopt;
                      }),
        numberOf<Input>(u"issue.changed_since"_s, u"the last issue for the same audience"_s,
                        [](const Input &i) {
                            return i.changes ? std::optional(i.changes->number) : std::nullopt;
                        }),
        numberOf<Input>(u"issue.files"_s, u"files of the evidence that come with it"_s,
                        [](const Input &i) {
                            return std::optional(static_cast<quint64>(std::ranges::count(
                                i.evidence, true, &EvidenceItem::withThisIssue)));
                        }),
        words<Input>(u"issue.registers"_s, u"a sentence on its decisions, items and evidence"_s,
                     registersSentence),
        numberOf<Input>(u"entries.shown"_s, u"entries of the ledger that this issue shows"_s,
                        [](const Input &i) { return std::optional(i.entriesShown); }),
        numberOf<Input>(u"entries.withheld"_s, u"entries it withholds whole"_s,
                        [](const Input &i) { return std::optional(withheldWhole(i)); }),
    };
}

std::vector<NamedValue> sealValues()
{
    return {
        numberOf<Input>(u"seal.size"_s, u"entries of the ledger at the seal"_s,
                        [](const Input &i) { return std::optional(i.seal.size); }),
        words<Input>(
            u"seal.short"_s, u"the root of the seal, shortened"_s,
            [](const Input &i) { return unbroken(rootShort(i.seal.root)); }, Tone::Code),
        words<Input>(
            u"seal.root_hex"_s, u"the root, hexadecimal"_s,
            [](const Input &i) { return QString::fromLatin1(toHex(i.seal.root)); }, Tone::Code),
        words<Input>(
            u"seal.root_base64"_s, u"the root, base64"_s,
            [](const Input &i) { return QString::fromLatin1(toBase64(i.seal.root)); }, Tone::Code),
        words<Input>(
            u"seal.ledger"_s, u"the name of the ledger"_s,
            [](const Input &i) { return i.seal.origin; }, Tone::Code),
        words<Input>(u"seal.note"_s, u"the signed note, line for line"_s,
                     [](const Input &i) { return QString::fromUtf8(i.seal.note); }),
        numberOf<Input>(u"seal.witnesses"_s, u"witnesses that cosigned it"_s,
                        [](const Input &i) { return std::optional(i.seal.witnesses); }),
        words<Input>(u"seal.time_stamped"_s, u"“yes” where an outside authority stamped its time"_s,
                     [](const Input &i) { return yesIf(i.seal.timeStamped); }),
    };
}

std::vector<NamedValue> timelineValues()
{
    return {
        numberOf<Input>(u"timeline.dated"_s, u"entries with a time that is shown"_s,
                        [](const Input &i) {
                            return std::optional(static_cast<quint64>(knownTimes(i).size()));
                        }),
        timeOf<Input>(u"timeline.first"_s, u"the earliest of these times"_s, firstTime),
        timeOf<Input>(u"timeline.last"_s, u"the latest of them"_s, lastTime),
        words<Input>(u"timeline.functions"_s, u"what the letters of the functions mean"_s,
                     functionLetters),
        numberOf<Input>(u"timeline.withheld"_s, u"stretches of entries withheld whole"_s,
                        [](const Input &i) {
                            return std::optional(static_cast<quint64>(i.withheldEntries.size()));
                        }),
    };
}

NameScope allNames()
{
    NameScope scope;
    for (const auto &values : {caseValues(), issueValues(), sealValues(), timelineValues()})
        scope.values.insert(scope.values.end(), values.begin(), values.end());
    scope.lists = templateLists();
    const std::vector<NamedList> records = templateRecordLists();
    scope.lists.insert(scope.lists.end(), records.begin(), records.end());
    return scope;
}

// How many letters have to be changed, added or left out (no more than needed to tell 3 apart).
qsizetype distance(QStringView a, QStringView b)
{
    std::vector<qsizetype> row(static_cast<size_t>(b.size()) + 1);
    for (size_t j = 0; j < row.size(); ++j)
        row[j] = static_cast<qsizetype>(j);
    for (qsizetype i = 0; i < a.size(); ++i) {
        qsizetype diagonal = row[0];
        row[0] = i + 1;
        for (size_t j = 1; j < row.size(); ++j) {
            const bool same = a.at(i) == b.at(static_cast<qsizetype>(j) - 1);
            const qsizetype change = diagonal + (same ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({change, row[j] + 1, row[j - 1] + 1});
        }
    }
    return row.back();
}

}  // namespace

const NameScope &templateNames()
{
    static const NameScope names = allNames();
    return names;
}

QString nearestName(const QString &name, const QStringList &names)
{
    constexpr qsizetype longest = 40;
    constexpr qsizetype farthest = 2;
    QString best;
    qsizetype least = farthest + 1;
    if (name.size() > longest)
        return {};
    for (const QString &each : names) {
        const qsizetype far = distance(name, each);
        if (far < least && far * 2 < each.size()) {
            least = far;
            best = each;
        }
    }
    return best;
}

}  // namespace casement::report
