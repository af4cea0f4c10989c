// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "desk/bundle_check.h"

#include "base/clock.h"
#include "desk/inside/file_reading.h"

#include <QDir>
#include <QDirIterator>
#include <QFileInfo>

namespace casement::desk {

using namespace Qt::StringLiterals;

namespace {

const QString kReceipt = u"receipt.json"_s;
const QString kManifest = u"MANIFEST.sha256"_s;

// Attachments are delivered under the hash they claim to have.
Result<std::map<Bytes32, ledger::Attachment>> attachmentsIn(const QString &dir)
{
    std::map<Bytes32, ledger::Attachment> attachments;
    QDirIterator walk(dir, QDir::Files, QDirIterator::Subdirectories);
    while (walk.hasNext()) {
        const QFileInfo info = walk.nextFileInfo();
        const auto claimed = bytes32FromHex(info.completeBaseName().toLatin1());
        if (!claimed)
            continue;
        const auto measured = measure(info.filePath());
        if (!measured)
            return failure(measured.error());
        attachments.emplace(*claimed, *measured);
    }
    return attachments;
}

Result<ledger::DeliveredFiles> filesOf(const QString &folder)
{
    ledger::DeliveredFiles files;
    QDirIterator walk(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (walk.hasNext()) {
        const QString path = walk.next();
        const QString name = QDir(folder).relativeFilePath(path);
        if (name == kReceipt)
            continue;
        const auto measured = measure(path);
        if (!measured)
            return failure(measured.error());
        files.emplace(name.toUtf8(), *measured);
    }
    return files;
}

QString names(const std::vector<QByteArray> &files)
{
    QStringList out;
    for (const QByteArray &file : files)
        out.append(QString::fromUtf8(file));
    return out.join(u", "_s);
}

// The folder's verdict in the form of a bundle's: what failed first, and where.
ledger::VerifyReport asOne(const ledger::IssueReport &issue)
{
    const bool bundleIsWorse = issue.bundle.verdict != ledger::Verdict::Pass;
    const bool receiptIsWorse = !bundleIsWorse && issue.receipt.verdict != ledger::Verdict::Pass;
    ledger::VerifyReport report = receiptIsWorse ? issue.receipt : issue.bundle;
    report.verdict = issue.verdict;
    if (bundleIsWorse || issue.verdict == ledger::Verdict::Pass)
        return report;
    report.code = issue.code;
    if (receiptIsWorse)
        report.detail = kReceipt + u": "_s + report.detail;
    else if (!issue.altered.empty())
        report.detail = names(issue.altered);
    else if (!issue.unlisted.empty())
        report.detail = names(issue.unlisted);
    else if (!issue.missing.empty())
        report.detail = names(issue.missing);
    return report;
}

}  // namespace

Result<ledger::VerifyReport> verifyBundleFile(const BundleCheckRequest &request)
{
    const auto bundle = readWhole(request.bundlePath, ledger::kMaxBundleBytes);
    if (!bundle)
        return failure(bundle.error());
    const Result<ledger::Policy> policy = readPolicyFile(request.policyPath);
    ledger::VerifyOptions options;
    options.nowMs = SystemClock().nowMs();
    const QFileInfo info(request.bundlePath);
    const QString folder = info.absolutePath();
    const QString attachments =
        request.attachmentsDir.isEmpty() ? folder + u"/attachments"_s : request.attachmentsDir;
    auto delivered = attachmentsIn(attachments);
    if (!delivered)
        return failure(delivered.error());
    options.attachments = std::move(*delivered);

    // A bundle in an issue's folder is checked with everything that was handed over with it.
    const bool inIssue = info.fileName() != kReceipt && QFileInfo::exists(folder + u'/' + kReceipt)
        && QFileInfo::exists(folder + u'/' + kManifest);
    if (!inIssue)
        return ledger::verifyBundle(*bundle, policy, options);
    const auto receipt = readWhole(folder + u'/' + kReceipt, ledger::kMaxBundleBytes);
    if (!receipt)
        return failure(receipt.error());
    const auto files = filesOf(folder);
    if (!files)
        return failure(files.error());
    return asOne(ledger::verifyIssue(*bundle, *receipt, policy, *files, options));
}

}  // namespace casement::desk
