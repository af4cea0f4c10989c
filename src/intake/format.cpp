// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "intake/format.h"

#include "intake/chat_reader.h"
#include "intake/har.h"
#include "intake/har_reader.h"
#include "intake/log_reader.h"
#include "intake/mail_box.h"
#include "intake/mail_reader.h"
#include "intake/markdown_timeline.h"
#include "intake/slack_export.h"
#include "intake/table_reader.h"
#include "intake/text_decoding.h"

#include <algorithm>
#include <array>

namespace casement::intake {

using namespace Qt::StringLiterals;

namespace {

Likeness anyText(QByteArrayView)
{
    return Likeness::None;
}

Likeness delimited(QByteArrayView head)
{
    return looksDelimited(head) ? Likeness::Perhaps : Likeness::None;
}

Likeness har(QByteArrayView head)
{
    return looksLikeHar(head) ? Likeness::Sure : Likeness::None;
}

Likeness json(QByteArrayView head)
{
    return looksLikeJson(head) ? Likeness::Sure : Likeness::None;
}

Likeness chat(QByteArrayView head)
{
    if (looksLikeChatExport(head))
        return Likeness::Sure;
    return looksLikeChatText(head) ? Likeness::Perhaps : Likeness::None;
}

// In order: of two that are as sure, the first reads it. The last reads what no other knows.
const auto &table()
{
    static const std::array known{
        Format{"mail"_L1, {u"eml"_s, u"mbox"_s, u"mbx"_s}, looksLikeMail, readMail, {}},
        Format{"chat"_L1, {u"zip"_s}, chat, readChat, readSlackExport},
        Format{"log"_L1, {u"log"_s}, looksLikeLog, readLog, {}},
        Format{"csv"_L1, {u"csv"_s, u"tsv"_s, u"tab"_s}, delimited, readDelimited, {}},
        Format{"har"_L1, {u"har"_s}, har, readHar, {}},
        Format{"jsonl"_L1, {u"jsonl"_s, u"ndjson"_s, u"json"_s}, json, readJsonTable, {}},
        Format{"markdown"_L1, {u"md"_s, u"markdown"_s}, anyText, readMarkdownTimeline, {}},
    };
    return known;
}

bool isNamed(const Format &format, const QString &fileName)
{
    return std::ranges::any_of(format.endings, [&fileName](const QString &ending) {
        return fileName.endsWith(u'.' + ending, Qt::CaseInsensitive);
    });
}

}  // namespace

std::span<const Format> formats()
{
    return table();
}

const Format *formatOf(const QString &code)
{
    const auto found =
        std::ranges::find_if(table(), [code](const Format &format) { return format.code == code; });
    return found == table().end() ? nullptr : &*found;
}

const Format &detectFormat(QByteArrayView bytes, const QString &fileName)
{
    const QByteArrayView head = headOf(bytes);
    const Format *named = nullptr;
    const Format *perhaps = nullptr;
    for (const Format &format : table()) {
        const Likeness likeness = format.looksLike(head);
        if (likeness == Likeness::Sure)
            return format;
        if (named == nullptr && isNamed(format, fileName))
            named = &format;
        if (perhaps == nullptr && likeness == Likeness::Perhaps)
            perhaps = &format;
    }
    if (named != nullptr)
        return *named;
    return perhaps != nullptr ? *perhaps : table().back();
}

Result<ImportPlan> readAs(const QString &code, QByteArrayView bytes, const ReadOptions &options)
{
    const bool any = code.isEmpty() || code == "auto"_L1;
    const Format *format = any ? &detectFormat(bytes, options.fileName) : formatOf(code);
    if (format == nullptr)
        return failure(ErrorKind::Unsupported, options.fileName, {}, code);
    auto plan = format->read(bytes, options);
    if (plan)
        plan->format = format->code;
    return plan;
}

Result<ImportPlan> readFolderAs(const QString &code, Members &members, const ReadOptions &options)
{
    const bool any = code.isEmpty() || code == "auto"_L1;
    const auto found = std::ranges::find_if(table(), [&](const Format &format) {
        return format.readFolder && (any || format.code == code);
    });
    if (found == table().end())
        return failure(ErrorKind::Unsupported, members.name(), {}, code);
    auto plan = found->readFolder(members, options);
    if (plan)
        plan->format = found->code;
    return plan;
}

}  // namespace casement::intake
