// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/commands.h"
#include "cli/values.h"

namespace casement::cli {

using namespace Qt::StringLiterals;
using casefile::ItemState;

namespace {

template <ItemState State> Outcome setItem(Session &session)
{
    const QString id = session.arguments().operand(1);
    const QString reason = session.arguments().value(u"reason"_s);
    return recordIn(session,
                    [&](desk::Recorder &recorder) { return recorder.setItem(id, State, reason); });
}

template <ItemState State>
Command itemCommand(const QString &word, const QString &reasonIs, const QString &does)
{
    return {
        {{u"item"_s, word}, {{u"CASE"_s}, {u"ID"_s}}, {{u"reason"_s, u"TEXT"_s, reasonIs}}, does},
        setItem<State>};
}

}  // namespace

Command itemOpenCommand()
{
    return itemCommand<ItemState::Open>(u"open"_s, u"may be given"_s,
                                        u"open a checklist item again"_s);
}

Command itemStartCommand()
{
    return itemCommand<ItemState::InProgress>(u"start"_s, u"may be given"_s,
                                              u"set a checklist item in progress"_s);
}

Command itemDoneCommand()
{
    return itemCommand<ItemState::Done>(u"done"_s, u"may be given"_s, u"tick a checklist item"_s);
}

Command itemBlockCommand()
{
    return itemCommand<ItemState::Blocked>(u"block"_s, u"what it waits for"_s,
                                           u"say that a checklist item cannot go on"_s);
}

Command itemWaiveCommand()
{
    return itemCommand<ItemState::Waived>(u"waive"_s, u"why it is not needed here"_s,
                                          u"do without a checklist item"_s);
}

}  // namespace casement::cli
