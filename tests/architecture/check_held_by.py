#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Casement authors
# SPDX-License-Identifier: Apache-2.0
"""check_held_by.py CHECKOUT DOCUMENT: each row of the document's tables names tests that exist.

A test is named as `layer.tst_file function`. Prints what is wrong and exits with status 1.
"""

import re
import sys
from pathlib import Path

TEST = re.compile(r"`(\w+)\.(tst_\w+) (\w+)`")


def problems(root, document):
    rows = 0
    for number, line in enumerate((root / document).read_text("utf-8").splitlines(), 1):
        if not line.startswith("|") or line.startswith("| ---") or "| held by |" in line:
            continue
        rows += 1
        named = TEST.findall(line)
        if not named:
            yield f"{document}:{number}: no test is named"
        for layer, file, function in named:
            source = root / "tests" / layer / f"{file}.cpp"
            if not source.exists():
                yield f"{document}:{number}: {layer}.{file} does not exist"
            elif not re.search(rf"^    void {function}\(\)", source.read_text("utf-8"), re.M):
                yield f"{document}:{number}: {layer}.{file} has no {function}()"
    if rows == 0:
        yield f"{document}: no row was found"


if __name__ == "__main__":
    found = list(problems(Path(sys.argv[1]), sys.argv[2]))
    print("\n".join(found) or "every row names tests that exist")
    sys.exit(1 if found else 0)
