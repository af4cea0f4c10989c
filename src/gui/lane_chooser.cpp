// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "gui/lane_chooser.h"

#include "desk/display_words.h"
#include "gui/form_words.h"
#include "gui/lane_marks.h"
#include "gui/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace casement::gui {

using casefile::Lane;
using casefile::LaneChoice;

QString textOf(const LaneChoice &lane)
{
    if (!lane.isPrivileged())
        return {};
    const QString basis = lane.privilege ? QString(casefile::codeOf(*lane.privilege)) : QString();
    return casefile::codeOf(Lane::Privileged) + u'\n' + basis + u'\n' + lane.counsel;
}

LaneChoice laneFrom(const QString &text)
{
    const QStringList lines = text.split(u'\n');
    if (lines.front() != casefile::codeOf(Lane::Privileged))
        return {};
    return {Lane::Privileged, casefile::privilegeFromCode(lines.value(1)), lines.value(2)};
}

LaneChooser::LaneChooser(Form form, QWidget *parent)
    : QWidget(parent)
    , m_check(new QCheckBox(this))
    , m_badge(new LaneBadge(this))
    , m_basisLabel(new QLabel(tr("On"), this))
    , m_basis(new QComboBox(this))
    , m_counselLabel(new QLabel(tr("Counsel"), this))
    , m_counsel(new QLineEdit(this))
    , m_block(form == Form::Block)
    , m_problem(form != Form::Line ? new QLabel(this) : nullptr)
{
    if (m_block)
        m_check->setText(tr("&Privileged: for Legal only"));
    m_check->setAccessibleName(tr("Privileged: for Legal only"));
    m_basis->setAccessibleName(tr("On what the privilege rests"));
    for (const casefile::Privilege privilege : casefile::allPrivileges())
        m_basis->addItem(desk::wordOf(privilege), int(privilege));
    m_counsel->setAccessibleName(tr("Counsel"));
    m_counsel->setPlaceholderText(tr("name of the lawyer"));
    m_basisLabel->setBuddy(m_basis);
    m_counselLabel->setBuddy(m_counsel);
    lay(form);
    showFields();
    if (m_problem)
        dressProblem(m_problem);
    connect(this, &LaneChooser::changed, this, [this] { say(QString()); });
    connect(m_check, &QCheckBox::toggled, this, [this] {
        showFields();
        Q_EMIT changed();
    });
    connect(m_basis, &QComboBox::currentIndexChanged, this, &LaneChooser::changed);
    connect(m_counsel, &QLineEdit::textChanged, this, &LaneChooser::changed);
    for (QWidget *field : {static_cast<QWidget *>(m_check), static_cast<QWidget *>(m_basis),
                           static_cast<QWidget *>(m_counsel)})
        field->installEventFilter(this);
}

void LaneChooser::lay(Form form)
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(hatchWidth() + metric::kGap, metric::kUnit, metric::kGap,
                             metric::kUnit);
    grid->setHorizontalSpacing(metric::kGap);
    grid->setVerticalSpacing(metric::kUnit);
    const bool block = form == Form::Block;
    grid->addWidget(m_badge, 0, 0);
    grid->addWidget(m_check, 0, 1, 1, block ? 3 : 1);
    const int row = block ? 1 : 0;
    int column = block ? 0 : 2;
    grid->addWidget(m_basisLabel, row, column++, block ? Qt::AlignTrailing : Qt::Alignment());
    grid->addWidget(m_basis, row, column++);
    grid->addWidget(m_counselLabel, row, column++);
    grid->addWidget(m_counsel, row, column);
    grid->setColumnStretch(column, 1);
    if (m_problem)
        grid->addWidget(m_problem, row + 1, 0, 1, column + 1);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Maximum);
}

void LaneChooser::showFields()
{
    const bool on = m_check->isChecked();
    // Beside the badge its word is not said twice.
    if (!m_block)
        m_check->setText(on ? tr("Legal only") : tr("Privileged: for Legal only"));
    for (QWidget *field :
         {m_badge, static_cast<QWidget *>(m_basisLabel), static_cast<QWidget *>(m_basis),
          static_cast<QWidget *>(m_counselLabel), static_cast<QWidget *>(m_counsel)})
        field->setVisible(on);
    update();
}

LaneChoice LaneChooser::value() const
{
    if (!isPrivileged())
        return {};
    return {Lane::Privileged, casefile::Privilege(m_basis->currentData().toInt()),
            m_counsel->text().trimmed()};
}

void LaneChooser::setValue(const LaneChoice &lane)
{
    {
        const QSignalBlocker quietCheck(m_check);
        const QSignalBlocker quietBasis(m_basis);
        const QSignalBlocker quietCounsel(m_counsel);
        m_check->setChecked(lane.isPrivileged());
        m_basis->setCurrentIndex(lane.privilege ? m_basis->findData(int(*lane.privilege)) : 0);
        m_counsel->setText(lane.counsel);
        showFields();
    }
    Q_EMIT changed();
}

bool LaneChooser::isPrivileged() const
{
    return m_check->isChecked();
}

void LaneChooser::choose(bool privileged)
{
    m_check->setChecked(privileged);
    if (privileged && m_counsel->text().trimmed().isEmpty())
        m_counsel->setFocus(Qt::ShortcutFocusReason);
}

QString LaneChooser::text() const
{
    return textOf(value());
}

void LaneChooser::setText(const QString &text)
{
    setValue(laneFrom(text));
}

QString LaneChooser::askMissing()
{
    if (value().isWhole())
        return {};
    m_counsel->setFocus();
    const QString missing = tr("Whose advice is it? Name the lawyer, or choose another basis.");
    say(missing);
    return missing;
}

void LaneChooser::say(const QString &sentence)
{
    if (m_problem)
        sayProblem(m_problem, sentence);
}

void LaneChooser::paintEvent(QPaintEvent *)
{
    if (!isPrivileged())
        return;
    QPainter painter(this);
    paintLaneFrame(&painter, rect(), layoutDirection());
}

bool LaneChooser::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress || watched == m_check)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    const bool enter = watched == m_counsel && (key == Qt::Key_Return || key == Qt::Key_Enter);
    if (!enter && key != Qt::Key_Escape)
        return QWidget::eventFilter(watched, event);
    Q_EMIT done();
    return true;
}

}  // namespace casement::gui
