// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// Words on their way into the ledger.
//
// What it is: QString to the bytes of a text field, with its token cuts.
// Promises: nothing is normalised, trimmed or dropped: control characters, NUL and bidi marks stay.
//   Only what UTF-8 cannot hold, a lone surrogate, is replaced by the visible words "⟨U+D83D⟩".
// Does not do: masking at display (gui shows marks) or searching text (store).
// Neighbours: drafts.h; ledger/tokens.h makes the cuts.
// Cost: linear.
#pragma once

#include "base/result.h"
#include "ledger/field.h"
#include "ledger/tokens.h"

#include <QString>

namespace casement::casefile {

// What a text field holds; longer text becomes evidence.
inline constexpr qsizetype kMaxTextBytes = ledger::kMaxTextBytes;

// UTF-8 of the text with lone surrogates made visible.
[[nodiscard]] QByteArray cleanUtf8(QStringView text);

// Errors: TooLarge (field, got = bytes, want = the limit); longer text belongs into evidence.
[[nodiscard]] Result<ledger::TextValue> textValue(QStringView text, const QString &fieldName);

}  // namespace casement::casefile
