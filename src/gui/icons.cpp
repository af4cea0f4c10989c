// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "gui/icons.h"

#include "gui/theme.h"

#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

using namespace Qt::StringLiterals;

namespace casement::gui {

namespace {

QString fileOf(IconName name)
{
    switch (name) {
    case IconName::Add:
        return u":/icons/add.svg"_s;
    case IconName::Check:
        return u":/icons/check.svg"_s;
    case IconName::ChevronDown:
        return u":/icons/chevron-down.svg"_s;
    case IconName::Clear:
        return u":/icons/clear.svg"_s;
    case IconName::Clock:
        return u":/icons/clock.svg"_s;
    case IconName::Evidence:
        return u":/icons/evidence.svg"_s;
    case IconName::Hide:
        return u":/icons/hide.svg"_s;
    case IconName::Live:
        return u":/icons/live.svg"_s;
    case IconName::Lock:
        return u":/icons/lock.svg"_s;
    case IconName::Retry:
        return u":/icons/retry.svg"_s;
    case IconName::Search:
        return u":/icons/search.svg"_s;
    case IconName::Star:
        return u":/icons/star.svg"_s;
    case IconName::Warning:
        return u":/icons/warning.svg"_s;
    }
    return {};
}

QColor colourOf(QIcon::Mode mode, QIcon::State state)
{
    const Tokens &t = tokens();
    if (mode == QIcon::Disabled)
        return t.faint;
    return mode == QIcon::Selected || state == QIcon::On ? t.text : t.muted;
}

class TintedEngine final : public QIconEngine {
public:
    explicit TintedEngine(IconName name) : m_name(name) { }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        const qreal ratio = painter->device() ? painter->device()->devicePixelRatio() : 1.0;
        const int side = std::min(rect.width(), rect.height());
        const QPixmap drawn = tintedPixmap(m_name, side, colourOf(mode, state), ratio);
        painter->drawPixmap(rect.x() + (rect.width() - side) / 2,
                            rect.y() + (rect.height() - side) / 2, drawn);
    }

    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state,
                         qreal scale) override
    {
        const int side = int(std::min(size.width(), size.height()) / scale);
        return tintedPixmap(m_name, side, colourOf(mode, state), scale);
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1.0);
    }

    [[nodiscard]] QIconEngine *clone() const override { return new TintedEngine(m_name); }

private:
    IconName m_name;
};

}  // namespace

QPixmap tintedPixmap(IconName name, int size, const QColor &colour, qreal ratio)
{
    const QString key = u"casement-%1-%2-%3-%4"_s.arg(
        QString::number(int(name)), QString::number(size), colour.name(), QString::number(ratio));
    QPixmap drawn;
    if (QPixmapCache::find(key, &drawn))
        return drawn;
    QFile file(fileOf(name));
    QByteArray svg;
    if (file.open(QIODevice::ReadOnly))
        svg = file.readAll();
    svg.replace("currentColor", colour.name().toLatin1());
    drawn = QPixmap(QSizeF(size * ratio, size * ratio).toSize());
    drawn.fill(Qt::transparent);
    QPainter painter(&drawn);
    QSvgRenderer(svg).render(&painter);
    painter.end();
    drawn.setDevicePixelRatio(ratio);
    QPixmapCache::insert(key, drawn);
    return drawn;
}

QIcon icon(IconName name)
{
    return QIcon(new TintedEngine(name));
}

}  // namespace casement::gui
