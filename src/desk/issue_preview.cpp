// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "desk/issue_preview.h"

#include "casefile/registry.h"
#include "desk/display_words.h"
#include "desk/error_text.h"
#include "desk/inside/case_state.h"
#include "desk/inside/issue_material.h"
#include "desk/plan_words.h"
#include "desk/template_folder.h"
#include "desk/unfinished_issue.h"
#include "report/render.h"
#include "store/cases.h"

#include <QCoreApplication>

#include <algorithm>

namespace casement::desk {

using namespace Qt::StringLiterals;

namespace {

class Words {
    Q_DECLARE_TR_FUNCTIONS(casement::desk::IssuePreview)
};

constexpr quint64 kPreviewSteps = 2;

QString partOf(const WithheldPosition &position)
{
    if (position.author)
        return Words::tr("author");
    if (!position.field)
        return {};
    const casefile::FieldInfo *info = casefile::fieldInfo(*position.field);
    return info ? fieldWord(QString(info->name)) : QString::number(*position.field);
}

QString reasonOf(const WithheldPosition &position)
{
    const QString reason = reasonWords(position.reason);
    return position.explanation.isEmpty() ? reason : reason + u": "_s + position.explanation;
}

// Whole entries beside each other, on one basis and for one reason, are one place.
bool goesOn(const WithheldPlace &last, const WithheldPlace &next)
{
    return last.part.isEmpty() && next.part.isEmpty() && last.last + 1 == next.first
        && last.basis == next.basis && last.reason == next.reason;
}

std::vector<WithheldPlace> placesOf(const DisclosurePlan &plan)
{
    std::vector<WithheldPlace> places;
    const auto positions = plan.withheldPositions();
    places.reserve(positions.size());
    for (const WithheldPosition &position : positions) {
        WithheldPlace place{position.seq, position.seq, partOf(position),
                            QString::fromLatin1(position.basis), reasonOf(position)};
        if (!places.empty() && goesOn(places.back(), place))
            places.back().last = place.last;
        else
            places.push_back(std::move(place));
    }
    for (const PlannedAttachment &attachment : plan.plannedAttachments()) {
        if (attachment.fate == AttachmentFate::NotSearchable)
            places.push_back({attachment.seq, attachment.seq, {}, {}, fateWords(attachment.fate)});
    }
    return places;
}

IssueCheck stop(const Error &error)
{
    return {IssueCheckKind::Stops, sentenceFor(error), {}};
}

// What of this desk keeps its person from issuing.
void checkDesk(Desk &desk, const QString &caseId, std::vector<IssueCheck> &stops)
{
    if (!desk.identity())
        stops.push_back(stop({ErrorKind::ReadOnly, desk.info().path, u"identity"_s, {}, {}, 0}));
    else if (desk.info().readOnly)
        stops.push_back(stop({ErrorKind::ReadOnly, desk.info().path, {}, {}, {}, 0}));
    else if (const auto key = desk.logKey(); !key)
        stops.push_back(stop(key.error()));
    const auto open = unfinishedIssue(desk, caseId);
    if (open && *open && (*open)->beingMade)
        stops.push_back({IssueCheckKind::Stops,
                         Words::tr("Issue %1 is being made at this moment. Wait until it is done.")
                             .arg((*open)->number),
                         {}});
}

void checkHome(const store::CaseRow &row, std::vector<IssueCheck> &stops)
{
    if (row.home != store::CaseHome::Here)
        stops.push_back(stop({ErrorKind::ReadOnly, row.number, {}, {}, {}, 0}));
}

quint64 privilegedShown(const IssueMaterial &material)
{
    return static_cast<quint64>(std::ranges::count_if(material.values, [&](const auto &value) {
        return material.plan.basis(value.seq).isEmpty()
            && casefile::laneOf(value, material.file.moved) == casefile::Lane::Privileged;
    }));
}

// The ledger as it stands, sealed by nobody.
Result<Sealed> unsealed(Desk &desk, const store::CaseRow &row)
{
    const auto head = store::Cases(desk.store()).head(row.caseId);
    if (!head)
        return failure(head.error());
    Sealed none;
    none.seq = head->size - 1;
    none.size = head->size;
    none.root = head->root;
    none.note = "This is a draft. The seal is made when the report is issued.\n";
    none.recordedMs = desk.environment().clock->nowMs();
    return none;
}

void takeTemplates(const QString &dir, IssuePreviewMaterial &made)
{
    const auto templates = readTemplates(dir);
    if (!templates)
        made.stops.push_back(stop(templates.error()));
    made.templates = templates.value_or(report::TemplateSet::builtIn());
}

// As the report prints them, but for mistakes in templates: they come first, because whoever looks
// made them and can mend them.
void addGaps(const report::RenderedReport &rendered, IssuePreview &preview)
{
    QStringList mistakes;
    for (const report::TemplateProblem &problem : rendered.problems)
        mistakes << report::sentenceOf(problem).simplified();
    QStringList gaps = rendered.gaps;
    std::ranges::stable_partition(gaps, [&](const QString &gap) { return mistakes.contains(gap); });
    preview.checks.reserve(preview.checks.size() + size_t(gaps.size()));
    for (const QString &gap : std::as_const(gaps))
        preview.checks.push_back({IssueCheckKind::Gap, gap, {}});
}

}  // namespace

bool IssuePreview::isStopped() const
{
    return std::ranges::contains(checks, IssueCheckKind::Stops, &IssueCheck::kind);
}

Result<IssuePreviewMaterial> readIssuePreview(Desk &desk, const IssueRequest &request,
                                              const Progress &progress)
{
    const auto goOn = [&progress] { return wanted(progress, 0, kPreviewSteps); };
    const auto row = store::Cases(desk.store()).find(request.caseId);
    if (!row)
        return failure(row.error());
    const auto seal = unsealed(desk, *row);
    if (!seal)
        return failure(seal.error());
    const auto state = CaseState::asOf(desk.store(), *row, seal->size);
    if (!state)
        return failure(state.error());
    const auto material = readMaterial(desk.store(), *row, request, state->file(), goOn);
    if (!material)
        return failure(material.error());
    const auto &issues = material->file.issues;
    const quint64 number = issues.empty() ? 1 : issues.back().number + 1;
    auto input = reportInput(desk.store(), *row, *material, *seal,
                             {number, request.recipients, request.reviewer.simplified(), true});
    if (!input)
        return failure(input.error());
    IssuePreviewMaterial made;
    made.input = std::move(*input);
    made.withheldTexts = material->plan.withheldTexts();
    made.paper = request.paper;
    made.withheld = placesOf(material->plan);
    made.privilegedEntries = privilegedShown(*material);
    made.attachments = material->plan.attachments().size();
    takeTemplates(request.templateDir, made);
    checkDesk(desk, row->id, made.stops);
    checkHome(*row, made.stops);
    if (const auto other = checkReviewer(desk.identity(), request.reviewer); !other)
        made.stops.push_back(stop(other.error()));
    if (const auto fits = checkFits(*material); !fits)
        made.stops.push_back(stop(fits.error()));
    return made;
}

IssuePreview makeIssuePreview(const IssuePreviewMaterial &material, const Progress &progress)
{
    IssuePreview preview;
    preview.number = material.input.issueNumber;
    preview.ledgerSize = material.input.seal.size;
    preview.entriesShown = material.input.entriesShown;
    preview.privilegedEntries = material.privilegedEntries;
    preview.attachments = material.attachments;
    preview.withheld = material.withheld;
    preview.checks = material.stops;
    auto rendered = report::render(material.input, material.withheldTexts, material.paper,
                                   material.templates, progress);
    if (rendered) {
        addGaps(*rendered, preview);
        preview.pdf = std::move(rendered->pdf);
        preview.pages = rendered->pages;
        preview.gapsSection = rendered->gapsTitle;
    } else {
        preview.checks.push_back(stop(rendered.error()));
    }
    return preview;
}

}  // namespace casement::desk
