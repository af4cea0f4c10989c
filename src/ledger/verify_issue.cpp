// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// An issue as delivered: bundle, receipt and files held against each other (verify.h).
#include "ledger/bundle_parse.h"
#include "ledger/known_fields.h"
#include "ledger/verify.h"

#include <algorithm>

namespace casement::ledger {

namespace {

struct ListedFile {
    std::optional<QByteArray> name;  // absent where the receipt withholds it
    Attachment file;
};

template <typename Form> const Form *formOf(const BundleEntry &entry, FieldId id)
{
    const auto found = std::ranges::find(entry.fields, id, &BundleField::id);
    return found == entry.fields.end() ? nullptr : std::get_if<Form>(&found->form);
}

bool isIssueDone(const BundleEntry &entry)
{
    const auto *kind = formOf<ShownValue>(entry, kKindField);
    return kind && std::get<Utf8Value>(kind->value).utf8 == kKindIssueDone;
}

std::vector<ListedFile> filesOf(const BundleEntry &entry)
{
    std::vector<ListedFile> out;
    for (const BundleField &field : entry.fields) {
        const auto *shown = std::get_if<ShownValue>(&field.form);
        const auto *blob = shown ? std::get_if<BlobValue>(&shown->value) : nullptr;
        if (!blob || field.id < kFirstIssueFileField || field.id > kLastIssueFileField)
            continue;
        const auto nameId =
            static_cast<FieldId>(field.id - kFirstIssueFileField + kFirstIssueFileNameField);
        ListedFile file{{}, {blob->sha256, blob->size}};
        if (const auto *name = formOf<ShownText>(entry, nameId))
            file.name = name->text.utf8;
        out.push_back(std::move(file));
    }
    return out;
}

// The issue_done that lists the bundle itself: a ledger may hold many issues.
std::optional<std::vector<ListedFile>> listFor(const Bundle &receipt, quint64 bundleSize,
                                               const Attachment &bundle)
{
    for (const BundleEntry &entry : receipt.entries) {
        if (entry.seq < bundleSize || !isIssueDone(entry))
            continue;
        auto files = filesOf(entry);
        if (std::ranges::contains(files, bundle, &ListedFile::file))
            return files;
    }
    return std::nullopt;
}

bool sameLedgerGrown(const Bundle &bundle, const Bundle &receipt)
{
    return bundle.ledger == receipt.ledger && receipt.leaves.size() > bundle.leaves.size()
        && std::ranges::equal(bundle.leaves, HashList(receipt.leaves).first(bundle.leaves.size()));
}

void holdFiles(const std::vector<ListedFile> &listed, const DeliveredFiles &files, IssueReport &out)
{
    for (const auto &[name, file] : files) {
        const auto byName = std::ranges::find(listed, std::optional(name), &ListedFile::name);
        const bool unnamed = std::ranges::any_of(
            listed, [&](const ListedFile &l) { return !l.name && l.file == file; });
        if (byName != listed.end())
            (byName->file == file ? out.good : out.altered).push_back(name);
        else
            (unnamed ? out.good : out.unlisted).push_back(name);
    }
    for (const ListedFile &file : listed) {
        if (file.name && !files.contains(*file.name))
            out.missing.push_back(*file.name);
    }
}

void conclude(IssueReport &out, Verdict verdict, const QByteArray &code)
{
    out.verdict = verdict;
    out.code = code;
}

}  // namespace

IssueReport verifyIssue(QByteArrayView bundleBytes, QByteArrayView receiptBytes,
                        const Result<Policy> &policy, const DeliveredFiles &files,
                        const VerifyOptions &options)
{
    IssueReport out;
    out.bundle = verifyBundle(bundleBytes, policy, options);
    out.receipt = verifyBundle(receiptBytes, policy, options);
    for (const VerifyReport *report : {&out.bundle, &out.receipt}) {
        if (report->verdict == Verdict::Fail) {
            conclude(out, Verdict::Fail, report->code);
            return out;
        }
    }
    // Without a policy nothing was read beyond the JSON; the rest would be trust in the file
    // itself.
    for (const VerifyReport *report : {&out.bundle, &out.receipt}) {
        if (report->verdict == Verdict::CannotCheck) {
            conclude(out, Verdict::CannotCheck, report->code);
            return out;
        }
    }
    const auto bundle = readBundle(bundleBytes);
    const auto receipt = readBundle(receiptBytes);
    const Attachment self{sha256(spanOf(bundleBytes)), static_cast<quint64>(bundleBytes.size())};
    if (!bundle || !receipt || !sameLedgerGrown(*bundle, *receipt)) {
        conclude(out, Verdict::Fail, "RECEIPT");
        return out;
    }
    const auto listed = listFor(*receipt, bundle->leaves.size(), self);
    if (!listed) {
        conclude(out, Verdict::Fail, "RECEIPT");
        return out;
    }
    holdFiles(*listed, files, out);
    const bool clean = out.altered.empty() && out.unlisted.empty();
    conclude(out, clean ? Verdict::Pass : Verdict::Fail, clean ? "" : "FILE");
    return out;
}

}  // namespace casement::ledger
