// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "desk/importer.h"

#include "desk/import_words.h"
#include "desk/inside/door.h"
#include "ledger/digest.h"

#include <QFile>
#include <QFileInfo>

namespace casement::desk {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kMaxImportBytes = 64 * 1024 * 1024;

Result<QByteArray> readFile(const QString &path)
{
    const QFileInfo info(path);
    QFile file(path);
    if (info.exists() && !info.isFile())
        return failure(ErrorKind::CannotOpen, path, u"file"_s, u"not a file"_s);
    if (!file.open(QIODevice::ReadOnly))
        return failure(info.exists() ? ErrorKind::CannotOpen : ErrorKind::NotFound, path, {},
                       file.errorString());
    if (file.size() > kMaxImportBytes)
        return failure(ErrorKind::TooLarge, path, {}, QString::number(file.size()),
                       QString::number(kMaxImportBytes));
    return file.readAll();
}

Result<intake::ImportPlan> planOf(const QByteArray &bytes, const ImportRequest &request,
                                  qint64 nowMs)
{
    intake::MarkdownOptions options;
    options.fileName = QFileInfo(request.path).fileName();
    options.zone = request.zone;
    options.nowMs = nowMs;
    options.lateReason = u"Imported from %1."_s.arg(options.fileName);
    return intake::readMarkdownTimeline(bytes, options);
}

// The same file always gives the same uid for its n-th draft, so importing it again adds nothing.
QString importUid(const Bytes32 &fileHash, QLatin1StringView sort, qsizetype index)
{
    ledger::Sha256 hash;
    hash.addLabel("casement/import").add(fileHash);
    hash.addText(QByteArrayView(sort)).addU64(static_cast<quint64>(index));
    const Bytes32 digest = hash.finish();
    return QString::fromLatin1(toHex(ByteSpan(digest).first(16)));
}

// What was given is at fault, and it was given in a line of the file; a full disk has no line.
Error atLine(Error error, const QString &fileName, qint64 line)
{
    const bool isOfTheLine = error.kind == ErrorKind::Refused || error.kind == ErrorKind::BadInput
        || error.kind == ErrorKind::TooLarge;
    if (isOfTheLine) {
        error.subject = fileName;
        error.line = line;
    }
    return error;
}

// Appends what is not known yet and counts.
class Intake {
public:
    Intake(Door &door, const Bytes32 &fileHash, QString fileName)
        : m_door(door), m_fileHash(fileHash), m_fileName(std::move(fileName))
    {
    }

    Result<> add(const casefile::Draft &draft, QLatin1StringView sort, qsizetype index, qint64 line)
    {
        const QString uid = importUid(m_fileHash, sort, index);
        const auto known = m_door.find(uid);
        if (!known)
            return failure(known.error());
        if (*known) {
            ++m_result.known;
            return {};
        }
        const auto recorded = m_door.append(draft, {casefile::Lane::Facts, uid});
        if (!recorded)
            return failure(atLine(recorded.error(), m_fileName, line));
        ++m_result.added;
        return {};
    }

    ImportResult &result() { return m_result; }

private:
    Door &m_door;
    const Bytes32 &m_fileHash;
    QString m_fileName;
    ImportResult m_result;
};

}  // namespace

Result<intake::ImportPlan> previewImport(const ImportRequest &request)
{
    const auto bytes = readFile(request.path);
    if (!bytes)
        return failure(bytes.error());
    return planOf(*bytes, request, Environment::system().clock->nowMs());
}

Result<ImportResult> importFile(Desk &desk, const ImportRequest &request, const Progress &progress)
{
    const auto bytes = readFile(request.path);
    if (!bytes)
        return failure(bytes.error());
    const auto plan = planOf(*bytes, request, desk.environment().clock->nowMs());
    if (!plan)
        return failure(plan.error());
    auto door = Door::open(desk, request.caseId);
    if (!door)
        return failure(door.error());

    const Bytes32 fileHash = ledger::sha256(spanOf(*bytes));
    Intake intake(*door, fileHash, QFileInfo(request.path).fileName());
    const quint64 total = plan->events.size() + plan->notes.size();
    for (qsizetype i = 0; i < std::ssize(plan->events); ++i) {
        if (!wanted(progress, static_cast<quint64>(i), total))
            return failure(ErrorKind::Cancelled, request.path);
        const quint64 before = intake.result().added;
        const auto &event = plan->events[static_cast<size_t>(i)];
        if (auto added = intake.add(event.draft, "event"_L1, i, event.line); !added)
            return failure(added.error());
        const auto &ms = event.draft.occurred.ms;
        const bool dated = ms && casefile::isLikelyTime(*ms, desk.environment().clock->nowMs());
        if (intake.result().added != before && !dated)
            ++intake.result().undated;
    }
    for (qsizetype i = 0; i < std::ssize(plan->notes); ++i) {
        const auto &note = plan->notes[static_cast<size_t>(i)];
        if (auto added = intake.add(note.draft, "note"_L1, i, note.line); !added)
            return failure(added.error());
    }
    ImportResult result = intake.result();
    result.size = door->caseFile().size;
    for (const auto &warning : plan->warnings)
        result.notes.append(wordsOf(warning));
    if (auto committed = door->commit(); !committed)
        return failure(committed.error());
    return result;
}

}  // namespace casement::desk
