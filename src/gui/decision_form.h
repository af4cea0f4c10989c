// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// The form of a decision: three answers that are needed, the rest now or later.
//
// What it is: a panel in the place of the composer, so that the timeline stays readable while
//   somebody decides. It makes a decision, or one that revises, supersedes or reverses another.
// Promises: nothing typed is lost: each field is a draft until the decision is in the ledger, the
//   positions are one together, and closing the form keeps them; what is missing or not understood
//   is said beside its field; what is left for later is said and can be filled in by a revision.
// Does not do: record (decision_actions.h); decide what may be decided (casefile/rules.h).
// Neighbours: case_page.h shows it, position_rows.h asks the functions.
// Cost: a draft a field is read when it opens.
#pragma once

#include "desk/recorder.h"

#include <QPointer>
#include <QTimeZone>
#include <QWidget>

#include <array>

class QFormLayout;
class QLabel;
class QPlainTextEdit;
class QPushButton;
class QScrollArea;

namespace casement::gui {

class DraftKeeper;
class LaneChooser;
class LinkButton;
class PositionRows;

class DecisionForm final : public QWidget {
    Q_OBJECT
public:
    // What a person writes; each is one field and one draft.
    enum class Part {
        Decision,
        Because,
        Why,  // of a change
        Person,
        When,
        Late,
        Options,
        Ground,
        Risk,
        Trigger,
        Review,
    };
    static constexpr size_t kParts = 11;

    explicit DecisionForm(QWidget *parent = nullptr);

    // `start` is what it begins with: the step, its target, and the words of a decision that is
    // revised. Drafts of this form, case and target come back over them.
    void open(const QString &caseId, DraftKeeper *drafts, const desk::DecideRequest &start,
              const QString &heading);
    // Out of sight; what stands in it stays a draft.
    void close();
    void setZone(const QTimeZone &zone) { m_zone = zone; }

    // A decision about another one is in the lane of that one.
    [[nodiscard]] bool isPrivileged() const;
    void choosePrivileged(bool privileged);
    void setLane(const casefile::LaneChoice &lane);

    [[nodiscard]] const QString &caseId() const { return m_caseId; }
    // The decision is in the ledger: nothing of it is left to keep, and its form closes.
    void forget(const QString &caseId, const desk::DecideRequest &recorded);
    [[nodiscard]] bool isAbout(const QString &caseId, const desk::DecideRequest &request) const;
    [[nodiscard]] QPlainTextEdit *edit(Part part) const { return m_fields[size_t(part)].edit; }

Q_SIGNALS:
    void submitted(const casement::desk::DecideRequest &request);
    void closed();
    void laneChanged();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    struct Field {
        QLabel *label = nullptr;
        QPlainTextEdit *edit = nullptr;
        QLabel *problem = nullptr;
    };

    [[nodiscard]] static const char *codeOf(Part part);
    void lay();
    void layFields();
    void layWho();
    void layMore();
    void layField(Part part);
    void unfold();
    void layLane();
    void fill(const desk::DecideRequest &start);
    void showParts();
    QWidget *makeField(Part part, QWidget *parent);
    void submit();
    void sayWhatIsLeft();
    void say(Part part, const QString &sentence);
    [[nodiscard]] QString words(Part part) const;
    [[nodiscard]] static QString slot(const desk::DecideRequest &about, const char *part);
    [[nodiscard]] bool changes() const;
    [[nodiscard]] bool readTimes(desk::DecideRequest &request);

    std::array<Field, kParts> m_fields;
    QFormLayout *m_form = nullptr;
    LinkButton *m_more = nullptr;
    QLabel *m_heading;
    QLabel *m_left;
    QScrollArea *m_scroll;
    LaneChooser *m_lane = nullptr;
    PositionRows *m_positions;
    QPushButton *m_record;
    QPointer<DraftKeeper> m_drafts;
    QString m_caseId;
    QString m_reviewText;  // how the date of review of m_start reads
    desk::DecideRequest m_start;
    QTimeZone m_zone = QTimeZone::UTC;
};

}  // namespace casement::gui
