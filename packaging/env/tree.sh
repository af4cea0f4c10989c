# SPDX-FileCopyrightText: 2026 The Casement authors
# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash
#
# Makes the Debian 13 tree in $tree: locked, under a temporary name first, so that a half-made tree
# is never used. Afterwards nobody writes to it: it is entered read-only (enter.sh).

readonly kTreeGigabytes=6

ensureTree() {
    [[ -e $tree/.complete ]] && return
    exec {tree_lock}>"$cache/tree.lock"
    if ! flock -n "$tree_lock"; then
        say "another ./dev makes the Debian 13 tree; waiting for it"
        flock "$tree_lock"
    fi
    [[ -e $tree/.complete ]] || makeTree
    exec {tree_lock}>&-
}

makeTree() {
    local room
    room=$(($(df -P -k "$cache" | awk 'NR == 2 { print $4 }') / 1048576))
    if ((room < kTreeGigabytes)); then
        fail "a Debian 13 tree in $cache" "it needs $kTreeGigabytes GB free, there are $room" \
            "XDG_CACHE_HOME=/a/folder/with/room ./dev …"
    fi
    ensureTools
    say "making a Debian 13 tree with the packages of packaging/linux/debian-build.list in $tree"
    say "(once; a minute or a few, as the mirror goes)"
    removeTree "$tree".new
    chooseTreeMode
    treeCommand "$tree".new >"$cache/tree.log" 2>&1 || treeFailed
    completeTree "$tree".new
    mv -T "$tree".new "$tree"
    removeStaleTrees
    say "the tree is ready: $(du -sh "$tree" 2>/dev/null | cut -f 1)"
}

# root: mmdebstrap as it is. mapped: root of a user namespace with our subordinate ids.
# extract: a user without such ids; packages are unpacked, their scripts do not run.
chooseTreeMode() {
    if ((UID == 0)); then
        tree_mode=root
    elif unshare --map-root-user --map-auto --mount true 2>/dev/null; then
        tree_mode=mapped
    else
        tree_mode=extract
    fi
}

treeCommand() {
    local packages proxy common tool private=(unshare --mount)
    settleTool mmdebstrap
    # What it mounts goes with it even when it is killed; else removing the tree would reach /dev.
    "${private[@]}" true 2>/dev/null || private=()
    packages=$(listedPackages | paste -s -d ,)
    common=(--include="$packages" --dpkgopt='path-exclude=/usr/share/man/*'
        --dpkgopt='path-exclude=/usr/share/doc/*' --dpkgopt='path-exclude=/usr/share/info/*'
        --dpkgopt=force-unsafe-io)
    proxy=$(have apt-config && apt-config dump --format '%f "%v";%n' Acquire::http::Proxy)
    [[ -n $proxy ]] && common+=(--aptopt="$proxy")
    [[ -n ${keyring:-} ]] && common+=(--keyring="$keyring")
    case $tree_mode in
    root) "${private[@]}" "${tool[@]}" --mode=root --variant=apt "${common[@]}" trixie "$1" ;;
    mapped)
        unshare --map-root-user --map-auto --mount --fork \
            "${tool[@]}" --mode=root --variant=apt "${common[@]}" trixie "$1"
        ;;
    extract)
        # This variant takes nothing by itself, not even what every Debian has.
        common+=(--include='?essential' --include=mawk)
        "${tool[@]}" --mode=chrootless --variant=extract "${common[@]}" trixie "$1"
        ;;
    esac </dev/null
}

treeFailed() {
    tail -n 25 "$cache/tree.log" >&2
    removeTree "$tree".new
    local why="mmdebstrap failed (all of it: $cache/tree.log)" mend="./dev build"
    if grep -q -i -e NO_PUBKEY -e 'not signed' -e 'keyring' "$cache/tree.log"; then
        why="this machine does not know the keys of Debian 13"
        mend="apt-get install debian-archive-keyring"
    elif grep -q -i -e 'could not resolve' -e 'could not connect' -e 'failed to fetch' \
        "$cache/tree.log"; then
        why="the Debian mirror could not be reached"
        mend="export http_proxy=http://your.proxy:port"
    fi
    fail "mmdebstrap trixie, mode $tree_mode" "$why" "$mend"
}

# What every way of entering relies on, and what package scripts would have done in `extract`.
completeTree() {
    local file
    mkdir -p "$1/var/cache/fontconfig"
    for file in passwd group resolv.conf hosts localtime machine-id; do
        rm -f "$1/etc/$file"
        : >"$1/etc/$file"
    done
    if [[ $tree_mode == extract ]]; then
        completeExtracted "$1"
    fi
    # dpkg has waited for no file (force-unsafe-io): once for all of them.
    sync -f "$1"
    : >"$1/.complete"
}

removeTree() {
    [[ -e $1 ]] || return 0
    rm -rf --one-file-system "$1" 2>/dev/null && return
    unshare --map-root-user --map-auto rm -rf --one-file-system "$1" ||
        fail "removing $1" "some of it belongs to another user" "sudo rm -rf '$1'"
}

# A tree of an older package list that nothing has entered for two weeks.
removeStaleTrees() {
    local old
    while IFS= read -r old; do
        [[ $old == "$tree" ]] || removeTree "$old"
    done < <(find "$cache" -maxdepth 1 -type d -name 'debian-13-*' -mtime +14)
}

# Inside the unpacked tree, as its root, who is nobody outside.
completeExtracted() {
    local enter=(bwrap --unshare-user --uid 0 --gid 0 --bind "$1" / --dev /dev --bind /proc /proc
        --tmpfs /tmp)
    if ! runTool "${enter[@]}" /usr/bin/true 2>/dev/null; then
        have proot || [[ -x $cache/tools/usr/bin/proot ]] || addProot
        findTools
        enter=(proot -0 -r "$1" -b /dev -b /proc -w /)
    fi
    runTool "${enter[@]}" /usr/bin/env -i PATH=/usr/sbin:/usr/bin /bin/sh -eu \
        <"$checkout/packaging/env/complete_extracted" >>"$cache/tree.log" 2>&1 ||
        fail "completing the unpacked tree in $1" "see the end of $cache/tree.log" \
            "sudo apt-get install uidmap"
}
