#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Casement authors
# SPDX-License-Identifier: Apache-2.0
"""The same report from processes that share nothing but the fonts: the same bytes.

tst_same_bytes.py BIN_DIR
"""
import hashlib
import os
import pathlib
import subprocess
import sys
import tempfile

NAMES = ["sample", "arabic", "emoji", "mixed directions", "no glyph"]
SURROUNDINGS = [
    {"TZ": "UTC", "LC_ALL": "C.UTF-8", "QT_HASH_SEED": "1", "QT_SCALE_FACTOR": "1"},
    {"TZ": "Asia/Kolkata", "LC_ALL": "de_DE.UTF-8", "LANG": "ar_EG.UTF-8", "LANGUAGE": "ar",
     "QT_HASH_SEED": "77", "QT_SCALE_FACTOR": "2.5", "QT_FONT_DPI": "192"},
    {"TZ": "America/St_Johns", "LC_ALL": "POSIX", "QT_SCALE_FACTOR": "0.75", "HOME": "/nonexistent",
     "COLUMNS": "40"},
]


def rendered(probe, paper, surroundings, reverse):
    """The hash of every file that one process makes."""
    environment = {k: v for k, v in os.environ.items() if k != "QT_HASH_SEED"} | surroundings
    with tempfile.TemporaryDirectory() as folder:
        # What was rendered before must not show either.
        names = NAMES[::-1] if reverse else NAMES
        subprocess.run([probe, ".", paper, *names], cwd=folder, env=environment, check=True,
                       stdout=subprocess.DEVNULL, timeout=300)
        return {path.name: hashlib.sha256(path.read_bytes()).hexdigest()
                for path in pathlib.Path(folder).iterdir()}


def main():
    probe = pathlib.Path(sys.argv[1]) / "report_probe"
    different = []
    for paper in ("a4", "letter"):
        runs = [rendered(probe, paper, surroundings, i % 2 == 1)
                for i, surroundings in enumerate(SURROUNDINGS)]
        assert len(runs[0]) == 2 * len(NAMES), runs[0]
        for i, run in enumerate(runs[1:], 1):
            different += [f"{name} of run {i + 1} ({paper})" for name in runs[0]
                          if run.get(name) != runs[0][name]]
    for line in different:
        print("differs:", line)
    return 1 if different else 0


sys.exit(main())
