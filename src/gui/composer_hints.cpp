// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "gui/composer_hints.h"

#include "gui/theme.h"

#include <QLabel>
#include <QPainter>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace casement::gui {

namespace {

constexpr int kKeyPad = 5;
constexpr int kKeyToWord = 5;
constexpr int kBetween = 14;

}  // namespace

HintButton::HintButton(const QString &key, const QString &word, QWidget *parent)
    : QAbstractButton(parent), m_key(key), m_word(word)
{
    setText(word);
    setFont(font::small());
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
    //: %1 is a key such as Enter or ^, %2 what it does.
    setAccessibleName(tr("%2 (%1)").arg(key, word));
    setToolTip(accessibleName());
}

QRect HintButton::keyRect() const
{
    const QFontMetrics small(font::small());
    const int wide = std::max(small.horizontalAdvance(m_key) + 2 * kKeyPad, small.height());
    const int tall = small.height() + 2;
    const QRect place(kKeyPad / 2, (height() - tall) / 2, wide, tall);
    return style()->visualRect(layoutDirection(), rect(), place);
}

QSize HintButton::sizeHint() const
{
    const QFontMetrics small(font::small());
    const int key = std::max(small.horizontalAdvance(m_key) + 2 * kKeyPad, small.height());
    return {key + kKeyToWord + small.horizontalAdvance(m_word) + kKeyPad,
            std::max(metric::kTarget, small.height() + 6)};
}

void HintButton::paintEvent(QPaintEvent *)
{
    const Tokens &t = tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(font::small());
    const QRect key = keyRect();
    const QRectF cap = QRectF(key).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setPen(QPen(t.frame, t.lineWidth));
    painter.setBrush(isDown() ? t.chipHover : t.field);
    painter.drawRoundedRect(cap, 3, 3);
    painter.setPen(underMouse() ? t.text : t.muted);
    painter.drawText(key, Qt::AlignCenter, m_key);
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const QRect word = mirrored ? QRect(0, 0, key.left() - kKeyToWord, height())
                                : rect().adjusted(key.right() + 1 + kKeyToWord, 0, 0, 0);
    painter.drawText(word, Qt::AlignVCenter | (mirrored ? Qt::AlignRight : Qt::AlignLeft), m_word);
    if (!hasFocus())
        return;
    painter.setPen(QPen(t.accent, metric::kFocusRing));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), metric::kRadius,
                            metric::kRadius);
}

ComposerHints::ComposerHints(QWidget *parent) : QWidget(parent)
{
    addHint(tr("Enter", "key"), tr("record"), QString());
    addHint(u"^"_s, tr("time"), u"^"_s);
    addHint(u"@"_s, tr("function"), u"@"_s);
    addHint(u"!"_s, tr("decision"), u"!"_s);
    addHint(u"#"_s, tr("tag"), u"#"_s);
    addHint(u"~"_s, tr("unverified"), u"~"_s);
    m_sentence = new QLabel(this);
    m_sentence->setWordWrap(true);
    m_sentence->setTextFormat(Qt::PlainText);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_sentence->hide();
    m_saved = new QLabel(this);
    m_saved->setAlignment(Qt::AlignVCenter | Qt::AlignRight);
    m_sentence->setFont(font::small());
    m_sentence->setForegroundRole(QPalette::BrightText);
    m_saved->setFont(font::small());
    m_saved->setForegroundRole(QPalette::PlaceholderText);
}

HintButton *ComposerHints::addHint(const QString &key, const QString &word, const QString &mark)
{
    auto *button = new HintButton(key, word, this);
    connect(button, &QAbstractButton::clicked, this, [this, mark] { Q_EMIT markChosen(mark); });
    m_buttons.push_back(button);
    return button;
}

void ComposerHints::say(const QString &sentence)
{
    if (sentence == m_sentence->text())
        return;
    m_sentence->setText(sentence);
    updateGeometry();
    arrange();
}

bool ComposerHints::isProblem() const
{
    return !m_sentence->text().isEmpty();
}

void ComposerHints::setUsable(bool usable)
{
    m_usable = usable;
    m_saved->clear();
    arrange();
}

QString ComposerHints::sentence() const
{
    return m_sentence->text();
}

void ComposerHints::setSaved(const QString &words)
{
    m_saved->setText(words);
    arrange();
}

QSize ComposerHints::sizeHint() const
{
    return {400, heightForWidth(width())};
}

QSize ComposerHints::minimumSizeHint() const
{
    return {120, m_buttons.front()->sizeHint().height()};
}

int ComposerHints::heightForWidth(int width) const
{
    const int row = m_buttons.front()->sizeHint().height();
    if (m_sentence->text().isEmpty())
        return row;
    return std::max(row, m_sentence->heightForWidth(std::max(width, 80)));
}

// Children are placed by hand: what does not fit is left out, which no layout does.
void ComposerHints::arrange()
{
    const auto place = [this](QWidget *widget, const QRect &r) {
        widget->setGeometry(style()->visualRect(layoutDirection(), rect(), r));
    };
    const bool talking = !m_sentence->text().isEmpty();
    m_sentence->setVisible(talking);
    const int row = m_buttons.front()->sizeHint().height();
    const int saved = talking ? 0 : m_saved->sizeHint().width();
    m_saved->setVisible(saved > 0 && saved + m_buttons.front()->sizeHint().width() < width());
    place(m_saved, QRect(width() - saved, 0, saved, row));
    place(m_sentence, QRect(0, 0, width(), std::max(row, height())));
    int x = -kKeyPad / 2;
    for (HintButton *button : m_buttons) {
        const QSize size = button->sizeHint();
        const bool fits = m_usable && !talking && x + size.width() + kBetween <= width() - saved;
        button->setVisible(fits);
        place(button, QRect(QPoint(x, 0), size));
        x += size.width() + kBetween;
    }
}

void ComposerHints::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

}  // namespace casement::gui
