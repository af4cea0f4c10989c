#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Casement authors
# SPDX-License-Identifier: Apache-2.0
"""Runs every command of docs/verify-by-hand.md and HOW-TO-VERIFY.txt, and shows that checks can fail.

usage: tst_verify_by_hand.py DOCUMENT PROGRAM-FOLDER

The ```sh blocks run from top to bottom in one bash; a ```text block is what the block before it prints.
Then the folder is altered in one place, and the step that must notice has to be the one that fails.
"""
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

MARK = "=== end of block "


def blocks_of(document):
    """(line, commands, expected output or None, heading) of each sh block."""
    blocks, heading = [], ""
    pattern = re.compile(r"^## ([^\n]*)$|^```(\w+)\n(.*?)^```$", re.M | re.S)
    for found in pattern.finditer(document):
        title, language, body = found.groups()
        if title:
            heading = title
        elif language == "sh":
            blocks.append([document.count("\n", 0, found.start()) + 1, body, None, heading])
        elif language == "text":
            blocks[-1][2] = body
        else:
            sys.exit(f"a block of language {language!r} is not run: say sh or text")
    return blocks


# The sample is made once; each run of the page gets a copy of it from its first command.
COPY = """
casementctl() {
    if [ "$1" = demo ]; then cp -a "$SAMPLE" "$2"; else command casementctl "$@"; fi
}
"""


def environment(programs, home, **more):
    return dict(os.environ, PATH=f"{programs}:{os.environ['PATH']}", HOME=home,
                QT_QPA_PLATFORM="offscreen", **more)


def run(blocks, programs, sample, tamper=None):
    """Outputs of the blocks that were run, and the exit status of the first that failed or 0."""
    with tempfile.TemporaryDirectory() as folder:
        script = "set -euo pipefail\nexec 2>&1\n" + COPY
        for i, block in enumerate(blocks):
            script += f"{block[1]}echo '{MARK}{i}'\n"
            if i == 0 and tamper:
                script += tamper + "\n"
        done = subprocess.run(["bash", "-c", script], cwd=folder,
                              env=environment(programs, folder, SAMPLE=sample),
                              stdout=subprocess.PIPE, text=True, errors="replace", timeout=240)
    return re.split(rf"{MARK}\d+\n", done.stdout), done.returncode


def check_document(blocks, programs, sample):
    outputs, status = run(blocks, programs, sample)
    if status != 0:
        line, commands = blocks[len(outputs) - 1][:2]
        sys.exit(f"line {line}: exit status {status}\n{commands}\n--- printed\n{outputs[-1]}")
    for (line, commands, expected, _), printed in zip(blocks, outputs):
        if expected is not None and printed != expected:
            sys.exit(f"line {line}\n{commands}\n--- expected\n{expected}\n--- printed\n{printed}")
    print(f"{len(blocks)} blocks ran and printed what the page says")


# What is done to the folder, by somebody who then stands in demo/check, and the heading of the first
# step that must fail.
TAMPERS = {
    "a byte more in the report": ("printf x >> ../policy/report.pdf", "1."),
    "a letter less in the bundle": ("truncate -s -1 ../policy/bundle.json", "1."),
    "a file that is gone": ("rm ../policy/report.html", "1."),
    "another desk's key id": (
        "sed -i 's/+[0-9a-f]\\{8\\}+/+00000000+/' ../policy.json", "2."),
    "another size in the seal, manifest and all": (
        "(cd ../policy && sed -i '2s/.*/7/' seal.note && sha256sum "
        "$(cut -d ' ' -f 3 MANIFEST.sha256) > new && mv new MANIFEST.sha256)", "3."),
    "another desk's key": (
        "sed -i 's/+A[A-Za-z0-9+/]\\{2\\}/+AXX/' ../policy.json", "2."),
    "a seal of another ledger in the receipt": (
        "jq -c '.seal.note |= sub(\"^[^\\n]*\"; \"sample.example.org/incident/0\")' "
        "../policy/receipt.json > new && mv new ../policy/receipt.json", "5."),
    "a hash that the receipt does not name": (
        "(cd ../policy && printf x >> report.html && sha256sum "
        "$(cut -d ' ' -f 3 MANIFEST.sha256) > new && mv new MANIFEST.sha256)", "5."),
}


def check_tampers(blocks, programs, sample):
    for name, (tamper, heading) in TAMPERS.items():
        outputs, status = run(blocks, programs, sample, tamper)
        at = len(outputs) - 1
        wrong = [block for block, printed in zip(blocks, outputs)
                 if block[2] is not None and printed != block[2]]
        failed = wrong[0] if wrong else blocks[at] if status else None
        if failed is None or not failed[3].startswith(heading):
            where = failed[3] if failed else "nowhere"
            sys.exit(f"{name}: expected to be noticed in step {heading} but was in: {where}\n"
                     f"{outputs[-1]}")
        print(f"noticed in step {heading} {name}")


def check_how_to_verify(programs, sample):
    """The commands of HOW-TO-VERIFY.txt are the lines set in by seven spaces or more."""
    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(sample, f"{folder}/demo")
        issue = f"{folder}/demo/policy"
        text = Path(issue, "HOW-TO-VERIFY.txt").read_text(encoding="utf-8")
        commands = re.findall(r"^ {7}(.*)$", text[text.index("By hand"):], re.M)
        done = subprocess.run(["bash", "-c", "set -euo pipefail\n" + "\n".join(commands)],
                              cwd=issue, env=environment(programs, folder), text=True,
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=240)
        if done.returncode != 0 or "Signature Verified Successfully" not in done.stdout:
            sys.exit(f"HOW-TO-VERIFY.txt: exit status {done.returncode}\n{done.stdout}")
        print(f"{len(commands)} lines of HOW-TO-VERIFY.txt ran")


def sample_with_an_awkward_key(programs, home):
    """A sample whose key has a "+" in its base64, as every second has: the form's own separator."""
    for number in range(40):
        sample = f"{home}/sample-{number}"
        subprocess.run(["casementctl", "demo", sample], env=environment(programs, home),
                       check=True, stdout=subprocess.DEVNULL, timeout=280)
        policy = json.loads(Path(sample, "policy.json").read_text(encoding="utf-8"))
        if "+" in policy["logs"][0]["vkey"].split("+", 2)[2]:
            return sample
        shutil.rmtree(sample)
    sys.exit("forty keys in a row without a + in them")


def main():
    document, programs = Path(sys.argv[1]).read_text(encoding="utf-8"), sys.argv[2]
    blocks = blocks_of(document)
    with tempfile.TemporaryDirectory() as home:
        sample = sample_with_an_awkward_key(programs, home)
        check_document(blocks, programs, sample)
        check_tampers(blocks, programs, sample)
        check_how_to_verify(programs, sample)


main()
