// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "gui/entry_writer.h"

#include "desk/error_text.h"
#include "gui/time_words.h"

using namespace Qt::StringLiterals;

namespace casement::gui {

void EntryWriter::setCase(std::shared_ptr<desk::DeskSession> session, const QString &caseId)
{
    m_session = std::move(session);
    m_caseId = caseId;
}

void EntryWriter::record(Write write, const QString &done, Ended ended)
{
    if (!m_session)
        return;
    Q_EMIT sending();
    m_session
        ->write(
            [id = m_caseId, write = std::move(write)](desk::Desk &desk) { return write(desk, id); })
        .then(this,
              [this, id = m_caseId, done,
               ended = std::move(ended)](const Result<desk::Recorded> &entry) {
                  ended(entry);
                  if (!entry) {
                      Q_EMIT said(desk::sentenceFor(entry.error()), true);
                      return;
                  }
                  if (id == m_caseId)
                      Q_EMIT recorded(*entry);
                  if (!done.isEmpty())
                      Q_EMIT said(done.contains(u"%1"_s) ? done.arg(number(entry->seq)) : done,
                                  false);
              });
}

}  // namespace casement::gui
