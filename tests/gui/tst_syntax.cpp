// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// Which language a text seems to be in, and that each that is offered exists.

#include "gui/evidence_look.h"
#include "gui/evidence_text.h"
#include "gui/syntax.h"
#include "support/test_main.h"

#include <QTextBlock>
#include <QTextDocument>

using namespace Qt::StringLiterals;
using namespace casement;
using namespace casement::gui;

class TstSyntax : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void languagesAreGuessed_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("language");
        QTest::newRow("json") << u"{\"a\": 1}"_s << u"x"_s << u"JSON"_s;
        QTest::newRow("mail") << u"Received: from a\n\tby b\nSubject: c\n\nhi"_s << u"x"_s
                              << u"Email"_s;
        QTest::newRow("diff") << u"--- a/x\n+++ b/x\n@@ -1 +1 @@\n"_s << u"x"_s << u"Diff"_s;
        QTest::newRow("log") << u"2026-05-04 10:00:00 INFO started\n"_s << u"x.txt"_s
                             << u"Log File (advanced)"_s;
        QTest::newRow("by name") << u"plain words"_s << u"notes.md"_s << u"Markdown"_s;
        QTest::newRow("status line") << u"HTTP/1.1 200 OK\nServer: a\n"_s << u"x"_s << u"HTTP"_s;
        QTest::newRow("nothing") << u"plain words"_s << u"x.txt"_s << QString();
    }

    void languagesAreGuessed()
    {
        QFETCH(QString, text);
        QFETCH(QString, name);
        QTEST(lookAt(text.toUtf8(), quint64(text.size()), name).language, "language");
    }

    void theFirstLineOfANoteIsASentence()
    {
        QTextDocument note(u"Seen: twice, with a threat\n# Then"_s);
        TextHighlighter highlighter(&note);
        highlighter.rehighlight();
        const auto coloured = [&note](int block) {
            return !note.findBlockByNumber(block).layout()->formats().isEmpty();
        };
        QVERIFY(!coloured(0));
        QVERIFY(coloured(1));
    }

    void everyLanguageExists()
    {
        EvidenceText text;
        for (const Language &language : languages()) {
            if (language.id.isEmpty())
                continue;
            ViewHighlighter highlighter(&text);
            highlighter.setLanguage(language.id);
            QVERIFY2(highlighter.hasDefinition(), qPrintable(language.id));
        }
    }
};

CASEMENT_TEST(TstSyntax, tst_syntax)
#include "tst_syntax.moc"
