// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// A text of headings, paragraphs and lists, as plain text or Markdown.
//
// Promises: what somebody wrote, through said(), stays on its line and formats nothing.
// Neighbours: situation_text.h.
#pragma once

#include <QString>
#include <QStringList>

namespace casement::desk {

enum class TextForm { Plain, Markdown };

class TextBlocks {
public:
    explicit TextBlocks(TextForm form) : m_markdown(form == TextForm::Markdown) { }

    void title(const QString &words);
    void paragraph(const QString &words);
    // Nothing where the list is empty.
    void list(const QString &heading, const QStringList &lines);
    [[nodiscard]] QString said(const QString &text) const;
    [[nodiscard]] const QString &text() const { return m_text; }

private:
    void block(const QString &words);

    bool m_markdown;
    QString m_text;
};

// With a full stop where it has no end yet.
[[nodiscard]] QString sentence(const QString &words);

}  // namespace casement::desk
