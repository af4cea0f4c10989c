// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "report/template_text.h"
#include "support/test_main.h"

using namespace casement::report;
using namespace Qt::StringLiterals;

namespace {

// Words as they are, ⟨name⟩, ⟪tag⟫, ⟦unclosed⟧; ¶ for a line's end.
QString picture(const QString &source)
{
    QString out;
    for (const TemplateToken &token : tokensOf(source)) {
        switch (token.kind) {
        case TemplateToken::Kind::Words:
            out += QString(token.text).replace(u'\n', u'¶');
            break;
        case TemplateToken::Kind::Value:
            out += u'⟨' + token.text + u'⟩';
            break;
        case TemplateToken::Kind::Tag:
            out += u'⟪' + token.text + u'⟫';
            break;
        case TemplateToken::Kind::Unclosed:
            out += u'⟦' + token.text + u'⟧';
            break;
        }
    }
    return out;
}

}  // namespace

class TstTemplateText : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void tokens_data()
    {
        QTest::addColumn<QString>("source");
        QTest::addColumn<QString>("picture");
        QTest::newRow("nothing") << u""_s << u"¶"_s;
        QTest::newRow("words") << u"a b\nc"_s << u"a b¶c¶"_s;
        QTest::newRow("name") << u"a {{ b }} c"_s << u"a ⟨b⟩ c¶"_s;
        QTest::newRow("name without space") << u"{{b}}"_s << u"⟨b⟩¶"_s;
        QTest::newRow("tag in a line") << u"a{% if b %}c{% endif %}"_s << u"a⟪if b⟫c⟪endif⟫¶"_s;
        QTest::newRow("tag alone") << u"a\n  {% if b %}  \nc"_s << u"a¶⟪if b⟫c¶"_s;
        QTest::newRow("two tags alone") << u"{% endif %} {% if b %}\nc"_s << u"⟪endif⟫⟪if b⟫c¶"_s;
        QTest::newRow("tag with a name")
            << u"{% if b %}{{ b }}{% endif %}"_s << u"⟪if b⟫⟨b⟩⟪endif⟫¶"_s;
        QTest::newRow("comment alone") << u"a\n{# not this #}\nb"_s << u"a¶b¶"_s;
        QTest::newRow("comment in a line") << u"a{# x #}b"_s << u"ab¶"_s;
        QTest::newRow("blank line") << u"a\n\nb"_s << u"a¶¶b¶"_s;
        QTest::newRow("open name") << u"a {{ b\nc }}"_s << u"a ⟦{{ b⟧¶c }}¶"_s;
        QTest::newRow("open tag") << u"{% if b"_s << u"⟦{% if b⟧¶"_s;
        QTest::newRow("open comment") << u"{# b"_s << u"⟦{# b⟧¶"_s;
        QTest::newRow("single braces") << u"{ a } {"_s << u"{ a } {¶"_s;
        QTest::newRow("three braces") << u"{{{ a }}}"_s << u"⟨{ a⟩}¶"_s;
    }
    void tokens()
    {
        QFETCH(QString, source);
        QTEST(picture(source), "picture");
    }

    void linesAreCounted()
    {
        const auto tokens = tokensOf(u"a\n{% if b %}\n\n{{ c }}"_s);
        QCOMPARE(tokens[1].text, u"\n"_s);
        QCOMPARE(tokens[2].line, 2);
        QCOMPARE(tokens[4].line, 4);
    }
};

CASEMENT_TEST(TstTemplateText, tst_template_text)
#include "tst_template_text.moc"
