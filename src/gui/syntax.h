// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// Languages of evidence and notes: which there are, which one a text is in, how it is coloured.
//
// What it is: languages(), the list to choose from; detectLanguage(), a guess by content and name;
//   ViewHighlighter for long read-only text, TextHighlighter for what somebody writes.
// Promises: colours are the theme's (theme.h) and follow it. ViewHighlighter colours what is near
//   the viewport, in pieces, and never keeps the window waiting; a guess looks at the beginning.
// Does not do: change the text; fold; load definitions of the user's.
// Neighbours: KF6 SyntaxHighlighting has the definitions; HTTP is ours, in resources/syntax.
// Cost: one pass over the lines up to the last one that was looked at; a state a line.
#pragma once

#include <KSyntaxHighlighting/AbstractHighlighter>
#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/State>

#include <QSyntaxHighlighter>
#include <QTextLayout>
#include <QTimer>

#include <set>
#include <vector>

class QPlainTextEdit;

namespace casement::gui {

struct Language {
    QString id;  // the definition's name; empty: plain
    QString words;
};

[[nodiscard]] const std::vector<Language> &languages();
// The id of one of languages(). `head` is the beginning of the text.
[[nodiscard]] QString detectLanguage(const QString &head, const QString &fileName);

class ViewHighlighter final : public QObject, private KSyntaxHighlighting::AbstractHighlighter {
    Q_OBJECT
    Q_INTERFACES(KSyntaxHighlighting::AbstractHighlighter)
public:
    explicit ViewHighlighter(QPlainTextEdit *edit);

    // Empty: plain.
    void setLanguage(const QString &id);
    [[nodiscard]] const QString &language() const { return m_language; }
    // Whether the language is one that can be coloured.
    [[nodiscard]] bool hasDefinition() const { return definition().isValid(); }
    // The text was replaced.
    void restart();
    // What is in view may have changed.
    void look();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void applyFormat(int offset, int length, const KSyntaxHighlighting::Format &format) override;
    void work();
    void colour(int block);
    [[nodiscard]] std::pair<int, int> nearby() const;

    QPlainTextEdit *m_edit;
    QString m_language;
    std::vector<KSyntaxHighlighting::State> m_states;  // at the beginning of each block
    std::set<int> m_coloured;
    QList<QTextLayout::FormatRange> m_formats;
    QTimer m_soon;
};

// Markdown, for text that is short enough to be coloured as it is typed.
class TextHighlighter final : public QSyntaxHighlighter,
                              private KSyntaxHighlighting::AbstractHighlighter {
    Q_OBJECT
    Q_INTERFACES(KSyntaxHighlighting::AbstractHighlighter)
public:
    explicit TextHighlighter(QTextDocument *document);

protected:
    void highlightBlock(const QString &text) override;

private:
    void applyFormat(int offset, int length, const KSyntaxHighlighting::Format &format) override;

    KSyntaxHighlighting::State m_start;
};

}  // namespace casement::gui
