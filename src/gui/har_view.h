// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// A HAR that somebody opened: its requests, and all of the chosen one.
//
// What it is: a list above, and below it the chosen request as plain text.
// Promises: what is secret is covered until U or its button shows it, and again when clear() or
//   coverSecrets() is called; Enter goes from the list to the text and Esc back, a further Esc
//   closes; J asks for the file's own text. The words of a request are made on another thread.
// Does not do: read files (intake/har.h), decide when it is covered (evidence_viewer.h).
// Neighbours: har_model.h, har_words.h.
// Cost: the parsed file, and the words of one request.
#pragma once

#include "gui/har_words.h"

#include <QWidget>

#include <memory>

class QPushButton;
class QTreeView;

namespace casement::gui {

class EvidenceText;
class HarModel;

class HarView final : public QWidget {
    Q_OBJECT
public:
    explicit HarView(QWidget *parent = nullptr);

    void setHar(std::shared_ptr<const intake::Har> har);
    void clear();
    void setSecrets(Secrets secrets);
    void coverSecrets() { setSecrets(Secrets::Covered); }

    [[nodiscard]] Secrets secrets() const { return m_secrets; }
    [[nodiscard]] QTreeView &list() const { return *m_list; }
    [[nodiscard]] EvidenceText &details() const { return *m_details; }
    [[nodiscard]] QPushButton &secretsButton() const { return *m_show; }
    [[nodiscard]] QPushButton &fileButton() const { return *m_file; }

Q_SIGNALS:
    void closeRequested();
    void fileRequested();  // its own text

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void lay();
    void tell();
    void say();

    HarModel *m_model;
    QTreeView *m_list;
    EvidenceText *m_details;
    QPushButton *m_show;
    QPushButton *m_file;
    std::shared_ptr<const intake::Har> m_har;
    Secrets m_secrets = Secrets::Covered;
    quint64 m_request = 0;  // answers about a request that is gone are dropped
};

}  // namespace casement::gui
