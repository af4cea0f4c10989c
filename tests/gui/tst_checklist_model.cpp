// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "gui/checklist_model.h"

#include "gui/checklist_view.h"
#include "gui/gui_fixture.h"
#include "support/test_main.h"

using namespace Qt::StringLiterals;
using namespace casement;
using namespace casement::gui;
using casefile::Function;
using casefile::Item;
using casefile::ItemState;

namespace {

constexpr qint64 kMinute = 60'000;
const qint64 kNow = test::atMinute(240);  // 2026-05-04 14:00 UTC

Item item(const QString &title, Function function, ItemState state, bool required = false,
          std::optional<qint64> dueMinutes = {}, const QString &reason = {})
{
    Item item;
    item.id = title.toLower();
    item.title = title;
    item.function = function;
    item.state = state;
    item.required = required;
    if (dueMinutes)
        item.dueMs = kNow + *dueMinutes * kMinute;
    item.reason = reason;
    item.lastMs = test::atMinute(131);
    return item;
}

ChecklistMoment moment(bool closed = false)
{
    return {kNow, closed, TimeWords(ZoneChoice::Utc, QTimeZone::UTC)};
}

// The list as text: headings with their count, items with what stands beside them.
QStringList pictureOf(const ChecklistModel &model)
{
    QStringList lines;
    for (int row = 0; row < model.rowCount(); ++row) {
        const QString words = model.index(row).data().toString();
        const Item *at = model.itemAt(row);
        lines << (at ? u"  %1 | %2 | %3"_s.arg(words, itemMarkWords(*at),
                                               itemTimeWords(*at, model.moment()))
                     : u"%1 %2"_s.arg(words, model.countWords(row)));
    }
    return lines;
}

}  // namespace

class TstChecklistModel : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void itemsAreGroupedAndCounted()
    {
        ChecklistModel model;
        model.setItems(
            {item(u"Search live pages"_s, Function::Engineering, ItemState::InProgress, true, 180),
             item(u"Art. 18 scope test"_s, Function::Legal, ItemState::Done, true, -60),
             item(u"Notify authority"_s, Function::Legal, ItemState::Open, true, 80),
             item(u"Call centre script"_s, Function::Support, ItemState::Waived, false, {},
                  u"mail only"_s),
             item(u"Preservation notice"_s, Function::Legal, ItemState::Open, false, -14)},
            moment());
        const QStringList picture{
            u"Legal 1 of 3"_s,
            u"  Art. 18 scope test |  | \u206612:11\u2069"_s,
            u"  Notify authority | required | in 1 h 20 min"_s,
            u"  Preservation notice |  | 14 min late"_s,
            u"Engineering 0 of 1"_s,
            u"  Search live pages | required, in progress | in 3 h"_s,
            u"Support 1 of 1"_s,
            u"  Call centre script |  | \u206612:11\u2069"_s,
        };
        QCOMPARE(pictureOf(model), picture);
        QCOMPARE(model.answeredCount(), 2);
        QCOMPARE(model.itemCount(), 5);
        QCOMPARE(model.requiredOpenCount(), 2);
        QCOMPARE(model.itemAt(model.firstOpenRow())->title, u"Notify authority"_s);
    }

    void rowsSpeakOneSentence_data()
    {
        QTest::addColumn<Item>("spoken");
        QTest::addColumn<bool>("closed");
        QTest::addColumn<QString>("sentence");
        const auto row = [](const char *name, const Item &spoken, const QString &sentence,
                            bool closed = false) {
            QTest::newRow(name) << spoken << closed << sentence;
        };
        const QString title = u"Notify authority"_s;
        row("open", item(title, Function::Legal, ItemState::Open, true, 80),
            u"Legal, Notify authority, required, open, due in 1 h 20 min"_s);
        row("late", item(title, Function::Legal, ItemState::Open, false, -14),
            u"Legal, Notify authority, open, 14 min late"_s);
        row("now", item(title, Function::Legal, ItemState::InProgress, false, 0),
            u"Legal, Notify authority, in progress, due now"_s);
        row("no time", item(title, Function::Policy, ItemState::Open),
            u"Policy, Notify authority, open"_s);
        row("done", item(title, Function::Legal, ItemState::Done, true, -80),
            u"Legal, Notify authority, required, done, recorded 4 May 12:11 UTC"_s);
        row("waived", item(title, Function::Legal, ItemState::Waived, true, -80, u"mail only"_s),
            u"Legal, Notify authority, required, waived: mail only, recorded 4 May 12:11 UTC"_s);
        row("blocked", item(title, Function::Legal, ItemState::Blocked, false, -80, u"no key"_s),
            u"Legal, Notify authority, blocked: no key, 1 h 20 min late"_s);
        Item needy = item(title, Function::Legal, ItemState::InProgress);
        needy.owner = u"Ana Ray"_s;
        needy.inputs = {{u"Hash list"_s, u"by mail"_s, {}}, {u"Contact"_s, {}, {}}};
        row("needs", needy,
            u"Legal, Notify authority, in progress, owner Ana Ray, needs 1 of 2 inputs"_s);
        row("closed", item(title, Function::Legal, ItemState::Open, false, -80),
            u"Legal, Notify authority, open, left open"_s, true);
    }
    void rowsSpeakOneSentence()
    {
        QFETCH(Item, spoken);
        QFETCH(bool, closed);
        QFETCH(QString, sentence);
        ChecklistModel model;
        model.setItems({spoken}, moment(closed));
        QString said = model.index(1).data(Qt::AccessibleTextRole).toString();
        // Marks of direction are not heard.
        said.removeIf([](QChar c) { return c.unicode() >= 0x2066 && c.unicode() <= 0x2069; });
        QCOMPARE(said, sentence);
        QVERIFY(!(model.index(0).flags() & Qt::ItemIsSelectable));
    }

    void aRowSaysWhatItWaitsFor()
    {
        Item first = item(u"Legal hold"_s, Function::Legal, ItemState::Open);
        Item second = item(u"Export"_s, Function::Legal, ItemState::Open);
        second.after = {first.id};
        second.inputs = {{u"Hash list"_s, {}, {}}, {u"Contact"_s, u"by mail"_s, 4}};
        second.owner = u"Ana Ray"_s;
        ChecklistModel model;
        model.setItems({first, second}, moment());
        const auto plain = [](QString said) {
            return said.removeIf(
                [](QChar c) { return c.unicode() >= 0x2066 && c.unicode() <= 0x2069; });
        };
        QCOMPARE(plain(itemNeeds(second, model.items())),
                 u"Ana Ray · needs 1 of 2 inputs · after: Legal hold"_s);
        const QString tip = plain(model.index(2).data(Qt::ToolTipRole).toString());
        for (const QString &line :
             {u"Needs Hash list, missing"_s, u"Needs Contact, given: by mail (entry 4)"_s,
              u"After Legal hold, open"_s, u"Owner: Ana Ray"_s})
            QVERIFY2(tip.contains(line), qPrintable(tip));
        first.state = ItemState::Waived;
        second.inputs[0].given = u"on paper"_s;
        model.setItems({first, second}, moment());
        QCOMPARE(plain(itemNeeds(second, model.items())), u"Ana Ray"_s);
    }

    // Whatever the width and the direction, time and count stand whole and titles break.
    void rowsFitTheirWidth_data()
    {
        QTest::addColumn<bool>("mirrored");
        QTest::addColumn<int>("width");
        for (const int width : {252, 336, 700}) {
            QTest::addRow("forward %d", width) << false << width;
            QTest::addRow("mirrored %d", width) << true << width;
        }
    }
    void rowsFitTheirWidth()
    {
        QFETCH(bool, mirrored);
        QFETCH(int, width);
        const QString title =
            u"Preserve page, messages, payment records and sign-in logs of every linked account "
            "in all three countries, with the hashes of each export and who made it"_s;
        ChecklistModel model;
        model.setItems({item(title, Function::Legal, ItemState::Open, true, -1500),
                        item(u"Short"_s, Function::Legal, ItemState::Open)},
                       moment());
        ChecklistView view(model);
        view.setLayoutDirection(mirrored ? Qt::RightToLeft : Qt::LeftToRight);
        view.resize(width, 400);
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view, 60'000));
        const int one = view.visualRect(model.index(2)).height();
        const int many = view.visualRect(model.index(1)).height();
        QVERIFY2(many > one, "the long title takes more lines");
        QVERIFY2(many < 4 * one, "and not more than it may");
        for (int row = 0; row < model.rowCount(); ++row)
            QCOMPARE(view.visualRect(model.index(row)).width(), view.viewport()->width());
        QVERIFY(model.index(1).data(Qt::ToolTipRole).toString().contains(u"who made it"_s));
    }
};

CASEMENT_TEST(TstChecklistModel, tst_checklist_model)
#include "tst_checklist_model.moc"
