# SPDX-FileCopyrightText: 2026 The Casement authors
# SPDX-License-Identifier: Apache-2.0
"""The architecture as a table: who may include whom, and what a layer must never see.

This is the one place where it stands. check.py holds the sources against it; src/CMakeLists.txt
says the same with link lines.
"""

# layer: the layers whose headers its files may include (its own always)
MAY_INCLUDE = {
    "base": set(),
    "ledger": {"base"},
    "casefile": {"base", "ledger"},
    "store": {"base", "ledger", "casefile"},
    "intake": {"base", "casefile"},
    "report": {"base", "ledger", "casefile"},
    "insight": {"base", "casefile"},
    "desk": {"base", "ledger", "casefile", "store", "intake", "report", "insight"},
    "automation": {"base", "casefile", "desk"},
    "gui": {"base", "ledger", "casefile", "intake", "report", "insight", "desk", "automation"},
    "cli": {"base", "ledger", "casefile", "intake", "report", "desk"},
}
MAY_INCLUDE["app"] = set(MAY_INCLUDE)

# The headers of a layer are seen by all who include them, so they may include less than its .cpp:
# desk speaks of store in forward declarations only, which keeps SQL out of gui and cli. Headers in a
# layer's folder "inside" are seen by that layer alone and may.
HEADERS_MUST_NOT_INCLUDE = {"desk": {"store"}}

# layer: Qt modules of which it must include nothing
FORBIDDEN_QT_MODULES = {
    "base": {"QtGui", "QtWidgets", "QtSql", "QtNetwork"},
    "ledger": {"QtGui", "QtWidgets", "QtSql", "QtNetwork"},
    "casefile": {"QtGui", "QtWidgets", "QtSql", "QtNetwork"},
    "store": {"QtGui", "QtWidgets"},
    "intake": {"QtGui", "QtWidgets", "QtSql"},
    "report": {"QtWidgets", "QtSql"},
    "insight": {"QtGui", "QtWidgets", "QtSql"},
    "desk": {"QtGui", "QtWidgets", "QtSql"},
    "automation": {"QtGui", "QtWidgets", "QtSql"},
    "gui": {"QtSql"},
    "cli": {"QtWidgets", "QtSql"},
}

# layer: headers that it must not include although their module is allowed
FORBIDDEN_HEADERS = {
    "ledger": {"QObject"},
    "casefile": {"QObject"},
}

# layer: names that it must not mention; a value in, a value out, and the time comes from outside
FORBIDDEN_NAMES = {
    "ledger": ["system_clock", "currentDateTime", "currentMSecsSinceEpoch"],
    "casefile": ["system_clock", "currentDateTime", "currentMSecsSinceEpoch"],
    "report": ["system_clock", "currentDateTime", "currentMSecsSinceEpoch"],
    "insight": ["system_clock", "currentDateTime", "currentMSecsSinceEpoch"],
}

MAX_LINES = 400
