// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// The folder of an issue, held against its receipt (bundle_check.h).
#include "base/clock.h"
#include "desk/bundle_check.h"
#include "desk/inside/file_reading.h"

#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QFileInfo>

#include <algorithm>

namespace casement::desk {

using namespace Qt::StringLiterals;

namespace {

const QString kBundle = u"bundle.json"_s;
const QString kReceipt = u"receipt.json"_s;
const QString kManifest = u"MANIFEST.sha256"_s;
constexpr auto kAttachments = "attachments/"_L1;

class Folder {
    Q_DECLARE_TR_FUNCTIONS(casement::desk::Folder)
};

QString sentenceOf(const FolderFile &file)
{
    switch (file.state) {
    case FileState::AsIssued:
        return {};
    case FileState::Changed:
        return Folder::tr("%1 is not the file that was issued").arg(file.name);
    case FileState::Missing:
        return Folder::tr("%1 is missing").arg(file.name);
    case FileState::NotIssued:
        return Folder::tr("%1 is not part of this issue").arg(file.name);
    case FileState::NoFile:
        return Folder::tr("%1 is no ordinary file").arg(file.name);
    case FileState::Unreadable:
        return Folder::tr("%1 could not be read: %2").arg(file.name, file.detail);
    }
    return {};
}

class FolderCheck {
public:
    FolderCheck(const QString &folder, const QString &policyPath)
        : m_dir(folder), m_policyPath(policyPath)
    {
    }

    Result<FolderReport> run()
    {
        if (!QFileInfo::exists(path(kBundle)))
            return failure(ErrorKind::CannotOpen, m_dir.path(), u"bundle"_s,
                           Folder::tr("it is a folder without bundle.json"));
        const auto bundle = readWhole(path(kBundle), ledger::kMaxBundleBytes);
        if (!bundle)
            return failure(bundle.error());
        if (!QFileInfo::exists(path(kReceipt)))
            return withoutReceipt(*bundle);
        const auto receipt = readWhole(path(kReceipt), ledger::kMaxBundleBytes);
        if (!receipt)
            return failure(receipt.error());
        if (auto read = readFiles(); !read)
            return failure(read.error());
        return held(ledger::verifyIssue(*bundle, *receipt, readPolicyFile(m_policyPath), m_files,
                                        options()));
    }

private:
    QString path(const QString &name) const { return m_dir.filePath(name); }

    ledger::VerifyOptions options() const
    {
        ledger::VerifyOptions options;
        options.nowMs = SystemClock().nowMs();
        for (const auto &[name, file] : m_files) {
            if (!name.startsWith(QByteArray(kAttachments.data(), kAttachments.size())))
                continue;
            if (const auto claimed = bytes32FromHex(name.sliced(kAttachments.size())))
                options.attachments.emplace(*claimed, file);
        }
        return options;
    }

    // What else lies there cannot be held against anything.
    Result<FolderReport> withoutReceipt(const QByteArray &bundle)
    {
        FolderReport out;
        out.verdict = ledger::verifyBundle(bundle, readPolicyFile(m_policyPath), options());
        if (out.verdict.verdict != ledger::Verdict::Pass)
            return out;
        out.files = {{kReceipt, FileState::Missing, {}}};
        conclude(out, ledger::Verdict::Fail, "FILE");
        return out;
    }

    Result<> readFiles()
    {
        QDirIterator walk(m_dir.path(),
                          QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot,
                          QDirIterator::Subdirectories);
        while (walk.hasNext()) {
            const QFileInfo info = walk.nextFileInfo();
            const QString name = m_dir.relativeFilePath(info.filePath());
            if (name == kReceipt || (info.isDir() && !info.isSymLink()))
                continue;
            if (info.isSymLink() || !info.isFile()) {
                m_odd.push_back({name, FileState::NoFile, {}});
                continue;
            }
            const auto measured = measure(info.filePath());
            if (measured)
                m_files.emplace(name.toUtf8(), *measured);
            else
                m_odd.push_back({name, FileState::Unreadable, measured.error().got});
        }
        return {};
    }

    void note(const std::vector<QByteArray> &names, FileState state, FolderReport &out) const
    {
        for (const QByteArray &name : names)
            out.files.push_back({QString::fromUtf8(name), state, {}});
    }

    // The verdict on the folder, in the form of a bundle's.
    FolderReport held(const ledger::IssueReport &issue) const
    {
        FolderReport out;
        const bool bundleIsBad = issue.bundle.verdict != ledger::Verdict::Pass;
        const bool receiptIsBad = !bundleIsBad && issue.receipt.verdict != ledger::Verdict::Pass;
        out.verdict = receiptIsBad ? issue.receipt : issue.bundle;
        if (bundleIsBad || receiptIsBad) {
            const QString where = bundleIsBad ? kBundle : kReceipt;
            out.verdict.detail =
                out.verdict.detail.isEmpty() ? where : where + u": "_s + out.verdict.detail;
            if (out.verdict.code == "BLOB")
                nameSwapped(out);
            return out;
        }
        if (issue.code == "RECEIPT") {
            out.verdict.verdict = ledger::Verdict::Fail;
            out.verdict.code = issue.code;
            out.verdict.detail = foreign(issue);
            return out;
        }
        note(issue.good, FileState::AsIssued, out);
        note(issue.altered, FileState::Changed, out);
        note(issue.unlisted, FileState::NotIssued, out);
        note(issue.missing, FileState::Missing, out);
        for (const FolderFile &odd : m_odd) {
            std::erase_if(out.files, [&](const FolderFile &file) { return file.name == odd.name; });
            out.files.push_back(odd);
        }
        std::ranges::sort(out.files, {}, &FolderFile::name);
        judge(out);
        return out;
    }

    // Which attachments are not what they are called after.
    void nameSwapped(FolderReport &out) const
    {
        for (const auto &[claimed, file] : options().attachments) {
            if (claimed != file.sha256)
                out.files.push_back(
                    {kAttachments + QString::fromLatin1(toHex(claimed)), FileState::Changed, {}});
        }
        if (!out.files.empty())
            conclude(out, ledger::Verdict::Fail, "BLOB");
    }

    // Which of the two is of another issue, by the manifest, which may be wrong too.
    QString foreign(const ledger::IssueReport &issue) const
    {
        if (issue.bundle.origin != issue.receipt.origin)
            return Folder::tr("bundle.json and receipt.json are of two cases");
        const auto manifest = readWhole(path(kManifest), ledger::kMaxBundleBytes);
        const auto bundle = m_files.find(kBundle.toUtf8());
        if (!manifest || bundle == m_files.end())
            return Folder::tr("bundle.json and receipt.json are of two issues");
        const QByteArray line = toHex(bundle->second.sha256) + "  " + kBundle.toUtf8() + '\n';
        return manifest->contains(line)
            ? Folder::tr("receipt.json is of another issue than bundle.json and the manifest")
            : Folder::tr("bundle.json is of another issue than receipt.json");
    }

    static void judge(FolderReport &out)
    {
        const auto isBad = [](const FolderFile &file) {
            return file.state != FileState::AsIssued && file.state != FileState::Unreadable;
        };
        const auto isUnread = [](const FolderFile &file) {
            return file.state == FileState::Unreadable;
        };
        if (std::ranges::any_of(out.files, isBad))
            conclude(out, ledger::Verdict::Fail, "FILE");
        else if (std::ranges::any_of(out.files, isUnread))
            conclude(out, ledger::Verdict::CannotCheck, "");
    }

    static void conclude(FolderReport &out, ledger::Verdict verdict, const QByteArray &code)
    {
        QStringList sentences;
        for (const FolderFile &file : out.files)
            sentences.append(sentenceOf(file));
        sentences.removeAll(QString());
        out.verdict.verdict = verdict;
        out.verdict.code = code;
        out.verdict.detail = sentences.join(u"; "_s);
    }

    QDir m_dir;
    QString m_policyPath;
    ledger::DeliveredFiles m_files;
    std::vector<FolderFile> m_odd;
};

}  // namespace

Result<FolderReport> verifyIssueFolder(const QString &folder, const QString &policyPath)
{
    return FolderCheck(QDir(folder).absolutePath(), policyPath).run();
}

}  // namespace casement::desk
