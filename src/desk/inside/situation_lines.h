// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// The lines of a situation report, one for each thing it tells of.
//
// What it is: what each list of the report says, and when things are due.
// Neighbours: situation_text.cpp puts the lists under headings.
#pragma once

#include "desk/situation.h"
#include "desk/text_blocks.h"

#include <QTimeZone>

namespace casement::desk {

class SituationLines {
public:
    SituationLines(const Situation &situation, const TextBlocks &out, const QTimeZone &zone)
        : m_case(situation), m_out(out), m_zone(zone)
    {
    }

    [[nodiscard]] QString fullTime(qint64 ms) const;
    // The day only where it is another one than the report's.
    [[nodiscard]] QString time(qint64 ms) const;

    [[nodiscard]] QStringList moments() const;
    [[nodiscard]] QStringList decisions() const;
    [[nodiscard]] QStringList events() const;
    [[nodiscard]] QStringList evidence() const;
    // What was answered, begun or opened again.
    [[nodiscard]] QStringList itemChanges() const;
    // "6 events", "2 notes": what is new and not told.
    [[nodiscard]] QStringList counts() const;

    // Whose answer is asked for, and whether they are silent past their time.
    [[nodiscard]] QStringList waitedFor() const;
    // Decisions in force with parts left for later, or with a time to look at them again.
    [[nodiscard]] QStringList incomplete() const;
    // Open items by due time; `all` those too that are neither required, late nor blocked.
    [[nodiscard]] QStringList openItems(bool all) const;
    // The first item or answer that comes due from now on; empty where nothing does.
    [[nodiscard]] QString nextDue() const;

private:
    [[nodiscard]] QString zoneOf(qint64 ms) const;
    [[nodiscard]] QString time(const TimelineLine &line) const;
    [[nodiscard]] QString due(const QString &words, qint64 ms) const;
    [[nodiscard]] QString withReason(const QString &words, const QString &reason) const;
    [[nodiscard]] QString told(const TimelineLine &line) const;
    [[nodiscard]] QStringList told(const std::vector<TimelineLine> &lines) const;
    [[nodiscard]] QString decision(const casefile::Decision &decision) const;
    [[nodiscard]] QString position(const casefile::Decision &decision,
                                   const casefile::Position &position) const;
    [[nodiscard]] QString asked(const casefile::Decision &decision,
                                const casefile::Position &position) const;
    [[nodiscard]] QString words(const casefile::Decision &decision) const;
    [[nodiscard]] QString item(const casefile::Item &item) const;

    const Situation &m_case;
    const TextBlocks &m_out;
    QTimeZone m_zone;
};

}  // namespace casement::desk
