// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// A real desk in a temporary folder, for tests of what the window shows.
//
// What it is: a DeskSession with one case, made as the first run makes it, unencrypted so that no
//   test waits for a key to be derived; and lines that were never in a desk, for painting.
// Neighbours: tests of the window and its panels.
#pragma once

#include "desk/case_reader.h"
#include "desk/desk_session.h"
#include "desk/error_text.h"
#include "desk/recorder.h"

#include <QTemporaryDir>
#include <QTest>

namespace casement::test {

class GuiDesk {
    template <typename Ask> [[nodiscard]] auto read(Ask ask) const
    {
        auto answer = otherSession()
                          ->read([id = m_caseId, ask](desk::Desk &desk) {
                              desk::CaseReader reader(desk, id);
                              return ask(reader);
                          })
                          .result();
        if (!answer)
            qFatal("%s", qPrintable(desk::sentenceFor(answer.error())));
        return *answer;
    }

public:
    explicit GuiDesk(const QString &title = QStringLiteral("Stolen charity page"))
    {
        desk::CreateDeskRequest request;
        request.desk.path = m_dir.filePath(QStringLiteral("test.casement"));
        request.desk.passphrase = QStringLiteral("a passphrase of the test");
        request.desk.encrypt = true;
        request.desk.carryIdentity = true;
        request.owner.name = QStringLiteral("A. Ray");
        request.owner.function = casefile::Function::TrustSafety;
        auto made = desk::DeskSession::create(request).result();
        if (!made)
            qFatal("%s", qPrintable(desk::sentenceFor(made.error())));
        m_session = *made;
        m_caseId = addCase(title);
    }

    QString addCase(const QString &title)
    {
        const auto made = m_session
                              ->write([title](desk::Desk &desk) {
                                  return desk.createCase({.title = title,
                                                          .type = QStringLiteral("review"),
                                                          .severity = casefile::Severity::High});
                              })
                              .result();
        if (!made)
            qFatal("%s", qPrintable(desk::sentenceFor(made.error())));
        return made->caseId;
    }

    ledger::Seq log(const QString &text,
                    std::optional<casefile::Function> function = casefile::Function::Legal)
    {
        const auto entry = m_session
                               ->write([id = m_caseId, text, function](desk::Desk &desk) {
                                   desk::LogRequest request;
                                   request.text = text;
                                   request.function = function;
                                   return desk::Recorder(desk, id).log(request);
                               })
                               .result();
        if (!entry)
            qFatal("%s", qPrintable(desk::sentenceFor(entry.error())));
        return entry->seq;
    }

    // What the ledger holds, read by a session of its own.
    [[nodiscard]] std::vector<desk::TimelineLine> reread() const
    {
        return read([](desk::CaseReader &reader) { return reader.newest({}, 1000); });
    }
    [[nodiscard]] casefile::CaseFile rereadCase() const
    {
        return read([](desk::CaseReader &reader) { return reader.caseFile(); });
    }

    // As another window, or somebody at the command line, has it open.
    [[nodiscard]] std::shared_ptr<desk::DeskSession> otherSession() const
    {
        auto session = desk::DeskSession::open({path(), passphrase(), {}, {}}).result();
        if (!session)
            qFatal("%s", qPrintable(desk::sentenceFor(session.error())));
        return *session;
    }

    void letGo() { m_session.reset(); }
    [[nodiscard]] QString path() const { return m_dir.filePath(QStringLiteral("test.casement")); }
    [[nodiscard]] static QString passphrase() { return QStringLiteral("a passphrase of the test"); }
    [[nodiscard]] std::shared_ptr<desk::DeskSession> session() const { return m_session; }
    [[nodiscard]] const QString &caseId() const { return m_caseId; }

private:
    QTemporaryDir m_dir;
    std::shared_ptr<desk::DeskSession> m_session;
    QString m_caseId;
};

// Minutes after 2026-05-04 10:00 UTC.
inline qint64 atMinute(qint64 minute)
{
    return Q_INT64_C(1777888800000) + minute * 60'000;
}

inline desk::RowKey keyAt(qint64 minute, ledger::Seq seq)
{
    return {atMinute(minute), seq, seq};
}

inline desk::TimelineLine lineOf(const desk::RowKey &key, const QString &text)
{
    desk::TimelineLine line;
    line.row.occurredMs = key.occurredMs;
    line.row.seq = key.seq;
    line.row.fromSeq = key.fromSeq;
    line.row.recordedMs = key.occurredMs == casefile::kUndatedMs ? atMinute(0) : key.occurredMs;
    line.row.function = casefile::Function::Legal;
    line.text = text;
    line.who = QStringLiteral("A. Ray");
    return line;
}

}  // namespace casement::test
