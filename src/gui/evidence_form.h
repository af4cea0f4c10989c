// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// A few named lines about an item of evidence.
//
// What it is: a dialog of one-line fields, some of which must be filled, and where asked for a
// choice
//   above them.
// Promises: submitted() comes only when what is needed is there; the dialog stays, with its words,
//   until whoever opened it is done with it.
// Does not do: record (evidence_item_actions.h).
#pragma once

#include <QDialog>

#include <vector>

class QComboBox;
class QDialogButtonBox;
class QLabel;
class QPlainTextEdit;
class QVBoxLayout;

namespace casement::gui {

class EvidenceForm final : public QDialog {
    Q_OBJECT
public:
    struct Field {
        QString key;
        QString label;  // with its mnemonic
        QString missing;  // what to say where it is empty; empty: it may be
    };
    struct Words {
        QString title;
        QString head;
        QString button;
        QString explanation;
    };

    EvidenceForm(const Words &words, const std::vector<Field> &fields, QWidget *parent = nullptr);

    // Above the fields. Before the dialog is opened.
    void addChoice(const QString &label, const QStringList &words);
    [[nodiscard]] int choice() const;
    [[nodiscard]] QComboBox *choiceBox() const { return m_choice; }
    [[nodiscard]] QString value(const QString &key) const;
    [[nodiscard]] QPlainTextEdit *edit(const QString &key) const;
    [[nodiscard]] QStringList keys() const;
    // Back to asking, with what went wrong.
    void fail(const QString &sentence);

Q_SIGNALS:
    void submitted();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void addField(const Field &field, QVBoxLayout &layout);
    void submit();

    struct Row {
        Field field;
        QPlainTextEdit *edit;
    };
    std::vector<Row> m_rows;
    QComboBox *m_choice;
    QLabel *m_choiceLabel;
    QLabel *m_problem;
    QDialogButtonBox *m_buttons;
};

}  // namespace casement::gui
