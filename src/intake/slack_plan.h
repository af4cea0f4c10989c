// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// Messages of Slack on their way into a plan.
//
// What it is: files of messages in, one after the other; events, threads and warnings out.
// Promises: see slack_export.h.
// Neighbours: slack_export.cpp alone.
// Cost: a file as text, twice its bytes; a hash of the messages seen.
#pragma once

#include "base/result.h"
#include "intake/plan_writer.h"
#include "intake/slack_message.h"

namespace casement::intake {

class SlackPlan {
public:
    SlackPlan(SlackNames &names, const ReadOptions &options);

    struct File {
        QString name;  // for errors and `source`
        size_t original = 0;
        QString folder;  // that stands for the channel; empty: not known
    };
    // Errors: BadInput (utf8, utf16), Cancelled.
    [[nodiscard]] Result<> read(QByteArrayView bytes, const File &file);
    [[nodiscard]] ImportPlan take();

    // Users or channels: each object of a list.
    using Use = std::function<void(const QJsonObject &object)>;
    [[nodiscard]] Result<> readList(QByteArrayView bytes, const QString &name, const Use &use);

private:
    struct Seen {
        size_t event = 0;
        int times = 0;
    };
    void element(QStringView part, qint64 line);
    void keep(QStringView part, qint64 line, WarningKind why);
    void write(SlackMessage message, qint64 line);
    void thread(SlackMessage &message, std::vector<size_t> &earlier);

    SlackNames &m_names;
    const ReadOptions &m_options;
    PlanWriter m_out;
    SlackNames::Channel m_channel;
    QString m_place;  // the channel's id, or else whatever stands for it
    QHash<QString, Seen> m_seen;
    qint64 m_lines = 0;
};

}  // namespace casement::intake
