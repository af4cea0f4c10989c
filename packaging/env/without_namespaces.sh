# SPDX-FileCopyrightText: 2026 The Casement authors
# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash
#
# Entering the tree where bwrap is refused: chroot with bind mounts if root may mount; else proot,
# which needs no right at all, is slower, and cannot run AddressSanitizer programs (told by
# CASEMENT_INSIDE=proot; `./dev test` then leaves them out and says so).

mountWorks() {
    local arguments
    ((UID == 0)) || return 1
    treeMounts
    inChroot "${arguments[@]}" /usr/bin/true 2>/dev/null
}

inChroot() {
    unshare --mount --propagation private bash "$checkout/packaging/env/enter_chroot" "$@"
}

# The folders of the user that must be seen inside, one on a line.
userFolders() {
    local folder
    for folder in "$HOME" "$cache" "$checkout" "$PWD" "${XDG_RUNTIME_DIR:-}"; do
        ! belongsToTree "$folder" && printf '%s\n' "$folder"
    done
    printf '/tmp\n'
}

prootWorks() {
    have proot || [[ -x $cache/tools/usr/bin/proot ]] || addProot
    findTools
    runTool proot -r "$tree" /usr/bin/true >/dev/null 2>&1
}

addProot() {
    if canBeRoot; then
        say "installing with apt-get: proot (this machine refuses namespaces)"
        asRoot apt-get update -q >&2 </dev/null || true
        asRoot apt-get install -q -y --no-install-recommends proot >&2 </dev/null || true
    fi
    have proot || downloadTools
}

enterProot() {
    local folder file binds=()
    writeNames "$cache/names-$UID"
    while IFS= read -r folder; do
        binds+=(-b "$folder")
    done < <(userFolders)
    for file in passwd group; do
        binds+=(-b "$cache/names-$UID/$file:/etc/$file")
    done
    for file in resolv.conf hosts localtime; do
        [[ -e /etc/$file ]] && binds+=(-b "$(readlink -f "/etc/$file"):/etc/$file")
    done
    runTool proot -r "$tree" -b /dev -b /proc "${binds[@]}" -w "$(visibleFolder)" \
        /usr/bin/env -i "${variables[@]}" "$@"
}
