// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "gui/after_row.h"

#include "gui/theme.h"
#include "gui/time_words.h"

#include <QCoreApplication>
#include <QPainter>
#include <QStyleOptionViewItem>

using namespace Qt::StringLiterals;

namespace casement::gui {

namespace {

constexpr qsizetype kMostNames = 6;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(casement::gui::After)
};

}  // namespace

QString afterWords(const QStringList &names)
{
    QString which = names.first(std::min(names.size(), kMostNames)).join(u", "_s);
    if (names.size() > kMostNames)
        which += u", …"_s;
    //: What was recorded after the entry that a case is looked at as of: how many, and which.
    return Words::tr("after: %1 recorded later (%2)").arg(number(quint64(names.size())), which);
}

void paintAfterRow(QPainter *painter, const QStyleOptionViewItem &option, const QString &words)
{
    const Tokens &t = tokens();
    const QRect r = option.rect;
    painter->save();
    painter->fillRect(r, t.panel);
    painter->setPen(QPen(t.contrast ? t.text : t.frame, 1, Qt::DashLine));
    painter->drawLine(r.left() + metric::kMargin, r.top() + metric::kUnit,
                      r.right() - metric::kMargin, r.top() + metric::kUnit);
    painter->setPen(t.muted);
    painter->setFont(font::small());
    painter->setLayoutDirection(option.direction);
    painter->drawText(r.adjusted(metric::kMargin, metric::kUnit + 2, -metric::kMargin, 0),
                      Qt::AlignVCenter | Qt::AlignLeading | Qt::TextWordWrap, words);
    painter->restore();
}

}  // namespace casement::gui
