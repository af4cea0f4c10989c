// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// A case with something to withhold from Policy, made from the command line.
#pragma once

#include "program.h"

namespace casement::test {

// A subject, lines and files with and without her name, a file nobody can search, and
// "policy.json". Answers the number of the case; whatever fails ends the test program.
[[nodiscard]] inline QString makeDisclosedCase(Program &program)
{
    using namespace Qt::StringLiterals;
    const auto done = [](const Ran &ran) {
        if (ran.status != 0)
            qFatal("%s", qPrintable(ran.err));
    };
    done(program.makeDesk());
    const QString number = program.makeCase(u"Impersonated charity"_s);
    program.write(u"chat.txt"_s, "send the cards\n");
    program.write(u"told.txt"_s, "Marta Ilves: send the cards\n");
    program.write(u"page.png"_s, QByteArray("\x89PNG\r\n\x1a\n\0\0\0", 11));
    done(program.onDesk({u"case"_s, u"subject"_s, number, u"Marta Ilves"_s}));
    done(program.onDesk({u"log"_s, number, u"A donor reported the page"_s}));
    done(program.onDesk({u"log"_s, number, u"Marta Ilves says it is not hers"_s}));
    done(program.onDesk(
        {u"evidence"_s, u"add"_s, number, u"chat.txt"_s, u"told.txt"_s, u"page.png"_s}));
    done(program.onDesk({u"policy"_s, u"export"_s, u"--out"_s, program.path(u"policy.json"_s)}));
    return number;
}

}  // namespace casement::test
