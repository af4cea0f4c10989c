// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/verdict.h"

#include "casefile/registry.h"
#include "cli/values.h"
#include "desk/display_words.h"
#include "desk/error_text.h"

#include <algorithm>

namespace casement::cli {

using namespace Qt::StringLiterals;

namespace {

const QString kPass = u"PASS"_s;
const QString kFail = u"FAIL"_s;
const QString kCannotCheck = u"CANNOT CHECK"_s;

QStringList notProven()
{
    return {u"that what was written is true"_s,
            u"that everything was written down"_s,
            u"that this is the newest issue"_s,
            u"who somebody is, beyond holding a key"_s,
            u"that what is withheld would not change the meaning"_s,
            u"that the times are right, unless they are stamped"_s};
}

QString nameOf(ledger::FieldId id)
{
    const casefile::FieldInfo *info = casefile::fieldInfo(id);
    return info == nullptr ? QString::number(id) : QString(info->name);
}

QJsonObject jsonOf(const ledger::ShownCounts &shown)
{
    return {{u"entries"_s, jsonCount(shown.entries)},
            {u"authors"_s, jsonCount(shown.authors)},
            {u"fields"_s, jsonCount(shown.fields)},
            {u"tokens"_s, jsonCount(shown.tokens)},
            {u"attachments"_s, jsonCount(shown.attachments)},
            {u"attachments_missing"_s, jsonCount(shown.attachmentsMissing)}};
}

QString countsOf(const QJsonObject &counts)
{
    QStringList words;
    for (auto it = counts.begin(); it != counts.end(); ++it) {
        if (it.value().toInteger() > 0)
            words.append(u"%1 %2"_s.arg(QString::number(it.value().toInteger()),
                                        QString(it.key()).replace(u'_', u' ')));
    }
    return words.join(u", "_s);
}

QString signersOf(const Verdict &verdict)
{
    QStringList names;
    for (const auto &[name, key] : verdict.signers)
        names.append(name.isEmpty() ? key.left(16) : u"%1 (%2)"_s.arg(name, key.left(16)));
    return names.join(u", "_s);
}

QString codeOf(desk::FileState state)
{
    switch (state) {
    case desk::FileState::AsIssued:
        return u"as_issued"_s;
    case desk::FileState::Changed:
        return u"changed"_s;
    case desk::FileState::Missing:
        return u"missing"_s;
    case desk::FileState::NotIssued:
        return u"not_issued"_s;
    case desk::FileState::NoFile:
        return u"no_file"_s;
    case desk::FileState::Unreadable:
        return u"unreadable"_s;
    }
    return {};
}

QJsonValue filesOf(const Verdict &verdict)
{
    if (verdict.files.empty())
        return {};
    QJsonArray files;
    for (const desk::FolderFile &file : verdict.files)
        files.append(QJsonObject{{u"name"_s, file.name}, {u"state"_s, codeOf(file.state)}});
    return files;
}

// "8 of 9 as they were issued".
QString filesAsIssued(const Verdict &verdict)
{
    const auto good =
        std::ranges::count(verdict.files, desk::FileState::AsIssued, &desk::FolderFile::state);
    if (verdict.files.empty())
        return {};
    return u"%1 of %2 as they were issued"_s.arg(QString::number(good),
                                                 QString::number(verdict.files.size()));
}

QJsonObject jsonOf(const Verdict &verdict)
{
    QJsonArray signers;
    for (const auto &[name, key] : verdict.signers)
        signers.append(QJsonObject{{u"name"_s, jsonText(name)}, {u"key"_s, key}});
    return {{u"subject"_s, verdict.subject},
            {u"result"_s, verdict.result},
            {u"code"_s, jsonText(verdict.code)},
            {u"entry"_s, verdict.entry ? QJsonValue(jsonCount(*verdict.entry)) : QJsonValue()},
            {u"field"_s, jsonText(verdict.field)},
            {u"detail"_s, jsonText(verdict.detail)},
            {u"shown"_s, verdict.shown},
            {u"withheld"_s, verdict.withheld},
            {u"signers"_s, signers},
            {u"authors"_s, jsonText(verdict.authors)},
            {u"size"_s, jsonCount(verdict.size)},
            {u"root"_s, jsonText(verdict.root)},
            {u"files"_s, filesOf(verdict)},
            {u"warnings"_s, jsonList(verdict.warnings)},
            {u"not_proven"_s, jsonList(notProven())}};
}

QString placeOf(const Verdict &verdict)
{
    QString place;
    if (verdict.entry)
        place += u", entry %1"_s.arg(*verdict.entry);
    if (!verdict.field.isEmpty())
        place += u", "_s + verdict.field;
    return place;
}

}  // namespace

ExitStatus Verdict::status() const
{
    if (result == kPass)
        return ExitStatus::Done;
    return result == kFail ? ExitStatus::No : ExitStatus::Unable;
}

Verdict verdictOf(const QString &number, const desk::CaseVerdict &verdict)
{
    Verdict told;
    told.subject = number;
    told.result = verdict.pass ? kPass : kFail;
    told.code = verdict.code;
    told.entry = verdict.entry;
    told.field = verdict.column;
    told.detail = verdict.detail;
    told.size = verdict.size;
    told.root = verdict.root;
    told.shown = {{u"entries"_s, jsonCount(verdict.size)}};
    told.signers = verdict.signers;
    told.authors = u"asserted by the desk"_s;
    if (!verdict.sealedSize)
        told.warnings.append(u"never sealed: nothing binds this desk to what it says"_s);
    else if (*verdict.sealedSize < verdict.size)
        told.warnings.append(
            u"%1 entries since the newest seal"_s.arg(verdict.size - *verdict.sealedSize));
    if (verdict.trustedSize)
        told.warnings.append(u"entries below %1 were not read again"_s.arg(*verdict.trustedSize));
    if (verdict.evidenceFiles)
        told.shown.insert(u"attachments"_s, jsonCount(*verdict.evidenceFiles));
    else if (verdict.pass)
        told.warnings.append(u"the bytes of stored evidence were not read"_s);
    return told;
}

Verdict verdictOf(const QString &path, const ledger::VerifyReport &report)
{
    Verdict told;
    told.subject = path;
    told.result = report.verdict == ledger::Verdict::Pass ? kPass
        : report.verdict == ledger::Verdict::Fail         ? kFail
                                                          : kCannotCheck;
    told.code = QString::fromLatin1(report.code);
    told.entry = report.entry;
    told.field = report.field ? nameOf(*report.field) : QString();
    told.detail = report.detail;
    told.size = report.size;
    told.root = report.size > 0 ? QString::fromLatin1(toBase64(report.root)) : QString();
    told.shown = jsonOf(report.shown);
    for (const auto &[basis, count] : report.withheld)
        told.withheld.insert(QString::fromUtf8(basis), jsonCount(count));
    for (const auto &[key, count] : report.signers)
        told.signers.emplace_back(QString(), hexOf(key));
    told.authors = report.authorsPinned ? u"pinned"_s : u"asserted by the desk"_s;
    for (const ledger::ClockStep &step : report.clockSteps)
        told.warnings.append(u"the clock stepped back between entries %1 and %2"_s.arg(
            QString::number(step.before), QString::number(step.seq)));
    return told;
}

Verdict verdictOf(const QString &path, const desk::FolderReport &report)
{
    Verdict told = verdictOf(path, report.verdict);
    told.files = report.files;
    return told;
}

Verdict cannotCheck(const QString &subject, const Error &error)
{
    Verdict told;
    told.subject = subject;
    told.result = kCannotCheck;
    told.detail = desk::sentenceFor(error);
    return told;
}

QString lineOf(const Verdict &verdict)
{
    QString line = verdict.result + u"  "_s + verdict.subject;
    if (verdict.result == kPass)
        return line + u"  %1 entries, root %2"_s.arg(QString::number(verdict.size), verdict.root);
    const QString meaning = desk::codeMeaning(verdict.code);
    if (!verdict.code.isEmpty())
        line += u"  "_s + verdict.code + placeOf(verdict);
    if (!meaning.isEmpty())
        line += u": "_s + meaning;
    return verdict.detail.isEmpty() ? line : line + u" ("_s + verdict.detail + u')';
}

void tell(Terminal &terminal, const Verdict &verdict)
{
    if (terminal.json()) {
        terminal.object(jsonOf(verdict));
        return;
    }
    terminal.line(lineOf(verdict));
    terminal.facts({{u"Shown"_s, countsOf(verdict.shown)},
                    {u"Withheld"_s, countsOf(verdict.withheld)},
                    {u"Files"_s, filesAsIssued(verdict)},
                    {u"Signed by"_s, signersOf(verdict)},
                    {u"Authors are"_s, verdict.signers.empty() ? QString() : verdict.authors}});
    for (const QString &warning : verdict.warnings)
        terminal.line(u"Note: "_s + warning);
    if (verdict.result == kPass)
        terminal.line(u"Not proven: "_s + notProven().join(u"; "_s) + u'.');
}

}  // namespace casement::cli
