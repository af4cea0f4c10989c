// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// Which languages can be chosen, and which one a text seems to be in.

#include "gui/syntax.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QRegularExpression>

#include <array>

using namespace Qt::StringLiterals;

namespace casement::gui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(casement::gui::Languages)
};

struct Ending {
    QLatin1StringView ending;
    QLatin1StringView language;
};

constexpr std::array kEndings{
    Ending{"json"_L1, "JSON"_L1},
    Ending{"jsonl"_L1, "JSON"_L1},
    Ending{"har"_L1, "JSON"_L1},
    Ending{"eml"_L1, "Email"_L1},
    Ending{"mbox"_L1, "Email"_L1},
    Ending{"http"_L1, "HTTP"_L1},
    Ending{"diff"_L1, "Diff"_L1},
    Ending{"patch"_L1, "Diff"_L1},
    Ending{"md"_L1, "Markdown"_L1},
    Ending{"log"_L1, "Log File (advanced)"_L1},
    Ending{"xml"_L1, "XML"_L1},
    Ending{"svg"_L1, "XML"_L1},
    Ending{"html"_L1, "HTML"_L1},
    Ending{"htm"_L1, "HTML"_L1},
    Ending{"css"_L1, "CSS"_L1},
    Ending{"js"_L1, "JavaScript"_L1},
    Ending{"ts"_L1, "TypeScript"_L1},
    Ending{"py"_L1, "Python"_L1},
    Ending{"php"_L1, "PHP/PHP"_L1},
    Ending{"java"_L1, "Java"_L1},
    Ending{"c"_L1, "C"_L1},
    Ending{"h"_L1, "C++"_L1},
    Ending{"cpp"_L1, "C++"_L1},
    Ending{"cs"_L1, "C#"_L1},
    Ending{"go"_L1, "Go"_L1},
    Ending{"rs"_L1, "Rust"_L1},
    Ending{"rb"_L1, "Ruby"_L1},
    Ending{"sh"_L1, "Bash"_L1},
    Ending{"ps1"_L1, "PowerShell"_L1},
    Ending{"sql"_L1, "SQL"_L1},
    Ending{"yaml"_L1, "YAML"_L1},
    Ending{"yml"_L1, "YAML"_L1},
    Ending{"ini"_L1, "INI Files"_L1},
};

struct Pattern {
    const char *pattern;  // at the beginning of the text
    QLatin1StringView language;
};

// The surest first.
constexpr std::array kPatterns{
    Pattern{R"(\A(GET|HEAD|POST|PUT|DELETE|PATCH|OPTIONS|CONNECT|TRACE) \S+ HTTP/\d)", "HTTP"_L1},
    Pattern{R"(\AHTTP/[\d.]+ \d{3}\b)", "HTTP"_L1},
    Pattern{R"(\A(diff --git |Index: |--- \S.*\n\+\+\+ \S))", "Diff"_L1},
    Pattern{
        R"(\A(From \S+@|(Return-Path|Received|Delivered-To|MIME-Version|Message-ID|From|To|Subject|Date|DKIM-Signature|X-[\w-]+):\s.*\n(\s+.*\n)*[\w-]+:))",
        "Email"_L1},
    Pattern{R"(\A\s*(\{\s*("|\})|\[\s*[\[\{"\d\]-]))", "JSON"_L1},
    Pattern{R"(\A\s*<!DOCTYPE html|\A\s*<html)", "HTML"_L1},
    Pattern{R"(\A\s*<\?xml)", "XML"_L1},
    Pattern{R"(\A#!.*\bpython)", "Python"_L1},
    Pattern{R"(\A#!.*sh\b)", "Bash"_L1},
    Pattern{R"(\A<\?php)", "PHP/PHP"_L1},
    Pattern{
        R"(\A\[?(\d{4}-\d\d-\d\d[T ]\d\d:\d\d|\w{3} [ \d]\d \d\d:\d\d:\d\d|\d{1,3}(\.\d{1,3}){3} \S+ \S+ \[))",
        "Log File (advanced)"_L1},
    Pattern{R"(\A(#{1,6} \S|---\n)[\s\S]*\n(#{1,6} |[-*] |```|\|))", "Markdown"_L1},
};

}  // namespace

const std::vector<Language> &languages()
{
    static const std::vector<Language> all = [] {
        std::vector<Language> list{{QString(), Words::tr("Plain text")},
                                   {u"JSON"_s, u"JSON"_s},
                                   {u"Log File (advanced)"_s, Words::tr("Log")},
                                   {u"Email"_s, Words::tr("Mail headers")},
                                   {u"HTTP"_s, u"HTTP"_s},
                                   {u"Diff"_s, Words::tr("Differences")},
                                   {u"Markdown"_s, u"Markdown"_s}};
        for (const auto &ending : kEndings) {
            const QString id = ending.language;
            if (!std::ranges::contains(list, id, &Language::id))
                list.push_back({id, id.section(u'/', -1)});
        }
        return list;
    }();
    return all;
}

QString detectLanguage(const QString &head, const QString &fileName)
{
    const QString ending = QFileInfo(fileName).suffix().toLower();
    const auto *const named = std::ranges::find(kEndings, ending, &Ending::ending);
    for (const Pattern &one : kPatterns) {
        const QRegularExpression pattern(QString::fromLatin1(one.pattern),
                                         QRegularExpression::CaseInsensitiveOption);
        if (pattern.match(head).hasMatch())
            return one.language;
    }
    return named == kEndings.end() ? QString() : QString(named->language);
}

}  // namespace casement::gui
