// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "desk/demo.h"

#include "desk/bundle_check.h"
#include "desk/case_export.h"
#include "desk/case_verifier.h"
#include "desk/importer.h"
#include "desk/issue_folder.h"
#include "desk/recorder.h"
#include "desk/sample_case.h"

#include <QDateTime>
#include <QDir>
#include <QTimeZone>

namespace casement::desk {

using namespace Qt::StringLiterals;

namespace {

// Imported where no other timeline is given: the payment provider's side of the day before.
QByteArray providerTimeline(qint64 nowMs)
{
    const QByteArray day = QDateTime::fromMSecsSinceEpoch(nowMs, QTimeZone::UTC)
                               .date()
                               .addDays(-1)
                               .toString(Qt::ISODate)
                               .toLatin1();
    return "# Payment provider: what we saw\n\n## Timeline\n\n### " + day
        + "\n\n"
          "- 10:05 UTC A merchant account with the name of a charity is opened.\n"
          "- about 10:40 UTC First gift cards are bought with it.\n"
          "- 12:15 CET (11:15 UTC) The account is reported by the platform.\n"
          "- The account is frozen.\n\n"
          "| Time | What | Who |\n| --- | --- | --- |\n"
          "| 15:00 UTC | 38 of 41 payments are returned | Payments |\n\n"
          "## Afterwards\n\nThe remaining three payments are under review.\n";
}

QString newPassphrase(Random &random)
{
    std::array<quint8, 15> bytes;
    random.fill(bytes);
    return QString::fromLatin1(toBase64(bytes));
}

class Demo {
public:
    Demo(const DemoRequest &request, Environment environment, const Progress &progress)
        : m_request(request), m_environment(std::move(environment)), m_progress(progress)
    {
    }

    Result<DemoResult> make()
    {
        auto folder = IssueFolder::begin(m_request.dir);
        if (!folder)
            return failure(folder.error());
        const QString building = folder->path();
        auto made = fill(*folder);
        if (!made)
            return failure(made.error());
        m_desk.reset();
        if (auto published = folder->publish(); !published)
            return failure(published.error());
        return rebased(building);
    }

private:
    Result<> fill(IssueFolder &folder)
    {
        using Part = Result<> (Demo::*)(IssueFolder &);
        constexpr Part kParts[] = {&Demo::desk,   &Demo::timeline, &Demo::seal,
                                   &Demo::policy, &Demo::issues,   &Demo::verify};
        for (size_t i = 0; i < std::size(kParts); ++i) {
            if (!wanted(m_progress, i, std::size(kParts)))
                return failure(ErrorKind::Cancelled, m_request.dir);
            if (auto done = (this->*kParts[i])(folder); !done)
                return done;
        }
        return {};
    }

    Result<> desk(IssueFolder &folder)
    {
        m_result.passphrase = newPassphrase(*m_environment.random);
        auto identity = Identity::generate(
            {u"Ana Ray"_s, u"ana.ray@example.org"_s, casefile::Function::TrustSafety, {}},
            m_result.passphrase, *m_environment.random);
        if (!identity)
            return failure(identity.error());
        m_result.identityPath = folder.path(u"ana-ray.pem"_s);
        if (auto saved = identity->save(m_result.identityPath); !saved)
            return saved;
        if (auto written = folder.write(u"passphrase.txt"_s, m_result.passphrase.toUtf8() + '\n');
            !written)
            return written;
        NewDesk request;
        request.path = m_result.deskPath = folder.path(u"sample.casement"_s);
        request.name = u"sample.example.org"_s;
        request.passphrase = m_result.passphrase;
        request.encrypt = true;
        request.carryIdentity = true;
        auto made = Desk::create(request, std::make_shared<const Identity>(std::move(*identity)),
                                 m_environment);
        if (!made)
            return failure(made.error());
        m_desk = std::move(*made);
        const auto sample = recordSampleCase(*m_desk, m_environment.clock->nowMs());
        if (!sample)
            return failure(sample.error());
        m_caseId = sample->caseId;
        m_result.caseNumber = sample->number;
        return {};
    }

    Result<> timeline(IssueFolder &folder)
    {
        ImportRequest request;
        request.caseId = m_caseId;
        request.path = m_request.timelinePath;
        if (request.path.isEmpty()) {
            if (auto written =
                    folder.write(u"timeline.md"_s, providerTimeline(m_environment.clock->nowMs()));
                !written)
                return written;
            request.path = folder.path(u"timeline.md"_s);
        }
        const auto imported = importFile(*m_desk, request);
        if (!imported)
            return failure(imported.error());
        m_result.imported = imported->added - imported->evidence;
        m_result.undated = imported->undated;
        return {};
    }

    Result<> seal(IssueFolder &)
    {
        const auto sealed = Recorder(*m_desk, m_caseId).seal(u"The sample was recorded."_s);
        if (!sealed)
            return failure(sealed.error());
        m_result.entries = sealed->size;
        return {};
    }

    Result<> policy(IssueFolder &folder)
    {
        const auto policy = policyJson(*m_desk);
        if (!policy)
            return failure(policy.error());
        m_result.policyPath = folder.path(u"policy.json"_s);
        return folder.write(u"policy.json"_s, *policy);
    }

    Result<> issues(IssueFolder &folder)
    {
        for (const Audience audience : {Audience::Legal, Audience::Policy}) {
            IssueRequest request;
            request.caseId = m_caseId;
            request.audience = audience;
            request.outDir = folder.path(QString(codeOf(audience)));
            auto issued = issueReport(*m_desk, request);
            if (!issued)
                return failure(issued.error());
            m_result.issues.push_back(std::move(*issued));
        }
        return {};
    }

    Result<> verify(IssueFolder &)
    {
        const auto verdict = verifyCase(*m_desk, m_caseId, VerifyDepth::Full);
        if (!verdict)
            return failure(verdict.error());
        if (!verdict->pass)
            return failure(ErrorKind::VerifyFailed, m_result.caseNumber, verdict->code,
                           verdict->detail);
        m_result.verified.append(m_result.caseNumber);
        for (const auto &issue : m_result.issues) {
            for (const auto &name : {u"bundle.json"_s, u"receipt.json"_s}) {
                const auto report =
                    verifyBundleFile({issue.outDir + u'/' + name, m_result.policyPath, {}});
                if (!report)
                    return failure(report.error());
                if (report->verdict != ledger::Verdict::Pass)
                    return failure(ErrorKind::VerifyFailed, name, QString::fromLatin1(report->code),
                                   report->detail);
                m_result.verified.append(QDir(issue.outDir).dirName() + u'/' + name);
            }
        }
        return {};
    }

    // The same result, with the paths under which everything stands once it is published.
    DemoResult rebased(const QString &building)
    {
        const QString published = QDir(m_request.dir).absolutePath();
        const auto move = [&](QString &path) { path.replace(building, published); };
        move(m_result.deskPath);
        move(m_result.identityPath);
        move(m_result.policyPath);
        for (auto &issue : m_result.issues)
            move(issue.outDir);
        return m_result;
    }

    const DemoRequest &m_request;
    Environment m_environment;
    const Progress &m_progress;
    std::unique_ptr<Desk> m_desk;
    QString m_caseId;
    DemoResult m_result;
};

}  // namespace

Result<DemoResult> makeDemo(const DemoRequest &request, Environment environment,
                            const Progress &progress)
{
    return Demo(request, std::move(environment), progress).make();
}

Result<QString> addSampleCase(Desk &desk)
{
    const auto sample = recordSampleCase(desk, desk.environment().clock->nowMs());
    if (!sample)
        return failure(sample.error());
    return sample->caseId;
}

}  // namespace casement::desk
