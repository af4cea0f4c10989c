// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/commands.h"
#include "cli/lanes.h"
#include "cli/values.h"

namespace casement::cli {

using namespace Qt::StringLiterals;

namespace {

// --at and --precision together: the one says when, the other how well that is known.
Asked<std::optional<casefile::OccurredTime>> occurredOf(const Session &session,
                                                        const casefile::CaseSummary &summary)
{
    const Arguments &given = session.arguments();
    std::optional<casefile::OccurredTime> occurred;
    if (given.has(u"at"_s)) {
        const auto time = readTime(session, u"--at"_s, given.value(u"at"_s), summary.openedMs);
        if (!time)
            return std::unexpected(time.error());
        occurred = *time;
    }
    if (!given.has(u"precision"_s))
        return occurred;
    const auto precision = readPrecision(u"--precision"_s, given.value(u"precision"_s));
    if (!precision)
        return std::unexpected(precision.error());
    if (!occurred && *precision != casefile::Precision::Unknown)
        return usage(u"--precision"_s, given.value(u"precision"_s),
                     u"--at TIME as well, or the precision “unknown”"_s);
    if (!occurred)
        occurred.emplace();
    occurred->precision = *precision;
    return occurred;
}

Asked<void> readMarks(const Arguments &given, desk::LogRequest &request)
{
    request.text = given.operand(1);
    request.lateReason = given.value(u"late-reason"_s);
    request.unverified = given.has(u"unverified"_s);
    for (const QString &tag : given.values(u"tag"_s)) {
        const QString word = tag.startsWith(u'#') ? tag.mid(1) : tag;
        if (word.trimmed().isEmpty())
            return usage(u"--tag"_s, tag, u"a word"_s);
        request.tags.append(word);
    }
    if (given.has(u"function"_s)) {
        const auto function = readFunction(u"--function"_s, given.value(u"function"_s));
        if (!function)
            return std::unexpected(function.error());
        request.function = *function;
    }
    const auto lane = readLaneChoice(given);
    if (!lane)
        return std::unexpected(lane.error());
    request.lane = *lane;
    return {};
}

Outcome log(Session &session)
{
    desk::LogRequest request;
    if (auto read = readMarks(session.arguments(), request); !read)
        return std::unexpected(read.error());
    const auto summary = session.namedCase();
    if (!summary)
        return std::unexpected(summary.error());
    const auto occurred = occurredOf(session, *summary);
    if (!occurred)
        return std::unexpected(occurred.error());
    request.occurred = *occurred;
    return recordIn(session,
                    [&request](desk::Recorder &recorder) { return recorder.log(request); });
}

}  // namespace

Command logCommand()
{
    return {{{u"log"_s},
             {{u"CASE"_s}, {u"TEXT"_s}},
             withLane({{u"at"_s, u"TIME"_s, u"when it happened (now)"_s},
                       {u"precision"_s, u"PRECISION"_s, u"exact, about, before or unknown"_s},
                       {u"function"_s, u"FUNCTION"_s, u"whose matter it is"_s},
                       {u"tag"_s, u"TAG"_s, u"a word to find it by"_s, true},
                       {u"late-reason"_s, u"TEXT"_s, u"why it is recorded late, where it is"_s},
                       {u"unverified"_s, {}, u"a claim that nobody has confirmed"_s}}),
             u"record that something happened"_s},
            log};
}

}  // namespace casement::cli
