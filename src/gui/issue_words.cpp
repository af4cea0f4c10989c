// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "gui/issue_words.h"

#include "desk/error_text.h"
#include "gui/time_words.h"
#include "report/prose.h"

#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace casement::gui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(casement::gui::Issue)
};

}  // namespace

QString wordOf(desk::Audience audience)
{
    return audience == desk::Audience::Legal ? Words::tr("Legal") : Words::tr("Policy");
}

QString stepWords(desk::IssueStep step)
{
    switch (step) {
    case desk::IssueStep::Plan:
        return Words::tr("Planning the issue and sealing the ledger …");
    case desk::IssueStep::Read:
        return Words::tr("Reading what was sealed …");
    case desk::IssueStep::Bundle:
        return Words::tr("Making the bundle …");
    case desk::IssueStep::Pages:
        return Words::tr("Making the pages and searching them for what is withheld …");
    case desk::IssueStep::Attachments:
        return Words::tr("Copying the evidence …");
    case desk::IssueStep::Check:
        return Words::tr("Reading every file again …");
    case desk::IssueStep::HandOver:
        return Words::tr("Sealing, and making the receipt …");
    }
    return {};
}

QString issueFailure(const Error &error, bool planned)
{
    if (error.kind == ErrorKind::Cancelled)
        return planned
            ? Words::tr("The issue was cancelled. Its number is spent, and no folder was written.")
            : Words::tr("The issue was cancelled before its number was spent. Nothing was "
                        "written.");
    const QString sentence = desk::sentenceFor(error);
    return planned ? sentence + u' '
            + Words::tr("The number of this issue is spent, and no folder was written.")
                   : sentence;
}

QString folderName(const QString &caseNumber, quint64 number, desk::Audience audience)
{
    //: The name of a folder: case, number of the issue, audience.
    return Words::tr("%1 issue %2 for %3")
        .arg(caseNumber, QString::number(number), wordOf(audience));
}

QString sealWords(const desk::IssueResult &issue)
{
    const auto root = bytes32FromBase64(issue.root.toLatin1());
    return Words::tr("size %1, root %2")
        .arg(number(issue.sealedSize), root ? report::rootShort(*root) : issue.root);
}

QString extentWords(const desk::IssuePreview &preview)
{
    const quint64 hidden = preview.ledgerSize - std::min(preview.ledgerSize, preview.entriesShown);
    QString words = hidden == 0
        ? Words::tr("It shows all %1 entries.").arg(number(preview.ledgerSize))
        : Words::tr("It shows %1 of %2 entries.")
              .arg(number(preview.entriesShown), number(preview.ledgerSize));
    if (const quint64 places = withheldPlaces(preview.withheld); places > 0)
        words += u' ' + Words::tr("Places that are withheld: %1.").arg(number(places));
    if (preview.attachments > 0)
        words += u' '
            + Words::tr("Files of evidence that go with it: %1.").arg(number(preview.attachments));
    return words;
}

quint64 withheldPlaces(const std::vector<desk::WithheldPlace> &places)
{
    quint64 count = 0;
    for (const desk::WithheldPlace &place : places)
        count += place.basis.isEmpty() ? 0 : place.last - place.first + 1;
    return count;
}

QString fileWords(const QStringList &files)
{
    QStringList named;
    qsizetype evidence = 0;
    for (const QString &file : files) {
        if (file.startsWith("attachments/"_L1))
            ++evidence;
        else
            named << file;
    }
    if (evidence > 0)
        //: At the end of a list of files: the folder of evidence, and how many files are in it.
        named << Words::tr("attachments (%1)").arg(number(quint64(evidence)));
    return named.join(u", "_s);
}

QString placeWords(const desk::WithheldPlace &place)
{
    const QString entries = place.first == place.last
        ? Words::tr("Entry %1").arg(number(place.first))
        : Words::tr("Entries %1 to %2").arg(number(place.first), number(place.last));
    //: An entry and the name of one of its parts.
    return place.part.isEmpty() ? entries : Words::tr("%1, %2").arg(entries, place.part);
}

QString verifyCommand()
{
    return u"casementctl verify . --policy ../policy.json"_s;
}

QStringList namesIn(const QString &text)
{
    static const QRegularExpression apart(u"[,;\\n]"_s);
    QStringList names;
    const QStringList parts = text.split(apart, Qt::SkipEmptyParts);
    for (const QString &part : parts) {
        if (const QString name = part.simplified(); !name.isEmpty())
            names << name;
    }
    return names;
}

}  // namespace casement::gui
