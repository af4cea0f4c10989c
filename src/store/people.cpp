// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "store/people.h"

#include "store/rows.h"
#include "store/sqlite_statements.h"

namespace casement::store {

using namespace Qt::StringLiterals;

namespace {

Person readPerson(Row &row)
{
    Person out;
    out.key = row.bytes32("public_key"_L1);
    out.name = row.text("name"_L1);
    out.email = row.text("email"_L1);
    out.function = row.code("function"_L1, casefile::functionFromCode);
    out.admin = row.integer("admin"_L1) != 0;
    out.addedMs = row.integer("added_ms"_L1);
    out.revokedMs = row.integerOrNull("revoked_ms"_L1);
    out.revokedReason = row.text("revoked_reason"_L1);
    return out;
}

}  // namespace

People::People(Store &store) : m_db(store.connection()) { }

Result<> People::save(const Person &person)
{
    return m_db.exec(sql::kSetPerson, person.key, person.name, person.email,
                     casefile::codeOf(person.function), person.admin ? 1 : 0, person.addedMs,
                     person.revokedMs, person.revokedReason);
}

Result<std::optional<Person>> People::find(const Bytes32 &key)
{
    return firstRow(m_db.run(sql::kPerson, key), readPerson);
}

Result<std::vector<Person>> People::all()
{
    return allRows(m_db.run(sql::kPeople), readPerson);
}

}  // namespace casement::store
