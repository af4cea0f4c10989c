// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "desk/issuer.h"

#include "casefile/registry.h"
#include "desk/bundle_check.h"
#include "desk/case_export.h"
#include "desk/inside/door.h"
#include "desk/inside/former_issue.h"
#include "desk/inside/issued_files_check.h"
#include "desk/inside/plan_maker.h"
#include "desk/inside/receipt_plan.h"
#include "desk/inside/report_input_maker.h"
#include "desk/issue_folder.h"
#include "ledger/verify.h"
#include "report/how_to_verify.h"
#include "report/render.h"
#include "store/blobs.h"
#include "store/cases.h"
#include "store/entries.h"
#include "store/timeline.h"

#include <QFileInfo>

#include <limits>

namespace casement::desk {

using namespace Qt::StringLiterals;

namespace {

constexpr quint64 kSteps = 6;
constexpr auto kAttachments = "attachments/"_L1;

// One issue on its way. Whatever step fails, run() voids the number and the folder never appears.
class Issue {
public:
    Issue(Desk &desk, store::CaseRow row, const IssueRequest &request, const Progress &progress)
        : m_desk(desk), m_row(std::move(row)), m_request(request), m_progress(progress)
    {
    }

    Result<IssueResult> run()
    {
        auto folder = IssueFolder::begin(m_request.outDir);
        if (!folder)
            return failure(folder.error());
        const auto planned = plan();
        if (!planned)
            return failure(planned.error());
        auto done = deliver(*folder, *planned);
        if (!done)
            return failure(voided(done.error()));
        return done;
    }

private:
    Result<> step(quint64 done)
    {
        if (!wanted(m_progress, done, kSteps))
            return failure(ErrorKind::Cancelled, m_row.number);
        return {};
    }

    // The plan and the seal over it in one commit: what is sealed was planned, to the last entry.
    Result<Sealed> plan()
    {
        const auto logKey = m_desk.logKey();
        if (!logKey)
            return failure(logKey.error());
        auto door = Door::open(m_desk, m_row.id);
        if (!door)
            return failure(door.error());
        const casefile::CaseFile file = door->caseFile();
        m_number = file.issues.empty() ? 1 : file.issues.back().number + 1;
        const auto draft = makePlan(m_desk.store(), m_row, file, file.size, m_request);
        if (!draft)
            return failure(draft.error());
        casefile::IssuePlanDraft entry;
        entry.number = m_number;
        entry.audience = codeOf(m_request.audience);
        entry.templateName = u"plain"_s;
        entry.reviewer = m_desk.identity()->card().name;
        entry.planHash = ledger::sha256(spanOf(draft->plan.toBytes()));
        entry.body = m_request.rules.words();
        if (auto appended = door->append(entry); !appended)
            return failure(appended.error());
        auto sealed = door->seal(**logKey, u"Issue %1 was planned."_s.arg(m_number));
        if (!sealed)
            return sealed;
        if (auto committed = door->commit(); !committed)
            return failure(committed.error());
        return sealed;
    }

    Result<IssueResult> deliver(IssueFolder &folder, const Sealed &seal)
    {
        if (auto go = step(1); !go)
            return failure(go.error());
        const auto file = CaseState::asOf(m_desk.store(), m_row, seal.size);
        if (!file)
            return failure(file.error());
        auto made = makePlan(m_desk.store(), m_row, file->file(), seal.size, m_request);
        if (!made)
            return failure(made.error());
        m_values = std::move(made->values);
        const DisclosurePlan &plan = made->plan;

        if (auto go = step(2); !go)
            return failure(go.error());
        const auto bundle = this->bundle(seal, plan.disclosure());
        if (!bundle)
            return failure(bundle.error());
        if (auto written = folder.write(u"bundle.json"_s, *bundle); !written)
            return failure(written.error());
        if (auto written = folder.write(u"seal.note"_s, seal.note); !written)
            return failure(written.error());
        if (auto written = reports(folder, file->file(), seal, plan); !written)
            return failure(written.error());
        if (auto written = attachments(folder, plan); !written)
            return failure(written.error());
        const QByteArray manifest = folder.manifest();
        if (auto written = folder.write(u"MANIFEST.sha256"_s, manifest); !written)
            return failure(written.error());
        if (auto clean = searchIssued(folder, plan, howTo(seal)); !clean)
            return failure(clean.error());
        return finish(folder, *bundle, plan, seal);
    }

    // HOW-TO-VERIFY.txt as it may be: with nothing of the case but its number and its seal.
    [[nodiscard]] QByteArray howTo(const Sealed &seal) const
    {
        report::ReportInput facts;
        facts.caseNumber = m_row.number;
        facts.issueNumber = m_number;
        facts.audience = m_request.audience == Audience::Legal ? report::Audience::Legal
                                                               : report::Audience::Policy;
        facts.seal.size = seal.size;
        facts.seal.root = seal.root;
        return report::howToVerify(facts);
    }

    // The bundle, held against the plan before it is written anywhere.
    Result<QByteArray> bundle(const Sealed &seal, const ledger::Disclosure &disclosure)
    {
        const auto leaves = store::Entries(m_desk.store()).leaves(m_row.caseId, seal.size);
        if (!leaves)
            return failure(leaves.error());
        const auto seals = sealsOf(m_desk, m_row.id);
        if (!seals)
            return failure(seals.error());
        ledger::SealParts parts{seal.note, {}, {}};
        for (const auto &each : *seals) {
            if (each.size < seal.size)
                parts.priorNotes.push_back(each.note);
        }
        const ledger::EntrySource source = [this](ledger::Seq seq) {
            return store::Entries(m_desk.store()).signedEntry(m_row.caseId, seq);
        };
        const auto bundle = ledger::makeBundle(m_row.ledger, parts, *leaves, disclosure, source);
        if (!bundle)
            return failure(bundle.error());
        QByteArray bytes = ledger::writeBundle(*bundle);
        if (bytes.size() > ledger::kMaxBundleBytes)
            return failure(ErrorKind::TooLarge, m_row.number, u"bundle"_s,
                           QString::number(bytes.size()), QString::number(ledger::kMaxBundleBytes));
        if (auto held = ledger::checkDisclosure(bytes, disclosure, source); !held)
            return failure(held.error());
        return bytes;
    }

    Result<> reports(IssueFolder &folder, const casefile::CaseFile &file, const Sealed &seal,
                     const DisclosurePlan &plan)
    {
        if (auto go = step(3); !go)
            return go;
        ReportFacts facts;
        facts.row = m_row;
        facts.file = file;
        facts.entries = m_values;
        facts.seal = seal;
        facts.number = m_number;
        facts.generatedMs = m_values.at(seal.seq).recordedMs;
        store::TimelineFilter asSealed;
        asSealed.asOf = seal.seq;
        const auto rows = store::Timeline(m_desk.store())
                              .before(m_row.caseId, asSealed, {}, std::numeric_limits<int>::max());
        if (!rows)
            return failure(rows.error());
        facts.rows = *rows;
        auto former = readFormerIssue(m_desk.store(), m_row, file, m_request.audience, m_number);
        if (!former)
            return failure(former.error());
        facts.former = std::move(*former);
        const report::ReportInput input = makeReportInput(facts, plan);
        const auto rendered = report::render(input, plan.withheldTexts(), m_request.paper);
        if (!rendered)
            return failure(rendered.error());
        if (auto written = folder.write(u"report.pdf"_s, rendered->pdf); !written)
            return written;
        if (auto written = folder.write(u"report.html"_s, rendered->html); !written)
            return written;
        return folder.write(u"HOW-TO-VERIFY.txt"_s, report::howToVerify(input));
    }

    Result<> attachments(IssueFolder &folder, const DisclosurePlan &plan)
    {
        if (auto go = step(4); !go)
            return go;
        for (const auto &blob : plan.attachments()) {
            const QByteArray wanted = toHex(blob.sha256);
            const QString name = kAttachments + QString::fromLatin1(wanted);
            auto written = folder.write(name, [&](const IssueFolder::Sink &sink) {
                return store::Blobs(m_desk.store()).read(m_row.caseId, blob.sha256, sink);
            });
            if (!written)
                return written;
            if (const QByteArray found = folder.hashes().at(name); found != wanted)
                return failure(ErrorKind::Damaged, m_row.number, u"blob"_s,
                               QString::fromLatin1(found), QString::fromLatin1(wanted));
        }
        return {};
    }

    // issue_done, its seal, the receipt that shows both, a last look, and the folder appears.
    Result<IssueResult> finish(IssueFolder &folder, const QByteArray &bundle,
                               const DisclosurePlan &plan, const Sealed &seal)
    {
        if (auto go = step(5); !go)
            return failure(go.error());
        const auto closing = appendDone(folder);
        if (!closing)
            return failure(closing.error());
        const auto shown = receiptPlan(m_desk.store(), m_row.caseId, *closing);
        if (!shown)
            return failure(shown.error());
        const auto receipt = this->bundle(*closing, *shown);
        if (!receipt)
            return failure(receipt.error());
        if (auto checked = lastLook(folder, bundle, *receipt); !checked)
            return failure(checked.error());
        if (auto clean = searchBundle(*receipt, plan.withheldTexts(), u"receipt.json"_s); !clean)
            return failure(clean.error());
        if (auto written = folder.write(u"receipt.json"_s, *receipt); !written)
            return failure(written.error());
        if (auto published = folder.publish(); !published)
            return failure(published.error());

        IssueResult result;
        result.number = static_cast<int>(m_number);
        result.outDir = m_request.outDir;
        for (const auto &[name, hash] : folder.hashes())
            result.files.append(name);
        result.sealedSize = seal.size;
        result.root = QString::fromLatin1(toBase64(seal.root));
        for (const auto &[basis, count] : plan.entriesByBasis())
            result.withheld.emplace_back(QString::fromLatin1(basis), count);
        for (const auto &[basis, count] : plan.fieldsByBasis())
            result.withheld.emplace_back(QString::fromLatin1(basis), count);
        for (const auto &[basis, count] : plan.authorsByBasis())
            result.withheld.emplace_back(QString::fromLatin1(basis), count);
        return result;
    }

    static ledger::Attachment written(const IssueFolder &folder, const QString &name,
                                      const QByteArray &hash)
    {
        return {bytes32FromHex(hash).value_or(Bytes32{}),
                static_cast<quint64>(QFileInfo(folder.path(name)).size())};
    }

    // Answers its seal, which is the entry after it.
    Result<Sealed> appendDone(const IssueFolder &folder)
    {
        casefile::IssueDoneDraft draft;
        draft.number = m_number;
        draft.audience = codeOf(m_request.audience);
        for (const auto &[name, hash] : folder.hashes()) {
            const ledger::Attachment file = written(folder, name, hash);
            draft.files.push_back({name, {file.sha256, file.size}});
        }
        const auto logKey = m_desk.logKey();
        if (!logKey)
            return failure(logKey.error());
        auto door = Door::open(m_desk, m_row.id);
        if (!door)
            return failure(door.error());
        if (auto recorded = door->append(draft); !recorded)
            return failure(recorded.error());
        auto closing = door->seal(**logKey, u"Issue %1 was handed over."_s.arg(m_number));
        if (!closing)
            return closing;
        if (auto committed = door->commit(); !committed)
            return failure(committed.error());
        return closing;
    }

    // Verifies bundle, receipt and files as a recipient will, before anybody has them.
    Result<> lastLook(const IssueFolder &folder, const QByteArray &bundle,
                      const QByteArray &receipt)
    {
        const auto policyBytes = policyJson(m_desk);
        if (!policyBytes)
            return failure(policyBytes.error());
        ledger::DeliveredFiles files;
        ledger::VerifyOptions options;
        for (const auto &[name, hash] : folder.hashes()) {
            const ledger::Attachment file = written(folder, name, hash);
            files.emplace(name.toUtf8(), file);
            if (!name.startsWith(kAttachments))
                continue;
            const QString claimed = name.sliced(kAttachments.size());
            options.attachments.emplace(bytes32FromHex(claimed.toLatin1()).value_or(Bytes32{}),
                                        file);
        }
        const auto report =
            ledger::verifyIssue(bundle, receipt, ledger::readPolicy(*policyBytes), files, options);
        if (report.verdict != ledger::Verdict::Pass)
            return failure(ErrorKind::VerifyFailed, m_row.number, QString::fromLatin1(report.code),
                           report.bundle.detail + report.receipt.detail);
        return {};
    }

    // The number is spent; the ledger says why, and the error goes on to whoever asked.
    Error voided(const Error &error)
    {
        auto door = Door::open(m_desk, m_row.id);
        if (!door)
            return error;
        casefile::IssueVoidDraft draft;
        draft.number = m_number;
        draft.audience = codeOf(m_request.audience);
        draft.reason = error.kind == ErrorKind::Cancelled
            ? u"It was cancelled before it was handed over."_s
            : u"It failed before it was handed over."_s;
        if (door->append(draft))
            (void)door->commit();
        return error;
    }

    Desk &m_desk;
    store::CaseRow m_row;
    const IssueRequest &m_request;
    const Progress &m_progress;
    quint64 m_number = 0;
    std::vector<casefile::EntryValue> m_values;
};

}  // namespace

QLatin1StringView codeOf(Audience audience)
{
    return audience == Audience::Legal ? "legal"_L1 : "policy"_L1;
}

std::optional<Audience> audienceFromCode(QStringView code)
{
    if (code == u"legal")
        return Audience::Legal;
    if (code == u"policy")
        return Audience::Policy;
    return std::nullopt;
}

Result<IssueResult> issueReport(Desk &desk, const IssueRequest &request, const Progress &progress)
{
    auto row = store::Cases(desk.store()).find(request.caseId);
    if (!row)
        return failure(row.error());
    return Issue(desk, std::move(*row), request, progress).run();
}

}  // namespace casement::desk
