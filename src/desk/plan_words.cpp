// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "desk/plan_words.h"

#include <QCoreApplication>

namespace casement::desk {

using namespace Qt::StringLiterals;

namespace {

class Plan {
    Q_DECLARE_TR_FUNCTIONS(casement::desk::Plan)
};

}  // namespace

QLatin1StringView codeOf(WithheldReason reason)
{
    switch (reason) {
    case WithheldReason::SubjectName:
        return "subject_name"_L1;
    case WithheldReason::StaffName:
        return "staff_name"_L1;
    case WithheldReason::GivenName:
        return "given_name"_L1;
    case WithheldReason::WithheldWords:
        return "withheld_words"_L1;
    case WithheldReason::StaffIdentity:
        return "staff_identity"_L1;
    case WithheldReason::Privileged:
        return "privileged"_L1;
    case WithheldReason::LaneDetail:
        return "lane_detail"_L1;
    case WithheldReason::Internal:
        return "internal"_L1;
    case WithheldReason::OtherAudience:
        return "other_audience"_L1;
    case WithheldReason::ByHand:
        return "by_hand"_L1;
    case WithheldReason::Unread:
        return "unread"_L1;
    }
    return {};
}

QString reasonWords(WithheldReason reason)
{
    switch (reason) {
    case WithheldReason::SubjectName:
        return Plan::tr("contains the name of a subject, or a part of it");
    case WithheldReason::StaffName:
        return Plan::tr("contains the name or address of somebody who works on the case");
    case WithheldReason::GivenName:
        return Plan::tr("contains a name that the plan file withholds");
    case WithheldReason::WithheldWords:
        return Plan::tr("contains the words of something withheld");
    case WithheldReason::StaffIdentity:
        return Plan::tr("says who it was; staff are shown by function");
    case WithheldReason::Privileged:
        return Plan::tr("stands in the privileged lane");
    case WithheldReason::LaneDetail:
        return Plan::tr("says on what privilege rests, or which lawyer was asked");
    case WithheldReason::Internal:
        return Plan::tr("is what colleagues told one another");
    case WithheldReason::OtherAudience:
        return Plan::tr("is about an issue for somebody else");
    case WithheldReason::ByHand:
        return Plan::tr("the plan file says so");
    case WithheldReason::Unread:
        return Plan::tr("is not there any more");
    }
    return {};
}

QLatin1StringView codeOf(AttachmentFate fate)
{
    switch (fate) {
    case AttachmentFate::Delivered:
        return "delivered"_L1;
    case AttachmentFate::DeliveredByHand:
        return "delivered_by_hand"_L1;
    case AttachmentFate::NotSearchable:
        return "not_searchable"_L1;
    case AttachmentFate::HoldsWithheld:
        return "holds_withheld"_L1;
    case AttachmentFate::Withheld:
        return "withheld"_L1;
    }
    return {};
}

QString fateWords(AttachmentFate fate)
{
    switch (fate) {
    case AttachmentFate::Delivered:
        return Plan::tr("goes out with the issue");
    case AttachmentFate::DeliveredByHand:
        return Plan::tr("goes out with the issue unsearched, because the plan file names it");
    case AttachmentFate::NotSearchable:
        return Plan::tr("stays here, because no program can search it; its hash is shown");
    case AttachmentFate::HoldsWithheld:
        return Plan::tr("stays here, because it says something withheld");
    case AttachmentFate::Withheld:
        return Plan::tr("stays here, because its entry or its name is withheld");
    }
    return {};
}

}  // namespace casement::desk
