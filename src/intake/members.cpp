// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "intake/members.h"

#include <algorithm>

namespace casement::intake {

using namespace Qt::StringLiterals;

namespace {

bool isPlain(const QString &path)
{
    const auto isOdd = [](QChar c) { return c < u' ' || c == u'\x7f' || c == u'\\' || c == u':'; };
    if (std::ranges::any_of(path, isOdd))
        return false;
    return std::ranges::none_of(QStringView(path).split(u'/'), [](QStringView part) {
        return part.isEmpty() || part == u"." || part == u"..";
    });
}

}  // namespace

Result<bool> Members::add(const QString &path, quint64 size)
{
    if (std::ssize(m_list) >= m_limits.members) {
        return failure(ErrorKind::TooLarge, m_name, u"members"_s,
                       u"more than %1"_s.arg(m_list.size()), QString::number(m_limits.members));
    }
    if (!isPlain(path)) {
        leaveOut(path, WarningKind::UnsafeName);
        return false;
    }
    m_list.push_back({path, size});
    return true;
}

void Members::leaveOut(const QString &path, WarningKind why)
{
    m_warnings.push_back({why, m_name, 1, 1, path});
}

Result<QByteArray> Members::bytes(size_t index, const Progress &progress)
{
    const auto tooLarge = [&](quint64 size, quint64 limit) {
        return failure(ErrorKind::TooLarge, nameOf(index), {}, QString::number(size),
                       QString::number(limit));
    };
    const quint64 said = m_list[index].size;
    if (said > m_limits.member)
        return tooLarge(said, m_limits.member);
    QByteArray bytes;
    const auto take = [&](QByteArrayView piece) -> Result<> {
        bytes += piece;
        m_total += static_cast<quint64>(piece.size());
        if (static_cast<quint64>(bytes.size()) > m_limits.member)
            return tooLarge(static_cast<quint64>(bytes.size()), m_limits.member);
        if (m_total > m_limits.total)
            return tooLarge(m_total, m_limits.total);
        return wanted(progress, 0, 0) ? Result<>() : failure(ErrorKind::Cancelled, m_name);
    };
    if (auto done = read(index, take); !done)
        return failure(done.error());
    return bytes;
}

}  // namespace casement::intake
