// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// The strip over everything: which case this is and how it stands.
//
// What it is: number, title, severity (shape and word), state, how long it is open, who is at the
//   keyboard, whether all is stored, and the lock button.
// Promises: shows only what is true now; a long title is cut before anything else is, and is whole
//   in its tool tip; in the past ("as of entry N") it shows the case as it stood.
// Does not do: change anything; the lock button is the command "Lock".
// Neighbours: main window sets it from the case's summary.
// Cost: painted in one go; repainted once a minute for the time it is open.
#pragma once

#include "casefile/case_summary.h"

#include <QTimer>
#include <QWidget>

class QAction;
class QToolButton;

namespace casement::gui {

enum class StoredState { Stored, Sending, Failed };

class HeaderStrip final : public QWidget {
    Q_OBJECT
public:
    explicit HeaderStrip(QWidget *parent = nullptr);

    void setCase(const casefile::CaseSummary &summary);
    void clearCase();
    void setPerson(const QString &name);
    void setStored(StoredState state);
    void setActions(QAction *hide, QAction *lock);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override;

private:
    struct Piece;
    [[nodiscard]] std::vector<Piece> pieces() const;
    void refresh();

    std::optional<casefile::CaseSummary> m_case;
    QString m_person;
    StoredState m_stored = StoredState::Stored;
    QToolButton *m_hide;
    QToolButton *m_lock;
    QTimer m_minute;
    QRect m_titleRect;
};

}  // namespace casement::gui
