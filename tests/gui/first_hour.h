// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// The window, the colleague and the ledger of the first hour.
//
// What it is: FirstHour, a MainWindow that begins at its first page, on a desk that was made
//   before; what a person reads off it; and what the ledger should hold in the end, line by line.
// Neighbours: tst_first_hour.cpp has the keys, keyboard.h sends them.
#pragma once

#include "desk/case_verifier.h"
#include "desk/people.h"
#include "gui/checklist.h"
#include "gui/decision_list.h"
#include "gui/evidence_page.h"
#include "gui/window_fixture.h"

#include <QLabel>

namespace casement::test {

class FirstHour {
    template <typename Ask> [[nodiscard]] auto reread(Ask ask) const
    {
        auto session =
            desk::DeskSession::open({m_desk.path(), GuiDesk::passphrase(), {}, {}}).result();
        if (!session)
            qFatal("%s", qPrintable(desk::sentenceFor(session.error())));
        auto answer = (*session)
                          ->read([id = m_caseId, ask](desk::Desk &open) { return ask(open, id); })
                          .result();
        if (!answer)
            qFatal("%s", qPrintable(desk::sentenceFor(answer.error())));
        return *answer;
    }

public:
    FirstHour() : m_theme(*qApp, gui::ThemeChoice::Light)
    {
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_home.path());
        QCoreApplication::setOrganizationName(QStringLiteral("casement-test"));
        inviteColleague();
        m_desk.letGo();
        m_window =
            std::make_unique<gui::MainWindow>(m_theme, gui::StartOptions{m_desk.path(), {}, {}});
        m_window->resize(1280, 800);
        m_window->show();
        if (!QTest::qWaitForWindowActive(m_window.get(), 60'000))
            qFatal("The window did not become the active one.");
    }

    [[nodiscard]] gui::MainWindow &window() const { return *m_window; }
    [[nodiscard]] bool isOpen() const { return m_window->deskView() != nullptr; }
    [[nodiscard]] gui::DeskView &desk() const { return *m_window->deskView(); }
    [[nodiscard]] gui::CasePage &page() const { return desk().page(); }
    [[nodiscard]] QString said() const { return desk().status().message(); }
    [[nodiscard]] QString folder() const { return m_home.path(); }
    [[nodiscard]] const std::shared_ptr<const desk::Identity> &colleague() const { return m_ben; }

    // The words of every shown row.
    [[nodiscard]] QStringList rows() const
    {
        QStringList words;
        const gui::TimelineModel &model = page().model();
        for (int row = 0; row < model.rowCount(); ++row)
            words << model.index(row, gui::TimelineModel::What).data().toString();
        return words;
    }
    [[nodiscard]] bool showsRow(const QString &words) const
    {
        const QStringList all = rows();
        return std::ranges::any_of(all, [&](const QString &row) { return row.contains(words); });
    }
    // How the open case is spoken in the list of cases.
    [[nodiscard]] QString caseSentence() const
    {
        const gui::CaseListModel &model = desk().cases().model();
        return model.index(model.rowOf(page().caseId())).data(Qt::AccessibleTextRole).toString();
    }
    // How the n-th decision is spoken in the list of decisions.
    [[nodiscard]] QString decisionSentence(int number) const
    {
        const auto &model = desk().decisions().decisions();
        for (int row = 0; row < model.rowCount(); ++row) {
            if (model.at(row) && model.at(row)->number == quint64(number))
                return model.index(row).data(Qt::AccessibleTextRole).toString();
        }
        return {};
    }

    // Something of the colleague's own doing, on their own machine.
    template <typename Do> [[nodiscard]] Result<desk::Recorded> colleagueDoes(Do act) const
    {
        return desk()
            .session()
            ->write([id = page().caseId(), ben = m_ben,
                     act](desk::Desk &open) -> Result<desk::Recorded> {
                const auto his = open.sibling(ben, open.environment());
                if (!his)
                    return failure(his.error());
                desk::Recorder recorder(**his, id);
                return act(recorder);
            })
            .result();
    }

    // Closes the window and reads what it left, by a session of its own.
    void end()
    {
        m_caseId = page().caseId();
        m_window.reset();
    }
    // As the ledger has them, from the first to the last.
    [[nodiscard]] std::vector<casefile::EntryValue> entries() const
    {
        return reread([](desk::Desk &open, const QString &id) {
            using Entries = std::vector<casefile::EntryValue>;
            desk::CaseReader reader(open, id);
            return reader.caseFile().and_then(
                [&reader](const casefile::CaseFile &file) -> Result<Entries> {
                    Entries entries;
                    for (ledger::Seq seq = 0; seq < file.size; ++seq) {
                        const auto detail = reader.entry(seq);
                        if (!detail)
                            return failure(detail.error());
                        entries.push_back(detail->value);
                    }
                    return entries;
                });
        });
    }
    [[nodiscard]] std::vector<desk::TimelineLine> timeline() const
    {
        return reread([](desk::Desk &open, const QString &id) {
            return desk::CaseReader(open, id).newest({}, 1000);
        });
    }
    [[nodiscard]] desk::CaseVerdict verdict() const
    {
        return reread([](desk::Desk &open, const QString &id) {
            return desk::verifyCase(open, id, desk::VerifyDepth::Full);
        });
    }

private:
    // Who may write in every case of the desk, beside its owner.
    void inviteColleague()
    {
        SystemRandom random;
        auto made =
            desk::Identity::generate({QStringLiteral("Ben Ode"), {}, casefile::Function::Legal, {}},
                                     GuiDesk::passphrase(), random);
        if (!made)
            qFatal("%s", qPrintable(desk::sentenceFor(made.error())));
        m_ben = std::make_shared<const desk::Identity>(std::move(*made));
        const auto added = m_desk.session()
                               ->write([ben = m_ben](desk::Desk &open) {
                                   return desk::addPerson(open, ben->card(), false);
                               })
                               .result();
        if (!added)
            qFatal("%s", qPrintable(desk::sentenceFor(added.error())));
    }

    QTemporaryDir m_home;
    GuiDesk m_desk{QStringLiteral("An older case")};
    gui::Theme m_theme;
    std::shared_ptr<const desk::Identity> m_ben;
    std::unique_ptr<gui::MainWindow> m_window;
    QString m_caseId;
};

// "item waived: Decide on a legal hold | Nobody is in danger", as the ledger has it. What a
// handover tells at length is left out: it is of the minute in which it was recorded.
inline QString pictureOf(const casefile::EntryValue &entry)
{
    QStringList words;
    for (const auto &part :
         {entry.title, entry.body, entry.reason, entry.changeReason, entry.ground}) {
        const bool told = entry.kind == casefile::EntryKind::Handover && part == entry.body;
        if (part && !part->isEmpty() && !told)
            words << *part;
    }
    const QString head = QString(casefile::codeOf(entry.kind)) + u' ' + entry.stateCode;
    return head.trimmed() + u": " + (words + entry.options).join(u" | ");
}

}  // namespace casement::test
