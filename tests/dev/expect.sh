# SPDX-FileCopyrightText: 2026 The Casement authors
# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash
#
# The little that a shell test needs. A test file ends with `finish`.

# shellcheck disable=SC2034 # used by those who source this
checkout=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/../.." && pwd -P)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failures=0

# expect WHAT GOT WANTED
expect() {
    if [[ $2 != "$3" ]]; then
        printf 'FAIL %s\n  got:    %s\n  wanted: %s\n' "$1" "$2" "$3"
        failures=$((failures + 1))
    fi
}

# expectMatch WHAT GOT PATTERN
expectMatch() {
    # shellcheck disable=SC2053 # a pattern it is
    if [[ $2 != $3 ]]; then
        printf 'FAIL %s\n  got:    %s\n  wanted: %s\n' "$1" "$2" "$3"
        failures=$((failures + 1))
    fi
}

finish() {
    printf '%s failures\n' "$failures"
    exit $((failures > 0))
}
