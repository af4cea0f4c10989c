#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Casement authors
# SPDX-License-Identifier: Apache-2.0
"""tidy.py BUILD CACHE: clang-tidy over every source in src/, as many at once as there are cores.

A source that passed is remembered in CACHE by its preprocessed text, so only what changed is read
again. Prints what clang-tidy says, and exits with status 1 if it said anything.
"""

import hashlib
import json
import os
import shlex
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parent.parent


def product_sources(build):
    """(file, its compile command) for the product's own sources, without what moc and uic wrote."""
    commands = json.loads((build / "compile_commands.json").read_text(encoding="utf-8"))
    sources = {}
    for command in commands:
        file = Path(command["file"])
        if file.is_relative_to(CHECKOUT / "src"):
            sources[file] = shlex.split(command["command"])
    return sorted(sources.items())


def fingerprint(arguments, build):
    """A hash of all that the answer depends on, or None when the source does not even preprocess."""
    if Path(arguments[0]).name == "ccache":
        arguments = arguments[1:]
    output = arguments.index("-o")
    text = subprocess.run(
        arguments[:output] + ["-E", "-o", "-"] + arguments[output + 2:], cwd=build,
        capture_output=True, check=False)
    if text.returncode != 0:
        return None
    version = subprocess.run(["clang-tidy", "--version"], capture_output=True, check=True).stdout
    rules = (CHECKOUT / ".clang-tidy").read_bytes()
    return hashlib.sha256(version + rules + text.stdout).hexdigest()


def check(source, build, cache):
    file, arguments = source
    name = fingerprint(arguments, build)
    if name and (cache / name).exists():
        return ""
    done = subprocess.run(["clang-tidy", "--quiet", "-p", build, file],
                          capture_output=True, text=True, check=False)
    if done.returncode == 0 and "warning:" not in done.stdout:
        if name:
            (cache / name).touch()
        return ""
    return done.stdout or done.stderr


def main():
    build, cache = Path(sys.argv[1]), Path(sys.argv[2])
    cache.mkdir(parents=True, exist_ok=True)
    with ThreadPoolExecutor(len(os.sched_getaffinity(0))) as pool:
        said = list(pool.map(lambda source: check(source, build, cache), product_sources(build)))
    # A header is seen by many sources; say each thing once.
    for text in dict.fromkeys(filter(None, said)):
        print(text)
    sys.exit(1 if any(said) else 0)


if __name__ == "__main__":
    main()
