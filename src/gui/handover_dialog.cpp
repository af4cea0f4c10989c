// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "gui/handover_dialog.h"

#include "desk/display_words.h"
#include "gui/form_words.h"
#include "gui/reading.h"
#include "gui/theme.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

namespace casement::gui {

namespace {

constexpr int kSoonMs = 200;

}  // namespace

HandoverDialog::HandoverDialog(QWidget *parent)
    : QDialog(parent)
    , m_to(new QComboBox(this))
    , m_edit(new QPlainTextEdit(this))
    , m_reading(newReading(tr("What they will read"), this))
    , m_problem(new QLabel(this))
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this))
{
    setWindowTitle(tr("Hand over the case"));
    m_to->setEditable(true);
    m_to->setInsertPolicy(QComboBox::NoInsert);
    m_to->setAccessibleName(tr("Who takes it?"));
    m_to->lineEdit()->setPlaceholderText(tr("A name, or a function"));
    m_edit->setAccessibleName(tr("What should they know?"));
    m_edit->setTabChangesFocus(true);
    m_edit->setFixedHeight(4 * m_edit->fontMetrics().lineSpacing() + 2 * metric::kGap);
    m_soon.setSingleShot(true);
    m_soon.setInterval(kSoonMs);
    lay();
    connect(&m_soon, &QTimer::timeout, this, &HandoverDialog::toChanged);
    connect(m_to, &QComboBox::editTextChanged, this, [this] {
        sayProblem(m_problem, QString());
        m_soon.start();
    });
    connect(m_buttons, &QDialogButtonBox::accepted, this, &HandoverDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return), this), &QShortcut::activated,
            this, &HandoverDialog::accept);
}

void HandoverDialog::lay()
{
    dressProblem(m_problem);
    sayProblem(m_problem, QString());
    QPushButton *ok = m_buttons->button(QDialogButtonBox::Ok);
    ok->setText(tr("&Hand over"));
    ok->setAccessibleName(tr("Hand over"));
    ok->setToolTip(tr("Ctrl+Enter"));
    m_buttons->button(QDialogButtonBox::Cancel)->setAccessibleName(tr("Cancel"));
    const auto labelled = [this](const QString &words, QWidget *field) {
        auto *label = new QLabel(words, this);
        label->setBuddy(field);
        return label;
    };
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(labelled(tr("&Who takes it?"), m_to));
    layout->addWidget(m_to);
    layout->addWidget(m_problem);
    layout->addWidget(labelled(tr("What should they &know?"), m_edit));
    layout->addWidget(m_edit);
    layout->addWidget(labelled(tr("They will &read"), m_reading));
    layout->addWidget(m_reading, 1);
    layout->addWidget(m_buttons);
    resize(180 * metric::kUnit, 150 * metric::kUnit);
    m_to->setFocus();
}

void HandoverDialog::setMembers(const std::vector<casefile::Recipient> &members)
{
    const QString written = m_to->currentText();
    const QSignalBlocker quiet(m_to);
    for (const casefile::Recipient &member : members)
        m_to->addItem(desk::visibleLine(member.name), QString::fromLatin1(toBase64(*member.key)));
    if (!members.empty())
        m_to->insertSeparator(m_to->count());
    for (const casefile::Function function : casefile::allFunctions())
        m_to->addItem(desk::wordOf(function), QString(codeOf(function)));
    m_to->setCurrentIndex(-1);
    m_to->setEditText(written);
}

QString HandoverDialog::to() const
{
    const QString written = m_to->currentText().trimmed();
    const int known = m_to->findText(written, Qt::MatchFixedString);
    return written.isEmpty() || known < 0 ? written : m_to->itemData(known).toString();
}

QString HandoverDialog::words() const
{
    return m_edit->toPlainText().trimmed();
}

void HandoverDialog::setText(const QString &text)
{
    m_reading->setPlainText(text);
}

void HandoverDialog::fail(const QString &sentence)
{
    sayProblem(m_problem, sentence);
    show();
}

void HandoverDialog::accept()
{
    if (to().isEmpty()) {
        sayProblem(m_problem, tr("Name whoever takes the case from here."));
        m_to->setFocus();
        return;
    }
    QDialog::accept();
}

}  // namespace casement::gui
