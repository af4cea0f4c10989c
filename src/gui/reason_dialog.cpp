// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "gui/reason_dialog.h"

#include "desk/display_words.h"
#include "gui/form_words.h"
#include "gui/theme.h"
#include "ui_reason_dialog.h"

#include <QKeyEvent>
#include <QPushButton>

namespace casement::gui {

using Purpose = ReasonDialog::Purpose;

namespace {

struct Words {
    QString title;
    QString button;
    QString text;  // empty: there is no text field
    QString choice;  // empty: nothing to choose
    bool reason = true;
};

Words wordsOf(Purpose purpose)
{
    switch (purpose) {
    case Purpose::Amend:
        return {ReasonDialog::tr("Amend entry"), ReasonDialog::tr("&Amend"),
                ReasonDialog::tr("It should &read"), QString()};
    case Purpose::Strike:
        return {ReasonDialog::tr("Strike entry"), ReasonDialog::tr("&Strike"), QString(),
                QString()};
    case Purpose::Status:
        return {ReasonDialog::tr("Change status"), ReasonDialog::tr("&Change"), QString(),
                ReasonDialog::tr("New &status")};
    case Purpose::Severity:
        return {ReasonDialog::tr("Change severity"), ReasonDialog::tr("&Change"), QString(),
                ReasonDialog::tr("New &severity")};
    case Purpose::Close:
        return {ReasonDialog::tr("Close case"), ReasonDialog::tr("&Close case"),
                ReasonDialog::tr("&Outcome"), QString(), false};
    case Purpose::Block:
        return {ReasonDialog::tr("Item is blocked"), ReasonDialog::tr("&Mark as blocked"),
                QString(), QString()};
    case Purpose::Waive:
        return {ReasonDialog::tr("Waive item"), ReasonDialog::tr("Wai&ve"), QString(), QString()};
    }
    return {};
}

void setLines(QPlainTextEdit *edit, int lines)
{
    const int tall = edit->fontMetrics().lineSpacing() * lines + 2 * metric::kGap;
    edit->setFixedHeight(tall);
}

}  // namespace

ReasonDialog::ReasonDialog(Purpose purpose, QWidget *parent)
    : QDialog(parent), m_purpose(purpose), m_ui(std::make_unique<Ui::ReasonDialog>())
{
    m_ui->setupUi(this);
    dressProblem(m_ui->textProblem);
    dressProblem(m_ui->reasonProblem);
    m_ui->subject->setFont(font::strong());
    setLines(m_ui->text, 5);
    setLines(m_ui->reason, 2);
    arrange();
    connect(m_ui->text, &QPlainTextEdit::textChanged, this,
            [this] { sayProblem(m_ui->textProblem, QString()); });
    connect(m_ui->reason, &QPlainTextEdit::textChanged, this,
            [this] { sayProblem(m_ui->reasonProblem, QString()); });
    connect(m_ui->choice, &QComboBox::currentIndexChanged, this, &ReasonDialog::labelReason);
    m_ui->text->installEventFilter(this);
    m_ui->reason->installEventFilter(this);
}

ReasonDialog::~ReasonDialog() = default;

void ReasonDialog::arrange()
{
    const Words words = wordsOf(m_purpose);
    setWindowTitle(words.title);
    QPushButton *button = m_ui->buttons->button(QDialogButtonBox::Ok);
    button->setText(words.button);
    button->setToolTip(tr("Ctrl+Enter"));
    m_ui->textLabel->setText(words.text);
    m_ui->text->setAccessibleName(QString(words.text).remove(u'&'));
    m_ui->textLabel->setVisible(!words.text.isEmpty());
    m_ui->text->setVisible(!words.text.isEmpty());
    m_ui->choiceLabel->setText(words.choice);
    m_ui->choice->setAccessibleName(QString(words.choice).remove(u'&'));
    m_ui->choiceLabel->setVisible(!words.choice.isEmpty());
    m_ui->choice->setVisible(!words.choice.isEmpty());
    m_ui->reasonLabel->setVisible(words.reason);
    m_ui->reason->setVisible(words.reason);
    m_ui->reason->setAccessibleName(tr("Reason"));
    labelReason();
    QWidget *first = !words.text.isEmpty() ? static_cast<QWidget *>(m_ui->text)
        : !words.choice.isEmpty()          ? static_cast<QWidget *>(m_ui->choice)
                                           : m_ui->reason;
    first->setFocus();
}

void ReasonDialog::labelReason()
{
    if (m_purpose == Purpose::Block)
        m_ui->reasonLabel->setText(tr("&What blocks it?"));
    else
        m_ui->reasonLabel->setText(reasonNeeded() ? tr("&Why?")
                                                  : tr("&Why? (if there is a reason)"));
}

void ReasonDialog::setSubject(const QString &words)
{
    m_ui->subject->setText(desk::visibleLine(words.left(300)));
    m_ui->subject->setVisible(!words.isEmpty());
}

void ReasonDialog::setStates(casefile::CaseState current,
                             const std::vector<casefile::CaseState> &next,
                             const std::vector<casefile::CaseState> &needReason)
{
    m_needReason = needReason;
    m_ui->choice->clear();
    for (const casefile::CaseState state : next)
        m_ui->choice->addItem(desk::wordOf(current) + u" → " + desk::wordOf(state), int(state));
    labelReason();
}

void ReasonDialog::setSeverity(std::optional<casefile::Severity> current,
                               std::optional<casefile::Severity> wanted)
{
    m_ui->choice->clear();
    for (const casefile::Severity severity : casefile::allSeverities()) {
        if (severity != current)
            m_ui->choice->addItem(desk::badgeOf(severity), int(severity));
    }
    const int index = wanted ? m_ui->choice->findData(int(*wanted)) : -1;
    if (index < 0)
        return;
    // What is already chosen needs no second look: the reason is what is left to say.
    m_ui->choice->setCurrentIndex(index);
    m_ui->reason->setFocus();
}

void ReasonDialog::setFirstText(const QString &text)
{
    const bool untouched = m_ui->text->toPlainText() == m_firstText;
    m_firstText = text;
    if (!untouched)
        return;
    // It is not typed, so it is nobody's draft.
    const QSignalBlocker quiet(m_ui->text);
    m_ui->text->setPlainText(text);
    m_ui->text->moveCursor(QTextCursor::End);
}

ReasonDialog::Value ReasonDialog::value() const
{
    Value value;
    value.text = m_ui->text->toPlainText();
    value.reason = m_ui->reason->toPlainText().trimmed();
    if (m_purpose == Purpose::Status)
        value.state = casefile::CaseState(m_ui->choice->currentData().toInt());
    if (m_purpose == Purpose::Severity)
        value.severity = casefile::Severity(m_ui->choice->currentData().toInt());
    return value;
}

QPlainTextEdit *ReasonDialog::textEdit() const
{
    return m_ui->text;
}

QPlainTextEdit *ReasonDialog::reasonEdit() const
{
    return m_ui->reason;
}

bool ReasonDialog::reasonNeeded() const
{
    if (m_purpose == Purpose::Close)
        return false;
    if (m_purpose != Purpose::Status)
        return true;
    const auto state = casefile::CaseState(m_ui->choice->currentData().toInt());
    return std::ranges::contains(m_needReason, state);
}

QString ReasonDialog::textMissing() const
{
    const QString text = m_ui->text->toPlainText();
    if (m_purpose == Purpose::Close && text.trimmed().isEmpty())
        return tr("A case closes with an outcome: what came of it, in a sentence.");
    if (m_purpose != Purpose::Amend)
        return {};
    if (text.trimmed().isEmpty())
        return tr("An entry cannot become empty; strike it instead.");
    return text == m_firstText ? tr("Nothing is changed yet.") : QString();
}

void ReasonDialog::accept()
{
    if (const QString missing = textMissing(); !missing.isEmpty()) {
        sayProblem(m_ui->textProblem, missing);
        m_ui->text->setFocus();
        return;
    }
    if (reasonNeeded() && m_ui->reason->toPlainText().trimmed().isEmpty()) {
        sayProblem(m_ui->reasonProblem, tr("Say why in a few words; it stays with the record."));
        m_ui->reason->setFocus();
        return;
    }
    QDialog::accept();
}

// In the reason Enter is done, as in the composer; in the longer text it begins a line.
bool ReasonDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        const bool chord = key->modifiers().testFlag(Qt::ControlModifier);
        const bool plain = !key->modifiers().testFlag(Qt::ShiftModifier);
        if (enter && (chord || (watched == m_ui->reason && plain))) {
            accept();
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

}  // namespace casement::gui
