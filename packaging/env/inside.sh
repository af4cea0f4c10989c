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

# Is there a screen that answers? The variable outlives its session, and not every Qt has Wayland.
hasDisplay() {
    if [[ -n ${DISPLAY:-} ]]; then
        ! have xdpyinfo || timeout 20 xdpyinfo >/dev/null 2>&1 && return 0
        say "the display $DISPLAY does not answer"
    fi
    [[ -n ${WAYLAND_DISPLAY:-} ]] || return 1
    compgen -G "$(qmake6 -query QT_INSTALL_PLUGINS)/platforms/libqwayland*" >/dev/null && return 0
    say "this Qt has no Wayland plugin, and there is no X display"
    return 1
}

# makeSample [ARGUMENT…]: the mark comes last, so that an interrupted one is made again.
makeSample() {
    rm -rf "$checkout/build/demo"
    casementctl demo "$checkout/build/demo" "$@"
    : >"$checkout/build/demo/.complete"
}

# Without arguments, the window opens on the sample desk, which is made the first time.
inside_run() {
    compile debug casement casementctl
    local results=$checkout/build/demo
    if hasDisplay; then
        (($# == 0)) || exec casement "$@"
        [[ -e $results/.complete ]] || makeSample
        exec casement --desk "$results/sample.casement" --passphrase-file "$results/passphrase.txt"
    fi
    say "no display: doing the same main job headless"
    makeSample "$@"
    say "the results are in $results"
}

inside_test() {
    if (($# > 0)); then
        compile debug
        ctest --test-dir "$checkout/build/debug" -j 2 --no-tests=error --output-on-failure \
            -R "$(printf '%s\n' "$@" | paste -s -d '|')"
        return
    fi
    local folders='"../debug"'
    compile debug
    if [[ $CASEMENT_INSIDE == proot ]]; then
        say "left out: sanitizer tests and fuzz targets, which proot cannot run"
    else
        compile asan
        folders+=' "../asan"'
    fi
    # One ctest over both build folders, so that one summary, the last thing said, speaks for all.
    mkdir -p "$checkout/build/test"
    printf 'subdirs(%s)\n' "$folders" >"$checkout/build/test/CTestTestfile.cmake"
    ctest --test-dir "$checkout/build/test" -j 2 --no-tests=error --output-on-failure
}

# fuzz [TARGET [SECONDS]]: what it finds, and the inputs that led there, stay in build/fuzz-found/.
inside_fuzz() {
    local seconds=${2:-600} name targets=() corpus seeds status=0
    compile fuzz
    if [[ -n ${1:-} ]]; then
        targets=("${1#fuzz_}")
    else
        mapfile -t targets < <(cd "$checkout/tests/fuzz" && printf '%s\n' fuzz_*.cpp | sed 's/fuzz_//;s/\.cpp//')
    fi
    for name in "${targets[@]}"; do
        if [[ ! -x $checkout/build/fuzz/bin/fuzz_$name ]]; then
            say "there is no target '$name'; see tests/fuzz/fuzz_*.cpp"
            return 2
        fi
        say "fuzzing $name for $seconds s"
        corpus=$checkout/build/fuzz-found/$name
        mkdir -p "$corpus"
        seeds=()
        [[ -d $checkout/tests/fuzz/seeds/$name ]] && seeds=("$checkout/tests/fuzz/seeds/$name")
        [[ -d $checkout/../shared/data/$name ]] && seeds+=("$checkout/../shared/data/$name")
        "$checkout/build/fuzz/bin/fuzz_$name" -max_total_time="$seconds" -timeout=10 \
            -rss_limit_mb=2048 -artifact_prefix="$corpus-" "$corpus" "${seeds[@]}" || status=1
    done
    return "$status"
}

inside_bench() {
    compile bench
    # On a screen of its own: whatever else the user has open must not be measured.
    "$checkout/tests/support/with_display" "$checkout/build/bench/bin/casement_bench" --out "$checkout/build/bench" "$@"
    say "the report: $checkout/build/bench/report.md"
}

# clang-tidy reads sources as clang compiles them, with the headers that moc and uic write.
inside_lint() {
    [[ ${1:-} == quick ]] || compile asan autogen
    exec "$checkout/packaging/lint" "$@"
}
