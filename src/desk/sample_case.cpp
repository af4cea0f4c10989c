// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "desk/sample_case.h"

#include "base/system_zone.h"
#include "desk/case_reader.h"
#include "desk/evidence_keeper.h"
#include "desk/evidence_notes.h"
#include "desk/inside/door.h"
#include "desk/inside/sample_lines.h"
#include "desk/item_request.h"
#include "desk/people.h"
#include "desk/recorder.h"
#include "desk/situation_text.h"

namespace casement::desk {

using namespace Qt::StringLiterals;
using namespace sample;

namespace {

constexpr qint64 kMinute = 60'000;
constexpr int kAfternoonMinutes = 240;
constexpr int kAnswerMinutes = 30;  // until when a position is asked for

const QString kSubject = u"Marta Ilves"_s;

// Plays the afternoon: one Desk a person, all on one clock.
class Afternoon {
public:
    Afternoon(Desk &desk, qint64 endMs)
        : m_desk(desk)
        , m_startMs(endMs - kAfternoonMinutes * kMinute)
        , m_clock(std::make_shared<FixedClock>(m_startMs))
    {
    }

    Result<SampleCase> play()
    {
        if (auto opened = open(); !opened)
            return failure(opened.error());
        // In the order in which it was recorded; a late line stands first in the timeline only.
        std::vector<size_t> order(std::size(kAfternoon));
        std::ranges::generate(order, [n = size_t(0)]() mutable { return n++; });
        std::ranges::stable_sort(order, {}, [](size_t i) { return kAfternoon[i].at; });
        m_seqs.resize(order.size());
        for (const size_t i : order) {
            m_clock->set(m_startMs + kAfternoon[i].at * kMinute);
            const auto recorded = record(kAfternoon[i]);
            if (!recorded)
                return failure(recorded.error());
            m_seqs[i] = recorded->seq;
            m_sample.entries = recorded->size;
        }
        return m_sample;
    }

private:
    Result<> open()
    {
        const Environment environment{m_clock, m_desk.environment().random};
        auto owner = m_desk.sibling(m_desk.sharedIdentity(), environment);
        if (!owner)
            return failure(owner.error());
        m_desks.push_back(std::move(*owner));
        for (const Colleague &colleague : kColleagues) {
            // Their keys end with the afternoon: nobody will sign as them again.
            auto identity = Identity::generate(
                {QString(colleague.name), QString(colleague.email), colleague.function, {}},
                newUid(*environment.random), *environment.random);
            if (!identity)
                return failure(identity.error());
            if (auto added = addPerson(*m_desks.front(), identity->card(), false); !added)
                return added;
            auto desk =
                m_desk.sibling(std::make_shared<const Identity>(std::move(*identity)), environment);
            if (!desk)
                return failure(desk.error());
            m_desks.push_back(std::move(*desk));
        }
        NewCase request;
        request.title = u"Sample: impersonated charity collects donations and threatens donors"_s;
        request.type = u"impersonation-fraud"_s;
        request.severity = casefile::Severity::Moderate;
        const auto created = m_desks.front()->createCase(request);
        if (!created)
            return failure(created.error());
        m_sample.caseId = created->caseId;
        m_sample.number = created->number;
        const auto subject = addSubject(*m_desks.front(), created->caseId, kSubject);
        if (!subject)
            return failure(subject.error());
        return {};
    }

    // NOLINTNEXTLINE(readability-function-size): a table, one row for each step
    Result<Recorded> record(const Line &line)
    {
        Recorder recorder(*m_desks.at(static_cast<size_t>(line.by)), m_sample.caseId);
        const QString text(line.text);
        const QString reason(line.reason);
        const ledger::Seq about = line.about < 0 ? 0 : m_seqs.at(static_cast<size_t>(line.about));
        switch (line.step) {
        case Step::Log:
        case Step::LogLate:
        case Step::Privileged:
            return log(recorder, line);
        case Step::Note:
            if (line.about >= 0)
                return writeEvidenceNote(*m_desks.at(static_cast<size_t>(line.by)), m_sample.caseId,
                                         {about, text, {}});
            return recorder.note(text, {});
        case Step::Pin:
            return recorder.pin(about, true);
        case Step::Amend:
            return recorder.amend(about, text, reason);
        case Step::Strike:
            return recorder.strike(about, reason);
        case Step::Status:
            return recorder.setStatus(*casefile::caseStateFromCode(text), reason);
        case Step::Severity:
            return recorder.setSeverity(casefile::Severity::High, reason);
        case Step::Gap:
            return recorder.explainGap(about, m_seqs.at(12), text);
        case Step::Proof:
            return proof(line);
        case Step::Point:
            return point(line);
        case Step::Transfer:
            return transfer(line, about);
        case Step::Decide:
            return decide(recorder, line);
        case Step::Revise:
            return revise(recorder, line, about);
        case Step::Position:
            return takePosition(recorder, line, about);
        case Step::Done:
            return answer(recorder, line, casefile::ItemState::Done);
        case Step::Own:
        case Step::Give:
            return change(recorder, line);
        case Step::Waive:
            return answer(recorder, line, casefile::ItemState::Waived);
        case Step::Sitrep:
        case Step::Handover:
            return tell(recorder, line);
        case Step::Receipt:
            return recorder.acknowledge();
        }
        Q_UNREACHABLE_RETURN(failure(ErrorKind::Internal));
    }

    Result<Recorded> log(Recorder &recorder, const Line &line) const
    {
        LogRequest request;
        request.text = QString(line.text);
        if (line.by > 0)
            request.function = kColleagues[line.by - 1].function;
        if (line.step == Step::Privileged)
            request.lane = {casefile::Lane::Privileged, casefile::Privilege::AttorneyClient,
                            u"Dr. Hanna Brandt"_s};
        if (QStringView(line.tag).size() > 0)
            request.tags = {QString(line.tag)};
        if (line.step == Step::LogLate) {
            casefile::OccurredTime occurred;
            occurred.ms = m_startMs + line.happened * kMinute;
            occurred.precision = casefile::Precision::Exact;
            occurred.offsetMinutes = systemZone().offsetFromUtc(QDateTime::fromMSecsSinceEpoch(
                                         *occurred.ms, QTimeZone::UTC))
                / 60;
            request.occurred = occurred;
            request.lateReason = QString(line.reason);
        }
        return recorder.log(request);
    }

    // Everybody it concerns is asked, until a time.
    Result<Recorded> decide(Recorder &recorder, const Line &line) const
    {
        DecideRequest request;
        request.decision = QString(line.text);
        request.because = QString(line.reason);
        request.function = casefile::Function::TrustSafety;
        for (const Colleague &colleague : kColleagues) {
            PositionRequest asked;
            asked.function = colleague.function;
            asked.dueMs = m_startMs + (line.at + kAnswerMinutes) * kMinute;
            request.positions.push_back(asked);
        }
        return recorder.decide(request);
    }

    Result<Recorded> revise(Recorder &recorder, const Line &line, ledger::Seq about)
    {
        const auto file = CaseReader(*m_desks.front(), m_sample.caseId).caseFile();
        if (!file)
            return failure(file.error());
        DecideRequest request = revisionOf(*file->decision(about));
        request.decision = QString(line.text);
        request.changeReason = QString(line.reason);
        request.question = u"How do we stop the money without losing sight of whom it reached?"_s;
        request.risk =
            u"Who sees the page until five may be threatened; Trust & Safety bears that."_s;
        request.ground = u"Community rules, clause 4.3, version 7"_s;
        request.options = {u"Take the page down at once: nobody would know who was reached"_s};
        return recorder.decide(request);
    }

    static Result<Recorded> takePosition(Recorder &recorder, const Line &line, ledger::Seq about)
    {
        PositionRequest request;
        request.decision = about;
        request.function = kColleagues[line.by - 1].function;
        request.state = *casefile::positionStateFromCode(QString(line.tag));
        request.words = QString(line.text);
        return recorder.takePosition(request);
    }

    Result<QString> itemOf(const Line &line) const
    {
        const auto file = CaseReader(*m_desks.front(), m_sample.caseId).caseFile();
        if (!file)
            return failure(file.error());
        const auto item =
            std::ranges::find(file->items, QString(line.text), &casefile::Item::title);
        if (item == file->items.end())
            return failure(ErrorKind::NotFound, QString(line.text), u"item"_s);
        return item->id;
    }

    Result<Recorded> answer(Recorder &recorder, const Line &line, casefile::ItemState state) const
    {
        return itemOf(line).and_then(
            [&](const QString &id) { return recorder.setItem(id, state, QString(line.reason)); });
    }

    // Who has it, or how what it needs was given.
    Result<Recorded> change(Recorder &recorder, const Line &line) const
    {
        return itemOf(line).and_then([&](const QString &id) {
            if (line.step == Step::Give)
                return recorder.changeInput(id, {QString(line.tag), QString(line.reason), {}});
            ItemChange own;
            own.owner = QString(line.reason);
            return recorder.editItem(id, own);
        });
    }

    // The report, or what a colleague leaves to the owner.
    Result<Recorded> tell(Recorder &recorder, const Line &line)
    {
        Desk &desk = *m_desks.at(static_cast<size_t>(line.by));
        SituationRequest request;
        if (line.step == Step::Handover)
            request.to = m_desk.identity()->card().name;
        const auto situation = readSituation(desk, m_sample.caseId, request);
        if (!situation)
            return failure(situation.error());
        const QString text = situationText(*situation, TextForm::Plain, systemZone());
        if (line.step == Step::Sitrep)
            return recorder.sitrep({.text = text, .size = situation->now.size});
        return recorder.handOver({request.to, QString(line.text), text, situation->now.size});
    }

    // What must not be copied; the tag says what it is.
    Result<Recorded> point(const Line &line) const
    {
        EvidenceWords words;
        words.title = QString(line.tag);
        words.reason = QString(line.reason);
        return EvidenceKeeper(*m_desks.front(), m_sample.caseId)
            .addPointer(QString(line.text), {}, words);
    }

    // To whom the text says; the tag says where it is now.
    Result<Recorded> transfer(const Line &line, ledger::Seq evidence) const
    {
        CustodyRequest request;
        request.evidence = evidence;
        request.action = casefile::CustodyAction::Transferred;
        request.to = QString(line.text);
        request.place = QString(line.tag);
        request.reason = QString(line.reason);
        return EvidenceKeeper(*m_desks.front(), m_sample.caseId).custody(request);
    }

    // A small file, stored before it is named.
    Result<Recorded> proof(const Line &line)
    {
        const QByteArray bytes =
            "10:31 help-harbour: send the cards or everybody learns where you live\n"
            "10:32 donor: who is this?\n";
        EvidenceWords words;
        words.title = QString(line.text);
        words.reason = QString(line.reason);
        return EvidenceKeeper(*m_desks.front(), m_sample.caseId)
            .addBytes(bytes, u"chat-with-marta-ilves.txt"_s, words)
            .transform([](const EvidenceAdded &added) { return added.recorded; });
    }

    Desk &m_desk;
    qint64 m_startMs;
    std::shared_ptr<FixedClock> m_clock;
    std::vector<std::unique_ptr<Desk>> m_desks;  // the owner's first, then the colleagues'
    std::vector<ledger::Seq> m_seqs;  // of each line of the afternoon
    SampleCase m_sample;
};

}  // namespace

Result<SampleCase> recordSampleCase(Desk &desk, qint64 endMs)
{
    if (!desk.identity())
        return failure(ErrorKind::ReadOnly, desk.info().path, u"identity"_s);
    return Afternoon(desk, endMs).play();
}

}  // namespace casement::desk
