// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "gui/decision_words.h"

#include "desk/display_words.h"
#include "gui/bidi.h"
#include "gui/time_words.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace casement::gui {

using casefile::Decision;
using casefile::DecisionState;
using casefile::Position;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(casement::gui::DecisionWords)
};

}  // namespace

QString decisionWords(const Decision &decision)
{
    return desk::visibleLine(decision.value.body.value_or(decision.value.headline()));
}

QString decisionStateWords(const Decision &decision, std::optional<quint64> by)
{
    if (decision.state == DecisionState::InForce)
        return {};
    const QString state = desk::wordOf(decision.state);
    //: Superseded or reversed, by the decision of this number.
    return by ? Words::tr("%1 by decision %2").arg(state, number(*by)) : state;
}

QString positionWords(const Decision &decision, const Position &position, qint64 nowMs)
{
    QString words = desk::wordOf(position.state);
    if (decision.state != DecisionState::InForce)
        return words;
    if (position.isSilent(nowMs))
        return Words::tr("silent, %1").arg(lateWords(nowMs - *position.dueMs));
    if (position.isWaitedFor() && position.dueMs)
        return Words::tr("%1, due in %2").arg(words, durationWords(*position.dueMs - nowMs));
    if (decision.isOnEarlierVersion(position))
        return Words::tr("%1 (earlier version)").arg(words);
    return words;
}

QString missingWords(const Decision &decision)
{
    if (decision.state != DecisionState::InForce)
        return {};
    QStringList left;
    for (const casefile::DecisionPart part : casefile::missingParts(decision.value))
        left << desk::wordOf(part);
    return left.isEmpty() ? QString()
                          : Words::tr("complete later (%1): %2")
                                .arg(number(quint64(left.size())), left.join(Words::tr(", ")));
}

QString decisionSentence(const Decision &decision, std::optional<quint64> by, qint64 nowMs)
{
    QStringList parts{Words::tr("Decision %1").arg(number(decision.number)),
                      isolated(decisionWords(decision))};
    if (decision.value.lane == casefile::Lane::Privileged)
        parts << Words::tr("privileged");
    if (const QString state = decisionStateWords(decision, by); !state.isEmpty())
        parts << state;
    for (const Position &position : decision.positions)
        parts << desk::wordOf(position.function) + u' ' + positionWords(decision, position, nowMs);
    if (const QString left = missingWords(decision); !left.isEmpty())
        parts << left;
    return parts.join(u", "_s);
}

}  // namespace casement::gui
