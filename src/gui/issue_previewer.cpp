// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "gui/issue_previewer.h"

#include "desk/template_folder.h"
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
        m_made.reset();
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
    m_made.reset();
    *m_newest = 0;
}

bool IssuePreviewer::isMade(desk::Desk &desk, const desk::IssueRequest &request, const Made &made)
{
    const auto now = desk.findCase(request.caseId);
    if (!now || now->entries != made.ledgerSize)
        return false;
    const auto templates = desk::readTemplates(request.templateDir);
    return templates && templates->id() == made.templates;
}

// Goes on until something else is wished, or nobody looks.
Progress IssuePreviewer::whileNewest(quint64 wish) const
{
    return [newest = m_newest, wish](quint64, quint64) { return *newest == wish; };
}

void IssuePreviewer::start()
{
    m_running = true;
    Q_EMIT preparing();
    m_session
        ->work([request = *m_request, made = m_made,
                current = whileNewest(m_wishes)](desk::Desk &desk) -> Read {
            if (made && isMade(desk, request, *made))
                return std::optional<desk::IssuePreviewMaterial>();
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
    const QString templates = material.templates.id();
    elsewhere([material = std::move(material), current = whileNewest(wish)] {
        return desk::makeIssuePreview(material, current);
    }).then(this, [this, wish, templates](const desk::IssuePreview &preview) {
        if (isOvertaken(wish))
            return;
        m_running = false;
        m_made = Made{preview.ledgerSize, templates};
        Q_EMIT made(preview);
    });
}

}  // namespace casement::gui
