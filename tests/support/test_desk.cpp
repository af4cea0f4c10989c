// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "support/test_desk.h"

#include "casefile/time_text.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>

namespace casement::test {

using namespace Qt::StringLiterals;

namespace {

// A test that cannot even make its desk has nothing to say.
template <typename T> T orAbort(Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(desk::sentenceFor(result.error())));
    return std::move(*result);
}

}  // namespace

TestDesk::TestDesk(bool encrypt)
{
    const desk::PersonCard card{
        u"Ana Ray"_s, u"ana@example.org"_s, casefile::Function::TrustSafety, {}};
    auto identity = orAbort(desk::Identity::generate(card, kPassphrase, *m_random));
    desk::NewDesk request;
    request.path = path();
    request.name = u"test.example.org"_s;
    request.passphrase = kPassphrase;
    request.encrypt = encrypt;
    request.carryIdentity = true;
    m_desk = orAbort(desk::Desk::create(
        request, std::make_shared<const desk::Identity>(std::move(identity)), environment()));
}

void TestDesk::reopen()
{
    m_desk.reset();
    m_desk = orAbort(desk::Desk::open(path(), kPassphrase, nullptr, environment()));
}

void TestDesk::runSql(const QString &sql) const
{
    const QString name = u"behind"_s;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, name);
        database.setDatabaseName(path());
        database.open();
        QSqlQuery query(database);
        if (!query.exec(sql))
            qFatal("%s", qPrintable(query.lastError().text()));
    }
    QSqlDatabase::removeDatabase(name);
}

QString TestDesk::newCase(const QString &title)
{
    desk::NewCase request;
    request.title = title;
    return orAbort(m_desk->createCase(request)).caseId;
}

QString picture(desk::Desk &desk, const QString &caseId, const desk::TimelineFilter &filter)
{
    const auto lines = desk::CaseReader(desk, caseId).newest(filter, 1000);
    if (!lines)
        return desk::sentenceFor(lines.error());
    QString out;
    for (const auto &line : *lines) {
        if (line.row.kind == casefile::EntryKind::Case)
            continue;
        const auto flags = line.row.flags;
        out += line.row.occurredMs == casefile::kUndatedMs
            ? u"undated"_s
            : casefile::clockText(line.row.occurredMs, QTimeZone::utc());
        out += u' ' + casefile::codeOf(line.row.kind) + u' ' + line.text;
        if (!line.formerText.isEmpty())
            out += u" (was: "_s + line.formerText + u')';
        if (flags.testFlag(casefile::RowFlag::Struck))
            out += u" [struck]"_s;
        if (flags.testFlag(casefile::RowFlag::Late))
            out += u" [late]"_s;
        if (flags.testFlag(casefile::RowFlag::Pinned))
            out += u" [pinned]"_s;
        out += u'\n';
    }
    return out;
}

}  // namespace casement::test
