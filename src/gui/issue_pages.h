// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// The pages of a report that is not issued yet.
//
// What it is: the PDF as it will be, page under page; which page is in view; keys for the next page
//   and for the size.
// Promises: the bytes are in memory only and gone with clear(). A new edition opens at the page
//   that was in view. Nothing of it is spoken: a screen reader has report.html.
// Does not do: make the pages (desk/issue_preview.h).
// Neighbours: issue_dialog.h. Qt's PDF reader draws pages on a thread of its own.
// Cost: pages in view are kept as pictures.
#pragma once

#include <QBuffer>
#include <QWidget>

#include <memory>

class QLabel;
class QPdfDocument;
class QPdfView;
class QStackedWidget;
class QToolButton;

namespace casement::gui {

class IssuePages final : public QWidget {
    Q_OBJECT
public:
    explicit IssuePages(QWidget *parent = nullptr);
    ~IssuePages() override;

    void setPdf(const QByteArray &bytes);
    void clear();
    // Instead of pages.
    void say(const QString &sentence);
    // Beside the number of the page, while the next edition is being made.
    void setPreparing(bool preparing);

    [[nodiscard]] int pageCount() const;
    [[nodiscard]] int page() const;  // from 0
    [[nodiscard]] QPdfView &view() const { return *m_view; }

public Q_SLOTS:
    void goToPage(int page);
    // Of the section with this title, as the outline of the document has it.
    void goToSection(const QString &title);
    void nextPage() { goToPage(page() + 1); }
    void previousPage() { goToPage(page() - 1); }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void lay();
    void dressView();
    QToolButton *addButton(const QString &sign, const QString &name);
    void zoomBy(double factor);
    void fitWidth();
    void showWhere();
    [[nodiscard]] bool ownKey(int key);

    std::unique_ptr<QBuffer> m_buffer;
    QPdfDocument *m_document;
    QPdfView *m_view;
    QLabel *m_where;
    QLabel *m_preparing;
    QLabel *m_size;
    QLabel *m_message;
    QStackedWidget *m_stack;
    QToolButton *m_smaller;
    QToolButton *m_larger;
    QToolButton *m_fit;
};

}  // namespace casement::gui
