// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// The window program: options, theme, main window.

#include "gui/main_window.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QFile>
#include <QSettings>

#include <cstdio>
#include <optional>
#include <tuple>

using namespace Qt::StringLiterals;
using namespace casement::gui;

namespace {

constexpr int kUsage = 2;

void nameProgram()
{
    QCoreApplication::setOrganizationName(u"Casement"_s);
    QCoreApplication::setApplicationName(u"casement"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(CASEMENT_VERSION));
    QGuiApplication::setApplicationDisplayName(u"Casement"_s);
    QGuiApplication::setDesktopFileName(u"org.casement.Casement"_s);
}

void addOptions(QCommandLineParser &parser)
{
    parser.setApplicationDescription(
        QCoreApplication::translate("main", "An incident desk whose record can be proved."));
    parser.addHelpOption();
    parser.addVersionOption();
    const QString desk = QCoreApplication::translate("main", "the desk file to open");
    parser.addPositionalArgument(u"desk"_s, desk, u"[FILE]"_s);
    parser.addOptions(
        {{u"theme"_s, QCoreApplication::translate("main", "light, dark, contrast or system"),
          u"NAME"_s},
         {u"desk"_s, desk, u"FILE"_s},
         {u"identity"_s, QCoreApplication::translate("main", "the identity file to sign with"),
          u"FILE"_s},
         {u"passphrase-file"_s,
          QCoreApplication::translate("main", "a file with the passphrase of desk and identity"),
          u"FILE"_s}});
}

// Nothing where the file that was named cannot be read, which is said.
std::optional<QString> passphraseOf(const QCommandLineParser &parser)
{
    if (!parser.isSet(u"passphrase-file"_s))
        return QString();
    QFile file(parser.value(u"passphrase-file"_s));
    if (!file.open(QIODevice::ReadOnly)) {
        std::fprintf(stderr, "casement: %s: %s\n", qPrintable(file.fileName()),
                     qPrintable(file.errorString()));
        return {};
    }
    return QString::fromUtf8(file.readLine()).remove(u'\n').remove(u'\r');
}

// Nothing where there is no theme of the name that was given, which is said.
std::optional<ThemeChoice> themeOf(const QCommandLineParser &parser)
{
    if (!parser.isSet(u"theme"_s)) {
        const QString kept = QSettings().value(u"theme"_s, u"system"_s).toString();
        return themeFromWord(kept).value_or(ThemeChoice::System);
    }
    const QString word = parser.value(u"theme"_s);
    const auto choice = themeFromWord(word);
    if (!choice)
        std::fprintf(stderr, "casement: --theme takes light, dark, contrast or system, not %s\n",
                     qPrintable(word));
    return choice;
}

// Help and version need no window, so they need no display either. Ends the program where one was
// asked for.
void answerWithoutDisplay(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    nameProgram();
    QCommandLineParser parser;
    addOptions(parser);
    // What only a window understands is not yet wrong, and -reverse is not -v.
    parser.setSingleDashWordOptionMode(QCommandLineParser::ParseAsLongOptions);
    std::ignore = parser.parse(QCoreApplication::arguments());
    if (parser.isSet(u"help"_s))
        parser.showHelp();
    if (parser.isSet(u"version"_s))
        parser.showVersion();
}

}  // namespace

int main(int argc, char **argv)
{
    answerWithoutDisplay(argc, argv);
    QApplication app(argc, argv);
    nameProgram();
    QCommandLineParser parser;
    addOptions(parser);
    parser.process(app);

    const auto passphrase = passphraseOf(parser);
    if (!passphrase)
        return kUsage;
    const auto choice = themeOf(parser);
    if (!choice)
        return kUsage;
    Theme theme(app, *choice);
    const QString desk =
        parser.isSet(u"desk"_s) ? parser.value(u"desk"_s) : parser.positionalArguments().value(0);
    MainWindow window(theme, {desk, parser.value(u"identity"_s), *passphrase});
    window.show();
    return QApplication::exec();
}
