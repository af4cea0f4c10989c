// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "gui/evidence_facts.h"

#include "casefile/time_text.h"
#include "desk/display_words.h"
#include "gui/evidence_words.h"
#include "gui/inspector_rows.h"
#include "gui/lane_marks.h"
#include "gui/time_words.h"

#include <QLocale>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace casement::gui {

namespace {

QString when(const casefile::CustodyEvent &event)
{
    const qint64 ms = event.occurred.ms.value_or(event.recordedMs);
    return casefile::dateClockText(ms, QTimeZone::UTC) + u" UTC"_s;
}

QString lineOf(const casefile::CustodyEvent &event, const casefile::CaseFile &names)
{
    QStringList parts{when(event), names.nameOf(event.author)};
    if (!event.to.isEmpty())
        parts << EvidenceFacts::tr("to %1").arg(event.to);
    if (!event.place.isEmpty())
        parts << event.place;
    if (!event.reason.isEmpty())
        parts << event.reason;
    return parts.join(u" · "_s);
}

// Small sizes are told in bytes already.
QString sizeOf(quint64 bytes)
{
    const QString words = QLocale().formattedDataSize(qint64(bytes), 1);
    return bytes < 1024 ? words : EvidenceFacts::tr("%1 (%2 bytes)").arg(words, number(bytes));
}

void addIfAny(InspectorRows &rows, const QString &name, const QString &value)
{
    if (!value.isEmpty())
        rows.addRow(name, value);
}

}  // namespace

EvidenceFacts::EvidenceFacts(QWidget *parent) : QScrollArea(parent)
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("Facts and custody of the evidence"));
    clear();
}

void EvidenceFacts::clear()
{
    setWidget(new QWidget);
}

void EvidenceFacts::setItem(const casefile::Evidence &item, const casefile::CaseFile &names)
{
    auto *page = new QWidget(this);
    auto *rows = new InspectorRows(page);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(rows);
    layout->addStretch();
    //: %1 is the number of the entry that brought the item in.
    rows->addTitle(tr("Evidence %1").arg(number(item.seq)));
    addIfAny(*rows, tr("Title"), item.title);
    addIfAny(*rows, tr("File"), item.fileName);
    addIfAny(*rows, tr("Pointer"), item.pointer);
    if (item.blob) {
        rows->addRow(tr("Size"), sizeOf(item.blob->size));
        rows->addHash(tr("SHA-256"), QString::fromLatin1(toHex(item.blob->sha256)));
    } else if (!item.pointerHash.isEmpty()) {
        rows->addHash(tr("SHA-256"), item.pointerHash);
    }
    if (item.holding != casefile::Holding::Held)
        rows->addRow(tr("Held"), holdingSentence(item.holding));
    addIfAny(*rows, tr("Source"), item.source);
    addIfAny(*rows, tr("Reason"), item.reason);
    if (item.lane == casefile::Lane::Privileged)
        rows->addWidget(tr("Lane"), new LaneBadge(rows));
    if (!item.custody.empty())
        rows->addHeading(tr("Custody"));
    for (const casefile::CustodyEvent &event : item.custody)
        rows->addRow(desk::capitalised(desk::wordOf(event.action)), lineOf(event, names));
    connect(rows, &InspectorRows::copyRequested, &m_clipboard, &ClipboardGuard::copy);
    setWidget(page);
}

}  // namespace casement::gui
