// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// Names and values in two columns.
//
// What it is: the building block of the inspector: rows of a quiet name, a value and, where it is
//   worth it, a button that copies; with headings between.
// Promises: names line up; values take the room that is left and break inside it; a copy button is
//   named for what it copies.
// Neighbours: inspector.h fills it, value_text.h shows the values.
// Cost: three widgets a row.
#pragma once

#include <QWidget>

#include <vector>

class QGridLayout;

namespace casement::gui {

class ValueText;

class InspectorRows final : public QWidget {
    Q_OBJECT
public:
    enum class Face { Words, Mono };

    explicit InspectorRows(QWidget *parent);

    void addTitle(const QString &words);
    void addHeading(const QString &words);
    ValueText *addRow(const QString &name, const QString &value, Face face = Face::Words);
    // Shows the short form until setWhole(true); copies the whole one.
    void addHash(const QString &name, const QString &whole, const QString &behind = {});
    // A few words for something longer, which the tooltip shows and the button copies.
    void addCopied(const QString &name, const QString &words, const QString &whole);
    // A widget of the caller's in the value column.
    void addWidget(const QString &name, QWidget *widget);

    void setWhole(bool whole);

Q_SIGNALS:
    void copyRequested(const QString &text);

private:
    struct Hash {
        ValueText *text;
        QString whole;
        QString shortForm;
    };

    void addCopy(const QString &name, const QString &text);
    void addName(const QString &name, Qt::Alignment vertical);

    QGridLayout *m_grid;
    std::vector<Hash> m_hashes;
    int m_row = 0;
};

}  // namespace casement::gui
