// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// The row under the composer: what the marks mean, or what went wrong.
//
// What it is: one small button for each mark, drawn as the key and its word, and at the far end
// when
//   the draft was last saved. In place of the buttons a sentence can stand.
// Promises: every mark can be had without knowing it: by Tab and Space, by pointer, by screen
//   reader. Buttons that do not fit are left out from the end, never cut.
// Neighbours: composer.h; the keys themselves are casefile/composer.h's.
// Cost: a handful of widgets.
#pragma once

#include <QAbstractButton>
#include <QWidget>

#include <vector>

class QLabel;

namespace casement::gui {

class HintButton final : public QAbstractButton {
    Q_OBJECT
public:
    HintButton(const QString &key, const QString &word, QWidget *parent);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QRect keyRect() const;

    QString m_key;
    QString m_word;
};

class ComposerHints final : public QWidget {
    Q_OBJECT
public:
    explicit ComposerHints(QWidget *parent = nullptr);

    // What went wrong; an empty sentence brings the buttons back.
    void say(const QString &sentence);
    [[nodiscard]] bool isProblem() const;
    void setUsable(bool usable);
    void setSaved(const QString &words);
    [[nodiscard]] QString sentence() const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

Q_SIGNALS:
    // The mark to put into the line ("^", "@", …); empty: record it.
    void markChosen(const QString &mark);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    HintButton *addHint(const QString &key, const QString &word, const QString &mark);
    void arrange();

    std::vector<HintButton *> m_buttons;
    QLabel *m_sentence = nullptr;
    QLabel *m_saved = nullptr;
    bool m_usable = true;
};

}  // namespace casement::gui
