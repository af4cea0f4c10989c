#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Casement authors
# SPDX-License-Identifier: Apache-2.0
"""check.py CHECKOUT [QT_HEADERS]: holds a checkout against rules.py.

Prints one line FILE:LINE: what is wrong, for everything that is, and then exits with status 1.
QT_HEADERS is the folder that has QtCore/, QtGui/ …; without it Qt's modules are not checked.
"""

import re
import subprocess
import sys
from pathlib import Path

import rules

CODE = {".cpp", ".h", ".py", ".sh", ".cmake", ".sql"}
INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]')
# A path of somebody's machine has no business in a repository.
WORKPLACE = re.compile(r"(?<![\w.}/-])/(?:work|root|Users|home/\w+)/")


class Checker:
    def __init__(self, root, qt_headers):
        self.root = root
        self.problems = []
        self.qt_module = modules_by_header(qt_headers) if qt_headers else {}

    def run(self):
        for path in tracked_files(self.root):
            try:
                lines = path.read_text(encoding="utf-8").splitlines()
            except UnicodeDecodeError:
                continue
            self.check_workplace(path, lines)
            if is_code(path, lines):
                self.check_size(path, lines)
                self.check_licence(path, lines)
            if path.suffix in {".cpp", ".h"}:
                self.check_layer(path, lines)
        return self.problems

    def report(self, path, line, what):
        self.problems.append(f"{path.relative_to(self.root)}:{line}: {what}")

    def check_workplace(self, path, lines):
        for number, line in enumerate(lines, 1):
            found = WORKPLACE.search(line)
            if found:
                self.report(path, number, f"a path of one machine: {found.group(0)}")

    def check_size(self, path, lines):
        if len(lines) > rules.MAX_LINES:
            self.report(path, len(lines), f"{len(lines)} lines; more than {rules.MAX_LINES} are "
                                          "two things")

    def check_licence(self, path, lines):
        head = "\n".join(lines[:6])
        for tag in ("FileCopyrightText", "License-Identifier"):
            if f"SPDX-{tag}:" not in head:
                self.report(path, 1, f"no SPDX-{tag} at the top")

    def check_layer(self, path, lines):
        parts = path.relative_to(self.root).parts
        if parts[0] != "src" or len(parts) < 3:
            return
        layer = parts[1]
        if layer not in rules.MAY_INCLUDE:
            self.report(path, 1, f"'{layer}' is no layer of tests/architecture/rules.py")
            return
        for number, line in enumerate(lines, 1):
            include = INCLUDE.match(line)
            if include:
                self.check_include(path, number, layer, include.group(2))
            for name in rules.FORBIDDEN_NAMES.get(layer, []):
                if re.search(rf"\b{name}\b", line.split("//")[0]):
                    self.report(path, number, f"{layer} must not use {name}")

    def check_include(self, path, number, layer, header):
        other = header.split("/")[0]
        if "/" in header and other in rules.MAY_INCLUDE:
            if other != layer and other not in rules.MAY_INCLUDE[layer]:
                self.report(path, number, f"{layer} must not include {other}: {header}")
            elif other != layer and header.split("/")[1] == "inside":
                self.report(path, number, f"{header} is for {other} alone")
            elif path.suffix == ".h" and path.parent.name != "inside" and other in rules.HEADERS_MUST_NOT_INCLUDE.get(layer, set()):
                self.report(path, number, f"a header of {layer} must only forward-declare what "
                                          f"{other} has: {header}")
            return
        module = other if other.startswith("Qt") and "/" in header else self.qt_module.get(header)
        if header in rules.FORBIDDEN_QT_MODULES.get(layer, set()):
            module = header
        if module in rules.FORBIDDEN_QT_MODULES.get(layer, set()):
            self.report(path, number, f"{layer} must not see {module}: {header}")
        if header.split("/")[-1] in rules.FORBIDDEN_HEADERS.get(layer, set()):
            self.report(path, number, f"{layer} must not see {header}")


def modules_by_header(qt_headers):
    """QWidget -> QtWidgets, for every header of the installed Qt."""
    return {
        header.name: module.name
        for module in sorted(Path(qt_headers).glob("Qt*"))
        for header in module.iterdir()
        if header.is_file()
    }


def tracked_files(root):
    """What git has or would take; without git, everything that is not a build."""
    listed = subprocess.run(
        ["git", "-C", root, "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        capture_output=True, text=True, check=False) if (root / ".git").exists() else None
    if listed and listed.returncode == 0:
        paths = [root / name for name in listed.stdout.split("\0") if name]
    else:
        paths = [path for path in root.rglob("*") if not is_built(path.relative_to(root).parts)]
    for path in sorted(paths):
        if path.is_file() and not path.is_symlink() and path.parent != root / "LICENSES":
            yield path


def is_built(parts):
    return parts[0].startswith("build") or parts[0] == ".cache" or "__pycache__" in parts


def is_code(path, lines):
    return (path.suffix in CODE or path.name == "CMakeLists.txt"
            or bool(lines and lines[0].startswith("#!")))


def main():
    root = Path(sys.argv[1]).resolve()
    problems = Checker(root, sys.argv[2] if len(sys.argv) > 2 else None).run()
    for problem in problems:
        print(problem)
    sys.exit(1 if problems else 0)


if __name__ == "__main__":
    main()
