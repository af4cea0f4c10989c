// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "gui/har_view.h"

#include "gui/elsewhere.h"
#include "gui/evidence_text.h"
#include "gui/har_model.h"
#include "gui/theme.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QSplitter>
#include <QStyledItemDelegate>
#include <QTreeView>

using namespace Qt::StringLiterals;

namespace casement::gui {

namespace {

// Letters are the view's, not a search.
class RequestList final : public QTreeView {
public:
    using QTreeView::QTreeView;

protected:
    void keyPressEvent(QKeyEvent *event) override
    {
        switch (event->key()) {
        case Qt::Key_Up:
        case Qt::Key_Down:
        case Qt::Key_PageUp:
        case Qt::Key_PageDown:
        case Qt::Key_Home:
        case Qt::Key_End:
            QTreeView::keyPressEvent(event);
            break;
        default:
            event->ignore();
        }
    }
};

// The row that is chosen shows it wherever the keyboard is, and is framed where it is in the list.
class RequestDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const override
    {
        const QString words = index.data().toString();
        // A unit more than the words: where they just fit they are not cut.
        return {option.fontMetrics.horizontalAdvance(words) + 2 * metric::kGap + metric::kUnit,
                rowHeightFor(metric::kTarget)};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        const Tokens &t = tokens();
        const bool isChosen = option.state.testFlag(QStyle::State_Selected);
        const bool hasFocus = option.widget && option.widget->hasFocus();
        painter->save();
        if (isChosen)
            painter->fillRect(option.rect, t.selection);
        if (isChosen && (hasFocus || t.selectionFrame.isValid())) {
            QRect edge = option.rect;
            edge.setHeight(metric::kFocusRing);
            painter->fillRect(edge, t.accent);
            edge.moveBottom(option.rect.bottom());
            painter->fillRect(edge, t.accent);
        }
        const QVariant colour = index.data(Qt::ForegroundRole);
        painter->setPen(colour.isValid() ? colour.value<QColor>() : t.text);
        const QRect words = option.rect.adjusted(metric::kGap, 0, -metric::kGap, 0);
        const QString cut =
            option.fontMetrics.elidedText(index.data().toString(), Qt::ElideRight, words.width());
        const QVariant place = index.data(Qt::TextAlignmentRole);
        painter->drawText(words, place.isValid() ? place.toInt() : int(Qt::AlignVCenter), cut);
        painter->restore();
    }
};

QPushButton *button(QWidget *parent)
{
    auto *made = new QPushButton(parent);
    made->setMinimumHeight(metric::kTarget);
    made->setAutoDefault(false);
    return made;
}

}  // namespace

HarView::HarView(QWidget *parent)
    : QWidget(parent)
    , m_model(new HarModel(this))
    , m_list(new RequestList(this))
    , m_details(new EvidenceText(this))
    , m_show(button(this))
    , m_file(button(this))
{
    lay();
    setFocusProxy(m_list);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &HarView::tell);
    connect(m_details, &EvidenceText::closeRequested, m_list, qOverload<>(&QWidget::setFocus));
    connect(m_file, &QPushButton::clicked, this, &HarView::fileRequested);
    connect(m_show, &QPushButton::clicked, this, [this] {
        setSecrets(m_secrets == Secrets::Shown ? Secrets::Covered : Secrets::Shown);
    });
    say();
}

void HarView::lay()
{
    m_list->setModel(m_model);
    m_list->setAccessibleName(tr("Requests"));
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setItemDelegate(new RequestDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setTabKeyNavigation(false);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setMinimumSectionSize(10 * metric::kUnit);
    m_details->setAccessibleName(tr("The chosen request"));
    m_file->setText(tr("Raw JSON (J)"));
    m_file->setToolTip(tr("Shows the file as it is, with nothing covered."));
    auto *split = new QSplitter(Qt::Vertical, this);
    split->setChildrenCollapsible(false);
    split->addWidget(m_list);
    split->addWidget(m_details);
    split->setSizes({1, 1});
    auto *row = new QHBoxLayout;
    row->setContentsMargins(metric::kMargin, metric::kUnit, metric::kMargin, metric::kUnit);
    row->setSpacing(metric::kGap);
    row->addWidget(m_show);
    row->addWidget(m_file);
    row->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(split, 1);
    layout->addLayout(row);
}

void HarView::say()
{
    m_show->setText(m_secrets == Secrets::Covered ? tr("Show what is covered (U)")
                                                  : tr("Cover secrets (U)"));
}

void HarView::setHar(std::shared_ptr<const intake::Har> har)
{
    clear();
    m_har = std::move(har);
    m_model->setHar(m_har);
    for (int column = 0; column < HarModel::kColumns; ++column) {
        if (column == HarModel::Address)
            m_list->header()->setSectionResizeMode(column, QHeaderView::Stretch);
        else
            m_list->resizeColumnToContents(column);
    }
    m_list->setCurrentIndex(m_model->index(0, 0));
    tell();
}

void HarView::clear()
{
    ++m_request;
    m_har.reset();
    m_model->setHar({});
    m_details->clearText();
    m_secrets = Secrets::Covered;
    say();
}

void HarView::setSecrets(Secrets secrets)
{
    if (m_secrets == secrets)
        return;
    m_secrets = secrets;
    m_model->setSecrets(secrets);
    say();
    tell();
}

void HarView::tell()
{
    ++m_request;
    m_details->clearText();
    const QModelIndex current = m_list->currentIndex();
    if (!m_har || !current.isValid())
        return;
    elsewhere([har = m_har, row = size_t(current.row()), secrets = m_secrets] {
        return textOf(requestWords(har->requests[row], secrets).toUtf8());
    }).then(this, [this, request = m_request](ShownText text) {
        if (request == m_request)
            m_details->setShown(std::move(text), {});
    });
}

void HarView::keyPressEvent(QKeyEvent *event)
{
    const bool isPlain = event->modifiers() == Qt::NoModifier && !event->isAutoRepeat();
    if (isPlain && event->key() == Qt::Key_J)
        Q_EMIT fileRequested();
    else if (isPlain && event->key() == Qt::Key_U)
        m_show->click();
    else if (event->key() == Qt::Key_Escape)
        Q_EMIT closeRequested();
    else if (m_list->hasFocus()
             && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter))
        m_details->setFocus();
    else
        QWidget::keyPressEvent(event);
}

void HarView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), tokens().panel);
}

}  // namespace casement::gui
