// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/decisions.h"

#include "cli/named_case.h"
#include "desk/case_reader.h"

namespace casement::cli {

using namespace Qt::StringLiterals;

Asked<casefile::CaseFile> namedCaseFile(Session &session)
{
    const auto at = openNamedCase(session, Purpose::Read);
    if (!at)
        return std::unexpected(at.error());
    auto file = at->reader().caseFile();
    if (!file)
        return failure(file.error());
    return std::move(*file);
}

Result<const casefile::Decision *> findDecision(const casefile::CaseFile &file,
                                                const QString &number)
{
    const auto found = std::ranges::find_if(file.decisions, [&number](const auto &decision) {
        return QString::number(decision.number) == number;
    });
    if (found == file.decisions.end())
        return casement::failure(ErrorKind::NotFound, number, u"decision"_s);
    return &*found;
}

Asked<qint64> readInstant(const Session &session, const QString &what, const QString &text,
                          qint64 caseStartMs)
{
    const auto time =
        casefile::parseTime(text, {session.nowMs(), session.zone(), caseStartMs, true});
    if (!time) {
        Error error = time.error();
        error.subject.clear();
        error.field = what;
        return std::unexpected(Failure{error, ExitStatus::Usage});
    }
    if (!time->ms)
        return usage(what, text, u"a time such as 2026-03-02 14:00"_s);
    return *time->ms;
}

}  // namespace casement::cli
