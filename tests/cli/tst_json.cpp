// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "program.h"
#include "support/test_main.h"

#include <QFile>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>

using namespace casement::test;
using namespace Qt::StringLiterals;

namespace {

// What docs/cli-json.md says each command prints, by the command as it is written there.
using Promises = QMap<QString, QSet<QString>>;

QStringList quoted(const QString &cell)
{
    static const QRegularExpression code(u"`([^`]+)`"_s);
    QStringList found;
    for (auto matches = code.globalMatch(cell); matches.hasNext();)
        found.append(matches.next().captured(1));
    return found;
}

Promises readPromises()
{
    QFile file(sourceDir() + u"/docs/cli-json.md"_s);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("docs/cli-json.md cannot be read");
    Promises promises;
    QMap<QString, QString> like;  // “as `verify`”
    for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n')) {
        const QStringList cells = line.split(u'|');
        if (cells.size() != 5 || quoted(cells.at(1)).isEmpty())
            continue;
        QStringList keys = quoted(cells.at(3));
        const bool asAnother = cells.at(3).trimmed().startsWith(u"as `"_s);
        const QString other = asAnother ? keys.takeFirst() : QString();
        for (const QString &command : quoted(cells.at(1))) {
            promises.insert(command, QSet<QString>(keys.begin(), keys.end()));
            if (asAnother)
                like.insert(command, other);
        }
    }
    for (const auto &[command, other] : like.asKeyValueRange())
        promises[command].unite(promises.value(other));
    return promises;
}

QString sorted(const QSet<QString> &keys)
{
    QStringList list = keys.values();
    list.sort();
    return list.join(u' ');
}

struct Step {
    QString command;  // as docs/cli-json.md writes it
    QString rest;  // what follows it, in words; “quoted words” are one
    QString remember;  // a key whose value later steps name as {command.key}
};

// One case from its first entry to its last, through every command that prints objects.
const std::vector<Step> kStory{
    {u"desk info"_s, {}, {}},
    {u"case create"_s, u"--title Charity --severity high"_s, u"case"_s},
    {u"case list"_s, {}, {}},
    {u"case subject"_s, u"{case} “Robin Vale”"_s, {}},
    {u"case status"_s, u"{case} investigating --reason “the page is up”"_s, {}},
    {u"case severity"_s, u"{case} critical --reason “a threat”"_s, {}},
    {u"log"_s, u"{case} “The page asks for gifts” --tag page"_s, u"seq"_s},
    {u"amend"_s, u"{case} {log.seq} --text “It asks for cards” --reason “read again”"_s, {}},
    {u"pin"_s, u"{case} {log.seq}"_s, u"seq"_s},
    {u"undo"_s, u"{case} {pin.seq}"_s, {}},
    {u"note"_s, u"{case} words.txt"_s, u"seq"_s},
    {u"lane"_s, u"{case} {note.seq} privileged --reason advice --basis work_product"_s, {}},
    {u"entry"_s, u"{case} {log.seq}"_s, {}},
    {u"strike"_s, u"{case} {log.seq} --reason “not ours”"_s, {}},
    {u"import --dry-run"_s, u"{case} story.md"_s, {}},
    {u"import"_s, u"{case} story.md"_s, {}},
    {u"timeline"_s, u"{case}"_s, {}},
    {u"decide"_s, u"{case} --question “Keep it up?” --decision Remove --because “a threat”"_s, {}},
    {u"position"_s, u"{case} 1 ask --function legal"_s, {}},
    {u"decision list"_s, u"{case}"_s, {}},
    {u"decision show"_s, u"{case} 1"_s, {}},
    {u"decision withdraw"_s, u"{case} 1 --reason “entered twice”"_s, {}},
    {u"item add"_s, u"{case} --function legal --title “Legal hold” --input List"_s, u"id"_s},
    {u"item edit"_s, u"{case} {item add.id} --title “Legal hold now”"_s, {}},
    {u"item own"_s, u"{case} {item add.id} “Ana Ray”"_s, {}},
    {u"item input"_s, u"{case} {item add.id} List --given “by mail”"_s, {}},
    {u"item start"_s, u"{case} {item add.id}"_s, {}},
    {u"item block"_s, u"{case} {item add.id} --reason “no answer”"_s, {}},
    {u"item done"_s, u"{case} {item add.id}"_s, {}},
    {u"item open"_s, u"{case} {item add.id}"_s, {}},
    {u"item waive"_s, u"{case} {item add.id} --reason “not needed”"_s, {}},
    {u"item list"_s, u"{case}"_s, {}},
    {u"evidence add"_s, u"{case} words.txt"_s, u"seq"_s},
    {u"evidence add --pointer"_s, u"https://example.org/x {case} --reason “not to copy”"_s, {}},
    {u"evidence custody"_s, u"{case} {evidence add.seq} viewed --reason review"_s, {}},
    {u"evidence transfer"_s, u"{case} {evidence add.seq} --to Police --reason asked"_s, {}},
    {u"evidence list"_s, u"{case}"_s, {}},
    {u"evidence show"_s, u"{case} {evidence add.seq}"_s, {}},
    {u"evidence export"_s, u"{case} {evidence add.seq} --out out.txt --reason asked"_s, {}},
    {u"evidence verify"_s, u"{case}"_s, {}},
    {u"sitrep"_s, u"{case}"_s, {}},
    {u"handover"_s, u"{case} --to legal --record"_s, {}},
    {u"search"_s, u"threat"_s, {}},
    {u"case show"_s, u"{case}"_s, {}},
    {u"seal"_s, u"{case}"_s, {}},
    {u"issue --dry-run"_s, u"{case} --audience policy"_s, {}},
    {u"issue"_s, u"{case} --audience policy --out issue"_s, {}},
    {u"verify"_s, u"{case}"_s, {}},
    {u"policy export"_s, u"--out policy.json"_s, {}},
    {u"templates export"_s, u"templates"_s, {}},
    {u"case export"_s, u"{case} --out copy.casement"_s, {}},
    {u"person add"_s, u"--name Ana --function legal --key ana.card"_s, u"key"_s},
    {u"person list"_s, {}, {}},
    {u"person revoke"_s, u"{person add.key} --reason left"_s, {}},
    {u"desk check"_s, {}, {}},
};

}  // namespace

// Every key that docs/cli-json.md promises is printed, and none that it does not name.
class TstJson : public QObject {
    Q_OBJECT
    Program m_program;
    Promises m_promises = readPromises();
    QMap<QString, QString> m_known;
    QSet<QString> m_kept;  // commands that were held against their promise

    QStringList wordsOf(QString text) const
    {
        for (const auto &[name, value] : m_known.asKeyValueRange())
            text.replace(u'{' + name + u'}', value);
        static const QRegularExpression word(u"“([^”]*)”|(\\S+)"_s);
        QStringList words;
        for (auto matches = word.globalMatch(text); matches.hasNext();) {
            const auto match = matches.next();
            words.append(match.captured(1).isEmpty() ? match.captured(2) : match.captured(1));
        }
        return words;
    }

    void hold(const QString &command, const Ran &ran)
    {
        QVERIFY2(ran.status == 0, qPrintable(command + u": "_s + ran.err));
        QVERIFY2(m_promises.contains(command), qPrintable(command));
        const auto objects = ran.objects();
        QVERIFY2(!objects.isEmpty(), qPrintable(command));
        for (const QJsonObject &object : objects) {
            const QStringList keys = object.keys();
            QCOMPARE(command + u": "_s + sorted(QSet<QString>(keys.begin(), keys.end())),
                     command + u": "_s + sorted(m_promises.value(command)));
        }
        m_kept.insert(command);
    }

private Q_SLOTS:
    void initTestCase()
    {
        QCOMPARE(m_program.makeDesk().status, 0);
        m_program.write(u"words.txt"_s, "The page is a threat.\n");
        m_program.write(u"story.md"_s,
                        "# Outage\n\n- 2026-03-02 10:00 UTC: first report\n"
                        "- 2026-03-02 10:20 UTC: page removed\n");
    }

    void everyCommandPrintsWhatIsPromised()
    {
        hold(u"identity create"_s,
             m_program.run({u"--json"_s, u"--identity-passphrase-file"_s, u"pass"_s, u"identity"_s,
                            u"create"_s, u"ana"_s, u"--name"_s, u"Ana"_s, u"--email"_s,
                            u"ana@example.org"_s, u"--function"_s, u"legal"_s}));
        hold(u"desk create"_s,
             m_program.run({u"--json"_s, u"--identity"_s, u"me"_s, u"--passphrase-file"_s,
                            u"pass"_s, u"desk"_s, u"create"_s, u"second.casement"_s, u"--name"_s,
                            u"example.net"_s, u"--encrypt"_s, u"--recovery-file"_s,
                            u"old.recovery"_s}));
        hold(u"demo"_s, m_program.run({u"--json"_s, u"demo"_s, u"sample"_s}));
        for (const Step &step : kStory) {
            const Ran ran = m_program.onDesk(QStringList{u"--json"_s}
                                             + wordsOf(step.command + u' ' + step.rest));
            hold(step.command, ran);
            if (QTest::currentTestFailed())
                return;
            if (!step.remember.isEmpty()) {
                const QString value = ran.object()[step.remember].toVariant().toString();
                m_known.insert(step.command + u'.' + step.remember, value);
                if (step.command == u"case create"_s)
                    m_known.insert(u"case"_s, value);
            }
        }
    }

    // By whoever took the case.
    void anAcknowledgement()
    {
        (void)m_program.run({u"--identity-passphrase-file"_s, u"pass"_s, u"identity"_s, u"create"_s,
                             u"eli"_s, u"--name"_s, u"Eli"_s, u"--email"_s, u"eli@example.org"_s,
                             u"--function"_s, u"legal"_s});
        QCOMPARE(m_program.onDesk({u"person"_s, u"add"_s, u"--key"_s, u"eli.card"_s}).status, 0);
        const QString number = m_known.value(u"case"_s);
        QCOMPARE(
            m_program.onDesk({u"handover"_s, number, u"--to"_s, u"Eli"_s, u"--record"_s}).status,
            0);
        hold(u"handover acknowledge"_s,
             m_program.run({u"--json"_s, u"--desk"_s, u"desk.casement"_s, u"--identity"_s, u"eli"_s,
                            u"--passphrase-file"_s, u"pass"_s, u"handover"_s, u"acknowledge"_s,
                            number}));
    }

    // These need a state of their own.
    void theRestPrintsWhatIsPromised()
    {
        const Ran rows = m_program.onDesk(
            {u"--json"_s, u"timeline"_s, m_known.value(u"case"_s), u"--text"_s, u"first report"_s});
        const Ran last = m_program.onDesk(
            {u"--json"_s, u"timeline"_s, m_known.value(u"case"_s), u"--text"_s, u"page removed"_s});
        hold(u"gap"_s,
             m_program.onDesk({u"--json"_s, u"gap"_s, m_known.value(u"case"_s),
                               QString::number(rows.objects().first()[u"seq"_s].toInteger()),
                               QString::number(last.objects().first()[u"seq"_s].toInteger()),
                               u"--text"_s, u"waiting for the provider"_s}));
        const QString quiet = m_program.makeCase(u"Nothing to do"_s);
        for (const QJsonObject &item :
             m_program.onDesk({u"--json"_s, u"item"_s, u"list"_s, quiet}).objects()) {
            if (item[u"required"_s].toBool())
                (void)m_program.onDesk({u"item"_s, u"waive"_s, quiet, item[u"id"_s].toString(),
                                        u"--reason"_s, u"a drill"_s});
        }
        hold(u"case close"_s,
             m_program.onDesk(
                 {u"--json"_s, u"case"_s, u"close"_s, quiet, u"--outcome"_s, u"no incident"_s}));
        m_program.write(u"new-pass"_s, "battery staple horse\n");
        hold(u"desk recover"_s,
             m_program.run({u"--json"_s, u"--desk"_s, u"second.casement"_s, u"desk"_s, u"recover"_s,
                            u"--recovery-file"_s, u"old.recovery"_s, u"--new-recovery-file"_s,
                            u"next.recovery"_s, u"--new-passphrase-file"_s, u"new-pass"_s}));
    }

    void noPromiseIsLeftUnheld()
    {
        const QStringList all = m_promises.keys();
        QCOMPARE(sorted(m_kept), sorted(QSet<QString>(all.begin(), all.end())));
    }
};

CASEMENT_TEST(TstJson, tst_json)
#include "tst_json.moc"
