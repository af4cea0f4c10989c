// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "gui/passphrase_strength.h"

#include <QCoreApplication>
#include <QSet>

#include <cmath>

namespace casement::gui {

namespace {

struct PassphraseWords {
    Q_DECLARE_TR_FUNCTIONS(PassphraseWords)
};

// Bits that a character adds: less after its own kind of neighbour, nothing after itself.
double bitsOf(QStringView text)
{
    double bits = 0;
    QSet<QChar> seen;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        const int step = i == 0 ? 99 : std::abs(int(c.unicode()) - int(text[i - 1].unicode()));
        const bool usual = c.isLetter() && c.script() == QChar::Script_Latin;
        double worth = usual ? 2.6 : 4.0;
        if (step <= 1)
            worth = 0.4;
        else if (seen.contains(c))
            worth *= 0.6;
        bits += worth;
        seen.insert(c);
    }
    return bits;
}

}  // namespace

Strength strengthOf(QStringView passphrase)
{
    if (passphrase.size() < kShortestPassphrase)
        return Strength::TooShort;
    const double bits = bitsOf(passphrase);
    if (bits < 26)
        return Strength::Weak;
    return bits < 44 ? Strength::Fair : Strength::Strong;
}

QString strengthSentence(Strength strength)
{
    switch (strength) {
    case Strength::TooShort:
        return PassphraseWords::tr("Too short: use at least 8 characters. Four unrelated words are "
                                   "easy to remember and hard to guess.");
    case Strength::Weak:
        return PassphraseWords::tr("Weak: a program could guess it. Add a word or two.");
    case Strength::Fair:
        return PassphraseWords::tr(
            "Fair: it withstands a casual thief. One more word makes it strong.");
    case Strength::Strong:
        return PassphraseWords::tr("Strong: nobody guesses this one.");
    }
    return {};
}

}  // namespace casement::gui
