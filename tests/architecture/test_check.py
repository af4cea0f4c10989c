#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Casement authors
# SPDX-License-Identifier: Apache-2.0
"""The checker finds what it is there to find, and nothing in a checkout that is in order."""

import sys
import tempfile
import unittest
from pathlib import Path

sys.dont_write_bytecode = True
import check

# Put together here, lest a licence tool reads them as this file's own.
TAG = "// SPDX" + "-{}: nobody\n"
HEAD = TAG.format("FileCopyrightText") + TAG.format("License-Identifier")

# a file, what follows its licence, and the one problem that must be told (None: there is none)
CASES = [
    ("src/ledger/a.cpp", '#include "base/result.h"\n', None),
    ("src/gui/a.cpp", '#include "desk/desk.h"\n#include <QWidget>\n', None),
    ("src/desk/a.cpp", '#include "store/store.h"\n', None),
    ("src/ledger/a.cpp", '#include "store/store.h"\n',
     "src/ledger/a.cpp:3: ledger must not include store: store/store.h"),
    ("src/gui/a.h", '\n#include "store/store.h"\n',
     "src/gui/a.h:4: gui must not include store: store/store.h"),
    ("src/desk/a.h", '#include "store/store.h"\n',
     "src/desk/a.h:3: a header of desk must only forward-declare what store has: store/store.h"),
    ("src/desk/inside/a.h", '#include "store/store.h"\n', None),
    ("src/gui/a.cpp", '#include "desk/inside/a.h"\n',
     "src/gui/a.cpp:3: desk/inside/a.h is for desk alone"),
    ("src/gui/a.cpp", "#include <QSqlQuery>\n",
     "src/gui/a.cpp:3: gui must not see QtSql: QSqlQuery"),
    ("src/cli/a.cpp", "#include <QtWidgets/QWidget>\n",
     "src/cli/a.cpp:3: cli must not see QtWidgets: QtWidgets/QWidget"),
    ("src/cli/a.cpp", "#include <QtWidgets>\n",
     "src/cli/a.cpp:3: cli must not see QtWidgets: QtWidgets"),
    ("src/casefile/a.h", "#include <QObject>\n",
     "src/casefile/a.h:3: casefile must not see QObject"),
    ("src/ledger/a.cpp", "auto now = std::chrono::system_clock::now();\n",
     "src/ledger/a.cpp:3: ledger must not use system_clock"),
    ("src/ledger/a.cpp", "// not the system_clock\n", None),
    ("src/parlour/a.cpp", "", "src/parlour/a.cpp:1: 'parlour' is no layer of "
                              "tests/architecture/rules.py"),
    ("src/base/a.cpp", "\n" * 398, None),
    ("src/base/a.cpp", "\n" * 399, "src/base/a.cpp:401: 401 lines; more than 400 are two things"),
    ("docs/a.md", "see /" + "home/somebody/casement\n",
     "docs/a.md:3: a path of one machine: /" + "home/somebody/"),
    ("docs/a.md", "\n" * 500, None),
]


class CheckTest(unittest.TestCase):
    def problems(self, name, text):
        with tempfile.TemporaryDirectory() as folder:
            root = Path(folder) / "checkout"
            file = root / name
            file.parent.mkdir(parents=True)
            file.write_text(text, encoding="utf-8")
            qt = Path(folder) / "qt"
            for header in ("QtCore/QObject", "QtSql/QSqlQuery", "QtWidgets/QWidget"):
                (qt / header).parent.mkdir(parents=True, exist_ok=True)
                (qt / header).write_text("")
            return check.Checker(root, qt).run()

    def test_table(self):
        for name, text, problem in CASES:
            with self.subTest(name=name, text=text[:40]):
                self.assertEqual(self.problems(name, HEAD + text), [problem] if problem else [])

    def test_licence(self):
        self.assertEqual(self.problems("src/base/a.cpp", "int a;\n"), [
            "src/base/a.cpp:1: no SPDX" + "-FileCopyrightText at the top",
            "src/base/a.cpp:1: no SPDX" + "-License-Identifier at the top",
        ])
        self.assertEqual(len(self.problems("tool", "#!/bin/sh\n")), 2)


if __name__ == "__main__":
    unittest.main()
