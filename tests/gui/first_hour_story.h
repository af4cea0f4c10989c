// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// What is done more than once in the first hour.
//
// What it is: lines logged, reasons given, evidence named, positions asked, each by keys alone and
//   each with a look at the screen; and the list of the entries that the ledger must hold for it.
// Neighbours: tst_first_hour.cpp tells the story, first_hour.h has its window.
#pragma once

#include "gui/checklist_view.h"
#include "gui/composer_edit.h"
#include "gui/composer_field.h"
#include "gui/evidence_dialog.h"
#include "gui/first_hour.h"
#include "gui/first_hour_lines.h"
#include "gui/keyboard.h"
#include "gui/position_dialog.h"
#include "gui/reason_dialog.h"
#include "support/test_main.h"

#include <QLineEdit>
#include <QPlainTextEdit>

namespace casement::test {

using namespace gui;
using namespace keyboard;

inline QString readingOf(const QDialog *dialog)
{
    for (const auto *edit : dialog->findChildren<QPlainTextEdit *>()) {
        if (edit->isReadOnly())
            return edit->toPlainText();
    }
    return {};
}

class FirstHourStory {
protected:
    [[nodiscard]] bool seen(const QString &words) const { return m_hour->showsRow(words); }
    void expect(const QString &entry) { m_expected << entry; }

    // What the composer shows beside the line.
    [[nodiscard]] static QString understood()
    {
        const auto *field = focused<ComposerField>();
        return field && field->preview()->isVisible() ? field->preview()->text() : QString();
    }

    void log(const Line &line)
    {
        press("Ctrl+L");
        const auto *edit = waitFor<ComposerEdit>();
        type(line.typed);
        QCOMPARE(edit->typedText(), line.typed);
        QVERIFY2(understood().contains(line.understood), qPrintable(understood()));
        press(Qt::Key_Return);
        if (!line.late.isEmpty()) {
            QTRY_VERIFY(focused<QLineEdit>());
            type(line.late);
            press(Qt::Key_Return);
        }
        QTRY_VERIFY2(seen(line.text), qPrintable(line.text));
        QTRY_COMPARE(edit->typedText(), QString());
        expect(u"event: "_s + line.text);
    }

    void answerReason(const QString &reason)
    {
        waitFor<ReasonDialog>();
        type(reason);
        press(Qt::Key_Return);
        QTRY_VERIFY(!m_hour->window().findChild<ReasonDialog *>());
    }

    void addEvidence(const QString &title)
    {
        waitFor<EvidenceDialog>();
        type(title);
        press(Qt::Key_Return);
        QTRY_VERIFY(!m_hour->window().findChild<EvidenceDialog *>());
        QTRY_VERIFY(seen(title));
        expect(u"evidence: "_s + title);
    }

    void ask(const QString &state, int tabs, const QString &words)
    {
        press(Qt::Key_P);
        waitFor<PositionDialog>();
        QTRY_VERIFY(focused<QComboBox>());
        press(Qt::Key_Tab);
        QVERIFY2(choose(state), qPrintable(state));
        for (int i = 0; i < tabs; ++i)
            press(Qt::Key_Tab);
        type(words);
        press("Ctrl+Return");
        QTRY_VERIFY(!m_hour->window().findChild<PositionDialog *>());
    }

    // The chosen item of the checklist; then the next one is chosen.
    void answer(Qt::Key key, const QString &reason, casefile::ItemState state)
    {
        const auto *view = focused<ChecklistView>();
        const casefile::Item item = *view->currentItem();
        press(key);
        if (!reason.isEmpty())
            answerReason(reason);
        const ChecklistModel &model = m_hour->desk().checklist().model();
        QTRY_COMPARE(model.itemAt(model.rowOf(item.id))->state, state);
        QTRY_VERIFY(focused<ChecklistView>());
        press(Qt::Key_Down);
        QVERIFY(view->currentItem() && view->currentItem()->id != item.id);
        const QString words = reason.isEmpty() ? item.title : QString(item.title + u" | " + reason);
        expect(u"item %1: %2"_s.arg(QString(casefile::codeOf(state)), words));
    }

    std::unique_ptr<FirstHour> m_hour;
    QStringList m_expected;  // the entries of the case after those it begins with
};

}  // namespace casement::test
