// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// Files that belong together, each with its name: those of an archive, or of a folder.
//
// What it is: a list of paths, and the bytes of each when they are asked for.
// Promises: whoever reads them does not know which it was. A path is plain: relative, forward
//   slashes, no "..", no control characters; what has another name, or is a link, is not in the
//   list but in `warnings`. The limits hold for what is said of a size and for what comes out.
// Does not do: write anything anywhere.
// Neighbours: zip_members.h; desk/inside/folder_members.h; slack_export.h reads them.
// Cost: one member in memory.
#pragma once

#include "base/progress.h"
#include "base/result.h"
#include "intake/import_plan.h"

#include <functional>

namespace casement::intake {

struct MemberLimits {
    qsizetype members = 100'000;
    quint64 member = 64ULL * 1024 * 1024;
    quint64 total = 256ULL * 1024 * 1024;  // of all that are read
};

struct Member {
    QString path;  // "general/2024-03-01.json"
    quint64 size = 0;  // as it is said
};

class Members {
public:
    explicit Members(QString name, const MemberLimits &limits = {})
        : m_name(std::move(name)), m_limits(limits)
    {
    }
    virtual ~Members() = default;
    Members(const Members &) = delete;
    Members &operator=(const Members &) = delete;

    [[nodiscard]] const QString &name() const { return m_name; }  // of the archive or folder
    [[nodiscard]] const std::vector<Member> &list() const { return m_list; }
    [[nodiscard]] const std::vector<ImportWarning> &warnings() const { return m_warnings; }
    // "export.zip/general/2024-03-01.json"
    [[nodiscard]] QString nameOf(size_t index) const { return m_name + u'/' + m_list[index].path; }

    // Errors: TooLarge, Cancelled, and those of the archive or folder; subject = nameOf().
    [[nodiscard]] Result<QByteArray> bytes(size_t index, const Progress &progress);

protected:
    using Take = std::function<Result<>(QByteArrayView piece)>;
    // Piece by piece; an error of `take` ends it and is handed back.
    [[nodiscard]] virtual Result<> read(size_t index, const Take &take) = 0;

    // Whether it is in the list; what is not is warned of. Errors: TooLarge (MemberLimits).
    [[nodiscard]] Result<bool> add(const QString &path, quint64 size);
    void leaveOut(const QString &path, WarningKind why);

private:
    QString m_name;
    MemberLimits m_limits;
    std::vector<Member> m_list;
    std::vector<ImportWarning> m_warnings;
    quint64 m_total = 0;
};

}  // namespace casement::intake
