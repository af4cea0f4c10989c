// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// One item of evidence: described, peeked at, opened.
//
// What it is: a bar with the item's name and language, and under it the cover, the text, the
//   picture, the document, the requests of a HAR, or the first bytes.
// Promises: every item is described before it is shown; Space shows it small and grey while it is
//   held; Enter makes it ready and asks to open it (openRequested()), and the cover says beforehand
//   what that records. What cannot be shown is not asked for.
//   A HAR whose requests cannot be listed is shown as text, and why is said.
//   A picture or document is covered again by Esc, when the window is not the active one, when the
//   viewer is hidden (another mode, F9, the lock) and when another item comes; so are the secrets
//   of a HAR. Reading and decoding run elsewhere; an answer about an item that is gone is dropped.
//   What is not shown is said.
// Does not do: record (evidence_page.h does, then calls showFull()).
// Neighbours: evidence_look.h, evidence_loader.h, evidence_cover.h, evidence_text.h,
// picture_view.h,
//   document_view.h.
// Cost: at most the limits of evidence_look.h in memory.
#pragma once

#include "casefile/evidence.h"
#include "gui/evidence_loader.h"
#include "gui/evidence_look.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QStackedWidget;

namespace casement::gui {

class DocumentView;
class EvidenceCover;
class EvidenceText;
class HarView;
class PictureView;

// What becomes of it when somebody opens an item.
enum class Opening {
    Recorded,
    Known,  // it is recorded already; text opens by itself
    Unrecorded,  // nothing can be written here
};

class EvidenceViewer final : public QWidget {
    Q_OBJECT
public:
    explicit EvidenceViewer(QWidget *parent = nullptr);

    void setItem(std::shared_ptr<desk::DeskSession> session, const QString &caseId,
                 const casefile::Evidence &item, Opening opening);
    void setOpening(Opening opening);
    void clear(const QString &sentence);
    // What is ready is shown; where nothing is, as soon as it is.
    void showFull();
    void cover();
    void beginPeek();
    void endPeek();
    void requestOpen();
    void focusShown();

    [[nodiscard]] bool isDescribed() const { return m_described; }
    [[nodiscard]] bool isOpen() const { return m_open; }
    [[nodiscard]] const Look &look() const { return m_look; }
    [[nodiscard]] EvidenceCover &coverWidget() const { return *m_cover; }
    [[nodiscard]] EvidenceText &text() const { return *m_text; }
    [[nodiscard]] PictureView &picture() const { return *m_picture; }
    [[nodiscard]] DocumentView &document() const { return *m_document; }
    [[nodiscard]] HarView &har() const { return *m_har; }
    [[nodiscard]] QComboBox &languageBox() const { return *m_language; }
    // What is not shown, or how it was read.
    [[nodiscard]] QString notice() const;

Q_SIGNALS:
    void openRequested();
    void opened();
    void closed();  // by a key in what was open

protected:
    void hideEvent(QHideEvent *event) override;
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void lay();
    void describe();
    void sayCover();
    void sayNotHeld();
    void takeBytes(const EvidenceLoader::Loaded &loaded);
    void showText(const EvidenceLoader::Loaded &loaded);
    void showRequests(const EvidenceLoader::Loaded &loaded);
    void revealRequests(const ShownText &text, const EvidenceLoader::Loaded &loaded);
    void leaveText();
    void coverPrivate();
    void showPicture(const QByteArray &bytes);
    void showDocument(const QByteArray &bytes);
    void show(QWidget *page);
    void close();
    void prepare();
    void ready(std::function<void()> reveal);
    void finishOpening(QWidget *page);
    void fail(const QString &sentence);
    void makePeek();
    void revealText(const ShownText &text, const EvidenceLoader::Loaded &loaded, bool dump);
    void noteText(const ShownText &text, const EvidenceLoader::Loaded &loaded);
    void letGo();

    EvidenceLoader *m_loader;
    QLabel *m_name;
    QLabel *m_notice;
    QComboBox *m_language;
    QStackedWidget *m_stack;
    EvidenceCover *m_cover;
    EvidenceText *m_text;
    PictureView *m_picture;
    DocumentView *m_document;
    HarView *m_har;
    std::shared_ptr<desk::DeskSession> m_session;
    QString m_caseId;
    std::optional<casefile::Evidence> m_item;
    Opening m_opening = Opening::Recorded;
    Look m_look;
    QImage m_peek;
    quint64 m_request = 0;
    std::function<void()> m_reveal;  // shows what is ready
    std::function<void()> m_showFile;  // the text of a HAR; empty: it is no open HAR
    bool m_allowed = false;  // to show it at once
    bool m_described = false;
    bool m_open = false;
    bool m_underWay = false;
    bool m_peekWanted = false;
    bool m_focusWanted = false;  // somebody asked to open it, and reads it next
};

}  // namespace casement::gui
