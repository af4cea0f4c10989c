// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// A PDF that somebody chose to see.
//
// What it is: its pages under each other, as wide as the view; and two readings of a document for
//   another thread: why it cannot be shown, and its first page, small and grey.
// Promises: links and forms of the document do nothing; nothing of it is spoken or searched; Esc
// and
//   clear() take it off the screen.
// Does not do: ask for a document's password.
// Neighbours: evidence_viewer.h. Qt's PDF reader draws pages on a thread of its own.
// Cost: pages in view are kept as pictures.
#pragma once

#include <QBuffer>
#include <QImage>
#include <QPdfView>

#include <memory>

class QPdfDocument;

namespace casement::gui {

// Empty where it can be shown.
[[nodiscard]] QString documentProblem(const QByteArray &bytes);
[[nodiscard]] QImage firstPageOf(const QByteArray &bytes);

class DocumentView final : public QPdfView {
    Q_OBJECT
public:
    explicit DocumentView(QWidget *parent = nullptr);
    ~DocumentView() override;

    void setBytes(const QByteArray &bytes);
    void clear();
    [[nodiscard]] int pageCount() const;

Q_SIGNALS:
    void closeRequested();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    std::unique_ptr<QBuffer> m_buffer;
    QPdfDocument *m_document;
};

}  // namespace casement::gui
