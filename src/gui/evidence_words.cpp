// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "gui/evidence_words.h"

#include "desk/display_words.h"
#include "gui/evidence_viewer.h"
#include "gui/time_words.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace casement::gui {

using casefile::Holding;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(casement::gui::EvidenceWords)
};

constexpr qsizetype kLongest = 120;

}  // namespace

QString shortened(const QString &line)
{
    return line.size() <= kLongest ? line : line.left(kLongest) + u'…';
}

QString shortName(const casefile::Evidence &item)
{
    if (item.holding == Holding::Erased)
        return Words::tr("Erased");
    const QString name = item.name();
    //: %1 is the number of the entry that brought evidence in, where it has no name.
    return name.isEmpty() ? Words::tr("Evidence %1").arg(number(item.seq))
                          : shortened(desk::visibleLine(name));
}

QString briefFacts(const casefile::Evidence &item)
{
    switch (item.holding) {
    case Holding::Pointer:
        return Words::tr("Pointer only, not held");
    case Holding::Refused:
        return Words::tr("Refused, its hash is kept");
    case Holding::Erased:
        return Words::tr("Erased by law");
    case Holding::Held:
        break;
    }
    const QString size = QLocale().formattedDataSize(qint64(item.blob ? item.blob->size : 0), 1);
    const qsizetype dot = item.fileName.lastIndexOf(u'.');
    const QString ending = dot < 0 ? QString() : item.fileName.mid(dot + 1).toUpper();
    const bool plain = !ending.isEmpty() && ending.size() <= 5
        && std::ranges::all_of(ending,
                               [](QChar c) { return c.unicode() < 128 && c.isLetterOrNumber(); });
    return plain ? QString(ending + u" · " + size) : size;
}

QString holdingSentence(Holding holding)
{
    switch (holding) {
    case Holding::Held:
        return Words::tr("The case has its bytes.");
    case Holding::Pointer:
        return Words::tr("Only a pointer: the case does not hold this.");
    case Holding::Refused:
        return Words::tr("It was read and not taken: the case has its hash, not its bytes.");
    case Holding::Erased:
        break;
    }
    return Words::tr("It was erased by law; nothing but its place is left.");
}

QString openingSentence(Opening opening)
{
    switch (opening) {
    case Opening::Recorded:
        return Words::tr("Opening is recorded in its custody as viewed by you. A peek is not.");
    case Opening::Known:
        return Words::tr("That you viewed it is recorded already.");
    case Opening::Unrecorded:
        break;
    }
    return Words::tr("Nothing can be written here now, so opening is not recorded.");
}

QString faultWord(desk::EvidenceState state)
{
    switch (state) {
    case desk::EvidenceState::Changed:
        return Words::tr("changed");
    case desk::EvidenceState::Missing:
        return Words::tr("missing");
    default:
        return {};
    }
}

}  // namespace casement::gui
