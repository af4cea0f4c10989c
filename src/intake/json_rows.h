// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// JSON as a table.
//
// What it is: JSON lines, an array of objects, or one object (a webhook, or an answer that holds a
//   list: "tickets", "incidents", "issues" …) in; a row for each object out.
// Promises: members of objects inside are columns named with dots ("issue.user.login"), lists of
//   plain values stay one cell; null is an empty cell. A bad line or element is handed over as its
//   words with line and column, and the next one is read. What stands beside a list is kept as
//   words. Of journald's entries (`journalctl -o json`) lists of bytes are text.
// Does not do: keep the order of members or the spelling of numbers (Qt's JSON sorts and parses);
//   of a name that comes twice in one object the last counts. The file is kept as evidence.
// Neighbours: table_reader.cpp.
// Cost: linear; one element is held as a document.
#pragma once

#include "intake/json_cut.h"
#include "intake/table_rows.h"

#include <QHash>
#include <QJsonValue>

namespace casement::intake {

class JsonRows : public RowSource {
public:
    explicit JsonRows(QStringView text);  // stays with the caller

    [[nodiscard]] Result<bool> next(TableRow &row) override;
    void rewind() override;
    [[nodiscard]] const QStringList &names() const override { return m_names; }
    [[nodiscard]] bool hasHead() const override { return false; }

    // Whether a text begins with an object, or a list of them.
    [[nodiscard]] static bool looksLikeJson(QStringView text);

private:
    enum class Form { Lines, Array, One };

    void findForm();
    void findList(qsizetype open, qsizetype close);
    void findRest(qsizetype open, qsizetype close, qsizetype nameAt, qsizetype listEnd);
    [[nodiscard]] bool nextPart(qsizetype &begin, qsizetype &end);
    void parse(TableRow &row, qsizetype begin, qsizetype end);
    void fail(TableRow &row, QStringView part, qsizetype at);
    void flatten(TableRow &row, const QJsonValue &value, const QString &name);
    void addJournalList(TableRow &row, const QString &name, const QJsonArray &list);
    void addCell(TableRow &row, const QString &name, const QString &text);

    QStringView m_text;
    Form m_form = Form::Lines;
    qsizetype m_begin = 0;  // of the elements
    qsizetype m_end = 0;
    QString m_rest;  // the object around a list, without it
    bool m_restRead = false;
    qsizetype m_tailAt = 0;  // what stands behind a list that has ended
    bool m_tailRead = false;
    qsizetype m_at = 0;
    LineCounter m_lines;
    bool m_isJournal = false;  // of the element that is read
    QStringList m_names;
    QHash<QString, qsizetype> m_nameIndex;
};

}  // namespace casement::intake
