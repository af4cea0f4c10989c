// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "gui/inspector_rows.h"

#include "gui/theme.h"
#include "gui/value_text.h"

#include <QGridLayout>
#include <QLabel>

using namespace Qt::StringLiterals;

namespace casement::gui {

namespace {

constexpr int kNameColumn = 84;

// What follows a slash is a word, such as the function whose position it is.
QString shortened(const QString &hash)
{
    const qsizetype slash = hash.indexOf(u'/');
    const QString digits = hash.first(slash < 0 ? hash.size() : slash);
    return digits.size() > 16
        ? QString(digits.first(6) + u'…' + digits.last(4) + hash.sliced(digits.size()))
        : hash;
}

}  // namespace

InspectorRows::InspectorRows(QWidget *parent) : QWidget(parent), m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(metric::kMargin, metric::kMargin, metric::kMargin, metric::kMargin);
    m_grid->setHorizontalSpacing(metric::kGap);
    m_grid->setVerticalSpacing(metric::kUnit);
    m_grid->setColumnStretch(1, 1);
    m_grid->setColumnMinimumWidth(0, kNameColumn);
}

void InspectorRows::addTitle(const QString &words)
{
    auto *label = new QLabel(words, this);
    label->setFont(font::strong());
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    m_grid->addWidget(label, m_row++, 0, 1, 3);
}

void InspectorRows::addHeading(const QString &words)
{
    auto *label = new QLabel(words, this);
    label->setFont(font::strong());
    label->setContentsMargins(0, metric::kGap, 0, 0);
    m_grid->addWidget(label, m_row++, 0, 1, 3);
}

// Names are a word or two; a longer one is wrapped, so that the values keep their width.
void InspectorRows::addName(const QString &name, Qt::Alignment vertical)
{
    auto *label = new QLabel(name, this);
    label->setTextFormat(Qt::PlainText);
    label->setForegroundRole(QPalette::PlaceholderText);
    label->setWordWrap(label->sizeHint().width() > kNameColumn);
    label->setMaximumWidth(kNameColumn);
    m_grid->addWidget(label, m_row, 0, vertical);
}

ValueText *InspectorRows::addRow(const QString &name, const QString &value, Face face)
{
    addName(name, Qt::AlignTop);
    auto *text = new ValueText(name, value, this);
    if (face == Face::Mono)
        text->setFont(font::mono());
    m_grid->addWidget(text, m_row++, 1, 1, 2, Qt::AlignTop);
    return text;
}

void InspectorRows::addHash(const QString &name, const QString &whole, const QString &behind)
{
    // Two faces and a button on one line meet in its middle.
    addName(name, Qt::AlignVCenter);
    const QString tail = behind.isEmpty() ? QString() : QString(u" · "_s + behind);
    const QString brief = shortened(whole) + tail;
    auto *text = new ValueText(name, brief, this);
    text->setFont(font::mono());
    text->setToolTip(whole);
    m_grid->addWidget(text, m_row++, 1, Qt::AlignVCenter);
    addCopy(name, whole);
    m_hashes.push_back({text, whole + tail, brief});
}

void InspectorRows::addCopied(const QString &name, const QString &words, const QString &whole)
{
    addName(name, Qt::AlignVCenter);
    auto *text = new ValueText(name, words, this);
    text->setToolTip(whole);
    m_grid->addWidget(text, m_row++, 1, Qt::AlignVCenter);
    addCopy(name, whole);
}

void InspectorRows::addCopy(const QString &name, const QString &text)
{
    auto *copy = new LinkButton(tr("copy"), this);
    copy->setFont(font::small());
    //: %1 is the name of a value, such as "Leaf".
    copy->setAccessibleName(tr("Copy %1").arg(name));
    copy->setToolTip(
        tr("%1 in full; the clipboard forgets it after 30 seconds").arg(copy->accessibleName()));
    connect(copy, &QAbstractButton::clicked, this, [this, text] { Q_EMIT copyRequested(text); });
    m_grid->addWidget(copy, m_row - 1, 2, Qt::AlignVCenter);
}

void InspectorRows::addWidget(const QString &name, QWidget *widget)
{
    addName(name, Qt::AlignVCenter);
    m_grid->addWidget(widget, m_row++, 1, 1, 2);
}

void InspectorRows::setWhole(bool whole)
{
    for (const Hash &hash : m_hashes)
        hash.text->setValue(whole ? hash.whole : hash.shortForm);
}

}  // namespace casement::gui
