// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "gui/help_dialogs.h"

#include "gui/commands.h"
#include "gui/theme.h"

#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace casement::gui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(casement::gui::Help)
};

// Keys that are no commands of their own.
std::vector<std::pair<QString, QString>> otherKeys()
{
    return {
        {Words::tr("Time of an entry, in the composer"), u"^14:05  ^-12m"_s},
        {Words::tr("Function of an entry, in the composer"), u"@legal"_s},
        {Words::tr("Tag of an entry, in the composer"), u"#word"_s},
        {Words::tr("Show one function only, in the timeline"), u"1 … 9"_s},
        {Words::tr("Hide one function, in the timeline"), u"Shift+1 … 9"_s},
        {Words::tr("Explain a silence, in the timeline"), u"Enter"_s},
        {Words::tr("Raw JSON of a HAR, and back to its requests"), u"J"_s},
        {Words::tr("Show or cover the secrets of a HAR"), u"U"_s},
        {Words::tr("One level out"), u"Esc"_s},
    };
}

QDialog *page(QWidget *parent, const QString &title, QWidget *content)
{
    auto *dialog = new QDialog(parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(title);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, dialog);
    buttons->button(QDialogButtonBox::Close)->setAccessibleName(Words::tr("Close"));
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    auto *layout = new QVBoxLayout(dialog);
    layout->addWidget(content);
    layout->addWidget(buttons);
    return dialog;
}

}  // namespace

void showKeyboard(QWidget *parent)
{
    std::vector<std::pair<QString, QString>> rows;
    for (const CommandSpec &spec : commandTable()) {
        const QString key = spec.shortcut[0] != '\0'
            ? QKeySequence::fromString(QString::fromLatin1(spec.shortcut))
                  .toString(QKeySequence::NativeText)
            : QString::fromLatin1(spec.hint);
        if (!key.isEmpty())
            rows.emplace_back(
                QCoreApplication::translate("casement::gui::Commands", spec.text).remove(u'&'),
                key);
    }
    std::ranges::copy(otherKeys(), std::back_inserter(rows));
    auto *table = new QTableWidget(int(rows.size()), 2);
    table->setAccessibleName(Words::tr("Keyboard"));
    table->setHorizontalHeaderLabels({Words::tr("What"), Words::tr("Keys")});
    table->setEditTriggers(QTableWidget::NoEditTriggers);
    table->setSelectionBehavior(QTableWidget::SelectRows);
    table->setShowGrid(false);
    table->setFrameShape(QFrame::NoFrame);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(rowHeightFor(metric::kRowCompact));
    table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    table->horizontalHeader()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    for (int row = 0; row < int(rows.size()); ++row) {
        table->setItem(row, 0, new QTableWidgetItem(rows[size_t(row)].first));
        table->setItem(row, 1, new QTableWidgetItem(rows[size_t(row)].second));
    }
    QDialog *dialog = page(parent, Words::tr("Keyboard"), table);
    dialog->resize(120 * metric::kUnit, 150 * metric::kUnit);
    dialog->open();
}

void showAbout(QWidget *parent)
{
    auto *words = new QLabel;
    words->setTextFormat(Qt::PlainText);
    words->setWordWrap(true);
    words->setMinimumWidth(100 * metric::kUnit);
    words->setText(Words::tr("Casement %1\n\nAn incident desk whose record can be proved: what was "
                             "known, when, who decided, and that nothing was changed since.\n\n"
                             "Apache License 2.0")
                       .arg(QStringLiteral(CASEMENT_VERSION)));
    page(parent, Words::tr("About Casement"), words)->open();
}

}  // namespace casement::gui
