// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "intake/told_time.h"

#include <QRegularExpression>

#include <algorithm>

namespace casement::intake {

using namespace Qt::StringLiterals;

namespace {

struct ZoneRow {
    QLatin1StringView word;
    int hours;
};
// Only abbreviations that people agree on; IST, AST and the like name several zones each.
constexpr ZoneRow kZones[] = {
    {"UTC"_L1, 0},   {"GMT"_L1, 0},   {"Z"_L1, 0},     {"WET"_L1, 0},   {"WEST"_L1, 1},
    {"BST"_L1, 1},   {"CET"_L1, 1},   {"CEST"_L1, 2},  {"EET"_L1, 2},   {"EEST"_L1, 3},
    {"MSK"_L1, 3},   {"SGT"_L1, 8},   {"HKT"_L1, 8},   {"JST"_L1, 9},   {"KST"_L1, 9},
    {"AEST"_L1, 10}, {"AEDT"_L1, 11}, {"NZST"_L1, 12}, {"NZDT"_L1, 13}, {"EST"_L1, -5},
    {"EDT"_L1, -4},  {"CST"_L1, -6},  {"CDT"_L1, -5},  {"MST"_L1, -7},  {"MDT"_L1, -6},
    {"PST"_L1, -8},  {"PDT"_L1, -7},  {"AKST"_L1, -9}, {"AKDT"_L1, -8}, {"HST"_L1, -10},
};

constexpr QLatin1StringView kSeveralZones[] = {"IST"_L1, "AST"_L1, "SST"_L1,
                                               "ADT"_L1, "BRT"_L1, "PHT"_L1};

}  // namespace

bool namesSeveralZones(QStringView word)
{
    return std::ranges::any_of(kSeveralZones,
                               [word](QLatin1StringView name) { return name == word; });
}

std::optional<ToldZone> zoneFromWord(QStringView word)
{
    static const QRegularExpression offset(u"^(?:UTC|GMT)?([+-])(\\d{1,2}):?(\\d{2})?$"_s);
    if (const auto m = offset.matchView(word); m.hasMatch()) {
        const int minutes = m.capturedView(2).toInt() * 60 + m.capturedView(3).toInt();
        if (minutes > 18 * 60 || m.capturedView(3).toInt() > 59)
            return std::nullopt;
        return ToldZone{m.capturedView(1) == u"-" ? -minutes : minutes, {}, true};
    }
    const QString upper = word.toString().toUpper();
    for (const ZoneRow &row : kZones) {
        if (upper == row.word)
            return ToldZone{row.hours * 60, {}, false};
    }
    if (upper == u"ET")
        return ToldZone{0, "America/New_York", false};
    if (upper == u"CT")
        return ToldZone{0, "America/Chicago", false};
    if (upper == u"MT")
        return ToldZone{0, "America/Denver", false};
    if (upper == u"PT")
        return ToldZone{0, "America/Los_Angeles", false};
    return std::nullopt;
}

}  // namespace casement::intake
