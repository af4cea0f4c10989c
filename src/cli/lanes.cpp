// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/lanes.h"

namespace casement::cli {

using namespace Qt::StringLiterals;
using casefile::Lane;

namespace {

QString basisWords()
{
    QStringList codes;
    for (const casefile::Privilege privilege : casefile::allPrivileges())
        codes.append(codeOf(privilege));
    return codes.join(u", "_s);
}

}  // namespace

Option basisOption()
{
    return {u"basis"_s, u"BASIS"_s, u"on what the privilege rests: "_s + basisWords()};
}

std::vector<Option> withLane(std::vector<Option> options)
{
    options.push_back({u"lane"_s, u"LANE"_s, u"facts or privileged (facts)"_s});
    options.push_back(basisOption());
    options.push_back({u"counsel"_s, u"NAME"_s, u"the lawyer whose advice or work it is"_s});
    return options;
}

Asked<std::optional<casefile::Privilege>> readBasis(const Arguments &given)
{
    if (!given.has(u"basis"_s))
        return std::optional<casefile::Privilege>();
    const QString text = given.value(u"basis"_s);
    const auto basis = casefile::privilegeFromCode(text);
    if (!basis)
        return usage(u"--basis"_s, text, basisWords());
    return basis;
}

Asked<casefile::LaneChoice> readLaneChoice(const Arguments &given)
{
    casefile::LaneChoice choice;
    if (given.has(u"lane"_s)) {
        const auto lane = readLane(u"--lane"_s, given.value(u"lane"_s));
        if (!lane)
            return std::unexpected(lane.error());
        choice.lane = *lane;
    }
    const auto basis = readBasis(given);
    if (!basis)
        return std::unexpected(basis.error());
    choice.privilege = *basis;
    choice.counsel = given.value(u"counsel"_s).trimmed();
    for (const QString &option : {u"basis"_s, u"counsel"_s}) {
        if (!choice.isPrivileged() && given.has(option))
            return usage(u"--"_s + option, given.value(option), u"--lane privileged as well"_s);
    }
    return choice;
}

}  // namespace casement::cli
