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
if(CASEMENT_SANITIZE)
    target_compile_options(casement_flags INTERFACE -fsanitize=address,undefined
                                                    -fno-sanitize-recover=all
                                                    -fno-omit-frame-pointer)
    target_link_options(casement_flags INTERFACE -fsanitize=address,undefined)
endif()

# casement_layer(NAME LINKS public... [PRIVATE private...])
# A static library of src/NAME/*.cpp that may be linked by the layers above it.
function(casement_layer name)
    cmake_parse_arguments(ARG "" "" "LINKS;PRIVATE" ${ARGN})
    file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/${name}/*.cpp
         ${CMAKE_CURRENT_SOURCE_DIR}/${name}/*.h)
    if(NOT sources MATCHES "\\.cpp") # TODO skeleton: a layer without sources yet
        add_library(casement_${name} INTERFACE)
        target_link_libraries(casement_${name} INTERFACE casement_flags ${ARG_LINKS})
        return()
    endif()
    add_library(casement_${name} STATIC ${sources})
    target_link_libraries(
        casement_${name}
        PUBLIC casement_flags ${ARG_LINKS}
        PRIVATE ${ARG_PRIVATE})
endfunction()

# casement_tests(LAYER links...)
# One executable for tests/LAYER/tst_*.cpp; each file is one ctest test, named LAYER.tst_file.
function(casement_tests layer)
    file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/${layer}/*.cpp
         ${CMAKE_CURRENT_SOURCE_DIR}/${layer}/*.h)
    if(NOT sources)
        return()
    endif()
    add_executable(tests_${layer} ${sources})
    target_link_libraries(tests_${layer} PRIVATE casement_test_support ${ARGN})
    foreach(source IN LISTS sources)
        get_filename_component(stem ${source} NAME_WE)
        if(stem MATCHES "^tst_")
            add_test(NAME ${layer}.${stem} COMMAND tests_${layer} ${stem})
            set_tests_properties(
                ${layer}.${stem}
                PROPERTIES ENVIRONMENT
                           "QT_QPA_PLATFORM=offscreen;CASEMENT_SOURCE_DIR=${PROJECT_SOURCE_DIR};CASEMENT_BIN_DIR=${CMAKE_RUNTIME_OUTPUT_DIRECTORY}"
                           SKIP_RETURN_CODE 77 TIMEOUT 300)
        endif()
    endforeach()
endfunction()
