# SPDX-FileCopyrightText: 2026 The Casement authors
# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash
#
# Where ./dev keeps things: the checkout, the home folder, the cache, the package list and the tree
# that belongs to it. Needs $checkout; sets $HOME, $user_name, $cache, $list, $more, $tree.

# A home that is missing, not ours or the whole machine is replaced by a folder only we can enter.
settleHome() {
    if [[ -n ${HOME:-} && $HOME != / && -d $HOME && -w $HOME ]]; then
        return
    fi
    local base=/var/tmp
    [[ -w $base ]] || base=/tmp
    HOME=$base/casement-$UID
    mkdir -m 700 "$HOME" 2>/dev/null || true
    if [[ -L $HOME || ! -d $HOME || ! -O $HOME ]]; then
        fail "a private home in $HOME, because HOME is not set or cannot be written" \
            "something of somebody else is there" "HOME=\$(mktemp -d) ./dev …"
    fi
    export HOME
}

# settlePlaces [LIST…]: with further lists of packages, the tree is another one that has those too.
settlePlaces() {
    settleHome
    user_name=$(id -un 2>/dev/null) || user_name=casement
    cache=${XDG_CACHE_HOME:-}
    [[ $cache == /* ]] || cache=$HOME/.cache
    cache=$cache/casement
    if ! mkdir -p "$cache" || [[ ! -w $cache ]]; then
        fail "the cache folder $cache" "it cannot be written" "XDG_CACHE_HOME=\$(mktemp -d) ./dev …"
    fi
    list=$checkout/packaging/linux/debian-build.list
    more=("$@")
    tree=$cache/debian-13-$(listedPackages | sha256sum | cut -c 1-12)
}

# The package names of the one list, and of what is needed besides, one on a line.
listedPackages() {
    sed -e 's/#.*//' -e 's/[[:space:]]//g' -e '/^$/d' "$list" "${more[@]}" | LC_ALL=C sort -u
}

# How to become root: nothing to add, `sudo`, or status 1. Asks for a password only on a terminal.
asRoot() {
    if ((UID == 0)); then
        "$@"
    else
        sudo -- "$@"
    fi
}

canBeRoot() {
    ((UID == 0)) && return 0
    have sudo || return 1
    sudo -n true 2>/dev/null && return 0
    [[ -t 0 && -t 2 ]] && sudo -v
}
