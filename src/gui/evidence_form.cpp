// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "gui/evidence_form.h"

#include "gui/form_words.h"
#include "gui/theme.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QKeyEvent>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace casement::gui {

EvidenceForm::EvidenceForm(const Words &words, const std::vector<Field> &fields, QWidget *parent)
    : QDialog(parent)
    , m_choice(new QComboBox(this))
    , m_choiceLabel(new QLabel(this))
    , m_problem(new QLabel(this))
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this))
{
    setWindowTitle(words.title);
    auto *head = new QLabel(words.head, this);
    head->setTextFormat(Qt::PlainText);
    head->setFont(font::strong());
    auto *explanation = new QLabel(words.explanation, this);
    dressQuiet(explanation);
    for (QLabel *label : {head, explanation}) {
        label->setWordWrap(true);
        label->setVisible(!label->text().isEmpty());
    }
    m_choiceLabel->setBuddy(m_choice);
    m_choiceLabel->hide();
    m_choice->hide();
    dressProblem(m_problem);
    auto *layout = new QVBoxLayout(this);
    for (QWidget *widget :
         {static_cast<QWidget *>(head), static_cast<QWidget *>(explanation),
          static_cast<QWidget *>(m_choiceLabel), static_cast<QWidget *>(m_choice)})
        layout->addWidget(widget);
    for (const Field &field : fields)
        addField(field, *layout);
    layout->addWidget(m_problem);
    layout->addWidget(m_buttons);
    QPushButton *done = m_buttons->button(QDialogButtonBox::Ok);
    done->setText(words.button);
    done->setAccessibleName(QString(words.button).remove(QLatin1Char('&')));
    m_buttons->button(QDialogButtonBox::Cancel)->setAccessibleName(tr("Cancel"));
    connect(m_buttons, &QDialogButtonBox::accepted, this, &EvidenceForm::submit);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    setMinimumWidth(110 * metric::kUnit);
    m_rows.front().edit->setFocus();
}

void EvidenceForm::addField(const Field &field, QVBoxLayout &layout)
{
    auto *edit = new QPlainTextEdit(this);
    auto *label = new QLabel(field.label, this);
    label->setBuddy(edit);
    edit->setAccessibleName(QString(field.label).remove(QLatin1Char('&')));
    edit->setTabChangesFocus(true);
    edit->setFixedHeight(edit->fontMetrics().lineSpacing() + 2 * metric::kGap);
    edit->installEventFilter(this);
    layout.addWidget(label);
    layout.addWidget(edit);
    m_rows.push_back({field, edit});
}

void EvidenceForm::addChoice(const QString &label, const QStringList &words)
{
    m_choiceLabel->setText(label);
    m_choiceLabel->show();
    m_choice->setAccessibleName(QString(label).remove(QLatin1Char('&')));
    m_choice->addItems(words);
    m_choice->show();
    m_choice->setFocus();
}

int EvidenceForm::choice() const
{
    return m_choice->currentIndex();
}

QPlainTextEdit *EvidenceForm::edit(const QString &key) const
{
    const auto found =
        std::ranges::find_if(m_rows, [&](const Row &r) { return r.field.key == key; });
    return found == m_rows.end() ? nullptr : found->edit;
}

QString EvidenceForm::value(const QString &key) const
{
    const QPlainTextEdit *field = edit(key);
    return field ? field->toPlainText().simplified() : QString();
}

QStringList EvidenceForm::keys() const
{
    QStringList all;
    for (const Row &row : m_rows)
        all << row.field.key;
    return all;
}

void EvidenceForm::fail(const QString &sentence)
{
    m_buttons->button(QDialogButtonBox::Ok)->setEnabled(true);
    sayProblem(m_problem, sentence);
    if (isHidden())
        show();
}

void EvidenceForm::submit()
{
    for (const Row &row : m_rows) {
        if (row.field.missing.isEmpty() || !row.edit->toPlainText().trimmed().isEmpty())
            continue;
        sayProblem(m_problem, row.field.missing);
        row.edit->setFocus();
        return;
    }
    sayProblem(m_problem, QString());
    m_buttons->button(QDialogButtonBox::Ok)->setEnabled(false);
    Q_EMIT submitted();
}

// One line each: Enter is done.
bool EvidenceForm::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            if (m_buttons->button(QDialogButtonBox::Ok)->isEnabled())
                submit();
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

}  // namespace casement::gui
