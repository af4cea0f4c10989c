# SPDX-FileCopyrightText: 2026 The Casement authors
# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash
#
# How ./dev talks. All of it goes to stderr, so that `./dev exec CMD` keeps CMD's own output clean.

say() {
    printf 'dev: %s\n' "$*" >&2
}

# fail WHAT-WAS-TRIED WHY ONE-COMMAND-THAT-MENDS-IT
fail() {
    {
        printf 'dev: tried: %s\n' "$1"
        printf 'dev: but:   %s\n' "$2"
        printf 'dev: mend:  %s\n' "$3"
    } >&2
    exit 3
}

have() {
    command -v "$1" >/dev/null 2>&1
}
