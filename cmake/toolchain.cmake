# Compiler settings that all targets share.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)

option(CANDOR_TESTS "Build the tests" ON)
option(CANDOR_BENCH "Build the benchmark and its baseline" OFF)
set(CANDOR_SANITIZE "" CACHE STRING "address,undefined or thread or empty")
option(CANDOR_FUZZ "Build the fuzz targets with libFuzzer (clang)" OFF)

find_program(CCACHE ccache)
if(CCACHE)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CCACHE})
endif()
find_program(MOLD mold)
find_program(LLD ld.lld)
if(MOLD)
  add_link_options(-fuse-ld=mold)
elseif(LLD)
  add_link_options(-fuse-ld=lld)
endif()

if(CANDOR_SANITIZE)
  add_compile_options(-fsanitize=${CANDOR_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
  add_link_options(-fsanitize=${CANDOR_SANITIZE})
endif()

# The standard library's cheap assertions in every build that is not for release.
add_compile_options($<$<CONFIG:Debug>:-D_GLIBCXX_ASSERTIONS> -fstack-protector-strong)
add_compile_definitions($<$<CONFIG:RelWithDebInfo>:_FORTIFY_SOURCE=2>)

add_library(candor_warnings INTERFACE)
target_compile_options(candor_warnings INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor
  -Wold-style-cast -Wcast-qual -Woverloaded-virtual -Wno-missing-field-initializers)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  # GCC 12 reports false positives of these at -O2 inside <string> and <variant> (GCC bugs 105329, 105562).
  target_compile_options(candor_warnings INTERFACE -Wno-restrict -Wno-maybe-uninitialized)
endif()
