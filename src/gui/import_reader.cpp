// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "gui/import_reader.h"

#include "desk/column_maps.h"

namespace casement::gui {

ImportReader::ImportReader(std::shared_ptr<desk::DeskSession> session, QObject *parent)
    : QObject(parent), m_session(std::move(session))
{
}

ImportReader::~ImportReader()
{
    stop();
}

void ImportReader::read(const desk::ImportRequest &request)
{
    stop();
    const auto wanted = std::make_shared<std::atomic_bool>(true);
    m_wanted = wanted;
    m_session
        ->work([request, wanted](desk::Desk &desk) -> Result<SharedPreview> {
            auto preview = desk::previewImport(
                desk, request, [wanted](quint64, quint64) { return wanted->load(); });
            return std::move(preview).transform([](desk::ImportPreview made) {
                return std::make_shared<const desk::ImportPreview>(std::move(made));
            });
        })
        .then(this, [this, wanted](const Result<SharedPreview> &preview) {
            if (m_wanted != wanted)
                return;
            m_wanted.reset();
            if (preview)
                Q_EMIT made(*preview);
            else
                Q_EMIT failed(preview.error());
        });
}

void ImportReader::stop()
{
    if (m_wanted)
        *m_wanted = false;
    m_wanted.reset();
}

void ImportReader::forgetColumns(const QString &shape, const std::function<void()> &done)
{
    m_session->work([shape](desk::Desk &desk) { return desk::forgetMap(desk, shape); })
        .then(this, [this, done](const Result<> &forgotten) {
            if (forgotten)
                done();
            else
                Q_EMIT failed(forgotten.error());
        });
}

}  // namespace casement::gui
