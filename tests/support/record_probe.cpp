// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// record_probe FILE PASSPHRASE CASE COUNT
//
// Opens a desk as its owner and logs COUNT events to a case, printing the seq of each after it was
// acknowledged and before the next begins. Tests kill it, or run two at once.
// Exit status: 0 all logged; 1 a refused append or open, in words on stderr; 2 usage.

#include "desk/error_text.h"
#include "desk/recorder.h"

#include <QCoreApplication>

#include <cstdio>

using namespace casement;

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const QStringList args = QCoreApplication::arguments();
    if (args.size() != 5)
        return 2;
    auto opened = desk::Desk::open(args.at(1), args.at(2), nullptr, desk::Environment::system());
    if (!opened) {
        std::fprintf(stderr, "%s\n", qPrintable(desk::sentenceFor(opened.error())));
        return 1;
    }
    desk::Recorder recorder(**opened, args.at(3));
    const qint64 process = QCoreApplication::applicationPid();
    for (int i = 0; i < args.at(4).toInt(); ++i) {
        desk::LogRequest request;
        request.text = QStringLiteral("Line %1 of process %2").arg(i).arg(process);
        const auto recorded = recorder.log(request);
        if (!recorded) {
            std::fprintf(stderr, "%s\n", qPrintable(desk::sentenceFor(recorded.error())));
            return 1;
        }
        std::printf("%llu\n", static_cast<unsigned long long>(recorded->seq));
        std::fflush(stdout);
    }
    return 0;
}
