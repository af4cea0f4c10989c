// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// qpdf's headers, in a form that clang takes as C++23.
//
// What it is: what pdf_finish.cpp and pdf_check.cpp include of qpdf. A default argument in
// QPDFWriter.hh (qpdf 12) makes
//   libstdc++'s constexpr unique_ptr destroy qpdf::pl::Link, which the header only declares; g++
//   lets that pass, clang does not, so clang is shown an empty one.
// Promises: hidden, and never made: no code of qpdf's own is replaced.
#pragma once

#ifdef __clang__
namespace qpdf::pl {
struct __attribute__((visibility("hidden"))) Link { };
}  // namespace qpdf::pl
#endif

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageLabelDocumentHelper.hh>
#include <qpdf/QPDFWriter.hh>
