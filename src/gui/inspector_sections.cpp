// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "gui/inspector_sections.h"

#include "casefile/registry.h"
#include "casefile/time_text.h"
#include "desk/display_words.h"
#include "gui/inspector_rows.h"
#include "gui/lane_marks.h"
#include "gui/time_words.h"
#include "gui/value_text.h"
#include "gui/zone_words.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace casement::gui {

namespace {

namespace fields = casefile::fields;
using Face = InspectorRows::Face;

struct InspectorWords {
    Q_DECLARE_TR_FUNCTIONS(Inspector)
};

// Told by the title or in the sections on time and proof, so not once more among the words.
bool isToldElsewhere(const desk::FieldDetail &field)
{
    switch (field.id) {
    case fields::kKind:
    case fields::kRecordedAt:
    case fields::kOccurredAt:
    case fields::kOccurredPrecision:
    case fields::kOccurredOffset:
    case fields::kTypedAt:
    case fields::kEntryUid:
        return true;
    case fields::kLane:
    case fields::kPrivilege:
    case fields::kCounsel:
        return true;
    default:
        return false;
    }
}

QString timeIn(qint64 ms, const QTimeZone &zone)
{
    return casefile::dateText(ms, zone) + u' ' + casefile::clockSecondsText(ms, zone) + u' '
        + zoneWord(zone, ms);
}

// UTC, as it was told, and here; a clock that shows the same is not shown twice.
QString inAllZones(qint64 ms, std::optional<int> toldOffset, const QTimeZone &mine)
{
    QStringList lines{timeIn(ms, QTimeZone::utc())};
    const int here = mine.offsetFromUtc(QDateTime::fromMSecsSinceEpoch(ms)) / 60;
    if (toldOffset && *toldOffset != 0 && *toldOffset != here)
        lines << InspectorWords::tr("%1 (as told)")
                     .arg(timeIn(ms, QTimeZone::fromSecondsAheadOfUtc(*toldOffset * 60)));
    if (here != 0)
        lines << (toldOffset == here
                      ? InspectorWords::tr("%1 (as told, and yours)").arg(timeIn(ms, mine))
                      : InspectorWords::tr("%1 (yours)").arg(timeIn(ms, mine)));
    return lines.join(u'\n');
}

// The vocabulary that a state is of depends on the kind of entry.
QString stateWord(const casefile::EntryValue &value, const QString &code)
{
    if (value.state)
        return desk::wordOf(*value.state);
    if (value.itemState)
        return desk::wordOf(*value.itemState);
    if (value.positionState)
        return desk::wordOf(*value.positionState);
    if (value.custody)
        return desk::wordOf(*value.custody);
    if (value.movesTo)
        return desk::wordOf(*value.movesTo);
    return code;
}

QString timeOr(std::optional<qint64> ms, const QString &raw, const QTimeZone &mine)
{
    return ms ? inAllZones(*ms, std::nullopt, mine) : raw;
}

// A code as its word, where the field holds one.
QString readable(const desk::EntryDetail &detail, const desk::FieldDetail &field,
                 const QTimeZone &mine)
{
    const casefile::EntryValue &value = detail.value;
    switch (field.id) {
    case fields::kFunction:
        return value.function ? desk::wordOf(*value.function) : field.value;
    case fields::kSeverity:
        return value.severity ? desk::badgeOf(*value.severity) : field.value;
    case fields::kState:
        return stateWord(value, field.value);
    case fields::kClaim:
        return value.claim ? desk::wordOf(*value.claim) : field.value;
    case fields::kDueAt:
        return timeOr(value.dueMs, field.value, mine);
    case fields::kGapBegin:
        return timeOr(value.gapBeginMs, field.value, mine);
    case fields::kGapEnd:
        return timeOr(value.gapEndMs, field.value, mine);
    case fields::kLateAfter:
        return value.lateAfterMs ? durationWords(qint64(*value.lateAfterMs)) : field.value;
    case fields::kKnownSize:
        return value.knownSize ? number(*value.knownSize) : field.value;
    case fields::kRequired:
        return value.required.value_or(false) ? InspectorWords::tr("yes")
                                              : InspectorWords::tr("no");
    default:
        return field.value;
    }
}

// Ids and hashes: what tells them apart is short, what they are is copied.
bool isHash(quint16 id)
{
    switch (id) {
    case fields::kSubject:
    case fields::kContentHash:
    case fields::kPublicKey:
    case fields::kKeyset:
    case fields::kPlanHash:
    case fields::kPointerHash:
        return true;
    default:
        return false;
    }
}

// 7C41·09E2: enough to tell keys apart at a glance.
QString keyName(const QString &hex)
{
    const QString head = hex.first(std::min<qsizetype>(8, hex.size())).toUpper();
    return head.first(head.size() / 2) + u'·' + head.sliced(head.size() / 2);
}

bool isAfter(ledger::Seq seq, std::optional<ledger::Seq> asOf)
{
    return asOf && seq > *asOf;
}

// Where it stands now, whatever it was recorded as.
void addLane(InspectorRows &rows, const desk::EntryDetail &detail)
{
    if (detail.lane.isPrivileged()) {
        rows.addWidget(InspectorWords::tr("Lane"), new LaneBadge(&rows));
        rows.addRow(InspectorWords::tr("Privileged"), desk::privilegeWords(detail.lane));
    } else if (detail.movedBy) {
        rows.addRow(InspectorWords::tr("Lane"),
                    InspectorWords::tr("Facts; the privilege was given up"));
    }
}

}  // namespace

void addWords(InspectorRows &rows, const desk::EntryDetail &detail, const QTimeZone &mine,
              std::optional<ledger::Seq> asOf)
{
    //: %1 is the number of an entry, %2 its kind, such as "Event".
    rows.addTitle(
        InspectorWords::tr("Entry %1 · %2")
            .arg(number(detail.value.seq), desk::capitalised(desk::wordOf(detail.value.kind))));
    addLane(rows, detail);
    if (detail.readsNow)
        rows.addRow(isAfter(detail.changedBy.back(), asOf) ? InspectorWords::tr("Changed later to")
                                                           : InspectorWords::tr("Reads now"),
                    *detail.readsNow);
    for (const desk::FieldDetail &field : detail.fields) {
        if (isToldElsewhere(field))
            continue;
        const QString name = desk::capitalised(desk::fieldWord(field.name));
        if (isHash(field.id))
            rows.addHash(name, field.value);
        else
            rows.addRow(name, readable(detail, field, mine));
    }
}

void addTimes(InspectorRows &rows, const desk::EntryDetail &detail, const QTimeZone &mine)
{
    const casefile::EntryValue &value = detail.value;
    rows.addRow(InspectorWords::tr("Who"), detail.who);
    const casefile::OccurredTime &occurred = value.occurred;
    if (occurred.ms && *occurred.ms >= 0) {
        QString when = inAllZones(*occurred.ms, occurred.offsetMinutes, mine);
        if (occurred.precision && *occurred.precision != casefile::Precision::Exact)
            when = desk::capitalised(desk::wordOf(*occurred.precision)) + u'\n' + when;
        rows.addRow(InspectorWords::tr("Occurred"), when);
    } else if (!occurred.text.isEmpty() || value.kind == casefile::EntryKind::Event) {
        rows.addRow(InspectorWords::tr("Occurred"),
                    occurred.text.isEmpty() ? InspectorWords::tr("when it was recorded")
                                            : occurred.text);
    }
    QString recorded = inAllZones(value.recordedMs, std::nullopt, mine);
    if (occurred.ms && value.recordedMs - *occurred.ms >= 60'000)
        //: %1 is a duration such as "38 min".
        recorded += u'\n'
            + InspectorWords::tr("%1 after it happened")
                  .arg(durationWords(value.recordedMs - *occurred.ms));
    rows.addRow(InspectorWords::tr("Recorded"), recorded);
    if (value.typedMs)
        rows.addRow(InspectorWords::tr("Typed"), inAllZones(*value.typedMs, std::nullopt, mine));
}

void addChanges(InspectorRows &rows, const desk::EntryDetail &detail,
                std::optional<ledger::Seq> asOf, const std::function<void(ledger::Seq)> &go)
{
    for (const ledger::Seq seq : detail.changedBy) {
        const QString name = isAfter(seq, asOf)
            ? InspectorWords::tr("Entry %1 (after)").arg(number(seq))
            : InspectorWords::tr("Entry %1").arg(number(seq));
        auto *link = new LinkButton(name, &rows);
        QObject::connect(link, &QAbstractButton::clicked, &rows, [go, seq] { go(seq); });
        rows.addWidget(InspectorWords::tr("Changed by"), link);
    }
}

void addProof(InspectorRows &rows, const desk::EntryDetail &detail, const QTimeZone &mine)
{
    rows.addHeading(InspectorWords::tr("Proof"));
    //: %1 is a name, %2 the short form of a key.
    const QString signer =
        InspectorWords::tr("%1, key %2").arg(detail.who, keyName(detail.authorKey));
    rows.addRow(
        InspectorWords::tr("Signed"),
        detail.signatureHolds
            ? QString(u"✓ " + signer)
            : QString(u"✗ " + InspectorWords::tr("the signature does not hold: %1").arg(signer)));
    rows.addRow(InspectorWords::tr("Sealed"),
                detail.sealedAtSize
                    ? InspectorWords::tr("%1, with %2 entries")
                          .arg(timeIn(detail.sealedMs, mine), number(*detail.sealedAtSize))
                    : InspectorWords::tr("not yet"));
    rows.addHash(InspectorWords::tr("Leaf"), detail.leaf);
    rows.addHash(InspectorWords::tr("Signature"), detail.signature);
    rows.addHash(InspectorWords::tr("Author key"), detail.authorKey);
    rows.addHash(InspectorWords::tr("Fields root"), detail.fieldsRoot);
    rows.addHash(InspectorWords::tr("Root"), detail.proofRoot,
                 InspectorWords::tr("%1 entries").arg(number(detail.proofSize)));
    if (!detail.inclusionProof.isEmpty()) {
        //: %1 is a number: the length of the path.
        rows.addCopied(
            InspectorWords::tr("Path"),
            InspectorWords::tr("leaf to root: %1").arg(number(detail.inclusionProof.size())),
            detail.inclusionProof.join(u'\n'));
    }
    if (!detail.value.uid.isEmpty())
        rows.addHash(InspectorWords::tr("Entry id"), detail.value.uid);
}

void addStoredFields(InspectorRows &rows, const desk::EntryDetail &detail)
{
    rows.addHeading(InspectorWords::tr("Commitments"));
    for (const desk::FieldDetail &field : detail.fields)
        rows.addHash(QString(QString::number(field.id) + u' ' + field.name), field.commitment);
}

}  // namespace casement::gui
