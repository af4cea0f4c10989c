# SPDX-FileCopyrightText: 2026 The Casement authors
# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash
#
# Entering the tree where bwrap is refused: chroot with bind mounts if root may mount; else proot,
# which needs no right at all, is slower, and cannot run AddressSanitizer programs (told by
# CASEMENT_INSIDE=proot; `./dev test` then leaves them out and says so).

mountWorks() {
    local probe
    ((UID == 0)) || return 1
    probe=$(mktemp -d "$cache/mount.XXXXXX")
    if mount --bind "$tree" "$probe" 2>/dev/null; then
        umount "$probe"
        rmdir "$probe"
        return 0
    fi
    rmdir "$probe"
    return 1
}

# The folders of the user that must be seen inside, one on a line.
userFolders() {
    local folder
    for folder in "$HOME" "$cache" "$checkout" "$PWD" "${XDG_RUNTIME_DIR:-}"; do
        ! belongsToTree "$folder" && printf '%s\n' "$folder"
    done
    printf '/tmp\n'
}

# A mount point of its own for each run, so that two runs do not undo each other's.
enterChroot() {
    local folder status=0
    chroot_point=$(mktemp -d "$cache/chroot.XXXXXX")
    trap leaveChroot EXIT
    mount --bind "$tree" "$chroot_point"
    mount --rbind /dev "$chroot_point/dev"
    mount --rbind /proc "$chroot_point/proc"
    mount -t tmpfs tmpfs "$chroot_point/run"
    while IFS= read -r folder; do
        mkdir -p "$chroot_point$folder"
        mount --bind "$folder" "$chroot_point$folder"
    done < <(userFolders)
    writeNames "$cache/names-$UID"
    cat "$cache/names-$UID/passwd" >"$tree/etc/passwd"
    cat "$cache/names-$UID/group" >"$tree/etc/group"
    cat /etc/resolv.conf >"$tree/etc/resolv.conf" 2>/dev/null || true
    chroot "$chroot_point" /usr/bin/env -C "$(visibleFolder)" -i "${variables[@]}" "$@" || status=$?
    return "$status"
}

leaveChroot() {
    mount --make-rprivate "$chroot_point" 2>/dev/null || true
    umount -R "$chroot_point" 2>/dev/null || umount -R -l "$chroot_point"
    rmdir "$chroot_point"
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
