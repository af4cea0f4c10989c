# SPDX-FileCopyrightText: 2026 The Casement authors
# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash
#
# Can this machine build Casement as it is? On Debian 13 and later its own packages are used (what
# is missing is installed, if we may); anywhere else CMake is asked whether it finds everything.

debianIsNewEnough() {
    have dpkg-query && have apt-get || return 1
    local id version
    id=$(sed -n 's/^ID=//p' /etc/os-release 2>/dev/null)
    version=$(sed -n 's/^VERSION_ID="\([0-9]*\).*/\1/p' /etc/os-release 2>/dev/null)
    # Testing and unstable have no number.
    [[ $id == debian ]] && ((${version:-99} >= 13))
}

missingPackages() {
    comm -23 <(listedPackages) <(
        dpkg-query -W -f '${db:Status-Abbrev}${Package}\n' 2>/dev/null | sed -n 's/^.i //p' |
            LC_ALL=C sort -u
    )
}

installMissing() {
    local missing
    mapfile -t missing < <(missingPackages)
    ((${#missing[@]} == 0)) && return 0
    canBeRoot || return 1
    say "installing with apt-get, from packaging/linux/debian-build.list: ${missing[*]}"
    # A source of somebody else that cannot be read must not stop what comes from Debian.
    asRoot apt-get update -q </dev/null >&2 || true
    if ! asRoot env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends \
        "${missing[@]}" </dev/null >&2; then
        fail "apt-get install of ${#missing[@]} packages" "apt-get failed, see above" \
            "CASEMENT_ENVIRONMENT=tree ./dev …"
    fi
}

# Asks CMake; the answer is remembered until the compiler, CMake or the libraries change.
cmakeFindsAll() {
    have cmake && have ninja && have c++ || return 1
    local stamp answer
    stamp=$(stat -L -c %Y "$(command -v cmake)" "$(command -v c++)" /usr/lib /usr/lib64 \
        /usr/include "$checkout/cmake/CasementDependencies.cmake" 2>/dev/null |
        cat - <(printf '%s' "${CMAKE_PREFIX_PATH:-}") | sha256sum | cut -c 1-12)
    answer=$cache/native-$stamp
    if [[ ! -e $answer ]]; then
        local probe
        probe=$(mktemp -d)
        if cmake -G Ninja -S "$checkout/packaging/env/probe" -B "$probe" >"$probe/log" 2>&1; then
            echo yes >"$answer"
        else
            echo no >"$answer"
        fi
        rm -rf "$probe"
    fi
    [[ $(<"$answer") == yes ]]
}

nativeIsReady() {
    if debianIsNewEnough; then
        installMissing
    else
        cmakeFindsAll
    fi
}
