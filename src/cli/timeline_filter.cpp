// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/timeline_filter.h"

#include "cli/as_of.h"
#include "cli/values.h"

namespace casement::cli {

using namespace Qt::StringLiterals;

namespace {

Asked<Bytes32> authorOf(desk::CaseReader &reader, const QString &text)
{
    const auto file = reader.caseFile();
    if (!file)
        return failure(file.error());
    std::vector<Bytes32> keys;
    std::vector<Bytes32> named;
    QStringList names;
    for (const auto &[key, person] : file->people) {
        keys.push_back(key);
        if (person.name.compare(text, Qt::CaseInsensitive) == 0)
            return key;
        if (!text.isEmpty() && person.name.startsWith(text, Qt::CaseInsensitive)) {
            named.push_back(key);
            names.append(person.name);
        }
    }
    if (named.size() == 1)
        return named.front();
    if (named.size() > 1)
        return failure(ErrorKind::Ambiguous, {}, u"--author"_s, text, names.join(u", "_s));
    const auto key = findKey(text, keys);
    if (!key)
        return failure(ErrorKind::NotFound, text, u"author"_s);
    return *key;
}

Asked<std::optional<qint64>> instantOf(const Session &session, const QString &option,
                                       const casefile::CaseSummary &summary)
{
    if (!session.arguments().has(option))
        return std::optional<qint64>();
    const QString text = session.arguments().value(option);
    const auto time = readTime(session, u"--"_s + option, text, summary.openedMs);
    if (!time)
        return std::unexpected(time.error());
    if (!time->ms)
        return usage(u"--"_s + option, text, u"a time such as 14:05, -2h or 2024-05-01T14:05Z"_s);
    return time->ms;
}

Asked<void> readVocabularies(const Arguments &given, desk::TimelineFilter &filter)
{
    for (const QString &text : given.values(u"function"_s)) {
        const auto function = readFunction(u"--function"_s, text);
        if (!function)
            return std::unexpected(function.error());
        filter.functions.push_back(*function);
    }
    for (const QString &text : given.values(u"kind"_s)) {
        const auto kind = readKind(u"--kind"_s, text);
        if (!kind)
            return std::unexpected(kind.error());
        filter.kinds.push_back(*kind);
    }
    if (given.has(u"lane"_s)) {
        const auto lane = readLane(u"--lane"_s, given.value(u"lane"_s));
        if (!lane)
            return std::unexpected(lane.error());
        filter.lanes = {*lane};
    }
    return {};
}

Asked<void> readTimes(const Session &session, desk::CaseReader &reader,
                      const casefile::CaseSummary &summary, desk::TimelineFilter &filter)
{
    const auto from = instantOf(session, u"from"_s, summary);
    if (!from)
        return std::unexpected(from.error());
    const auto to = instantOf(session, u"to"_s, summary);
    if (!to)
        return std::unexpected(to.error());
    if (*from && *to && **to < **from)
        return usage(u"--to"_s, session.arguments().value(u"to"_s), u"a time after --from"_s);
    filter.fromMs = *from;
    filter.toMs = *to;
    const auto asOf = readAsOf(session, reader, summary);
    if (!asOf)
        return std::unexpected(asOf.error());
    filter.asOf = *asOf;
    return {};
}

}  // namespace

std::vector<Option> timelineOptions()
{
    return {{u"text"_s, u"WORDS"_s, u"rows that hold these words"_s},
            {u"function"_s, u"FUNCTION"_s, u"rows of this function"_s, true},
            {u"kind"_s, u"KIND"_s, u"rows of this kind: event, note, status, seal, …"_s, true},
            {u"lane"_s, u"LANE"_s, u"rows that stand in this lane: facts or privileged"_s},
            {u"author"_s, u"NAME|KEY"_s, u"rows this person recorded"_s},
            {u"tag"_s, u"TAG"_s, u"rows with this tag"_s},
            {u"from"_s, u"TIME"_s, u"what happened from then on"_s},
            {u"to"_s, u"TIME"_s, u"what happened up to then"_s},
            {u"as-of"_s, u"SEQ|TIME|“decision N”"_s,
             u"the case as it stood after that entry, at that time, or when it was decided"_s},
            {u"key-moments"_s, {}, u"decisions, pins, state and severity changes, seals only"_s},
            {u"late"_s, {}, u"rows recorded late only"_s},
            {u"undated"_s, {}, u"rows without a likely time only"_s}};
}

Asked<desk::TimelineFilter> readTimelineFilter(const Session &session, desk::CaseReader &reader,
                                               const casefile::CaseSummary &summary)
{
    const Arguments &given = session.arguments();
    desk::TimelineFilter filter;
    filter.keyMomentsOnly = given.has(u"key-moments"_s);
    filter.lateOnly = given.has(u"late"_s);
    filter.undatedOnly = given.has(u"undated"_s);
    filter.text = given.value(u"text"_s);
    filter.tag = given.value(u"tag"_s);
    if (auto read = readVocabularies(given, filter); !read)
        return std::unexpected(read.error());
    if (given.has(u"author"_s)) {
        const auto author = authorOf(reader, given.value(u"author"_s));
        if (!author)
            return std::unexpected(author.error());
        filter.author = *author;
    }
    if (auto read = readTimes(session, reader, summary, filter); !read)
        return std::unexpected(read.error());
    return filter;
}

}  // namespace casement::cli
