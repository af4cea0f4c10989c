// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "gui/issue_pages.h"

#include "gui/form_words.h"
#include "gui/theme.h"
#include "gui/time_words.h"

#include <QKeyEvent>
#include <QLabel>
#include <QPdfBookmarkModel>
#include <QPdfDocument>
#include <QPdfPageNavigator>
#include <QPdfView>
#include <QScreen>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace casement::gui {

namespace {

constexpr double kZoomStep = 1.25;
constexpr double kSmallest = 0.25;
constexpr double kLargest = 4;

}  // namespace

IssuePages::IssuePages(QWidget *parent)
    : QWidget(parent)
    , m_document(new QPdfDocument(this))
    , m_view(new QPdfView(this))
    , m_where(new QLabel(this))
    , m_preparing(new QLabel(tr("Preparing the pages …"), this))
    , m_size(new QLabel(this))
    , m_message(new QLabel(this))
    , m_stack(new QStackedWidget(this))
    , m_smaller(addButton(QStringLiteral("−"), tr("Smaller (−)")))
    , m_larger(addButton(QStringLiteral("+"), tr("Larger (+)")))
    , m_fit(addButton(QStringLiteral("↔"), tr("As wide as there is room (0)")))
{
    m_view->setPageMode(QPdfView::PageMode::MultiPage);
    m_view->setZoomMode(QPdfView::ZoomMode::FitToWidth);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setDocument(m_document);
    m_view->installEventFilter(this);
    m_view->setDocumentMargins(
        {metric::kMargin, metric::kMargin, metric::kMargin, metric::kMargin});
    lay();
    dressView();
    connect(m_smaller, &QToolButton::clicked, this, [this] { zoomBy(1 / kZoomStep); });
    connect(m_larger, &QToolButton::clicked, this, [this] { zoomBy(kZoomStep); });
    connect(m_fit, &QToolButton::clicked, this, &IssuePages::fitWidth);
    connect(m_view->pageNavigator(), &QPdfPageNavigator::currentPageChanged, this,
            &IssuePages::showWhere);
    clear();
}

IssuePages::~IssuePages()
{
    // The document reads the buffer as long as it is open.
    m_document->close();
}

void IssuePages::lay()
{
    m_message->setWordWrap(true);
    m_message->setAlignment(Qt::AlignCenter);
    m_message->setTextFormat(Qt::PlainText);
    m_message->setMargin(2 * metric::kMargin);
    dressQuiet(m_preparing);
    dressQuiet(m_size);
    m_preparing->hide();
    m_stack->addWidget(m_message);
    m_stack->addWidget(m_view);
    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(metric::kMargin, 0, metric::kMargin, 0);
    bar->addWidget(m_where);
    bar->addWidget(m_preparing);
    bar->addStretch();
    bar->addWidget(m_size);
    for (QToolButton *button : {m_smaller, m_larger, m_fit})
        bar->addWidget(button);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metric::kUnit);
    layout->addLayout(bar);
    layout->addWidget(m_stack, 1);
}

QToolButton *IssuePages::addButton(const QString &sign, const QString &name)
{
    auto *button = new QToolButton(this);
    button->setText(sign);
    button->setToolTip(name);
    button->setAccessibleName(name);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::NoFocus);
    button->setMinimumSize(metric::kHeaderTarget, metric::kHeaderTarget);
    return button;
}

void IssuePages::setPdf(const QByteArray &bytes)
{
    const int before = page();
    m_document->close();
    m_buffer = std::make_unique<QBuffer>();
    m_buffer->setData(bytes);
    m_buffer->open(QIODevice::ReadOnly);
    m_document->load(m_buffer.get());
    if (pageCount() == 0) {
        say(tr("The pages cannot be shown."));
        return;
    }
    m_stack->setCurrentWidget(m_view);
    goToPage(before);
    showWhere();
}

void IssuePages::clear()
{
    m_document->close();
    m_buffer.reset();
    m_message->clear();
    m_stack->setCurrentWidget(m_message);
    m_preparing->hide();
    showWhere();
}

void IssuePages::say(const QString &sentence)
{
    clear();
    m_message->setText(sentence);
}

void IssuePages::setPreparing(bool preparing)
{
    const bool pages = m_stack->currentWidget() == m_view;
    m_preparing->setVisible(preparing && pages);
    if (preparing && !pages)
        m_message->setText(m_preparing->text());
    else if (!preparing && m_message->text() == m_preparing->text())
        m_message->clear();
}

int IssuePages::pageCount() const
{
    return m_document->pageCount();
}

int IssuePages::page() const
{
    return m_view->pageNavigator()->currentPage();
}

void IssuePages::goToPage(int page)
{
    if (pageCount() == 0)
        return;
    m_view->pageNavigator()->jump(std::clamp(page, 0, pageCount() - 1), {});
    showWhere();
}

void IssuePages::goToSection(const QString &title)
{
    QPdfBookmarkModel outline;
    outline.setDocument(m_document);
    for (int row = 0; row < outline.rowCount({}); ++row) {
        const QModelIndex index = outline.index(row, 0);
        if (index.data(int(QPdfBookmarkModel::Role::Title)).toString() != title)
            continue;
        m_view->pageNavigator()->jump(
            index.data(int(QPdfBookmarkModel::Role::Page)).toInt(),
            index.data(int(QPdfBookmarkModel::Role::Location)).toPointF());
        showWhere();
        return;
    }
}

void IssuePages::zoomBy(double factor)
{
    if (pageCount() == 0)
        return;
    double now = m_view->zoomFactor();
    if (m_view->zoomMode() == QPdfView::ZoomMode::FitToWidth) {
        const double points = m_document->pagePointSize(page()).width();
        const int room = m_view->viewport()->width() - 2 * metric::kMargin;
        now = room / (points * screen()->logicalDotsPerInch() / 72);
    }
    m_view->setZoomMode(QPdfView::ZoomMode::Custom);
    m_view->setZoomFactor(std::clamp(now * factor, kSmallest, kLargest));
    showWhere();
}

void IssuePages::fitWidth()
{
    m_view->setZoomMode(QPdfView::ZoomMode::FitToWidth);
    showWhere();
}

void IssuePages::showWhere()
{
    const bool pages = pageCount() > 0;
    const QString where = pages
        ? tr("Page %1 of %2").arg(number(quint64(page() + 1)), number(quint64(pageCount())))
        : QString();
    m_where->setText(where);
    m_view->setAccessibleName(tr("Pages of the report"));
    m_view->setAccessibleDescription(where);
    m_size->setText(m_view->zoomMode() == QPdfView::ZoomMode::Custom
                        ? tr("%1 %").arg(std::lround(m_view->zoomFactor() * 100))
                        : QString());
    for (QToolButton *button : {m_smaller, m_larger, m_fit})
        button->setEnabled(pages);
}

bool IssuePages::ownKey(int key)
{
    switch (key) {
    case Qt::Key_PageDown:
    case Qt::Key_Space:
        nextPage();
        return true;
    case Qt::Key_PageUp:
    case Qt::Key_Backspace:
        previousPage();
        return true;
    case Qt::Key_Home:
        goToPage(0);
        return true;
    case Qt::Key_End:
        goToPage(pageCount() - 1);
        return true;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        zoomBy(kZoomStep);
        return true;
    case Qt::Key_Minus:
        zoomBy(1 / kZoomStep);
        return true;
    case Qt::Key_0:
        fitWidth();
        return true;
    default:
        return false;
    }
}

bool IssuePages::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_view && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const auto modifiers = key->modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier);
        if (modifiers == Qt::NoModifier && ownKey(key->key()))
            return true;
    }
    return QWidget::eventFilter(watched, event);
}

// Paper is white in every theme; what lies under it is not.
void IssuePages::dressView()
{
    QPalette under = m_view->palette();
    if (under.color(QPalette::Dark) == tokens().chip)
        return;
    under.setColor(QPalette::Dark, tokens().chip);
    m_view->setPalette(under);
}

void IssuePages::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        dressView();
    QWidget::changeEvent(event);
}

}  // namespace casement::gui
