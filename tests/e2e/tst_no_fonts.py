#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Casement authors
# SPDX-License-Identifier: Apache-2.0
"""An issue on a computer without fonts is refused in words, and leaves no folder.

tst_no_fonts.py BIN_DIR
"""
import os
import pathlib
import subprocess
import sys
import tempfile


def main():
    tool = pathlib.Path(sys.argv[1]) / "casementctl"
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        (folder / "none").mkdir()
        (folder / "fonts.conf").write_text(
            '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">'
            f"<fontconfig><dir>{folder}/none</dir><cachedir>{folder}/cache</cachedir></fontconfig>")
        (folder / "passphrase").write_text("correct horse battery\n")
        identity, desk = folder / "me.pem", folder / "d.casement"
        common = [tool, "--passphrase-file", folder / "passphrase",
                  "--identity-passphrase-file", folder / "passphrase"]

        def run(*arguments, fonts=True):
            environment = dict(os.environ)
            if not fonts:
                environment["FONTCONFIG_FILE"] = str(folder / "fonts.conf")
            return subprocess.run([*common, *arguments], env=environment, capture_output=True,
                                  text=True, timeout=120)

        def done(*arguments):
            ran = run(*arguments)
            assert ran.returncode == 0, (arguments, ran.stdout, ran.stderr)
            return ran.stdout

        done("identity", "create", identity, "--name", "Ana Ray", "--email", "ana@example.org",
             "--function", "legal")
        done("--identity", identity, "desk", "create", desk, "--name", "desk.example.org")
        on_desk = ["--desk", desk, "--identity", identity]
        case = done(*on_desk, "case", "create", "--title", "No fonts").split()[0]
        done(*on_desk, "log", case, "Something happened")
        issue = [*on_desk, "issue", case, "--audience", "legal", "--out"]
        refused = run(*issue, folder / "without", fonts=False)
        assert refused.returncode == 1, (refused.returncode, refused.stdout, refused.stderr)
        assert "font" in refused.stderr and "Noto Sans" in refused.stderr, refused.stderr
        assert not (folder / "without").exists()
        # With fonts the same case is issued, under the next number.
        done(*issue, folder / "with")
        assert (folder / "with" / "report.pdf").read_bytes().startswith(b"%PDF-")
    return 0


sys.exit(main())
