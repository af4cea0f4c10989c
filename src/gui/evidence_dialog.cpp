// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "gui/evidence_dialog.h"

#include "desk/display_words.h"
#include "gui/form_words.h"
#include "gui/theme.h"

#include <QDialogButtonBox>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace casement::gui {

namespace {

// The bar counts parts: a size in bytes does not fit its numbers.
constexpr int kParts = 1000;
constexpr qsizetype kLongestName = 80;

QString headOf(const std::vector<Arrival> &arrivals)
{
    if (arrivals.size() != 1)
        return EvidenceDialog::tr("%n files", nullptr, static_cast<int>(arrivals.size()));
    if (arrivals.front().path.isEmpty())
        return arrivals.front().name.endsWith(QLatin1StringView(".txt"))
            ? EvidenceDialog::tr("Text from the clipboard")
            : EvidenceDialog::tr("From the clipboard: %1").arg(arrivals.front().name);
    const QString name = desk::visibleLine(arrivals.front().name);
    return name.size() <= kLongestName ? name : name.left(kLongestName) + u'…';
}

}  // namespace

EvidenceDialog::EvidenceDialog(const std::vector<Arrival> &arrivals, QWidget *parent)
    : QDialog(parent)
    , m_size(new QLabel(this))
    , m_edit(new QPlainTextEdit(this))
    , m_progress(new QProgressBar(this))
    , m_problem(new QLabel(this))
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this))
{
    setWindowTitle(tr("Add evidence"));
    m_edit->setAccessibleName(tr("What is it?"));
    m_edit->setTabChangesFocus(true);
    m_edit->setFixedHeight(2 * m_edit->fontMetrics().lineSpacing() + 2 * metric::kGap);
    m_edit->installEventFilter(this);
    m_progress->setAccessibleName(tr("Stored so far"));
    m_progress->setRange(0, kParts);
    m_progress->hide();
    dressQuiet(m_size);
    dressProblem(m_problem);
    sayProblem(m_problem, QString());
    QPushButton *add = m_buttons->button(QDialogButtonBox::Ok);
    add->setText(tr("&Add evidence"));
    add->setAccessibleName(tr("Add evidence"));
    m_buttons->button(QDialogButtonBox::Cancel)->setAccessibleName(tr("Cancel"));
    lay(arrivals);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &EvidenceDialog::begin);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &EvidenceDialog::reject);
}

void EvidenceDialog::lay(const std::vector<Arrival> &arrivals)
{
    auto *head = new QLabel(headOf(arrivals), this);
    head->setTextFormat(Qt::PlainText);
    head->setFont(font::strong());
    head->setWordWrap(true);
    auto *label = new QLabel(tr("&What is it?"), this);
    label->setBuddy(m_edit);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(head);
    layout->addWidget(m_size);
    layout->addWidget(label);
    layout->addWidget(m_edit);
    layout->addWidget(m_progress);
    layout->addWidget(m_problem);
    layout->addWidget(m_buttons);
    setMinimumWidth(110 * metric::kUnit);
    m_edit->setFocus();
}

QString EvidenceDialog::words() const
{
    return m_edit->toPlainText().trimmed();
}

void EvidenceDialog::setBytes(quint64 bytes)
{
    m_size->setText(QLocale().formattedDataSize(static_cast<qint64>(bytes), 1));
}

void EvidenceDialog::showProgress(quint64 done, quint64 total)
{
    m_progress->setValue(total == 0 ? kParts : static_cast<int>(done * kParts / total));
    if (isModal())
        standAside();
}

// What takes long keeps nobody from logging: the dialog stays, the keys go to the window.
void EvidenceDialog::standAside()
{
    hide();
    setWindowModality(Qt::NonModal);
    setAttribute(Qt::WA_ShowWithoutActivating);
    show();
    if (parentWidget())
        parentWidget()->activateWindow();
}

void EvidenceDialog::fail(const QString &sentence)
{
    m_storing = false;
    m_progress->hide();
    m_edit->setEnabled(true);
    m_buttons->button(QDialogButtonBox::Ok)->setEnabled(true);
    sayProblem(m_problem, sentence);
    m_edit->setFocus();
}

void EvidenceDialog::begin()
{
    if (m_storing)
        return;
    m_storing = true;
    sayProblem(m_problem, QString());
    m_edit->setEnabled(false);
    m_buttons->button(QDialogButtonBox::Ok)->setEnabled(false);
    m_buttons->button(QDialogButtonBox::Cancel)->setFocus();
    m_progress->setValue(0);
    m_progress->show();
    Q_EMIT addRequested();
}

// While bytes are stored, cancelling takes as long as taking them back does.
void EvidenceDialog::reject()
{
    if (m_storing)
        Q_EMIT cancelRequested();
    else
        QDialog::reject();
}

// One line: Enter is done.
bool EvidenceDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            begin();
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

}  // namespace casement::gui
