// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// Any bytes as a chat: an archive, a file of messages, or a transcript. Each is read or refused,
// and every draft can be recorded. The same bytes are also a day of an export, with its own lists.
#include "casefile/entry_value.h"
#include "intake/chat_reader.h"
#include "intake/slack_export.h"
#include "intake/transcript_reader.h"

#include <cstdlib>

using namespace casement;
using namespace casement::intake;

namespace {

void require(bool holds)
{
    if (!holds)
        std::abort();
}

casefile::EntryStamp stamp()
{
    return {1'767'261'600'000,
            QStringLiteral("0123456789abcdef0123456789abcdef"),
            casefile::Lane::Facts,
            {}};
}

// The same bytes under each name that means something.
class SameBytes : public Members {
public:
    explicit SameBytes(QByteArrayView bytes) : Members(QStringLiteral("fuzz")), m_bytes(bytes)
    {
        for (const char *name : {"users.json", "channels.json", "C1/2024-03-01.json"})
            require(add(QString::fromLatin1(name), 1).value_or(false));
    }

protected:
    Result<> read(size_t, const Take &take) override { return take(m_bytes); }

private:
    QByteArrayView m_bytes;
};

void check(const Result<ImportPlan> &plan)
{
    if (!plan) {
        require(!plan.error().subject.isEmpty());
        return;
    }
    require(plan->dated + plan->undated == std::ssize(plan->events));
    for (size_t i = 0; i < plan->events.size(); ++i) {
        const PlannedEvent &event = plan->events[i];
        require(event.line > 0 && event.line <= plan->linesRead && !event.draft.body.isEmpty());
        for (const size_t earlier : event.earlier)
            require(earlier < i);
        const auto fields = casefile::toFields(event.draft, stamp());
        require(fields && casefile::readEntry(1, Bytes32{}, *fields));
    }
    for (const PlannedNote &note : plan->notes)
        require(casefile::toFields(note.draft, stamp()).has_value());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArrayView bytes(data, static_cast<qsizetype>(size));
    ReadOptions options;
    options.fileName = QStringLiteral("fuzz.zip");
    options.zone = QTimeZone("Europe/Berlin");
    options.nowMs = stamp().recordedMs;
    check(readChat(bytes, options));
    check(readTranscript(bytes, options));
    check(readSlackFile(bytes, options));
    SameBytes members(bytes);
    check(readSlackExport(members, options));
    (void)looksLikeChatExport(bytes);
    (void)looksLikeChatText(bytes);
    return 0;
}
