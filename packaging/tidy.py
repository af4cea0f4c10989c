#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Casement authors
# SPDX-License-Identifier: Apache-2.0
"""tidy.py BUILD CACHE: clang-tidy over every source in src/, as many at once as there are cores.

Most of the time goes into reading Qt's headers, so a dozen sources are read as one, and share them.
Sources that do not go together, because each has its own of some name, are parted until they do.
A dozen that passed is remembered in CACHE by its preprocessed text, so only what changed is read
again. Prints what clang-tidy says, and exits with status 1 if it said anything.
"""

import hashlib
import json
import os
import re
import shlex
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parent.parent
DOZEN = 12


def dozens(build):
    """(compiler and flags, sources): the product's own, without what moc and uic wrote."""
    alike = {}
    for command in json.loads((build / "compile_commands.json").read_text(encoding="utf-8")):
        if Path(command["file"]).is_relative_to(CHECKOUT / "src"):
            arguments = shlex.split(command["command"])
            flags = tuple(arguments[:arguments.index("-o")])
            alike.setdefault(flags, []).append(command["file"])
    for flags, sources in alike.items():
        for first in range(0, len(sources), DOZEN):
            yield flags, sorted(sources)[first:first + DOZEN]


def run(*command, build):
    return subprocess.run(command, cwd=build, capture_output=True, text=True, check=False)


def as_one(sources):
    """The arguments that make a compiler read all the sources as one."""
    return [word for source in sources[:-1] for word in ("-include", source)]


def fingerprint(flags, sources, build):
    """A hash of all that the answer depends on, or None when the sources do not even preprocess."""
    text = run(*flags, "-E", "-C", *as_one(sources), sources[-1], build=build)
    if text.returncode != 0:
        return None
    version = run("clang-tidy", "--version", build=build).stdout
    rules = (CHECKOUT / ".clang-tidy").read_text(encoding="utf-8")
    return hashlib.sha256((version + rules + text.stdout).encode()).hexdigest()


def remarks(flags, sources, build):
    done = run("clang-tidy", "--quiet", sources[-1], "--", *flags[1:], *as_one(sources), build=build)
    if done.returncode == 0:
        return []
    if len(sources) > 1 and "[clang-diagnostic-error" in done.stdout:
        half = len(sources) // 2
        return remarks(flags, sources[:half], build) + remarks(flags, sources[half:], build)
    return re.split(r"^(?=/.*: (?:warning|error): )", done.stdout or done.stderr, flags=re.M)


def check(flags, sources, build, cache):
    name = fingerprint(flags, sources, build)
    if name and (cache / name).exists():
        return []
    said = remarks(flags, sources, build)
    if name and not said:
        (cache / name).touch()
    return said


def main():
    build, cache = Path(sys.argv[1]).resolve(), Path(sys.argv[2])
    cache.mkdir(parents=True, exist_ok=True)
    said = set()  # a header is seen by many sources: say each thing once
    with ThreadPoolExecutor(len(os.sched_getaffinity(0))) as pool:
        for found in pool.map(lambda dozen: check(*dozen, build, cache), dozens(build)):
            for remark in found:
                if remark not in said:
                    print(remark, end="", flush=True)
            said.update(found)
    sys.exit(1 if said else 0)


if __name__ == "__main__":
    main()
