// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "desk/issuer.h"

#include "desk/case_export.h"
#include "desk/inside/door.h"
#include "desk/inside/issue_material.h"
#include "desk/inside/issued_files_check.h"
#include "desk/inside/receipt_plan.h"
#include "desk/issue_folder.h"
#include "desk/template_folder.h"
#include "desk/unfinished_issue.h"
#include "ledger/verify.h"
#include "report/how_to_verify.h"
#include "report/render.h"
#include "store/blobs.h"
#include "store/cases.h"
#include "store/entries.h"

#include <QDir>
#include <QFileInfo>

namespace casement::desk {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kAttachments = "attachments/"_L1;

// One issue on its way. Whatever step fails, run() voids the number and the folder never appears.
class Issue {
public:
    Issue(Desk &desk, store::CaseRow row, const IssueRequest &request,
          const report::TemplateSet &templates, const Progress &progress)
        : m_desk(desk)
        , m_row(std::move(row))
        , m_request(request)
        , m_templates(templates)
        , m_progress(progress)
    {
    }

    Result<IssueResult> run()
    {
        if (auto reviewed = checkReviewer(m_desk.identity(), m_request.reviewer); !reviewed)
            return failure(reviewed.error());
        if (QFileInfo::exists(m_request.outDir))
            return failure(ErrorKind::AlreadyExists, m_request.outDir);
        // Before the folder is ours: what is being made there would seem to be theirs.
        if (auto ended = endUnfinishedIssues(m_desk, m_row.id); !ended)
            return failure(ended.error());
        auto folder = IssueFolder::begin(m_request.outDir);
        if (!folder)
            return failure(folder.error());
        if (auto go = step(IssueStep::Plan); !go)
            return failure(go.error());
        const auto planned = plan();
        if (!planned)
            return failure(planned.error());
        auto done = deliver(*folder, *planned);
        if (!done)
            return failure(voided(done.error()));
        done->templateProblems = m_templateProblems;
        // The folder stands; a note that stays is seen through (unfinished_issue.h).
        std::ignore = m_desk.saveDraft(m_row.id, kIssueSlot, {});
        return done;
    }

private:
    Result<> step(IssueStep step)
    {
        m_step = step;
        if (!m_isDone && !wanted(m_progress, static_cast<quint64>(step), kIssueSteps))
            return failure(ErrorKind::Cancelled, m_row.number);
        return {};
    }

    // The same question again, amid a step.
    [[nodiscard]] std::function<bool()> goOn()
    {
        return [this] { return step(m_step).has_value(); };
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
        const auto draft = readMaterial(m_desk.store(), m_row, m_request, file, goOn());
        if (!draft)
            return failure(draft.error());
        if (auto fits = checkFits(*draft); !fits)
            return failure(fits.error());
        if (auto appended = door->append(planEntry(draft->plan)); !appended)
            return failure(appended.error());
        auto sealed = door->seal(**logKey, u"Issue %1 was planned."_s.arg(m_number));
        if (!sealed)
            return sealed;
        // In the transaction of the door.
        const QString path = QDir::cleanPath(QFileInfo(m_request.outDir).absoluteFilePath());
        if (auto noted = m_desk.saveDraft(m_row.id, kIssueSlot, issueNote(m_number, path)); !noted)
            return failure(noted.error());
        if (auto committed = door->commit(); !committed)
            return failure(committed.error());
        return sealed;
    }

    [[nodiscard]] casefile::IssuePlanDraft planEntry(const DisclosurePlan &plan) const
    {
        casefile::IssuePlanDraft entry;
        entry.number = m_number;
        entry.audience = codeOf(m_request.audience);
        entry.templateName = m_templates.id();
        entry.reviewer = m_request.reviewer.simplified();
        entry.recipients = m_request.recipients;
        entry.planHash = ledger::sha256(spanOf(plan.toBytes()));
        entry.body = m_request.rules.words();
        return entry;
    }

    Result<IssueResult> deliver(IssueFolder &folder, const Sealed &seal)
    {
        if (auto go = step(IssueStep::Read); !go)
            return failure(go.error());
        const auto file = CaseState::asOf(m_desk.store(), m_row, seal.size);
        if (!file)
            return failure(file.error());
        const auto material = readMaterial(m_desk.store(), m_row, m_request, file->file(), goOn());
        if (!material)
            return failure(material.error());

        if (auto go = step(IssueStep::Bundle); !go)
            return failure(go.error());
        const auto bundle = this->bundle(seal, material->plan.disclosure());
        if (!bundle)
            return failure(bundle.error());
        if (auto written = folder.write(u"bundle.json"_s, *bundle); !written)
            return failure(written.error());
        if (auto written = folder.write(u"seal.note"_s, seal.note); !written)
            return failure(written.error());
        if (auto written = reports(folder, *material, seal); !written)
            return failure(written.error());
        if (auto written = attachments(folder, material->plan); !written)
            return failure(written.error());
        const QByteArray manifest = folder.manifest();
        if (auto written = folder.write(u"MANIFEST.sha256"_s, manifest); !written)
            return failure(written.error());
        if (auto clean = check(folder, material->plan, seal); !clean)
            return failure(clean.error());
        return finish(folder, *bundle, material->plan, seal);
    }

    // What stands on the disk now is what was written, and says nothing that is withheld.
    Result<> check(const IssueFolder &folder, const DisclosurePlan &plan, const Sealed &seal)
    {
        if (auto go = step(IssueStep::Check); !go)
            return go;
        if (auto same = folder.readBack(); !same)
            return same;
        return searchIssued(folder, plan, howToOf(m_row, m_number, m_request.audience, seal));
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
        const ledger::EntrySource source = [this](ledger::Seq seq) -> Result<ledger::SignedEntry> {
            if (auto go = step(m_step); !go)
                return failure(go.error());
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

    Result<> reports(IssueFolder &folder, const IssueMaterial &material, const Sealed &seal)
    {
        if (auto go = step(IssueStep::Pages); !go)
            return go;
        const auto input =
            reportInput(m_desk.store(), m_row, material, seal,
                        {m_number, m_request.recipients, m_request.reviewer.simplified(), false});
        if (!input)
            return failure(input.error());
        const auto rendered =
            report::render(*input, material.plan.withheldTexts(), m_request.paper, m_templates,
                           [this](quint64, quint64) { return step(m_step).has_value(); });
        if (!rendered)
            return failure(rendered.error());
        for (const report::TemplateProblem &problem : rendered->problems)
            m_templateProblems += report::sentenceOf(problem);
        if (auto written = folder.write(u"report.pdf"_s, rendered->pdf); !written)
            return written;
        if (auto written = folder.write(u"report.html"_s, rendered->html); !written)
            return written;
        return folder.write(u"HOW-TO-VERIFY.txt"_s, report::howToVerify(*input));
    }

    Result<> attachments(IssueFolder &folder, const DisclosurePlan &plan)
    {
        if (auto go = step(IssueStep::Attachments); !go)
            return go;
        for (const auto &blob : plan.attachments()) {
            const QByteArray wanted = toHex(blob.sha256);
            const QString name = kAttachments + QString::fromLatin1(wanted);
            auto written = folder.write(name, [&](const IssueFolder::Sink &sink) {
                const auto piece = [&](QByteArrayView bytes) -> Result<> {
                    if (auto go = step(IssueStep::Attachments); !go)
                        return go;
                    return sink(bytes);
                };
                return store::Blobs(m_desk.store()).read(m_row.caseId, blob.sha256, piece);
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
        if (auto go = step(IssueStep::HandOver); !go)
            return failure(go.error());
        const auto closing = appendDone(folder);
        if (!closing)
            return failure(closing.error());
        m_isDone = true;
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
        if (door->append(draft) && door->clearDraft(kIssueSlot))
            std::ignore = door->commit();
        return error;
    }

    Desk &m_desk;
    store::CaseRow m_row;
    const IssueRequest &m_request;
    const report::TemplateSet &m_templates;
    const Progress &m_progress;
    quint64 m_number = 0;
    IssueStep m_step = IssueStep::Plan;
    bool m_isDone = false;  // the ledger says so: too late to cancel
    QStringList m_templateProblems;
};

}  // namespace

Result<IssueResult> issueReport(Desk &desk, const IssueRequest &request, const Progress &progress)
{
    // What would stop every report stops it before a number is spent.
    const auto templates = readTemplates(request.templateDir);
    if (!templates)
        return failure(templates.error());
    auto row = store::Cases(desk.store()).find(request.caseId);
    if (!row)
        return failure(row.error());
    return Issue(desk, std::move(*row), request, *templates, progress).run();
}

}  // namespace casement::desk
