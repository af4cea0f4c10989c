// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "gui/evidence_arrival.h"

#include <QBuffer>
#include <QFileInfo>
#include <QMimeData>
#include <QUrl>

#include <array>

using namespace Qt::StringLiterals;

namespace casement::gui {

namespace {

struct Offered {
    QLatin1StringView format;
    QLatin1StringView name;
};

// The fullest form first.
constexpr std::array kOffered{
    Offered{"message/rfc822"_L1, "pasted.eml"_L1}, Offered{"image/png"_L1, "pasted.png"_L1},
    Offered{"image/jpeg"_L1, "pasted.jpg"_L1},     Offered{"image/webp"_L1, "pasted.webp"_L1},
    Offered{"image/gif"_L1, "pasted.gif"_L1},
};

QStringList filesOf(const QMimeData &data)
{
    QStringList paths;
    for (const QUrl &url : data.urls()) {
        if (url.isLocalFile())
            paths.append(url.toLocalFile());
    }
    return paths;
}

}  // namespace

QByteArray Arrival::takeBytes() const
{
    if (image.isNull())
        return bytes;
    QByteArray png;
    QBuffer buffer(&png);
    image.save(&buffer, "PNG");
    return png;
}

std::vector<Arrival> arrivalsOf(const QStringList &paths)
{
    std::vector<Arrival> arrivals;
    for (const QString &path : paths)
        arrivals.push_back({QFileInfo(path).fileName(), path, {}, {}});
    return arrivals;
}

std::vector<Arrival> arrivalsOf(const QMimeData &data)
{
    if (const QStringList files = filesOf(data); !files.isEmpty())
        return arrivalsOf(files);
    for (const Offered &offered : kOffered) {
        if (const QByteArray bytes = data.data(offered.format); !bytes.isEmpty())
            return {{offered.name, {}, bytes, {}}};
    }
    if (data.hasImage())
        return {{u"pasted.png"_s, {}, {}, qvariant_cast<QImage>(data.imageData())}};
    if (const QString text = data.text(); !text.isEmpty())
        return {{u"pasted.txt"_s, {}, text.toUtf8(), {}}};
    return {};
}

bool bringsFiles(const QMimeData &data)
{
    return !filesOf(data).isEmpty();
}

}  // namespace casement::gui
