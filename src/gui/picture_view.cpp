// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "gui/picture_view.h"

#include "gui/marks.h"
#include "gui/theme.h"

#include <QKeyEvent>
#include <QPainter>

namespace casement::gui {

PictureView::PictureView(QWidget *parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("The picture is open; Esc covers it."));
}

void PictureView::setPicture(QImage picture)
{
    m_picture = std::move(picture);
    m_scaled = {};
    update();
}

void PictureView::clear()
{
    setPicture({});
}

void PictureView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), tokens().base);
    if (m_picture.isNull())
        return;
    const QSize room = size() - 2 * QSize(metric::kMargin, metric::kMargin);
    const qreal ratio = devicePixelRatioF();
    const QSize most = (QSizeF(room) * ratio).toSize();
    QSize fit = m_picture.size();
    if (fit.width() > most.width() || fit.height() > most.height())
        fit.scale(most, Qt::KeepAspectRatio);
    fit = fit.expandedTo({1, 1});
    if (m_scaled.size() != fit) {
        m_scaled = m_picture.scaled(fit, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
        m_scaled.setDevicePixelRatio(ratio);
    }
    const QSizeF shown = m_scaled.deviceIndependentSize();
    painter.drawImage(QPointF((width() - shown.width()) / 2, (height() - shown.height()) / 2),
                      m_scaled);
    if (hasFocus())
        paintFocusRing(&painter, QRectF(rect()), 0);
}

void PictureView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT closeRequested();
    else
        QWidget::keyPressEvent(event);
}

}  // namespace casement::gui
