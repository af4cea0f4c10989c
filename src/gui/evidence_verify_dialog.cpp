// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "gui/evidence_verify_dialog.h"

#include "gui/evidence_words.h"
#include "gui/theme.h"
#include "gui/time_words.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace casement::gui {

using desk::EvidenceState;

namespace {

constexpr int kParts = 1000;

}  // namespace

EvidenceVerifyDialog::EvidenceVerifyDialog(QWidget *parent)
    : QDialog(parent)
    , m_sentence(new QLabel(tr("Hashing all evidence again …"), this))
    , m_progress(new QProgressBar(this))
    , m_faults(new QPlainTextEdit(this))
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Cancel, this))
{
    setWindowTitle(tr("Verify all evidence"));
    m_sentence->setWordWrap(true);
    m_sentence->setTextFormat(Qt::PlainText);
    m_progress->setRange(0, kParts);
    m_progress->setAccessibleName(tr("Hashed so far"));
    m_faults->setReadOnly(true);
    m_faults->setTabChangesFocus(true);
    m_faults->setAccessibleName(tr("Evidence that is not what was signed"));
    m_faults->hide();
    m_buttons->button(QDialogButtonBox::Cancel)->setAccessibleName(tr("Cancel"));
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_sentence);
    layout->addWidget(m_progress);
    layout->addWidget(m_faults);
    layout->addWidget(m_buttons);
    setMinimumWidth(110 * metric::kUnit);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &EvidenceVerifyDialog::reject);
}

void EvidenceVerifyDialog::showProgress(quint64 done, quint64 total)
{
    m_progress->setValue(total == 0 ? 0 : int(done * kParts / total));
}

void EvidenceVerifyDialog::end()
{
    m_running = false;
    m_progress->hide();
    QPushButton *close = m_buttons->button(QDialogButtonBox::Cancel);
    close->setText(tr("&Close"));
    close->setAccessibleName(tr("Close"));
    close->setFocus();
}

void EvidenceVerifyDialog::showChecks(const std::vector<desk::EvidenceCheck> &checks)
{
    quint64 whole = 0;
    quint64 notHeld = 0;
    QStringList faults;
    for (const desk::EvidenceCheck &check : checks) {
        whole += check.state == EvidenceState::Whole ? 1 : 0;
        notHeld += check.state == EvidenceState::NotHeld ? 1 : 0;
        if (const QString fault = faultWord(check.state); !fault.isEmpty())
            faults << tr("E-%1 %2: %3")
                          .arg(QString::number(check.item.seq), shortName(check.item), fault);
    }
    const QString counts =
        tr("As signed: %1. Not held, so not checked: %2.").arg(number(whole), number(notHeld));
    if (checks.empty())
        m_sentence->setText(tr("There is no evidence in this case yet."));
    else if (faults.isEmpty())
        m_sentence->setText(tr("Everything that is held is what was signed. %1").arg(counts));
    else
        m_sentence->setText(tr("Not what was signed: %1. Keep this desk as it is and look at the "
                               "newest backup. %2")
                                .arg(number(quint64(faults.size())), counts));
    m_faults->setPlainText(faults.join(QLatin1Char('\n')));
    m_faults->setVisible(!faults.isEmpty());
    end();
}

void EvidenceVerifyDialog::fail(const QString &sentence)
{
    m_sentence->setText(sentence);
    end();
}

QString EvidenceVerifyDialog::sentence() const
{
    return m_sentence->text();
}

QString EvidenceVerifyDialog::faults() const
{
    return m_faults->toPlainText();
}

void EvidenceVerifyDialog::reject()
{
    if (m_running)
        Q_EMIT cancelRequested();
    QDialog::reject();
}

}  // namespace casement::gui
