// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// The marks of the composer's grammar in colour.
//
// What it is: colours the spans that casefile/composer.h found in the line.
// Promises: shows exactly what will be recorded as a mark, since it asks the same parser; colour is
//   joined by underline for a time that cannot be read.
// Neighbours: composer_edit.h owns it.
// Cost: setSpans() re-colours at most five short lines.
#pragma once

#include "casefile/composer.h"

#include <QSyntaxHighlighter>

namespace casement::gui {

class ComposerHighlighter final : public QSyntaxHighlighter {
    Q_OBJECT
public:
    explicit ComposerHighlighter(QTextDocument *document);

    // Offsets count from the start of the document.
    void setSpans(std::vector<casefile::ComposerSpan> spans);
    // A line that waits for its acknowledgement is dimmed.
    void setDimmed(bool dimmed);

protected:
    void highlightBlock(const QString &text) override;

private:
    std::vector<casefile::ComposerSpan> m_spans;
    bool m_dimmed = false;
};

}  // namespace casement::gui
