// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "desk/inside/issued_files_check.h"

#include "desk/inside/disclosure_kinds.h"
#include "ledger/bundle.h"
#include "report/attachment_text.h"
#include "report/leak_check.h"

#include <QFile>

#include <algorithm>

namespace casement::desk {

using namespace Qt::StringLiterals;
namespace fields = casefile::fields;

namespace {

constexpr auto kAttachments = "attachments/"_L1;
constexpr auto kManifest = "MANIFEST.sha256"_L1;
constexpr auto kHowTo = "HOW-TO-VERIFY.txt"_L1;
constexpr auto kBundle = "bundle.json"_L1;

Result<QByteArray> readBack(const IssueFolder &folder, const QString &name)
{
    QFile file(folder.path(name));
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorKind::IoFailed, name, {}, file.errorString());
    return file.readAll();
}

QString textOf(const ledger::BundleFieldForm &form, bool isWords)
{
    if (const auto *text = std::get_if<ledger::ShownText>(&form))
        return QString::fromUtf8(text->text.utf8);
    if (const auto *part = std::get_if<ledger::PartlyShownText>(&form)) {
        QString shown;
        for (const ledger::BundleToken &token : part->tokens) {
            const auto *word = std::get_if<ledger::ShownToken>(&token);
            shown += word ? QString::fromUtf8(word->utf8) : QString(QChar(report::kWall));
        }
        return shown;
    }
    const auto *shown = std::get_if<ledger::ShownValue>(&form);
    const auto *utf8 = shown ? std::get_if<ledger::Utf8Value>(&shown->value) : nullptr;
    return utf8 && isWords ? QString::fromUtf8(utf8->utf8) : QString();
}

casefile::EntryKind kindOf(const ledger::BundleEntry &entry)
{
    const auto found = std::ranges::find(entry.fields, fields::kKind, &ledger::BundleField::id);
    const QString code = found == entry.fields.end() ? QString() : textOf(found->form, true);
    return casefile::entryKindFromCode(code).value_or(casefile::EntryKind::Event);
}

QStringList ownNames()
{
    return {u"report.pdf"_s,  u"report.html"_s,   u"seal.note"_s,
            QString(kBundle), QString(kManifest), QString(kHowTo)};
}

// Names of files without the hashes that attachments go by.
QString namesIn(const IssueFolder &folder)
{
    QStringList names;
    for (const auto &[name, hash] : folder.hashes()) {
        const bool isHash = name.startsWith(kAttachments)
            && bytes32FromHex(name.sliced(kAttachments.size()).toLatin1()).has_value();
        names.append(isHash ? QString() : name);
    }
    return names.join(u'\n');
}

// What the manifest has beside hashes and names, which is nothing.
QString besideHashes(const QByteArray &manifest, const IssueFolder &folder)
{
    QString text = QString::fromUtf8(manifest);
    for (const auto &[name, hash] : folder.hashes())
        text.remove(QString::fromLatin1(hash) + u"  "_s + name + u'\n');
    return text;
}

bool isUnsearched(const DisclosurePlan &plan, const QString &name)
{
    return std::ranges::any_of(plan.plannedAttachments(), [&](const PlannedAttachment &file) {
        return file.fate == AttachmentFate::DeliveredByHand
            && name == kAttachments + QString::fromLatin1(toHex(file.blob.sha256));
    });
}

Result<> searchAttachment(const IssueFolder &folder, const DisclosurePlan &plan,
                          const QString &name)
{
    const bool everything = plan.audience() == Audience::Legal;
    const auto bytes = readBack(folder, name);
    if (!bytes)
        return failure(bytes.error());
    const auto text = report::textOfAttachment(*bytes);
    if (!text && (everything || isUnsearched(plan, name)))
        return {};
    const report::WithheldTexts &texts = plan.withheldTexts();
    const auto found = !text ? std::optional<size_t>(0)
        : text->isPage       ? texts.firstOnPage(text->text)
                             : texts.firstIn(report::FoldedText(text->text));
    if (found)
        return failure(ErrorKind::Refused, name, u"leak"_s,
                       u"withheld text "_s + QString::number(*found + 1));
    return {};
}

}  // namespace

Result<> searchBundle(const QByteArray &bundle, const report::WithheldTexts &texts,
                      const QString &where)
{
    const auto read = ledger::readBundle(bundle);
    if (!read)
        return failure(read.error());
    QStringList shown;
    for (const ledger::BundleEntry &entry : read->entries) {
        const bool needed = mustShow(kindOf(entry));
        for (const ledger::BundleField &field : entry.fields)
            shown.append(textOf(field.form, !needed && !isCode(field.id)));
    }
    shown.removeAll(QString());
    return report::LeakCheck(texts).searchText(shown.join(QChar(report::kWall)), where);
}

Result<> searchIssued(const IssueFolder &folder, const DisclosurePlan &plan,
                      const QByteArray &howTo)
{
    const report::LeakCheck leaks(plan.withheldTexts());
    if (auto clean = leaks.searchText(namesIn(folder), u"file names"_s, ownNames().join(u'\n'));
        !clean)
        return clean;
    for (const auto &[name, hash] : folder.hashes()) {
        Result<> clean;
        if (name.startsWith(kAttachments)) {
            clean = searchAttachment(folder, plan, name);
        } else if (name == kBundle || name == kManifest || name == kHowTo) {
            const auto bytes = readBack(folder, name);
            if (!bytes)
                return failure(bytes.error());
            if (name == kBundle)
                clean = searchBundle(*bytes, plan.withheldTexts(), name);
            else if (name == kManifest)
                clean = leaks.searchText(besideHashes(*bytes, folder), name);
            else
                clean = leaks.searchText(QString::fromUtf8(*bytes), name, QString::fromUtf8(howTo));
        }
        if (!clean)
            return clean;
    }
    return {};
}

}  // namespace casement::desk
