# SPDX-FileCopyrightText: 2026 The Casement authors
# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash
#
# The commands of ./dev, as they run inside the build environment.

# A build folder made in another environment (other compiler, other Qt) is of no use here.
configure() {
    local folder=$checkout/build/$1 mark
    mark="$CASEMENT_INSIDE $(g++ -dumpfullversion) $(qmake6 -query QT_VERSION 2>/dev/null || true)"
    mark+=" $checkout"
    if [[ ! -e $folder/.environment || $(<"$folder/.environment") != "$mark" ]]; then
        rm -rf "$folder"
        mkdir -p "$folder"
        printf '%s' "$mark" >"$folder/.environment"
    fi
    if [[ ! -e $folder/build.ninja || $checkout/CMakePresets.json -nt $folder/build.ninja ]]; then
        (cd "$checkout" && cmake --preset "$1") >&2
    fi
}

# compile PRESET [TARGET…]
compile() {
    local preset=$1
    shift
    configure "$preset"
    local targets=()
    (($# == 0)) || targets=(--target "$@")
    (cd "$checkout" && cmake --build --preset "$preset" "${targets[@]}" -- -j "$(nproc)") >&2
    case $preset in
    debug | release) ln -sfn "$preset/bin" "$checkout/build/bin" ;;
    esac
}

inside_build() {
    compile "${1:-debug}"
}

inside_exec() {
    exec "$@"
}

inside_shell() {
    exec bash -i
}

inside_run() {
    compile debug casement casementctl
    if [[ -n ${DISPLAY:-}${WAYLAND_DISPLAY:-} ]]; then
        exec casement "$@"
    fi
    local results=$checkout/build/demo
    say "no display: doing the same main job headless"
    rm -rf "$results"
    casementctl demo "$results" "$@"
    say "the results are in $results"
}

inside_test() {
    if (($# > 0)); then
        compile debug
        ctest --test-dir "$checkout/build/debug" -j 2 --output-on-failure \
            -R "$(printf '%s\n' "$@" | paste -s -d '|')"
        return
    fi
    compile debug
    compile asan
    # One ctest over both build folders, so that one summary speaks for all.
    mkdir -p "$checkout/build/test"
    printf 'subdirs("../debug" "../asan")\n' >"$checkout/build/test/CTestTestfile.cmake"
    ctest --test-dir "$checkout/build/test" -j 2 --output-on-failure
}

inside_lint() {
    exec "$checkout/packaging/lint"
}
