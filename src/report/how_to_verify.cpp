// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "report/how_to_verify.h"

#include "report/prose.h"

namespace casement::report {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kInstructions = R"(HOW TO VERIFY THIS ISSUE

%1, issue %2, for %3
Seal: size %4, root %5

What lies here
  report.pdf, report.html   the report, for reading
  bundle.json               the evidence: what is shown, and the proof that it
                            is what was sealed; the report is a rendering of it
  receipt.json              made after the other files; has their SHA-256
  seal.note                 the signed head of the case's ledger
  attachments/              evidence files that this issue delivers, if any
  MANIFEST.sha256           SHA-256 of every file, for sha256sum

You need one thing that is not here: the desk's policy file, policy.json. It
says which key to trust. It must have reached you once, apart from any report.
A key that comes with the thing it is to prove proves nothing. Keep it outside
this folder; below it lies one folder up.

With Casement's command line
  casementctl verify . --policy ../policy.json
  The answer is PASS, FAIL with a code, or CANNOT CHECK. It is about the bundle,
  the receipt and every file of this folder; a file that is changed, missing or
  too many is named. What the folder is called does not matter.

By hand, with openssl and sha256sum
  1. Are the files the ones the manifest names?
       sha256sum -c MANIFEST.sha256
  2. Does the seal's signature hold? The key is base64 behind the last '+' of
     the policy's vkey; its first byte is a 1 that names the algorithm. The
     last command says "Signature Verified Successfully" of a good seal.
       mkdir ../check
       vkey=$(jq -r '.logs[0].vkey' ../policy.json)
       { printf '\060\052\060\005\006\003\053\145\160\003\041\000'
         printf %s "${vkey#*+*+}" | base64 -d | tail -c 32; } > ../check/key.der
       openssl pkey -pubin -inform DER -in ../check/key.der \
         -out ../check/key.pem
       sed '/^$/,$d' seal.note > ../check/text
       sed '1,/^$/d' seal.note | head -n 1 | cut -d ' ' -f 3 |
         base64 -d | tail -c 64 > ../check/sig
       openssl pkeyutl -verify -pubin -inkey ../check/key.pem \
         -rawin -in ../check/text -sigfile ../check/sig
  3. Is it the seal of this issue? The second line of seal.note is the size
     and the third the root, in base64. They are on the last page of the
     report too.

What checking by hand leaves open
  That the words shown are the words that were sealed, that nothing is withheld
  but what is marked, and who signed each entry. Only Casement's command checks
  those.

What no check can prove
  That what was written is true or complete; that this is the newest issue; who
  somebody is beyond the key they hold; that words not shown would not change
  the meaning. Times are asserted unless stamped. A desk with one user holds
  every key and the clock: its record is evident against tampering from the
  first seal that somebody else holds, not before.
)"_L1;

}  // namespace

QByteArray howToVerify(const ReportInput &input)
{
    const QString text =
        QString(kInstructions)
            .arg(input.caseNumber, number(input.issueNumber), audienceWord(input.audience),
                 number(input.seal.size), rootShort(input.seal.root));
    return text.toUtf8();
}

}  // namespace casement::report
