// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "desk/import_words.h"

#include "base/visible.h"

#include <QCoreApplication>

namespace casement::desk {

using namespace Qt::StringLiterals;
using intake::WarningKind;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("ImportWarning", text);
}

QString sentence(WarningKind kind)
{
    switch (kind) {
    case WarningKind::NotATime:
        return tr("“%1” looks like a time and is none; the line was kept as text.");
    case WarningKind::NoDate:
        return tr("“%1” has no day it could belong to; the event is undated.");
    case WarningKind::UnknownZone:
        return tr("The zone “%1” is not known here; the assumed zone was used.");
    case WarningKind::AssumedZone:
        return tr("Times without a zone were read as %1.");
    case WarningKind::ZonesDisagree:
        return tr("The two zones in “%1” are not the same instant; the first was used.");
    case WarningKind::AmbiguousTime:
        return tr("“%1” happened twice that night, when clocks changed; the first was used.");
    case WarningKind::SkippedTime:
        return tr("“%1” did not exist that night, when clocks changed; the event is undated.");
    case WarningKind::MissingCells:
        return tr("The table row “%1” has fewer cells than its head; what is there was kept.");
    case WarningKind::LongText:
        return tr("A text is over 64 KiB and was cut into several entries: “%1”.");
    case WarningKind::UnlikelyTime:
        return tr("“%1” is before 1970 or far ahead; the event is undated.");
    case WarningKind::NoWords:
        return tr("“%1” has no words; it was left out.");
    }
    return {};
}

}  // namespace

QString wordsOf(const intake::ImportWarning &warning)
{
    return u"%1:%2:%3: "_s.arg(warning.file).arg(warning.line).arg(warning.column)
        + sentence(warning.kind).arg(visible(warning.got.left(80), Breaks::AsSpaces));
}

}  // namespace casement::desk
