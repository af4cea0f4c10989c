// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// A keyboard, and nothing else, for tests of whole pieces of work.
//
// What it is: keys that go where a person's go: to the window that has the focus and, through its
//   shortcuts, mnemonics and menus, to whatever has the focus in it.
// Promises: no widget is handed a key, no action is triggered, no mouse is moved: what these
//   functions cannot reach, no key can.
// Neighbours: tst_first_hour.cpp.
#pragma once

#include <QApplication>
#include <QComboBox>
#include <QKeySequence>
#include <QTest>
#include <QWindow>

namespace casement::test::keyboard {

inline constexpr int kPatienceMs = 60'000;

inline QWindow *window()
{
    if (!QTest::qWaitFor([] { return QGuiApplication::focusWindow() != nullptr; }, kPatienceMs))
        qFatal("No window has the keyboard.");
    return QGuiApplication::focusWindow();
}

inline void press(Qt::Key key, Qt::KeyboardModifiers with = Qt::NoModifier)
{
    QTest::keyClick(window(), key, with);
}

// "Ctrl+Shift+V", or several in turn: "Alt+C, H".
inline void press(const char *chords)
{
    const auto keys = QKeySequence::fromString(QString::fromLatin1(chords));
    for (int i = 0; i < keys.count(); ++i)
        press(keys[uint(i)].key(), keys[uint(i)].keyboardModifiers());
}

inline void type(const QString &words)
{
    for (const QChar c : words)
        QTest::keyClick(window(), c.toLatin1());
}

// The focus is in a widget of this class, or in one inside it.
template <typename Widget> [[nodiscard]] Widget *focused()
{
    for (QWidget *widget = QApplication::focusWidget(); widget; widget = widget->parentWidget()) {
        if (auto *found = qobject_cast<Widget *>(widget))
            return found;
    }
    return nullptr;
}

template <typename Widget> Widget *waitFor()
{
    const auto ready = [] {
        const Widget *found = focused<Widget>();
        return found && found->window()->isActiveWindow();
    };
    if (!QTest::qWaitFor(ready, kPatienceMs))
        qFatal("%s does not get the keyboard.", Widget::staticMetaObject.className());
    return focused<Widget>();
}

// In the box that has the focus, by its arrow keys.
inline bool choose(const QString &words)
{
    const auto *box = focused<QComboBox>();
    if (!box)
        return false;
    press(Qt::Key_Home);
    for (int i = 0; i < box->count() && box->currentText() != words; ++i)
        press(Qt::Key_Down);
    return box->currentText() == words;
}

}  // namespace casement::test::keyboard
