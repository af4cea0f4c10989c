// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// What is logged in the first hour.
//
// What it is: twenty lines as they are typed, what the composer should make of them while they are
//   typed, and what the ledger should hold.
// Neighbours: tst_first_hour.cpp types them.
#pragma once

#include "casefile/words.h"

#include <QStringList>

#include <vector>

namespace casement::test {

using namespace Qt::StringLiterals;

struct Line {
    QString typed;
    QString understood;  // part of what stands beside the line
    QString text;
    casefile::Function function = casefile::Function::TrustSafety;
    QStringList tags = {};
    QString late = {};  // the reason, where it is asked for
};

inline const std::vector<Line> &twentyLines()
{
    using casefile::Function;
    static const std::vector<Line> lines{
        {u"Mail from a donor: the page is not ours"_s,
         {},
         u"Mail from a donor: the page is not ours"_s},
        {u"Page opened ^-9m @engineering #page"_s,
         u"Engineering"_s,
         u"Page opened"_s,
         Function::Engineering,
         {u"page"_s}},
        {u"First payout to the new account ^-8m #pay"_s,
         u"UTC"_s,
         u"First payout to the new account"_s,
         Function::TrustSafety,
         {u"pay"_s}},
        {u"Login from a new device ^-38m #login"_s,
         u"late"_s,
         u"Login from a new device"_s,
         Function::TrustSafety,
         {u"login"_s},
         u"Found in the log just now"_s},
        {u"~ The owner says she was on a plane"_s, u"unverified"_s,
         u"The owner says she was on a plane"_s},
        {u"Vendor confirms two pages, one account ^-5m"_s, u"UTC"_s,
         u"Vendor confirms two pages, one account"_s},
        {u"Counsel called @legal"_s, u"Legal"_s, u"Counsel called"_s, Function::Legal},
        {u"Clause 4.2 may apply @policy #clause"_s,
         u"Policy"_s,
         u"Clause 4.2 may apply"_s,
         Function::Policy,
         {u"clause"_s}},
        {u"Donations button found in the code @product"_s, u"Product"_s,
         u"Donations button found in the code"_s, Function::Product},
        {u"Four donors wrote in @support #donor"_s,
         u"Support"_s,
         u"Four donors wrote in"_s,
         Function::Support,
         {u"donor"_s}},
        {u"Payout of noon is held ^-3m @engineering #pay"_s,
         u"Engineering"_s,
         u"Payout of noon is held"_s,
         Function::Engineering,
         {u"pay"_s}},
        {u"Bank was called"_s, {}, u"Bank was called"_s},
        {u"Bank asks for a written notice ^-2m"_s, u"UTC"_s, u"Bank asks for a written notice"_s},
        {u"Notice is drafted @legal"_s, u"Legal"_s, u"Notice is drafted"_s, Function::Legal},
        {u"Second page has 120 followers #page"_s,
         {},
         u"Second page has 120 followers"_s,
         Function::TrustSafety,
         {u"page"_s}},
        {u"Logs are preserved @engineering #login"_s,
         u"Engineering"_s,
         u"Logs are preserved"_s,
         Function::Engineering,
         {u"login"_s}},
        {u"Press asks for a comment"_s, {}, u"Press asks for a comment"_s},
        {u"Nobody answers the press before noon @product"_s, u"Product"_s,
         u"Nobody answers the press before noon"_s, Function::Product},
        {u"Owner has her account back ^-1m #login"_s,
         u"UTC"_s,
         u"Owner has her account back"_s,
         Function::TrustSafety,
         {u"login"_s}},
        {u"Donors get an answer by tonight @support"_s, u"Support"_s,
         u"Donors get an answer by tonight"_s, Function::Support},
    };
    return lines;
}

}  // namespace casement::test
