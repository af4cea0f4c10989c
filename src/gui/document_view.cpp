// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "gui/document_view.h"

#include "gui/evidence_look.h"

#include <QKeyEvent>
#include <QPainter>
#include <QPdfDocument>

namespace casement::gui {

namespace {

constexpr int kPeekSide = 560;

// Loaded on whatever thread asks, and gone before it answers.
class Opened {
public:
    explicit Opened(const QByteArray &bytes)
    {
        m_buffer.setData(bytes);
        m_buffer.open(QIODevice::ReadOnly);
        m_document.load(&m_buffer);
    }

    [[nodiscard]] QPdfDocument &document() { return m_document; }

private:
    QBuffer m_buffer;
    QPdfDocument m_document;
};

}  // namespace

QString documentProblem(const QByteArray &bytes)
{
    Opened opened(bytes);
    switch (opened.document().error()) {
    case QPdfDocument::Error::None:
        break;
    case QPdfDocument::Error::IncorrectPassword:
        return DocumentView::tr("The document is locked with a password. Export a copy and open it "
                                "where the password is known.");
    case QPdfDocument::Error::UnsupportedSecurityScheme:
        return DocumentView::tr("The document is locked in a way that this window cannot open. "
                                "Export a copy to read it elsewhere.");
    default:
        return DocumentView::tr("The document is damaged or cut off and cannot be shown. Export a "
                                "copy to examine it elsewhere.");
    }
    if (opened.document().pageCount() == 0)
        return DocumentView::tr("The document has no pages.");
    return {};
}

QImage firstPageOf(const QByteArray &bytes)
{
    Opened opened(bytes);
    if (opened.document().pageCount() == 0)
        return {};
    const QSizeF page = opened.document().pagePointSize(0);
    if (page.isEmpty())
        return {};
    const QSize size = page.scaled(kPeekSide, kPeekSide, Qt::KeepAspectRatio).toSize();
    QImage paper(size.expandedTo({1, 1}), QImage::Format_RGB32);
    paper.fill(Qt::white);
    const QImage drawn = opened.document().render(0, paper.size());
    QPainter painter(&paper);
    painter.drawImage(0, 0, drawn);
    painter.end();
    return peekOf(paper);
}

DocumentView::DocumentView(QWidget *parent) : QPdfView(parent), m_document(new QPdfDocument(this))
{
    setAccessibleName(tr("The document is open; Esc covers it."));
    setPageMode(QPdfView::PageMode::MultiPage);
    setZoomMode(QPdfView::ZoomMode::FitToWidth);
    setFrameShape(QFrame::NoFrame);
    setDocument(m_document);
    // Links lead out of the case; a click is not followed.
    viewport()->setAttribute(Qt::WA_TransparentForMouseEvents);
}

DocumentView::~DocumentView()
{
    // The document reads the buffer as long as it is open.
    m_document->close();
}

void DocumentView::setBytes(const QByteArray &bytes)
{
    m_document->close();
    m_buffer = std::make_unique<QBuffer>();
    m_buffer->setData(bytes);
    m_buffer->open(QIODevice::ReadOnly);
    m_document->load(m_buffer.get());
}

void DocumentView::clear()
{
    m_document->close();
    m_buffer.reset();
}

int DocumentView::pageCount() const
{
    return m_document->pageCount();
}

void DocumentView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT closeRequested();
    else
        QPdfView::keyPressEvent(event);
}

}  // namespace casement::gui
