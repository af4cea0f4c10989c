// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// The part of the viewer that makes bytes ready to be seen: text, picture, document, peek.

#include "gui/document_view.h"
#include "gui/elsewhere.h"
#include "gui/evidence_cover.h"
#include "gui/evidence_text.h"
#include "gui/evidence_viewer.h"
#include "gui/picture_view.h"
#include "gui/time_words.h"

#include <QComboBox>
#include <QLabel>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace casement::gui {

using desk::BytesState;
using Loaded = EvidenceLoader::Loaded;

void EvidenceViewer::takeBytes(const Loaded &loaded)
{
    if (loaded.state == BytesState::Changed) {
        fail(
            tr("These bytes are not what was signed: the stored file changed. Verify all evidence, "
               "and look at the newest backup."));
        return;
    }
    switch (m_look.kind) {
    case LookKind::Text:
    case LookKind::Bytes:
        showText(loaded);
        break;
    case LookKind::Requests:
        showRequests(loaded);
        break;
    case LookKind::Picture:
        showPicture(loaded.bytes);
        break;
    case LookKind::Document:
        showDocument(loaded.bytes);
        break;
    }
}

void EvidenceViewer::showText(const Loaded &loaded)
{
    const bool dump = m_look.kind == LookKind::Bytes;
    elsewhere([bytes = loaded.bytes, dump] {
        return dump ? dumpOf(bytes) : textOf(bytes);
    }).then(this, [this, loaded, dump, request = m_request](ShownText text) {
        if (request != m_request)
            return;
        ready([this, text = std::move(text), loaded, dump] { revealText(text, loaded, dump); });
    });
}

void EvidenceViewer::revealText(const ShownText &text, const Loaded &loaded, bool dump)
{
    noteText(text, loaded);
    const bool coloured = !dump && quint64(loaded.bytes.size()) <= kMaxColouredBytes;
    m_language->setCurrentIndex(std::max(0, m_language->findData(m_look.language)));
    m_language->setVisible(coloured);
    m_text->setShown(text, coloured ? m_look.language : QString());
    finishOpening(m_text);
}

void EvidenceViewer::noteText(const ShownText &text, const Loaded &loaded)
{
    QStringList notes;
    if (loaded.state == BytesState::InPart)
        notes << tr("Shown: the first %1 of %2. Export a copy to read all of it.")
                     .arg(QLocale().formattedDataSize(loaded.bytes.size(), 1),
                          QLocale().formattedDataSize(qint64(m_item->blob->size), 1));
    if (m_look.kind != LookKind::Bytes && quint64(loaded.bytes.size()) > kMaxColouredBytes)
        notes << tr("Longer than %1, so it is not coloured.")
                     .arg(QLocale().formattedDataSize(qint64(kMaxColouredBytes), 0));
    if (!text.continued.empty())
        notes << tr("Lines of more than %1 characters are shown as several.")
                     .arg(number(quint64(kMaxDisplayLine)));
    if (text.guessed)
        notes << tr("Read as %1: these bytes are not UTF-8.").arg(text.encoding);
    m_notice->setText(notes.join(u' '));
    m_notice->setVisible(!notes.isEmpty());
}

void EvidenceViewer::showPicture(const QByteArray &bytes)
{
    elsewhere([bytes] {
        return pictureOf(bytes);
    }).then(this, [this, request = m_request](const ShownPicture &picture) {
        if (request != m_request)
            return;
        if (picture.image.isNull()) {
            fail(picture.problem);
            return;
        }
        ready([this, image = picture.image] {
            m_notice->setText(tr("Only the first picture is shown."));
            m_notice->setVisible(m_look.moving);
            m_picture->setPicture(image);
            finishOpening(m_picture);
        });
    });
}

void EvidenceViewer::showDocument(const QByteArray &bytes)
{
    elsewhere([bytes] {
        return documentProblem(bytes);
    }).then(this, [this, bytes, request = m_request](const QString &problem) {
        if (request != m_request)
            return;
        if (!problem.isEmpty()) {
            fail(problem);
            return;
        }
        ready([this, bytes] {
            m_document->setBytes(bytes);
            finishOpening(m_document);
        });
    });
}

void EvidenceViewer::makePeek()
{
    if (m_look.kind == LookKind::Text) {
        m_cover->peekAt(m_look.beginning);
        return;
    }
    if (m_look.kind == LookKind::Bytes || m_look.kind == LookKind::Requests)
        return;
    if (!m_peek.isNull()) {
        m_cover->peekAt(m_peek);
        return;
    }
    const bool document = m_look.kind == LookKind::Document;
    m_loader->load(m_session, m_caseId, *m_item->blob, m_look.limit(),
                   [this, document](const Result<Loaded> &loaded) {
                       if (!loaded)
                           return;
                       elsewhere([bytes = loaded->bytes, document] {
                           if (document)
                               return documentProblem(bytes).isEmpty() ? firstPageOf(bytes)
                                                                       : QImage();
                           const ShownPicture picture = pictureOf(bytes);
                           return picture.image.isNull() ? QImage() : peekOf(picture.image);
                       }).then(this, [this, request = m_request](const QImage &peek) {
                           if (request != m_request)
                               return;
                           m_peek = peek;
                           if (m_peekWanted && !peek.isNull())
                               m_cover->peekAt(peek);
                       });
                   });
}

}  // namespace casement::gui
