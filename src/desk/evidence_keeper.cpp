// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "desk/evidence_keeper.h"

#include "casefile/rules.h"
#include "desk/error_text.h"
#include "desk/evidence_reader.h"
#include "desk/inside/door.h"
#include "desk/inside/evidence_source.h"
#include "desk/inside/new_file.h"
#include "desk/safe_name.h"
#include "ledger/digest.h"
#include "store/blobs.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryFile>

namespace casement::desk {

using namespace Qt::StringLiterals;

namespace {

// What is on its way in says so this often; what said nothing for so long is nobody's.
constexpr qint64 kTouchMs = 60'000;
constexpr qint64 kLeftAfterMs = 10 * kTouchMs;

casefile::EvidenceDraft draftOf(const EvidenceWords &words)
{
    casefile::EvidenceDraft draft;
    draft.title = words.title;
    draft.source = words.source;
    draft.reason = words.reason;
    draft.tags = words.tags;
    return draft;
}

// Before gigabytes are read: would the case take evidence at all?
Result<store::CaseId> caseTaking(Desk &desk, const QString &caseId)
{
    const auto door = Door::open(desk, caseId);
    if (!door)
        return failure(door.error());
    if (door->caseFile().state == casefile::CaseState::Closed)
        return failure(ErrorKind::Refused, door->row().number, casefile::kRuleClosed);
    return door->row().caseId;
}

Result<Recorded> recordIn(Door &door, const casefile::EvidenceDraft &draft,
                          const EvidenceWords &words)
{
    auto recorded = door.append(draft, {words.lane, {}});
    if (!recorded)
        return recorded;
    if (!words.draftSlot.isEmpty()) {
        if (auto cleared = door.clearDraft(words.draftSlot); !cleared)
            return failure(cleared.error());
    }
    if (auto committed = door.commit(); !committed)
        return failure(committed.error());
    return recorded;
}

// One item on its way in: bytes into the store, then the entry, in one commit with the last byte.
class Arrival {
public:
    static Result<Arrival> begin(Desk &desk, const QString &caseId, const EvidenceWords &words)
    {
        const auto taking = caseTaking(desk, caseId);
        if (!taking)
            return failure(taking.error());
        if (auto swept = sweepEvidence(desk); !swept)
            return failure(swept.error());
        const qint64 now = desk.environment().clock->nowMs();
        auto writer = store::Blobs(desk.store()).begin(*taking, now);
        if (!writer)
            return failure(writer.error());
        return Arrival(desk, caseId, words, std::move(*writer), now);
    }

    Result<> take(QByteArrayView bytes)
    {
        const qint64 now = m_desk->environment().clock->nowMs();
        if (now - m_touchedMs >= kTouchMs) {
            if (auto touched = m_writer.touch(now); !touched)
                return touched;
            m_touchedMs = now;
        }
        return m_writer.append(bytes);
    }

    Result<EvidenceAdded> finish(casefile::EvidenceDraft draft)
    {
        auto door = Door::open(*m_desk, m_caseId);
        if (!door)
            return failure(door.error());
        const auto blob = m_writer.finish(m_desk->environment().clock->nowMs());
        if (!blob)
            return failure(blob.error());
        draft.blob = ledger::BlobValue{blob->sha256, blob->size};
        const auto recorded = recordIn(*door, draft, m_words);
        if (!recorded)
            return failure(recorded.error());
        return EvidenceAdded{*recorded, draft.blob, m_writer.wasKnown(), {}};
    }

    // What was read is let go; its hash and the reason stay.
    Result<EvidenceAdded> refuse(casefile::EvidenceDraft draft, const Error &refusal)
    {
        auto door = Door::open(*m_desk, m_caseId);
        if (!door)
            return failure(door.error());
        draft.refused = true;
        draft.pointerHash = QString::fromLatin1(toHex(m_writer.abandon()));
        // The path is nobody's business but theirs who named it.
        Error named = refusal;
        named.subject = draft.fileName;
        draft.reason = sentenceFor(named);
        const auto recorded = recordIn(*door, draft, m_words);
        if (!recorded)
            return failure(recorded.error());
        return EvidenceAdded{*recorded, {}, false, refusal};
    }

private:
    Arrival(Desk &desk, QString caseId, EvidenceWords words, store::BlobWriter writer, qint64 now)
        : m_desk(&desk)
        , m_caseId(std::move(caseId))
        , m_words(std::move(words))
        , m_writer(std::move(writer))
        , m_touchedMs(now)
    {
    }

    Desk *m_desk;
    QString m_caseId;
    EvidenceWords m_words;
    store::BlobWriter m_writer;
    qint64 m_touchedMs;
};

// The bytes of `item` in `file`, held against what was signed.
Result<> writeBytes(Desk &desk, store::CaseId caseId, const casefile::Evidence &item, QFile &file,
                    const QString &path, const Progress &progress)
{
    ledger::Sha256 hash;
    quint64 done = 0;
    const auto write = [&](QByteArrayView chunk) -> Result<> {
        hash.add(spanOf(chunk));
        errno = 0;
        if (file.write(chunk.data(), chunk.size()) != chunk.size())
            return failure(writeError(path, file));
        done += static_cast<quint64>(chunk.size());
        return wanted(progress, done, item.blob->size) ? Result<>()
                                                       : failure(ErrorKind::Cancelled, path);
    };
    if (auto read = store::Blobs(desk.store()).read(caseId, item.blob->sha256, write); !read)
        return read;
    const Bytes32 found = hash.finish();
    if (found != item.blob->sha256)
        return failure(ErrorKind::Damaged, item.name(), u"blob"_s,
                       QString::fromLatin1(toHex(found)),
                       QString::fromLatin1(toHex(item.blob->sha256)));
    errno = 0;
    return file.flush() ? Result<>() : failure(writeError(path, file));
}

QString exportPath(const QString &wanted, const casefile::Evidence &item)
{
    const QFileInfo info(wanted);
    return info.isDir() ? QDir(wanted).absoluteFilePath(safeFileName(item.fileName))
                        : info.absoluteFilePath();
}

}  // namespace

EvidenceKeeper::EvidenceKeeper(Desk &desk, QString caseId)
    : m_desk(desk), m_caseId(std::move(caseId))
{
}

Result<EvidenceAdded> EvidenceKeeper::addFile(const QString &path, const EvidenceWords &words,
                                              const Progress &progress)
{
    auto source = EvidenceSource::open(path);
    if (!source)
        return failure(source.error());
    auto arrival = Arrival::begin(m_desk, m_caseId, words);
    if (!arrival)
        return failure(arrival.error());
    casefile::EvidenceDraft draft = draftOf(words);
    draft.fileName = source->name();
    if (draft.source.isEmpty() && !source->linkTarget().isEmpty())
        draft.source = u"→ "_s + source->linkTarget();
    for (quint64 done = 0;;) {
        const auto piece = source->next();
        if (!piece)
            return arrival->refuse(std::move(draft), piece.error());
        if (piece->isEmpty())
            return arrival->finish(std::move(draft));
        if (auto taken = arrival->take(*piece); !taken)
            return failure(taken.error());
        done += static_cast<quint64>(piece->size());
        if (!wanted(progress, done, source->size()))
            return failure(ErrorKind::Cancelled, path);
    }
}

Result<EvidenceAdded> EvidenceKeeper::addBytes(QByteArrayView bytes, const QString &fileName,
                                               const EvidenceWords &words)
{
    auto arrival = Arrival::begin(m_desk, m_caseId, words);
    if (!arrival)
        return failure(arrival.error());
    if (auto taken = arrival->take(bytes); !taken)
        return failure(taken.error());
    casefile::EvidenceDraft draft = draftOf(words);
    draft.fileName = fileName;
    return arrival->finish(std::move(draft));
}

Result<Recorded> EvidenceKeeper::addPointer(const QString &pointer, const QString &sha256,
                                            const EvidenceWords &words)
{
    const QByteArray hex = sha256.toLatin1().toLower();
    if (!hex.isEmpty() && (hex.size() != 64 || QByteArray::fromHex(hex).toHex() != hex))
        return failure(ErrorKind::BadInput, {}, u"pointer_hash"_s, sha256,
                       u"64 hexadecimal digits"_s);
    auto door = Door::open(m_desk, m_caseId);
    if (!door)
        return failure(door.error());
    casefile::EvidenceDraft draft = draftOf(words);
    draft.pointer = pointer;
    draft.pointerHash = QString::fromLatin1(hex);
    return recordIn(*door, draft, words);
}

Result<Recorded> EvidenceKeeper::custody(const CustodyRequest &request)
{
    const auto item = findEvidence(m_desk, m_caseId, request.evidence);
    if (!item)
        return failure(item.error());
    const bool transfer = request.action == casefile::CustodyAction::Transferred;
    const auto logKey = m_desk.logKey();
    if (transfer && !logKey && logKey.error().field != u"sealer")
        return failure(logKey.error());
    auto door = Door::open(m_desk, m_caseId);
    if (!door)
        return failure(door.error());
    const casefile::CustodyDraft draft{
        request.evidence, request.action, request.to,
        request.place,    request.reason, request.occurred.value_or(casefile::OccurredTime())};
    auto recorded = door->append(draft);
    if (!recorded)
        return recorded;
    if (transfer && logKey) {
        if (auto sealed = door->seal(**logKey, u"Evidence was transferred."_s); !sealed)
            return failure(sealed.error());
    }
    if (auto committed = door->commit(); !committed)
        return failure(committed.error());
    return recorded;
}

Result<QString> EvidenceKeeper::exportTo(const QString &path, ledger::Seq evidence,
                                         const QString &reason, const Progress &progress)
{
    const auto item = findEvidence(m_desk, m_caseId, evidence);
    if (!item)
        return failure(item.error());
    if (!item->blob)
        return failure(ErrorKind::Refused, QString::number(evidence), casefile::kRuleNotHeld);
    QString target = exportPath(path, *item);
    if (QFileInfo::exists(target))
        return failure(ErrorKind::AlreadyExists, target);
    // Whole under another name first; it goes by itself where anything below fails.
    QTemporaryFile file(QFileInfo(target).absolutePath() + u"/.evidence.XXXXXX"_s);
    if (!file.open())
        return failure(ErrorKind::CannotOpen, target, {}, file.errorString());
    const auto row = m_desk.caseState(m_caseId);
    if (!row)
        return failure(row.error());
    const store::CaseId caseId = (*row)->row().caseId;
    if (auto written = writeBytes(m_desk, caseId, *item, file, target, progress); !written)
        return failure(written.error());
    auto door = Door::open(m_desk, m_caseId);
    if (!door)
        return failure(door.error());
    const casefile::CustodyDraft draft{
        evidence, casefile::CustodyAction::Exported, {}, target, reason, {}};
    if (auto recorded = door->append(draft); !recorded)
        return failure(recorded.error());
    if (!file.rename(target))
        return failure(QFileInfo::exists(target) ? ErrorKind::AlreadyExists : ErrorKind::IoFailed,
                       target, {}, file.errorString());
    if (auto committed = door->commit(); !committed) {
        file.remove();
        return failure(committed.error());
    }
    file.setAutoRemove(false);
    return target;
}

Result<> sweepEvidence(Desk &desk)
{
    return store::Blobs(desk.store()).sweep(desk.environment().clock->nowMs() - kLeftAfterMs);
}

}  // namespace casement::desk
