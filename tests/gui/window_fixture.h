// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// The whole window over a real desk, for tests.
//
// What it is: a MainWindow with a GuiDesk open in it, and waits for what a person would wait for.
// Neighbours: gui_fixture.h.
#pragma once

#include "gui/case_actions.h"
#include "gui/case_list.h"
#include "gui/composer.h"
#include "gui/empty_state.h"
#include "gui/gui_fixture.h"
#include "gui/header_strip.h"
#include "gui/main_window.h"
#include "gui/status_bar.h"

#include <QSettings>

namespace casement::test {

class GuiWindow {
public:
    explicit GuiWindow(GuiDesk &desk, QSize size = {1440, 900},
                       const std::shared_ptr<desk::DeskSession> &session = {})
    {
        // Never the settings of whoever runs the tests.
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_settings.path());
        QCoreApplication::setOrganizationName(QStringLiteral("casement-test"));
        m_theme = std::make_unique<gui::Theme>(*qApp, gui::ThemeChoice::Light);
        m_window = std::make_unique<gui::MainWindow>(*m_theme, gui::StartOptions{});
        m_window->resize(size);
        m_window->show();
        m_window->showDesk(session ? session : desk.session());
        // Until the window manager has made it the active one, no widget in it gets the keyboard.
        // One that does not make it so by itself is asked to, as somebody who clicks on it would.
        for (int asked = 0; !QTest::qWaitForWindowActive(m_window.get(), 5'000); ++asked) {
            if (asked == 12)
                qFatal("The window did not become the active one.");
            m_window->activateWindow();
        }
    }

    [[nodiscard]] gui::MainWindow &window() const { return *m_window; }
    [[nodiscard]] gui::Theme &theme() const { return *m_theme; }
    [[nodiscard]] gui::DeskView &desk() const { return *m_window->deskView(); }
    [[nodiscard]] gui::CasePage &page() const { return desk().page(); }
    [[nodiscard]] gui::TimelineModel &model() const { return page().model(); }
    void trigger(gui::CommandId id) const { m_window->commands().action(id)->trigger(); }

    // The words of every shown row.
    [[nodiscard]] QStringList rows() const
    {
        QStringList words;
        for (int row = 0; row < model().rowCount(); ++row)
            words << model().index(row, gui::TimelineModel::What).data().toString();
        return words;
    }

private:
    QTemporaryDir m_settings;
    std::unique_ptr<gui::Theme> m_theme;
    std::unique_ptr<gui::MainWindow> m_window;
};

}  // namespace casement::test
