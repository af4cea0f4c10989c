// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "intake/har_reader.h"

#include "casefile/time_text.h"
#include "intake/har.h"

#include <QMap>
#include <QUrl>

#include <algorithm>

namespace casement::intake {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kLargestFile = 64 * 1024 * 1024;
constexpr size_t kHostsNamed = 20;
constexpr int kFirstFailure = 400;

QString counted(qsizetype count, const QString &one, const QString &many)
{
    return QString::number(count) + u' ' + (count == 1 ? one : many);
}

// "example.org (12), cdn.example.org (3) and 2 more", most requests first.
QString hostsOf(const Har &har)
{
    QMap<QString, int> counts;
    for (const HarRequest &request : har.requests)
        ++counts[QUrl(request.url).host()];
    counts.remove({});
    std::vector<std::pair<QString, int>> hosts(counts.keyValueBegin(), counts.keyValueEnd());
    std::ranges::stable_sort(hosts, std::greater{}, &std::pair<QString, int>::second);
    QStringList named;
    for (size_t i = 0; i < std::min(hosts.size(), kHostsNamed); ++i)
        named.append(hosts[i].first.left(253) + u" (%1)"_s.arg(hosts[i].second));
    const QString more =
        hosts.size() > kHostsNamed ? u" and %1 more"_s.arg(hosts.size() - kHostsNamed) : QString();
    return named.join(u", "_s) + more;
}

QString spanOf(const Har &har)
{
    std::optional<qint64> first;
    std::optional<qint64> last;
    for (const HarRequest &request : har.requests) {
        if (!request.startedMs)
            continue;
        first = std::min(first.value_or(*request.startedMs), *request.startedMs);
        last = std::max(last.value_or(*request.startedMs), *request.startedMs);
    }
    if (!first)
        return {};
    return u"First %1, last %2."_s.arg(casefile::isoUtc(*first), casefile::isoUtc(*last));
}

QString summaryOf(const Har &har)
{
    const auto failed = std::ranges::count_if(har.requests, [](const HarRequest &request) {
        return request.status == 0 || request.status >= kFirstFailure;
    });
    QString head = u"HAR "_s + har.version.left(20);
    if (!har.creator.isEmpty())
        head += u", written by "_s + har.creator.left(100);
    QStringList lines{head + u'.'};
    lines.append(counted(std::ssize(har.requests), u"request"_s, u"requests"_s) + u", "_s
                 + QString::number(failed) + u" of them without an answer or with an error."_s);
    lines.append(spanOf(har));
    if (const QString hosts = hostsOf(har); !hosts.isEmpty())
        lines.append(u"Hosts: "_s + hosts + u'.');
    if (har.skipped > 0)
        lines.append(counted(har.skipped, u"entry is"_s, u"entries are"_s) + u" no request."_s);
    lines.removeAll(QString());
    return lines.join(u'\n');
}

PlannedNote noteOf(const Har &har, const QString &fileName)
{
    PlannedNote note;
    note.line = 1;
    note.draft.title = fileName.left(300);
    note.draft.body = summaryOf(har);
    note.draft.source = fileName + u", line 1"_s;
    return note;
}

}  // namespace

Result<ImportPlan> readHar(QByteArrayView bytes, const ReadOptions &options)
{
    if (bytes.size() > kLargestFile) {
        return failure(ErrorKind::TooLarge, options.fileName, {}, QString::number(bytes.size()),
                       QString::number(kLargestFile));
    }
    if (!wanted(options.progress, 0, 0))
        return failure(ErrorKind::Cancelled, options.fileName);
    const auto har = parseHar(bytes, options.fileName);
    ImportPlan plan;
    plan.linesRead = std::ranges::count(bytes, '\n') + (bytes.endsWith('\n') ? 0 : 1);
    if (har) {
        plan.notes.push_back(noteOf(*har, options.fileName));
        return plan;
    }
    const Error &error = har.error();
    if (error.field != u"json" && error.field != u"har")
        return failure(error);
    plan.warnings.push_back({WarningKind::BrokenHar, options.fileName, error.line, 1,
                             error.got.isEmpty() ? error.want : error.got});
    return plan;
}

}  // namespace casement::intake
