# SPDX-FileCopyrightText: 2026 The Casement authors
# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash
#
# Runs a command in the build environment. Whatever that is, the command sees the same: a cleared
# set of variables, its own uid with a name, the checkout, the current folder, /tmp and the home
# folder where they always are.

readonly -a kKeptVariables=(DISPLAY XAUTHORITY WAYLAND_DISPLAY XDG_RUNTIME_DIR TERM COLORTERM
    NO_COLOR TZ CI http_proxy https_proxy no_proxy HTTP_PROXY HTTPS_PROXY NO_PROXY)

# Sets $environment to native, tree (bwrap), chroot or proot and makes it ready.
settleEnvironment() {
    case ${CASEMENT_ENVIRONMENT:-} in
    native | tree) environment=$CASEMENT_ENVIRONMENT ;;
    '') if nativeIsReady; then environment=native; else environment=tree; fi ;;
    *)
        fail "CASEMENT_ENVIRONMENT=$CASEMENT_ENVIRONMENT" "there is no such environment" \
            "unset CASEMENT_ENVIRONMENT"
        ;;
    esac
    [[ $environment == tree ]] || return 0
    refuseHidden "$checkout"
    ensureTree
    findTools || true
    chooseEntry
}

# bwrap, with a /proc of its own where that is allowed; else what without_namespaces.sh has.
chooseEntry() {
    bwrap_process=(--unshare-pid --proc /proc)
    bwrapWorks && return
    bwrap_process=(--dev-bind /proc /proc)
    bwrapWorks && return
    say "bwrap is refused here: $(head -n 1 "$cache/bwrap.log")"
    if mountWorks; then
        environment=chroot
    elif prootWorks; then
        say "entering the tree with proot: slower, and without the sanitizer tests"
        environment=proot
    else
        fail "entering the tree with bwrap, chroot and proot" \
            "this machine refuses namespaces, mounts and tracing to you" "$(namespaceMend)"
    fi
}

# The one setting that refuses namespaces here, as far as the kernel tells ($1: its settings).
# shellcheck disable=SC2120 # the tests give it some
namespaceMend() {
    local settings=${1:-/proc/sys} name
    for name in user.max_user_namespaces=0 kernel.unprivileged_userns_clone=0 \
        kernel.apparmor_restrict_unprivileged_userns=1; do
        [[ $(cat "$settings/$(tr . / <<<"${name%=*}")" 2>/dev/null) == "${name#*=}" ]] || continue
        case $name in
        *max*) name=${name%=*}=10000 ;;
        *=0) name=${name%=*}=1 ;;
        *) name=${name%=*}=0 ;;
        esac
        printf 'sudo sysctl -w %s' "$name"
        return
    done
    printf 'docker run --security-opt seccomp=unconfined --security-opt apparmor=unconfined … (or podman)'
}

bwrapWorks() {
    local arguments
    treeMounts
    inBwrap "${arguments[@]}" /usr/bin/true 2>"$cache/bwrap.log"
}

enter() {
    local variables=("HOME=$HOME" "USER=$user_name" "LOGNAME=$user_name" LANG=C.UTF-8
        GIT_CONFIG_COUNT=1 GIT_CONFIG_KEY_0=safe.directory "GIT_CONFIG_VALUE_0=$checkout"
        "CASEMENT_INSIDE=$environment" "CCACHE_DIR=$cache/ccache" "CCACHE_BASEDIR=$checkout"
        CCACHE_NOHASHDIR=1 CCACHE_MAXSIZE=3G
        "CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime")
    local name
    for name in "${kKeptVariables[@]}"; do
        [[ -z ${!name+set} ]] || variables+=("$name=${!name}")
    done
    local search=/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin
    [[ $environment == native ]] && search=$PATH
    variables+=("PATH=$checkout/build/bin:$search")
    [[ $environment == native ]] &&
        variables+=("CMAKE_PREFIX_PATH=${CMAKE_PREFIX_PATH:-}")
    case $environment in
    native) env -i "${variables[@]}" "$@" ;;
    tree) enterTree inBwrap "$@" ;;
    chroot) enterTree inChroot "$@" ;;
    proot) enterProot "$@" ;;
    esac
}

inBwrap() {
    runTool bwrap "$@"
}

# enterTree inBwrap|inChroot COMMAND…
enterTree() {
    local arguments
    ensureSocketFolder
    treeMounts
    userMounts
    touch "$tree" 2>/dev/null || true
    "$1" "${arguments[@]}" --chdir "$(visibleFolder)" /usr/bin/env -i "${variables[@]}" "${@:2}"
}

# The tree itself: read-only parts on an empty root, so that any folder can be mounted anywhere.
treeMounts() {
    local part
    arguments=(--die-with-parent --clearenv "${bwrap_process[@]}" --dev /dev --tmpfs /run --tmpfs /var
        --dir /var/tmp --dir /var/lib/xkb --dir /usr/local --dir /usr/src --ro-bind "$tree/etc" /etc
        --ro-bind "$tree/var/cache/fontconfig" /var/cache/fontconfig)
    for part in "$tree"/usr/*; do
        case ${part##*/} in
        # Nothing of the tree is there, but perhaps a checkout.
        local | src) ;;
        *) arguments+=(--ro-bind "$part" "/usr/${part##*/}") ;;
        esac
    done
    for part in bin sbin lib lib32 lib64 libx32; do
        [[ -L $tree/$part ]] && arguments+=(--symlink "usr/$part" "/$part")
    done
    ((UID == 0)) && arguments+=(--cap-add ALL)
    return 0
}

userMounts() {
    local names file
    names=$cache/names-$UID
    writeNames "$names"
    arguments+=(--bind /tmp /tmp --ro-bind "$names/passwd" /etc/passwd
        --ro-bind "$names/group" /etc/group)
    for file in resolv.conf hosts localtime; do
        [[ -e /etc/$file ]] && arguments+=(--ro-bind "$(readlink -f "/etc/$file")" "/etc/$file")
    done
    bindFolder "$HOME"
    bindFolder "$cache"
    bindFolder "$checkout"
    # Real inputs for the tests, where they lie beside the checkout.
    if [[ -d ${checkout%/*}/shared ]]; then
        arguments+=(--ro-bind "${checkout%/*}/shared" "${checkout%/*}/shared")
    fi
    bindFolder "$PWD"
    bindFolder "${XDG_RUNTIME_DIR:-}"
    [[ -n ${XAUTHORITY:-} && -f $XAUTHORITY ]] &&
        arguments+=(--ro-bind "$XAUTHORITY" "$XAUTHORITY")
    return 0
}

# Mounts a folder of the user where it is.
bindFolder() {
    belongsToTree "$1" || arguments+=(--bind "$1" "$1")
}

# No folder, or one that the tree itself provides and that must not be hidden by the machine's.
belongsToTree() {
    [[ -n $1 && -d $1 ]] || return 0
    case $1/ in
    /usr/local/* | /usr/src/*) return 1 ;;
    / | // | /usr/* | /etc/* | /bin/* | /sbin/* | /lib*/* | /proc/* | /dev/* | /sys/* | /run/ | \
        /var/ | /tmp/*)
        return 0
        ;;
    esac
    return 1
}

# A checkout that cannot be mounted where it is cannot be built in the tree.
refuseHidden() {
    [[ $1/ != /tmp/* ]] && belongsToTree "$1" || return 0
    fail "showing the checkout $1 inside the Debian 13 tree" \
        "the tree has folders of its own there" "mv '$1' ~/casement"
}

# The current folder as the tree shows it, the checkout where it shows none.
visibleFolder() {
    local folder=$PWD
    case $folder/ in
    /tmp/*) ;;
    /proc/* | /dev/* | /sys/*) folder=$checkout ;;
    *) ! belongsToTree "$folder" || [[ -d $tree$folder ]] || folder=$checkout ;;
    esac
    printf '%s' "$folder"
}

# A passwd and a group that name this uid: initdb, ssh and git refuse a uid without a name.
writeNames() {
    mkdir -p "$1"
    local gid
    gid=$(id -g)
    {
        ((UID == 0)) || printf 'root:x:0:0:root:/root:/bin/bash\n'
        printf '%s:x:%s:%s:%s:%s:/bin/bash\n' "$user_name" "$UID" "$gid" "$user_name" "$HOME"
        printf 'nobody:x:65534:65534:nobody:/nonexistent:/usr/sbin/nologin\n'
    } >"$1/passwd.$$"
    {
        ((gid == 0)) || printf 'root:x:0:\n'
        printf '%s:x:%s:\n' "$user_name" "$gid"
        printf 'tty:x:5:\nnogroup:x:65534:\n'
    } >"$1/group.$$"
    mv "$1/passwd.$$" "$1/passwd"
    mv "$1/group.$$" "$1/group"
}

# An X server without root cannot make its own socket folder.
ensureSocketFolder() {
    [[ -d /tmp/.X11-unix ]] || mkdir -m 1777 /tmp/.X11-unix 2>/dev/null || true
}
