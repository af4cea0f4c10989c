// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// Previews of an issue, made where nobody waits for them.
//
// What it is: asks for the preview of what was wished last, reading on the session's worker and
//   laying out pages on the pool.
// Promises: one at a time; what was overtaken by another wish is dropped and never shown. Where
//   neither the wish nor the ledger nor a template has changed nothing is made again.
// Does not do: keep a preview: made() hands it over.
// Neighbours: issue_actions.h; desk/issue_preview.h.
// Cost: every entry is read and every page laid out, each time the ledger grew.
#pragma once

#include "desk/desk_session.h"
#include "desk/issue_preview.h"

#include <QObject>

#include <atomic>
#include <memory>
#include <optional>

namespace casement::gui {

class IssuePreviewer final : public QObject {
    Q_OBJECT
public:
    explicit IssuePreviewer(std::shared_ptr<desk::DeskSession> session, QObject *parent = nullptr);
    ~IssuePreviewer() override;

    void wish(const desk::IssueRequest &request);
    // The same again, if the ledger grew or a template was edited.
    void refresh();
    // Nobody looks any more; what is on its way is dropped.
    void forget();

Q_SIGNALS:
    void preparing();  // made(), unchanged() or failed() ends it
    void made(const casement::desk::IssuePreview &preview);
    void unchanged();
    void failed(const casement::Error &error);

private:
    using Read = Result<std::optional<desk::IssuePreviewMaterial>>;
    // What the pages were made of, beside the request.
    struct Made {
        quint64 ledgerSize = 0;
        QString templates;  // TemplateSet::id()
    };

    [[nodiscard]] static bool isMade(desk::Desk &desk, const desk::IssueRequest &request,
                                     const Made &made);
    [[nodiscard]] Progress whileNewest(quint64 wish) const;
    void start();
    void take(quint64 wish, Read read);
    void layOut(quint64 wish, desk::IssuePreviewMaterial material);
    [[nodiscard]] bool isOvertaken(quint64 wish);

    std::shared_ptr<desk::DeskSession> m_session;
    std::shared_ptr<std::atomic<quint64>> m_newest;  // wish; 0: nobody looks
    quint64 m_wishes = 0;
    std::optional<desk::IssueRequest> m_request;
    std::optional<Made> m_made;  // for the request as it stands
    bool m_running = false;
};

}  // namespace casement::gui
