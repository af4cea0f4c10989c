// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// The window program: options, theme, main window.

#include "gui/main_window.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QFile>
#include <QSettings>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

constexpr int kUsage = 2;

}  // namespace

int main(int argc, char **argv)
{
    using namespace casement::gui;
    QApplication app(argc, argv);
    QApplication::setOrganizationName(u"Casement"_s);
    QApplication::setApplicationName(u"casement"_s);
    QApplication::setApplicationDisplayName(u"Casement"_s);
    QApplication::setApplicationVersion(QStringLiteral(CASEMENT_VERSION));
    QApplication::setDesktopFileName(u"org.casement.Casement"_s);

    QCommandLineParser parser;
    parser.setApplicationDescription(
        QApplication::translate("main", "An incident desk whose record can be proved."));
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption themeOption(
        u"theme"_s, QApplication::translate("main", "light, dark, contrast or system"), u"NAME"_s);
    const QCommandLineOption deskOption(
        u"desk"_s, QApplication::translate("main", "the desk file to open"), u"FILE"_s);
    const QCommandLineOption identityOption(
        u"identity"_s, QApplication::translate("main", "the identity file to sign with"),
        u"FILE"_s);
    const QCommandLineOption passphraseOption(
        u"passphrase-file"_s,
        QApplication::translate("main", "a file with the passphrase of desk and identity"),
        u"FILE"_s);
    parser.addPositionalArgument(u"desk"_s, deskOption.description(), u"[FILE]"_s);
    parser.addOptions({themeOption, deskOption, identityOption, passphraseOption});
    parser.process(app);

    QString passphrase;
    if (parser.isSet(passphraseOption)) {
        QFile file(parser.value(passphraseOption));
        if (!file.open(QIODevice::ReadOnly)) {
            std::fprintf(stderr, "casement: %s: %s\n", qPrintable(file.fileName()),
                         qPrintable(file.errorString()));
            return kUsage;
        }
        passphrase = QString::fromUtf8(file.readLine()).remove(u'\n').remove(u'\r');
    }

    const QString word = parser.isSet(themeOption)
        ? parser.value(themeOption)
        : QSettings().value(u"theme"_s, u"system"_s).toString();
    const auto choice = themeFromWord(word);
    if (!choice && parser.isSet(themeOption)) {
        std::fprintf(stderr, "casement: --theme takes light, dark, contrast or system, not %s\n",
                     qPrintable(word));
        return kUsage;
    }
    Theme theme(app, choice.value_or(ThemeChoice::System));
    const QString desk =
        parser.isSet(deskOption) ? parser.value(deskOption) : parser.positionalArguments().value(0);
    MainWindow window(theme, {desk, parser.value(identityOption), passphrase});
    window.show();
    return QApplication::exec();
}
