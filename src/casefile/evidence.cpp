// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "casefile/evidence.h"

#include <algorithm>
#include <array>

namespace casement::casefile {

namespace {

struct MediaType {
    QLatin1StringView ending;
    QLatin1StringView type;
};

// Our own few, so that one name has one type on every machine.
constexpr std::array kMediaTypes{
    MediaType{QLatin1StringView("bmp"), QLatin1StringView("image/bmp")},
    MediaType{QLatin1StringView("csv"), QLatin1StringView("text/csv")},
    MediaType{QLatin1StringView("diff"), QLatin1StringView("text/x-diff")},
    MediaType{QLatin1StringView("eml"), QLatin1StringView("message/rfc822")},
    MediaType{QLatin1StringView("gif"), QLatin1StringView("image/gif")},
    MediaType{QLatin1StringView("har"), QLatin1StringView("application/json")},
    MediaType{QLatin1StringView("htm"), QLatin1StringView("text/html")},
    MediaType{QLatin1StringView("html"), QLatin1StringView("text/html")},
    MediaType{QLatin1StringView("jpeg"), QLatin1StringView("image/jpeg")},
    MediaType{QLatin1StringView("jpg"), QLatin1StringView("image/jpeg")},
    MediaType{QLatin1StringView("json"), QLatin1StringView("application/json")},
    MediaType{QLatin1StringView("jsonl"), QLatin1StringView("application/jsonl")},
    MediaType{QLatin1StringView("log"), QLatin1StringView("text/plain")},
    MediaType{QLatin1StringView("mbox"), QLatin1StringView("application/mbox")},
    MediaType{QLatin1StringView("md"), QLatin1StringView("text/markdown")},
    MediaType{QLatin1StringView("mp3"), QLatin1StringView("audio/mpeg")},
    MediaType{QLatin1StringView("mp4"), QLatin1StringView("video/mp4")},
    MediaType{QLatin1StringView("patch"), QLatin1StringView("text/x-diff")},
    MediaType{QLatin1StringView("pdf"), QLatin1StringView("application/pdf")},
    MediaType{QLatin1StringView("png"), QLatin1StringView("image/png")},
    MediaType{QLatin1StringView("svg"), QLatin1StringView("image/svg+xml")},
    MediaType{QLatin1StringView("txt"), QLatin1StringView("text/plain")},
    MediaType{QLatin1StringView("webm"), QLatin1StringView("video/webm")},
    MediaType{QLatin1StringView("webp"), QLatin1StringView("image/webp")},
    MediaType{QLatin1StringView("xml"), QLatin1StringView("application/xml")},
    MediaType{QLatin1StringView("zip"), QLatin1StringView("application/zip")},
};

Evidence *itemAt(EvidenceRegister &known, Seq seq)
{
    const auto found = std::ranges::find(known.items, seq, &Evidence::seq);
    return found == known.items.end() ? nullptr : &*found;
}

CustodyEvent eventOf(const EntryValue &entry, CustodyAction action)
{
    CustodyEvent event;
    event.seq = entry.seq;
    event.action = action;
    event.author = entry.author;
    event.recordedMs = entry.recordedMs;
    event.occurred = entry.occurred;
    event.to = entry.person;
    event.place = entry.body.value_or(QString());
    event.reason = entry.reason.value_or(QString());
    return event;
}

Evidence itemOf(const EntryValue &entry)
{
    Evidence item;
    item.seq = entry.seq;
    item.holding = entry.blob                 ? Holding::Held
        : entry.stateCode == kRefusedEvidence ? Holding::Refused
                                              : Holding::Pointer;
    item.title = entry.title.value_or(QString());
    item.fileName = entry.fileName.value_or(QString());
    item.source = entry.source.value_or(QString());
    item.pointer = entry.pointer.value_or(QString());
    item.pointerHash = entry.pointerHash;
    item.reason = entry.reason.value_or(QString());
    item.blob = entry.blob;
    item.lane = entry.lane;
    if (item.holding == Holding::Held) {
        item.custody.push_back(eventOf(entry, CustodyAction::Collected));
        item.custody.back().place = item.source;
    }
    return item;
}

void change(EvidenceRegister &known, const EntryValue &entry)
{
    Evidence *item = itemAt(known, *entry.target());
    if (item == nullptr)
        return;
    if (entry.kind == EntryKind::Strike)
        item->struck = *entry.struck;
    else if (entry.kind == EntryKind::Amend)
        item->title = entry.title.value_or(item->title);
    else
        item->custody.push_back(eventOf(entry, *entry.custody));
}

}  // namespace

QString Evidence::name() const
{
    for (const QString &words : {title, fileName, pointer}) {
        if (!words.isEmpty())
            return words;
    }
    return {};
}

QString Evidence::mediaType() const
{
    if (!blob)
        return {};
    const qsizetype dot = fileName.lastIndexOf(u'.');
    const QString ending = dot < 0 ? QString() : fileName.mid(dot + 1).toLower();
    const auto *const found = std::ranges::find(kMediaTypes, ending, &MediaType::ending);
    return found == kMediaTypes.end() ? QStringLiteral("application/octet-stream") : found->type;
}

const Evidence *EvidenceRegister::find(Seq seq) const
{
    const auto found = std::ranges::find(items, seq, &Evidence::seq);
    return found == items.end() ? nullptr : &*found;
}

EvidenceRegister apply(EvidenceRegister before, const EntryValue &entry)
{
    EvidenceRegister after = std::move(before);
    switch (entry.kind) {
    case EntryKind::Evidence:
        after.items.push_back(itemOf(entry));
        break;
    case EntryKind::Amend:
    case EntryKind::Strike:
    case EntryKind::Custody:
        change(after, entry);
        break;
    case EntryKind::Lane:
        for (const Seq target : entry.refs) {
            if (Evidence *item = itemAt(after, target))
                item->lane = *entry.movesTo;
        }
        break;
    case EntryKind::Erase:
        for (const Seq target : entry.refs) {
            if (Evidence *item = itemAt(after, target))
                *item = erasedEvidence(target);
        }
        break;
    default:
        break;
    }
    return after;
}

Evidence erasedEvidence(Seq seq)
{
    Evidence item;
    item.seq = seq;
    item.holding = Holding::Erased;
    return item;
}

}  // namespace casement::casefile
