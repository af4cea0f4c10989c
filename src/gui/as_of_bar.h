// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// "The case as it stood after entry 143": said so that nobody mistakes the past for now.
//
// What it is: a bar in a warning ground over the timeline, with the way back.
// Neighbours: case_page.h shows it while a filter has an as-of entry.
#pragma once

#include "ledger/entry.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace casement::gui {

class AsOfBar final : public QWidget {
    Q_OBJECT
public:
    explicit AsOfBar(QWidget *parent = nullptr);

    // `later` entries came after it and are not shown; unset: not known yet.
    void setEntry(ledger::Seq seq, std::optional<quint64> later);

Q_SIGNALS:
    void returnRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void dress();

    QLabel *m_words;
    QPushButton *m_back;
};

}  // namespace casement::gui
