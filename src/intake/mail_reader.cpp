// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "intake/mail_reader.h"

#include "casefile/timeline_row.h"
#include "intake/mail_box.h"
#include "intake/mail_message.h"
#include "intake/plan_writer.h"

#include <QHash>

#include <algorithm>

namespace casement::intake {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kLargestFile = 64LL * 1024 * 1024;

class BoxReader {
public:
    BoxReader(const ReadOptions &options, bool isBox) : m_options(options), m_isBox(isBox) { }

    void add(const MailSlice &slice)
    {
        const size_t number = m_plan.events.size() + 1;
        const QByteArray bytes = messageBytes(slice, m_isBox);
        const MailTree tree = readMailTree(bytes, slice.line);
        MailMessage message = readMessage(tree, nameOf(number), number, m_options);
        PlannedEvent event;
        event.line = slice.line;
        thread(message, event);
        if (!message.id.isEmpty() && !m_known.contains(message.id))
            m_known.insert(message.id, number - 1);
        for (PlannedFile &file : message.files) {
            event.files.push_back(m_plan.files.size());
            m_plan.files.push_back(std::move(file));
        }
        for (ImportWarning &warning : message.warnings)
            warn(std::move(warning));
        finish(message, std::move(event));
    }

    ImportPlan take() { return std::move(m_plan); }

private:
    [[nodiscard]] QString nameOf(size_t number) const
    {
        return u"%1, message %2"_s.arg(m_options.fileName).arg(number);
    }

    // The zone is said once.
    void warn(ImportWarning warning)
    {
        const bool isZone = warning.kind == WarningKind::AssumedZone;
        if (isZone && m_isZoneSaid)
            return;
        m_isZoneSaid |= isZone;
        m_plan.warnings.push_back(std::move(warning));
    }

    void thread(MailMessage &message, PlannedEvent &event)
    {
        if (const auto same = m_known.constFind(message.id); same != m_known.constEnd()) {
            event.earlier.push_back(*same);
            message.event.tags.append(u"duplicate"_s);
            message.said.append(
                u"Message %1 of this file has the same Message-ID."_s.arg(*same + 1));
            warn({WarningKind::SameMessage, m_options.fileName, event.line, 1, message.id});
        }
        for (const QString &id : message.answers) {
            const auto asked = m_known.constFind(id);
            if (asked == m_known.constEnd())
                continue;
            message.said.append(u"In reply to message %1 of this file."_s.arg(*asked + 1));
            event.earlier.push_back(*asked);
            return;
        }
        if (!message.answers.isEmpty())
            message.said.append(
                u"In reply to <%1>, which does not stand before it in this file."_s.arg(
                    message.answers.first()));
    }

    void finish(const MailMessage &message, PlannedEvent event)
    {
        QStringList bodies = partsOfText(message.body());
        if (bodies.size() > 1)
            warn({WarningKind::LongText, m_options.fileName, event.line, 1,
                  QString::number(message.text.size())});
        event.draft = message.event;
        event.draft.body = bodies.takeFirst();
        const auto &ms = event.draft.occurred.ms;
        const bool isDated = ms && casefile::isLikelyTime(*ms, m_options.nowMs);
        isDated ? ++m_plan.dated : ++m_plan.undated;
        for (const QString &rest : bodies) {
            PlannedNote note;
            note.line = event.line;
            note.draft.title = event.draft.title;
            note.draft.body = rest;
            note.draft.source = event.draft.source;
            m_plan.notes.push_back(std::move(note));
        }
        m_plan.events.push_back(std::move(event));
    }

    const ReadOptions &m_options;
    bool m_isBox;
    bool m_isZoneSaid = false;
    ImportPlan m_plan;
    QHash<QString, size_t> m_known;  // Message-ID to event
};

}  // namespace

Result<ImportPlan> readMail(QByteArrayView bytes, const ReadOptions &options)
{
    if (bytes.size() > kLargestFile)
        return failure(ErrorKind::TooLarge, options.fileName, {}, QString::number(bytes.size()),
                       QString::number(kLargestFile));
    const auto slices = messagesOf(bytes, options.fileName);
    if (!slices)
        return failure(slices.error());
    BoxReader box(options, isMailBox(bytes));
    for (size_t i = 0; i < slices->size(); ++i) {
        if (!wanted(options.progress, i, slices->size()))
            return failure(ErrorKind::Cancelled, options.fileName);
        box.add((*slices)[i]);
    }
    ImportPlan plan = box.take();
    const bool endsOpen = !bytes.isEmpty() && bytes.back() != '\n';
    plan.linesRead = std::ranges::count(bytes, '\n') + (endsOpen ? 1 : 0);
    return plan;
}

}  // namespace casement::intake
