// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// What somebody pasted, dropped or chose, before it is evidence.
//
// What it is: arrivalsOf(), which reads a clipboard or a drag into one Arrival for each thing.
// Promises: bytes are taken as they were offered, not as something decoded them: a picture keeps
//   the format of whoever copied it, a mail its headers. Files are only named here; nobody opens
//   them on the GUI thread.
// Does not do: decide what is worth keeping; store (evidence_actions.h).
// Cost: a copy of what is on the clipboard.
#pragma once

#include <QByteArray>
#include <QImage>
#include <QString>

#include <vector>

class QMimeData;

namespace casement::gui {

struct Arrival {
    QString name;  // of the file, or what a paste is called
    QString path;  // a file; empty: pasted
    QByteArray bytes;  // pasted
    QImage image;  // pasted by a program that has no bytes of it; becomes a PNG when it is stored

    // On the thread that stores it.
    [[nodiscard]] QByteArray takeBytes() const;
};

// Empty where there is nothing that could be evidence.
[[nodiscard]] std::vector<Arrival> arrivalsOf(const QMimeData &data);
[[nodiscard]] std::vector<Arrival> arrivalsOf(const QStringList &paths);
// Whether a drag brings files of this machine.
[[nodiscard]] bool bringsFiles(const QMimeData &data);

}  // namespace casement::gui
