# SPDX-FileCopyrightText: 2026 The Casement authors
# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash
#
# mmdebstrap and bubblewrap: those of the machine, else installed, else (no root) downloaded and
# unpacked into the cache. runTool calls one of them, wherever it came from; what the machine has of
# its own is never given the libraries of unpacked ones.

# The two programs that make and enter the tree; with their Perl when the machine has none.
readonly -a kTools=(mmdebstrap bubblewrap debian-archive-keyring)

tool_environment=()
keyring=''

findTools() {
    local unpacked=$cache/tools
    if [[ ! -e $unpacked/.complete ]]; then
        have mmdebstrap && have bwrap
        return
    fi
    # What was unpacked may have neither Perl nor /lib: finding nothing is no failure.
    local perl libraries
    perl=$(find "$unpacked/usr" -type d \( -path '*/share/perl5' -o -path '*/share/perl/5*' \
        -o -path '*/perl/5*' -o -path '*/perl-base' \) -prune | paste -s -d :)
    libraries=$({ find "$unpacked/usr/lib" "$unpacked/lib" -maxdepth 1 -type d -name '*-linux-*' \
        2>/dev/null || true; } | paste -s -d :)
    tool_environment=(env "PATH=$PATH:$unpacked/usr/bin" "PERL5LIB=$perl"
        "LD_LIBRARY_PATH=$libraries")
    if [[ -e $unpacked/usr/share/keyrings/debian-archive-keyring.gpg ]]; then
        keyring=$unpacked/usr/share/keyrings
    fi
}

ensureTools() {
    findTools && return
    if ! have apt-get; then
        fail "mmdebstrap and bubblewrap, to make a Debian 13 tree" "this machine has no apt-get" \
            "install mmdebstrap and bubblewrap with your package manager"
    fi
    if canBeRoot; then
        say "installing with apt-get: ${kTools[*]}"
        asRoot apt-get update -q >&2 </dev/null || true
        asRoot env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends \
            "${kTools[@]}" uidmap >&2 </dev/null || true
    fi
    findTools && return
    downloadTools
    findTools || fail "the tools unpacked in $cache/tools" "they do not run" \
        "sudo apt-get install ${kTools[*]}"
}

# apt-get with its own state in the cache: needs no root and leaves the machine's lists alone.
userApt() {
    apt-get -q -o Debug::NoLocking=1 -o Dir::State::Lists="$1/lists" -o Dir::Cache="$1/cache" \
        -o APT::Sandbox::User= "${@:2}" </dev/null
}

downloadTools() {
    local work=$cache/tools.new tools_lock
    exec {tools_lock}>"$cache/tools.lock"
    flock "$tools_lock"
    rm -rf "$work" && mkdir -p "$work/apt/lists/partial" "$work/apt/cache/archives/partial"
    say "downloading ${kTools[*]} proot into $cache/tools (no root: they are unpacked, not installed)"
    if ! userApt "$work/apt" update >"$cache/tools.log" 2>&1 ||
        ! userApt "$work/apt" install -y --download-only --no-install-recommends \
            "${kTools[@]}" proot >>"$cache/tools.log" 2>&1; then
        tail -n 15 "$cache/tools.log" >&2
        fail "apt-get download of ${kTools[*]}" "apt-get failed (all of it: $cache/tools.log)" \
            "sudo apt-get install ${kTools[*]}"
    fi
    local package
    for package in "$work"/apt/cache/archives/*.deb; do
        dpkg -x "$package" "$work"
    done
    rm -rf "$work/apt"
    : >"$work/.complete"
    rm -rf "$cache/tools" && mv -T "$work" "$cache/tools"
    exec {tools_lock}>&-
}

# Sets $tool to what starts one: its name, before it the places of an unpacked one's libraries.
settleTool() {
    tool=("$1")
    have "$1" || tool=("${tool_environment[@]}" "$1")
}

runTool() {
    local tool
    settleTool "$1"
    "${tool[@]}" "${@:2}"
}
