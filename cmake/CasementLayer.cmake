# SPDX-FileCopyrightText: 2026 The Casement authors
# SPDX-License-Identifier: Apache-2.0

# Flags that every target of the product shares.
add_library(casement_flags INTERFACE)
target_include_directories(casement_flags INTERFACE ${PROJECT_SOURCE_DIR}/src)
target_compile_definitions(
    casement_flags
    INTERFACE QT_NO_CAST_FROM_ASCII
              QT_NO_CAST_TO_ASCII
              QT_NO_URL_CAST_FROM_STRING
              QT_NO_FOREACH
              QT_NO_KEYWORDS
              QT_USE_QSTRINGBUILDER
              CASEMENT_VERSION="${PROJECT_VERSION}")
target_compile_options(casement_flags INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wconversion
                                                -Wno-sign-conversion -Werror)
# In tests, QTRY_VERIFY and its kin narrow a chrono count where they are expanded, and a row of a
# table leaves out the members it does not care for.
target_compile_options(
    casement_flags
    INTERFACE
        $<$<BOOL:$<TARGET_PROPERTY:CASEMENT_TEST>>:-Wno-conversion;-Wno-missing-field-initializers>)
# GCC 14 at -O3 sees uninitialised members in every std::variant that is moved.
target_compile_options(casement_flags INTERFACE
                       $<$<AND:$<CXX_COMPILER_ID:GNU>,$<NOT:$<CONFIG:Debug>>>:-Wno-maybe-uninitialized>)
if(CASEMENT_FUZZERS)
    # Coverage for libFuzzer in every layer; each fuzz target links the fuzzer itself.
    target_compile_options(casement_flags INTERFACE -fsanitize=fuzzer-no-link)
    target_link_options(casement_flags INTERFACE -fsanitize=fuzzer-no-link)
endif()
if(CASEMENT_SANITIZE)
    target_compile_options(casement_flags INTERFACE -fsanitize=address,undefined
                                                    -fno-sanitize-recover=all
                                                    -fno-omit-frame-pointer)
    target_link_options(casement_flags INTERFACE -fsanitize=address,undefined)
endif()

# casement_precompile(TARGET FROM other | HEADERS headers...): what nearly every source of the target
# includes anyway. One such file takes 200 MB and seconds to make, so targets that need no headers of
# their own use another's. Sources still include all they use: the sanitizer presets build without.
function(casement_precompile target)
    cmake_parse_arguments(ARG "" "FROM" "HEADERS" ${ARGN})
    if(ARG_FROM)
        target_precompile_headers(${target} REUSE_FROM ${ARG_FROM})
    else()
        target_precompile_headers(
            ${target} PRIVATE <QByteArray> <QDateTime> <QHash> <QJsonObject> <QList> <QString> <algorithm>
            <expected> <functional> <memory> <optional> <variant> <vector> ${ARG_HEADERS})
    endif()
    if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
        target_compile_options(${target} PRIVATE -fpch-preprocess) # or ccache cannot keep them
    endif()
endfunction()

# casement_layer(NAME LINKS public... [PRIVATE private...] [PRECOMPILE headers...])
# A static library of src/NAME/*.cpp that may be linked by the layers above it.
function(casement_layer name)
    cmake_parse_arguments(ARG "" "" "LINKS;PRIVATE;PRECOMPILE" ${ARGN})
    set(folder ${CMAKE_CURRENT_SOURCE_DIR}/${name})
    file(GLOB sources CONFIGURE_DEPENDS ${folder}/*.cpp ${folder}/*.h ${folder}/inside/*.cpp
         ${folder}/inside/*.h)
    add_library(casement_${name} STATIC ${sources})
    target_link_libraries(
        casement_${name}
        PUBLIC casement_flags ${ARG_LINKS}
        PRIVATE ${ARG_PRIVATE})
    if(ARG_PRECOMPILE OR name STREQUAL "base")
        casement_precompile(casement_${name} HEADERS ${ARG_PRECOMPILE})
    else()
        casement_precompile(casement_${name} FROM casement_base)
    endif()
endfunction()

# casement_tests(LAYER links... [DISPLAY])
# One executable for tests/LAYER/tst_*.cpp; each file is one ctest test, named LAYER.tst_file.
# DISPLAY: the tests drive real windows, so each runs on an X server and window manager of its own.
# A sanitizer build has the tests of the layers in CASEMENT_SANITIZED_LAYERS, named asan.LAYER.…
set(CASEMENT_SANITIZED_LAYERS ledger store desk)
function(casement_tests layer)
    cmake_parse_arguments(ARG "DISPLAY" "" "" ${ARGN})
    file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/${layer}/*.cpp
         ${CMAKE_CURRENT_SOURCE_DIR}/${layer}/*.h)
    if(NOT sources OR (CASEMENT_SANITIZE AND NOT layer IN_LIST CASEMENT_SANITIZED_LAYERS))
        return()
    endif()
    add_executable(tests_${layer} ${sources})
    set_target_properties(tests_${layer} PROPERTIES CASEMENT_TEST ON)
    target_link_libraries(tests_${layer} PRIVATE casement_test_support ${ARG_UNPARSED_ARGUMENTS})
    casement_precompile(tests_${layer} FROM casement_test_support)
    set(prefix)
    if(CASEMENT_SANITIZE)
        set(prefix asan.)
        add_dependencies(casement_sanitized tests_${layer})
    endif()
    set(launcher)
    if(ARG_DISPLAY)
        set(launcher ${PROJECT_SOURCE_DIR}/tests/support/with_display)
    endif()
    foreach(source IN LISTS sources)
        get_filename_component(stem ${source} NAME_WE)
        if(stem MATCHES "^tst_")
            casement_add_test(${prefix}${layer}.${stem} ${launcher} $<TARGET_FILE:tests_${layer}>
                              ${stem})
        endif()
    endforeach()
endfunction()

# casement_add_test(NAME COMMAND...): with the variables and limits that every test has.
function(casement_add_test name)
    add_test(NAME ${name} COMMAND ${ARGN})
    set(environment QT_QPA_PLATFORM=offscreen CASEMENT_SOURCE_DIR=${PROJECT_SOURCE_DIR}
                    CASEMENT_BIN_DIR=${CMAKE_RUNTIME_OUTPUT_DIRECTORY})
    set_tests_properties(${name} PROPERTIES ENVIRONMENT "${environment}" SKIP_RETURN_CODE 77
                                            TIMEOUT 300)
endfunction()
