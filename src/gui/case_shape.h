// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// The shape of the open case: its fold, read once for all panels that show a part of it.
//
// What it is: reads the CaseFile as it stands, or stood at an entry, and hands it out.
// Promises: nothing is read on the GUI thread; an answer about another case or another moment is
//   dropped.
// Does not do: show, or keep what it read.
// Neighbours: desk_view.h holds it; checklist.h and decision_list.h take what it reads.
// Cost: one fold of the entries that shape a case a change of the desk.
#pragma once

#include "desk/case_reader.h"
#include "desk/desk_session.h"

#include <QObject>

#include <memory>
#include <optional>

namespace casement::gui {

struct CaseShape {
    casefile::CaseFile file;
    std::vector<quint64> laterDecisions;  // numbers of those made after that moment
    std::optional<qint64> thenMs;  // when the entry was recorded that the case is looked at as of
};

class CaseShapeReader final : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    // As it stands now, or after entry `asOf`.
    void open(std::shared_ptr<desk::DeskSession> session, const QString &caseId,
              std::optional<ledger::Seq> asOf);
    void setAsOf(std::optional<ledger::Seq> asOf);
    void refresh();

Q_SIGNALS:
    void read(const casement::gui::CaseShape &shape);
    void failed(const casement::Error &error);

private:
    std::shared_ptr<desk::DeskSession> m_session;
    QString m_caseId;
    std::optional<ledger::Seq> m_asOf;
    quint64 m_request = 0;  // answers to older requests are dropped
};

}  // namespace casement::gui
