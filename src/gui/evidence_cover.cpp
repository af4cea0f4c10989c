// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "gui/evidence_cover.h"

#include "gui/form_words.h"
#include "gui/marks.h"
#include "gui/theme.h"

#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

namespace casement::gui {

namespace {

constexpr int kPeekHeight = 288;
constexpr int kWidest = 560;

// Painted, not a label: nothing of it is a widget's text.
class Peek final : public QWidget {
public:
    explicit Peek(QWidget *parent) : QWidget(parent) { setFixedHeight(kPeekHeight); }

    void show(const QImage &picture, const QString &text)
    {
        m_picture = picture;
        m_text = text;
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        if (!m_picture.isNull())
            painter.drawImage((width() - m_picture.width()) / 2,
                              (height() - m_picture.height()) / 2, m_picture);
        painter.setFont(font::mono());
        painter.setPen(tokens().faint);
        painter.drawText(rect(), Qt::AlignCenter | Qt::TextWrapAnywhere, m_text);
    }

private:
    QImage m_picture;
    QString m_text;
};

QLabel *line(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setAlignment(Qt::AlignCenter);
    label->setWordWrap(true);
    return label;
}

void put(QLabel *label, const QString &words)
{
    label->setText(words);
    label->setVisible(!words.isEmpty());
}

}  // namespace

EvidenceCover::EvidenceCover(QWidget *parent)
    : QWidget(parent)
    , m_title(line(this))
    , m_facts(line(this))
    , m_problem(line(this))
    , m_hint(line(this))
    , m_warning(line(this))
    , m_peek(new Peek(this))
{
    setFocusPolicy(Qt::StrongFocus);
    m_title->setFont(font::title());
    dressProblem(m_problem);
    dressQuiet(m_facts);
    m_hint->setFont(font::strong());
    dressQuiet(m_warning);
    auto *column = new QWidget(this);
    column->setMaximumWidth(kWidest);
    auto *lines = new QVBoxLayout(column);
    lines->setContentsMargins(metric::kMargin, metric::kMargin, metric::kMargin, metric::kMargin);
    lines->setSpacing(metric::kGap);
    lines->addStretch();
    for (QLabel *label : {m_title, m_facts, m_problem, m_hint, m_warning})
        lines->addWidget(label);
    lines->addWidget(m_peek);
    lines->addStretch();
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addStretch(1);
    layout->addWidget(column, 1000);
    layout->addStretch(1);
    // The words do not jump when a peek comes.
    QSizePolicy keeps = m_peek->sizePolicy();
    keeps.setRetainSizeWhenHidden(true);
    m_peek->setSizePolicy(keeps);
    m_peek->hide();
}

void EvidenceCover::say(const Words &words)
{
    endPeek();
    put(m_title, words.title);
    put(m_facts, words.facts.join(QStringLiteral(" · ")));
    put(m_problem, words.problem);
    put(m_hint, words.hint);
    put(m_warning, words.warning);
    QStringList spoken{words.title, words.facts.join(QStringLiteral(", ")), words.problem,
                       words.hint, words.warning};
    spoken.removeAll(QString());
    setAccessibleName(spoken.join(QStringLiteral(". ")));
}

QString EvidenceCover::sentence() const
{
    return accessibleName();
}

void EvidenceCover::peekAt(const QImage &picture)
{
    m_peeking = true;
    static_cast<Peek *>(m_peek)->show(picture, {});
    m_peek->show();
}

void EvidenceCover::peekAt(const QString &text)
{
    m_peeking = true;
    static_cast<Peek *>(m_peek)->show({}, text);
    m_peek->show();
}

void EvidenceCover::endPeek()
{
    m_peeking = false;
    static_cast<Peek *>(m_peek)->show({}, {});
    m_peek->hide();
}

// A held key repeats itself, presses and releases both.
void EvidenceCover::keyPressEvent(QKeyEvent *event)
{
    const int key = event->key();
    if (key == Qt::Key_Space) {
        if (!event->isAutoRepeat())
            Q_EMIT peekRequested();
    } else if (key == Qt::Key_Return || key == Qt::Key_Enter) {
        if (!event->isAutoRepeat())
            Q_EMIT openRequested();
    } else {
        QWidget::keyPressEvent(event);
    }
}

void EvidenceCover::keyReleaseEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Space && !event->isAutoRepeat())
        Q_EMIT peekEnded();
    else
        QWidget::keyReleaseEvent(event);
}

void EvidenceCover::focusOutEvent(QFocusEvent *event)
{
    Q_EMIT peekEnded();
    QWidget::focusOutEvent(event);
    update();
}

void EvidenceCover::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), tokens().base);
    if (hasFocus())
        paintFocusRing(&painter, QRectF(rect()), 0);
}

}  // namespace casement::gui
