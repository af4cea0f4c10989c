// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "gui/issue_previewer.h"

#include "gui/elsewhere.h"

namespace casement::gui {

IssuePreviewer::IssuePreviewer(std::shared_ptr<desk::DeskSession> session, QObject *parent)
    : QObject(parent)
    , m_session(std::move(session))
    , m_newest(std::make_shared<std::atomic<quint64>>(0))
{
}

IssuePreviewer::~IssuePreviewer()
{
    *m_newest = 0;
}

void IssuePreviewer::wish(const desk::IssueRequest &request)
{
    if (m_request != request)
        m_madeSize.reset();
    m_request = request;
    refresh();
}

void IssuePreviewer::refresh()
{
    if (!m_request)
        return;
    *m_newest = ++m_wishes;
    if (!m_running)
        start();
}

void IssuePreviewer::forget()
{
    m_request.reset();
    m_madeSize.reset();
    *m_newest = 0;
}

void IssuePreviewer::start()
{
    m_running = true;
    Q_EMIT preparing();
    const Progress current = [newest = m_newest, wish = m_wishes](quint64, quint64) {
        return *newest == wish;
    };
    m_session
        ->work([request = *m_request, madeSize = m_madeSize, current](desk::Desk &desk) -> Read {
            if (madeSize) {
                const auto now = desk.findCase(request.caseId);
                if (now && now->entries == *madeSize)
                    return std::optional<desk::IssuePreviewMaterial>();
            }
            return desk::readIssuePreview(desk, request, current)
                .transform([](desk::IssuePreviewMaterial material) {
                    return std::optional(std::move(material));
                });
        })
        .then(this, [this, wish = m_wishes](Read read) { take(wish, std::move(read)); });
}

bool IssuePreviewer::isOvertaken(quint64 wish)
{
    if (*m_newest == wish)
        return false;
    m_running = false;
    if (*m_newest != 0)
        start();
    return true;
}

void IssuePreviewer::take(quint64 wish, Read read)
{
    if (isOvertaken(wish))
        return;
    if (read && *read) {
        layOut(wish, std::move(**read));
        return;
    }
    m_running = false;
    if (read)
        Q_EMIT unchanged();
    else
        Q_EMIT failed(read.error());
}

void IssuePreviewer::layOut(quint64 wish, desk::IssuePreviewMaterial material)
{
    elsewhere([material = std::move(material)] {
        return desk::makeIssuePreview(material);
    }).then(this, [this, wish](const desk::IssuePreview &preview) {
        if (isOvertaken(wish))
            return;
        m_running = false;
        m_madeSize = preview.ledgerSize;
        Q_EMIT made(preview);
    });
}

}  // namespace casement::gui
