// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "gui/lane_forms.h"

#include "gui/draft_keeper.h"
#include "gui/lane_chooser.h"
#include "gui/lane_marks.h"

#include <QBoxLayout>
#include <QCoreApplication>
#include <QLabel>

using namespace Qt::StringLiterals;

namespace casement::gui {

namespace {

QString laneSlot(const QString &slot)
{
    return slot + u"-lane"_s;
}

}  // namespace

void watchLane(DraftKeeper *drafts, LaneChooser *chooser, const QString &caseId,
               const QString &laneSlot)
{
    if (!drafts)
        return;
    const auto read = std::make_shared<bool>(false);
    const auto keep = [drafts = QPointer(drafts), chooser, caseId, laneSlot, read] {
        if (drafts && *read)
            drafts->keep(caseId, laneSlot, chooser->text());
    };
    QObject::connect(chooser, &LaneChooser::changed, chooser, keep);
    // What somebody chose before the disk answered stands.
    drafts->restore(caseId, laneSlot, chooser, [chooser, read, keep](const QString &text) {
        *read = true;
        if (!text.isEmpty() && !chooser->isPrivileged())
            chooser->setText(text);
        else
            keep();
    });
}

LaneChooser *addLaneChooser(QWidget *dialog, DraftKeeper *drafts, const QString &caseId,
                            const QString &slot, const casefile::LaneChoice &start)
{
    auto *layout = qobject_cast<QBoxLayout *>(dialog->layout());
    auto *chooser = new LaneChooser(LaneChooser::Form::Block, dialog);
    chooser->setValue(start);
    layout->insertWidget(layout->count() - 1, chooser);
    watchLane(drafts, chooser, caseId, laneSlot(slot));
    return chooser;
}

void forgetLane(DraftKeeper *drafts, const QString &caseId, const QString &slot)
{
    if (drafts)
        drafts->forget(caseId, laneSlot(slot));
}

QWidget *addLaneNotice(QWidget *form)
{
    auto *notice = new QWidget(form);
    auto *row = new QHBoxLayout(notice);
    auto *words = new QLabel(QCoreApplication::translate("casement::gui::Lane",
                                                         "What you write here is for Legal only."),
                             notice);
    words->setWordWrap(true);
    row->addWidget(new LaneBadge(notice));
    row->addWidget(words, 1);
    if (auto *layout = qobject_cast<QBoxLayout *>(form->layout()))
        layout->insertWidget(0, notice);
    return notice;
}

}  // namespace casement::gui
