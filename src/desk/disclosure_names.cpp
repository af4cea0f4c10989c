// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// DisclosurePlan: the names and texts that nothing in the issue may say.
#include "base/bytes.h"
#include "casefile/registry.h"
#include "desk/disclosure_plan.h"
#include "desk/display_words.h"
#include "desk/inside/disclosure_kinds.h"

#include <algorithm>

namespace casement::desk {

using namespace Qt::StringLiterals;
using casefile::EntryKind;
namespace fields = casefile::fields;

namespace {

constexpr auto kPersonal = "R1-PII";

// What a shorter text says in common with the rest of a report is no leak.
constexpr qsizetype kSearchedWords = 3;
// "de", "von", "Ltd": a shorter part of a name is no name.
constexpr qsizetype kShortestPart = 4;

QStringList partsOf(const QString &name)
{
    return report::FoldedText(name).spaced().split(u' ', Qt::SkipEmptyParts);
}

bool isKey(const QString &text)
{
    return fromBase64(text.toLatin1()).value_or(QByteArray()).size() == 32;
}

}  // namespace

bool isFunction(const QString &name)
{
    const QString sought = report::folded(name);
    return std::ranges::any_of(casefile::allFunctions(), [&](casefile::Function function) {
        return sought == report::folded(wordOf(function))
            || sought == report::folded(codeOf(function));
    });
}

void DisclosurePlan::addText(const QString &text, report::Match match, Why why)
{
    // Who says the same again does not say why it is withheld first.
    if (m_texts.add(text, match))
        m_textWhys.push_back(std::move(why));
}

void DisclosurePlan::addSubject(const QString &name)
{
    const Why why{kPersonal, WithheldReason::SubjectName, {}};
    addText(name, report::Match::Anywhere, why);
    const bool isPhrase = std::ranges::any_of(m_rules.rules, [&](const PlanRule &rule) {
        return rule.what == PlanRule::What::Phrase
            && report::folded(rule.name) == report::folded(name);
    });
    const QStringList parts = partsOf(name);
    if (parts.size() < 2 || isPhrase)
        return;
    for (const QString &part : parts) {
        if (part.size() >= kShortestPart)
            addText(part, report::Match::WholeWords, why);
    }
}

void DisclosurePlan::addStaff(const QString &name)
{
    if (name.trimmed().isEmpty() || m_recipients.contains(name) || isFunction(name) || isKey(name))
        return;
    // "Will" is a name and a word of every other line; "Will Haas" is a name.
    const auto match =
        partsOf(name).size() < 2 ? report::Match::WholeWords : report::Match::Anywhere;
    addText(name, match, {kPersonal, WithheldReason::StaffName, {}});
}

void DisclosurePlan::addNames(const casefile::CaseFile &file)
{
    if (m_audience != Audience::Legal) {
        for (const auto &subject : file.subjects)
            addSubject(subject.name);
    }
    for (const PlanRule &rule : m_rules.rules) {
        if (rule.what == PlanRule::What::Name)
            addText(rule.name, report::Match::Anywhere,
                    {rule.basis, WithheldReason::GivenName, rule.explanation});
    }
    if (m_audience == Audience::Legal)
        return;
    for (const auto &[key, person] : file.people) {
        addStaff(person.name);
        if (!person.email.isEmpty() && !m_recipients.contains(person.name))
            addText(person.email, report::Match::Anywhere,
                    {kPersonal, WithheldReason::StaffName, {}});
    }
}

// A value that is withheld for what it is may not stand elsewhere either.
void DisclosurePlan::collectText(const HeldField &field, const Why &why)
{
    const QString words = QString::fromUtf8(field.words);
    if (why.reason == WithheldReason::StaffIdentity || why.reason == WithheldReason::LaneDetail) {
        addStaff(words);
        return;
    }
    if (field.id == casefile::fields::kRecipients) {
        // A single word ("Board") is a word of other lines too.
        const QStringList names = words.split(u'\n');
        for (const QString &name : names) {
            if (partsOf(name).size() > 1)
                addStaff(name);
        }
        return;
    }
    if (words.simplified().count(u' ') + 1 < kSearchedWords)
        return;
    const bool byHand = why.reason == WithheldReason::ByHand;
    addText(words, report::Match::Anywhere,
            {why.basis, WithheldReason::WithheldWords, byHand ? why.explanation : QString()});
}

void DisclosurePlan::collectTexts()
{
    for (const HeldEntry &entry : m_held) {
        for (const HeldField &field : entry.fields) {
            if (field.words.trimmed().isEmpty())
                continue;
            Why why = byIdentity(entry, field.id);
            if (why.basis.isEmpty())
                why = ownWhy(entry, field.id);
            if (!why.basis.isEmpty())
                collectText(field, why);
        }
    }
}

}  // namespace casement::desk
