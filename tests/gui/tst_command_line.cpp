// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// Whatever one can do to a case in the window, one can do with casementctl.
//
// A command of the window stands in one of the two tables below: in kWays with the subcommands (and
// the options of them) that do the same, or in kReasons with why a shell has no use for it. What
// changes a case needs a way: a reason is not taken for it. The subcommands are asked of the
// program itself.

#include "gui/commands.h"
#include "support/test_main.h"

#include <QProcess>

#include <array>
#include <map>

using namespace Qt::StringLiterals;
using namespace casement;
using namespace casement::gui;

namespace {

using enum CommandId;

struct Way {
    CommandId id;
    const char *lines;  // "subcommand [--option]…", several of them separated by ';'
};

constexpr std::array kWays{
    Way{NewCase, "case create --title --type --severity"},
    Way{GoToAnything, "search --for --case; case list"},
    Way{ChangeStatus, "case status --reason"},
    Way{ChangeSeverity, "case severity --reason"},
    Way{CloseCase, "case close --outcome"},
    Way{SealCase, "seal"},
    Way{ImportFiles, "import --as --map --dry-run"},
    Way{SituationReport, "sitrep --record --privileged --markdown"},
    Way{IssueReport,
        "issue --audience --out --to --reviewer --paper --templates --dry-run; policy export; "
        "templates export"},
    Way{HandOver, "handover --to --words --record"},
    Way{Acknowledge, "handover acknowledge"},
    Way{OtherDesk, "desk info --desk"},

    Way{LogEntry, "log --at --precision --function --tag --unverified --late-reason; gap --text"},
    Way{WriteNote, "note --evidence"},
    Way{Undo, "undo"},
    Way{Pin, "pin --off"},
    Way{Amend, "amend --text --reason"},
    Way{Strike, "strike --reason"},
    Way{PrivilegedLane,
        "log --lane --basis --counsel; note --lane; decide --lane; evidence add --lane"},
    Way{MoveToPrivileged, "lane --reason --basis --counsel"},
    Way{MoveToFacts, "lane --reason --counsel"},
    Way{CopyEntry, "entry"},
    Way{AsOfHere, "case show --as-of; timeline --as-of"},
    Way{BackToNow, "case show"},

    Way{Decide,
        "decide --decision --because --option --objection --unreachable --ground --risk --trigger "
        "--review-by --decided-by --at --late-reason"},
    Way{GoToDecisions, "decision list"},
    Way{TakePosition, "position --function --text --person --by"},
    Way{ReviseDecision, "decide --revise --why"},
    Way{SupersedeDecision, "decide --supersede"},
    Way{ReverseDecision, "decide --reverse"},
    Way{WithdrawDecision, "decision withdraw --reason"},
    Way{KnownThen, "case show --as-of; timeline --as-of"},
    Way{DecisionEntry, "decision show; entry"},

    Way{AddEvidence, "evidence add --title --source"},
    Way{PasteEvidence, "evidence add --name"},
    Way{AddPointer, "evidence add --pointer --sha256 --reason"},
    Way{OpenEvidence, "evidence show; evidence export; evidence custody"},
    Way{ExportEvidence, "evidence export --out --reason"},
    Way{TransferEvidence, "evidence transfer --to --where --reason"},
    Way{AddCustody, "evidence custody --to --where --reason --at"},
    Way{VerifyEvidence, "evidence verify"},

    Way{GoToChecklist, "item list"},
    Way{ItemDone, "item done; item open"},
    Way{ItemStart, "item start"},
    Way{ItemBlocked, "item block --reason"},
    Way{ItemWaive, "item waive --reason"},
    Way{ItemOwner, "item own --nobody"},
    Way{ItemInputs, "item input --given --entry --missing --add --remove"},
    Way{EditItem, "item edit --title --function --owner --due --required --after --seen"},
    Way{AddItem, "item add --title --function --owner --due --required --input --after"},
    Way{ItemEntry, "item list; entry"},

    Way{EvidenceMode, "evidence list"},
    Way{KeyMoments, "timeline --key-moments"},
    Way{ShowAll, "timeline"},
    Way{FilterWords, "timeline --text --function --kind --author --tag --late --undated"},
};

struct Reason {
    CommandId id;
    const char *why;
};

constexpr std::array kReasons{
    Reason{Lock, "a command ends, and nothing of it stays open"},
    Reason{Quit, "a command ends by itself"},
    Reason{LiveMode, "a place in the window; its timeline is a command of its own"},
    Reason{NextHit, "moves the eye; timeline --text prints all hits"},
    Reason{PreviousHit, "moves the eye; timeline --text prints all hits"},
    Reason{GoToEnd, "moves the eye; the end of what is printed is the end"},
    Reason{NextPane, "moves the keyboard's focus"},
    Reason{PreviousPane, "moves the keyboard's focus"},
    Reason{ShowInspector, "makes room on the screen"},
    Reason{CompactRows, "height of rows on the screen"},
    Reason{ThemeSystem, "colours of the screen"},
    Reason{ThemeLight, "colours of the screen"},
    Reason{ThemeDark, "colours of the screen"},
    Reason{ThemeContrast, "colours of the screen"},
    Reason{HideAll, "covers the screen"},
    Reason{Keyboard, "the keys of the window; casementctl help is that of the shell"},
    Reason{About, "casementctl --version"},
};

bool changesACase(Needs needs)
{
    switch (needs) {
    case Needs::Writable:
    case Needs::WritableEntry:
    case Needs::FactsEntry:
    case Needs::PrivilegedEntry:
    case Needs::WritableItem:
    case Needs::WritableDecision:
    case Needs::WritableEvidence:
    case Needs::HeldEvidence:
    case Needs::Undoable:
    case Needs::Handover:
        return true;
    case Needs::Nothing:
    case Needs::Desk:
    case Needs::Case:
    case Needs::CaseNow:
    case Needs::Timeline:
    case Needs::Past:
    case Needs::Entry:
    case Needs::Items:
    case Needs::Item:
    case Needs::Decision:
    case Needs::Evidence:
        break;
    }
    return false;
}

QString nameOf(CommandId id)
{
    for (const CommandSpec &spec : commandTable()) {
        if (spec.id == id)
            return QString::fromUtf8(spec.text).remove(u'&');
    }
    return {};
}

struct Subcommand {
    QString words;
    QStringList options;
};

std::vector<Subcommand> subcommandsOf(const char *lines)
{
    std::vector<Subcommand> all;
    for (const QString &line : QString::fromLatin1(lines).split(u';')) {
        Subcommand one;
        for (const QString &word : line.split(u' ', Qt::SkipEmptyParts)) {
            if (word.startsWith("--"_L1))
                one.options << word;
            else
                one.words += (one.words.isEmpty() ? u""_s : u" "_s) + word;
        }
        all.push_back(one);
    }
    return all;
}

// What casementctl says when it is asked.
QStringList helpOf(const QString &words)
{
    QProcess program;
    program.start(test::binDir() + u"/casementctl"_s,
                  QStringList{u"help"_s} + words.split(u' ', Qt::SkipEmptyParts));
    if (!program.waitForFinished(60'000) || program.exitCode() != 0)
        qFatal("casementctl help %s: %s", qPrintable(words),
               program.readAllStandardError().constData());
    return QString::fromUtf8(program.readAllStandardOutput()).split(u'\n');
}

// "  log   record …" names the command "log", "  --at TIME …" the option "--at".
QStringList namesIn(const QStringList &help)
{
    QStringList names;
    for (const QString &line : help) {
        if (!line.startsWith("  "_L1))
            continue;
        const QString name = line.mid(2).section(u"  "_s, 0, 0);
        names << (name.startsWith("--"_L1) ? name.section(u' ', 0, 0) : name);
    }
    return names;
}

}  // namespace

class TstCommandLine : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyCommandStandsInOneTable()
    {
        std::map<CommandId, int> times;
        for (const Way &way : kWays)
            ++times[way.id];
        for (const Reason &reason : kReasons)
            ++times[reason.id];
        for (const CommandSpec &spec : commandTable()) {
            QVERIFY2(
                times[spec.id] == 1,
                qPrintable(u"“%1” stands %2 times in kWays and kReasons, and should once"_s.arg(
                    nameOf(spec.id), QString::number(times[spec.id]))));
            times.erase(spec.id);
        }
        for (const auto &[id, stale] : times)
            QFAIL(qPrintable(
                u"command %1 stands in kWays or kReasons, and in no menu"_s.arg(int(id))));
    }

    void whatChangesACaseHasAWay()
    {
        for (const CommandSpec &spec : commandTable()) {
            const bool reason = std::ranges::contains(kReasons, spec.id, &Reason::id);
            QVERIFY2(!reason || !changesACase(spec.needs),
                     qPrintable(
                         u"“%1” changes a case, so it needs a subcommand"_s.arg(nameOf(spec.id))));
        }
        for (const Reason &reason : kReasons)
            QVERIFY2(reason.why[0] != '\0', qPrintable(nameOf(reason.id)));
    }

    void everyWayIsOneThatCasementctlKnows_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QStringList>("options");
        std::map<QString, QStringList> asked;
        for (const Way &way : kWays) {
            for (const Subcommand &one : subcommandsOf(way.lines))
                asked[one.words] += one.options;
        }
        for (const auto &[words, options] : asked)
            QTest::newRow(qPrintable(words)) << words << options;
    }
    void everyWayIsOneThatCasementctlKnows()
    {
        QFETCH(QString, words);
        QFETCH(QStringList, options);
        static const QStringList commands = namesIn(helpOf({}));
        QVERIFY2(commands.contains(words), qPrintable(commands.join(u", "_s)));
        const QStringList known = namesIn(helpOf(words));
        for (const QString &option : std::as_const(options))
            QVERIFY2(known.contains(option),
                     qPrintable(u"%1 of %2"_s.arg(option, known.join(u", "_s))));
    }
};

CASEMENT_TEST(TstCommandLine, tst_command_line)
#include "tst_command_line.moc"
