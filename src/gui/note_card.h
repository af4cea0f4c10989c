// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// One recorded note beside evidence, with its older versions.
//
// What it is: who, when and which version; the words, coloured as Markdown; two words that act:
//   change (F2) and older versions (V).
// Promises: struck words and older versions are drawn struck; what cannot be seen stands as a mark.
// Neighbours: evidence_notes.h.
#pragma once

#include "desk/evidence_notes.h"

#include <QWidget>

class QVBoxLayout;

namespace casement::gui {

class LinkButton;
class ValueText;

class NoteCard final : public QWidget {
    Q_OBJECT
public:
    NoteCard(desk::EvidenceNote note, bool writable, QWidget *parent);

    [[nodiscard]] const desk::EvidenceNote &note() const { return m_note; }
    [[nodiscard]] QString words() const;
    [[nodiscard]] bool showsOlder() const { return m_older != nullptr; }
    [[nodiscard]] ValueText *text() const { return m_text; }
    void toggleOlder();

Q_SIGNALS:
    void changeRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void addHead(QVBoxLayout *layout);

    desk::EvidenceNote m_note;
    bool m_writable;
    ValueText *m_text = nullptr;
    LinkButton *m_versions = nullptr;
    QWidget *m_older = nullptr;
};

}  // namespace casement::gui
