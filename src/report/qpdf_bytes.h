// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// A qpdf document as bytes, the same bytes for the same document.
//
// What it is: the one use of QPDFWriter. Its header (qpdf 12) is not C++23: a default argument
// makes
//   libstdc++'s constexpr unique_ptr destroy an incomplete type, which clang refuses. So this pair
//   of files keeps to C++20 (src/CMakeLists.txt), and with it to standard types.
// Does not do: catch; qpdf throws and pdf_finish.cpp catches.
// Neighbours: pdf_finish.cpp alone.
#pragma once

#include <string>

class QPDF;

namespace casement::report {

[[nodiscard]] std::string qpdfBytes(QPDF &pdf);

}  // namespace casement::report
