# SPDX-License-Identifier: GPL-3.0-or-later
#
# What makes a fault in memory end the program rather than serve an attacker. MinGW's wants a library of its own beside
# the program, and MSVC has its own by default.
include(CheckCXXCompilerFlag)
include(CheckCXXSourceCompiles)

set(PATCHSCALE_FORTIFY_LEVEL 0)

# patchscale_harden(TARGET): release builds of what links to TARGET. Debug builds stay as the compiler's maker has them.
function(patchscale_harden target)
  if(WIN32 OR PATCHSCALE_SANITIZE)
    return()
  endif()
  set(flags -fstack-protector-strong -fcf-protection)
  if(NOT APPLE)
    list(APPEND flags -fstack-clash-protection)
  endif()
  set(hardening "")
  foreach(flag IN LISTS flags)
    string(MAKE_C_IDENTIFIER "PATCHSCALE_HAS${flag}" has)
    check_cxx_compiler_flag("-Werror ${flag}" ${has}) # or it may be taken, and ignored
    if(${has})
      list(APPEND hardening ${flag})
    endif()
  endforeach()

  # The C library says which level it has with this compiler.
  foreach(level IN ITEMS 3 2)
    set(CMAKE_REQUIRED_FLAGS "-O2 -U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=${level}")
    check_cxx_source_compiles("
      #include <cstdlib>
      #if defined(__GLIBC__) && (!defined(__USE_FORTIFY_LEVEL) || __USE_FORTIFY_LEVEL < ${level})
      #error
      #endif
      int main() { return 0; }" PATCHSCALE_HAS_FORTIFY_${level})
    if(PATCHSCALE_HAS_FORTIFY_${level})
      list(APPEND hardening -U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=${level})
      set(PATCHSCALE_FORTIFY_LEVEL ${level} PARENT_SCOPE)
      break()
    endif()
  endforeach()
  target_compile_options(${target} INTERFACE "$<$<CONFIG:Release,RelWithDebInfo,MinSizeRel>:${hardening}>")
endfunction()
