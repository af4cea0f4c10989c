// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// The part of the viewer that shows a HAR: its requests, or the text that it is.

#include "desk/error_text.h"
#include "gui/elsewhere.h"
#include "gui/evidence_text.h"
#include "gui/evidence_viewer.h"
#include "gui/har_view.h"
#include "intake/har.h"

#include <QComboBox>
#include <QLabel>

using namespace Qt::StringLiterals;

namespace casement::gui {

using Loaded = EvidenceLoader::Loaded;

namespace {

struct ReadHar {
    std::shared_ptr<const intake::Har> har;  // null: `error` says why
    Error error;
    ShownText text;
};

ReadHar readHarOf(const QByteArray &bytes, const QString &fileName)
{
    ReadHar read;
    read.text = textOf(bytes);
    auto har = intake::parseHar(bytes, fileName);
    if (har)
        read.har = std::make_shared<const intake::Har>(*std::move(har));
    else
        read.error = har.error();
    return read;
}

}  // namespace

void EvidenceViewer::showRequests(const Loaded &loaded)
{
    elsewhere([bytes = loaded.bytes, name = m_item->fileName] {
        return readHarOf(bytes, name);
    }).then(this, [this, loaded, request = m_request](const ReadHar &read) {
        if (request != m_request)
            return;
        if (read.har && !read.har->requests.empty()) {
            ready([this, read, loaded] {
                m_har->setHar(read.har);
                revealRequests(read.text, loaded);
            });
            return;
        }
        const QString why = read.har ? tr("The file holds no request, so its text is shown.")
                                     : tr("Its requests cannot be listed, so its text is shown: %1")
                                           .arg(desk::sentenceFor(read.error));
        ready([this, why, text = read.text, loaded] {
            revealText(text, loaded, false);
            m_notice->setText(QString(why + u' ' + notice()).trimmed());
            m_notice->show();
        });
    });
}

void EvidenceViewer::revealRequests(const ShownText &text, const Loaded &loaded)
{
    m_showFile = [this, text, loaded] {
        noteText(text, loaded);
        m_notice->setText(QString(tr("The file as it is; nothing is covered. Esc or J goes back.")
                                  + u' ' + notice())
                              .trimmed());
        m_notice->show();
        const bool coloured = quint64(loaded.bytes.size()) <= kMaxColouredBytes;
        m_text->setShown(text, coloured ? m_look.language : QString());
        show(m_text);
        m_text->setFocus();
    };
    m_language->hide();
    m_notice->hide();
    finishOpening(m_har);
}

// From the text of a HAR back to its requests; from any other out of the item.
void EvidenceViewer::leaveText()
{
    if (!m_showFile) {
        close();
        return;
    }
    m_text->clearText();
    m_notice->hide();
    show(m_har);
    m_har->setFocus();
}

void EvidenceViewer::keyPressEvent(QKeyEvent *event)
{
    const bool isBack = m_showFile && m_text->isVisible() && event->key() == Qt::Key_J
        && event->modifiers() == Qt::NoModifier;
    if (isBack)
        leaveText();
    else
        QWidget::keyPressEvent(event);
}

}  // namespace casement::gui
