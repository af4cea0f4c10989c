// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "gui/style.h"

#include "gui/marks.h"
#include "gui/theme.h"

#include <QPainter>
#include <QPlainTextEdit>
#include <QStyleFactory>
#include <QStyleOption>

using namespace Qt::StringLiterals;

namespace casement::gui {

namespace {

// A frame that lies wholly inside `rect`, whatever its width.
void drawFrame(QPainter *painter, const QRect &rect, const QColor &fill, const QColor &line,
               int width)
{
    const double half = width / 2.0;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(line.isValid() ? QPen(line, width) : QPen(Qt::NoPen));
    painter->setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    painter->drawRoundedRect(QRectF(rect).adjusted(half, half, -half, -half), metric::kRadius,
                             metric::kRadius);
    painter->restore();
}

// The button that Enter presses.
bool isMainButton(const QStyleOption *option)
{
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
    return button && button->features.testFlag(QStyleOptionButton::DefaultButton)
        && option->state.testFlag(QStyle::State_Enabled);
}

void drawButtonPanel(QPainter *painter, const QStyleOption *option)
{
    const Tokens &t = tokens();
    const bool on =
        option->state.testFlag(QStyle::State_On) || option->state.testFlag(QStyle::State_Sunken);
    const bool main = isMainButton(option);
    const bool hover = option->state.testFlag(QStyle::State_MouseOver)
        && option->state.testFlag(QStyle::State_Enabled);
    QColor fill = main ? t.accent : (on || hover ? t.chipHover : t.chip);
    const QColor line = main ? t.accent : t.frame;
    drawFrame(painter, option->rect, fill, line, t.lineWidth);
    if (option->state.testFlag(QStyle::State_HasFocus))
        drawFrame(painter, option->rect, {}, main ? t.text : t.accent, metric::kFocusRing);
}

void drawLineEditPanel(QPainter *painter, const QStyleOption *option)
{
    const Tokens &t = tokens();
    const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
    if (frame && frame->lineWidth <= 0) {
        painter->fillRect(option->rect, option->palette.base());
        return;
    }
    const bool focus = option->state.testFlag(QStyle::State_HasFocus);
    const bool usable = option->state.testFlag(QStyle::State_Enabled);
    drawFrame(painter, option->rect, usable ? t.field : t.panel, focus ? t.accent : t.frame,
              focus ? metric::kFocusRing : t.lineWidth);
}

// Fields of several lines look like those of one.
bool isTextField(const QWidget *widget)
{
    return qobject_cast<const QPlainTextEdit *>(widget) != nullptr;
}

// A choice that can be written too looks like a field.
void drawFieldFrame(QPainter *painter, const QStyleOption *option)
{
    const Tokens &t = tokens();
    const bool focus = option->state.testFlag(QStyle::State_HasFocus);
    drawFrame(painter, option->rect, {}, focus ? t.accent : t.frame,
              focus ? metric::kFocusRing : t.lineWidth);
}

void drawHeaderGround(QPainter *painter, const QRect &rect)
{
    const Tokens &t = tokens();
    painter->fillRect(rect, t.panel);
    painter->fillRect(QRect(rect.x(), rect.bottom() - t.lineWidth + 1, rect.width(), t.lineWidth),
                      t.line);
}

// As the cells below: the first column begins at the margin.
void drawHeader(QPainter *painter, const QStyleOption *option)
{
    const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option);
    if (!header)
        return;
    drawHeaderGround(painter, header->rect);
    const int before = header->section == 0 ? metric::kMargin : metric::kCellPad;
    const QRect words =
        QStyle::visualRect(header->direction, header->rect, header->rect.adjusted(before, 0, 0, 0));
    painter->setPen(tokens().muted);
    painter->drawText(
        words, int(QStyle::visualAlignment(header->direction, Qt::AlignLeft)) | Qt::AlignVCenter,
        header->text);
}

void drawMenuTitle(QPainter *painter, const QStyleOption *option)
{
    const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
    if (!item)
        return;
    const Tokens &t = tokens();
    const bool lit =
        item->state.testFlag(QStyle::State_Selected) || item->state.testFlag(QStyle::State_Sunken);
    painter->fillRect(item->rect, lit ? t.accent : t.panel);
    painter->setPen(lit ? t.onAccent : t.text);
    painter->drawText(item->rect, Qt::AlignCenter | Qt::TextShowMnemonic | Qt::TextSingleLine,
                      item->text);
}

void drawToolPanel(QPainter *painter, const QStyleOption *option)
{
    const Tokens &t = tokens();
    const QStyle::State state = option->state;
    const bool lit = state.testFlag(QStyle::State_On) || state.testFlag(QStyle::State_Sunken)
        || (state.testFlag(QStyle::State_MouseOver) && state.testFlag(QStyle::State_Enabled));
    if (lit || t.contrast)
        drawFrame(painter, option->rect, t.chipHover, t.contrast ? t.frame : QColor(), t.lineWidth);
    if (state.testFlag(QStyle::State_HasFocus))
        drawFrame(painter, option->rect, {}, t.accent, metric::kFocusRing);
}

}  // namespace

Style::Style() : QProxyStyle(QStyleFactory::create(u"Fusion"_s)) { }

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                          const QWidget *widget) const
{
    const Tokens &t = tokens();
    switch (element) {
    case PE_FrameFocusRect:
        drawFrame(painter, option->rect, {}, t.accent, metric::kFocusRing);
        return;
    case PE_PanelLineEdit:
        drawLineEditPanel(painter, option);
        return;
    case PE_Frame:
        if (isTextField(widget))
            drawLineEditPanel(painter, option);
        else
            QProxyStyle::drawPrimitive(element, option, painter, widget);
        return;
    case PE_PanelButtonCommand:
        drawButtonPanel(painter, option);
        return;
    case PE_IndicatorCheckBox:
        paintItemState(painter, option->rect,
                       option->state.testFlag(State_On) ? casefile::ItemState::Done
                                                        : casefile::ItemState::Open);
        return;
    case PE_FrameLineEdit:
    case PE_FrameDefaultButton:
        return;
    case PE_PanelButtonTool:
        drawToolPanel(painter, option);
        return;
    case PE_PanelTipLabel:
        painter->fillRect(option->rect, t.frame);
        painter->fillRect(option->rect.adjusted(1, 1, -1, -1), t.field);
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void Style::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                        const QWidget *widget) const
{
    const Tokens &t = tokens();
    switch (element) {
    case CE_PushButtonLabel: {
        const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
        if (!button || !isMainButton(option))
            break;
        QStyleOptionButton main = *button;
        main.palette.setColor(QPalette::ButtonText, t.onAccent);
        QProxyStyle::drawControl(element, &main, painter, widget);
        return;
    }
    case CE_Splitter:
        painter->fillRect(option->rect, t.line);
        return;
    case CE_Header:
        drawHeader(painter, option);
        return;
    case CE_HeaderEmptyArea:
        drawHeaderGround(painter, option->rect);
        return;
    case CE_MenuBarItem:
        drawMenuTitle(painter, option);
        return;
    case CE_MenuBarEmptyArea:
        painter->fillRect(option->rect, t.panel);
        return;
    default:
        break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                               QPainter *painter, const QWidget *widget) const
{
    // "▾" stands in the words of a button with a menu, on their baseline.
    const auto *tool = qstyleoption_cast<const QStyleOptionToolButton *>(option);
    if (control == CC_ToolButton && tool) {
        QStyleOptionToolButton plain = *tool;
        plain.features &= ~QStyleOptionToolButton::HasMenu;
        QProxyStyle::drawComplexControl(control, &plain, painter, widget);
        return;
    }
    const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (control != CC_ScrollBar || !bar) {
        QProxyStyle::drawComplexControl(control, option, painter, widget);
        const auto *choice = qstyleoption_cast<const QStyleOptionComboBox *>(option);
        if (choice && choice->editable)
            drawFieldFrame(painter, option);
        return;
    }
    const Tokens &t = tokens();
    painter->fillRect(option->rect, t.base);
    if (bar->maximum <= bar->minimum)
        return;
    const QRect slider = proxy()->subControlRect(CC_ScrollBar, option, SC_ScrollBarSlider, widget);
    const bool lit = option->state.testFlag(State_MouseOver);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(lit || t.contrast ? t.faint : t.frame);
    const QRectF thumb = QRectF(slider).adjusted(3, 3, -3, -3);
    const double radius = std::min(thumb.width(), thumb.height()) / 2;
    painter->drawRoundedRect(thumb, radius, radius);
    painter->restore();
}

QRect Style::subControlRect(ComplexControl control, const QStyleOptionComplex *option,
                            SubControl subControl, const QWidget *widget) const
{
    const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (control != CC_ScrollBar || !bar)
        return QProxyStyle::subControlRect(control, option, subControl, widget);
    // No arrow buttons: the groove is the whole bar.
    const bool across = bar->orientation == Qt::Horizontal;
    const int length = across ? bar->rect.width() : bar->rect.height();
    const qint64 range = qint64(bar->maximum) - bar->minimum;
    const int thumb = range <= 0
        ? length
        : std::max<int>(32, int(qint64(length) * bar->pageStep / (range + bar->pageStep)));
    const int at = sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition,
                                           length - thumb, bar->upsideDown);
    const auto part = [&](int from, int size) {
        const QRect r = across
            ? QRect(bar->rect.x() + from, bar->rect.y(), size, bar->rect.height())
            : QRect(bar->rect.x(), bar->rect.y() + from, bar->rect.width(), size);
        return visualRect(bar->direction, bar->rect, r);
    };
    switch (subControl) {
    case SC_ScrollBarGroove:
        return bar->rect;
    case SC_ScrollBarSlider:
        return part(at, thumb);
    case SC_ScrollBarSubPage:
        return part(0, at);
    case SC_ScrollBarAddPage:
        return part(at + thumb, length - at - thumb);
    default:
        return {};
    }
}

int Style::pixelMetric(PixelMetric which, const QStyleOption *option, const QWidget *widget) const
{
    switch (which) {
    case PM_ScrollBarExtent:
        return 12;
    case PM_SplitterWidth:
        return tokens().lineWidth;
    case PM_DefaultFrameWidth:
        return isTextField(widget) ? metric::kFocusRing
                                   : QProxyStyle::pixelMetric(which, option, widget);
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return metric::kGap;
    case PM_LayoutLeftMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutBottomMargin:
        return metric::kMargin;
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
        return metric::kIcon;
    default:
        return QProxyStyle::pixelMetric(which, option, widget);
    }
}

// Fusion sets long words of a button right against its frame.
QSize Style::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &contents,
                              const QWidget *widget) const
{
    QSize size = QProxyStyle::sizeFromContents(type, option, contents, widget);
    if (type == CT_PushButton)
        size.setWidth(std::max(size.width(), contents.width() + 2 * metric::kMargin));
    return size;
}

int Style::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                     QStyleHintReturn *data) const
{
    switch (hint) {
    case SH_Widget_Animate:
    case SH_Widget_Animation_Duration:
        return 0;
    case SH_DialogButtonBox_ButtonsHaveIcons:
        return 0;
    case SH_ScrollView_FrameOnlyAroundContents:
        return 0;
    default:
        return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

}  // namespace casement::gui
