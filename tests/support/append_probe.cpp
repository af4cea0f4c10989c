// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// append_probe FILE CASE COUNT SEED [PASSPHRASE]
//
// Appends COUNT events to a case, one durable commit each, and prints the seq of each after its
// commit returned and before the next begins. Tests kill it, run it twice at once, and fill its
// disk. CASE is a number or an id; SEED makes the author key (test::CaseWriter) and is a number.
// Exit status: 0 all appended; 1 a refused append, with kind, field and words on stderr; 2 usage.

#include "store/cases.h"
#include "support/case_writer.h"

#include <QCoreApplication>

#include <cstdio>

using namespace casement;

namespace {

int failed(const Error &error)
{
    std::fprintf(stderr, "kind %d field %s got %s\n", static_cast<int>(error.kind),
                 qPrintable(error.field), qPrintable(error.got));
    return 1;
}

}  // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const QStringList args = QCoreApplication::arguments();
    if (args.size() < 5)
        return 2;
    const store::StoreKey key =
        args.size() > 5 ? store::StoreKey::fromPassphrase(args.at(5)) : store::StoreKey();
    const auto store = store::Store::open(args.at(1), key);
    if (!store)
        return failed(store.error());
    const Result<store::CaseRow> row = store::Cases(**store).find(args.at(2));
    if (!row)
        return failed(row.error());
    test::CaseWriter writer(**store, args.at(4).toULongLong());
    const int count = args.at(3).toInt();
    for (int i = 0; i < count; ++i) {
        const Result<ledger::Seq> seq =
            writer.append(row->caseId, test::eventDraft(QStringLiteral("Probe line %1").arg(i)));
        if (!seq)
            return failed(seq.error());
        std::printf("%llu\n", static_cast<unsigned long long>(*seq));
        std::fflush(stdout);
    }
    return 0;
}
