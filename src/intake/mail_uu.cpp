// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "intake/mail_uu.h"

#include <QRegularExpression>

#include <array>

namespace casement::intake {

using namespace Qt::StringLiterals;

namespace {

constexpr int kSixBits = 63;

int valueOf(char letter)
{
    return (letter - ' ') & kSixBits;
}

// One line of data; false where it is none.
bool addLine(QByteArrayView line, QByteArray &bytes)
{
    if (line.isEmpty() || line.front() < ' ' || line.front() > '`')
        return false;
    const int count = valueOf(line.front());
    const qsizetype letters = (count + 2) / 3 * 4;
    // Blanks at the end get lost on the way; the sum that some write behind is no data.
    if (line.size() > letters + 2)
        return false;
    QByteArray data = line.sliced(1).toByteArray();
    data.append(std::max(letters - data.size(), qsizetype(0)), ' ');
    QByteArray decoded;
    for (qsizetype at = 0; at < letters; at += 4) {
        std::array<int, 4> six{};
        for (qsizetype i = 0; i < 4; ++i) {
            const char letter = data[at + i];
            if (letter < ' ' || letter > '`')
                return false;
            six[static_cast<size_t>(i)] = valueOf(letter);
        }
        decoded += static_cast<char>(six[0] << 2 | six[1] >> 4);
        decoded += static_cast<char>((six[1] << 4 | six[2] >> 2) & 255);
        decoded += static_cast<char>((six[2] << 6 | six[3]) & 255);
    }
    bytes += decoded.first(count);
    return true;
}

QString nameIn(const QByteArray &line)
{
    static const QRegularExpression begin(u"^begin [0-7]{3,4} (\\S.{0,199})$"_s);
    return begin.match(QString::fromUtf8(line)).captured(1).trimmed();
}

}  // namespace

std::vector<UuFile> takeUuFiles(QByteArray &text)
{
    std::vector<UuFile> found;
    if (!text.contains("begin "))
        return found;
    const QByteArrayList lines = text.split('\n');
    QByteArrayList kept;
    kept.reserve(lines.size());
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QString name = lines[i].startsWith("begin ") ? nameIn(lines[i]) : QString();
        UuFile file{name, {}, i};
        qsizetype at = i + 1;
        while (!name.isEmpty() && at < lines.size() && lines[at] != "end"
               && addLine(lines[at], file.bytes))
            ++at;
        const bool isFile = !name.isEmpty() && !file.bytes.isEmpty() && at < lines.size()
            && lines[at].trimmed() == "end";
        if (!isFile) {
            kept.append(lines[i]);
            continue;
        }
        kept.append("[" + name.toUtf8() + ": kept as a file]");
        found.push_back(std::move(file));
        i = at;
    }
    text = kept.join('\n');
    return found;
}

}  // namespace casement::intake
