// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "gui/syntax.h"

#include "gui/theme.h"

#include <KSyntaxHighlighting/Format>
#include <KSyntaxHighlighting/Repository>
#include <KSyntaxHighlighting/Theme>

#include <QElapsedTimer>
#include <QEvent>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QTextBlock>

using namespace Qt::StringLiterals;

namespace casement::gui {

namespace {

using KSyntaxHighlighting::Theme;

// How long one piece of work may take.
constexpr int kPieceMs = 8;
// Blocks above and below the viewport that are coloured with it.
constexpr int kNear = 60;

KSyntaxHighlighting::Repository &repository()
{
    static KSyntaxHighlighting::Repository all;
    static const bool ours = [] {
        all.addCustomSearchPath(u":/casement"_s);
        return true;
    }();
    Q_UNUSED(ours);
    return all;
}

// NOLINTNEXTLINE(readability-function-size): a table, one row for each style
QColor colourOf(Theme::TextStyle style)
{
    const SyntaxTokens &t = tokens().syntax;
    switch (style) {
    case Theme::Keyword:
    case Theme::ControlFlow:
    case Theme::Preprocessor:
    case Theme::Import:
        return t.keyword;
    case Theme::String:
    case Theme::Char:
    case Theme::SpecialChar:
    case Theme::VerbatimString:
    case Theme::SpecialString:
    case Theme::Others:
        return t.string;
    case Theme::DecVal:
    case Theme::BaseN:
    case Theme::Float:
    case Theme::Constant:
        return t.number;
    case Theme::Function:
    case Theme::DataType:
    case Theme::BuiltIn:
    case Theme::Extension:
    case Theme::Attribute:
    case Theme::Annotation:
        return t.name;
    case Theme::Comment:
    case Theme::Documentation:
    case Theme::CommentVar:
    case Theme::Information:
    case Theme::RegionMarker:
        return t.comment;
    case Theme::Variable:
    case Theme::Warning:
    case Theme::Alert:
    case Theme::Error:
        return t.warning;
    default:
        return {};
    }
}

QTextCharFormat formatOf(const KSyntaxHighlighting::Format &format)
{
    QTextCharFormat looks;
    const Theme::TextStyle style = format.textStyle();
    // What a difference adds and takes away has no style of its own.
    const QString name = format.name();
    const QColor colour = name.startsWith("Added"_L1) ? tokens().syntax.string
        : name.startsWith("Removed"_L1)               ? tokens().syntax.warning
                                                      : colourOf(style);
    if (colour.isValid())
        looks.setForeground(colour);
    // Where all is white, a line under the words is what is left to tell them apart.
    const bool stands = style == Theme::Keyword || style == Theme::Error || style == Theme::Warning;
    if (stands && tokens().contrast)
        looks.setFontUnderline(true);
    return looks;
}

}  // namespace

ViewHighlighter::ViewHighlighter(QPlainTextEdit *edit) : QObject(edit), m_edit(edit)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(0);
    connect(&m_soon, &QTimer::timeout, this, &ViewHighlighter::work);
    connect(edit->verticalScrollBar(), &QScrollBar::valueChanged, this, &ViewHighlighter::look);
    edit->installEventFilter(this);
    restart();
}

void ViewHighlighter::setLanguage(const QString &id)
{
    m_language = id;
    setDefinition(repository().definitionForName(id));
    for (const int number : m_coloured) {
        const QTextBlock block = m_edit->document()->findBlockByNumber(number);
        if (block.isValid())
            block.layout()->clearFormats();
    }
    m_edit->document()->markContentsDirty(0, m_edit->document()->characterCount());
    restart();
}

void ViewHighlighter::restart()
{
    m_states.assign(1, KSyntaxHighlighting::State());
    m_coloured.clear();
    look();
}

void ViewHighlighter::look()
{
    if (!m_language.isEmpty())
        m_soon.start();
}

std::pair<int, int> ViewHighlighter::nearby() const
{
    const QRect seen = m_edit->viewport()->rect();
    const int first = m_edit->cursorForPosition(seen.topLeft()).blockNumber();
    const int last = m_edit->cursorForPosition(seen.bottomRight()).blockNumber();
    return {std::max(0, first - kNear), std::min(m_edit->blockCount() - 1, last + kNear)};
}

void ViewHighlighter::work()
{
    QElapsedTimer spent;
    spent.start();
    const auto [first, last] = nearby();
    while (int(m_states.size()) <= last && spent.elapsed() < kPieceMs) {
        const auto block = m_edit->document()->findBlockByNumber(int(m_states.size()) - 1);
        m_formats.clear();
        m_states.push_back(highlightLine(block.text(), m_states.back()));
    }
    for (int number = first; number <= last && number < int(m_states.size()); ++number) {
        if (spent.elapsed() >= kPieceMs)
            break;
        if (!m_coloured.contains(number))
            colour(number);
    }
    const bool done = int(m_states.size()) > last
        && std::distance(m_coloured.lower_bound(first), m_coloured.upper_bound(last))
            == last - first + 1;
    if (!done)
        m_soon.start();
}

void ViewHighlighter::colour(int number)
{
    const QTextBlock block = m_edit->document()->findBlockByNumber(number);
    m_formats.clear();
    highlightLine(block.text(), m_states[size_t(number)]);
    block.layout()->setFormats(m_formats);
    m_edit->document()->markContentsDirty(block.position(), block.length());
    m_coloured.insert(number);
}

void ViewHighlighter::applyFormat(int offset, int length, const KSyntaxHighlighting::Format &format)
{
    const QTextCharFormat looks = formatOf(format);
    if (length > 0 && !looks.isEmpty())
        m_formats.append({offset, length, looks});
}

bool ViewHighlighter::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::PaletteChange) {
        m_coloured.clear();
        look();
    } else if (event->type() == QEvent::Resize || event->type() == QEvent::Show) {
        look();
    }
    return QObject::eventFilter(watched, event);
}

namespace {

class BlockState final : public QTextBlockUserData {
public:
    explicit BlockState(KSyntaxHighlighting::State after) : state(std::move(after)) { }
    KSyntaxHighlighting::State state;
};

}  // namespace

TextHighlighter::TextHighlighter(QTextDocument *document) : QSyntaxHighlighter(document)
{
    setDefinition(repository().definitionForName(u"Markdown"_s));
    // A note has no head of metadata: “Seen: twice” on its first line is a sentence.
    m_start = highlightLine(QString(), {});
}

void TextHighlighter::highlightBlock(const QString &text)
{
    const auto *before = static_cast<BlockState *>(currentBlock().previous().userData());
    const KSyntaxHighlighting::State after = highlightLine(text, before ? before->state : m_start);
    const auto *mine = static_cast<BlockState *>(currentBlockUserData());
    if (mine && mine->state == after)
        return;
    setCurrentBlockUserData(new BlockState(after));
    // A number that differs makes the next block be looked at again.
    setCurrentBlockState(currentBlockState() + 1);
}

void TextHighlighter::applyFormat(int offset, int length, const KSyntaxHighlighting::Format &format)
{
    setFormat(offset, length, formatOf(format));
}

}  // namespace casement::gui
