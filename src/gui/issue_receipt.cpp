// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "gui/issue_receipt.h"

#include "gui/form_words.h"
#include "gui/issue_words.h"
#include "gui/theme.h"
#include "gui/time_words.h"
#include "gui/value_text.h"

#include <QBoxLayout>
#include <QDesktopServices>
#include <QDir>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace casement::gui {

IssueReceipt::IssueReceipt(QWidget *parent)
    : QWidget(parent)
    , m_head(new QLabel(this))
    , m_next(new QLabel(this))
    , m_open(new QPushButton(tr("&Open the folder"), this))
    , m_copyPath(new QPushButton(tr("Copy the &path"), this))
    , m_copyCommand(new QPushButton(tr("Copy the co&mmand"), this))
{
    dressTitle(m_head);
    for (QLabel *label : {m_head, m_next})
        label->setWordWrap(true);
    m_next->setText(tr("Whoever gets it runs this in the folder. They need the policy file of this "
                       "desk, once, apart from any report: casementctl policy export writes it."));
    auto *facts = new QFormLayout;
    facts->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    facts->setHorizontalSpacing(metric::kMargin);
    m_folder = addFact(facts, tr("Folder"));
    m_files = addFact(facts, tr("Files"));
    m_seal = addFact(facts, tr("Seal"));
    m_withheld = addFact(facts, tr("Withheld"));
    m_command = addFact(facts, tr("To check it"));
    m_command->setFont(font::mono());
    auto *buttons = new QHBoxLayout;
    for (QPushButton *button : {m_open, m_copyPath, m_copyCommand}) {
        button->setAutoDefault(false);
        button->setAccessibleName(QString(button->text()).remove(u'&'));
        buttons->addWidget(button);
    }
    buttons->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(metric::kMargin);
    layout->addWidget(m_head);
    layout->addLayout(facts);
    layout->addWidget(m_next);
    layout->addLayout(buttons);
    layout->addStretch();
    setFocusProxy(m_open);
    connect(m_open, &QPushButton::clicked, this, &IssueReceipt::openFolder);
    connect(m_copyPath, &QPushButton::clicked, this, [this] { Q_EMIT copyRequested(m_path); });
    connect(m_copyCommand, &QPushButton::clicked, this,
            [this] { Q_EMIT copyRequested(verifyCommand()); });
}

ValueText *IssueReceipt::addFact(QFormLayout *facts, const QString &name)
{
    auto *label = new QLabel(name, this);
    dressQuiet(label);
    auto *value = new ValueText(name, {}, this);
    facts->addRow(label, value);
    return value;
}

void IssueReceipt::setIssue(const desk::IssueResult &issue, desk::Audience audience)
{
    m_path = QDir::toNativeSeparators(QDir::cleanPath(issue.outDir));
    m_head->setText(
        tr("Issue %1 for %2 is written.").arg(number(quint64(issue.number)), wordOf(audience)));
    m_folder->setValue(m_path);
    m_files->setValue(fileWords(issue.files));
    m_seal->setValue(sealWords(issue));
    QStringList withheld;
    for (const auto &[basis, count] : issue.withheld)
        withheld << u"%1: %2"_s.arg(basis, number(count));
    m_withheld->setValue(withheld.isEmpty() ? tr("nothing") : withheld.join(u", "_s));
    m_command->setValue(verifyCommand());
}

QString IssueReceipt::text() const
{
    QStringList lines{m_head->text()};
    for (const ValueText *value : {m_folder, m_files, m_seal, m_withheld, m_command})
        lines << value->accessibleName() + u": "_s + value->toPlainText();
    return lines.join(u'\n');
}

void IssueReceipt::openFolder()
{
    QDesktopServices::openUrl(QUrl::fromLocalFile(m_path));
}

}  // namespace casement::gui
