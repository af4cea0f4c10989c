// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "gui/mode_strip.h"

#include "gui/icons.h"
#include "gui/marks.h"
#include "gui/theme.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace casement::gui {

namespace {

constexpr int kWidth = 64;
constexpr int kHeight = 58;
constexpr int kPicture = 20;

class ModeButton final : public QAbstractButton {
public:
    ModeButton(const QString &words, IconName picture, const QString &keys, QWidget *parent)
        : QAbstractButton(parent), m_picture(picture)
    {
        setText(words);
        setCheckable(true);
        setFocusPolicy(Qt::StrongFocus);
        setFixedHeight(std::max(kHeight, kPicture + 2 * fontMetrics().height()));
        setToolTip(u"%1 (%2)"_s.arg(words, keys));
        setAccessibleName(words);
        setAccessibleDescription(keys);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const Tokens &t = tokens();
        if (isChecked() || underMouse())
            painter.fillRect(rect(), isChecked() ? t.base : t.chip);
        const bool forward = layoutDirection() == Qt::LeftToRight;
        if (isChecked())
            painter.fillRect(forward ? 0 : width() - metric::kSelectionBar, 0,
                             metric::kSelectionBar, height(), t.accent);
        const QColor colour = isChecked() ? t.accent : t.muted;
        const QFontMetrics metrics(font::small());
        const int whole = kPicture + metric::kUnit + metrics.height();
        const int top = (height() - whole) / 2;
        painter.drawPixmap((width() - kPicture) / 2, top,
                           tintedPixmap(m_picture, kPicture, colour, devicePixelRatioF()));
        painter.setFont(font::small());
        painter.setPen(colour);
        painter.drawText(QRect(0, top + kPicture + metric::kUnit, width(), metrics.height()),
                         Qt::AlignCenter, metrics.elidedText(text(), Qt::ElideRight, width() - 8));
        if (hasFocus())
            paintFocusRing(&painter, QRectF(rect()), 0);
    }

private:
    IconName m_picture;
};

}  // namespace

ModeStrip::ModeStrip(QWidget *parent) : QWidget(parent), m_buttons(new QButtonGroup(this))
{
    setFixedWidth(kWidth);
    setAccessibleName(tr("Modes"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, metric::kGap, metric::kUnit / 4, 0);
    layout->setSpacing(0);
    const auto add = [&](Mode mode, const QString &words, IconName picture, const QString &keys) {
        auto *button = new ModeButton(words, picture, keys, this);
        m_buttons->addButton(button, int(mode));
        layout->addWidget(button);
    };
    add(Mode::Live, tr("Live"), IconName::Live, u"Ctrl+1"_s);
    add(Mode::Evidence, tr("Evidence"), IconName::Evidence, u"Ctrl+2"_s);
    layout->addStretch();
    connect(m_buttons, &QButtonGroup::idClicked, this,
            [this](int id) { Q_EMIT modeChosen(Mode(id)); });
    setMode(Mode::Live);
}

void ModeStrip::setMode(Mode mode)
{
    m_buttons->button(int(mode))->setChecked(true);
}

void ModeStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &t = tokens();
    painter.fillRect(rect(), t.panel);
    const bool forward = layoutDirection() == Qt::LeftToRight;
    painter.fillRect(forward ? width() - t.lineWidth : 0, 0, t.lineWidth, height(), t.line);
}

}  // namespace casement::gui
