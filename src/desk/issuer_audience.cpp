// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "desk/issuer.h"

namespace casement::desk {

using namespace Qt::StringLiterals;

QLatin1StringView codeOf(Audience audience)
{
    return audience == Audience::Legal ? "legal"_L1 : "policy"_L1;
}

std::optional<Audience> audienceFromCode(QStringView code)
{
    if (code == u"legal")
        return Audience::Legal;
    if (code == u"policy")
        return Audience::Policy;
    return std::nullopt;
}

}  // namespace casement::desk
