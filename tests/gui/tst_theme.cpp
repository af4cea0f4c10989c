// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "gui/theme.h"
#include "support/test_main.h"

#include <cmath>

using namespace Qt::StringLiterals;
using namespace casement::gui;

namespace {

// WCAG 2.2, "relative luminance" and "contrast ratio".
double luminance(const QColor &colour)
{
    const auto linear = [](double c) {
        return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF())
        + 0.0722 * linear(colour.blueF());
}

double contrast(const QColor &a, const QColor &b)
{
    const double x = luminance(a);
    const double y = luminance(b);
    return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
}

constexpr double kText = 4.5;
constexpr double kShape = 3.0;

}  // namespace

class TstTheme : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void contrastHolds_data()
    {
        QTest::addColumn<QColor>("front");
        QTest::addColumn<QColor>("ground");
        QTest::addColumn<double>("least");
        for (const auto &[name, choice] :
             {std::pair{"light", ThemeChoice::Light}, std::pair{"dark", ThemeChoice::Dark},
              std::pair{"contrast", ThemeChoice::Contrast}}) {
            const Tokens &t = tokensOf(choice);
            const auto row = [&](const char *what, const QColor &front, const QColor &ground,
                                 double least) {
                QTest::addRow("%s: %s", name, what) << front << ground << least;
            };
            for (const auto &[ground, colour] :
                 {std::pair{"panel", t.panel}, std::pair{"base", t.base},
                  std::pair{"selection", t.selection}, std::pair{"tint", t.tint},
                  std::pair{"field", t.field}}) {
                row(qPrintable("text on "_L1 + QLatin1StringView(ground)), t.text, colour, kText);
                row(qPrintable("muted on "_L1 + QLatin1StringView(ground)), t.muted, colour, kText);
                row(qPrintable("late on "_L1 + QLatin1StringView(ground)), t.late, colour, kText);
                row(qPrintable("ring on "_L1 + QLatin1StringView(ground)), t.accent, colour,
                    kShape);
            }
            for (const auto &[what, colour] :
                 {std::pair{"keyword", t.syntax.keyword}, std::pair{"string", t.syntax.string},
                  std::pair{"number", t.syntax.number}, std::pair{"name", t.syntax.name},
                  std::pair{"comment", t.syntax.comment}, std::pair{"warning", t.syntax.warning}}) {
                row(qPrintable(QLatin1StringView(what) + " on base"_L1), colour, t.base, kText);
                row(qPrintable(QLatin1StringView(what) + " on panel"_L1), colour, t.panel, kText);
                row(qPrintable(QLatin1StringView(what) + " on field"_L1), colour, t.field, kText);
            }
            row("faint on base", t.faint, t.base, kText);
            row("faint on panel", t.faint, t.panel, kText);
            row("good on panel", t.good, t.panel, kText);
            row("star on base", t.star, t.base, kShape);
            row("text on chip", t.text, t.chip, kText);
            row("text on accent", t.onAccent, t.accent, kText);
            row("text on warning", t.onWarnGround, t.warnGround, kText);
            for (const auto severity : casement::casefile::allSeverities()) {
                const auto &look = t.of(severity);
                const QString code = codeOf(severity);
                row(qPrintable(code + " on base"_L1), look.shape, t.base, kShape);
                row(qPrintable(code + " badge"_L1), look.badgeText, look.shape, kShape);
            }
        }
    }
    void contrastHolds()
    {
        QFETCH(QColor, front);
        QFETCH(QColor, ground);
        QFETCH(double, least);
        const double got = contrast(front, ground);
        QVERIFY2(
            got >= least,
            qPrintable(u"%1 on %2 is %3:1"_s.arg(front.name(), ground.name()).arg(got, 0, 'f', 2)));
    }

    void wordsChooseThemes_data()
    {
        QTest::addColumn<QString>("word");
        QTest::addColumn<bool>("known");
        QTest::addRow("light") << u"light"_s << true;
        QTest::addRow("dark") << u"dark"_s << true;
        QTest::addRow("contrast") << u"contrast"_s << true;
        QTest::addRow("system") << u"system"_s << true;
        QTest::addRow("other") << u"mauve"_s << false;
        QTest::addRow("nothing") << QString() << false;
    }
    void wordsChooseThemes()
    {
        QFETCH(QString, word);
        QFETCH(bool, known);
        QCOMPARE(themeFromWord(word).has_value(), known);
    }

    void aThemeReachesTheApplication()
    {
        Theme theme(*qApp, ThemeChoice::Light);
        QCOMPARE(qApp->palette().color(QPalette::WindowText), tokensOf(ThemeChoice::Light).text);
        theme.choose(ThemeChoice::Dark);
        QCOMPARE(qApp->palette().color(QPalette::WindowText), tokensOf(ThemeChoice::Dark).text);
        QVERIFY(tokens().dark);
    }

    void noTextIsSmallerThanNinePoints()
    {
        QVERIFY(font::small().pointSizeF() >= 9.0);
        QVERIFY(font::mono().pointSizeF() >= 9.0);
        QVERIFY(font::body().pointSizeF() >= 10.0);
    }
};

CASEMENT_TEST(TstTheme, tst_theme)
#include "tst_theme.moc"
