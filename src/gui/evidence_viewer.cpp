// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "gui/evidence_viewer.h"

#include "desk/display_words.h"
#include "desk/error_text.h"
#include "gui/document_view.h"
#include "gui/elsewhere.h"
#include "gui/evidence_cover.h"
#include "gui/evidence_text.h"
#include "gui/evidence_words.h"
#include "gui/form_words.h"
#include "gui/har_view.h"
#include "gui/picture_view.h"
#include "gui/syntax.h"
#include "gui/theme.h"
#include "gui/time_words.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace casement::gui {

using Loaded = EvidenceLoader::Loaded;

namespace {

// Enough to say what something is.
constexpr quint64 kHead = 1024 * 1024;

}  // namespace

EvidenceViewer::EvidenceViewer(QWidget *parent)
    : QWidget(parent)
    , m_loader(new EvidenceLoader(this))
    , m_name(new QLabel(this))
    , m_notice(new QLabel(this))
    , m_language(new QComboBox(this))
    , m_stack(new QStackedWidget(this))
    , m_cover(new EvidenceCover(m_stack))
    , m_text(new EvidenceText(m_stack))
    , m_picture(new PictureView(m_stack))
    , m_document(new DocumentView(m_stack))
    , m_har(new HarView(m_stack))
{
    lay();
    for (const Language &language : languages())
        m_language->addItem(language.words, language.id);
    connect(m_language, &QComboBox::activated, this,
            [this] { m_text->setLanguage(m_language->currentData().toString()); });
    connect(m_cover, &EvidenceCover::openRequested, this, &EvidenceViewer::requestOpen);
    connect(m_cover, &EvidenceCover::peekRequested, this, &EvidenceViewer::beginPeek);
    connect(m_cover, &EvidenceCover::peekEnded, this, &EvidenceViewer::endPeek);
    connect(m_text, &EvidenceText::closeRequested, this, &EvidenceViewer::leaveText);
    connect(m_picture, &PictureView::closeRequested, this, &EvidenceViewer::close);
    connect(m_document, &DocumentView::closeRequested, this, &EvidenceViewer::close);
    connect(m_har, &HarView::closeRequested, this, &EvidenceViewer::close);
    connect(m_har, &HarView::fileRequested, this, [this] { m_showFile(); });
    clear({});
}

void EvidenceViewer::lay()
{
    m_name->setFont(font::strong());
    m_name->setTextFormat(Qt::PlainText);
    m_name->setMinimumWidth(0);
    m_name->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_language->setAccessibleName(tr("Language of the text"));
    m_language->setMinimumHeight(metric::kTarget);
    m_notice->setTextFormat(Qt::PlainText);
    m_notice->setWordWrap(true);
    m_notice->setFont(font::small());
    m_notice->setContentsMargins(metric::kMargin, metric::kUnit, metric::kMargin, metric::kUnit);
    dressQuiet(m_notice);
    for (QWidget *page : {static_cast<QWidget *>(m_cover), static_cast<QWidget *>(m_text),
                          static_cast<QWidget *>(m_picture), static_cast<QWidget *>(m_document),
                          static_cast<QWidget *>(m_har)})
        m_stack->addWidget(page);
    auto *bar = new QWidget(this);
    bar->setFixedHeight(metric::kFilterBar);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(metric::kMargin, 0, metric::kMargin, 0);
    row->addWidget(m_name, 1);
    row->addWidget(m_language);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(bar);
    layout->addWidget(m_notice);
    layout->addWidget(m_stack, 1);
}

QString EvidenceViewer::notice() const
{
    return m_notice->isHidden() ? QString() : m_notice->text();
}

// Nothing of the former item stays, neither on screen nor in memory.
void EvidenceViewer::letGo()
{
    m_loader->stop();
    ++m_request;
    m_text->clearText();
    m_picture->clear();
    m_document->clear();
    m_har->clear();
    m_peek = {};
    m_reveal = {};
    m_showFile = {};
    m_allowed = false;
    m_open = false;
    m_underWay = false;
    m_peekWanted = false;
    m_focusWanted = false;
    m_language->hide();
    m_notice->hide();
    m_cover->endPeek();
    show(m_cover);
}

void EvidenceViewer::clear(const QString &sentence)
{
    letGo();
    m_item.reset();
    m_described = false;
    m_name->setText({});
    m_cover->say({.title = sentence, .facts = {}, .problem = {}, .hint = {}, .warning = {}});
}

void EvidenceViewer::setItem(std::shared_ptr<desk::DeskSession> session, const QString &caseId,
                             const casefile::Evidence &item, Opening opening)
{
    clear({});
    m_session = std::move(session);
    m_caseId = caseId;
    m_item = item;
    m_opening = opening;
    m_look = {};
    m_name->setText(shortName(item));
    if (item.holding != casefile::Holding::Held || !item.blob)
        sayNotHeld();
    else
        describe();
}

void EvidenceViewer::setOpening(Opening opening)
{
    m_opening = opening;
    if (m_described && m_item && m_item->blob)
        sayCover();
}

void EvidenceViewer::sayNotHeld()
{
    m_described = true;
    const casefile::Evidence &item = *m_item;
    EvidenceCover::Words words;
    words.title = holdingSentence(item.holding);
    if (item.holding == casefile::Holding::Pointer)
        words.facts << desk::visibleLine(item.pointer).left(300);
    if (!item.reason.isEmpty())
        words.facts << desk::visibleLine(item.reason).left(300);
    m_cover->say(words);
}

void EvidenceViewer::describe()
{
    m_loader->load(m_session, m_caseId, *m_item->blob, kHead, [this](const Result<Loaded> &head) {
        if (!head) {
            fail(desk::sentenceFor(head.error()));
            return;
        }
        elsewhere([bytes = head->bytes, size = m_item->blob->size, name = m_item->fileName] {
            return lookAt(bytes, size, name);
        }).then(this, [this, request = m_request](Look look) {
            if (request != m_request)
                return;
            m_look = std::move(look);
            m_described = true;
            sayCover();
            const bool isText = m_look.kind == LookKind::Text || m_look.kind == LookKind::Requests;
            if (m_opening == Opening::Known && isText)
                showFull();
            else if (m_peekWanted)
                makePeek();
        });
    });
}

void EvidenceViewer::sayCover()
{
    EvidenceCover::Words words;
    words.title = m_look.words;
    if (m_look.pixels.isValid())
        words.facts << tr("%1 × %2 pixels")
                           .arg(number(quint64(m_look.pixels.width())),
                                number(quint64(m_look.pixels.height())));
    words.facts << QLocale().formattedDataSize(qint64(m_item->blob->size), 1);
    if (!m_item->fileName.isEmpty())
        words.facts << shortened(desk::visibleLine(m_item->fileName));
    if (m_look.moving)
        words.facts << tr("only its first picture is shown");
    words.problem = m_look.problem;
    if (m_look.problem.isEmpty()) {
        words.hint = m_look.kind == LookKind::Bytes ? tr("Enter opens its first bytes")
            : m_look.kind == LookKind::Requests
            ? tr("Enter lists its requests")
            : tr("Enter opens it · hold Space to peek, small and grey");
        words.warning = openingSentence(m_opening);
    }
    m_cover->say(words);
}

void EvidenceViewer::fail(const QString &sentence)
{
    m_open = false;
    m_underWay = false;
    m_look.problem = sentence;
    m_described = true;
    show(m_cover);
    m_cover->say(
        {.title = m_look.words, .facts = {}, .problem = sentence, .hint = {}, .warning = {}});
}

void EvidenceViewer::requestOpen()
{
    if (!m_described || !m_item || !m_item->blob || !m_look.problem.isEmpty() || m_underWay)
        return;
    if (m_open) {
        focusShown();
        return;
    }
    m_focusWanted = true;
    prepare();
}

// Reads and decodes, and shows nothing yet.
void EvidenceViewer::prepare()
{
    m_underWay = true;
    m_cover->endPeek();
    m_loader->load(m_session, m_caseId, *m_item->blob, m_look.limit(),
                   [this](const Result<Loaded> &loaded) {
                       if (loaded)
                           takeBytes(*loaded);
                       else
                           fail(desk::sentenceFor(loaded.error()));
                   });
}

void EvidenceViewer::ready(std::function<void()> reveal)
{
    m_reveal = std::move(reveal);
    if (m_allowed)
        showFull();
    else
        Q_EMIT openRequested();
}

void EvidenceViewer::finishOpening(QWidget *page)
{
    show(page);
    m_open = true;
    m_underWay = false;
    if (std::exchange(m_focusWanted, false))
        page->setFocus();
    Q_EMIT opened();
}

void EvidenceViewer::close()
{
    cover();
    Q_EMIT closed();
}

void EvidenceViewer::showFull()
{
    if (!m_item || !m_item->blob || !m_look.problem.isEmpty())
        return;
    m_allowed = true;
    if (m_reveal)
        std::exchange(m_reveal, {})();
    else if (!m_underWay)
        prepare();
}

// Whoever read with the keyboard goes on reading with it.
void EvidenceViewer::show(QWidget *page)
{
    const QWidget *current = m_stack->currentWidget();
    const QWidget *focus = QApplication::focusWidget();
    const bool had = current && (current == focus || current->isAncestorOf(focus));
    m_stack->setCurrentWidget(page);
    if (had)
        page->setFocus();
}

void EvidenceViewer::focusShown()
{
    m_stack->currentWidget()->setFocus();
}

void EvidenceViewer::cover()
{
    if (!m_item || (!m_open && !m_underWay))
        return;
    const QImage peek = m_peek;
    letGo();
    m_peek = peek;
    if (m_item->blob)
        sayCover();
}

void EvidenceViewer::beginPeek()
{
    if (!m_item || !m_item->blob || m_open || m_underWay)
        return;
    m_peekWanted = true;
    if (m_described && m_look.problem.isEmpty())
        makePeek();
}

void EvidenceViewer::endPeek()
{
    m_peekWanted = false;
    m_cover->endPeek();
}

void EvidenceViewer::coverPrivate()
{
    endPeek();
    m_har->coverSecrets();
    if (m_look.kind == LookKind::Picture || m_look.kind == LookKind::Document)
        cover();
}

void EvidenceViewer::hideEvent(QHideEvent *event)
{
    coverPrivate();
    QWidget::hideEvent(event);
}

bool EvidenceViewer::event(QEvent *event)
{
    if (event->type() == QEvent::WindowDeactivate)
        coverPrivate();
    return QWidget::event(event);
}

void EvidenceViewer::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &t = tokens();
    painter.fillRect(rect(), t.panel);
    painter.fillRect(0, m_stack->y() - t.lineWidth, width(), t.lineWidth, t.line);
}

}  // namespace casement::gui
