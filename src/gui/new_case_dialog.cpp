// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "gui/new_case_dialog.h"

#include "desk/display_words.h"
#include "gui/form_words.h"
#include "gui/theme.h"
#include "gui/time_words.h"
#include "ui_new_case_dialog.h"

#include <QPushButton>

namespace casement::gui {

NewCaseDialog::NewCaseDialog(std::vector<casefile::CaseType> types, QWidget *parent)
    : QDialog(parent), m_ui(std::make_unique<Ui::NewCaseDialog>()), m_types(std::move(types))
{
    m_ui->setupUi(this);
    dressProblem(m_ui->problem);
    dressQuiet(m_ui->description);
    m_ui->buttons->button(QDialogButtonBox::Ok)->setText(tr("&Create"));
    for (const casefile::CaseType &type : m_types)
        m_ui->type->addItem(type.title, type.id);
    for (const casefile::Severity severity : casefile::allSeverities())
        m_ui->severity->addItem(desk::badgeOf(severity), int(severity));
    connect(m_ui->type, &QComboBox::currentIndexChanged, this, &NewCaseDialog::chooseType);
    connect(m_ui->severity, &QComboBox::activated, this, [this] { m_severityChosen = true; });
    connect(m_ui->title, &QLineEdit::textChanged, this,
            [this] { sayProblem(m_ui->problem, QString()); });
    chooseType(0);
    m_ui->title->setFocus();
}

NewCaseDialog::~NewCaseDialog() = default;

void NewCaseDialog::chooseType(int index)
{
    if (index < 0 || size_t(index) >= m_types.size())
        return;
    const casefile::CaseType &type = m_types[size_t(index)];
    //: %1 describes the type of case; %2 is how many items there are.
    m_ui->description->setText(
        tr("%1 Items on its checklist: %2.").arg(type.description, number(type.items.size())));
    if (!m_severityChosen)
        m_ui->severity->setCurrentIndex(m_ui->severity->findData(int(type.severity)));
}

desk::NewCase NewCaseDialog::value() const
{
    desk::NewCase value;
    value.title = m_ui->title->text().trimmed();
    value.type = m_ui->type->currentData().toString();
    value.severity = casefile::Severity(m_ui->severity->currentData().toInt());
    return value;
}

void NewCaseDialog::setValue(const desk::NewCase &value)
{
    m_ui->title->setText(value.title);
    m_ui->type->setCurrentIndex(std::max(0, m_ui->type->findData(value.type)));
    if (!value.severity)
        return;
    m_severityChosen = true;
    m_ui->severity->setCurrentIndex(m_ui->severity->findData(int(*value.severity)));
}

QLineEdit *NewCaseDialog::titleEdit() const
{
    return m_ui->title;
}

void NewCaseDialog::accept()
{
    if (m_ui->title->text().trimmed().isEmpty()) {
        sayProblem(m_ui->problem, tr("A case needs a title; it can be changed later."));
        m_ui->title->setFocus();
        return;
    }
    QDialog::accept();
}

}  // namespace casement::gui
