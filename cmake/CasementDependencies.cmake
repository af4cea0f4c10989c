# SPDX-FileCopyrightText: 2026 The Casement authors
# SPDX-License-Identifier: Apache-2.0

# Everything from outside that the product links; why each is needed stands in the README of the
# layer that links it. Also read by packaging/env/probe.
find_package(Qt6 6.8 REQUIRED COMPONENTS Core Gui Widgets Sql Svg Pdf PdfWidgets Concurrent
                                     LinguistTools)
find_package(KF6SyntaxHighlighting REQUIRED)
find_package(KF6TextTemplate REQUIRED)
find_package(KF6Codecs REQUIRED)
find_package(KPim6Mime REQUIRED)
find_package(OpenSSL 3 REQUIRED COMPONENTS Crypto)
find_package(PkgConfig REQUIRED)
pkg_check_modules(SQLCIPHER REQUIRED IMPORTED_TARGET sqlcipher)
pkg_check_modules(QPDF REQUIRED IMPORTED_TARGET libqpdf)
pkg_check_modules(LIBZIP REQUIRED IMPORTED_TARGET libzip)
pkg_check_modules(POPPLER REQUIRED IMPORTED_TARGET poppler-qt6)
