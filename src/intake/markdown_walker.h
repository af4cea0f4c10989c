// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// The walk over the lines of a post-mortem.
//
// What it is: block structure and surroundings: which section, which day, which zone a line stands
//   in, and what becomes of it.
// Promises: every line with words ends up in an event, a heading, a note or the front matter, once.
// Neighbours: markdown_blocks.h says what a line is, told_time.h what time it begins with,
//   plan_writer.h takes the result.
// Cost: each line is looked at a bounded number of times.
#pragma once

#include "intake/markdown_blocks.h"
#include "intake/plan_writer.h"

namespace casement::intake {

class MarkdownWalker {
public:
    MarkdownWalker(const std::vector<QString> &lines, const ReadOptions &options);

    [[nodiscard]] ImportPlan walk();

private:
    struct Section {
        int level = 0;
        bool isTimeline = false;
        std::optional<QDate> day;
    };
    struct Table {
        qsizetype dateColumn = -1;
        qsizetype timeColumn = -1;
        qsizetype columns = 0;
        std::optional<ToldZone> zone;
    };

    [[nodiscard]] const QString &line(qsizetype index) const;
    [[nodiscard]] qsizetype count() const { return std::ssize(m_lines); }
    [[nodiscard]] bool isTimeline() const;
    [[nodiscard]] TimeSurroundings surroundings(const std::optional<ToldZone> &zone = {}) const;
    [[nodiscard]] bool startsBlock(qsizetype index) const;
    [[nodiscard]] bool isTableAt(qsizetype index) const;
    [[nodiscard]] bool isEventTime(const std::optional<ToldTime> &told) const;

    void readFrontMatter();
    void readBlock();
    void readFence();
    void readHeading(const Heading &heading);
    void readItem(const ListItem &item);
    void readParagraph();
    void readTimelineLines(qsizetype end);
    void readTable();
    void readRow(const Table &table, qsizetype index);
    [[nodiscard]] Table tableOf(const QStringList &head) const;
    [[nodiscard]] qsizetype itemEnd(const ListItem &item) const;
    [[nodiscard]] QString continuation(qsizetype from, qsizetype end) const;
    bool readDayLine(const ToldTime &told, QStringView rest);
    void readZoneStatement(const QString &text);
    void textUntil(qsizetype end);
    void carry(const ToldTime &told, const ResolvedTime &resolved, qsizetype index,
               bool columnHasZone);
    // The event of a text that begins with `told` (or with no time), `more` being its further
    // lines.
    void addEvent(const std::optional<ToldTime> &told, const QString &text, const QString &more,
                  qsizetype index, qsizetype column, const std::optional<ToldZone> &zone = {});

    const std::vector<QString> &m_lines;
    const ReadOptions &m_options;
    PlanWriter m_out;
    qsizetype m_at = 0;
    std::vector<Section> m_sections;
    std::optional<QDate> m_documentDay;
    std::optional<QDate> m_carriedDay;  // told by an earlier line of this section
    std::optional<QDate> m_lastDay;  // told anywhere above; gives a year to "March 1st"
    std::optional<ToldZone> m_carriedZone;
    std::optional<ToldZone> m_zone;  // that the document says all its times are in
    bool m_zoneIsAssumed = false;
};

}  // namespace casement::intake
