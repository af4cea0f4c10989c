// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// The change of something recorded, and why.
//
// What it is: one value editor for the changes that carry a reason: amend, strike, change the
//   status or the severity, close with an outcome, block or waive an item. It shows the fields its
//   purpose needs.
// Promises: value() is whole once the dialog was accepted; what is missing is said beside its
//   field.
// Does not do: record; know rules. Whoever opens it says which states there are and whether the
//   reason may be empty, from casefile/rules.h.
// Neighbours: commands of the main window; draft_keeper.h watches reasonEdit() and textEdit().
#pragma once

#include "casefile/words.h"

#include <QDialog>

#include <memory>
#include <optional>
#include <vector>

namespace Ui {
class ReasonDialog;
}

class QPlainTextEdit;

namespace casement::gui {

class ReasonDialog final : public QDialog {
    Q_OBJECT
public:
    enum class Purpose { Amend, Strike, Status, Severity, Close, Block, Waive };

    struct Value {
        QString text;  // Amend: the new words; Close: the outcome
        QString reason;
        casefile::CaseState state = casefile::CaseState::Open;  // Status
        casefile::Severity severity = casefile::Severity::Moderate;  // Severity
        friend bool operator==(const Value &, const Value &) = default;
    };

    explicit ReasonDialog(Purpose purpose, QWidget *parent = nullptr);
    ~ReasonDialog() override;

    // What the change is about: the words of the entry or the item, or the case's title.
    void setSubject(const QString &words);
    // Which states are offered (casefile::nextStates) and for which of them a reason is needed.
    void setStates(casefile::CaseState current, const std::vector<casefile::CaseState> &next,
                   const std::vector<casefile::CaseState> &needReason);
    // `wanted` is chosen already where somebody asked for it.
    void setSeverity(std::optional<casefile::Severity> current,
                     std::optional<casefile::Severity> wanted = {});
    // What the entry says now; Amend starts from it. What was typed or kept as a draft stays.
    void setFirstText(const QString &text);
    [[nodiscard]] Value value() const;

    // The fields whose text is worth keeping as a draft.
    [[nodiscard]] QPlainTextEdit *textEdit() const;
    [[nodiscard]] QPlainTextEdit *reasonEdit() const;

public Q_SLOTS:
    void accept() override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] bool reasonNeeded() const;
    [[nodiscard]] QString textMissing() const;
    void arrange();
    void labelReason();

    Purpose m_purpose;
    std::unique_ptr<Ui::ReasonDialog> m_ui;
    std::vector<casefile::CaseState> m_needReason;
    QString m_firstText;
};

}  // namespace casement::gui
