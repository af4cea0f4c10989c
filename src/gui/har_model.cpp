// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "gui/har_model.h"

#include "desk/display_words.h"
#include "gui/theme.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace casement::gui {

using intake::HarRequest;

namespace {

constexpr qsizetype kLongestCell = 300;
constexpr qsizetype kLongestAddress = 4096;  // that is looked at for a cell
constexpr qint64 kMinuteMs = 60 * 1000;
constexpr qint64 kDayMs = 24 * 60 * kMinuteMs;

bool isFailed(const HarRequest &request)
{
    return request.status == 0 || request.status >= 400;
}

QVariant alignmentOf(int column)
{
    const bool isNumber = column == HarModel::Size || column == HarModel::Taken;
    return int((isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
}

// What nearly every address begins with leaves the room to the rest.
QString shortAddress(const QString &address)
{
    return address.startsWith("https://"_L1) ? address.sliced(8) : address;
}

}  // namespace

void HarModel::setHar(std::shared_ptr<const intake::Har> har)
{
    beginResetModel();
    m_har = std::move(har);
    m_secrets = Secrets::Covered;
    std::optional<qint64> first;
    m_withDay =
        m_har && std::ranges::any_of(m_har->requests, [&first](const HarRequest &request) {
            if (!request.startedMs)
                return false;
            const qint64 day =
                (*request.startedMs + request.offsetMinutes.value_or(0) * kMinuteMs) / kDayMs;
            return std::exchange(first, first.value_or(day)).value_or(day) != day;
        });
    endResetModel();
}

void HarModel::setSecrets(Secrets secrets)
{
    m_secrets = secrets;
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, kColumns - 1));
}

int HarModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_har ? 0 : int(m_har->requests.size());
}

int HarModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(kColumns);
}

QString HarModel::cell(const HarRequest &request, int column) const
{
    switch (column) {
    case Started:
        return startWords(request, m_withDay);
    case Method:
        return request.method;
    case Status:
        return statusWords(request);
    case Address:
        return shortAddress(addressWords(request.url.left(kLongestAddress), m_secrets));
    case Type:
        return request.type.section(u';', 0, 0).section(u'/', -1);
    case Size:
        return sizeWords(request);
    default:
        return timeTakenWords(request);
    }
}

// "GET https://…, status 404, …": what it was before when it was.
QString HarModel::sentence(const HarRequest &request) const
{
    QStringList parts{request.method + u' '
                          + addressWords(request.url.left(kLongestAddress), m_secrets),
                      request.status > 0 ? tr("status %1").arg(request.status) : tr("no answer"),
                      request.type.section(u';', 0, 0),
                      sizeWords(request),
                      timeTakenWords(request),
                      startWords(request, m_withDay)};
    parts.removeAll(QString());
    return parts.join(u", "_s);
}

QVariant HarModel::data(const QModelIndex &index, int role) const
{
    const HarRequest &request = m_har->requests[size_t(index.row())];
    if (role == Qt::DisplayRole)
        return desk::visibleLine(cell(request, index.column()).left(kLongestCell));
    if (role == Qt::AccessibleTextRole)
        return desk::visibleLine(sentence(request).left(2 * kLongestCell));
    if (role == Qt::ForegroundRole && index.column() == Status && isFailed(request))
        return tokens().late;
    return role == Qt::TextAlignmentRole ? alignmentOf(index.column()) : QVariant();
}

QVariant HarModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return alignmentOf(section);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Started:
        return tr("Started");
    case Method:
        return tr("Method");
    case Status:
        return tr("Status");
    case Address:
        return tr("Address");
    case Type:
        return tr("Type");
    case Size:
        return tr("Size");
    default:
        return tr("Took");
    }
}

}  // namespace casement::gui
