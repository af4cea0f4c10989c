// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// Steps 1 and 2: bytes, and the shape of members.
#include "ledger/tamper_cases.h"

namespace casement::ledger::test {

namespace {

std::function<void(Scene &)> swapText(QByteArray before, QByteArray after)
{
    return [=](Scene &s) { s.replace(before, after); };
}

std::function<void(Scene &)> wrap(QByteArray before, QByteArray after)
{
    return [=](Scene &s) { s.bytes = before + s.bundleBytes() + after; };
}

ShownText &textAt(Scene &s, size_t entry, size_t field)
{
    return std::get<ShownText>(s.bundle.entries[entry].fields[field].form);
}

PartlyShownText &partlyAt(Scene &s)
{
    return std::get<PartlyShownText>(s.bundle.entries[4].fields[3].form);
}

}  // namespace

void Scene::replace(QByteArrayView before, QByteArrayView after)
{
    QByteArray all = bundleBytes();
    const qsizetype at = all.indexOf(before);
    if (at < 0)
        qFatal("the sample has no %s", before.toByteArray().constData());
    bytes = all.replace(at, before.size(), after);
}

Scene goodScene()
{
    static const Scene good = [] {
        const SampleLedger ledger = sampleLedger();
        return Scene{
            bundleOf(ledger, sampleDisclosure(ledger)), samplePolicy(ledger), sampleOptions(), {}};
    }();
    return good;
}

std::vector<TamperCase> byteCases()
{
    const QByteArray deep = QByteArray(17, '[') + QByteArray(17, ']');
    return {
        {"LIMIT", "larger than the reader takes",
         [](Scene &s) { s.options.maxBytes = s.bundleBytes().size() - 1; }},
        {"JSON", "byte-order mark", wrap("\xEF\xBB\xBF", "")},
        {"JSON", "newline at the end", wrap("", "\n")},
        {"JSON", "second document", wrap("", "{}")},
        {"JSON", "nothing at all", [](Scene &s) { s.bytes = QByteArray(""); }},
        {"JSON", "cut short", [](Scene &s) { s.bytes = s.bundleBytes().chopped(1); }},
        {"JSON", "white space", swapText("\"version\":1", "\"version\": 1")},
        {"JSON", "keys in another order", swapText("\"key\":", "\"zkey\":")},
        {"JSON", "key twice, same value", swapText("\"version\":1", "\"version\":1,\"version\":1")},
        {"JSON", "key twice, spelled apart",
         swapText("\"version\":1", "\"version\":1,\"v\\u0065rsion\":1")},
        {"JSON", "surrogate bytes", swapText("Opened", "Open\xED\xA0\x80")},
        {"JSON", "overlong bytes", swapText("Opened", "Opened\xC0\xAF")},
        {"JSON", "beyond U+10FFFF", swapText("Opened", "Opened\xF4\x90\x80\x80")},
        {"JSON", "lone surrogate escape", swapText("Opened", "Opened\\ud800")},
        {"JSON", "needless escape", swapText("Opened", "\\u004fpened")},
        {"JSON", "escaped solidus", swapText("example/incident", "example\\/incident")},
        {"JSON", "control character", swapText("Opened", "Opened\x01")},
        {"JSON", "upper-case escape", swapText("Opened", "Opened\\u001F")},
        {"JSON", "long form of a short escape", swapText("Opened", "Opened\\u000a")},
        {"JSON", "fraction", swapText("\"seq\":0", "\"seq\":0.0")},
        {"JSON", "exponent", swapText("\"seq\":0", "\"seq\":0e1")},
        {"JSON", "leading zero", swapText("\"seq\":0", "\"seq\":00")},
        {"JSON", "minus zero", swapText("\"seq\":0", "\"seq\":-0")},
        {"JSON", "integer of 2^53", swapText("\"seq\":0", "\"seq\":9007199254740992")},
        {"JSON", "seventeen levels", swapText("\"seq\":0", "\"seq\":" + deep)},
        {"JSON", "comma at the end of a list", swapText("]}]", "],}]")},
        {"JSON", "not a number", swapText("\"seq\":0", "\"seq\":NaN")},
    };
}

std::vector<TamperCase> shapeCases()
{
    const QByteArray basis = "\"basis\":\"R2-PRIV\"";
    return {
        {"FORMAT", "true in place of a seq", swapText("\"seq\":0", "\"seq\":true")},
        {"FORMAT", "null in place of a seq", swapText("\"seq\":0", "\"seq\":null")},
        {"FORMAT", "negative seq", swapText("\"seq\":0", "\"seq\":-1")},
        {"FORMAT", "sixteen levels",
         swapText("\"seq\":0", "\"seq\":" + QByteArray(13, '[') + QByteArray(13, ']'))},
        {"FORMAT", "format of something else", swapText("il1-bundle", "il1-bungle")},
        {"FORMAT", "version 2", swapText("\"version\":1", "\"version\":2")},
        {"FORMAT", "unknown member of the bundle",
         swapText("\"version\":1", "\"verified\":true,\"version\":1")},
        {"FORMAT", "missing member of the bundle", swapText("\"redactions\"", "\"redacted\"")},
        {"FORMAT", "unknown member of an entry", swapText("\"seq\":0", "\"seq\":0,\"so\":1")},
        {"FORMAT", "unknown member of a field", swapText("\"kind\":1,", "\"kind\":1,\"kinds\":1,")},
        {"FORMAT", "unknown member of an author", swapText("\"sig\":", "\"salty\":1,\"sig\":")},
        {"FORMAT", "unknown member of the seal",
         swapText("\"seal\":{", "\"seal\":{\"by\":\"us\",")},
        {"FORMAT", "unknown member of the ledger",
         swapText("\"ledger\":{", "\"ledger\":{\"a\":0,")},
        {"FORMAT", "unknown member of a redaction", swapText(basis, basis + ",\"by\":\"me\"")},
        {"FORMAT", "field id beyond 16 bits", swapText("\"id\":1,", "\"id\":65537,")},
        {"FORMAT", "kind in quotes", swapText("\"kind\":1,", "\"kind\":\"1\",")},
        {"FORMAT", "time in quotes",
         swapText("\"value\":1790000000000", "\"value\":\"1790000000000\"")},
        {"FORMAT", "negative time", swapText("\"value\":1790", "\"value\":-1790")},
        {"FORMAT", "text in the form of a value", swapText("\"kind\":2,", "\"kind\":5,")},
        {"FORMAT", "cuts short of the text", [](Scene &s) { --textAt(s, 0, 2).text.cuts[0]; }},
        {"FORMAT", "cuts beyond the text", [](Scene &s) { ++textAt(s, 0, 2).text.cuts[0]; }},
        {"FORMAT", "cut of nothing", [](Scene &s) { textAt(s, 0, 2).text.cuts.push_back(0); }},
        {"FORMAT", "cut inside a character",
         [](Scene &s) { textAt(s, 0, 2).text = {"\xC3\xA9", {1, 1}}; }},
        {"FORMAT", "negative cut", swapText("\"cuts\":[6]", "\"cuts\":[-6]")},
        {"FORMAT", "token over 4 KiB in a text",
         [](Scene &s) { textAt(s, 0, 2).text = {QByteArray(4097, 'a'), {4097}}; }},
        {"FORMAT", "text over 64 KiB",
         [](Scene &s) {
             textAt(s, 0, 2).text = {QByteArray(65537, 'a'), std::vector<quint32>(16, 4096)};
             textAt(s, 0, 2).text.cuts.push_back(1);
         }},
        {"FORMAT", "empty token",
         [](Scene &s) { std::get<ShownToken>(partlyAt(s).tokens[4]).utf8.clear(); }},
        {"FORMAT", "shown token over 4 KiB",
         [](Scene &s) {
             std::get<ShownToken>(partlyAt(s).tokens[4]).utf8 = QByteArray(4097, 'a');
         }},
        {"FORMAT", "token both shown and withheld", swapText("{\"s\":", "{\"c\":\"\",\"s\":")},
        {"FORMAT", "run that ends where it begins",
         [](Scene &s) { s.bundle.redactions[1].to = 10; }},
        {"FORMAT", "run of fields", [](Scene &s) { s.bundle.redactions[2].to = 99; }},
        {"FORMAT", "position of nothing", swapText("{\"at\":[6]", "{\"at\":[]")},
        {"FORMAT", "position of four", swapText("{\"at\":[4,9,0]", "{\"at\":[4,9,0,0]")},
        {"FORMAT", "position of somebody", swapText("[4,\"author\"]", "[4,\"reader\"]")},
        {"FORMAT", "boolean position", swapText("{\"at\":[6]", "{\"at\":[true]")},
        {"FORMAT", "basis is a number", swapText(basis, "\"basis\":2")},
        {"FORMAT", "entries are not a list",
         swapText("{\"entries\":[", "{\"entries\":{},\"entriesx\":[")},
        {"FORMAT", "prior seal is a bare note",
         [](Scene &s) { s.replace("\"prior_seals\":[{\"note\":", "\"prior_seals\":[{\"seal\":"); }},
        {"B64", "nonce one byte short",
         [](Scene &s) {
             const Bytes32 nonce = s.bundle.ledger.nonce;
             s.replace(toBase64(nonce), toBase64(ByteSpan(nonce).first(31)));
         }},
        {"B64", "genesis key with stray bits",
         [](Scene &s) {
             QByteArray key = toBase64(s.bundle.ledger.genesisKey);
             const QByteArray good = "\"genesis_key\":\"" + key;
             key[42] = static_cast<char>(key[42] + 1);
             s.replace(good, QByteArray("\"genesis_key\":\"" + key));
         }},
        {"B64", "spine without padding",
         [](Scene &s) { s.replace("=\",\"ledger\"", "\",\"ledger\""); }},
        {"B64", "signature of 63 bytes",
         [](Scene &s) {
             const auto &author = std::get<ShownAuthor>(s.bundle.entries[0].author);
             s.replace(toBase64(author.signature), toBase64(ByteSpan(author.signature).first(63)));
         }},
        {"B64", "salt in hex",
         [](Scene &s) {
             const auto &kind = std::get<ShownValue>(s.bundle.entries[0].fields[0].form);
             s.replace(toBase64(kind.salt), toHex(kind.salt));
         }},
        {"B64", "white space in a commitment",
         [](Scene &s) {
             const Bytes32 c = std::get<Withheld>(s.bundle.entries[4].author).commitment;
             s.replace(toBase64(c), toBase64(c).insert(8, ' '));
         }},
        {"B64", "attachment hash of 31 bytes",
         [](Scene &s) {
             const auto &shown = std::get<ShownValue>(s.bundle.entries[5].fields[3].form);
             const Bytes32 hash = std::get<BlobValue>(shown.value).sha256;
             s.replace(toBase64(hash), toBase64(ByteSpan(hash).first(31)));
         }},
    };
}

}  // namespace casement::ledger::test
