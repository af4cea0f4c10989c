// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "gui/situation_dialog.h"

#include "gui/form_words.h"
#include "gui/reading.h"
#include "gui/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QShortcut>

namespace casement::gui {

SituationDialog::SituationDialog(const QTimeZone &zone, QWidget *parent)
    : QDialog(parent)
    , m_zone(zone)
    , m_reading(newReading(tr("Situation report"), this))
    , m_form(new QComboBox(this))
    , m_privileged(new QCheckBox(tr("With what is &privileged"), this))
    , m_said(new QLabel(this))
    , m_problem(new QLabel(this))
    , m_copy(new QPushButton(tr("&Copy"), this))
    , m_close(new QPushButton(tr("Close"), this))
{
    setWindowTitle(tr("Situation report"));
    m_form->addItem(tr("Plain text"), int(desk::TextForm::Plain));
    m_form->addItem(tr("Markdown"), int(desk::TextForm::Markdown));
    m_form->setAccessibleName(tr("Form of the text"));
    m_copy->setToolTip(tr("Ctrl+C; the case keeps that the report was given"));
    m_copy->setDefault(true);
    lay();
    connect(m_form, &QComboBox::currentIndexChanged, this, &SituationDialog::showText);
    connect(m_privileged, &QCheckBox::toggled, this, &SituationDialog::privilegedChanged);
    connect(m_copy, &QPushButton::clicked, this, &SituationDialog::copy);
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    // Where words are selected in the text, the same keys copy those.
    connect(new QShortcut(QKeySequence::Copy, this), &QShortcut::activated, this,
            &SituationDialog::copy);
    m_copy->setFocus();
}

void SituationDialog::lay()
{
    dressQuiet(m_said);
    dressProblem(m_problem);
    sayProblem(m_problem, QString());
    auto *choices = new QHBoxLayout;
    choices->addWidget(m_form);
    choices->addWidget(m_privileged);
    choices->addStretch();
    auto *buttons = new QHBoxLayout;
    m_said->setWordWrap(true);
    buttons->addWidget(m_said, 1);
    buttons->addWidget(m_copy);
    buttons->addWidget(m_close);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(choices);
    layout->addWidget(m_reading, 1);
    layout->addWidget(m_problem);
    layout->addLayout(buttons);
    resize(180 * metric::kUnit, 150 * metric::kUnit);
}

QString SituationDialog::text() const
{
    return m_situation
        ? desk::situationText(*m_situation, desk::TextForm(m_form->currentData().toInt()), m_zone)
        : QString();
}

void SituationDialog::setSituation(const desk::Situation &situation)
{
    m_situation = situation;
    m_given = false;
    showText();
    if (m_copyWanted)
        copy();
}

void SituationDialog::showText()
{
    m_reading->setPlainText(text());
}

void SituationDialog::copy()
{
    m_copyWanted = !m_situation;
    if (m_situation)
        Q_EMIT copyRequested();
}

void SituationDialog::say(const QString &sentence, bool failure)
{
    m_said->setText(failure ? QString() : sentence);
    sayProblem(m_problem, failure ? sentence : QString());
}

}  // namespace casement::gui
