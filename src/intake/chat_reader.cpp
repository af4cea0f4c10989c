// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "intake/chat_reader.h"

#include "intake/slack_export.h"
#include "intake/text_decoding.h"
#include "intake/transcript_reader.h"
#include "intake/zip_members.h"

namespace casement::intake {

namespace {

Result<ImportPlan> readZip(QByteArrayView bytes, const ReadOptions &options)
{
    const auto members = ZipMembers::open(bytes, options.fileName);
    if (!members)
        return failure(members.error());
    auto plan = readSlackExport(**members, options);
    if (!plan)
        return plan;
    // Whatever stands in an archive stands in one file.
    for (PlannedEvent &event : plan->events)
        event.original = 0;
    for (PlannedNote &note : plan->notes)
        note.original = 0;
    return plan;
}

}  // namespace

Result<ImportPlan> readChat(QByteArrayView bytes, const ReadOptions &options)
{
    if (ZipMembers::looksLikeZip(bytes))
        return readZip(bytes, options);
    const QByteArrayView head = headOf(bytes);
    return looksLikeChatExport(head) ? readSlackFile(bytes, options)
                                     : readTranscript(bytes, options);
}

bool looksLikeChatExport(QByteArrayView head)
{
    return ZipMembers::looksLikeZip(head) || looksLikeSlack(textOfHead(head));
}

bool looksLikeChatText(QByteArrayView head)
{
    return looksLikeTranscript(textOfHead(head));
}

}  // namespace casement::intake
