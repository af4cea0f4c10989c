// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// A file that is to become evidence, read once and never looked into.
//
// What it is: open(), the pieces in order, and whether what was read is what was there.
// Promises: opens ordinary files alone, and waits for nobody: a folder, device, pipe or socket is
//   refused before it is opened. A link is followed, and linkTarget() says where to. More than the
//   size it had when it was opened is not read. Of a file that is deleted meanwhile, every byte is
//   still read.
// Neighbours: evidence_keeper.cpp alone.
// Cost: one piece in memory.
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QFile>

#include <memory>

namespace casement::desk {

// Names of the refusals; desk/rule_text.cpp has the sentences. subject = the path.
inline constexpr QLatin1StringView kSourceFolder("source_folder");
inline constexpr QLatin1StringView kSourceSpecial("source_special");
inline constexpr QLatin1StringView kSourceChanged("source_changed");
inline constexpr QLatin1StringView kSourceUnread("source_unread");

class EvidenceSource {
public:
    // Errors: CannotOpen (got = the system's words), Refused (kSourceFolder, kSourceSpecial).
    [[nodiscard]] static Result<EvidenceSource> open(const QString &path);

    [[nodiscard]] const QString &name() const { return m_name; }
    [[nodiscard]] const QString &linkTarget() const { return m_linkTarget; }  // empty: no link
    [[nodiscard]] quint64 size() const { return m_state.size; }
    // 0: not known.
    [[nodiscard]] qint64 modifiedMs() const { return m_state.modified / 1'000'000; }

    // The next piece; empty at the end. Errors: Refused (kSourceUnread, kSourceChanged).
    [[nodiscard]] Result<QByteArray> next();

private:
    struct State {
        quint64 size = 0;
        qint64 modified = 0;  // ns
        bool ordinary = false;
        friend bool operator==(const State &, const State &) = default;
    };
    EvidenceSource() = default;
    [[nodiscard]] static State stateOf(const QFile &file);

    std::unique_ptr<QFile> m_file;
    QString m_path;
    QString m_name;
    QString m_linkTarget;
    State m_state;
    quint64 m_read = 0;
};

}  // namespace casement::desk
