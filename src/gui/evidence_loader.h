// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// Bytes of an item on their way from the desk to the viewer.
//
// What it is: load(), which reads the beginning of an item through the session, a part at a time.
// Promises: what the timeline asks of the reader comes between the parts; a new load() or stop()
//   ends the one before, whose answer never comes.
// Neighbours: desk/evidence_bytes.h; evidence_viewer.h.
#pragma once

#include "desk/desk_session.h"
#include "desk/evidence_bytes.h"

#include <QObject>

namespace casement::gui {

class EvidenceLoader final : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    struct Loaded {
        QByteArray bytes;
        desk::BytesState state = desk::BytesState::InPart;
    };
    using Give = std::function<void(const Result<Loaded> &)>;

    void load(const std::shared_ptr<desk::DeskSession> &session, const QString &caseId,
              const ledger::BlobValue &blob, quint64 limit, const Give &give);
    void stop() { ++m_request; }

private:
    void next(const std::shared_ptr<desk::DeskSession> &session,
              const std::shared_ptr<desk::EvidenceBytes> &bytes, const Give &give);

    quint64 m_request = 0;
};

}  // namespace casement::gui
