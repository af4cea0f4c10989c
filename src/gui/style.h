// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// Fusion, drawn with the tokens of the theme.
//
// What it is: a proxy over Fusion that draws what Fusion would shade: frames of fields and buttons,
//   the focus ring, column headers, splitters, scroll bars, tool tips.
// Promises: one focus ring of 2 px in the accent colour, the same on every control in every theme;
//   no gradients; nothing animates.
// Does not do: rows, chips, badges (their own painters), colours (theme.h).
// Neighbours: theme.h installs it; widgets never name it.
// Cost: a few rectangles a control.
#pragma once

#include <QProxyStyle>

namespace casement::gui {

class Style final : public QProxyStyle {
    Q_OBJECT
public:
    Style();

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                            QPainter *painter, const QWidget *widget) const override;
    [[nodiscard]] QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option,
                                       SubControl subControl, const QWidget *widget) const override;
    [[nodiscard]] int pixelMetric(PixelMetric metric, const QStyleOption *option,
                                  const QWidget *widget) const override;
    [[nodiscard]] QSize sizeFromContents(ContentsType type, const QStyleOption *option,
                                         const QSize &contents,
                                         const QWidget *widget) const override;
    [[nodiscard]] int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                                QStyleHintReturn *data) const override;
};

}  // namespace casement::gui
